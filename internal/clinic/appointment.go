package clinic

import (
	"context"
	"fmt"
	"time"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// Appointment is what somebody takes to a GP: a record to be read in a minute.
type Appointment struct {
	Progress  Progress
	Programme *rehab.Programme // that runs, or nil
	Adherence progression.Summary
	Diary     []rehab.DiaryEntry // the latest first
	Tasks     []rehab.HardTask
	Tried     []TaskTried
	Check     *rehab.SafetyCheck  // the last one, or nil
	Beside    []rehab.ActivitySum // other activity of the last 2 weeks
}

// Limits of what fits on two pages.
const (
	appointmentEntries = 12
	appointmentDays    = 42
)

// Appointment returns the actor's record of the last weeks for an appointment.
func (c *Clinic) Appointment(ctx context.Context, a rehab.Actor) (Appointment, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Appointment{}, err
	}
	var v Appointment
	if v.Progress, err = c.progress(ctx, p, ""); err != nil {
		return v, err
	}
	if v.Programme, err = c.running(ctx, v.Progress.Situation); err != nil {
		return v, err
	}
	if err := c.loadAppointment(ctx, p, &v); err != nil {
		return v, fmt.Errorf("appointment: %w", err)
	}
	return v, nil
}

func (c *Clinic) loadAppointment(ctx context.Context, p rehab.Patient, v *Appointment) error {
	entries, err := c.Records.DiaryEntries(ctx, p.ID, time.Time{}, appointmentEntries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if v.Progress.Today.DaysSince(e.Day) < appointmentDays {
			e.At = e.At.In(zoneOf(p))
			v.Diary = append(v.Diary, e)
		}
	}
	if v.Beside, err = c.activitySums(ctx, p.ID, v.Progress.Today, ActivityFortnight); err != nil {
		return err
	}
	if v.Tasks, err = c.Records.HardTasks(ctx, p.ID); err != nil {
		return err
	}
	v.Tried = tried(v.Progress.CheckIns, v.Progress.Situation.Started)
	checks, err := c.Records.SafetyChecks(ctx, p.ID, 1)
	if len(checks) > 0 {
		v.Check = &checks[0]
	}
	if err != nil || v.Programme == nil || v.Progress.Today.Before(v.Progress.From) {
		return err
	}
	record, err := c.record(ctx, v.Progress.Situation, v.Progress.From, v.Progress.Today, zoneOf(p))
	record.Today = v.Progress.Today
	v.Adherence = record.Summarise()
	return err
}
