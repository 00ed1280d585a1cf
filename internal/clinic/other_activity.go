package clinic

import (
	"context"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type otherActivityRecords interface {
	// AddOtherActivity keeps revision v.Revision, and ends the one before;
	// rehab.ErrChanged unless that one stands.
	AddOtherActivity(ctx context.Context, v rehab.OtherActivity) error
	WithdrawOtherActivity(ctx context.Context, of rehab.PatientID, id rehab.OtherActivityID, at time.Time) error
	// OtherActivity returns an activity, also one that was withdrawn, and what
	// stood before each correction, the last first.
	OtherActivity(ctx context.Context, of rehab.PatientID, id rehab.OtherActivityID) ([]rehab.OtherActivity, error)
	// OtherActivities returns up to limit that stand, newest first, from the
	// one after the given one; "" is from the newest.
	OtherActivities(ctx context.Context, of rehab.PatientID, after rehab.OtherActivityID, limit int) ([]rehab.OtherActivity, error)
	// OtherActivitySums adds up each kind from one day to another, both
	// included, in the order of their ids.
	OtherActivitySums(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]rehab.ActivitySum, error)
}

const (
	// ActivityPage is how many activities a list shows at once.
	ActivityPage = 20
	// ActivityWeek and ActivityFortnight are over how many days, today
	// included, activities are added up.
	ActivityWeek, ActivityFortnight = 7, 14
)

// OtherActivities is a page of what somebody did beside their programme.
type OtherActivities struct {
	List      []rehab.OtherActivity // the newest first
	More      bool                  // there are earlier ones
	Week      []rehab.ActivitySum   // of the last 7 days
	Situation rehab.Situation
	Today     rehab.Date
}

// OtherActivities returns the actor's activities from the one after the given
// one; "" is from the newest.
func (c *Clinic) OtherActivities(ctx context.Context, a rehab.Actor, after rehab.OtherActivityID) (OtherActivities, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return OtherActivities{}, err
	}
	v := OtherActivities{Today: c.today(p)}
	if v.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return v, err
	}
	if v.Week, err = c.activitySums(ctx, p.ID, v.Today, ActivityWeek); err != nil {
		return v, err
	}
	if v.List, err = c.Records.OtherActivities(ctx, p.ID, after, ActivityPage+1); err != nil {
		return v, fmt.Errorf("other activities: %w", err)
	}
	if len(v.List) > ActivityPage {
		v.List, v.More = v.List[:ActivityPage], true
	}
	return v, nil
}

// activitySums adds up the last days, today included.
func (c *Clinic) activitySums(ctx context.Context, of rehab.PatientID, today rehab.Date, days int) ([]rehab.ActivitySum, error) {
	sums, err := c.Records.OtherActivitySums(ctx, of, today.AddDays(1-days), today)
	if err != nil {
		return nil, fmt.Errorf("sums of other activity: %w", err)
	}
	return sums, nil
}

// OtherActivityDetail is an activity, with what stood before each correction.
type OtherActivityDetail struct {
	rehab.OtherActivity
	Before   []rehab.OtherActivity // the last first
	LoggedOn rehab.Date            // the patient's day on which it was first logged
	Today    rehab.Date
	Zone     *time.Location
}

// OtherActivity returns one of the actor's activities.
func (c *Clinic) OtherActivity(ctx context.Context, a rehab.Actor, id rehab.OtherActivityID) (OtherActivityDetail, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return OtherActivityDetail{}, err
	}
	all, err := c.Records.OtherActivity(ctx, p.ID, id)
	if err != nil {
		return OtherActivityDetail{}, err
	}
	zone := zoneOf(p)
	return OtherActivityDetail{
		OtherActivity: all[0], Before: all[1:], LoggedOn: rehab.DateOf(all[0].Logged.In(zone)), Today: c.today(p), Zone: zone,
	}, nil
}

// LogOtherActivity keeps what the actor did beside their programme. It changes
// nothing about how they stand: no rule counts it. The same again is kept once.
// Problems are returned as rehab.Problems.
func (c *Clinic) LogOtherActivity(ctx context.Context, a rehab.Actor, v rehab.OtherActivity) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	v.Patient, v.Revision, v.Logged, v.Made = p.ID, 1, c.Now(), c.Now()
	newest := c.today(p)
	if kept, err := c.Records.OtherActivity(ctx, p.ID, v.ID); err == nil { // sent again: the store compares
		newest = rehab.DateOf(kept[0].Logged.In(zoneOf(p)))
	}
	if err := v.Wrong(c.Library.ActivityKinds(), newest).Err(); err != nil {
		return err
	}
	if err := c.Records.AddOtherActivity(ctx, v); err != nil {
		return fmt.Errorf("log other activity %s: %w", v.ID, err)
	}
	return nil
}

// CorrectOtherActivity puts what the actor says now in the place of revision
// v.Revision of one of their activities; what stood before is kept. The error
// is rehab.ErrChanged when that one does not stand any more.
func (c *Clinic) CorrectOtherActivity(ctx context.Context, a rehab.Actor, v rehab.OtherActivity) error {
	kept, err := c.OtherActivity(ctx, a, v.ID)
	if err != nil {
		return err
	}
	v.Patient, v.Revision, v.Logged, v.Made = kept.Patient, v.Revision+1, kept.Logged, c.Now()
	if err := v.Wrong(c.Library.ActivityKinds(), kept.LoggedOn).Err(); err != nil {
		return err
	}
	if err := c.Records.AddOtherActivity(ctx, v); err != nil {
		return fmt.Errorf("correct other activity %s: %w", v.ID, err)
	}
	return nil
}

// WithdrawOtherActivity takes one of the actor's activities out of lists and
// sums. It stays in the record.
func (c *Clinic) WithdrawOtherActivity(ctx context.Context, a rehab.Actor, id rehab.OtherActivityID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	if err := c.Records.WithdrawOtherActivity(ctx, p.ID, id, c.Now()); err != nil {
		return fmt.Errorf("withdraw other activity %s: %w", id, err)
	}
	return nil
}

// PatientDay is how somebody stands, and the day it is for them.
type PatientDay struct {
	Situation rehab.Situation
	Day       rehab.Date
}

// PatientDay returns how the actor stands.
func (c *Clinic) PatientDay(ctx context.Context, a rehab.Actor) (PatientDay, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return PatientDay{}, err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	return PatientDay{Situation: s, Day: c.today(p)}, err
}
