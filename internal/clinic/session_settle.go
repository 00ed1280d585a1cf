package clinic

import (
	"context"
	"fmt"

	"example.org/sixweeks/internal/rehab"
)

// SettleDays is for how many days after a session the next-day question can
// be answered; later, nobody remembers [R].
const SettleDays = 7

// AnswerSettled keeps the actor's answer to the next-day question of one of
// their sessions (F.1). It can be changed. The error is rehab.Problems on the
// day of the session itself, and when it is too long ago.
func (c *Clinic) AnswerSettled(ctx context.Context, a rehab.Actor, id rehab.SessionID, answer rehab.Settled) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	return again(func() error { return c.answerSettled(ctx, p, id, answer) })
}

func (c *Clinic) answerSettled(ctx context.Context, p rehab.Patient, id rehab.SessionID, answer rehab.Settled) error {
	at, err := c.position(ctx, p)
	if err != nil {
		return fmt.Errorf("answer settled: %w", err)
	}
	s, err := c.Records.Session(ctx, p.ID, id)
	if err != nil {
		return fmt.Errorf("answer settled: %w", err)
	}
	if err := checkSettled(s, answer, at.today); err != nil {
		return err
	}
	return c.settle(ctx, at, s, answer)
}

func checkSettled(s rehab.Session, answer rehab.Settled, today rehab.Date) error {
	var ps rehab.Problems
	switch answer {
	case rehab.SettledYes, rehab.SettledNo, rehab.SettledNone:
	case "":
		ps.Add("settled", "blank")
	default:
		ps.Add("settled", "unknown")
	}
	switch {
	case !s.Withdrawn.IsZero():
		return rehab.ErrNotFound
	case !today.After(s.Day):
		ps.Add("settled", "too_soon")
	case !CanSettle(s, today):
		ps.Add("settled", "too_late")
	}
	return ps.Err()
}

// CanSettle reports whether the next-day question of s can be answered today.
func CanSettle(s rehab.Session, today rehab.Date) bool {
	return s.Withdrawn.IsZero() && today.After(s.Day) && today.DaysSince(s.Day) <= SettleDays
}

// settle keeps the answer, and what follows from it for the next step of each
// exercise.
func (c *Clinic) settle(ctx context.Context, at position, s rehab.Session, answer rehab.Settled) error {
	if s.Settled == answer {
		return nil
	}
	s.Settled = answer
	steps, err := c.suggestWith(ctx, at, s)
	if err != nil {
		return fmt.Errorf("settle session %s: %w", s.ID, err)
	}
	change := func(was rehab.Situation) rehab.Situation {
		if was.Unsettled == s.ID {
			was.Unsettled, was.UnsettledDay = "", rehab.Date{}
		}
		return steps.noted(was, at.today)
	}
	if err := c.Records.SettleSession(ctx, at.patient.ID, s.ID, answer, c.Now(), c.restand(at.patient, goingBy(at.situation, change))); err != nil {
		return fmt.Errorf("settle session %s: %w", s.ID, err)
	}
	return nil
}

// settleBefore keeps the answer about the session before the one that is
// being logged, if it was given. A question that is not open any more is
// nothing to trouble anybody with. It reports whether anything was kept.
func (c *Clinic) settleBefore(ctx context.Context, at position, s rehab.Session, answer rehab.Settled) (bool, error) {
	id := at.situation.Unsettled
	if answer == "" || id == "" || id == s.ID {
		return false, nil
	}
	before, err := c.Records.Session(ctx, at.patient.ID, id)
	if err != nil || !CanSettle(before, at.today) {
		return false, err
	}
	if err := checkSettled(before, answer, at.today); err != nil {
		return false, err
	}
	return true, c.settle(ctx, at, before, answer)
}
