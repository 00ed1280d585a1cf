package clinic_test

import (
	"errors"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// checkIn is a check-in with pain and a change; 0 leaves the change out.
func checkIn(id string, pain, change int) rehab.CheckIn {
	in := rehab.CheckIn{ID: rehab.CheckInID(id), Pain: &pain}
	if change > 0 {
		in.Change = &change
	}
	return in
}

// weekly answers the safety questions and checks in.
func (d *desk) weekly(t *testing.T, in rehab.CheckIn) rehab.CheckIn {
	t.Helper()
	d.check(t, rehab.Weekly)
	return got(d.CheckIn(t.Context(), d.amy, in))(t)
}

func TestACheckInChangesHowSomebodyStands(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.days(7)
	in := d.weekly(t, checkIn("k1", 0, 3))
	if in.Early != string(review.CarryOn) || in.Jump || in.Check == "" || in.Programme != "p1" {
		t.Errorf("kept %+v", in)
	}
	s := d.situation(t, d.amy)
	same(t, "pain", s.Pains, []rehab.DayScore{{Day: d.today(), Score: 0}})
	if s.LastCheckIn != d.today() || s.NextCheckIn != d.today().AddDays(7) || *s.LastChange != 3 || s.CheckDue != "" {
		t.Errorf("situation %+v", s)
	}
}

func TestEarlyWorsening(t *testing.T) {
	type week struct {
		pain, change int
		want         review.EarlyAction
		next         int
	}
	tests := []struct {
		name  string
		weeks []week
	}{
		{"2 above the start, twice", []week{{7, 0, review.EaseBack, 7}, {7, 4, review.SelfReferEarly, 7}}},
		{"feels worse once", []week{{5, 0, review.CarryOn, 7}, {3, 6, review.EaseBack, 7}, {3, 4, review.CarryOn, 7}}},
		{"a jump", []week{{6, 0, review.CarryOn, 7}, {8, 4, review.EaseBack, 3}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t) // pain 5
			for i, w := range tt.weeks {
				d.days(6 + i)
				in := d.weekly(t, checkIn(d.NewID(), w.pain, w.change))
				s := d.situation(t, d.amy)
				if in.Early != string(w.want) || s.Early != in.Early || s.NextCheckIn != d.today().AddDays(w.next) {
					t.Errorf("week %d: %s, next on %v", i+1, in.Early, s.NextCheckIn)
				}
				if jumped := w.next == 3; in.Jump != jumped || (s.CheckDue == rehab.DueHighPain) != jumped {
					t.Errorf("week %d: jump %v, due %q", i+1, in.Jump, s.CheckDue)
				}
			}
		})
	}
}

