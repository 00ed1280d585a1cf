package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// ErrHeld says that a safety stop is open, so that no exercise is started.
var ErrHeld = errors.New("exercises are stopped for safety")

// boutRecords keeps goes at the movement exercises.
type boutRecords interface {
	AddBout(ctx context.Context, b rehab.Bout, change rehab.Change) error
	WithdrawBout(ctx context.Context, of rehab.PatientID, id rehab.BoutID, at time.Time, change rehab.Change) error
	// Bouts returns those of the days from first to last, oldest first.
	Bouts(ctx context.Context, of rehab.PatientID, first, last rehab.Date) ([]rehab.Bout, error)
}

// LogBout keeps a bout of the actor, just now. The error is ErrHeld during a
// safety stop, and rehab.ErrNotFound before there is a programme.
func (c *Clinic) LogBout(ctx context.Context, a rehab.Actor, id rehab.BoutID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return fmt.Errorf("log bout: %w", err)
	}
	today := c.today(p)
	switch {
	case stopped(s):
		return ErrHeld
	case s.Programme == "" || today.Before(s.Started):
		return rehab.ErrNotFound
	}
	due, err := c.checkFirst(ctx, a, Today{Patient: p, Situation: s, Now: c.clock(p)})
	if err != nil {
		return fmt.Errorf("log bout: %w", err)
	}
	b := rehab.Bout{ID: id, Patient: p.ID, Day: today, At: c.Now(), Entered: c.Now()}
	if err := c.Records.AddBout(ctx, b, c.restand(p, then(logged(today), asks(due)))); err != nil {
		return fmt.Errorf("log bout %s: %w", id, err)
	}
	return nil
}

// UndoBout withdraws a bout of the actor.
func (c *Clinic) UndoBout(ctx context.Context, a rehab.Actor, id rehab.BoutID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	if err := c.Records.WithdrawBout(ctx, p.ID, id, c.Now(), c.restand(p, unchanged)); err != nil {
		return fmt.Errorf("undo bout %s: %w", id, err)
	}
	return nil
}

// stopped reports whether a safety stop is open.
func stopped(s rehab.Situation) bool {
	return s.Hold == rehab.PauseUrgent || s.Hold == rehab.PauseEmergency
}

// asks notes why the safety questions are due, unless it is "". What is logged
// after a gap does not answer for them.
func asks(due rehab.CheckDue) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		if due != "" {
			s.CheckDue = due
		}
		return s
	}
}

// logged notes that something was logged for a day.
func logged(day rehab.Date) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		if day.After(s.LastLogged) {
			s.LastLogged = day
		}
		return s
	}
}
