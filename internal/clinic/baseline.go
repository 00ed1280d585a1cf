package clinic

import (
	"context"
	"errors"
	"fmt"

	"example.org/sixweeks/internal/rehab"
)

// SaveBaseline keeps what the actor says about their pain at the start, and
// what follows from it: what to leave out of the library, and what
// strengthening waits for. Each activity comes with its place, 1 to 3, as its
// id. The error is rehab.Problems when something is wrong with it, and
// rehab.ErrForbidden while the baseline of a programme that runs holds.
func (c *Clinic) SaveBaseline(ctx context.Context, a rehab.Actor, b rehab.Baseline) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	b.Patient, b.Day, b.At = p.ID, c.today(p), c.Now()
	for i := range b.Activities {
		b.Activities[i].ID = rehab.ActivityID(b.ID) + "-" + b.Activities[i].ID
	}
	if err := c.CheckBaseline(b); err != nil {
		return err
	}
	if err := c.mayBegin(ctx, p, b.ID); err != nil {
		return err
	}
	heed, err := c.heedBaseline(ctx, p, b)
	if err != nil {
		return err
	}
	if err := c.followFlare(ctx, a, p, b); err != nil {
		return fmt.Errorf("save baseline %s: %w", b.ID, err)
	}
	if err := c.Records.AddBaseline(ctx, b, heed, c.restand(p, begun(b))); err != nil {
		return fmt.Errorf("save baseline %s: %w", b.ID, err)
	}
	return nil
}

// mayBegin reports whether a patient may say how it is at the start: not
// before the safety check, nor while a programme runs, or the review would
// compare with a day of their choice, but for those who paused too long (E.4).
func (c *Clinic) mayBegin(ctx context.Context, p rehab.Patient, id rehab.BaselineID) error {
	step, err := c.stepOf(ctx, p)
	switch {
	case err != nil:
		return err
	case step == StepSafety, step == StepHeld:
		return rehab.ErrForbidden
	case step != StepStarted:
		return nil
	}
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if errors.Is(err, rehab.ErrNotFound) || b.ID == id { // sent twice
		return nil
	}
	if err != nil {
		return err
	}
	again, err := c.beginsAgain(ctx, p, b)
	if err == nil && !again {
		err = rehab.ErrForbidden
	}
	return err
}

// beginsAgain reports whether a patient paused so long since their baseline
// that a new one is offered.
func (c *Clinic) beginsAgain(ctx context.Context, p rehab.Patient, b rehab.Baseline) (bool, error) {
	pauses, err := c.Records.Pauses(ctx, p.ID)
	return holding(pauses) == nil && wasLong(pauses, b.Day, c.today(p)), err
}

// CheckBaseline returns rehab.Problems with everything that is wrong with a
// baseline, and keeps nothing.
func (c *Clinic) CheckBaseline(b rehab.Baseline) error { return b.Check(c.askedEquipment()) }

// Baseline returns the actor's newest baseline, or rehab.ErrNotFound.
func (c *Clinic) Baseline(ctx context.Context, a rehab.Actor) (rehab.Baseline, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.Baseline{}, err
	}
	return c.Records.LatestBaseline(ctx, p.ID)
}

func begun(b rehab.Baseline) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		s.BaselinePain = b.Pain
		if b.Flare {
			return s.Calmed(b.Day)
		}
		return s.BuiltUp(b.Day)
	}
}

func (c *Clinic) askedEquipment() []string {
	var ids []string
	for _, e := range c.Library.AskedEquipment() {
		ids = append(ids, string(e.ID))
	}
	return ids
}
