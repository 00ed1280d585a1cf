package clinic

import (
	"context"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// keepVersions keeps the exercises as they are now, so that the record shows
// for ever what was to be done.
func (c *Clinic) keepVersions(ctx context.Context, items []rehab.Prescribed) error {
	var exercises []rehab.Exercise
	for _, p := range items {
		if e, err := c.Library.Exercise(p.Exercise); err == nil && e.Version == p.Version {
			exercises = append(exercises, e)
		}
	}
	return c.Records.AddExerciseVersions(ctx, exercises, c.Now())
}

func (c *Clinic) startProgramme(ctx context.Context, p rehab.Patient, plan rehab.Programme) error {
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if err != nil {
		return err
	}
	change := c.restandPaused(p, started(plan, b), unchanged)
	if err := c.Records.StartProgramme(ctx, plan, change); err != nil {
		return fmt.Errorf("start programme %s: %w", plan.ID, err)
	}
	return nil
}

func (c *Clinic) changeProgramme(ctx context.Context, p rehab.Patient, plan rehab.Programme) error {
	change := c.restand(p, targets(plan.Current))
	if err := c.Records.ChangeProgramme(ctx, p.ID, plan.ID, plan.Current, change); err != nil {
		return fmt.Errorf("change programme %s: %w", plan.ID, err)
	}
	return nil
}

// CheckInDays is how many days lie between check-ins (D.2).
const CheckInDays = 7

// started brings a situation up to date with a programme that begins.
func started(plan rehab.Programme, b rehab.Baseline) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		s.Programme, s.Started, s.StrengthTarget, s.StageWeek = plan.ID, plan.Started, 0, 0
		s.Calm = slices.DeleteFunc(slices.Clone(s.Calm), func(calm rehab.Span) bool {
			return !calm.Until.IsZero() && !calm.Until.After(plan.Started)
		})
		s.BaselinePain, s.NextCheckIn = b.Pain, plan.Started.AddDays(CheckInDays)
		s.ReviewWeek, s.ReviewDay, s.ReviewOutcome, s.ReviewWorse = 0, rehab.Date{}, "", false
		s.NextReview, s.NextReviewKind = rehab.Date{}, ""
		return targets(plan.Current)(s)
	}
}

// targets brings a situation up to date with what a version asks for. The
// strengthening of before still stands in the calm-down phase: the days of the
// phase do not count, those before it do (F.3).
func targets(v rehab.ProgrammeVersion) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		s.BoutTarget = v.BoutsPerDay
		if v.Phase != rehab.PhaseCalm || v.StrengthDays > 0 {
			s.StrengthTarget = v.StrengthDays
		}
		return s
	}
}
