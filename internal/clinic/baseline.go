package clinic

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// SaveBaseline keeps what the actor says about their pain at the start, and
// what follows from it: what to leave out of the library, and what
// strengthening waits for. Each activity comes with its place, 1 to 3, as its
// id. The error is rehab.Problems when something is wrong with it, and
// rehab.ErrForbidden while the baseline of a programme that runs holds.
func (c *Clinic) SaveBaseline(ctx context.Context, a rehab.Actor, b rehab.Baseline) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	b.Patient, b.Day, b.At = p.ID, c.today(p), c.Now()
	for i := range b.Activities {
		b.Activities[i].ID = rehab.ActivityID(b.ID) + "-" + b.Activities[i].ID
	}
	if err := c.CheckBaseline(b); err != nil {
		return err
	}
	if err := c.mayBegin(ctx, p, b.ID); err != nil {
		return err
	}
	if err := c.heedBaseline(ctx, p, b); err != nil {
		return err
	}
	if err := c.Records.AddBaseline(ctx, b, c.restand(p, begun(b))); err != nil {
		return fmt.Errorf("save baseline %s: %w", b.ID, err)
	}
	return nil
}

// mayBegin reports whether a patient may say anew how it is at the start: not
// while a programme runs, or the review would compare with a day of their
// choice, but for those who paused too long (E.4).
func (c *Clinic) mayBegin(ctx context.Context, p rehab.Patient, id rehab.BaselineID) error {
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil || s.Programme == "" {
		return err
	}
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if errors.Is(err, rehab.ErrNotFound) || b.ID == id { // sent twice
		return nil
	}
	if err != nil {
		return err
	}
	again, err := c.beginsAgain(ctx, p, b)
	if err == nil && !again {
		err = rehab.ErrForbidden
	}
	return err
}

// beginsAgain reports whether a patient paused so long since their baseline
// that a new one is offered.
func (c *Clinic) beginsAgain(ctx context.Context, p rehab.Patient, b rehab.Baseline) (bool, error) {
	pauses, err := c.Records.Pauses(ctx, p.ID)
	return holding(pauses) == nil && wasLong(pauses, b.Day, c.today(p)), err
}

// CheckBaseline returns rehab.Problems with everything that is wrong with a
// baseline, and keeps nothing.
func (c *Clinic) CheckBaseline(b rehab.Baseline) error { return b.Check(c.askedEquipment()) }

// Baseline returns the actor's newest baseline, or rehab.ErrNotFound.
func (c *Clinic) Baseline(ctx context.Context, a rehab.Actor) (rehab.Baseline, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.Baseline{}, err
	}
	return c.Records.LatestBaseline(ctx, p.ID)
}

func begun(b rehab.Baseline) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		s.BaselinePain = b.Pain
		return s
	}
}

func (c *Clinic) askedEquipment() []string {
	var ids []string
	for _, e := range c.Library.AskedEquipment() {
		ids = append(ids, string(e.ID))
	}
	return ids
}

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

// heedBaseline adds what a baseline leaves out to what the safety check does.
func (c *Clinic) heedBaseline(ctx context.Context, p rehab.Patient, b rehab.Baseline) error {
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	if err != nil {
		return err
	}
	advice, err := c.adviseUnchecked(ctx, p, lastAnswers(checks), &b)
	if err != nil {
		return err
	}
	filters := rehab.Filters{}
	maps.Copy(filters, p.Filters)
	for code, on := range toldBy(b) {
		if on || !askedToo(code) {
			filters[code] = on
		}
	}
	maps.DeleteFunc(filters, func(_ rehab.FilterCode, on bool) bool { return !on })
	waived := p.Waived
	if advice.StrengthWaits {
		waived = with(waived, toAsk+string(WaitUnchecked))
	}
	if slices.ContainsFunc(b.Told, rehab.AskFirst) {
		waived = with(waived, toAsk+string(WaitCondition))
	}
	return c.setFilters(ctx, p, filters, waived)
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
