package clinic_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// answers says no to everything asked at an occasion but for the given yeses.
func (d *desk) answers(at rehab.Occasion, yes ...rehab.QuestionID) safety.Answers {
	a := safety.Answers{}
	for _, q := range rehab.QuestionsAt(d.Library.Safety(), at) {
		a[q.ID] = rehab.No
	}
	for _, q := range yes {
		a[q] = rehab.Yes
	}
	return a
}

// check answers the safety questions of an occasion.
func (d *desk) check(t testing.TB, at rehab.Occasion, yes ...rehab.QuestionID) rehab.SafetyCheck {
	t.Helper()
	f := clinic.SafetyForm{ID: d.NewID(), Occasion: at, Answers: d.answers(at, yes...)}
	return got(d.CheckSafety(t.Context(), d.amy, f))(t)
}

// wayBack does the full check after saying what one was told.
func (d *desk) wayBack(t testing.TB, said safety.Said, yes ...rehab.QuestionID) {
	t.Helper()
	f := clinic.SafetyForm{ID: d.NewID(), Occasion: clinic.FullCheck, Said: said, Answers: d.answers(clinic.FullCheck, yes...)}
	_, err := d.CheckSafety(t.Context(), d.amy, f)
	must(t, err)
}

func TestEmergencyAnswerLocksAtOnce(t *testing.T) {
	d := newDesk(t)
	f := clinic.SafetyForm{ID: "f1", Occasion: rehab.Joining, Answers: safety.Answers{"RF-E1": rehab.Yes}}
	check := got(d.CheckSafety(t.Context(), d.amy, f))(t)
	if check.Tier != rehab.TierEmergency {
		t.Fatalf("tier %s", check.Tier)
	}
	if s := d.situation(t, d.amy); s.Hold != rehab.PauseEmergency || s.HoldSince != d.today() || !slices.Equal(s.Because, []rehab.QuestionID{"RF-E1"}) {
		t.Errorf("situation %+v", s)
	}
	kept := got(d.SafetyToday(t.Context(), d.amy, rehab.Joining))(t)
	if len(kept.Answers) != 1 {
		t.Errorf("kept answers %v, want the one given: what was not asked is not a no", kept.Answers)
	}
}

func TestUnfinishedCheckIsNotKept(t *testing.T) {
	d := newDesk(t)
	f := clinic.SafetyForm{ID: "f1", Occasion: rehab.Joining, Answers: d.answers(rehab.Weekly)}
	_, err := d.CheckSafety(t.Context(), d.amy, f)
	var ps rehab.Problems
	if !errors.As(err, &ps) {
		t.Fatalf("got %v, want problems", err)
	}
	if checks := got(d.Records.SafetyChecks(t.Context(), "amy", 1))(t); len(checks) != 0 {
		t.Errorf("something was kept: %v", checks)
	}
}

func TestCheckSentTwiceIsKeptOnce(t *testing.T) {
	d := newDesk(t)
	f := clinic.SafetyForm{ID: "f1", Occasion: rehab.Weekly, Answers: d.answers(rehab.Weekly, "RF-U2")}
	for range 2 {
		_, err := d.CheckSafety(t.Context(), d.amy, f)
		must(t, err)
	}
	checks := got(d.Records.SafetyChecks(t.Context(), "amy", 10))(t)
	pauses := got(d.Records.Pauses(t.Context(), "amy"))(t)
	if len(checks) != 1 || len(pauses) != 1 {
		t.Errorf("kept %d checks and %d pauses, want 1 each", len(checks), len(pauses))
	}
}

func TestGoingBackAndTickingAnEmergencyIsHeard(t *testing.T) {
	d := newDesk(t)
	f := clinic.SafetyForm{ID: "f1", Occasion: rehab.Weekly, Answers: d.answers(rehab.Weekly)}
	_, err := d.CheckSafety(t.Context(), d.amy, f)
	must(t, err)
	f.Answers = safety.Answers{"RF-E4": rehab.Yes}
	check := got(d.CheckSafety(t.Context(), d.amy, f))(t)
	if check.Tier != rehab.TierEmergency || d.situation(t, d.amy).Hold != rehab.PauseEmergency {
		t.Errorf("tier %s, hold %q", check.Tier, d.situation(t, d.amy).Hold)
	}
}

