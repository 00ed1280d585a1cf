package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// exerciseFormPage asks about one exercise, as it was typed.
func (s *Server) exerciseFormPage(plan clinic.Plan, p clinic.Planned, e exerciseForm, w wrong) patient.LogExercise {
	slot := string(p.Exercise)
	page := patient.LogExercise{
		Name: s.exerciseName(p.Exercise), Lines: []string{prescribedWords(p.Content, p.Prescribed).HowMany()}, Tips: s.tips(plan, p),
		Thumbs: []patient.Thumb{{Picture: figureURL(p.Content, "thumb")}},
		Show:   ui.Link{Text: words.ShowMeHow, Hidden: s.exerciseName(p.Exercise), URL: exerciseURL(p.Content)},
		Reps:   repsField(p, e, w),
		Effort: ui.Choice{
			Field:  ui.Field{Name: "effort-" + slot, Label: words.AskEffort, Problem: w.at("effort-" + slot)},
			Chosen: ui.Chosen(e.Effort), Options: labels(words.Efforts),
		},
		Pain: ui.Score{
			Field: ui.Field{Name: "during-" + slot, Label: words.AskPain, Problem: w.at("during-" + slot)},
			Value: e.Pain, Low: words.NoPain, High: words.WorstPain,
		},
		Form: ui.Choice{
			Field:  ui.Field{Name: "form-" + slot, Label: words.AskForm, Problem: w.at("form-" + slot)},
			Chosen: ui.Chosen(e.Good), Options: options(words.YesNo),
		},
		Did: didField(p, e, w), OtherDid: words.OtherDid,
	}
	page.DidOpen = e.Did != didIt && e.Did != "" || page.Did.Problem != ""
	if p.Last != nil {
		page.Lines = append(page.Lines, words.LastTime(p.Last.Reps))
	}
	if withBand(p.Content) {
		page.Band = bandField(e, w)
	}
	if withWeight(p.Content) {
		field := ui.Input{
			Field: ui.Field{Name: "weight-" + slot, Label: words.AskWeight, Hint: words.AskWeightHint, Problem: w.at("weight-" + slot)},
			Value: e.Weight, InputMode: "decimal", Width: 4,
		}
		page.Weight = &field
	}
	return page
}

// labels are the answers of a question whose hint explains them all.
func labels(terms []words.Term) []ui.Option {
	all := options(terms)
	for i := range all {
		all[i].Hint = ""
	}
	return all
}

// repsField has a box for each set. They share a name, in order.
func repsField(p clinic.Planned, e exerciseForm, w wrong) ui.InputRow {
	name := "reps-" + string(p.Exercise)
	row := ui.InputRow{Field: ui.Field{Name: name, ID: name + "-sets", Label: words.AskReps, Problem: w.at(name)}}
	for i := range setBoxes(p, e) {
		field := ui.Field{Name: name, ID: name, Label: words.SetNumber(i + 1)}
		if i > 0 {
			field.ID += "-" + strconv.Itoa(i+1)
		}
		typed := ""
		if i < len(e.Reps) {
			typed = e.Reps[i]
		}
		in := ui.Number(field, typed, 3)
		row.Inputs = append(row.Inputs, in)
	}
	return row
}

func bandField(e exerciseForm, w wrong) *ui.Select {
	name := "resistance-" + e.Slot
	field := ui.Select{
		Field: ui.Field{Name: name, Label: words.AskBand, Problem: w.at(name)}, Value: e.Band,
		Options: append([]ui.Option{{Label: words.NoBand}}, options(words.BandColours)...),
	}
	return &field
}

// didField says what was done with the exercise: itself, nothing, or another
// version of it.
func didField(p clinic.Planned, e exerciseForm, w wrong) ui.Choice {
	name := "did-" + string(p.Exercise)
	c := ui.Choice{
		Field: ui.Field{Name: name, Label: words.AskDid, Problem: w.at(name)}, Chosen: ui.Chosen(e.Did), Small: true,
		Options: []ui.Option{{Value: didIt, Label: words.DidIt}, {Value: skippedIt, Label: words.SkippedIt}},
	}
	other := func(e *rehab.Exercise, say func(string) string) {
		if e != nil {
			c.Options = append(c.Options, ui.Option{Value: string(e.ID), Label: say(e.PlainName)})
		}
	}
	other(p.Easier, words.DidEasier)
	other(p.Harder, words.DidHarder)
	return c
}

// planFor is the exercises that a form asks about: those of today, and those
// that the programme had when the form was opened.
func (s *Server) planFor(plan clinic.Plan, f sessionForm) []clinic.Planned {
	planned := map[string]clinic.Planned{}
	for _, p := range plan.Exercises {
		planned[string(p.Exercise)] = p
	}
	var list []clinic.Planned
	for _, e := range f.Exercises {
		p, known := planned[e.Slot]
		content, err := s.Clinic.Library.Exercise(rehab.ExerciseID(e.Slot))
		switch {
		case known:
		case err != nil:
			continue
		default:
			p = s.Clinic.Planned(plan.Today, rehab.Prescribed{
				Exercise: content.ID, Version: content.Version, Sets: content.Dose.Sets, RepsMin: content.Dose.RepsMin,
				RepsMax: content.Dose.RepsMax, RepsText: content.Dose.Reps,
			})
		}
		list = append(list, p)
	}
	return list
}
