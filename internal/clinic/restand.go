package clinic

import (
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
		s = caseload.Rank(change(s), today)
		s.Changed = now
		return s
	}
}