func TestWhatACheckInNeeds(t *testing.T) {
	tests := []struct {
		name   string
		before func(t *testing.T, d *desk)
		in     rehab.CheckIn
		want   string
	}{
		{"a programme", func(*testing.T, *desk) {}, checkIn("k1", 4, 0), "check-in: no_programme"},
		{"a programme that has started", func(t *testing.T, d *desk) {
			d.check(t, rehab.Joining)
			must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
			c := d.choice("p1", clinic.TenMinutes)
			c.Started = d.today().AddDays(3)
			got(d.ChooseProgramme(t.Context(), d.amy, c))(t)
			d.check(t, rehab.Weekly)
		}, checkIn("k1", 4, 0), "check-in: not_started"},
		{"the safety check of today", func(t *testing.T, d *desk) { d.start(t) }, checkIn("k1", 4, 0), "check-in: safety_first"},
		{"not that of yesterday", func(t *testing.T, d *desk) { d.start(t); d.check(t, rehab.Weekly); d.days(1) },
			checkIn("k1", 4, 0), "check-in: safety_first"},
		{"nothing that stops the exercises", func(t *testing.T, d *desk) {
			d.start(t)
			d.check(t, rehab.Weekly)
			d.check(t, rehab.AnyTime, "RF-U2")
		}, checkIn("k1", 4, 0), "check-in: safety_first"},
		{"pain", func(t *testing.T, d *desk) { d.start(t); d.check(t, rehab.Weekly) }, rehab.CheckIn{ID: "k1"}, "pain: blank"},
		{"a change from week 2 on", func(t *testing.T, d *desk) { d.start(t); d.days(7); d.check(t, rehab.Weekly) },
			checkIn("k1", 4, 0), "change: blank"},
		{"to be the first of the day", func(t *testing.T, d *desk) { d.start(t); d.weekly(t, checkIn("k0", 4, 0)) },
			checkIn("k1", 4, 0), "check-in: today"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			tt.before(t, d)
			_, err := d.CheckIn(t.Context(), d.amy, tt.in)
			var ps rehab.Problems
			if !errors.As(err, &ps) || ps.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func TestACheckInBegunBeforeMidnightGoesWithItsSafetyCheck(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.now = d.now.AddDate(0, 0, 1).Add(14*60*60*1e9 + 50*60*1e9) // 11:50pm
	d.check(t, rehab.Weekly)
	d.now = d.now.Add(20 * 60 * 1e9)
	got(d.CheckIn(t.Context(), d.amy, checkIn("k1", 4, 0)))(t)
}

func TestACheckInSentTwiceIsKeptOnce(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.weekly(t, checkIn("k1", 9, 0))
	d.days(30) // a phone that was offline
	got(d.CheckIn(t.Context(), d.amy, checkIn("k1", 9, 0)))(t)
	if s := d.situation(t, d.amy); len(s.Pains) != 1 || s.LastCheckIn != d.today().AddDays(-30) {
		t.Errorf("situation %+v", s)
	}
	if _, err := d.CheckIn(t.Context(), d.amy, checkIn("k1", 8, 0)); !errors.Is(err, rehab.ErrKeyReused) {
		t.Errorf("another answer under the same id: %v", err)
	}
	bob := d.join(t, "bob", rehab.NewDate(1990, 1, 1))
	if _, _, err := d.CheckedIn(t.Context(), bob, "k1"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("somebody else's: %v", err)
	}
	if _, err := d.CheckIn(t.Context(), d.sam, checkIn("k2", 1, 0)); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a physio: %v", err)
	}
}

func TestEasingBackIsTheirChoice(t *testing.T) {
	d := newDesk(t)
	before := d.start(t).Current
	e := got(d.EaseBackAhead(t.Context(), d.amy))(t)
	if len(e.Changes) == 0 || e.Number != 1 {
		t.Fatalf("nothing to make easier: %+v", e)
	}
	if now := got(d.Programme(t.Context(), d.amy))(t); now.Programme.Current.Number != 1 {
		t.Errorf("asking made version %d", now.Programme.Current.Number)
	}
	for range 2 { // the second is a replay
		must(t, d.EaseBack(t.Context(), d.amy, e.Number, "pain"))
	}
	now := got(d.Programme(t.Context(), d.amy))(t).Programme.Current
	if now.Number != 2 || now.Reason != "pain" || len(now.Items) != len(before.Items) {
		t.Errorf("version %d for %q with %d exercises", now.Number, now.Reason, len(now.Items))
	}
	if err := d.EaseBack(t.Context(), d.amy, 1, "again"); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("from a stale page: %v", err)
	}
}

func TestNothingIsEasedBackDuringASafetyStop(t *testing.T) {
	for _, sign := range []rehab.QuestionID{"RF-E1", "RF-U1"} {
		t.Run(string(sign), func(t *testing.T) {
			d := newDesk(t)
			before := d.start(t).Current
			e := got(d.EaseBackAhead(t.Context(), d.amy))(t)
			got(d.CheckSafety(t.Context(), d.amy, clinic.SafetyForm{ID: "f1", Occasion: rehab.AnyTime, Answers: d.answers(rehab.AnyTime, sign)}))(t)
			if err := d.EaseBack(t.Context(), d.amy, e.Number, "pain"); !errors.Is(err, clinic.ErrHeld) {
				t.Errorf("from a page opened before the stop: %v, want ErrHeld", err)
			}
			doses := clinic.DoseChange{Number: 1, BoutsPerDay: before.BoutsPerDay, StrengthDays: before.StrengthDays}
			if err := d.ChangeDoses(t.Context(), d.amy, doses); !errors.Is(err, clinic.ErrHeld) {
				t.Errorf("other doses: %v, want ErrHeld", err)
			}
			if now := got(d.Programme(t.Context(), d.amy))(t).Programme.Current; now.Number != 1 {
				t.Errorf("the programme is at version %d", now.Number)
			}
		})
	}
}

func TestAReviewDecidedBeforeAStopChangesNothingDuringIt(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.days(42)
	d.reviewed(t, answered("v1", 5, 4, nil, 5))
	got(d.CheckSafety(t.Context(), d.amy, clinic.SafetyForm{ID: "f1", Occasion: rehab.AnyTime, Answers: d.answers(rehab.AnyTime, "RF-U1")}))(t)
	for _, decision := range []rehab.ReviewDecision{rehab.DecideFewer, rehab.DecideEaseBack, rehab.DecideTenMinutes} {
		err := d.DecideReview(t.Context(), d.amy, "v1", clinic.ReviewChoice{Decision: decision, Reason: "Easier"})
		if !errors.Is(err, clinic.ErrHeld) {
			t.Errorf("%s: %v, want ErrHeld", decision, err)
		}
	}
	must(t, d.DecideReview(t.Context(), d.amy, "v1", clinic.ReviewChoice{Decision: rehab.DecideRefer}))
}
