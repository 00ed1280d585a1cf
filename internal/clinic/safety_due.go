package clinic

import (
	"context"
	"errors"
	"slices"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// FullCheck is the occasion at which every safety question is asked.
const FullCheck = rehab.Joining

// recentChecks is how many checks are read to find one of today, or the last
// full one.
const recentChecks = 20

// SafetyToday returns the actor's last safety check of today for an occasion.
// The error is rehab.ErrNotFound when there is none yet: ask first.
func (c *Clinic) SafetyToday(ctx context.Context, a rehab.Actor, at rehab.Occasion) (rehab.SafetyCheck, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.SafetyCheck{}, err
	}
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	if err != nil {
		return rehab.SafetyCheck{}, err
	}
	for _, check := range checks {
		if check.Occasion == at && check.Day == c.today(p) {
			return check, nil
		}
	}
	return rehab.SafetyCheck{}, rehab.ErrNotFound
}

// SafetyDue reports whether the weekly safety questions have to be asked
// before the actor's next session, because nothing was logged and no check was
// done for so long (C.3).
func (c *Clinic) SafetyDue(ctx context.Context, a rehab.Actor) (bool, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return false, err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil || s.Programme == "" {
		return false, err
	}
	last := s.LastLogged // a programme that starts does not answer for a gap before it
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	if i := slices.IndexFunc(checks, c.isWhole); i >= 0 && checks[i].Day.After(last) {
		last = checks[i].Day
	}
	if last.IsZero() {
		last = s.Started
	}
	return safety.NeedsWeeklySet(c.today(p).DaysSince(last)), err
}

// AsksAgain reports whether the weekly questions come with those that change
// which exercises are shown: what a body can do changes, and an old answer
// shows exercises that do harm (H-06).
func (c *Clinic) AsksAgain(ctx context.Context, a rehab.Actor) (bool, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return false, err
	}
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	return safety.AsksAgain(c.Library.Safety(), checks, c.today(p)), err
}

// AsksWeeks reports whether a yes to being pregnant wants the weeks: nothing
// says yet from when on to leave out lying flat.
func (c *Clinic) AsksWeeks(ctx context.Context, a rehab.Actor) (bool, error) {
	p, err := c.own(ctx, a)
	return p.Pregnant16.IsZero() && !p.Filters.Has(rehab.Pregnant16), err
}

// isWhole reports whether a check asked everything that the weekly one asks.
func (c *Clinic) isWhole(check rehab.SafetyCheck) bool {
	return safety.Covers(c.Library.Safety(), check.Answers, rehab.Weekly)
}

// Step is how far somebody is with starting.
type Step string

// The steps, in order.
const (
	StepSafety    Step = "safety"    // no safety check yet
	StepHeld      Step = "held"      // a safety stop
	StepBaseline  Step = "baseline"  // nothing about their pain yet
	StepProgramme Step = "programme" // no programme yet
	StepStarted   Step = "started"
)

// NextStep returns what comes next for the actor, who must be a patient.
func (c *Clinic) NextStep(ctx context.Context, a rehab.Actor) (Step, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return "", err
	}
	return c.stepOf(ctx, p)
}

func (c *Clinic) stepOf(ctx context.Context, p rehab.Patient) (Step, error) {
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return "", err
	}
	switch {
	case s.Hold == rehab.PauseEmergency, s.Hold == rehab.PauseUrgent:
		return StepHeld, nil
	case s.Programme != "":
		return StepStarted, nil
	}
	if _, err := c.Records.LatestBaseline(ctx, p.ID); err == nil {
		return StepProgramme, nil
	} else if !errors.Is(err, rehab.ErrNotFound) {
		return "", err
	}
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	for _, check := range checks {
		if check.Occasion == FullCheck && check.Tier < rehab.TierUrgent {
			return StepBaseline, err
		}
	}
	return StepSafety, err
}
