package web

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// diaryForm is an entry of the pain diary as it was typed.
type diaryForm struct {
	ID, Day, Time, Pain, Stress, Note string
	Places, Quality, Triggers, Came   []string
	Revision                          string // of the entry that it corrects, or ""
}

func readDiary(c *gin.Context, id string) diaryForm {
	return diaryForm{
		ID: id, Day: answer(c, "day"), Time: answer(c, "time"), Pain: answer(c, "pain"), Stress: answer(c, "stress"),
		Note: answer(c, "note"), Places: distinct(ticked(c, "places")), Quality: distinct(ticked(c, "quality")),
		Triggers: distinct(ticked(c, "triggers")), Came: distinct(ticked(c, "came")),
	}
}

// diaryFormOf is the form that says what an entry says.
func diaryFormOf(e rehab.DiaryEntry) diaryForm {
	return diaryForm{
		ID: string(e.ID), Day: e.Day.String(), Time: e.At.Format("15:04"), Pain: typed(e.Pain), Stress: typed(e.Stress), Note: e.Note,
		Places: e.Places, Quality: e.Quality, Triggers: e.Triggers, Came: e.CameWith, Revision: strconv.Itoa(e.Revision),
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
	switch {
	case f.Time == "" && f.Revision != "":
		ps.Add("time", "blank_then")
	case f.Time == "" && !when.Day.IsZero() && when.Day != today:
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

// bodySides are the places of the diary as they stand on the drawing. The
// front is seen as in a mirror's opposite: right is on the left.
func bodySides() []ui.BodySide {
	var sides []ui.BodySide
	for _, side := range words.DiarySides {
		s := ui.BodySide{Title: side.Text, Front: side.Code == "front"}
		if s.Front {
			s.Fold = words.DiaryAtFront
		}
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
