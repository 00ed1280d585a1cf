package web

import (
	"slices"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// diaryDays are the days that an entry may be of: Newest and those before it.
type diaryDays struct{ Newest, Today rehab.Date }

// today is of an entry that is being written.
func today(d clinic.Diary) diaryDays { return diaryDays{d.Today(), d.Today()} }

// diaryFields are the questions in the order asked, the folded ones last.
var diaryFields = []string{"diary", "pain", "day", "time", "places", "quality", "triggers", "came", "stress", "note"}

// page asks the questions again as they were answered.
func (f diaryForm) page(days diaryDays, ps rehab.Problems) patient.WriteDiary {
	w := say(inOrder(ps, diaryFields...))
	field := func(name, label, hint string) ui.Field {
		return ui.Field{Name: name, Label: label, Hint: hint, Problem: w.at(name), Size: "s"}
	}
	choice := func(name, label string, terms []words.Term, chosen []string) ui.Choice {
		return ui.Choice{Field: field(name, label, words.AskDiaryTick), Chosen: chosen, Options: options(terms)}
	}
	p := patient.WriteDiary{
		Title: words.TitleDiaryNew, Action: diaryURL, Hidden: []ui.Hidden{{Name: "diary", Value: f.ID}}, Faults: leadTo("pain", "diary", w.faults),
		Pain:    ui.Score{Field: field("pain", words.AskDiaryPain, ""), Value: f.Pain, Low: words.NoPain, High: words.WorstPain},
		Earlier: words.DiaryEarlier, EarlierOpen: f.Day != days.Today.String() || f.Time != "" || w.at("day")+w.at("time") != "",
		Day:    lastDays(rehab.MaxBackdate, f.Day, days.Newest, days.Today, field("day", words.AskDiaryDay, "")),
		Time:   ui.Input{Field: field("time", words.AskDiaryTime, words.AskDiaryTimeOn), Value: f.Time, Width: 5},
		Places: ui.Body{Field: field("places", words.AskDiaryPlaces, ""), Chosen: f.Places, Sides: bodySides()},
		More:   words.DiaryMore, MoreOpen: f.saysMore() || slices.ContainsFunc(diaryFields[5:], func(name string) bool { return w.at(name) != "" }),
		Quality:  choice("quality", words.AskDiaryFeel, words.PainQualities, f.Quality),
		Triggers: choice("triggers", words.AskDiarySet, words.DiaryTriggers, f.Triggers),
		Came:     choice("came", words.AskDiaryCame, words.DiaryCameWith, f.Came),
		Stress:   ui.Score{Field: field("stress", words.AskDiaryStress, ""), Value: f.Stress, Low: words.WeeklyStress.Low, High: words.WeeklyStress.High},
		Note:     ui.Textarea{Field: field("note", words.AskDiaryNote, ""), Value: f.Note, Rows: 3, MaxLength: rehab.MaxNote},
		NotRead:  words.NotReadNow, Help: ui.Link{Text: words.SeeUrgentHelp, URL: "/help-now"},
		Worried: words.DiaryWorried, CheckNow: ui.Link{Text: words.DiaryCheckNow, URL: "/safety/any"},
		Save: ui.Button{Text: words.SaveDiary, Wide: true}, Back: ui.Link{Text: words.DiaryBack, URL: diaryURL},
	}
	last := &p.Came.Options[len(p.Came.Options)-1]
	last.Exclusive = true
	if f.Revision != "" {
		f.correcting(&p)
	}
	if slices.ContainsFunc(ps, func(p rehab.Problem) bool { return p.Field == "diary" && p.Code != "busy" }) {
		p.Saved = &ui.Link{Text: words.SeeWhatIsSaved, URL: diaryEntryURL(rehab.DiaryID(f.ID))}
	}
	return p
}

// correcting makes a page that writes an entry one that corrects it.
func (f diaryForm) correcting(p *patient.WriteDiary) {
	id := rehab.DiaryID(f.ID)
	p.Title, p.Action, p.Earlier = words.TitleDiaryMend, diaryEntryURL(id)+"/correct", words.DiaryWhenWas
	p.Hidden = append(p.Hidden, ui.Hidden{Name: "revision", Value: f.Revision})
	p.Time.Label, p.Time.Hint = words.AskDiaryThen, words.AskDiaryThenOn
	p.Save.Text, p.Back = words.SaveCorrection, ui.Link{Text: words.DiaryEntryBack, URL: diaryEntryURL(id)}
}

// saysMore reports whether anything is answered that stands folded.
func (f diaryForm) saysMore() bool {
	return len(f.Quality)+len(f.Triggers)+len(f.Came) > 0 || f.Stress+f.Note != ""
}
