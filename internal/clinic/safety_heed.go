package clinic

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// A Wait is what keeps strengthening off until somebody says that they have
// asked, or have been checked.
type Wait string

// The waits. Those with a question's name come from a yes to it.
const (
	WaitInjury    Wait = "RF-S1" // a fall, knock or injury (C.1)
	WaitToldNotTo Wait = "RF-S7" // told not to exercise, heart, blood pressure (C.1)
	WaitUnchecked Wait = "RF-S6" // nobody has checked it, and more (C.4)
	WaitCondition Wait = "told"  // told they have something to ask about first (S2-01)
)

// Waits lists the waits, in the order they are shown.
func Waits() []Wait { return []Wait{WaitToldNotTo, WaitInjury, WaitUnchecked, WaitCondition} }

// What a patient's acknowledgements begin with.
const (
	toAsk = "ask:"   // strengthening waits
	asked = "asked:" // it waits no more
)

// StrengthWaits returns what keeps strengthening off for a patient, in the
// order it is shown.
func StrengthWaits(p rehab.Patient) []Wait {
	return slices.DeleteFunc(Waits(), func(w Wait) bool {
		return !slices.Contains(p.Waived, toAsk+string(w)) || slices.Contains(p.Waived, asked+string(w))
	})
}

// Acknowledge keeps that the actor has asked, or has been checked. What they
// were never told to ask about is rehab.ErrNotFound.
func (c *Clinic) Acknowledge(ctx context.Context, a rehab.Actor, w Wait) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	if !slices.Contains(p.Waived, toAsk+string(w)) {
		return rehab.ErrNotFound
	}
	return c.Records.Heed(ctx, p.ID, func(now rehab.Heeded) rehab.Heeded {
		if slices.Contains(now.Waived, toAsk+string(w)) {
			now.Waived = with(now.Waived, asked+string(w))
		}
		return now
	})
}

// heed returns what a check's answers leave out of the library, and what they
// make strengthening wait for. One that stops the exercises adds only: it was
// broken off, and the way back asks everything.
func (c *Clinic) heed(ctx context.Context, p rehab.Patient, f SafetyForm, check rehab.SafetyCheck) (rehab.Heed, error) {
	if check.Tier >= rehab.TierUrgent {
		check.Answers, check.Advice = positives(check.Answers), ""
		return c.heeds(check, nil, f.AskedWeeks), nil
	}
	told, err := c.toldFilters(ctx, p.ID)
	return c.heeds(check, told, f.AskedWeeks), err
}

func (c *Clinic) heeds(check rehab.SafetyCheck, told rehab.Filters, askedWeeks bool) rehab.Heed {
	return func(was rehab.Heeded) rehab.Heeded {
		filters := rehab.Filters{}
		maps.Copy(filters, was.Filters)
		for q := range check.Answers {
			for code := range c.Library.Filters(safety.Answers{q: rehab.Yes}) {
				filters[code] = told.Has(code)
			}
		}
		maps.Copy(filters, c.Library.Filters(check.Answers))
		now := rehab.Heeded{
			Filters: filters, Waived: heedWaits(was.Waived, check.Answers, check.Advice),
			Pregnant16: sixteen(was.Pregnant16, check, askedWeeks),
		}
		if !now.Pregnant16.IsZero() {
			filters[rehab.Pregnant16] = false // the day says it
		}
		now.Filters = filters.Holding()
		return now
	}
}

// sixteen returns the day from which on somebody is 16 weeks pregnant, as far
// as it is known after a check.
func sixteen(was rehab.Date, check rehab.SafetyCheck, askedWeeks bool) rehab.Date {
	switch answer := check.Answers[safety.Pregnant]; {
	case answer == rehab.NotAnswered, answer.Positive() && !askedWeeks:
		return was
	case answer.Positive() && check.Weeks != nil:
		return safety.Sixteen(check.Day, *check.Weeks)
	}
	return rehab.Date{}
}

// positives returns the answers that count as a yes.
func positives(answers safety.Answers) safety.Answers {
	yes := maps.Clone(answers)
	maps.DeleteFunc(yes, func(_ rehab.QuestionID, a rehab.Answer) bool { return !a.Positive() })
	return yes
}

// heedWaits returns what strengthening waits for after answers to the safety
// questions, and the advice that they led to.
func heedWaits(waived []string, answers safety.Answers, advice string) []string {
	for _, w := range []Wait{WaitInjury, WaitToldNotTo} {
		waived = waitFor(waived, w, answers[rehab.QuestionID(w)])
	}
	switch {
	case answers[safety.Unchecked] == rehab.No:
		return without(waived, WaitUnchecked)
	case advice == rehab.TierUrgent.String():
		return with(waived, toAsk+string(WaitUnchecked))
	}
	return waived
}

// waitFor adds or takes away what strengthening waits for; an answer that is
// missing changes nothing.
func waitFor(waived []string, w Wait, answer rehab.Answer) []string {
	switch {
	case answer.Positive():
		return with(waived, toAsk+string(w))
	case answer == rehab.No:
		return without(waived, w)
	default:
		return waived
	}
}

func with(waived []string, code string) []string {
	if slices.Contains(waived, code) {
		return waived
	}
	return append(slices.Clone(waived), code)
}

func without(waived []string, w Wait) []string {
	return slices.DeleteFunc(slices.Clone(waived), func(code string) bool {
		_, what, _ := strings.Cut(code, ":")
		return what == string(w)
	})
}

// adviseUnchecked returns the advice about pain in this place that nobody has
// checked yet (C.4). The baseline is nil when there is none to go by.
func (c *Clinic) adviseUnchecked(ctx context.Context, p rehab.Patient, answers safety.Answers, b *rehab.Baseline) (safety.Advice, error) {
	policy, err := c.policyOf(ctx, p)
	if err != nil {
		return safety.Advice{}, err
	}
	age := p.Born.YearsOn(c.today(p))
	place := safety.Location{
		Unchecked: answers[safety.Unchecked].Positive(),
		OtherSoon: safety.OtherSoon(c.Library.Safety(), answers),
		Age:       &age,
	}
	if p.Born.IsZero() {
		place.Age = nil
	}
	if b != nil {
		place.Unchecked = place.Unchecked || b.CheckedBy == "nobody"
		place.NewNoCause = b.Began == "under6weeks" && b.Cause != "trigger"
	}
	return safety.AdviseUnchecked(policy, place), nil
}

// policyOf returns what a patient's service has decided about pain that nobody
// has checked yet; for somebody without a service, the strictest of all.
func (c *Clinic) policyOf(ctx context.Context, p rehab.Patient) (safety.Policy, error) {
	services, err := c.servicesOf(ctx, p)
	decided := func(policy safety.Policy) bool {
		return slices.ContainsFunc(services, func(s rehab.Service) bool { return s.UncheckedTier == string(policy) })
	}
	for _, policy := range safety.Policies() { // the strictest first
		if decided(policy) {
			return policy, err
		}
	}
	return safety.PolicySoon, err
}

// servicesOf returns a patient's own service, or all for somebody without.
func (c *Clinic) servicesOf(ctx context.Context, p rehab.Patient) ([]rehab.Service, error) {
	if p.Service == "" {
		return c.Records.Services(ctx)
	}
	own, err := c.Records.Service(ctx, p.Service)
	if errors.Is(err, rehab.ErrNotFound) {
		return nil, nil
	}
	return []rehab.Service{own}, err
}
