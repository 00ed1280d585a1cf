package clinic

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// BuildUp is what ending the calm-down phase would change.
type BuildUp struct {
	Today
	CalmDown rehab.CalmDown
	Number   int // of the version of the programme that it changes; 0 for none
	// Back is the strengthening that comes back, each exercise with the step
	// that makes it easier than before, or none.
	Back []BackAgain
	// Moves are the movement exercises that go back to their usual repetitions.
	Moves []rehab.Prescribed
	// Choose: nothing comes back by itself, so that the next programme is to be
	// chosen.
	Choose   bool
	AsBefore bool // strengthening comes back as it was, with nothing easier
	version  rehab.ProgrammeVersion
}

// BackAgain is a strengthening exercise that comes back after a calm-down
// phase.
type BackAgain struct {
	rehab.Prescribed                   // as it will be
	Was              rehab.ExerciseID  // another, when the step leads to an easier one
	Easier           *rehab.StepOption // or nil when it comes back as it was
}

// BuildUpAhead returns what ending the actor's calm-down phase would change.
// The error is rehab.ErrNotFound when they are in none, ErrHeld during a safety
// stop, and ErrCheckFirst while the safety questions are due (C.3).
//
// The specification says that strengthening comes back, and not how (S4-13).
// Here each exercise comes back one step easier than before, by the order of
// F.2, as when somebody eases back (E.6); from there the usual rules step it up
// again. A phase that ends on the day it began was a mistake, and so was an end
// that is followed by another start on the same day: nothing gets easier twice
// [R].
func (c *Clinic) BuildUpAhead(ctx context.Context, a rehab.Actor) (BuildUp, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return BuildUp{}, err
	}
	v, err := c.buildUpAhead(ctx, p)
	if err != nil {
		return v, err
	}
	return v, c.checkedFirst(ctx, a, v.Today)
}

// checkedFirst returns ErrCheckFirst while the safety questions are due.
func (c *Clinic) checkedFirst(ctx context.Context, a rehab.Actor, t Today) error {
	due, err := c.checkFirst(ctx, a, t)
	if err == nil && due != "" {
		err = ErrCheckFirst
	}
	return err
}

func (c *Clinic) buildUpAhead(ctx context.Context, p rehab.Patient) (v BuildUp, err error) {
	last, err := c.Records.CalmDowns(ctx, p.ID, 2)
	if err == nil && (len(last) == 0 || !last[0].IsOpen()) {
		err = rehab.ErrNotFound
	}
	if err != nil {
		return v, err
	}
	v.Patient, v.Now, v.CalmDown, v.Choose = p, c.clock(p), last[0], true
	at, err := c.position(ctx, p)
	v.Situation = at.situation
	if errors.Is(err, rehab.ErrNotFound) {
		v.Situation, err = c.Records.Situation(ctx, p.ID)
	}
	if err == nil && stopped(v.Situation) {
		err = ErrHeld
	}
	if err != nil || at.programme.ID == "" {
		return v, err
	}
	v.Programme, v.Number = &at.programme, at.programme.Current.Number
	v.AsBefore = last[0].From == at.today || len(last) > 1 && last[1].Until == last[0].From
	return v, c.comesBack(ctx, at, &v)
}

// comesBack works out the version of the programme without the calm-down phase.
func (c *Clinic) comesBack(ctx context.Context, at position, v *BuildUp) error {
	before, err := c.doses(ctx, at, v.CalmDown)
	if err != nil {
		return err
	}
	now := at.programme.Current
	full := now
	full.Phase, full.Items, full.LeftOut = rehab.PhaseBuild, nil, nil
	for _, item := range now.Items {
		usual, changed := before.usual(item)
		if changed {
			v.Moves = append(v.Moves, usual)
		}
		full.Items = append(full.Items, usual)
	}
	for _, l := range now.LeftOut {
		if l.Because != string(rehab.Flare) {
			full.LeftOut = append(full.LeftOut, l)
		} else if item, days, ok := before.item(l.Exercise); ok && !now.Prescribes(l.Exercise) {
			full.Items, full.StrengthDays = append(full.Items, item), max(full.StrengthDays, days)
		}
	}
	return c.gently(ctx, at, v, full)
}

// gently makes the strengthening of a version easier by one step, unless it
// comes back as it was before.
func (c *Clinic) gently(ctx context.Context, at position, v *BuildUp, full rehab.ProgrammeVersion) error {
	at.programme.Current, at.patient.Filters = full, maps.Clone(at.patient.Filters)
	delete(at.patient.Filters, rehab.Flare)
	e := Easier{version: full}
	if !v.AsBefore {
		var err error
		if e, err = c.easier(ctx, at); err != nil {
			return err
		}
	}
	for i, item := range full.Items {
		if !c.isStrength(item) {
			continue
		}
		back := BackAgain{Prescribed: e.version.Items[i], Was: item.Exercise}
		for _, change := range e.Changes {
			if change.Exercise == item.Exercise {
				back.Easier = &change.Option
			}
		}
		v.Back = append(v.Back, back)
	}
	v.version = e.version
	v.Choose = len(v.Back) == 0 && !FromPhysio(full) && (v.CalmDown.Version == 0 || c.isGentle(full))
	return nil
}

// ComesNext reports whether somebody has come to the end of the gentle start
// after a flare, so that the next programme is to be chosen: it is for 2 weeks
// alone, and has no strengthening to build up with (B.4, S4-13).
func (c *Clinic) ComesNext(t Today) bool {
	if t.Programme == nil || !c.isGentle(t.Programme.Current) || FromPhysio(t.Programme.Current) {
		return false
	}
	since := t.Programme.Started
	if t.Programme.Template != GentleAfterFlare { // changed to it on the way
		since = rehab.DateOf(t.Programme.Current.Made.In(zoneOf(t.Patient)))
	}
	builtUp := t.Calm == nil && len(t.Situation.Calm) > 0
	return builtUp || t.Day().DaysSince(since) >= GentleDays
}

