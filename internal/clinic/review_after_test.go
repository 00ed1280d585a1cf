package clinic_test

import (
	"errors"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

func (d *desk) due(t *testing.T) clinic.ReviewDue {
	t.Helper()
	return got(d.ReviewAhead(t.Context(), d.amy))(t).Due
}

func TestARecheckComesTwoWeeksAfterSupport(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(44)
	if r := d.reviewed(t, answered("v1", 5, 4, nil, 5)); r.Outcome != string(review.AdherenceSupport) {
		t.Fatalf("outcome %s", r.Outcome)
	}
	if due := d.due(t); due.Kind != clinic.ReviewRecheck || due.Due != d.today().AddDays(14) || due.State != review.NotYet {
		t.Errorf("due %+v", due)
	}
	d.days(12)
	if due := d.due(t); due.State != review.Open || due.Week != 6 {
		t.Errorf("2 days before: %+v", due)
	}
	r := d.reviewed(t, answered("v2", 5, 4, nil, 5))
	e := got(clinic.EvidenceOf(r))(t)
	if r.Kind != clinic.ReviewRecheck || r.Outcome != string(review.SelfRefer) || r.Reasons[0] != string(review.NoChangeAgain) || !e.PriorNoChange {
		t.Errorf("second look: %s %s %v", r.Kind, r.Outcome, r.Reasons)
	}
	if due := d.due(t); due.Week != 12 || due.Kind != clinic.ReviewScheduled {
		t.Errorf("next %+v", due)
	}
}

func TestAMixedPictureIsLookedAtAgainAsIfForTheFirstTime(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 4, 5)
	d.days(42)
	d.reviewed(t, answered("v1", 6, 3, nil, 6))
	d.days(14)
	r := d.reviewed(t, answered("v2", 4, 4, nil, 5))
	if e := got(clinic.EvidenceOf(r))(t); e.PriorNoChange || r.Outcome != string(review.AdherenceSupport) {
		t.Errorf("%s, prior no change %v", r.Outcome, e.PriorNoChange)
	}
}

func TestAnEarlyReviewLeavesTheDates(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(20)
	r := d.reviewed(t, answered("v1", 5, 4, nil, 5))
	if r.Kind != clinic.ReviewEarly || r.Week != 6 {
		t.Errorf("kept %s of week %d", r.Kind, r.Week)
	}
	if s := d.situation(t, d.amy); s.ReviewWeek != 0 || s.NextReviewKind != "" || s.ReviewOutcome != r.Outcome {
		t.Errorf("situation %+v", s)
	}
	if _, err := d.Review(t.Context(), d.amy, answered("v2", 5, 4, nil, 5)); err == nil || err.Error() != "review: today" {
		t.Errorf("a second one on the same day: %v", err)
	}
	d.days(22)
	if due := d.due(t); due.Week != 6 || due.State != review.Due {
		t.Errorf("on day 42: %+v", due)
	}
	again := d.reviewed(t, answered("v3", 5, 4, nil, 5))
	if e := got(clinic.EvidenceOf(again))(t); e.PriorNoChange {
		t.Error("an early look counts as a try of six weeks")
	}
}

func TestAnEarlyLookAfterWeek6IsNotWeek12(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 6, 4)
	d.days(42)
	d.reviewed(t, answered("v1", 4, 3, nil, 6))
	d.days(10)
	r := d.reviewed(t, answered("v2", 6, 4, nil, 4))
	if r.Kind != clinic.ReviewEarly || r.Week != 6 || r.Outcome != string(review.AdherenceSupport) {
		t.Errorf("%s of week %d: %s %v", r.Kind, r.Week, r.Outcome, r.Reasons)
	}
	if due := d.due(t); due.Week != 12 || due.Kind != clinic.ReviewScheduled {
		t.Errorf("next %+v", due)
	}
}

func TestAtWeek12WhatHappenedSinceWeek6Counts(t *testing.T) {
	tests := []struct {
		name  string
		since int
		want  review.Outcome
	}{
		{"no further move", 4, review.Plateau},
		{"better since", 3, review.KeepGoing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.begin(t, 7, 4)
			d.days(42)
			d.reviewed(t, answered("v1", 4, 2, nil, 6))
			d.days(42)
			a := answered("v2", 4, 3, nil, 6)
			a.Since = given(tt.since)
			r := d.reviewed(t, a)
			e := got(clinic.EvidenceOf(r))(t)
			if e.Week6.Pain == nil || e.Week6.Function == nil {
				t.Fatalf("nothing known of week 6: %s", r.Inputs)
			}
			if r.Week != 12 || r.Outcome != string(tt.want) || *e.Week6.Pain != 4 || *e.Week6.Function != 6 {
				t.Errorf("week %d: %s on %s", r.Week, r.Outcome, r.Inputs)
			}
		})
	}
}

