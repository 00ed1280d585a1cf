package clinic_test

import (
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// stoppedAndReleased has Amy say something urgent, and the physio end the stop.
func (d *desk) stoppedAndReleased(t *testing.T) {
	t.Helper()
	d.now = d.now.Add(time.Minute)
	d.check(t, rehab.AnyTime, "RF-U1")
	d.now = d.now.Add(time.Minute)
	must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "Spoke by phone."))
}

func TestWhatWasSaidBeforeAStopDoesNotCountAfterIt(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	for _, at := range []rehab.Occasion{rehab.Weekly, rehab.AtReview, rehab.AtReferral} {
		d.check(t, at)
	}
	d.stoppedAndReleased(t)
	if got(d.CheckInAhead(t.Context(), d.amy))(t).Check != nil {
		t.Error("the check-in takes the safety check from before the stop")
	}
	if got(d.ReviewAhead(t.Context(), d.amy))(t).Check != nil {
		t.Error("the review takes the safety check from before the stop")
	}
	if got(d.StartReferral(t.Context(), d.amy))(t).Check != nil {
		t.Error("the referral takes the safety check from before the stop")
	}
	d.now = d.now.Add(time.Minute)
	for _, at := range []rehab.Occasion{rehab.Weekly, rehab.AtReview, rehab.AtReferral} {
		d.check(t, at)
	}
	if got(d.CheckInAhead(t.Context(), d.amy))(t).Check == nil || got(d.ReviewAhead(t.Context(), d.amy))(t).Check == nil ||
		got(d.StartReferral(t.Context(), d.amy))(t).Check == nil {
		t.Error("a check after the stop does not count")
	}
}

func TestTheSamePageSentAfterTheStopEndedStopsAgain(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	f := clinic.SafetyForm{ID: "f1", Occasion: rehab.AnyTime, Answers: d.answers(rehab.AnyTime, "RF-E1")}
	for range 2 { // a double tap
		got(d.CheckSafety(t.Context(), d.amy, f))(t)
	}
	must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "Spoke by phone."))
	d.now = d.now.Add(time.Hour)
	got(d.CheckSafety(t.Context(), d.amy, f))(t)
	if s := d.situation(t, d.amy); s.Hold != rehab.PauseEmergency {
		t.Errorf("hold %q after saying the same again, want emergency", s.Hold)
	}
}

func TestAnOlderReferralDoesNotHideOneThatWaits(t *testing.T) {
	d := newDesk(t)
	send := func(id rehab.ReferralID) {
		must(t, d.SaveReferral(t.Context(), d.amy, filled(id)))
		d.check(t, rehab.AtReferral)
		got(d.SendReferral(t.Context(), d.amy, id))(t)
		d.now = d.now.Add(time.Hour)
	}
	send("r1")
	send("r2")
	must(t, d.WithdrawReferral(t.Context(), d.amy, "r1"))
	if s := d.situation(t, d.amy); s.Referral != "r2" || s.Concern != rehab.ConcernReferral {
		t.Errorf("referral %q, concern %q; want r2, which waits", s.Referral, s.Concern)
	}
}

func TestAReferralWaitsSinceTheDayOfItsSender(t *testing.T) {
	d := newDesk(t)
	d.now = time.Date(2026, 6, 30, 23, 30, 0, 0, time.UTC) // half past midnight in London
	must(t, d.SaveReferral(t.Context(), d.amy, filled("r1")))
	d.check(t, rehab.AtReferral)
	got(d.SendReferral(t.Context(), d.amy, "r1"))(t)
	if s := d.situation(t, d.amy); s.ReferralSince != rehab.NewDate(2026, 7, 1) || s.Since != s.ReferralSince {
		t.Errorf("waits since %v, concern since %v; want 1 July", s.ReferralSince, s.Since)
	}
}

func TestAnOlderReviewOverriddenLeavesTheLastAsItIs(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(20)
	d.reviewed(t, answered("early", 5, 3, nil, 5))
	d.days(22)
	d.reviewed(t, answered("v1", 8, 6, nil, 3))
	if s := d.situation(t, d.amy); s.Concern != rehab.ConcernWorse {
		t.Fatalf("concern %q, want worse", s.Concern)
	}
	must(t, d.OverrideReview(t.Context(), d.sam, "amy", "early", review.KeepGoing, "As we said then."))
	if s := d.situation(t, d.amy); s.Concern != rehab.ConcernWorse || s.ReviewOutcome != string(review.SelfRefer) {
		t.Errorf("concern %q, outcome %q; want worse still", s.Concern, s.ReviewOutcome)
	}
}

// filled is a referral that can be sent.
func filled(id rehab.ReferralID) rehab.Referral {
	return rehab.Referral{ID: id, Service: "msk", Status: rehab.ReferralDraft, Form: map[string]string{
		rehab.FieldName: "Amy Ellis", rehab.FieldBorn: "1986-05-01", rehab.FieldPhone: "020 7946 0000", rehab.FieldContact: "phone",
		rehab.FieldSurgery: "High Street Surgery", rehab.FieldPain: "0", rehab.FieldPlace: "between", rehab.FieldBegan: "under6weeks",
		rehab.FieldWork: "working", rehab.FieldPregnant: "no", rehab.FieldMedicines: "unsure",
	}}
}

func TestACheckFromAClockThatWasAheadHidesNone(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.days(3)
	d.check(t, rehab.Weekly) // a server whose clock was 3 days ahead
	d.days(-3)
	for _, at := range []rehab.Occasion{rehab.Weekly, rehab.AtReferral} {
		d.check(t, at)
	}
	if got(d.CheckInAhead(t.Context(), d.amy))(t).Check == nil || got(d.StartReferral(t.Context(), d.amy))(t).Check == nil {
		t.Error("the checks of today are not found")
	}
}
