package clinic

import (
	"context"
	"fmt"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// Plan is what there is to say about a session: the exercises to do today, or
// those of a session that is to be corrected.
type Plan struct {
	Today
	Exercises []Planned
	Newest    rehab.Date     // the last day that the session may have been on
	CheckDue  rehab.CheckDue // why the safety questions come first, or ""
}

// Planned is a prescribed exercise and how it was done last.
type Planned struct {
	rehab.Prescribed
	Content        rehab.Exercise
	Last           *rehab.Done     // at this exercise, or nil
	Easier, Harder *rehab.Exercise // to swap for, or nil
}

// PlanSession returns what the actor is to do today. Without a programme, or
// when no strengthening is prescribed, there are no exercises.
func (c *Clinic) PlanSession(ctx context.Context, a rehab.Actor) (Plan, error) {
	at, err := c.planToday(ctx, a)
	if err != nil || at.Programme == nil {
		return at, err
	}
	if at.CheckDue, err = c.checkFirst(ctx, a, at.Today); err != nil {
		return Plan{}, err
	}
	sessions, err := c.Records.Sessions(ctx, at.Patient.ID, "", recentSessions)
	if err != nil {
		return Plan{}, fmt.Errorf("plan session: %w", err)
	}
	for _, item := range c.StrengthItems(at.Today) {
		at.Exercises = append(at.Exercises, c.planned(at.Today, item, lastDone(sessions, item.Exercise)))
	}
	return at, nil
}

// PlanCorrection returns one of the actor's sessions, and its exercises as
// they were prescribed. The error is rehab.Problems when it is too late.
func (c *Clinic) PlanCorrection(ctx context.Context, a rehab.Actor, id rehab.SessionID) (Plan, rehab.Session, error) {
	at, s, err := c.changeable(ctx, a, id)
	if err != nil {
		return Plan{}, rehab.Session{}, fmt.Errorf("plan correction: %w", err)
	}
	if !s.Withdrawn.IsZero() {
		return Plan{}, rehab.Session{}, rehab.ErrNotFound
	}
	version, err := c.version(ctx, at, s.Version)
	if err != nil {
		return Plan{}, rehab.Session{}, fmt.Errorf("plan correction: %w", err)
	}
	plan := Plan{Today: Today{Patient: at.patient, Situation: at.situation, Programme: &at.programme, Now: c.clock(at.patient)}}
	plan.Newest = DayOf(at.patient, s.Logged)
	for _, d := range s.Exercises {
		for _, item := range version.Items {
			if item.Exercise == d.Slot() {
				plan.Exercises = append(plan.Exercises, c.planned(plan.Today, item, nil))
				break
			}
		}
	}
	return plan, s, nil
}

func (c *Clinic) planToday(ctx context.Context, a rehab.Actor) (Plan, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Plan{}, err
	}
	plan := Plan{Today: Today{Patient: p, Now: c.clock(p)}, Newest: c.today(p)}
	if plan.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return Plan{}, fmt.Errorf("plan session: %w", err)
	}
	plan.Programme, err = c.running(ctx, plan.Situation)
	return plan, err
}

// checkFirst returns why safety questions come before the next session.
func (c *Clinic) checkFirst(ctx context.Context, a rehab.Actor, t Today) (rehab.CheckDue, error) {
	last := t.Situation.LastLogged
	if t.Situation.CheckDue != "" || !last.IsZero() && !safety.NeedsWeeklySet(t.Day().DaysSince(last)) {
		return t.Situation.CheckDue, nil
	}
	due, err := c.SafetyDue(ctx, a)
	if err != nil || !due {
		return "", err
	}
	return rehab.DueStopped, nil
}

// StrengthItems returns the strengthening exercises for today, without what
// somebody's answers leave out by now.
func (c *Clinic) StrengthItems(t Today) []rehab.Prescribed {
	return c.items(position{t.Patient, t.Situation, *t.Programme, t.Day()}, true)
}

// MovementItems returns the movement exercises for today, without what
// somebody's answers leave out by now.
func (c *Clinic) MovementItems(t Today) []rehab.Prescribed {
	return c.items(position{t.Patient, t.Situation, *t.Programme, t.Day()}, false)
}

func (c *Clinic) items(at position, strength bool) []rehab.Prescribed {
	v := at.programme.Current
	week := c.StageWeek(v, at.patient, at.situation, at.today)
	var out []rehab.Prescribed
	for _, item := range v.Items {
		fits := item.InWeek(week, v.LastWeek()) && len(c.leavesOut(v, item, at.patient.Filters)) == 0
		if fits && c.isStrength(item) == strength {
			out = append(out, item)
		}
	}
	return out
}

// leavesOut is what keeps a prescribed exercise from being shown.
func (c *Clinic) leavesOut(v rehab.ProgrammeVersion, item rehab.Prescribed, filters rehab.Filters) []rehab.FilterCode {
	e, err := c.Library.Exercise(item.Exercise)
	if err != nil { // one that is no more has only its name
		return nil
	}
	return v.LeavesOut(e, filters)
}

// LeftOutNow lists the exercises of a version that somebody's answers leave
// out since it was made.
func (c *Clinic) LeftOutNow(v rehab.ProgrammeVersion, filters rehab.Filters) []rehab.LeftOut {
	var out []rehab.LeftOut
	for _, item := range v.Items {
		if codes := c.leavesOut(v, item, filters); len(codes) > 0 {
			out = append(out, rehab.LeftOut{Exercise: item.Exercise, Because: string(codes[0])})
		}
	}
	return out
}

// Planned returns a prescribed exercise without how it was done last.
func (c *Clinic) Planned(t Today, item rehab.Prescribed) Planned { return c.planned(t, item, nil) }

func (c *Clinic) planned(t Today, item rehab.Prescribed, last *rehab.Done) Planned {
	p := Planned{Prescribed: item, Last: last}
	p.Content, _ = c.Library.Exercise(item.Exercise) // one that is no more has only its name
	p.Easier, p.Harder = c.neighbours(t.Patient, item.Exercise)
	if item.Locked {
		p.Harder = nil
	}
	return p
}

// lastDone returns how an exercise was done last, or nil.
func lastDone(sessions []rehab.Session, id rehab.ExerciseID) *rehab.Done {
	for _, s := range sessions {
		for i, d := range s.Exercises {
			if d.Exercise == id && !d.Skipped {
				return &s.Exercises[i]
			}
		}
	}
	return nil
}
