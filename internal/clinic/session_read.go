package clinic

import (
	"context"
	"errors"
	"fmt"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// SessionPage is how many sessions a list shows at once.
const SessionPage = 20

// SessionDetail is a session with all that is known about it.
type SessionDetail struct {
	Today
	Session   rehab.Session
	Contents  map[rehab.ExerciseID]rehab.Exercise // as they then were
	Revisions []rehab.Revision                    // what stood before, the last first
	CanChange bool
}

// Light returns the traffic light of an exercise of the session (F.1).
func (d SessionDetail) Light(done rehab.Done) progression.Light {
	return progression.LightOf(d.Session.PainBefore, done.Pain, d.Session.Settled)
}

// Session returns one of the actor's own sessions.
func (c *Clinic) Session(ctx context.Context, a rehab.Actor, id rehab.SessionID) (SessionDetail, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return SessionDetail{}, err
	}
	return c.sessionDetail(ctx, p, id)
}

func (c *Clinic) sessionDetail(ctx context.Context, p rehab.Patient, id rehab.SessionID) (d SessionDetail, err error) {
	d = SessionDetail{Today: Today{Patient: p, Now: c.clock(p)}}
	if d.Session, err = c.Records.Session(ctx, p.ID, id); err != nil {
		return SessionDetail{}, fmt.Errorf("session: %w", err)
	}
	if d.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return SessionDetail{}, fmt.Errorf("session: %w", err)
	}
	if d.Programme, err = c.running(ctx, d.Situation); err != nil {
		return SessionDetail{}, err
	}
	d.CanChange = CanChange(d.Session, d.Situation.Programme, d.Day())
	if d.Session.Revision > 1 {
		if d.Revisions, err = c.Records.SessionRevisions(ctx, p.ID, id); err != nil {
			return SessionDetail{}, fmt.Errorf("session: %w", err)
		}
	}
	d.Contents, err = c.contents(ctx, d.Session, d.Revisions)
	return d, err
}

// contents returns the exercises of a session and of its history. Most have
// not changed since, and need no look in the records.
func (c *Clinic) contents(ctx context.Context, s rehab.Session, revisions []rehab.Revision) (map[rehab.ExerciseID]rehab.Exercise, error) {
	done := s.Exercises
	for _, r := range revisions {
		done = append(done, r.Session.Exercises...)
	}
	found := map[rehab.ExerciseID]rehab.Exercise{}
	var older []rehab.Done
	for _, d := range done {
		if _, known := found[d.Exercise]; known {
			continue
		}
		e, err := c.Library.Exercise(d.Exercise)
		if err == nil {
			found[d.Exercise] = e
		}
		if err != nil || e.Version != d.Version {
			older = append(older, d)
		}
	}
	kept, err := c.Records.Contents(ctx, older)
	if err != nil {
		return nil, fmt.Errorf("session contents: %w", err)
	}
	for _, e := range kept {
		found[e.ID] = e
	}
	return found, nil
}

// Sessions returns a page of the actor's own sessions, newest first, from the
// one after the given session; and whether there are more.
func (c *Clinic) Sessions(ctx context.Context, a rehab.Actor, after rehab.SessionID) ([]rehab.Session, bool, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return nil, false, err
	}
	if after != "" {
		if _, err := c.Records.Session(ctx, p.ID, after); err != nil {
			return nil, false, fmt.Errorf("sessions: %w", err)
		}
	}
	sessions, err := c.Records.Sessions(ctx, p.ID, after, SessionPage+1)
	if err != nil {
		return nil, false, fmt.Errorf("sessions: %w", err)
	}
	if len(sessions) > SessionPage {
		return sessions[:SessionPage], true, nil
	}
	return sessions, false, nil
}

// CheckDue returns why the actor is asked the safety questions before more
// exercise, or "".
func (c *Clinic) CheckDue(ctx context.Context, a rehab.Actor) (rehab.CheckDue, error) {
	s, err := c.Records.Situation(ctx, a.Patient())
	if errors.Is(err, rehab.ErrNotFound) {
		return "", nil
	}
	return s.CheckDue, err
}
