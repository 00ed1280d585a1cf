package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// Today is how a patient's day stands.
type Today struct {
	Patient   rehab.Patient
	Situation rehab.Situation
	Programme *rehab.Programme // nil before there is one
	Bouts     []rehab.Bout     // of today, oldest first
	Calm      *CalmPhase       // that they are in, or nil
	Now       time.Time        // on the patient's clock
}

// Day returns the day it is for the patient.
func (t Today) Day() rehab.Date { return rehab.DateOf(t.Now) }

// Today returns how the actor's day stands.
func (c *Clinic) Today(ctx context.Context, a rehab.Actor) (Today, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Today{}, err
	}
	t := Today{Patient: p, Now: c.clock(p)}
	if t.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return Today{}, fmt.Errorf("today: %w", err)
	}
	if t.Programme, err = c.running(ctx, t.Situation); err != nil || t.Programme == nil {
		return t, err
	}
	if t.Situation.CheckDue, err = c.checkFirst(ctx, a, t); err != nil {
		return Today{}, fmt.Errorf("today: %w", err)
	}
	if t.Calm, err = c.calmPhase(ctx, t); err != nil {
		return Today{}, fmt.Errorf("today: %w", err)
	}
	if t.Bouts, err = c.Records.Bouts(ctx, p.ID, t.Day(), t.Day()); err != nil {
		return Today{}, fmt.Errorf("today: %w", err)
	}
	return t, nil
}

// running returns the programme that runs, or nil when there is none.
func (c *Clinic) running(ctx context.Context, s rehab.Situation) (*rehab.Programme, error) {
	if s.Programme == "" {
		return nil, nil
	}
	p, err := c.Records.Programme(ctx, s.Patient)
	if errors.Is(err, rehab.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("programme: %w", err)
	}
	return &p, nil
}
