package clinic

import (
	"context"
	"errors"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// OwnProgramme is what the programme page shows.
type OwnProgramme struct {
	Programme rehab.Programme
	Versions  []rehab.ProgrammeVersion // newest first
	Patient   rehab.Patient
	Situation rehab.Situation
	Today     rehab.Date
	// Again: they paused so long that a new baseline is worth offering.
	Again bool
}

// Day returns how the day stands, without the bouts of it.
func (o OwnProgramme) Day() Today {
	now := time.Date(o.Today.Year(), o.Today.Month(), o.Today.Day(), 0, 0, 0, 0, zoneOf(o.Patient))
	return Today{Patient: o.Patient, Situation: o.Situation, Programme: &o.Programme, Now: now}
}

// Programme returns the actor's programme with its history, or
// rehab.ErrNotFound before there is one.
func (c *Clinic) Programme(ctx context.Context, a rehab.Actor) (OwnProgramme, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return OwnProgramme{}, err
	}
	o := OwnProgramme{Patient: p, Today: c.today(p)}
	if o.Programme, err = c.Records.Programme(ctx, p.ID); err != nil {
		return o, err
	}
	if o.Versions, err = c.Records.ProgrammeVersions(ctx, p.ID, o.Programme.ID); err != nil {
		return o, err
	}
	if o.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return o, err
	}
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if errors.Is(err, rehab.ErrNotFound) {
		return o, nil
	}
	if err != nil {
		return o, err
	}
	o.Again, err = c.beginsAgain(ctx, p, b)
	return o, err
}
