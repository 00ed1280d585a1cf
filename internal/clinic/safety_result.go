package clinic

import (
	"context"
	"errors"

	"example.org/sixweeks/internal/rehab"
)

// SafetyResult is where somebody stands after a safety check.
type SafetyResult struct {
	Check   *rehab.SafetyCheck // of today, for the occasion; nil when there is none
	Hold    *rehab.Pause       // the safety stop, or nil
	Because []rehab.QuestionID // of the stop
	Waits   []Wait             // what keeps strengthening off
}

// SafetyResult returns where the actor stands after the safety check of an
// occasion.
func (c *Clinic) SafetyResult(ctx context.Context, a rehab.Actor, at rehab.Occasion) (SafetyResult, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return SafetyResult{}, err
	}
	r := SafetyResult{Waits: StrengthWaits(p)}
	check, err := c.SafetyToday(ctx, a, at)
	if err == nil {
		r.Check = &check
	} else if !errors.Is(err, rehab.ErrNotFound) {
		return r, err
	}
	pauses, err := c.Records.Pauses(ctx, p.ID)
	if err != nil {
		return r, err
	}
	if held := holding(pauses); held != nil && isSafety(*held) {
		r.Hold = held
	}
	s, err := c.Records.Situation(ctx, p.ID)
	r.Because = s.Because
	return r, err
}

// OwnService returns the actor's service, or the only one there is, or
// rehab.ErrNotFound.
func (c *Clinic) OwnService(ctx context.Context, a rehab.Actor) (rehab.Service, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.Service{}, err
	}
	services, err := c.servicesOf(ctx, p)
	if err == nil && len(services) != 1 {
		err = rehab.ErrNotFound
	}
	if err != nil {
		return rehab.Service{}, err
	}
	return services[0], nil
}
