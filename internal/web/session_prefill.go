package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// newSessionForm is the form of today, filled in from last time. Nothing about
// pain, effort or safety is chosen in advance.
func (s *Server) newSessionForm(plan clinic.Plan) sessionForm {
	f := sessionForm{
		ID: s.NewID(), Programme: string(plan.Programme.ID), Version: strconv.Itoa(plan.Programme.Current.Number),
		Day: plan.Day().String(),
	}
	for _, p := range plan.Exercises {
		f.Exercises = append(f.Exercises, prefilled(p))
	}
	return f
}

// prefilled is an exercise as it was done last, in the sets that are asked for
// now, or as it is prescribed when it is new or has a new resistance.
func prefilled(p clinic.Planned) exerciseForm {
	e := exerciseForm{Slot: string(p.Exercise), Did: didIt}
	if p.Last == nil || p.Resistance.Kind != rehab.NoResistance && p.Last.Resistance != p.Resistance {
		for range p.Sets {
			e.Reps = append(e.Reps, strconv.Itoa(p.RepsMin))
		}
		e.setResistance(p.Resistance)
		return e
	}
	for _, n := range p.Last.Reps[:min(len(p.Last.Reps), p.Sets)] {
		e.Reps = append(e.Reps, strconv.Itoa(n))
	}
	e.setResistance(p.Last.Resistance)
	return e
}

func (e *exerciseForm) setResistance(r rehab.Resistance) {
	switch r.Kind {
	case rehab.Band:
		e.Band = string(r.Colour)
	case rehab.Weight:
		e.Weight = kilograms(r.Grams)
	}
}

// kilograms is a weight as it would be typed.
func kilograms(grams int) string {
	if grams%1000 == 0 {
		return strconv.Itoa(grams / 1000)
	}
	return strconv.Itoa(grams/1000) + "." + strconv.Itoa(grams%1000/100)
}

// sessionFormOf is a session that was kept, as it would be typed.
func sessionFormOf(s rehab.Session) sessionForm {
	f := sessionForm{
		ID: string(s.ID), Programme: string(s.Programme), Version: strconv.Itoa(s.Version), Revision: strconv.Itoa(s.Revision),
		Day: s.Day.String(), Worrying: s.Worrying, Before: scoreTyped(s.PainBefore), Note: s.Note,
	}
	for _, d := range s.Exercises {
		f.Exercises = append(f.Exercises, exerciseFormOf(d))
	}
	return f
}

func exerciseFormOf(d rehab.Done) exerciseForm {
	e := exerciseForm{Slot: string(d.Slot()), Did: didIt}
	switch {
	case d.Skipped:
		e.Did = skippedIt
		return e
	case d.InsteadOf != "":
		e.Did = string(d.Exercise)
	}
	for _, n := range d.Reps {
		e.Reps = append(e.Reps, strconv.Itoa(n))
	}
	e.setResistance(d.Resistance)
	e.Effort, e.Pain, e.Good = string(d.Effort), scoreTyped(d.Pain), "no"
	if d.GoodForm {
		e.Good = "yes"
	}
	return e
}

func scoreTyped(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