// GentleDays is how long the gentle start after a flare is for (B.4).
const GentleDays = 14

// isGentle reports whether a version is the ready programme for after a flare,
// which is for 2 weeks alone (B.4).
func (c *Clinic) isGentle(v rehab.ProgrammeVersion) bool {
	t, err := c.Library.Template(GentleAfterFlare)
	return err == nil && v.Name == t.Name
}

// usualDoses are versions of a programme as they are outside the calm-down
// phase, the one that counts first.
type usualDoses struct {
	c        *Clinic
	versions []rehab.ProgrammeVersion
}

// doses returns what a programme was before the calm-down phase, and what the
// ready programme that it comes from is without it.
func (c *Clinic) doses(ctx context.Context, at position, d rehab.CalmDown) (usualDoses, error) {
	u := usualDoses{c: c}
	b, err := found(c.Records.LatestBaseline(ctx, at.patient.ID))
	if err != nil {
		return u, err
	}
	if b == nil {
		b = &rehab.Baseline{}
	}
	m := c.making(at.patient, *b)
	m.filters = maps.Clone(m.filters)
	delete(m.filters, rehab.Flare)
	for _, t := range c.Library.Templates() {
		if t.Name == at.programme.Current.Name {
			u.versions = append(u.versions, m.ready(t))
		}
	}
	if d.Version == 0 || d.Programme != at.programme.ID {
		return u, nil
	}
	was, err := c.version(ctx, at, d.Version)
	if was.Name == at.programme.Current.Name {
		u.versions = slices.Insert(u.versions, 0, was)
	} else {
		u.versions = append(u.versions, was)
	}
	return u, err
}

// item returns an exercise as it usually is, and on how many days a week there
// is strengthening.
func (u usualDoses) item(id rehab.ExerciseID) (rehab.Prescribed, int, bool) {
	for _, v := range u.versions {
		i := slices.IndexFunc(v.Items, func(p rehab.Prescribed) bool { return p.Exercise == id })
		if i >= 0 {
			return v.Items[i], v.StrengthDays, true
		}
	}
	return rehab.Prescribed{}, 0, false
}

// usual returns an exercise at its usual repetitions, and whether that changes
// anything. What somebody has set themselves during the phase stays.
func (u usualDoses) usual(item rehab.Prescribed) (rehab.Prescribed, bool) {
	was, _, ok := u.item(item.Exercise)
	if e, err := u.c.Library.Exercise(item.Exercise); !ok && err == nil {
		was = inPlaceOf(item, e)
	}
	if half := halved(was); half.RepsMin != item.RepsMin || half.RepsMax != item.RepsMax || half.RepsText != item.RepsText {
		return item, false
	}
	if was.RepsMin == item.RepsMin && was.RepsMax == item.RepsMax && was.RepsText == item.RepsText {
		return item, false
	}
	item.RepsMin, item.RepsMax, item.RepsText = was.RepsMin, was.RepsMax, was.RepsText
	return item, true
}

// BuildUp ends the actor's calm-down phase, from the version of the programme
// that they saw, and returns what came back. Doing it twice does it once: it
// is rehab.ErrNotFound for a phase that is not theirs, rehab.ErrChanged when
// the programme has changed since, ErrHeld during a safety stop, and
// ErrCheckFirst while the safety questions are due.
func (c *Clinic) BuildUp(ctx context.Context, a rehab.Actor, id rehab.CalmDownID, number int, reason string) (BuildUp, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return BuildUp{}, err
	}
	v, err := c.buildUpAhead(ctx, p)
	if errors.Is(err, rehab.ErrNotFound) || err == nil && v.CalmDown.ID != id {
		return BuildUp{}, c.endedBefore(ctx, p, id)
	}
	if err != nil {
		return v, err
	}
	if v.Number != number {
		return v, rehab.ErrChanged
	}
	if err := c.checkedFirst(ctx, a, v.Today); err != nil {
		return v, err
	}
	if err := c.buildUp(ctx, a, p, &v, reason); err != nil {
		return v, fmt.Errorf("build up after %s: %w", id, err)
	}
	return v, nil
}

// buildUp ends the phase, and keeps what comes back.
func (c *Clinic) buildUp(ctx context.Context, a rehab.Actor, p rehab.Patient, v *BuildUp, reason string) error {
	var makes *rehab.ProgrammeVersion
	if v.Programme != nil {
		version := v.version
		version.Number, version.Reason, version.By, version.Made = v.Number+1, reason, rehab.AccountID(p.ID), c.Now()
		if err := c.keepVersions(ctx, version.Items); err != nil {
			return err
		}
		makes, v.CalmDown.Programme = &version, v.Programme.ID
	}
	return c.endCalm(ctx, p, a.Account, v.CalmDown, makes)
}

// endedBefore returns nil when the phase is a patient's own and has ended, and
// rehab.ErrNotFound otherwise.
func (c *Clinic) endedBefore(ctx context.Context, p rehab.Patient, id rehab.CalmDownID) error {
	last, err := c.Records.CalmDowns(ctx, p.ID, recentCalmDowns)
	if err == nil && !slices.ContainsFunc(last, func(d rehab.CalmDown) bool { return d.ID == id }) {
		err = rehab.ErrNotFound
	}
	return err
}

// recentCalmDowns is how many calm-down phases are looked at.
const recentCalmDowns = 20
