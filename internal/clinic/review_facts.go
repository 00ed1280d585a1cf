package clinic

import (
	"context"
	"errors"
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// facts loads what a review is decided on. How much is read does not depend on
// the length of the record.
func (c *Clinic) facts(ctx context.Context, v ReviewAhead) (reviewFacts, error) {
	f := reviewFacts{
		Situation: v.Situation, Today: v.Today, Due: v.Due, Check: *v.Check, Baseline: v.Baseline, Reviews: v.Reviews,
	}
	f.StepUp = slices.ContainsFunc(v.Situation.Suggestions, func(g rehab.Suggestion) bool {
		return g.Action == string(progression.StepUp)
	})
	var err error
	if f.First, err = found(c.Records.FirstCheckIn(ctx, v.Patient.ID, v.Situation.Started)); err != nil {
		return f, err
	}
	if last := v.Last; last != nil && v.Due.Window.Holds(v.Situation.ActiveDays(last.Day)) && last.IsComplete() {
		f.InWindow = last
	}
	if f.RedLately, err = c.redLately(ctx, v); err != nil {
		return f, err
	}
	f.Adherence, err = c.adherence(ctx, v)
	return f, err
}

// found makes of a record that is not there a nil.
func found[V any](v V, err error) (*V, error) {
	if errors.Is(err, rehab.ErrNotFound) {
		return nil, nil
	}
	return &v, err
}

// manySessions is more sessions than anybody logs in review.RedFreeDays.
const manySessions = 30

// redLately reports whether pain was red in a session of the last days.
func (c *Clinic) redLately(ctx context.Context, v ReviewAhead) (bool, error) {
	sessions, err := c.Records.Sessions(ctx, v.Patient.ID, "", manySessions)
	return slices.ContainsFunc(sessions, func(s rehab.Session) bool {
		return v.Today.DaysSince(s.Day) < review.RedFreeDays && isRed(s)
	}), err
}

func isRed(s rehab.Session) bool {
	return slices.ContainsFunc(s.Exercises, func(d rehab.Done) bool {
		return !d.Skipped && progression.LightOf(s.PainBefore, d.Pain, s.Settled) == progression.Red
	})
}

// adherence returns how much of the programme was done in weeks 1 to 6, active
// days alone (F.3).
func (c *Clinic) adherence(ctx context.Context, v ReviewAhead) (progression.Summary, error) {
	until := v.Situation.DayAfter(progression.Weeks*7, v.Today)
	if v.Today.Before(until) {
		until = v.Today
	}
	record, err := c.record(ctx, v.Situation, v.Situation.Started, until.AddDays(-1), zoneOf(v.Patient))
	record.Today, record.Until = v.Today, until
	return record.Summarise(), err
}
