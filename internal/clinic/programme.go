package clinic

import (
	"cmp"
	"context"
	"errors"
	"strconv"

	"example.org/sixweeks/internal/rehab"
)

// MaxAhead is how many days ahead somebody may start.
const MaxAhead = 7

// MaxReason is how many characters the reason for a change may have.
const MaxReason = 300

// A Choice is a programme as somebody chose it.
type Choice struct {
	ID        rehab.ProgrammeID  // of a first programme
	Template  rehab.TemplateID   // a ready one, or ""
	Exercises []rehab.ExerciseID // one's own, when Template is ""
	Movement  bool               // the part is on
	Strength  bool               // the part is on
	Started   rehab.Date         // of a first programme: today to MaxAhead days ahead
	Number    int                // of the version that it changes; 0 for a first programme
	Reason    string             // why it is changed
}

// PlanProgramme returns the programme that the actor's choice comes to, and
// keeps nothing. The error is rehab.Problems when there is something wrong
// with it, rehab.ErrChanged when the programme has changed since.
func (c *Clinic) PlanProgramme(ctx context.Context, a rehab.Actor, ch Choice) (rehab.Programme, error) {
	plan, _, err := c.plan(ctx, a, ch)
	return plan, err
}

// ChooseProgramme starts the actor's first programme, or changes the one that
// runs, which leaves the six weeks as they are (E.4). Sending it twice keeps
// one.
func (c *Clinic) ChooseProgramme(ctx context.Context, a rehab.Actor, ch Choice) (rehab.Programme, error) {
	plan, p, err := c.plan(ctx, a, ch)
	if err != nil {
		return rehab.Programme{}, err
	}
	if err := c.keepVersions(ctx, plan.Current.Items); err != nil {
		return rehab.Programme{}, err
	}
	if ch.Number == 0 {
		return plan, c.startProgramme(ctx, p, plan)
	}
	return plan, c.changeProgramme(ctx, p, plan)
}

func (c *Clinic) plan(ctx context.Context, a rehab.Actor, ch Choice) (rehab.Programme, rehab.Patient, error) {
	p, b, err := c.ownBaseline(ctx, a)
	if err != nil {
		return rehab.Programme{}, p, err
	}
	if step, err := c.stepOf(ctx, p); err != nil || step != StepProgramme && step != StepStarted {
		return rehab.Programme{}, p, cmp.Or(err, rehab.ErrForbidden)
	}
	runs, err := c.Records.Programme(ctx, p.ID)
	switch {
	case errors.Is(err, rehab.ErrNotFound):
		runs = rehab.Programme{ID: ch.ID, Patient: p.ID, Baseline: b.ID, Template: ch.Template, Started: ch.Started}
	case err != nil:
		return runs, p, err
	case ch.Number == 0:
		return runs, p, sentTwice(runs, ch)
	case runs.Current.Number != ch.Number && runs.Current.Number != ch.Number+1:
		return runs, p, rehab.ErrChanged
	case FromPhysio(runs.Current):
		return runs, p, rehab.ErrForbidden
	}
	var ps rehab.Problems
	v := c.chosen(c.making(p, b), ch, runs.Current.Items, &ps)
	if ch.Number == 0 {
		checkStart(&ps, ch.Started, c.today(p))
	}
	ps.Text("reason", ch.Reason, MaxReason)
	v.Number, v.Reason, v.By, v.Made = ch.Number+1, ch.Reason, a.Account, c.Now()
	runs.Current = v
	return runs, p, ps.Err()
}

// sentTwice returns nil when a choice is the very programme that runs.
func sentTwice(runs rehab.Programme, ch Choice) error {
	switch {
	case runs.ID != ch.ID:
		return rehab.ErrChanged
	case runs.Template != ch.Template || runs.Started != ch.Started:
		return rehab.ErrKeyReused
	default:
		return nil
	}
}

// chosen returns the version that a choice comes to.
func (c *Clinic) chosen(m making, ch Choice, had []rehab.Prescribed, ps *rehab.Problems) rehab.ProgrammeVersion {
	if !ch.Movement && !ch.Strength {
		ps.Add("parts", "blank")
		return rehab.ProgrammeVersion{}
	}
	var v rehab.ProgrammeVersion
	if ch.Template != "" {
		t, err := c.Library.Template(ch.Template)
		if err != nil {
			ps.Add("programme", "unknown")
			return v
		}
		v = m.ready(t)
	} else {
		c.checkExercises(ps, m.filters, ch.Exercises)
		v = m.own(ch.Exercises, had)
	}
	v = withParts(v, c.Library, ch.Movement, ch.Strength)
	if len(v.Items) == 0 && len(*ps) == 0 {
		ps.Add("parts", "empty")
	}
	return v
}

// checkExercises notes what is wrong with a choice of exercises: none, one
// that there is not, or one that the person's answers leave out (C.5).
func (c *Clinic) checkExercises(ps *rehab.Problems, filters rehab.Filters, ids []rehab.ExerciseID) {
	if len(ids) == 0 {
		ps.Add("exercises", "blank")
	}
	for _, id := range ids {
		e, err := c.Library.Exercise(id)
		if err != nil {
			ps.Add("exercises", "unknown")
		} else if e.Avoided(filters) != nil {
			ps.Add("exercises", "avoided", e.PlainName)
		}
	}
}

func checkStart(ps *rehab.Problems, day, today rehab.Date) {
	switch {
	case day.IsZero():
		ps.Add("start", "day_blank")
	case day.Before(today):
		ps.Add("start", "past")
	case day.DaysSince(today) > MaxAhead:
		ps.Add("start", "too_far", strconv.Itoa(MaxAhead))
	}
}
