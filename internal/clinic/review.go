package clinic

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

type reviewRecords interface {
	// AddReview keeps a review, with the check-in that is a part of it unless
	// that is nil.
	AddReview(ctx context.Context, v rehab.Review, with *rehab.CheckIn, change rehab.Change) error
	// Review returns a review with its overrides, oldest first.
	Review(ctx context.Context, of rehab.PatientID, id rehab.ReviewID) (rehab.Review, error)
	// Reviews returns up to limit reviews before the given moment, newest
	// first and without overrides; the zero moment is after all of them.
	Reviews(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.Review, error)
	// DecideReview keeps what the person decided, and what got in their way.
	DecideReview(ctx context.Context, v rehab.Review, change rehab.Change) error
	AddOverride(ctx context.Context, of rehab.PatientID, id rehab.ReviewID, o rehab.Override, change rehab.Change) error
}

// Contradiction is the error for answers of which one says much better and
// another far worse: they are to be looked at before the rule runs (E.2).
type Contradiction struct{ Evidence review.Evidence }

func (Contradiction) Error() string { return "the answers contradict each other" }

// ReviewAhead is what stands before a review.
type ReviewAhead struct {
	CheckInAhead
	Due ReviewDue
	// Check is today's safety check for the review, or nil: it comes first.
	Check *rehab.SafetyCheck
	// Reviews are the last ones, newest first.
	Reviews []rehab.Review
	// Away says that a new baseline is offered after a long time away.
	Away bool
}

// DoneToday returns the review that was done today, or nil. One without an
// outcome does not count.
func (v ReviewAhead) DoneToday() *rehab.Review {
	i := slices.IndexFunc(v.Reviews, func(r rehab.Review) bool { return r.Day == v.Today && r.Outcome != string(review.NeedData) })
	if i < 0 {
		return nil
	}
	return &v.Reviews[i]
}

// AsksSince reports whether the change since the last review is asked: from
// week 12 on.
func (v ReviewAhead) AsksSince() bool { return v.WeekNow() >= review.Week12 }

// WeekNow is the week that a review done today counts for.
func (v ReviewAhead) WeekNow() int { return v.Due.weekNow(v.Situation) }

// lastReviews is how many reviews are looked at for a new one.
const lastReviews = 10

// ReviewAhead returns what stands before the actor's review. Without a
// programme Situation.Programme is "", and nothing else is filled in.
func (c *Clinic) ReviewAhead(ctx context.Context, a rehab.Actor) (ReviewAhead, error) {
	before, err := c.CheckInAhead(ctx, a)
	v := ReviewAhead{CheckInAhead: before}
	if err != nil || v.Situation.Programme == "" {
		return v, err
	}
	v.Due = NextReview(v.Situation, v.Today)
	if v.Reviews, err = c.Records.Reviews(ctx, v.Patient.ID, time.Time{}, lastReviews); err != nil {
		return v, err
	}
	if v.Away, err = c.wasAway(ctx, v.CheckInAhead); err != nil {
		return v, err
	}
	v.Check, err = c.checkBefore(ctx, v.Patient, v.Situation, rehab.AtReview)
	return v, err
}

// wasAway reports whether somebody was paused so long that a new baseline is
// offered.
func (c *Clinic) wasAway(ctx context.Context, v CheckInAhead) (bool, error) {
	if v.Baseline == nil {
		return false, nil
	}
	return c.beginsAgain(ctx, v.Patient, *v.Baseline)
}

// Review decides on the actor's answers and keeps the review with everything
// it was decided on. Problems are returned as rehab.Problems; the error is a
// Contradiction when the answers should be looked at first.
func (c *Clinic) Review(ctx context.Context, a rehab.Actor, answers ReviewAnswers) (rehab.Review, error) {
	v, err := c.ReviewAhead(ctx, a)
	if err != nil {
		return rehab.Review{}, err
	}
	with := answers.CheckIn
	with.ID, with.Patient, with.Programme = rehab.CheckInID(answers.ID), v.Patient.ID, v.Situation.Programme
	with.Day, with.At = v.Today, c.Now()
	if kept, err := c.Records.Review(ctx, v.Patient.ID, answers.ID); err == nil {
		return kept, c.sentAgain(ctx, kept, with, answers)
	} else if !errors.Is(err, rehab.ErrNotFound) {
		return rehab.Review{}, err
	}
	if err := v.check(answers); err != nil {
		return rehab.Review{}, err
	}
	facts, err := c.facts(ctx, v)
	if err != nil {
		return rehab.Review{}, fmt.Errorf("review %s: %w", answers.ID, err)
	}
	evidence := facts.evidence(answers)
	if evidence.Contradicts() && !answers.Checked {
		return rehab.Review{}, Contradiction{evidence}
	}
	with.Check = v.Check.ID
	r := rehab.Review{ID: answers.ID, Patient: v.Patient.ID, Check: v.Check.ID, Good: answers.Good, Confidence: answers.Confidence}
	return c.decide(ctx, v, r, with, evidence)
}

