package clinic

import (
	"math"
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// ReviewAnswers is what somebody says at a review. Nil is not answered.
type ReviewAnswers struct {
	ID         rehab.ReviewID
	CheckIn    rehab.CheckIn // the questions of the week
	Since      *int          // the change since the last review, 1 to 7
	Good       []string      // the good changes; none is an answer
	NoneOfGood bool          // "none of these" was ticked
	Commitment review.Commitment
	Confidence *int // 0 to 10
	Checked    bool // answers that contradict each other were looked at
}

// reviewFacts is what a review is decided on, as it stands in the record.
type reviewFacts struct {
	Situation rehab.Situation
	Today     rehab.Date
	Due       ReviewDue
	Check     rehab.SafetyCheck
	Baseline  *rehab.Baseline
	First     *rehab.CheckIn // the first check-in of the programme
	InWindow  *rehab.CheckIn // the last complete check-in of the window
	Reviews   []rehab.Review // the last ones, newest first
	Adherence progression.Summary
	RedLately bool // a session of the last days was red
	StepUp    bool // an exercise has earned a step up
}

// evidence returns what the rule looks at. What was left out now comes from
// the last complete check-in of the window (E.4); only the person's own rating
// does not, for it is asked once more.
func (f reviewFacts) evidence(a ReviewAnswers) review.Evidence {
	start, now := f.start(), a.CheckIn
	if f.InWindow != nil {
		if now.Pain == nil {
			now.Pain = f.InWindow.Pain
		}
		if !slices.ContainsFunc(now.Activities, rated) {
			now.Activities = f.InWindow.Activities
		}
	}
	e := review.Evidence{
		Week: f.Due.weekNow(f.Situation), RedFlag: f.Check.Tier,
		Pain:        review.Pain{Start: start.Pain, Now: now.Pain},
		Function:    functionOf(start.Activities, now.Activities),
		Change:      now.Change,
		GoodChanges: len(a.Good),
		Adherence:   review.Adherence{Movement: f.Adherence.Movement, Strengthening: f.Adherence.Strengthening},
		Commitment:  a.Commitment,
		Ready:       review.Ready(f.RedLately, f.StepUp, now.Pain),
	}
	e.PriorNoChange = slices.ContainsFunc(f.decided(), func(r rehab.Review) bool {
		return r.Outcome == string(review.AdherenceSupport)
	})
	if e.Week >= review.Week12 {
		e.Week6 = f.lastTime(e.Week, a.Since)
	}
	return e
}

// start returns how things stood at the start: the baseline, or for what is
// missing there the first check-in if that came soon (E.2).
func (f reviewFacts) start() rehab.CheckIn {
	var start rehab.CheckIn
	if f.Baseline != nil {
		start.Pain, start.Activities = f.Baseline.Pain, f.Baseline.Activities
	}
	if f.First == nil || !review.StandsForBaseline(f.Situation.Started, f.First.Day) {
		return start
	}
	if start.Pain == nil {
		start.Pain = f.First.Pain
	}
	if !slices.ContainsFunc(start.Activities, rated) {
		start.Activities = f.First.Activities
	}
	return start
}

// decided returns the reviews of this programme that were not asked for early.
func (f reviewFacts) decided() []rehab.Review {
	return slices.DeleteFunc(slices.Clone(f.Reviews), func(r rehab.Review) bool {
		return r.Programme != f.Situation.Programme || r.Kind == ReviewEarly || r.Outcome == string(review.NeedData)
	})
}

// lastTime returns how things stood at the review before this one.
func (f reviewFacts) lastTime(week int, since *int) review.Week6 {
	was := review.Week6{ChangeSince: since}
	for _, r := range f.decided() {
		if e, err := EvidenceOf(r); err == nil && r.Week < week {
			was.Pain, was.Function = e.Pain.Now, e.Function.Now
			break
		}
	}
	return was
}

func rated(a rehab.Activity) bool { return a.Score != nil }

// functionOf returns the means over the activities that were rated both times,
// to 2 decimals.
func functionOf(start, now []rehab.Activity) review.Function {
	was := map[rehab.ActivityID]int{}
	for _, a := range start {
		if rated(a) {
			was[a.ID] = *a.Score
		}
	}
	before, after, n := 0, 0, 0
	for _, a := range now {
		if first, ok := was[a.ID]; ok && rated(a) {
			before, after, n = before+first, after+*a.Score, n+1
		}
	}
	if n == 0 {
		return review.Function{}
	}
	return review.Function{Start: mean(before, n), Now: mean(after, n)}
}

func mean(sum, n int) *float64 {
	m := math.Round(100*float64(sum)/float64(n)) / 100
	return &m
}
