package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// Appointment is what somebody takes to a GP: a record to be read in a minute.
type Appointment struct {
	Progress  Progress         // of the last 6 weeks, without the weeks and the time line
	Programme *rehab.Programme // that runs, or nil
	Adherence progression.Summary
	Diary     []rehab.DiaryEntry // the latest first
	Tasks     []rehab.HardTask
	Tried     []TaskTried
	Calms     []rehab.CalmDown    // the calm-down phases of the 6 weeks, newest first
	Beside    []rehab.ActivitySum // other activity of the last 2 weeks
	Check     *rehab.SafetyCheck  // the last one, or an earlier one that still stands, or nil
	Stands    bool                // the check is not the last one, and what it said is not cleared
	Referral  *rehab.Referral     // that stands, or nil
}

// Limits of what fits on two pages.
const (
	appointmentEntries = 12
	appointmentDays    = 42
	appointmentReviews = 4
)

// Appointment returns the actor's record of the last 6 weeks for an
// appointment, whether or not they have a programme.
func (c *Clinic) Appointment(ctx context.Context, a rehab.Actor) (Appointment, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Appointment{}, err
	}
	today := c.today(p)
	v := Appointment{Progress: Progress{Patient: p, Today: today, From: today.AddDays(1 - appointmentDays), To: today}}
	for _, load := range []func(context.Context, *Appointment) error{c.loadCourse, c.loadDiary, c.loadTried, c.loadAsked} {
		if err := load(ctx, &v); err != nil {
			return Appointment{}, fmt.Errorf("appointment: %w", err)
		}
	}
	return v, nil
}

// loadCourse adds how the pain went and how much of a programme was done.
func (c *Clinic) loadCourse(ctx context.Context, v *Appointment) (err error) {
	p := &v.Progress
	of := p.Patient.ID
	if p.Situation, err = c.Records.Situation(ctx, of); err != nil {
		return err
	}
	if p.Baseline, err = c.Records.LatestBaseline(ctx, of); err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return err
	}
	if p.Scores, err = c.Records.PainScores(ctx, of, p.From, p.To); err != nil {
		return err
	}
	if v.Programme, err = c.running(ctx, p.Situation); err != nil || v.Programme == nil || p.Today.Before(p.Situation.Started) {
		return err
	}
	from := p.From
	if p.Situation.Started.After(from) {
		from = p.Situation.Started
	}
	record, err := c.record(ctx, p.Situation, from, p.Today, zoneOf(p.Patient))
	record.Today = p.Today
	v.Adherence = record.Summarise()
	return err
}

func (c *Clinic) loadDiary(ctx context.Context, v *Appointment) error {
	entries, err := c.Records.DiaryEntries(ctx, v.Progress.Patient.ID, "", appointmentEntries)
	for _, e := range entries {
		if !e.Day.Before(v.Progress.From) {
			e.At = e.At.In(zoneOf(v.Progress.Patient))
			v.Diary = append(v.Diary, e)
		}
	}
	return err
}

// loadTried adds what was tried: the check-ins, the load plan, the calm-down
// phases, other activity, and what a referral says.
func (c *Clinic) loadTried(ctx context.Context, v *Appointment) (err error) {
	p := &v.Progress
	of := p.Patient.ID
	if p.CheckIns, err = c.Records.CheckIns(ctx, of, time.Time{}, checkInsOnPage); err != nil {
		return err
	}
	if v.Tasks, err = c.Records.HardTasks(ctx, of); err != nil {
		return err
	}
	v.Tried = tried(p.CheckIns, p.Situation.Started)
	calms, err := c.Records.CalmDowns(ctx, of, someCalmDowns)
	if err != nil {
		return err
	}
	for _, calm := range calms {
		if calm.IsOpen() || calm.Until.After(p.From) {
			v.Calms = append(v.Calms, calm)
		}
	}
	if v.Beside, err = c.activitySums(ctx, of, p.Today, ActivityFortnight); err != nil {
		return err
	}
	if p.Situation.Referral == "" {
		return nil
	}
	r, err := c.Records.Referral(ctx, of, p.Situation.Referral)
	if errors.Is(err, rehab.ErrNotFound) {
		return nil
	}
	v.Referral = &r
	return err
}

// loadAsked adds the safety questions that count and the last reviews.
func (c *Clinic) loadAsked(ctx context.Context, v *Appointment) error {
	of := v.Progress.Patient.ID
	checks, err := c.Records.SafetyChecks(ctx, of, recentChecks)
	if err != nil {
		return err
	}
	if v.Check, err = c.checkThatStands(ctx, v.Progress, checks); err != nil {
		return err
	}
	v.Stands = v.Check != nil && (len(checks) == 0 || v.Check.ID != checks[0].ID)
	v.Progress.Reviews, err = c.Records.Reviews(ctx, of, time.Time{}, appointmentReviews)
	return err
}

// checkThatStands is the check that counts: the one that stops the exercises,
// whatever was answered since (C.1), or the last that said anything and was not
// followed by a whole one, or the newest; nil before there is any.
func (c *Clinic) checkThatStands(ctx context.Context, p Progress, checks []rehab.SafetyCheck) (*rehab.SafetyCheck, error) {
	if stopped(p.Situation) {
		held, err := c.hold(ctx, PatientRecord{Patient: p.Patient})
		if err != nil || held.Check != nil {
			return held.Check, err
		}
	}
	for i, check := range checks {
		if check.Tier >= rehab.TierSoon {
			return &checks[i], nil
		}
		if c.isWhole(check) {
			break
		}
	}
	if len(checks) == 0 {
		return nil, nil
	}
	return &checks[0], nil
}