// sentAgain compares a form that came twice with what was kept.
func (c *Clinic) sentAgain(ctx context.Context, kept rehab.Review, with rehab.CheckIn, answers ReviewAnswers) error {
	e, err := EvidenceOf(kept)
	if err != nil {
		return err
	}
	if e.Commitment != answers.Commitment {
		return rehab.ErrKeyReused
	}
	kept.Good, kept.Confidence = answers.Good, answers.Confidence
	return c.Records.AddReview(ctx, kept, &with, nil)
}

// check returns what is wrong with the answers, in the order asked.
func (v ReviewAhead) check(answers ReviewAnswers) error {
	var ps rehab.Problems
	switch {
	case v.Situation.Programme == "":
		ps.Add("review", "no_programme")
	case !v.Begun():
		ps.Add("review", "not_started", v.Situation.Started.Long())
	case v.DoneToday() != nil:
		ps.Add("review", "today")
	case v.Check == nil:
		ps.Add("review", "safety_first")
	}
	return append(ps, answers.Wrong()...).Err()
}

// Wrong returns everything that is wrong with the answers, in the order asked.
// The rating of the change may be left out: it is asked once more later.
func (answers ReviewAnswers) Wrong() rehab.Problems {
	var ps rehab.Problems
	switch {
	case len(answers.Good) == 0 && !answers.NoneOfGood:
		ps.Add("good", "blank")
	case len(answers.Good) > 0 && answers.NoneOfGood:
		ps.Add("good", "none_and")
	}
	for _, code := range answers.Good {
		if !slices.Contains(rehab.GoodChanges(), code) {
			ps.Add("good", "unknown")
		}
	}
	if answers.Since != nil {
		ps.Between("since", *answers.Since, rehab.BestChange, rehab.MostChange)
	}
	ps = append(ps, answers.CheckIn.Wrong(false)...)
	if answers.Commitment != "" && !slices.Contains(review.Commitments(), answers.Commitment) {
		ps.Add("commitment", "unknown")
	}
	if answers.Confidence != nil {
		ps.Between("confidence", *answers.Confidence, 0, rehab.MaxPain)
	}
	return ps
}

// decide applies the rule and keeps what comes of it.
func (c *Clinic) decide(ctx context.Context, v ReviewAhead, r rehab.Review, with rehab.CheckIn, e review.Evidence) (rehab.Review, error) {
	d := review.Decide(e)
	inputs, err := json.Marshal(e)
	if err != nil {
		return r, fmt.Errorf("review %s: %w", r.ID, err)
	}
	r.Programme, r.Week, r.Kind, r.Day, r.At = v.Situation.Programme, v.WeekNow(), v.Due.kindNow(), v.Today, c.Now()
	r.Inputs, r.Outcome, r.Version = inputs, string(d.Outcome), d.Version
	r.Flags, r.Reasons = codes(d.Flags), codes(d.Reasons)
	before := v.CheckInAhead
	before.Check = v.Check
	early := before.assess(&with)
	change := then(checkedIn(with, early), reviewed(r, d))
	if err := c.Records.AddReview(ctx, r, &with, c.restand(v.Patient, change)); err != nil {
		return r, fmt.Errorf("review %s: %w", r.ID, err)
	}
	return r, nil
}

func codes[C ~string](list []C) []string {
	var out []string
	for _, c := range list {
		out = append(out, string(c))
	}
	return out
}

// EvidenceOf returns what a review was decided on.
func EvidenceOf(r rehab.Review) (review.Evidence, error) {
	var e review.Evidence
	if err := json.Unmarshal(r.Inputs, &e); err != nil {
		return e, fmt.Errorf("inputs of review %s: %w", r.ID, err)
	}
	return e, nil
}

// reviewed brings a situation up to date with a review. One without an outcome
// is still to be done, and one asked for early changes no dates.
func reviewed(r rehab.Review, d review.Decision) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		if d.Outcome == review.NeedData {
			return s
		}
		s.ReviewOutcome, s.ReviewWorse = r.Outcome, slices.Contains(r.Flags, string(review.Worse))
		if r.Kind == ReviewEarly {
			return s
		}
		s.ReviewWeek, s.ReviewDay = r.Week, r.Day
		s.NextReview, s.NextReviewKind = rehab.Date{}, ""
		if d.Has(review.Recheck) {
			s.NextReviewKind = ReviewRecheck
			s.NextReview = NextReview(s, r.Day).Due
		}
		return s
	}
}
