package clinic

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// A SafetyForm is a set of safety questions as somebody answered it.
type SafetyForm struct {
	ID       string // issued with the form, so that sending it twice keeps one
	Occasion rehab.Occasion
	Answers  safety.Answers
	Said     safety.Said // on the way back after a stop, what they were told

	// Weeks of pregnancy, where AskedWeeks says that they were asked; nil is
	// not known, which counts as 16 or more.
	Weeks      *int
	AskedWeeks bool
}

// CheckSafety keeps a patient's answers to the safety questions and returns
// what they come to. An emergency or urgent answer is enough, whatever is
// missing: it stops the exercises in the same transaction, and is returned
// beside the error if it cannot be kept. Otherwise the error
// is rehab.Problems while an answer is missing. A clean full check by somebody
// who was seen ends a stop (C.1).
func (c *Clinic) CheckSafety(ctx context.Context, a rehab.Actor, f SafetyForm) (rehab.SafetyCheck, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.SafetyCheck{}, err
	}
	if err := safety.Check(c.Library.Safety(), f.Answers); err != nil {
		return rehab.SafetyCheck{}, err
	}
	check, err := c.assess(ctx, p, f)
	if err != nil {
		return check, err
	}
	if err := c.keepCheck(ctx, p, f, check); err != nil {
		return check, fmt.Errorf("check safety %s: %w", check.ID, err)
	}
	return check, c.resume(ctx, a, p, f.Said, check)
}

// assess returns the check that the form comes to.
func (c *Clinic) assess(ctx context.Context, p rehab.Patient, f SafetyForm) (rehab.SafetyCheck, error) {
	r := safety.Assess(c.Library.Safety(), f.Answers, f.Occasion)
	if r.Tier == rehab.TierUnknown {
		return rehab.SafetyCheck{}, rehab.Problems{{Field: "signs", Code: "blank"}}
	}
	if err := safety.CheckWeeks(f.Weeks); err != nil && r.Tier < rehab.TierUrgent {
		return rehab.SafetyCheck{}, err
	} else if err != nil {
		f.Weeks = nil // what must not wait does not wait for this
	}
	check := rehab.SafetyCheck{
		Patient: p.ID, Day: c.today(p), At: c.Now(), Occasion: f.Occasion, Answers: f.Answers, Weeks: f.Weeks,
		Tier: r.Tier, Because: r.Because, Version: r.Version,
	}
	var err error
	if check.ID, err = c.checkID(ctx, p, f); err != nil {
		return check, err
	}
	if f.Answers[safety.Unchecked] == rehab.NotAnswered || r.Tier >= rehab.TierUrgent {
		return check, nil
	}
	advice, err := c.adviseUnchecked(ctx, p, f.Answers, nil)
	check.Advice = advice.Tier.String()
	return check, err
}

// checkID names a check after its form and its answers. Somebody who goes back
// and ticks something else is heard, not told that the form was used before;
// so is somebody who sends an old page again, or says the same once a physio
// has ended the stop that it made.
func (c *Clinic) checkID(ctx context.Context, p rehab.Patient, f SafetyForm) (rehab.SafetyCheckID, error) {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %q", f.ID, f.Occasion, f.Said)
	if f.Weeks != nil {
		fmt.Fprintf(h, " %d", *f.Weeks)
	}
	for _, q := range slices.Sorted(maps.Keys(f.Answers)) {
		fmt.Fprintf(h, " %q %q", q, f.Answers[q])
	}
	id := rehab.SafetyCheckID(hex.EncodeToString(h.Sum(nil)[:16]))
	if _, err := c.Records.SafetyCheck(ctx, p.ID, id); errors.Is(err, rehab.ErrNotFound) {
		return id, nil
	} else if err != nil {
		return "", err
	}
	latest, err := c.Records.SafetyChecks(ctx, p.ID, 1)
	if err != nil {
		return "", err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	ended := len(latest) == 1 && latest[0].Tier >= rehab.TierUrgent && !stopped(s)
	if len(latest) == 0 || latest[0].ID != id || ended {
		id = rehab.SafetyCheckID(c.NewID())
	}
	return id, err
}

// keepCheck keeps a check and, in the same transaction, heeds what it says and
// stops the exercises if it says so.
func (c *Clinic) keepCheck(ctx context.Context, p rehab.Patient, f SafetyForm, check rehab.SafetyCheck) error {
	heed, err := c.heed(ctx, p, f, check)
	if err != nil {
		return err
	}
	return c.Records.AddSafetyCheck(ctx, check, heed, stopFor(check), c.restandPaused(p, unchanged, c.checked(check)))
}

// stopKinds is how each tier stops the exercises (C.1).
var stopKinds = map[rehab.Tier]rehab.PauseKind{
	rehab.TierUrgent: rehab.PauseUrgent, rehab.TierEmergency: rehab.PauseEmergency,
}

// stopFor returns the pause that a check opens, or nil. Each check opens its
// own, also beside one as bad: that one may be about to end.
func stopFor(check rehab.SafetyCheck) *rehab.Pause {
	kind, stops := stopKinds[check.Tier]
	if !stops {
		return nil
	}
	return &rehab.Pause{
		ID: rehab.PauseID(check.ID), Patient: check.Patient, Kind: kind, From: check.Day, Check: check.ID, Opened: check.At,
	}
}

// checked brings a situation that knows its pauses up to date with a safety
// check. Signs that it did not ask about stay as they were: a missing answer
// is not a no.
func (c *Clinic) checked(check rehab.SafetyCheck) rehab.Change {
	whole := c.isWhole(check)
	return func(s rehab.Situation) rehab.Situation {
		if whole {
			s.SeeSoon, s.CheckDue = false, ""
		}
		s.SeeSoon = s.SeeSoon || check.Tier == rehab.TierSoon
		if s.Hold != "" && s.Hold == stopKinds[check.Tier] {
			s.Because = check.Because
		}
		return s
	}
}

// resume ends a safety stop if the check was the full one and came out clean,
// and the person has been seen (C.1).
func (c *Clinic) resume(ctx context.Context, a rehab.Actor, p rehab.Patient, said safety.Said, check rehab.SafetyCheck) error {
	if said == "" || check.Occasion != FullCheck {
		return nil
	}
	pauses, err := c.Records.Pauses(ctx, p.ID)
	if err != nil {
		return err
	}
	held := holding(pauses)
	if held == nil || !isSafety(*held) || !safety.MayResume(held.Kind, said, check.Tier) {
		return nil
	}
	return c.endSafetyPauses(ctx, p, check.At, rehab.Pause{By: a.Account, How: string(said)})
}
