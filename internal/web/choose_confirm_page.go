package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func confirmPage(l *library.Library, at choosing, form chooseForm, plan rehab.Programme, w wrong) patient.Confirm {
	v := plan.Current
	p := patient.Confirm{
		Title: words.ConfirmTitle, Name: programmeName(v), Faults: w.faults, Action: chooseURL, Hidden: form.hidden(),
		Groups: programmeGroups(l, v, 0, at.patient.Filters), Changes: leftOutLines(l, v.LeftOut), Button: words.StartButton,
		Back: ui.Link{Text: words.ChooseAnother, URL: chooseURL},
	}
	if p.Parts = partsChoice(form, v, w); p.Parts != nil {
		p.Hidden = append(p.Hidden, ui.Hidden{Name: "asked", Value: "yes"})
	}
	if at.changes() {
		next := clinic.NextReview(at.situation, at.today)
		p.Review, p.Button = words.ReviewStays(next.Week, next.Due.Full()), words.ChangeButton
		p.Reason = &ui.Textarea{
			Field: ui.Field{Name: "reason", Label: words.ReasonQuestion, Hint: words.ReasonHint, Size: "s", Problem: w.at("reason")},
			Value: form.reason, Rows: 2, MaxLength: clinic.MaxReason,
		}
		return p
	}
	p.Review = words.ReviewIfToday(firstReview(at.today).Full())
	p.Start = &ui.Select{
		Field: ui.Field{Name: "start", Label: words.StartQuestion, Hint: words.StartHint, Size: "s", Problem: w.at("start")},
		Value: form.start, Options: startOptions(at.today),
	}
	return p
}

// hidden carries the choice itself.
func (f chooseForm) hidden() []ui.Hidden {
	fields := []ui.Hidden{{Name: "number", Value: f.number}, {Name: "template", Value: f.template}}
	if f.number == "" {
		fields = append(fields, ui.Hidden{Name: "id", Value: f.id})
	}
	for _, e := range f.exercises {
		fields = append(fields, ui.Hidden{Name: "exercises", Value: e})
	}
	return fields
}

// partsChoice asks which parts to do, where there are two.
func partsChoice(form chooseForm, v rehab.ProgrammeVersion, w wrong) *ui.Choice {
	if !form.asked && (v.BoutsPerDay == 0 || v.StrengthDays == 0) {
		return nil
	}
	return &ui.Choice{
		Field:  ui.Field{Name: "parts", Label: words.PartsQuestion, Size: "s", Problem: w.at("parts")},
		Chosen: form.parts,
		Options: []ui.Option{
			{Value: partMovement, Label: words.PartMovement},
			{Value: partStrength, Label: words.PartStrength},
		},
	}
}

func startOptions(today rehab.Date) []ui.Option {
	var list []ui.Option
	for n := range clinic.MaxAhead + 1 {
		day := today.AddDays(n)
		list = append(list, ui.Option{Value: day.String(), Label: words.StartOption(n, shortDay(day), dayAndMonth(firstReview(day)))})
	}
	return list
}

// shortDay is a day of the next week: Thursday 19 February.
func shortDay(d rehab.Date) string { return d.Weekday().String() + " " + dayAndMonth(d) }

func dayAndMonth(d rehab.Date) string { return strconv.Itoa(d.Day()) + " " + d.Month().String() }

// firstReview is the day of the six-week review of somebody who starts then.
func firstReview(start rehab.Date) rehab.Date {
	return start.AddDays(review.WindowOf(review.FirstWeek).Due)
}
