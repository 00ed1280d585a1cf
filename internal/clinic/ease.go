package clinic

import (
	"context"
	"errors"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// Easier is the programme of a patient one step down (E.6).
type Easier struct {
	Number  int    // of the version that it changes
	Reason  string // why that version was made
	Since   rehab.Date
	Changes []EasierExercise
	version rehab.ProgrammeVersion
}

// EasierExercise is one exercise, and how it gets easier.
type EasierExercise struct {
	Exercise rehab.ExerciseID
	Option   rehab.StepOption
}

// EaseBackAhead returns what easing back would change for the actor: each
// strengthening exercise goes down one level. Without a programme, or with
// nothing that can get easier, there are no changes.
func (c *Clinic) EaseBackAhead(ctx context.Context, a rehab.Actor) (Easier, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Easier{}, err
	}
	at, err := c.position(ctx, p)
	if errors.Is(err, rehab.ErrNotFound) {
		return Easier{}, nil
	}
	if err != nil {
		return Easier{}, err
	}
	return c.easier(ctx, at)
}

func (c *Clinic) easier(ctx context.Context, at position) (Easier, error) {
	sessions, err := c.Records.Sessions(ctx, at.patient.ID, "", recentSessions)
	if err != nil {
		return Easier{}, err
	}
	h, err := c.history(ctx, at, sessions)
	if err != nil {
		return Easier{}, err
	}
	now := at.programme.Current
	e := Easier{Number: now.Number, Reason: now.Reason, Since: DayOf(at.patient, now.Made), version: now}
	e.version.Items = slices.Clone(e.version.Items)
	for i, item := range e.version.Items {
		exercise, err := c.Library.Exercise(item.Exercise)
		if err != nil || !exercise.Kind.IsStrengthening() {
			continue
		}
		if ways := h.down(item, exercise); len(ways) > 0 {
			e.Changes = append(e.Changes, EasierExercise{item.Exercise, ways[0]})
			e.version.Items[i] = h.easedItem(item, ways[0])
		}
	}
	return e, nil
}

func (h history) easedItem(item rehab.Prescribed, o rehab.StepOption) rehab.Prescribed {
	if o.To == "" {
		return adjusted(item, "", o)
	}
	e, err := h.c.Library.Exercise(o.To)
	if err != nil {
		return item
	}
	return inPlaceOf(item, e)
}

// EaseBack takes the actor's programme one step down, from the version that
// they saw. Doing it twice does it once; the error is rehab.ErrChanged when
// the programme has changed since, and ErrHeld during a safety stop, which
// pauses the programme whatever page was open (C.1).
func (c *Clinic) EaseBack(ctx context.Context, a rehab.Actor, number int, reason string) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	at, err := c.position(ctx, p)
	if err != nil {
		return err
	}
	now := at.programme.Current
	if now.Number == number+1 && now.Reason == reason && now.By == a.Account {
		return nil
	}
	if now.Number != number {
		return rehab.ErrChanged
	}
	e, err := c.easier(ctx, at)
	if err != nil || len(e.Changes) == 0 {
		return err
	}
	return c.newVersion(ctx, at, e.version, reason)
}

// newVersion keeps a version of the programme that its patient made. It stays
// their physio's if it was. The library's wording of the exercises is kept with
// it. The error is ErrHeld during a safety stop.
func (c *Clinic) newVersion(ctx context.Context, at position, v rehab.ProgrammeVersion, reason string) error {
	if stopped(at.situation) {
		return ErrHeld
	}
	v.Number, v.Reason, v.By, v.Made = at.programme.Current.Number+1, reason, rehab.AccountID(at.patient.ID), c.Now()
	at.programme.Current = v
	if err := c.keepVersions(ctx, v.Items); err != nil {
		return err
	}
	return c.changeProgramme(ctx, at.patient, at.programme)
}
