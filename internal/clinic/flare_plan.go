package clinic

import (
	"context"
	"fmt"

	"example.org/sixweeks/internal/rehab"
)

type flareRecords interface {
	// AddFlarePlan keeps version p.Number of a flare plan; rehab.ErrChanged
	// unless it follows the last.
	AddFlarePlan(ctx context.Context, p rehab.FlarePlan) error
	// FlarePlan returns the plan as it is now, an empty one before there is any.
	FlarePlan(ctx context.Context, of rehab.PatientID) (rehab.FlarePlan, error)
	// StartCalmDown keeps a calm-down phase and the version of the programme
	// that it makes. While one lasts, it does nothing.
	StartCalmDown(ctx context.Context, d rehab.CalmDown, makes *rehab.ProgrammeVersion, change rehab.Change) error
	// EndCalmDown ends one as d.Until, Ended and EndedBy say, with the version
	// that this makes, if any.
	EndCalmDown(ctx context.Context, d rehab.CalmDown, makes *rehab.ProgrammeVersion, change rehab.Change) error
	// CalmDowns returns the last phases, newest first.
	CalmDowns(ctx context.Context, of rehab.PatientID, limit int) ([]rehab.CalmDown, error)
}

// FlarePlan is somebody's flare plan, and how they stand with it.
type FlarePlan struct {
	Today
	Plan     rehab.FlarePlan
	Tasks    []rehab.HardTask   // of the load plan
	Moves    []rehab.ExerciseID // the gentle ones of the programme
	CheckDue rehab.CheckDue     // why the safety questions come first, or ""
}

// FlarePlan returns the actor's flare plan.
func (c *Clinic) FlarePlan(ctx context.Context, a rehab.Actor) (FlarePlan, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return FlarePlan{}, err
	}
	v, err := c.flarePlan(ctx, a, p)
	if err != nil {
		return v, fmt.Errorf("flare plan: %w", err)
	}
	return v, nil
}

func (c *Clinic) flarePlan(ctx context.Context, a rehab.Actor, p rehab.Patient) (v FlarePlan, err error) {
	v.Patient, v.Now = p, c.clock(p)
	if v.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return v, err
	}
	if v.Plan, err = c.Records.FlarePlan(ctx, p.ID); err != nil {
		return v, err
	}
	if v.Tasks, err = c.Records.HardTasks(ctx, p.ID); err != nil {
		return v, err
	}
	if v.Programme, err = c.running(ctx, v.Situation); err != nil || v.Programme == nil {
		return v, err
	}
	for _, item := range c.MovementItems(v.Today) {
		v.Moves = append(v.Moves, item.Exercise)
	}
	if v.CheckDue, err = c.checkFirst(ctx, a, v.Today); err != nil {
		return v, err
	}
	v.Calm, err = c.calmPhase(ctx, v.Today)
	return v, err
}

// may lists what the plan may be made of.
func (c *Clinic) may(v FlarePlan) rehab.FlareChoices {
	may := rehab.FlareChoices{Moves: v.Moves}
	for _, s := range c.Library.FlareSigns() {
		may.Signs = append(may.Signs, s.ID)
	}
	for _, e := range c.Library.FlareEases() {
		may.EaseBack = append(may.EaseBack, e.ID)
	}
	for _, t := range v.Tasks {
		may.Tasks = append(may.Tasks, t.ID)
	}
	return may
}

// PlanFlare keeps the actor's flare plan: plan.Number is the number of the
// version that it changes, 0 for the first. The same again is kept once.
// Problems are returned as rehab.Problems; the error is rehab.ErrChanged or
// rehab.ErrKeyReused when the plan has changed since.
func (c *Clinic) PlanFlare(ctx context.Context, a rehab.Actor, plan rehab.FlarePlan) error {
	v, err := c.FlarePlan(ctx, a)
	if err != nil {
		return err
	}
	plan.Patient, plan.Made, plan.Number = a.Patient(), c.Now(), plan.Number+1
	if err := plan.Wrong(c.may(v)).Err(); err != nil {
		return err
	}
	if err := c.Records.AddFlarePlan(ctx, plan); err != nil {
		return fmt.Errorf("plan flare: %w", err)
	}
	return nil
}
