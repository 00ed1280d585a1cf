package clinic

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// ReviewSeen is a review as it was decided, and what has become of it.
type ReviewSeen struct {
	Review   rehab.Review
	Decision review.Decision
	Patient  rehab.Patient
	Today    rehab.Date
	Due      ReviewDue          // the one that comes next
	Because  []rehab.QuestionID // the signs of its safety check
	CheckIn  *rehab.CheckIn     // the questions of the week, as answered then
	Tried    []TaskTried        // what was said about the load plan up to then
	CalmDays int                // of weeks 1 to 6 up to then, on which no strengthening was asked for
	Latest   bool               // there is no later one
	// AsksOverall says that the person's own rating is missing and can still be
	// given.
	AsksOverall bool
}

// SeeReview returns a review of a patient, for themselves or their physio.
func (c *Clinic) SeeReview(ctx context.Context, a rehab.Actor, of rehab.PatientID, id rehab.ReviewID) (ReviewSeen, error) {
	p, err := c.open(ctx, a, of, "see review")
	if err != nil {
		return ReviewSeen{}, err
	}
	v := ReviewSeen{Patient: p, Today: c.today(p)}
	if v.Review, err = c.Records.Review(ctx, p.ID, id); err != nil {
		return v, err
	}
	evidence, err := EvidenceOf(v.Review)
	if err != nil {
		return v, err
	}
	v.Decision = decided(v.Review, evidence)
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return v, err
	}
	v.Due = NextReview(s, v.Today)
	if v.Review.Programme == s.Programme && s.StrengthTarget > 0 {
		v.CalmDays = calmDays(s, v.Review.Day)
	}
	v.AsksOverall = evidence.Change == nil && v.Review.Day == v.Today
	if v.CheckIn, err = found(c.Records.CheckIn(ctx, p.ID, rehab.CheckInID(id))); err != nil {
		return v, err
	}
	if v.Tried, err = c.triedUpTo(ctx, p.ID, s.Started, v.Review.At.Add(time.Microsecond)); err != nil {
		return v, err
	}
	last, err := c.Records.Reviews(ctx, p.ID, time.Time{}, 1)
	if err != nil {
		return v, err
	}
	v.Latest = len(last) > 0 && last[0].ID == id
	v.AsksOverall = v.AsksOverall && v.Latest
	check, err := found(c.Records.SafetyCheck(ctx, p.ID, v.Review.Check))
	if check != nil {
		v.Because = check.Because
	}
	return v, err
}

// decided returns the decision as it was kept: the rule may have changed since.
func decided(r rehab.Review, e review.Evidence) review.Decision {
	d := review.Decision{Outcome: review.Outcome(r.Outcome), Flags: []review.Flag{}, Evidence: e, Version: r.Version}
	for _, f := range r.Flags {
		d.Flags = append(d.Flags, review.Flag(f))
	}
	for _, reason := range r.Reasons {
		d.Reasons = append(d.Reasons, review.Reason(reason))
	}
	return d
}

// Reviews returns a page of the actor's reviews, newest first, before the
// given moment.
func (c *Clinic) Reviews(ctx context.Context, a rehab.Actor, before time.Time, limit int) ([]rehab.Review, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return nil, err
	}
	return c.Records.Reviews(ctx, p.ID, before, limit)
}

// AnswerOverall keeps the rating of the change that was missing at a review of
// today as a new review, next: the old one stays as it was.
func (c *Clinic) AnswerOverall(ctx context.Context, a rehab.Actor, id, next rehab.ReviewID, change *int) (rehab.Review, error) {
	v, err := c.ReviewAhead(ctx, a)
	if err != nil {
		return rehab.Review{}, err
	}
	was, err := c.Records.Review(ctx, v.Patient.ID, id)
	if err != nil {
		return rehab.Review{}, err
	}
	if kept, err := c.Records.Review(ctx, v.Patient.ID, next); err == nil {
		return kept, sameRating(kept, change)
	} else if !errors.Is(err, rehab.ErrNotFound) {
		return rehab.Review{}, err
	}
	e, err := EvidenceOf(was)
	if err != nil {
		return was, err
	}
	if e.Change != nil || was.Day != v.Today || v.Check == nil {
		return was, rehab.ErrChanged
	}
	if err := checkOverall(change); err != nil {
		return was, err
	}
	with, err := c.Records.CheckIn(ctx, v.Patient.ID, rehab.CheckInID(id))
	if err != nil {
		return was, err
	}
	if v.Last, err = c.lastCheckIn(ctx, v.Situation, was.At); err != nil {
		return was, err
	}
	e.Change, with.Change, with.ID, with.At = change, change, rehab.CheckInID(next), c.Now()
	v.Due = asAt(was, v.Due)
	r := rehab.Review{ID: next, Patient: was.Patient, Check: was.Check, Good: was.Good, Confidence: was.Confidence}
	return c.decide(ctx, v, r, with, e)
}

// sameRating compares a rating that came twice with what was kept.
func sameRating(kept rehab.Review, change *int) error {
	e, err := EvidenceOf(kept)
	if err == nil && (change == nil || e.Change == nil || *e.Change != *change) {
		return rehab.ErrKeyReused
	}
	return err
}

