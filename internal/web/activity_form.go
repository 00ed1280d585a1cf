package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// activityForm is an activity, or heat or ice, as it was typed.
type activityForm struct {
	ID, What, Own, Day, Minutes, HowHard, Note string
	Where                                      []string
	Care                                       bool // heat or ice
	Revision                                   int  // that a correction is of; 0 for a new one
}

func readActivity(c *gin.Context, id string) activityForm {
	return activityForm{
		ID: id, What: answer(c, "what"), Own: answer(c, "own-words"), Day: answer(c, "day"), Minutes: answer(c, "minutes"),
		HowHard: answer(c, "how-hard"), Note: answer(c, "note"), Where: distinct(ticked(c, "where")), Care: answer(c, "care") != "",
	}
}

// activityFormOf is the form of an activity that is to be corrected.
func activityFormOf(l *library.Library, v rehab.OtherActivity) activityForm {
	return activityForm{
		ID: string(v.ID), What: v.Kind, Own: v.Own, Day: v.Day.String(), Minutes: typed(v.Minutes), HowHard: v.Effort, Note: v.Note,
		Where: v.Places, Care: isCare(l, v.Kind), Revision: v.Revision,
	}
}

func isCare(l *library.Library, kind string) bool {
	k, _ := l.ActivityKind(kind)
	return k.Group == rehab.SelfCare
}

func (f activityForm) activity() (rehab.OtherActivity, rehab.Problems) {
	var ps rehab.Problems
	v := rehab.OtherActivity{
		ID: rehab.OtherActivityID(f.ID), Revision: f.Revision, Kind: f.What, Own: f.Own, Effort: f.HowHard, Places: f.Where, Note: f.Note,
		Minutes: whole(&ps, "minutes", f.Minutes, 1, rehab.MaxActivityMinutes),
	}
	if f.Day == "" {
		return v, ps
	}
	day, err := rehab.ParseDate(f.Day)
	if err != nil {
		ps.Add("day", "not_a_day")
	}
	v.Day = day
	return v, ps
}

// page asks the questions as they were answered.
func (f activityForm) page(l *library.Library, newest, today rehab.Date, ps rehab.Problems) patient.LogActivity {
	w := say(inOrder(ps, "what", "minutes", "how-hard", "where", "day", "own-words", "note"))
	field := func(name, label, hint string) ui.Field {
		return ui.Field{Name: name, Label: label, Hint: hint, Problem: w.at(name), Size: "s"}
	}
	p := patient.LogActivity{
		Title: words.TitleLogOther, Faults: w.faults, Action: activitiesURL,
		NotRead: words.NotReadNow, Help: ui.Link{Text: words.SeeUrgentHelp, URL: helpNow},
		What:    ui.Choice{Field: field("what", words.AskActivity, ""), Chosen: ui.Chosen(f.What), Options: kindOptions(l, f.Care)},
		Minutes: ui.Number(field("minutes", words.AskMinutes, ""), f.Minutes, 3),
		Day:     lastDays(rehab.MaxActivityBackdate, f.Day, newest, today, field("day", words.AskActivityDay, "")),
		Note:    ui.Textarea{Field: field("note", words.AskDiaryNote, ""), Value: f.Note, Rows: 2, MaxLength: rehab.MaxNote},
		Save:    ui.Button{Text: words.SaveActivity, Wide: true}, Back: ui.Link{Text: words.ActivityBack, URL: activitiesURL},
	}
	if f.Care {
		f.askCare(&p, l, field)
	} else {
		f.askHowHard(&p, field)
	}
	if f.Revision > 0 {
		p.Title, p.Action, p.Other = words.TitleCorrect, activityURL(rehab.OtherActivityID(f.ID))+"/correct", nil
		p.Hidden = []ui.Hidden{{Name: "revision", Value: strconv.Itoa(f.Revision)}}
		p.Back = ui.Link{Text: words.SeeWhatIsSaved, URL: activityURL(rehab.OtherActivityID(f.ID))}
		return p
	}
	p.Hidden = append(p.Hidden, ui.Hidden{Name: "activity", Value: f.ID})
	for _, problem := range ps {
		if problem.Code == "key_reused" {
			p.Saved = &ui.Link{Text: words.SeeWhatIsSaved, URL: activityURL(rehab.OtherActivityID(f.ID))}
		}
	}
	return p
}

func (f activityForm) askHowHard(p *patient.LogActivity, field func(name, label, hint string) ui.Field) {
	p.Own = &ui.Input{Field: field("own-words", words.AskOwnActivity, words.AskOwnHint), Value: f.Own}
	p.HowHard = &ui.Choice{
		Field: field("how-hard", words.AskHowHard, words.AskHowHardHint), Chosen: ui.Chosen(f.HowHard), Options: options(words.ActivityEfforts),
	}
	p.Care = words.StopActivity
	p.Other = &ui.Link{Text: words.TitleLogCare, URL: newCare}
}

func (f activityForm) askCare(p *patient.LogActivity, l *library.Library, field func(name, label, hint string) ui.Field) {
	p.Title, p.What.Label, p.Minutes.Hint = words.TitleLogCare, words.AskCare, words.AskMinutesCare
	p.Hidden = []ui.Hidden{{Name: "care", Value: "yes"}}
	p.SafeUse, p.Read = l.SafeUse(), ui.Link{Text: words.ReadSafeUse, URL: articleURL(careArticle)}
	p.Places = &ui.Choice{
		Field: field("where", words.AskCarePlaces, words.AskDiaryTick), Chosen: f.Where, Options: options(words.PainPlaces), Small: true,
	}
	p.Other = &ui.Link{Text: words.TitleLogOther, URL: newActivity}
}

// The articles about what is logged beside the programme.
const (
	activityArticle = rehab.ArticleID("other-activity")
	careArticle     = rehab.ArticleID("heat-ice-and-painkillers")
)

// kindOptions are what can be logged: heat and ice, or all else.
func kindOptions(l *library.Library, care bool) []ui.Option {
	var list []ui.Option
	for _, k := range l.ActivityKinds() {
		if (k.Group == rehab.SelfCare) == care {
			list = append(list, ui.Option{Value: k.ID, Label: k.Name})
		}
	}
	return list
}

// lastDays offers the newest day that may be chosen and some before it. What
// was sent instead stays.
func lastDays(back int, chosen string, newest, today rehab.Date, field ui.Field) ui.Select {
	sel := ui.Select{Field: field, Value: chosen}
	known := chosen == ""
	if known {
		sel.Options = append(sel.Options, ui.Option{Label: words.ChooseDay})
	}
	for n := range back + 1 {
		day := newest.AddDays(-n)
		sel.Options = append(sel.Options, ui.Option{Value: day.String(), Label: dayLabel(day, today)})
		known = known || day.String() == chosen
	}
	if !known {
		sel.Options = append(sel.Options, ui.Option{Value: chosen, Label: chosen})
	}
	return sel
}
