package clinic

import (
	"errors"
	"slices"

	"example.org/sixweeks/internal/caseload"
	"example.org/sixweeks/internal/rehab"
)

// restandPaused is restand for a change that goes by the patient's pauses.
func (c *Clinic) restandPaused(p rehab.Patient, before, after rehab.Change) rehab.PauseChange {
	return func(pauses []rehab.Pause) rehab.Change {
		return c.restand(p, then(then(before, paused(pauses)), after))
	}
}

// restand returns the change that brings a patient's situation up to date with
// what has just happened, and places them anew on the caseload.
func (c *Clinic) restand(p rehab.Patient, change rehab.Change) rehab.Change {
	now, today := c.Now(), c.today(p)
	return func(s rehab.Situation) rehab.Situation {
		s = withStageHeld(withPastTargets(s, change(s), today), today)
		s = caseload.Rank(s, today)
		s.Changed = now
		return s
	}
}

// maxPastTargets bounds how many changes of its targets a situation knows.
const maxPastTargets = 24

// withPastTargets notes what was asked for until today when that has changed:
// the days before are measured against it (F.3).
func withPastTargets(before, after rehab.Situation, today rehab.Date) rehab.Situation {
	past := after.PastTargets
	switch {
	case after.Programme != before.Programme:
		after.PastTargets = nil
		return after
	case after.BoutTarget == before.BoutTarget && after.StrengthTarget == before.StrengthTarget,
		!today.After(after.Started),
		len(past) > 0 && !past[len(past)-1].Until.Before(today): // changed today already
		return after
	}
	past = append(slices.Clone(past), rehab.PastTarget{Until: today, Bouts: before.BoutTarget, Strength: before.StrengthTarget})
	after.PastTargets = past[max(0, len(past)-maxPastTargets):]
	return after
}

// goingBy refuses a change when the situation is not the one it was worked out
// by: something else of the same patient's came in between.
func goingBy(read rehab.Situation, change rehab.Change) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		if !s.Changed.Equal(read.Changed) {
			s.Refused = true
			return s
		}
		return change(s)
	}
}

// attempts is how often a use is tried that something comes in between of.
const attempts = 8

// again tries a use anew while something came in between of what it read and
// what it wrote.
func again(use func() error) error {
	var err error
	for range attempts {
		if err = use(); !errors.Is(err, rehab.ErrChanged) {
			break
		}
	}
	return err
}