func TestOldEmergencyPageSentAgainLocksAgain(t *testing.T) {
	d := newDesk(t)
	f := clinic.SafetyForm{ID: "f1", Occasion: rehab.Weekly, Answers: safety.Answers{"RF-E4": rehab.Yes}}
	_, err := d.CheckSafety(t.Context(), d.amy, f)
	must(t, err)
	d.days(2)
	d.wayBack(t, safety.SaidSafe)
	if hold := d.situation(t, d.amy).Hold; hold != "" {
		t.Fatalf("still held: %s", hold)
	}
	_, err = d.CheckSafety(t.Context(), d.amy, f)
	must(t, err)
	if hold := d.situation(t, d.amy).Hold; hold != rehab.PauseEmergency {
		t.Errorf("hold %q, want the emergency heard again", hold)
	}
}

func TestWayBack(t *testing.T) {
	tests := []struct {
		name string
		stop rehab.QuestionID
		said safety.Said
		yes  []rehab.QuestionID
		free bool
	}{
		{"urgent, told it is safe, clean", "RF-U2", safety.SaidSafe, nil, true},
		{"urgent, told it is safe, a soon item", "RF-U2", safety.SaidSafe, []rehab.QuestionID{"RF-S4"}, true},
		{"urgent, told it is safe, urgent again", "RF-U2", safety.SaidSafe, []rehab.QuestionID{"RF-U2"}, false},
		{"urgent, seen but not told", "RF-U2", safety.SaidSeen, nil, false},
		{"urgent, told to stop", "RF-U2", safety.SaidStop, nil, false},
		{"urgent, not yet", "RF-U2", safety.SaidNotYet, nil, false},
		{"urgent, said nothing", "RF-U2", "", nil, false},
		{"emergency, told it is safe, clean", "RF-E1", safety.SaidSafe, nil, true},
		{"emergency, seen, clean", "RF-E1", safety.SaidSeen, nil, true},
		{"emergency, not yet", "RF-E1", safety.SaidNotYet, nil, false},
		{"emergency, told to stop", "RF-E1", safety.SaidStop, nil, false},
		{"emergency, seen, urgent item", "RF-E1", safety.SaidSeen, []rehab.QuestionID{"RF-U1"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.check(t, rehab.Weekly, tt.stop)
			d.days(1)
			d.wayBack(t, tt.said, tt.yes...)
			s := d.situation(t, d.amy)
			if (s.Hold == "") != tt.free {
				t.Errorf("hold %q, want free %v", s.Hold, tt.free)
			}
			if tt.free && len(s.Because) != 0 {
				t.Errorf("still because %v", s.Because)
			}
		})
	}
}

func TestWeeklyCheckDoesNotEndAStop(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Weekly, "RF-E1")
	f := clinic.SafetyForm{ID: "f2", Occasion: rehab.Weekly, Said: safety.SaidSafe, Answers: d.answers(rehab.Weekly)}
	_, err := d.CheckSafety(t.Context(), d.amy, f)
	must(t, err)
	if hold := d.situation(t, d.amy).Hold; hold != rehab.PauseEmergency {
		t.Errorf("hold %q: only the full check ends a stop", hold)
	}
}

func TestUrgentSignDoesNotReplaceTheReasonOfALock(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Weekly, "RF-E1")
	d.check(t, rehab.AnyTime, "RF-U2")
	if s := d.situation(t, d.amy); s.Hold != rehab.PauseEmergency || !slices.Equal(s.Because, []rehab.QuestionID{"RF-E1"}) {
		t.Errorf("hold %q because %v", s.Hold, s.Because)
	}
	d.check(t, rehab.AnyTime, "RF-E3")
	if s := d.situation(t, d.amy); !slices.Equal(s.Because, []rehab.QuestionID{"RF-E3"}) {
		t.Errorf("because %v, want the newest reason", s.Because)
	}
}