func TestAnswersThatContradictEachOtherAreLookedAtFirst(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 4, 5)
	d.days(42)
	d.check(t, rehab.AtReview)
	a := answered("v1", 7, 2, nil, 5)
	var contradiction clinic.Contradiction
	if _, err := d.Review(t.Context(), d.amy, a); !errors.As(err, &contradiction) || *contradiction.Evidence.Pain.Start != 4 {
		t.Fatalf("got %v", err)
	}
	a.Checked = true
	if r := got(d.Review(t.Context(), d.amy, a))(t); r.Outcome != string(review.KeepGoing) {
		t.Errorf("outcome %s", r.Outcome)
	}
}

func TestWhatWasLeftOutComesFromTheCheckInOfTheWindow(t *testing.T) {
	for day, known := range map[int]bool{34: false, 35: true} {
		d := newDesk(t)
		d.begin(t, 6, 4)
		d.days(day)
		in := checkIn("k1", 3, 3)
		in.Activities = activities(7)
		d.weekly(t, in)
		d.days(42 - day)
		r := d.reviewed(t, answered("v1", 4, 3, nil, none))
		if e := got(clinic.EvidenceOf(r))(t); (e.Function.Now != nil) != known || *e.Pain.Now != 4 {
			t.Errorf("check-in on day %d: function %v, pain %d", day, e.Function.Now, *e.Pain.Now)
		}
	}
}

func TestTheirOwnRatingIsAskedOnceMore(t *testing.T) {
	d := newDesk(t)
	d.begin(t, none)
	d.days(42)
	first := d.reviewed(t, answered("v1", 5, none, nil))
	if seen := got(d.SeeReview(t.Context(), d.amy, "amy", "v1"))(t); first.Outcome != string(review.NeedData) || !seen.AsksOverall {
		t.Fatalf("outcome %s, asks %v", first.Outcome, seen.AsksOverall)
	}
	if s := d.situation(t, d.amy); s.ReviewWeek != 0 {
		t.Error("a review without an outcome counts as done")
	}
	if _, err := d.AnswerOverall(t.Context(), d.amy, "v1", "v2", nil); err == nil || err.Error() != "overall: blank" {
		t.Errorf("no answer: %v", err)
	}
	for range 2 { // the second is a replay
		next := got(d.AnswerOverall(t.Context(), d.amy, "v1", "v2", given(5)))(t)
		if next.ID != "v2" || next.Outcome != string(review.SelfRefer) || next.Kind != clinic.ReviewScheduled {
			t.Errorf("then %+v", next)
		}
	}
	if _, err := d.AnswerOverall(t.Context(), d.amy, "v1", "v2", given(3)); !errors.Is(err, rehab.ErrKeyReused) {
		t.Errorf("another rating under the same id: %v", err)
	}
	if err := d.DecideReview(t.Context(), d.amy, "v1", clinic.ReviewChoice{Decision: rehab.DecideCarryOn}); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("a decision about a review that was followed by another: %v", err)
	}
	if s := d.situation(t, d.amy); s.ReviewWeek != 6 || s.Early != string(review.EaseBack) {
		t.Errorf("situation: week %d, %s", s.ReviewWeek, s.Early)
	}
	d.days(1)
	if _, err := d.AnswerOverall(t.Context(), d.amy, "v1", "v3", given(3)); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("the day after: %v", err)
	}
}

func TestAReviewSentTwiceIsKeptOnce(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(42)
	first := d.reviewed(t, answered("v1", 5, 4, nil, 5))
	d.days(5)
	again := got(d.Review(t.Context(), d.amy, answered("v1", 5, 4, nil, 5)))(t)
	if again.Day != first.Day || again.Outcome != first.Outcome {
		t.Errorf("again %+v", again)
	}
	for name, other := range map[string]clinic.ReviewAnswers{
		"another rating":      answered("v1", 5, 3, nil, 5),
		"another good change": answered("v1", 5, 4, []string{"move"}, 5),
		"another commitment":  {ID: "v1", NoneOfGood: true, CheckIn: answered("", 5, 4, nil, 5).CheckIn, Commitment: review.Most},
	} {
		if _, err := d.Review(t.Context(), d.amy, other); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("%s under the same id: %v", name, err)
		}
	}
}

