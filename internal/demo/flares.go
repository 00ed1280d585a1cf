package demo

import (
	"context"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// planFlare writes a flare plan, for those who have one.
func (l *life) planFlare(ctx context.Context) error {
	if len(l.signs) == 0 {
		return nil
	}
	plan := rehab.FlarePlan{Signs: l.signs, EaseBack: []string{"short-often", "walks", "help"}, OwnEase: "A warm shower before work"}
	v, err := l.clinic.FlarePlan(ctx, l.actor)
	if err != nil {
		return err
	}
	plan.Moves = v.Moves[:min(1, len(v.Moves))]
	return l.clinic.PlanFlare(ctx, l.actor, plan)
}

// calmDown starts the calm-down phase on its day.
func (l *life) calmDown(ctx context.Context, day int) error {
	if l.calms == 0 || day != l.days-l.calms {
		return nil
	}
	if err := l.at(day, 8, 30); err != nil {
		return err
	}
	_, err := l.clinic.StartCalmDown(ctx, l.actor, clinic.CalmStart{
		ID: rehab.CalmDownID(l.clinic.NewID()), Worrying: "no", Reason: "To calm a flare-up down",
	})
	return quiet(err)
}
