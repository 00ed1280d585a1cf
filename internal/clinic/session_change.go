package clinic

import (
	"context"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// CorrectDays is for how many days after it was logged a session can be
// corrected or withdrawn: what was decided on since stays as it was [R].
const CorrectDays = 28

// CanChange reports whether a session can be corrected or withdrawn.
func CanChange(s rehab.Session, in rehab.ProgrammeID, today rehab.Date) bool {
	return s.Withdrawn.IsZero() && s.Programme == in && today.DaysSince(s.Day) <= CorrectDays
}

// CorrectSession puts what the actor says now in the place of revision
// s.Revision of one of their sessions; what stood before is kept. The error is
// rehab.ErrChanged when there is a later revision.
func (c *Clinic) CorrectSession(ctx context.Context, a rehab.Actor, s rehab.Session) error {
	return again(func() error { return c.correctSession(ctx, a, s) })
}

func (c *Clinic) correctSession(ctx context.Context, a rehab.Actor, s rehab.Session) error {
	at, kept, err := c.changeable(ctx, a, s.ID)
	if err != nil {
		return fmt.Errorf("correct session: %w", err)
	}
	s.Patient, s.Programme, s.Version = kept.Patient, kept.Programme, kept.Version
	s.Logged, s.Settled, s.SettledAt = kept.Logged, kept.Settled, kept.SettledAt
	newest := DayOf(at.patient, kept.Logged) // it cannot have been on a later day
	s.Late = s.Day.Before(newest)
	if err := c.checkSession(ctx, at, &s, newest); err != nil {
		return err
	}
	change, err := c.afterChange(ctx, at, s, saysMore(kept, s))
	if err != nil {
		return fmt.Errorf("correct session %s: %w", s.ID, err)
	}
	if err := c.Records.CorrectSession(ctx, s, a.Account, c.Now(), c.restand(at.patient, change)); err != nil {
		return fmt.Errorf("correct session %s: %w", s.ID, err)
	}
	return nil
}

// WithdrawSession takes one of the actor's sessions out of all counts and
// charts. It stays in the record, with its history.
func (c *Clinic) WithdrawSession(ctx context.Context, a rehab.Actor, id rehab.SessionID) error {
	return again(func() error { return c.withdrawSession(ctx, a, id) })
}

func (c *Clinic) withdrawSession(ctx context.Context, a rehab.Actor, id rehab.SessionID) error {
	at, s, err := c.changeable(ctx, a, id)
	if err != nil {
		return fmt.Errorf("withdraw session: %w", err)
	}
	if !s.Withdrawn.IsZero() {
		return nil
	}
	s.Withdrawn = c.Now()
	change, err := c.afterChange(ctx, at, s, false)
	if err != nil {
		return fmt.Errorf("withdraw session %s: %w", id, err)
	}
	if err := c.Records.WithdrawSession(ctx, at.patient.ID, id, a.Account, s.Withdrawn, c.restand(at.patient, change)); err != nil {
		return fmt.Errorf("withdraw session %s: %w", id, err)
	}
	return nil
}

// changeable returns a session of the actor's that may be changed, or was
// withdrawn already.
func (c *Clinic) changeable(ctx context.Context, a rehab.Actor, id rehab.SessionID) (position, rehab.Session, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return position{}, rehab.Session{}, err
	}
	at, err := c.position(ctx, p)
	if err != nil {
		return position{}, rehab.Session{}, err
	}
	s, err := c.Records.Session(ctx, p.ID, id)
	if err != nil {
		return position{}, rehab.Session{}, err
	}
	if s.Withdrawn.IsZero() && !CanChange(s, at.programme.ID, at.today) {
		return position{}, rehab.Session{}, rehab.Problems{{Field: "session", Code: "closed"}}
	}
	return at, s, nil
}

// afterChange returns the change that a corrected or withdrawn session makes
// to how somebody stands. One that says more may ask for the safety questions.
func (c *Clinic) afterChange(ctx context.Context, at position, s rehab.Session, saysMore bool) (rehab.Change, error) {
	before, err := c.Records.Sessions(ctx, at.patient.ID, "", recentSessions)
	if err != nil {
		return nil, err
	}
	sessions := replaced(before, s)
	steps, err := c.suggest(ctx, at, sessions)
	if err != nil {
		return nil, err
	}
	change := rebuilt(at, sessions, steps)
	if saysMore {
		others := slices.DeleteFunc(before, func(o rehab.Session) bool { return o.ID == s.ID })
		change = then(heeding(s, painOfSessions(others)), change)
	}
	return goingBy(at.situation, change), nil
}

// saysMore reports whether a correction says something new about pain or
// worries: that may ask for the safety questions.
func saysMore(kept, now rehab.Session) bool {
	was, is := kept.HighestPain(), now.HighestPain()
	return kept.Worrying != now.Worrying || is != nil && (was == nil || *is > *was)
}

// heeding asks for the safety questions if the session would, had it not been
// said yet: the pain of the other sessions is what it is measured against.
func heeding(s rehab.Session, others *rehab.DayScore) rehab.Change {
	return func(was rehab.Situation) rehab.Situation {
		before := was
		before.SessionPain = others
		if due := askedBy(before, s); due != "" {
			was.CheckDue = due
		}
		return was
	}
}
