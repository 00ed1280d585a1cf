package clinic

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

type checkInRecords interface {
	// AddCheckIn keeps a check-in, and its pain on the chart.
	AddCheckIn(ctx context.Context, v rehab.CheckIn, change rehab.Change) error
	CheckIn(ctx context.Context, of rehab.PatientID, id rehab.CheckInID) (rehab.CheckIn, error)
	// CheckIns returns up to limit check-ins before the given moment, newest
	// first; the zero moment is after all of them.
	CheckIns(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.CheckIn, error)
	// FirstCheckIn returns the first check-in on or after a day that says how
	// strong the pain was, or rehab.ErrNotFound.
	FirstCheckIn(ctx context.Context, of rehab.PatientID, from rehab.Date) (rehab.CheckIn, error)
}

// CheckInAhead is what stands before a check-in.
type CheckInAhead struct {
	Patient   rehab.Patient
	Today     rehab.Date
	Situation rehab.Situation
	Baseline  *rehab.Baseline // nil when there is none
	// AsksChange says that there has been time for a change: from week 2.
	AsksChange bool
	// Tasks are those of the load plan, asked about one by one.
	Tasks []rehab.TaskChange
	// Check is the safety check that goes with it, or nil: it comes first.
	Check *rehab.SafetyCheck
	// Last is the check-in before, of this programme, or nil.
	Last *rehab.CheckIn
}

// Done reports whether there is a check-in from today already.
func (v CheckInAhead) Done() bool { return v.Last != nil && v.Last.Day == v.Today }

// Activities are those named at the baseline, with the scores given then.
func (v CheckInAhead) Activities() []rehab.Activity {
	if v.Baseline == nil {
		return nil
	}
	return v.Baseline.Activities
}

// Begun reports whether the programme has started.
func (v CheckInAhead) Begun() bool {
	return v.Situation.Programme != "" && !v.Today.Before(v.Situation.Started)
}

// changeFrom is the day of the programme, from 0, from which the change is
// asked: the first of week 2 (D.2).
const changeFrom = 7

// CheckInAhead returns what stands before the actor's check-in. Without a
// programme Situation.Programme is "", and nothing else is filled in.
func (c *Clinic) CheckInAhead(ctx context.Context, a rehab.Actor) (CheckInAhead, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return CheckInAhead{}, err
	}
	v := CheckInAhead{Patient: p, Today: c.today(p)}
	if v.Situation, err = c.Records.Situation(ctx, p.ID); err != nil || v.Situation.Programme == "" {
		return v, err
	}
	v.AsksChange = v.Situation.ActiveDays(v.Today) >= changeFrom
	if v.Baseline, err = found(c.Records.LatestBaseline(ctx, p.ID)); err != nil {
		return v, err
	}
	if v.Last, err = c.lastCheckIn(ctx, v.Situation, time.Time{}); err != nil {
		return v, err
	}
	if v.Tasks, err = c.taskChanges(ctx, p.ID); err != nil {
		return v, err
	}
	v.Check, err = c.checkBefore(ctx, p, v.Situation, rehab.Weekly)
	return v, err
}

// lastCheckIn returns the last check-in of the programme before the given
// moment, or nil.
func (c *Clinic) lastCheckIn(ctx context.Context, s rehab.Situation, before time.Time) (*rehab.CheckIn, error) {
	last, err := c.Records.CheckIns(ctx, s.Patient, before, 1)
	if err != nil || len(last) == 0 || last[0].Day.Before(s.Started) {
		return nil, err
	}
	return &last[0], nil
}

// checkGrace is how long after midnight a safety check still goes with what
// was begun the evening before.
const checkGrace = 2 * time.Hour

// checkBefore returns the patient's safety check of today for an occasion that
// lets them go on, or nil. While something stops their exercises, none does.
func (c *Clinic) checkBefore(ctx context.Context, p rehab.Patient, s rehab.Situation, at rehab.Occasion) (*rehab.SafetyCheck, error) {
	if s.Hold == rehab.PauseUrgent || s.Hold == rehab.PauseEmergency {
		return nil, nil
	}
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	if err != nil {
		return nil, err
	}
	for i, check := range checks {
		fresh := check.Day == c.today(p) || c.Now().Sub(check.At) < checkGrace
		switch {
		case !fresh: // the clock may have been wrong, so look on
		case check.Tier >= rehab.TierUrgent:
			return nil, nil // what was said before a stop does not count after it
		case check.Occasion == at && check.Tier != rehab.TierUnknown:
			return &checks[i], nil
		}
	}
	return nil, nil
}