func TestEmergencyOverUrgentEndsTogether(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Weekly, "RF-U2")
	d.days(1)
	d.check(t, rehab.AnyTime, "RF-E1")
	if hold := d.situation(t, d.amy).Hold; hold != rehab.PauseEmergency {
		t.Fatalf("hold %q", hold)
	}
	d.days(3)
	d.wayBack(t, safety.SaidSafe)
	s := d.situation(t, d.amy)
	if s.Hold != "" || len(s.Pauses) != 1 || s.Pauses[0].Until != d.today() {
		t.Errorf("situation %+v", s)
	}
}

func TestPhysioReleasesAStopWithANote(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Weekly, "RF-E8")
	if err := d.ReleaseHold(t.Context(), d.sam, "amy", ""); err == nil {
		t.Error("released without a note")
	}
	if err := d.ReleaseHold(t.Context(), d.amy, "amy", "I am fine"); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("the patient releases: %v", err)
	}
	stranger := rehab.Actor{Role: rehab.RolePhysio, Account: "kim", Service: "other"}
	if err := d.ReleaseHold(t.Context(), stranger, "amy", "Seen"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("a stranger releases: %v", err)
	}
	must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "Seen in clinic today."))
	pauses := got(d.Records.Pauses(t.Context(), "amy"))(t)
	if d.situation(t, d.amy).Hold != "" || pauses[0].By != "sam" || pauses[0].Note != "Seen in clinic today." {
		t.Errorf("pauses %+v", pauses)
	}
	must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "Again"))
}

func TestSafetyDueAfterTwoWeeksWithoutALog(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	for _, tt := range []struct {
		days int
		due  bool
	}{{13, false}, {1, true}, {5, true}} {
		d.days(tt.days)
		if due := got(d.SafetyDue(t.Context(), d.amy))(t); due != tt.due {
			t.Errorf("on %s due is %v", d.today(), due)
		}
	}
	d.check(t, rehab.Weekly)
	if got(d.SafetyDue(t.Context(), d.amy))(t) {
		t.Error("still due after the check")
	}
}

// Whatever else is answered, whenever it is asked: an emergency sign locks,
// and no lock ends with an emergency or urgent answer.
func TestEmergencyAlwaysLocks(t *testing.T) {
	d := newDesk(t)
	questions := d.Library.Safety()
	n := 0
	rapid.Check(t, func(r *rapid.T) {
		n++
		d.amy = d.join(t, "p"+d.NewID(), rehab.NewDate(1986, 5, 1))
		at := rapid.SampledFrom(rehab.Occasions()).Draw(r, "at")
		answers := safety.Answers{}
		for _, q := range rehab.QuestionsAt(questions, at) {
			answers[q.ID] = rapid.SampledFrom([]rehab.Answer{"", rehab.Yes, rehab.No, rehab.Unsure}).Draw(r, string(q.ID))
		}
		sign := rapid.SampledFrom([]rehab.QuestionID{"RF-E1", "RF-E5", "RF-E9"}).Draw(r, "sign")
		answers[sign] = rapid.SampledFrom([]rehab.Answer{rehab.Yes, rehab.Unsure}).Draw(r, "answer")
		check, err := d.CheckSafety(t.Context(), d.amy, clinic.SafetyForm{ID: d.NewID(), Occasion: at, Answers: answers})
		if err != nil || check.Tier != rehab.TierEmergency || d.situation(t, d.amy).Hold != rehab.PauseEmergency {
			r.Fatalf("tier %s, hold %q, %v", check.Tier, d.situation(t, d.amy).Hold, err)
		}
		urgent := rapid.SampledFrom([]rehab.QuestionID{"RF-E2", "RF-U1", "RF-U13"}).Draw(r, "again")
		d.wayBack(t, rapid.SampledFrom([]safety.Said{safety.SaidSafe, safety.SaidSeen}).Draw(r, "said"), urgent)
		if d.situation(t, d.amy).Hold != rehab.PauseEmergency {
			r.Fatal("the lock ended with an urgent answer")
		}
	})
}
