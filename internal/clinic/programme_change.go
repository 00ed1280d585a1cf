package clinic

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// What somebody may set a dose to themselves (F.2, F.3, S4-27, S4-29).
const (
	MinBouts, MaxBouts               = 2, 6
	MinStrengthDays, MaxStrengthDays = 3, 4
	MaxDoseReps                      = 30
)

// A DoseChange sets the doses of the programme that runs.
type DoseChange struct {
	Number       int // of the version that it changes
	Doses        map[rehab.ExerciseID]Dose
	BoutsPerDay  int
	StrengthDays int
	Reason       string
}

// Dose is how much of one exercise. Reps go from RepsMin to RepsMax.
type Dose struct{ Sets, RepsMin, RepsMax int }

// ChangeDoses makes a new version of the actor's programme with other doses.
// What a physio locked stays, and so does all of a programme that a physio
// made: the error is then rehab.ErrForbidden. It is rehab.ErrChanged when the
// programme has changed since it was read, and ErrHeld during a safety stop.
func (c *Clinic) ChangeDoses(ctx context.Context, a rehab.Actor, d DoseChange) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	runs, err := c.Records.Programme(ctx, p.ID)
	if err != nil {
		return err
	}
	if FromPhysio(runs.Current) {
		return rehab.ErrForbidden
	}
	if runs.Current.Number != d.Number && runs.Current.Number != d.Number+1 {
		return rehab.ErrChanged
	}
	if err := d.check(runs.Current); err != nil {
		return err
	}
	if s, err := c.Records.Situation(ctx, p.ID); err != nil || stopped(s) {
		return cmp.Or(err, ErrHeld)
	}
	v := d.apply(runs.Current)
	v.Number, v.Reason, v.By, v.ByName, v.Note, v.Made = d.Number+1, d.Reason, a.Account, "", "", c.Now()
	runs.Current = v
	return c.changeProgramme(ctx, p, runs)
}

// FromPhysio reports whether a physio made the version.
func FromPhysio(v rehab.ProgrammeVersion) bool { return v.ByName != "" }

func (d DoseChange) check(v rehab.ProgrammeVersion) error {
	var ps rehab.Problems
	between := func(field string, n, low, high int) {
		if n < low || n > high {
			ps.Add(field, "range", strconv.Itoa(low), strconv.Itoa(high))
		}
	}
	if v.BoutsPerDay > 0 && d.BoutsPerDay != v.BoutsPerDay {
		between("bouts", d.BoutsPerDay, MinBouts, MaxBouts)
	}
	if v.StrengthDays > 0 {
		between("days", d.StrengthDays, MinStrengthDays, MaxStrengthDays)
	}
	for _, item := range v.Items {
		dose, sent := d.Doses[item.Exercise]
		if !sent || item.Locked {
			continue
		}
		id := string(item.Exercise)
		between(id+"-sets", dose.Sets, 1, rehab.MaxSets)
		between(id+"-from", dose.RepsMin, 1, MaxDoseReps)
		between(id+"-to", dose.RepsMax, 1, MaxDoseReps)
		if dose.RepsMax < dose.RepsMin {
			ps.Add(id+"-to", "too_small", strconv.Itoa(dose.RepsMin))
		}
	}
	ps.Text("reason", d.Reason, MaxReason)
	return ps.Err()
}

func (d DoseChange) apply(v rehab.ProgrammeVersion) rehab.ProgrammeVersion {
	if v.BoutsPerDay > 0 {
		v.BoutsPerDay = d.BoutsPerDay
	}
	if v.StrengthDays > 0 {
		v.StrengthDays = d.StrengthDays
	}
	items := make([]rehab.Prescribed, len(v.Items))
	for i, item := range v.Items {
		if dose, sent := d.Doses[item.Exercise]; sent && !item.Locked {
			item.RepsText = repsText(dose.RepsMin, dose.RepsMax, item.RepsText)
			item.Sets, item.RepsMin, item.RepsMax = dose.Sets, dose.RepsMin, dose.RepsMax
		}
		items[i] = item
	}
	v.Items = items
	return v
}

// repsText says a range of repetitions in the words that the dose had after
// its numbers, such as "each side" or "breaths".
func repsText(from, to int, was string) string {
	text := strconv.Itoa(from)
	if to > from {
		text += " to " + strconv.Itoa(to)
	}
	last := number.FindAllStringIndex(was, -1)
	if len(last) == 0 {
		return text
	}
	return text + strings.TrimRight(was[last[len(last)-1][1]:], " ")
}
