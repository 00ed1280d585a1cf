package clinic

import (
	"example.org/sixweeks/internal/caseload"
	"example.org/sixweeks/internal/rehab"
)

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
