package clinic

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// severity orders pauses: the worst one that is open is what holds a patient.
var severity = map[rehab.PauseKind]int{rehab.PauseByPatient: 1, rehab.PauseUrgent: 2, rehab.PauseEmergency: 3}

// isSafety reports whether a pause ends only as C.1 says.
func isSafety(p rehab.Pause) bool { return severity[p.Kind] > severity[rehab.PauseByPatient] }

// holding returns the worst pause that is open, or nil.
func holding(pauses []rehab.Pause) *rehab.Pause {
	var worst *rehab.Pause
	for i := range pauses {
		if p := &pauses[i]; p.IsOpen() && (worst == nil || severity[p.Kind] > severity[worst.Kind]) {
			worst = p
		}
	}
	return worst
}

// spans returns the days of the pauses that reach past the given day, each day
// once, oldest first. The last is open if any pause is.
func spans(pauses []rehab.Pause, since rehab.Date) []rehab.Span {
	sorted := slices.SortedStableFunc(slices.Values(pauses), func(a, b rehab.Pause) int { return a.From.DaysSince(b.From) })
	var all []rehab.Span
	for _, p := range sorted {
		if !p.IsOpen() && (!p.Until.After(p.From) || !p.Until.After(since)) {
			continue
		}
		next := rehab.Span{From: p.From, Until: p.Until}
		if n := len(all); n > 0 && touches(all[n-1], next) {
			all[n-1].Until = later(all[n-1].Until, next.Until)
			continue
		}
		all = append(all, next)
	}
	return all
}

// touches reports whether b, which starts no earlier than a, leaves no active
// day between the two.
func touches(a, b rehab.Span) bool { return a.Until.IsZero() || !b.From.After(a.Until) }

// later returns the later end of two spans; zero is never.
func later(a, b rehab.Date) rehab.Date {
	if a.IsZero() || b.IsZero() {
		return rehab.Date{}
	}
	if b.After(a) {
		return b
	}
	return a
}

// paused brings a situation up to date with a patient's pauses.
func paused(pauses []rehab.Pause) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		s.Pauses = spans(pauses, s.Started)
		s.Hold, s.HoldSince = "", rehab.Date{}
		if worst := holding(pauses); worst != nil {
			s.Hold, s.HoldSince = worst.Kind, worst.From
		}
		if s.Hold != rehab.PauseUrgent && s.Hold != rehab.PauseEmergency {
			s.Because = nil
		}
		return s
	}
}

// then returns the change that makes one change and then the other.
func then(first, second rehab.Change) rehab.Change {
	return func(s rehab.Situation) rehab.Situation { return second(first(s)) }
}

// unlessStopped refuses a change when a safety stop has come in between.
func unlessStopped(change rehab.Change) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		if stopped(s) {
			s.Refused = true
			return s
		}
		return change(s)
	}
}

// stopCame says ErrHeld in the place of rehab.ErrChanged when what has come in
// between is a safety stop.
func (c *Clinic) stopCame(ctx context.Context, of rehab.PatientID, err error) error {
	if !errors.Is(err, rehab.ErrChanged) {
		return err
	}
	if s, readErr := c.Records.Situation(ctx, of); readErr == nil && stopped(s) {
		return ErrHeld
	}
	return err
}

// ReleaseHold ends a patient's safety stop: a physio has spoken with them and
// says so in a note (C.1). A stop that has ended already stays as it ended.
func (c *Clinic) ReleaseHold(ctx context.Context, a rehab.Actor, of rehab.PatientID, note string) error {
	if a.Role != rehab.RolePhysio {
		return rehab.ErrForbidden
	}
	p, err := c.open(ctx, a, of, "release safety stop")
	if err != nil {
		return err
	}
	var ps rehab.Problems
	ps.Text("note", note, rehab.MaxNote)
	if note == "" {
		ps.Add("note", "blank")
	}
	if err := ps.Err(); err != nil {
		return err
	}
	return c.endSafetyPauses(ctx, p, c.Now(), rehab.Pause{By: a.Account, How: "physio", Note: note})
}

// endSafetyPauses ends every safety pause that is open, as end says. What was
// opened after that moment stands: it was not known to who ends them.
func (c *Clinic) endSafetyPauses(ctx context.Context, p rehab.Patient, known time.Time, end rehab.Pause) error {
	pauses, err := c.Records.Pauses(ctx, p.ID)
	if err != nil {
		return err
	}
	for _, pause := range pauses {
		if !pause.IsOpen() || !isSafety(pause) || pause.Opened.After(known) {
			continue
		}
		pause.Until, pause.Closed = c.today(p), c.Now()
		pause.By, pause.How, pause.Note = end.By, end.How, end.Note
		if err := c.Records.EndPause(ctx, pause, c.restandPaused(p, unchanged, unchanged)); err != nil {
			return fmt.Errorf("end pause %s: %w", pause.ID, err)
		}
	}
	return nil
}
