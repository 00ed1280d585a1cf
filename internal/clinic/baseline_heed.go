package clinic

import (
	"context"
	"errors"
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// toldBy is what each answer about one's pain leaves out of the library, or
// shows with a warning (C.5).
func toldBy(b rehab.Baseline) rehab.Filters {
	return rehab.Filters{
		rehab.Osteo:          b.WasTold(rehab.ToldThinBones) || b.WasTold(rehab.ToldSpineFracture),
		rehab.HighBP:         b.WasTold(rehab.ToldHighBP),
		rehab.Dizzy:          b.WasTold(rehab.ToldDizzy),
		rehab.Hernia:         b.WasTold(rehab.ToldHernia),
		rehab.LowBackLegPain: b.WasTold(rehab.ToldLowBackLeg),
		rehab.NeckSore:       b.Neck == "yes" || b.Neck == "unsure",
		rehab.Flare:          b.Flare,
	}
}

// toldFilters returns what a patient's newest baseline leaves out.
func (c *Clinic) toldFilters(ctx context.Context, of rehab.PatientID) (rehab.Filters, error) {
	b, err := c.Records.LatestBaseline(ctx, of)
	if errors.Is(err, rehab.ErrNotFound) {
		return nil, nil
	}
	return toldBy(b), err
}

// heedBaseline returns what a baseline leaves out beside what the safety check
// does.
func (c *Clinic) heedBaseline(ctx context.Context, p rehab.Patient, b rehab.Baseline) (rehab.Heed, error) {
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	if err != nil {
		return nil, err
	}
	advice, err := c.adviseUnchecked(ctx, p, lastAnswers(checks), &b)
	return func(now rehab.Heeded) rehab.Heeded {
		filters := rehab.Filters{}
		maps.Copy(filters, now.Filters)
		for code, on := range toldBy(b) {
			if on || !askedToo(code) {
				filters[code] = on
			}
		}
		if advice.StrengthWaits {
			now.Waived = with(now.Waived, toAsk+string(WaitUnchecked))
		}
		if slices.ContainsFunc(b.Told, rehab.AskFirst) {
			now.Waived = with(now.Waived, toAsk+string(WaitCondition))
		}
		now.Filters = filters.Holding()
		return now
	}, err
}

// askedToo reports whether the safety questions may set the code as well, so
// that silence here does not take it away.
func askedToo(code rehab.FilterCode) bool { return code == rehab.Osteo || code == rehab.HighBP }

// lastAnswers returns the newest answer to each question.
func lastAnswers(checks []rehab.SafetyCheck) safety.Answers {
	all := safety.Answers{}
	for _, check := range slices.Backward(checks) {
		maps.Copy(all, check.Answers)
	}
	return all
}
