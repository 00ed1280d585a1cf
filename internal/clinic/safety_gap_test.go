package clinic_test

import (
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// worried has Amy say that something is new and worrying.
func worried(s *rehab.Session) { s.Worrying = "yes" }

func TestOnlyTheWholeWeeklySetAnswersWhatIsDue(t *testing.T) {
	for _, tt := range []struct {
		at  rehab.Occasion
		due rehab.CheckDue
	}{
		{rehab.AnyTime, rehab.DueWorrying}, // asks fewer signs
		{rehab.Weekly, ""}, {rehab.AtReview, ""}, {rehab.AtReferral, ""}, {rehab.Joining, ""},
	} {
		d := newDesk(t)
		d.start(t)
		d.keep(t, d.session("s1", worried), "")
		d.check(t, tt.at)
		if got := d.situation(t, d.amy).CheckDue; got != tt.due {
			t.Errorf("after a clean check at %s: due %q, want %q", tt.at, got, tt.due)
		}
	}
}

func TestAStopThatEndsLeavesTheUnaskedSignsDue(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.keep(t, d.session("s1", worried), "")
	d.check(t, rehab.AnyTime, "RF-U1")
	must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "Spoke by phone."))
	if s := d.situation(t, d.amy); s.Hold != "" || s.CheckDue != rehab.DueWorrying {
		t.Errorf("hold %q, due %q; want no hold, and the questions still due", s.Hold, s.CheckDue)
	}
}

func TestSeeSoonStaysUntilItsSignsAreAskedAgain(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.check(t, rehab.Weekly, "RF-S4")
	d.check(t, rehab.AnyTime)
	if !d.situation(t, d.amy).SeeSoon {
		t.Error("a check that did not ask took see-soon away")
	}
	d.check(t, rehab.Weekly)
	if d.situation(t, d.amy).SeeSoon {
		t.Error("see-soon stays although the signs were asked and are gone")
	}
}

func TestNothingLoggedAfterAGapAnswersForTheSafetyQuestions(t *testing.T) {
	for name, log := range map[string]func(*desk) error{
		"a bout": func(d *desk) error { return d.LogBout(t.Context(), d.amy, "b1") },
		"a session": func(d *desk) error {
			_, err := d.LogSession(t.Context(), d.amy, d.session("s1"), "")
			return err
		},
	} {
		d := newDesk(t)
		d.start(t)
		d.days(14)
		d.check(t, rehab.AnyTime)
		must(t, log(d))
		if due := got(d.PlanSession(t.Context(), d.amy))(t).CheckDue; due != rehab.DueStopped {
			t.Errorf("after %s on the 14th day: due %q, want %q", name, due, rehab.DueStopped)
		}
		d.check(t, rehab.Weekly)
		if due := got(d.PlanSession(t.Context(), d.amy))(t).CheckDue; due != "" {
			t.Errorf("after %s and the check: still due %q", name, due)
		}
	}
}

func TestTodayAsksTheSafetyQuestionsAfterAGap(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.days(13)
	if due := got(d.Clinic.Today(t.Context(), d.amy))(t).Situation.CheckDue; due != "" {
		t.Errorf("after 13 days: %q", due)
	}
	d.days(1)
	if due := got(d.Clinic.Today(t.Context(), d.amy))(t).Situation.CheckDue; due != rehab.DueStopped {
		t.Errorf("after 14 days: %q, want %q", due, rehab.DueStopped)
	}
}

func TestAProgrammeThatStartsLongAfterTheCheckAsksAgain(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	must(t, d.SaveBaseline(t.Context(), d.amy, rehab.Baseline{ID: "b1", Pain: given(4), Began: "over12weeks", Neck: "no", CheckedBy: "gp"}))
	d.days(14)
	got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.StrengthBands)))(t)
	if due := got(d.PlanSession(t.Context(), d.amy))(t).CheckDue; due != rehab.DueStopped {
		t.Errorf("two weeks after the check: due %q, want %q", due, rehab.DueStopped)
	}
	d.check(t, rehab.Weekly)
	if due := got(d.Clinic.Today(t.Context(), d.amy))(t).Situation.CheckDue; due != "" {
		t.Errorf("after the check: still due %q", due)
	}
}