func checkOverall(change *int) error {
	var ps rehab.Problems
	if change == nil {
		ps.Add("overall", "blank")
	} else {
		ps.Between("overall", *change, rehab.BestChange, rehab.MostChange)
	}
	return ps.Err()
}

// asAt returns what was due when a review was done.
func asAt(r rehab.Review, now ReviewDue) ReviewDue {
	now.Week, now.Kind, now.State = r.Week, r.Kind, review.Due
	return now
}

// ReviewChoice is what somebody decides after a review.
type ReviewChoice struct {
	Decision rehab.ReviewDecision
	Barriers []string // what got in the way, as codes
	Reason   string   // for the programme, in the words that the page showed
}

// DecideReview keeps what the actor decided after their last review; they may
// decide again. A decision that is about the programme makes a new version of
// it. The error is rehab.ErrChanged after a later review.
func (c *Clinic) DecideReview(ctx context.Context, a rehab.Actor, id rehab.ReviewID, choice ReviewChoice) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	r, err := c.Records.Review(ctx, p.ID, id)
	if err != nil {
		return err
	}
	if err := choice.check(); err != nil {
		return err
	}
	if r.Decision == string(choice.Decision) && slices.Equal(r.Barriers, choice.Barriers) {
		return nil
	}
	last, err := c.Records.Reviews(ctx, p.ID, time.Time{}, 1)
	if err != nil {
		return err
	}
	if len(last) == 0 || last[0].ID != id {
		return rehab.ErrChanged
	}
	if err := c.carryOut(ctx, p, choice); err != nil {
		return err
	}
	if len(choice.Barriers) > 0 {
		r.Barriers = choice.Barriers
	}
	r.Decision, r.DecidedAt = string(choice.Decision), c.Now()
	if err := c.Records.DecideReview(ctx, r, c.restand(p, unchanged)); err != nil {
		return fmt.Errorf("decide review %s: %w", id, err)
	}
	return nil
}

func unchanged(s rehab.Situation) rehab.Situation { return s }

func (choice ReviewChoice) check() error {
	var ps rehab.Problems
	for _, b := range choice.Barriers {
		if !slices.Contains(rehab.Barriers(), b) {
			ps.Add("barriers", "unknown")
			break
		}
	}
	switch {
	case choice.Decision == "":
		ps.Add("decision", "blank")
	case !slices.Contains(rehab.ReviewDecisions(), choice.Decision):
		ps.Add("decision", "unknown")
	}
	return ps.Err()
}

// maxOverrideReason is how many characters a physio's reason may have.
const maxOverrideReason = 1000

// OverrideReview keeps a physio's different decision beside a review. The rule
// suggested, a person decides, and both are kept.
func (c *Clinic) OverrideReview(ctx context.Context, a rehab.Actor, of rehab.PatientID, id rehab.ReviewID, outcome review.Outcome, reason string) error {
	if a.Role != rehab.RolePhysio {
		return rehab.ErrForbidden
	}
	p, err := c.open(ctx, a, of, "override review")
	if err != nil {
		return err
	}
	r, err := c.Records.Review(ctx, p.ID, id)
	if err != nil {
		return err
	}
	if err := checkOverride(outcome, reason); err != nil {
		return err
	}
	if n := len(r.Overrides); n > 0 && r.Overrides[n-1].By == a.Account &&
		r.Overrides[n-1].Outcome == string(outcome) && r.Overrides[n-1].Reason == reason {
		return nil // sent twice
	}
	last, err := c.Records.Reviews(ctx, p.ID, time.Time{}, 1)
	if err != nil {
		return err
	}
	change := unchanged
	if len(last) == 1 && last[0].ID == id {
		change = overridden(outcome)
	}
	o := rehab.Override{By: a.Account, Name: a.Name, At: c.Now(), Outcome: string(outcome), Reason: reason}
	if err := c.Records.AddOverride(ctx, p.ID, id, o, c.restand(p, change)); err != nil {
		return fmt.Errorf("override review %s: %w", id, err)
	}
	return nil
}

// Overridable lists what a physio may decide instead.
func Overridable() []review.Outcome {
	return []review.Outcome{review.KeepGoing, review.Progress, review.AdherenceSupport, review.SelfRefer, review.Maintain, review.Plateau}
}

func checkOverride(outcome review.Outcome, reason string) error {
	var ps rehab.Problems
	switch {
	case outcome == "":
		ps.Add("override", "blank")
	case !slices.Contains(Overridable(), outcome):
		ps.Add("override", "unknown")
	}
	if reason == "" {
		ps.Add("reason", "blank")
	}
	ps.Text("reason", reason, maxOverrideReason)
	return ps.Err()
}

// overridden brings a situation up to date with what a physio decided instead
// at the last review.
func overridden(outcome review.Outcome) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		s.ReviewOutcome, s.ReviewWorse = string(outcome), s.ReviewWorse && outcome == review.SelfRefer
		return s
	}
}
