package web

import (
	"slices"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// diaryForm is an entry of the pain diary as it was typed.
type diaryForm struct {
	ID, Day, Time, Pain, Stress, Note string
	Places, Quality, Triggers, Came   []string
}

func readDiary(c *gin.Context, id string) diaryForm {
	return diaryForm{
		ID: id, Day: answer(c, "day"), Time: answer(c, "time"), Pain: answer(c, "pain"), Stress: answer(c, "stress"),
		Note: answer(c, "note"), Places: distinct(ticked(c, "places")), Quality: distinct(ticked(c, "quality")),
		Triggers: distinct(ticked(c, "triggers")), Came: distinct(ticked(c, "came")),
	}
}

// distinct keeps each answer once, and drops blank ones.
func distinct(list []string) []string {
	var once []string
	for _, v := range list {
		if v != "" && !slices.Contains(once, v) {
			once = append(once, v)
		}
	}
	return once
}

func (f diaryForm) entry(today rehab.Date) (rehab.DiaryEntry, clinic.DiaryTime, rehab.Problems) {
	var ps rehab.Problems
	e := rehab.DiaryEntry{
		ID: rehab.DiaryID(f.ID), Places: f.Places, Quality: f.Quality, Triggers: f.Triggers, CameWith: f.Came, Note: f.Note,
		Pain: whole(&ps, "pain", f.Pain, 0, rehab.MaxPain), Stress: whole(&ps, "stress", f.Stress, 0, rehab.MaxPain),
	}
	when := clinic.DiaryTime{}
	if f.Day == "" {
		ps.Add("day", "day_blank")
	} else if day, err := rehab.ParseDate(f.Day); err != nil {
		ps.Add("day", "not_a_day")
	} else {
		when.Day = day
	}
	when.Minutes = clockTime(&ps, f.Time)
	if f.Time == "" && !when.Day.IsZero() && when.Day != today {
		ps.Add("time", "blank")
	}
	return e, when, ps
}

// clockTime reads 9:30, 09.30 and 14:30 as minutes after midnight; blank is
// nil.
func clockTime(ps *rehab.Problems, typed string) *int {
	if typed == "" {
		return nil
	}
	t, err := time.Parse("15:04", strings.ReplaceAll(typed, ".", ":"))
	if err != nil {
		ps.Add("time", "format")
		return nil
	}
	minutes := t.Hour()*60 + t.Minute()
	return &minutes
}

// page asks the questions again as they were answered.
func (f diaryForm) page(today rehab.Date, ps rehab.Problems) patient.WriteDiary {
	w := say(inOrder(ps, "diary", "pain", "day", "time", "places", "quality", "triggers", "came", "stress", "note"))
	field := func(name, label, hint string) ui.Field {
		return ui.Field{Name: name, Label: label, Hint: hint, Problem: w.at(name), Size: "s"}
	}
	choice := func(name, label string, terms []words.Term, chosen []string) ui.Choice {
		return ui.Choice{Field: field(name, label, words.AskDiaryTick), Chosen: chosen, Options: options(terms), Small: true}
	}
	p := patient.WriteDiary{
		Title: words.TitleDiaryNew, ID: f.ID, Faults: leadTo("pain", "diary", w.faults),
		Pain:     ui.Score{Field: field("pain", words.AskDiaryPain, ""), Value: f.Pain, Low: words.NoPain, High: words.WorstPain},
		Day:      diaryDay(f, today, field("day", words.AskDiaryDay, "")),
		Time:     ui.Input{Field: field("time", words.AskDiaryTime, words.AskDiaryTimeOn), Value: f.Time, Width: 5},
		Places:   ui.Body{Field: field("places", words.AskDiaryPlaces, words.AskDiaryTick), Chosen: f.Places, Sides: bodySides()},
		Quality:  choice("quality", words.AskDiaryFeel, words.PainQualities, f.Quality),
		Triggers: choice("triggers", words.AskDiarySet, words.DiaryTriggers, f.Triggers),
		Came:     choice("came", words.AskDiaryCame, words.DiaryCameWith, f.Came),
		Stress:   ui.Score{Field: field("stress", words.AskDiaryStress, ""), Value: f.Stress, Low: words.WeeklyStress.Low, High: words.WeeklyStress.High},
		Note:     ui.Textarea{Field: field("note", words.AskDiaryNote, ""), Value: f.Note, Rows: 3, MaxLength: rehab.MaxNote},
		NotRead:  words.NotReadNow, Save: ui.Button{Text: words.SaveDiary, Wide: true}, Back: ui.Link{Text: words.DiaryBack, URL: diaryURL},
	}
	last := &p.Came.Options[len(p.Came.Options)-1]
	last.Exclusive = true
	for _, problem := range ps {
		if problem.Code == "key_reused" {
			p.Saved = &ui.Link{Text: words.SeeWhatIsSaved, URL: diaryEntryURL(rehab.DiaryID(f.ID))}
		}
	}
	return p
}

// diaryDay offers today and the last days. What was sent instead stays.
func diaryDay(f diaryForm, today rehab.Date, field ui.Field) ui.Select {
	sel := ui.Select{Field: field, Value: f.Day}
	known := f.Day == ""
	if known {
		sel.Options = append(sel.Options, ui.Option{Label: words.ChooseDay})
	}
	for back := range rehab.MaxBackdate + 1 {
		day := today.AddDays(-back)
		sel.Options = append(sel.Options, ui.Option{Value: day.String(), Label: dayLabel(day, today)})
		known = known || day.String() == f.Day
	}
	if !known {
		sel.Options = append(sel.Options, ui.Option{Value: f.Day, Label: f.Day})
	}
	return sel
}

// bodySides are the places of the diary as they stand on the drawing. The
// front is seen as in a mirror's opposite: right is on the left.
func bodySides() []ui.BodySide {
	var sides []ui.BodySide
	for _, side := range words.DiarySides {
		s := ui.BodySide{Title: side.Text, Front: side.Code == "front"}
		for _, t := range words.DiaryPlaces {
			if strings.HasPrefix(t.Code, side.Code) {
				s.Places = append(s.Places, ui.BodyPlace{Value: t.Code, Label: t.Text, Column: columnOf(t.Code)})
			}
		}
		sides = append(sides, s)
	}
	return sides
}

func columnOf(place string) string {
	left, right := strings.Contains(place, "-left-"), strings.Contains(place, "-right-")
	if strings.HasPrefix(place, "front") {
		left, right = right, left
	}
	switch {
	case left:
		return "left"
	case right:
		return "right"
	default:
		return "mid"
	}
}