func TestWhatTheyDecideChangesTheProgramme(t *testing.T) {
	tests := []struct {
		decision rehab.ReviewDecision
		items    int // 0 as many as before
		days     int
	}{
		{rehab.DecideCarryOn, 0, 3},
		{rehab.DecideRefer, 0, 3},
		{rehab.DecideFewer, 2, 3},
		{rehab.DecideMaintain, 0, 2},
	}
	for _, tt := range tests {
		t.Run(string(tt.decision), func(t *testing.T) {
			d := newDesk(t)
			d.begin(t, 5, 5)
			before := got(d.Programme(t.Context(), d.amy))(t).Programme.Current
			d.days(42)
			d.reviewed(t, answered("v1", 5, 4, nil, 5))
			choice := clinic.ReviewChoice{Decision: tt.decision, Barriers: []string{"time"}, Reason: "Easier"}
			for range 2 {
				must(t, d.DecideReview(t.Context(), d.amy, "v1", choice))
			}
			now := got(d.Programme(t.Context(), d.amy))(t).Programme.Current
			want := tt.items
			if want == 0 {
				want = len(before.Items)
			}
			if len(now.Items) != want || now.StrengthDays != tt.days || now.Number > 2 {
				t.Errorf("version %d has %d exercises on %d days", now.Number, len(now.Items), now.StrengthDays)
			}
			kept := got(d.SeeReview(t.Context(), d.amy, "amy", "v1"))(t).Review
			if kept.Decision != string(tt.decision) || len(kept.Barriers) != 1 || kept.DecidedAt.IsZero() {
				t.Errorf("kept %+v", kept)
			}
		})
	}
}

func TestTenMinutesADayTakesThePlaceOfTheProgramme(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(42)
	d.reviewed(t, answered("v1", 5, 4, nil, 5))
	must(t, d.DecideReview(t.Context(), d.amy, "v1", clinic.ReviewChoice{Decision: rehab.DecideTenMinutes, Reason: "Easier"}))
	now := got(d.Programme(t.Context(), d.amy))(t).Programme
	if now.Current.Name != "Ten minutes a day" && now.Current.Number != 2 || len(now.Current.Items) == 0 || now.ID != "p1" {
		t.Errorf("now %+v", now.Current)
	}
}

func TestADecisionThatNobodyOffered(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(42)
	d.reviewed(t, answered("v1", 5, 4, nil, 5))
	for choice, want := range map[rehab.ReviewDecision]string{"": "decision: blank", "give up": "decision: unknown"} {
		if err := d.DecideReview(t.Context(), d.amy, "v1", clinic.ReviewChoice{Decision: choice}); err == nil || err.Error() != want {
			t.Errorf("%q: %v", choice, err)
		}
	}
	bob := d.join(t, "bob", rehab.NewDate(1990, 1, 1))
	if err := d.DecideReview(t.Context(), bob, "v1", clinic.ReviewChoice{Decision: rehab.DecideRefer}); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("somebody else's: %v", err)
	}
}

func TestAPhysioMaySeeItDifferently(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(42)
	d.reviewed(t, answered("v1", 5, 4, nil, 5))
	for range 2 {
		must(t, d.OverrideReview(t.Context(), d.sam, "amy", "v1", review.SelfRefer, "I saw her on Monday"))
	}
	seen := got(d.SeeReview(t.Context(), d.sam, "amy", "v1"))(t)
	if len(seen.Review.Overrides) != 1 || seen.Review.Overrides[0].Name != "Sam Okafor" || seen.Decision.Outcome != review.AdherenceSupport {
		t.Errorf("kept %+v", seen.Review)
	}
	if s := d.situation(t, d.amy); s.ReviewOutcome != string(review.SelfRefer) {
		t.Errorf("situation %s", s.ReviewOutcome)
	}
	if err := d.OverrideReview(t.Context(), d.sam, "amy", "v1", "", ""); err == nil || err.Error() != "override: blank; reason: blank" {
		t.Errorf("nothing said: %v", err)
	}
	if err := d.OverrideReview(t.Context(), d.amy, "amy", "v1", review.KeepGoing, "x"); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a patient: %v", err)
	}
	kit := rehab.Actor{Role: rehab.RolePhysio, Account: "kit", Service: "other"}
	if err := d.OverrideReview(t.Context(), kit, "amy", "v1", review.KeepGoing, "x"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("a physio without a link: %v", err)
	}
}

func TestALongTimeAwayOffersANewBaseline(t *testing.T) {
	for days, want := range map[int]bool{28: false, 29: true} {
		d := newDesk(t)
		d.begin(t, 5, 5)
		d.days(3)
		must(t, d.PauseProgramme(t.Context(), d.amy, "h1"))
		d.days(days)
		must(t, d.ResumeProgramme(t.Context(), d.amy))
		v := got(d.ReviewAhead(t.Context(), d.amy))(t)
		if v.Away != want || v.Due.Due != d.today().AddDays(39) {
			t.Errorf("%d days away: offered %v, due %v", days, v.Away, v.Due.Due)
		}
	}
}