// CheckIn keeps the actor's answers and returns them with what they come to.
// The activities are told apart by their ids; their names are the baseline's.
// Problems are returned as rehab.Problems.
func (c *Clinic) CheckIn(ctx context.Context, a rehab.Actor, in rehab.CheckIn) (rehab.CheckIn, error) {
	v, err := c.CheckInAhead(ctx, a)
	if err != nil {
		return in, err
	}
	in.Patient, in.Day, in.At, in.Programme = v.Patient.ID, v.Today, c.Now(), v.Situation.Programme
	if _, err := c.Records.CheckIn(ctx, v.Patient.ID, in.ID); err == nil {
		return in, c.Records.AddCheckIn(ctx, in, nil) // sent again: the store compares
	} else if !errors.Is(err, rehab.ErrNotFound) {
		return in, err
	}
	if err := v.check(in); err != nil {
		return in, err
	}
	in.Check = v.Check.ID
	early := v.assess(&in)
	if err := c.Records.AddCheckIn(ctx, in, c.restand(v.Patient, checkedIn(in, early))); err != nil {
		return in, fmt.Errorf("check in %s: %w", in.ID, err)
	}
	return in, nil
}

func (v CheckInAhead) check(in rehab.CheckIn) error {
	var ps rehab.Problems
	switch {
	case v.Situation.Programme == "":
		ps.Add("check-in", "no_programme")
	case !v.Begun():
		ps.Add("check-in", "not_started", v.Situation.Started.Long())
	case v.Done():
		ps.Add("check-in", "today")
	case v.Check == nil:
		ps.Add("check-in", "safety_first")
	}
	return append(ps, in.Wrong(v.AsksChange)...).Err()
}

// assess notes what the answers come to (E.6), and returns it.
func (v CheckInAhead) assess(in *rehab.CheckIn) review.EarlyDecision {
	e := review.EarlyEvidence{
		RedFlag: v.Check.Tier, Baseline: v.Situation.BaselinePain,
		Now: review.Answers{Pain: in.Pain, Change: in.Change},
	}
	if v.Last != nil {
		e.Before = review.Answers{Pain: v.Last.Pain, Change: v.Last.Change}
	}
	early := review.Early(e)
	if early.Action == review.CarryOn && v.Situation.ReviewWeek >= review.Week12 {
		early.NextCheckIn = checkInLater
	}
	in.Early, in.Jump = string(early.Action), early.FullSafetySet
	return early
}

// checkInLater is how many days there are between check-ins once the review of
// week 12 is done (E.5).
const checkInLater = 28

// pains is how many check-ins a situation remembers the pain of.
const pains = 8

// checkedIn brings a situation up to date with a check-in.
func checkedIn(in rehab.CheckIn, early review.EarlyDecision) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		if in.Pain != nil {
			s.Pains = append(slices.Clone(s.Pains), rehab.DayScore{Day: in.Day, Score: *in.Pain})
			s.Pains = s.Pains[max(0, len(s.Pains)-pains):]
		}
		if in.Jump {
			s.CheckDue = rehab.DueHighPain
		}
		s.LastChange, s.Early = in.Change, in.Early
		s.LastCheckIn, s.NextCheckIn = in.Day, in.Day.AddDays(early.NextCheckIn)
		return s
	}
}

// CheckedIn returns one of the actor's check-ins, and how they stand.
func (c *Clinic) CheckedIn(ctx context.Context, a rehab.Actor, id rehab.CheckInID) (rehab.CheckIn, rehab.Situation, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.CheckIn{}, rehab.Situation{}, err
	}
	in, err := c.Records.CheckIn(ctx, p.ID, id)
	if err != nil {
		return rehab.CheckIn{}, rehab.Situation{}, err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	return in, s, err
}
