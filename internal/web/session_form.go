package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

// sessionForm is a session as it was typed.
type sessionForm struct {
	ID, Programme, Version string
	Revision               string // of the session that it corrects; "" for a new one
	Day                    string
	Worrying, Settled      string
	Before                 string
	Exercises              []exerciseForm
	Note                   string

	earlier bool // it was another day: ask which
}

// exerciseForm is one exercise of a session as it was typed. Slot is the
// exercise that is prescribed. Did is did, skipped, or what was done instead.
type exerciseForm struct {
	Slot, Did          string
	Reps               []string
	Band, Weight       string
	Effort, Pain, Good string
}

// What somebody may say they did with an exercise, beside doing another.
const (
	didIt     = "did"
	skippedIt = "skipped"
)

// mostExercises is how many exercises one form is read for.
const mostExercises = 50

// readSessionForm keeps what was typed. What no form of ours can hold, such as
// an exercise twice, is as good as not sent.
func readSessionForm(v url.Values) sessionForm {
	get := func(name string) string { return strings.TrimSpace(v.Get(name)) }
	f := sessionForm{
		ID: get("session"), Programme: get("programme"), Version: get("version"), Revision: get("revision"), Day: get("day"),
		Worrying: get("worrying"), Settled: get("settled"), Before: get("pain-before"), Note: get("note"),
	}
	slots := v["exercise"]
	for i, slot := range slots[:min(len(slots), mostExercises)] {
		if !plainID(slot) || slices.Contains(slots[:i], slot) {
			continue
		}
		e := exerciseForm{
			Slot: slot, Did: get("did-" + slot), Band: get("resistance-" + slot), Weight: get("weight-" + slot),
			Effort: get("effort-" + slot), Pain: get("during-" + slot), Good: get("form-" + slot),
		}
		reps := v["reps-"+slot]
		for _, typed := range reps[:min(len(reps), 2*rehab.MaxSets)] {
			e.Reps = append(e.Reps, strings.TrimSpace(typed))
		}
		f.Exercises = append(f.Exercises, e)
	}
	return f
}

// session reads the form as a session, and says what cannot be read. Blank is
// never zero, and never a no.
func (f sessionForm) session(l *library.Library) (rehab.Session, rehab.Problems) {
	var ps rehab.Problems
	s := rehab.Session{
		ID: rehab.SessionID(f.ID), Programme: rehab.ProgrammeID(f.Programme), Version: number(f.Version),
		Revision: number(f.Revision), Worrying: f.Worrying, Note: f.Note,
	}
	if day, err := rehab.ParseDate(f.Day); err == nil {
		s.Day = day
	} else if f.Day != "" {
		ps.Add("day", "not_a_day")
	}
	s.PainBefore = whole(&ps, "pain-before", f.Before, 0, rehab.MaxPain)
	for _, e := range f.Exercises {
		s.Exercises = append(s.Exercises, e.done(l, &ps))
	}
	return s, ps
}

func (e exerciseForm) done(l *library.Library, ps *rehab.Problems) rehab.Done {
	d := rehab.Done{Exercise: rehab.ExerciseID(e.Slot)}
	switch e.Did {
	case didIt, "":
	case skippedIt:
		d.Skipped = true
		return d
	default:
		d.Exercise, d.InsteadOf = rehab.ExerciseID(e.Did), d.Exercise
	}
	d.Reps = e.reps(ps)
	d.Resistance = e.resistance(l, d.Exercise, ps)
	d.Effort = rehab.Effort(e.Effort)
	d.Pain = whole(ps, "during-"+e.Slot, e.Pain, 0, rehab.MaxPain)
	switch e.Good {
	case "yes", "no":
		d.GoodForm = e.Good == "yes"
	case "":
		ps.Add("form-"+e.Slot, "blank")
	default:
		ps.Add("form-"+e.Slot, "unknown")
	}
	return d
}

// reps reads the sets that were done; a blank is a set that was not.
func (e exerciseForm) reps(ps *rehab.Problems) []int {
	var reps []int
	for _, typed := range e.Reps {
		if typed == "" {
			continue
		}
		n, err := strconv.Atoi(typed)
		if err != nil {
			ps.Add("reps-"+e.Slot, "not_whole")
			return nil
		}
		reps = append(reps, n)
	}
	return reps
}

// resistance reads the band or the weight, whichever the exercise is done
// with. What was typed for one that is done with neither is left out.
func (e exerciseForm) resistance(l *library.Library, id rehab.ExerciseID, ps *rehab.Problems) rehab.Resistance {
	content, err := l.Exercise(id)
	switch {
	case err != nil:
		return rehab.Resistance{}
	case withBand(content) && e.Band != "":
		return rehab.Resistance{Kind: rehab.Band, Colour: rehab.BandColour(e.Band)}
	case withWeight(content) && e.Weight != "":
		grams, code := gramsOf(e.Weight)
		if code != "" {
			ps.Add("weight-"+e.Slot, code)
			return rehab.Resistance{}
		}
		return rehab.Resistance{Kind: rehab.Weight, Grams: grams}
	default:
		return rehab.Resistance{}
	}
}

// gramsOf reads a weight in kg with at most one decimal, or says what is wrong
// with it.
func gramsOf(typed string) (grams int, code string) {
	typed = strings.TrimSpace(strings.TrimSuffix(strings.ToLower(typed), "kg"))
	whole, tenth, decimal := strings.Cut(strings.Replace(typed, ",", ".", 1), ".")
	if len(whole) > 4 || decimal && len(tenth) != 1 {
		return 0, "format"
	}
	kg, err1 := strconv.Atoi(whole)
	tenths := 0
	var err2 error
	if decimal {
		tenths, err2 = strconv.Atoi(tenth)
	}
	if err1 != nil || err2 != nil || strings.ContainsAny(whole+tenth, "+-") {
		return 0, "format"
	}
	if grams = kg*1000 + tenths*100; grams < rehab.MinGrams || grams > rehab.MaxGrams {
		return 0, "range"
	}
	return grams, ""
}

func withBand(e rehab.Exercise) bool   { return uses(e, "band") }
func withWeight(e rehab.Exercise) bool { return uses(e, "weight") }

func uses(e rehab.Exercise, thing rehab.EquipmentID) bool {
	return slices.ContainsFunc(e.Equipment, func(n rehab.Need) bool { return slices.Contains(n.AnyOf, thing) })
}
