package clinic

import "example.org/sixweeks/internal/rehab"

// restand returns the change that brings a patient's situation up to date with
// what has just happened, and places them anew on the caseload.
func (c *Clinic) restand(_ rehab.Patient, change rehab.Change) rehab.Change {
	now := c.Now()
	return func(s rehab.Situation) rehab.Situation {
		s = change(s)
		s.Changed = now
		return s
	}
}
