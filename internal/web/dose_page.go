package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// digits is how many digits a number of sets or repetitions has at most.
const digits = 2

func dosesPage(l *library.Library, v rehab.ProgrammeVersion, form doseForm, ps rehab.Problems) patient.Doses {
	w := say(ps)
	p := patient.Doses{
		Title: words.DosesTitle, Lead: words.DosesLead, Faults: w.faults, Action: "/programme/change",
		Hidden: []ui.Hidden{{Name: "number", Value: form.number}},
		Reason: ui.Textarea{
			Field: ui.Field{Name: "reason", Label: words.ReasonQuestion, Hint: words.ReasonHint, Size: "s", Problem: w.at("reason")},
			Value: form.reason, Rows: 2, MaxLength: clinic.MaxReason,
		},
	}
	if v.BoutsPerDay > 0 {
		p.Bouts = numbers("bouts", words.BoutsQuestion, form.bouts, min(v.BoutsPerDay, clinic.MinBouts), clinic.MaxBouts, w)
	}
	if v.StrengthDays > 0 {
		p.Days = numbers("days", words.DaysQuestion, form.days, clinic.MinStrengthDays, clinic.MaxStrengthDays, w)
	}
	for _, item := range v.Items {
		if parts := doseParts(l, item); len(parts) > 0 {
			p.Items = append(p.Items, doseItem(l, item, parts, form, w))
		}
	}
	return p
}

func doseItem(l *library.Library, item rehab.Prescribed, parts []string, form doseForm, w wrong) patient.DoseItem {
	e, _ := l.Exercise(item.Exercise) // doseParts has looked
	row := patient.DoseItem{Name: e.PlainName, Now: prescribedWords(e, item).HowMany()}
	labels := map[string]string{doseSets: words.SetsQuestion, doseFrom: words.RepsFrom, doseTo: words.RepsTo}
	for _, part := range parts {
		name := doseField(item, part)
		row.Boxes = append(row.Boxes, ui.Number(ui.Field{Name: name, Label: labels[part], Problem: w.at(name)}, form.doses[name], digits))
	}
	return row
}

func numbers(name, label, chosen string, from, to int, w wrong) *ui.Choice {
	c := &ui.Choice{Field: ui.Field{Name: name, Label: label, Size: "s", Problem: w.at(name)}, Chosen: ui.Chosen(chosen)}
	for n := from; n <= to; n++ {
		text := strconv.Itoa(n)
		c.Options = append(c.Options, ui.Option{Value: text, Label: text})
	}
	return c
}
