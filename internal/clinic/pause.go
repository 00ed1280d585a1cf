package clinic

import (
	"context"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// PauseProgramme stops the clock from today until the actor resumes, for a
// holiday or an illness. While something holds them already it does nothing.
func (c *Clinic) PauseProgramme(ctx context.Context, a rehab.Actor, id rehab.PauseID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	pauses, err := c.Records.Pauses(ctx, p.ID)
	if err != nil || holding(pauses) != nil {
		return err
	}
	pause := rehab.Pause{ID: id, Patient: p.ID, Kind: rehab.PauseByPatient, From: c.today(p), Opened: c.Now()}
	if slices.ContainsFunc(pauses, func(kept rehab.Pause) bool { return kept.ID == id }) {
		return nil
	}
	if err := c.Records.AddPause(ctx, pause, c.restandPaused(p, unchanged, unchanged)); err != nil {
		return fmt.Errorf("pause programme: %w", err)
	}
	return nil
}

// ResumeProgramme ends the actor's own pause; a safety stop goes on.
func (c *Clinic) ResumeProgramme(ctx context.Context, a rehab.Actor) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	pauses, err := c.Records.Pauses(ctx, p.ID)
	if err != nil {
		return err
	}
	for _, pause := range pauses {
		if !pause.IsOpen() || isSafety(pause) {
			continue
		}
		pause.Until, pause.Closed, pause.By, pause.How = c.today(p), c.Now(), a.Account, "patient"
		if err := c.Records.EndPause(ctx, pause, c.restandPaused(p, unchanged, unchanged)); err != nil {
			return fmt.Errorf("resume programme: %w", err)
		}
	}
	return nil
}

// Hold returns what stops the actor's exercises: the worst pause that is open,
// or nil.
func (c *Clinic) Hold(ctx context.Context, a rehab.Actor) (*rehab.Pause, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return nil, err
	}
	pauses, err := c.Records.Pauses(ctx, p.ID)
	return holding(pauses), err
}

// wasLong reports whether a patient paused so long since their baseline that a
// new one is worth offering (E.4).
func wasLong(pauses []rehab.Pause, since, today rehab.Date) bool {
	held := slices.DeleteFunc(slices.Clone(pauses), func(p rehab.Pause) bool { return !isSafety(p) })
	return review.OffersNewBaseline(days(pauses, since, today), days(held, since, today))
}

// days counts the paused days from one day up to, not including, another.
func days(pauses []rehab.Pause, since, until rehab.Date) int {
	n := 0
	for _, s := range spans(pauses, since) {
		from, end := s.From, s.Until
		if from.Before(since) {
			from = since
		}
		if end.IsZero() || end.After(until) {
			end = until
		}
		n += max(0, end.DaysSince(from))
	}
	return n
}
