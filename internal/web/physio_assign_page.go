package web

import (
	"slices"
	"strings"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) assignFormPage(r clinic.PatientRecord, f assignForm, ps rehab.Problems) physio.Assign {
	w := s.sayAssignment(f, ps)
	p := physio.Assign{
		Faults: w.faults, Heading: words.AssignTitle, Lead: words.AssignLead, Action: patientProgrammeURL(r.Patient.ID),
		Hidden: []ui.Hidden{
			{Name: "new", Value: f.id}, {Name: "programme", Value: f.programme}, {Name: "number", Value: f.number}, {Name: "template", Value: f.template},
		},
		Cancel: ui.Link{Text: words.AssignCancel, URL: patientProgrammeURL(r.Patient.ID)},
		Bouts:  ui.Number(ui.Field{Name: "bouts", Label: words.AssignBouts, Hint: words.AssignBoutsHint, Problem: w.at("bouts"), Size: "s"}, f.bouts, 2),
		Days:   ui.Number(ui.Field{Name: "days", Label: words.AssignDays, Hint: words.AssignDaysHint, Problem: w.at("days"), Size: "s"}, f.days, 2),
		Reason: ui.Textarea{
			Field: ui.Field{Name: "change-reason", Label: words.AssignReason, Hint: words.AssignReasonHint, Problem: w.at("change-reason"), Size: "s"},
			Value: f.reason, Rows: 3, MaxLength: clinic.MaxReason,
		},
		Note: ui.Textarea{
			Field: ui.Field{Name: "to-patient", Label: words.AssignNote, Hint: words.AssignNoteHint, Problem: w.at("to-patient"), Size: "s"},
			Value: f.note, Rows: 3, MaxLength: rehab.MaxNote,
		},
	}
	for _, id := range f.exercises {
		if e, err := s.Clinic.Library.Exercise(rehab.ExerciseID(id)); err == nil {
			p.Items = append(p.Items, assignItem(e, f, r.Patient.Filters, w))
		}
	}
	p.Add = s.addField(f, r.Patient.Filters)
	if f.programme != "" {
		p.Episode = &ui.Choice{
			Field:  ui.Field{Name: "episode", Label: words.AssignEpisode, Hint: words.AssignEpisodeHint, Size: "s"},
			Chosen: ui.Chosen(f.episode), Options: []ui.Option{{Value: yes, Label: words.AssignEpisodeYes}},
		}
	}
	return p
}

// addField offers the exercises that are not in the form yet.
func (s *Server) addField(f assignForm, filters rehab.Filters) ui.Select {
	add := ui.Select{Field: ui.Field{Name: "add", Label: words.AssignAdd}, Value: f.add, Options: []ui.Option{{Label: words.AssignAddNone}}}
	for _, e := range s.Clinic.Library.Exercises() {
		if slices.Contains(f.exercises, string(e.ID)) {
			continue
		}
		label := e.PlainName
		if codes := e.Avoided(filters); codes != nil {
			label += " (" + words.AnswersLeaveOut(filterNamesOf(codes)) + ")"
		}
		add.Options = append(add.Options, ui.Option{Value: string(e.ID), Label: label})
	}
	return add
}

func filterNamesOf(codes []rehab.FilterCode) []string {
	var names []string
	for _, code := range codes {
		names = append(names, words.FilterName(string(code)))
	}
	return names
}

func assignItem(e rehab.Exercise, f assignForm, filters rehab.Filters, w wrong) physio.AssignItem {
	id := string(e.ID)
	field := func(part, label string) ui.Field {
		return ui.Field{Name: id + "-" + part, Label: label, Problem: w.at(id + "-" + part)}
	}
	typed := func(part string) string { return f.parts[id+"-"+part] }
	item := physio.AssignItem{
		ID: id, Name: e.PlainName,
		Sets: ui.Number(field("sets", words.SetsQuestion), typed("sets"), digits), From: ui.Number(field("from", words.AssignFrom), typed("from"), digits),
		To:   ui.Number(field("to", words.AssignTo), typed("to"), digits),
		Note: ui.Input{Field: field("note", words.AssignItemNote), Value: typed("note")},
		Out:  physio.Tick{ID: id + "-out", Label: words.AssignOutYes, Hidden: e.PlainName, Checked: typed("out") == yes},
	}
	if codes := e.Avoided(filters); codes != nil {
		item.Avoided = words.Capital(words.AnswersLeaveOut(filterNamesOf(codes)))
	}
	if !e.Kind.IsStrengthening() {
		return item
	}
	item.With = &ui.Select{Field: field("with", words.AssignWith), Value: typed("with"), Options: resistanceOptions()}
	weight := ui.Input{Field: field("kg", words.AssignKg), Value: typed("kg"), InputMode: "decimal", Width: 4, Suffix: "kg"}
	item.Weight = &weight
	item.Locked = &physio.Tick{ID: id + "-locked", Label: words.AssignLockedYes, Hidden: words.AssignLocked, Checked: typed("locked") == yes}
	return item
}

func resistanceOptions() []ui.Option {
	list := []ui.Option{{Label: words.AssignWithNothing}}
	for _, t := range words.BandColours {
		list = append(list, ui.Option{Value: band + t.Code, Label: t.Text})
	}
	return append(list, ui.Option{Value: withKg, Label: words.AssignWithKg})
}

// sayAssignment puts problems in words. Those of an exercise name it: there
// are many of the same kind of box on the page.
func (s *Server) sayAssignment(f assignForm, ps rehab.Problems) wrong {
	w := wrong{beside: map[string]string{}}
	for _, p := range inOrder(ps, f.fields()...) {
		if w.beside[p.Field] != "" {
			continue
		}
		id, part := f.boxOf(p.Field)
		message, name := words.Problem(p.Field, p.Code, p.Values...), plainName(s.Clinic.Library, rehab.ExerciseID(id))
		if id != "" && name == "" {
			continue // of an exercise that there is not: the list says so
		}
		if part != "" {
			message = words.Problem("dose-"+part, p.Code, p.Values...)
		}
		w.beside[p.Field] = message
		if name != "" {
			message = name + ": " + strings.ToLower(message[:1]) + message[1:]
		}
		w.faults = append(w.faults, ui.Fault{ID: p.Field, Message: message})
	}
	return w
}

// boxOf says which exercise and which part of it a question is about, if any.
func (f assignForm) boxOf(field string) (id, part string) {
	for _, id := range f.exercises {
		if part, ok := strings.CutPrefix(field, id+"-"); ok && slices.Contains(assignParts, part) {
			return id, part
		}
	}
	return "", ""
}

// fields are the questions of the form as they are asked.
func (f assignForm) fields() []string {
	list := []string{"exercises"}
	for _, id := range f.exercises {
		for _, part := range assignParts {
			list = append(list, id+"-"+part)
		}
	}
	return append(list, "bouts", "days", "change-reason", "to-patient", "still")
}
