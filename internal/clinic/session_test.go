package clinic_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

const (
	row   rehab.ExerciseID = "band-row-sit"
	press rehab.ExerciseID = "wall-push-plus"
)

var red = rehab.Resistance{Kind: rehab.Band, Colour: "red"}

// session is a session of today with one exercise, done as asked.
func (d *desk) session(id string, change ...func(*rehab.Session)) rehab.Session {
	s := rehab.Session{
		ID: rehab.SessionID(id), Programme: "p1", Version: 1, Day: d.today(), PainBefore: ptr(1), Worrying: "no",
		Exercises: []rehab.Done{{Exercise: row, Reps: []int{12, 12, 12}, Resistance: red, Effort: rehab.Moderate, GoodForm: true, Pain: ptr(2)}},
	}
	for _, f := range change {
		f(&s)
	}
	return s
}

func hurts(pain int) func(*rehab.Session) {
	return func(s *rehab.Session) { s.Exercises[0].Pain = &pain }
}

func against(v int) func(*rehab.Session) {
	return func(s *rehab.Session) { s.Version = v }
}

// keep logs a session, and returns why the safety questions are due.
func (d *desk) keep(t *testing.T, s rehab.Session, before rehab.Settled) rehab.CheckDue {
	t.Helper()
	return got(d.LogSession(t.Context(), d.amy, s, before))(t)
}

// log logs a session, and answers its next-day question on the day after.
func (d *desk) log(t *testing.T, s rehab.Session, answer rehab.Settled) {
	t.Helper()
	d.keep(t, s, "")
	d.days(1)
	if answer != "" {
		must(t, d.AnswerSettled(t.Context(), d.amy, s.ID, answer))
	}
}

func TestASessionChangesHowSomebodyStands(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.keep(t, d.session("s1"), "")
	s := d.situation(t, d.amy)
	if s.LastLogged != d.today() || s.Unsettled != "s1" || s.UnsettledDay != d.today() || s.CheckDue != "" || s.SessionPain.Score != 2 {
		t.Errorf("situation %+v", s)
	}
	same(t, "strength days", s.StrengthDays, []rehab.Date{d.today()})
	kept := got(d.Session(t.Context(), d.amy, "s1"))(t)
	if e := kept.Session.Exercises[0]; e.Version == "" || !e.Strength || kept.Session.Late {
		t.Errorf("kept %+v", kept.Session)
	}
	if kept.Contents[row].PlainName == "" {
		t.Error("the exercise has no name")
	}
}

func TestASessionSentAgainIsKeptOnce(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	s := d.session("s1")
	d.keep(t, s, "")
	d.keep(t, s, "")
	if _, err := d.LogSession(t.Context(), d.amy, d.session("s1", hurts(3)), ""); !errors.Is(err, rehab.ErrKeyReused) {
		t.Errorf("the same id with other content: %v, want ErrKeyReused", err)
	}
	d.days(30) // a phone that was offline sends it again
	d.keep(t, s, "")
	if all, _, err := d.Sessions(t.Context(), d.amy, ""); err != nil || len(all) != 1 {
		t.Errorf("%d sessions, %v; want 1", len(all), err)
	}
}

func TestASessionIsOfTheProgrammeThatRuns(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	bob := d.join(t, "bob", rehab.NewDate(1990, 1, 1))
	tests := []struct {
		name   string
		who    rehab.Actor
		change func(*rehab.Session)
		want   error
	}{
		{"another programme", d.amy, func(s *rehab.Session) { s.Programme = "p0" }, rehab.ErrChanged},
		{"a version that never was", d.amy, func(s *rehab.Session) { s.Version = 9 }, rehab.ErrNotFound},
		{"no programme yet", bob, func(*rehab.Session) {}, rehab.ErrNotFound},
		{"a physio", d.sam, func(*rehab.Session) {}, rehab.ErrForbidden},
		{"an exercise of nobody's", d.amy, func(s *rehab.Session) { s.Exercises[0].Exercise = "plank" }, problems("exercises not_prescribed", "did-plank unknown")},
		{"easier", d.amy, func(s *rehab.Session) { s.Exercises[0].Exercise, s.Exercises[0].InsteadOf = "blade-squeeze", row }, nil},
		{"harder", d.amy, func(s *rehab.Session) { s.Exercises[0].Exercise, s.Exercises[0].InsteadOf = "band-row-stand", row }, nil},
		{"something else instead", d.amy, func(s *rehab.Session) { s.Exercises[0].Exercise, s.Exercises[0].InsteadOf = press, row }, problems("did-band-row-sit unknown")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := d.LogSession(t.Context(), tt.who, d.session("s-"+tt.name, tt.change), "")
			if ps := (rehab.Problems)(nil); errors.As(tt.want, &ps) {
				sameError(t, err, tt.want)
			} else if !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

func TestAFormThatWasOpenWhileTheProgrammeChanged(t *testing.T) {
	d := newDesk(t)
	v := d.start(t).Current
	v.Number, v.Items = 2, v.Items[:1]
	must(t, d.Records.ChangeProgramme(t.Context(), "amy", "p1", v, nil))
	d.keep(t, d.session("s1"), "")
	if kept := got(d.Session(t.Context(), d.amy, "s1"))(t); kept.Session.Version != 1 {
		t.Errorf("kept against version %d, want the one it was done against", kept.Session.Version)
	}
}

func TestWhatAsksForTheSafetyQuestions(t *testing.T) {
	tests := []struct {
		name   string
		change func(*rehab.Session)
		want   rehab.CheckDue
	}{
		{"nothing", hurts(2), ""},
		{"2 above the last", hurts(7), ""},
		{"3 above the last", func(s *rehab.Session) { s.PainBefore, s.Exercises[0].Pain = ptr(1), ptr(7) }, ""},
		{"pain of 8", hurts(8), rehab.DueHighPain},
		{"pain of 8 before", func(s *rehab.Session) { s.PainBefore = ptr(8) }, rehab.DueHighPain},
		{"something worrying", func(s *rehab.Session) { s.Worrying = "yes" }, rehab.DueWorrying},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t) // with pain 5
			now := d.keep(t, d.session("s1", tt.change), "")
			if later := got(d.CheckDue(t.Context(), d.amy))(t); now != tt.want || later != tt.want {
				t.Errorf("asks because of %q, then %q; want %q", now, later, tt.want)
			}
		})
	}
	t.Run("a rise of 3 since the last session, until it was answered", func(t *testing.T) {
		d := newDesk(t)
		d.start(t)
		d.keep(t, d.session("s1", hurts(1)), "")
		d.keep(t, d.session("s2", hurts(4)), "")
		if due := got(d.CheckDue(t.Context(), d.amy))(t); due != rehab.DueHighPain {
			t.Errorf("asks because of %q, want pain", due)
		}
		d.check(t, rehab.Weekly)
		if due := got(d.CheckDue(t.Context(), d.amy))(t); due != "" {
			t.Errorf("still asks because of %q", due)
		}
	})
}

func TestAGapAsksForTheSafetyQuestions(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	must(t, d.LogBout(t.Context(), d.amy, "b1"))
	d.days(13)
	if plan := got(d.PlanSession(t.Context(), d.amy))(t); plan.CheckDue != "" {
		t.Errorf("after 13 days: %q", plan.CheckDue)
	}
	d.days(1)
	if plan := got(d.PlanSession(t.Context(), d.amy))(t); plan.CheckDue != rehab.DueStopped {
		t.Errorf("after 14 days: %q, want silent", plan.CheckDue)
	}
	d.check(t, rehab.Weekly)
	if plan := got(d.PlanSession(t.Context(), d.amy))(t); plan.CheckDue != "" {
		t.Errorf("after the check: %q", plan.CheckDue)
	}
}

func TestThePlanOfASession(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	plan := got(d.PlanSession(t.Context(), d.amy))(t)
	if len(plan.Exercises) != 4 || plan.Exercises[0].Exercise != row || plan.Exercises[0].Last != nil {
		t.Fatalf("plan %+v", plan.Exercises)
	}
	if e := plan.Exercises[0]; e.Easier.ID != "blade-squeeze" || e.Harder.ID != "band-row-stand" {
		t.Errorf("easier %v, harder %v", e.Easier, e.Harder)
	}
	d.keep(t, d.session("s1"), "")
	plan = got(d.PlanSession(t.Context(), d.amy))(t)
	if last := plan.Exercises[0].Last; last == nil || last.Resistance != red || last.Reps[2] != 12 {
		t.Errorf("last time %+v", last)
	}
}

func TestTheNextDayQuestion(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.days(1)
	d.keep(t, d.session("s1"), "")
	answer := func(settled rehab.Settled) error { return d.AnswerSettled(t.Context(), d.amy, "s1", settled) }
	sameError(t, answer(rehab.SettledYes), problems("settled too_soon"))
	d.days(1)
	sameError(t, answer(""), problems("settled blank"))
	sameError(t, answer("maybe"), problems("settled unknown"))
	bob := d.join(t, "bob", rehab.NewDate(1990, 1, 1))
	if err := d.AnswerSettled(t.Context(), bob, "s1", rehab.SettledYes); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("somebody else's session: %v", err)
	}
	must(t, answer(rehab.SettledYes))
	must(t, answer(rehab.SettledYes))
	if s := d.situation(t, d.amy); s.Unsettled != "" {
		t.Errorf("%s is still open", s.Unsettled)
	}
	must(t, answer(rehab.SettledNo)) // a change of mind
	d.days(7)
	sameError(t, answer(rehab.SettledYes), problems("settled too_late"))
}

func TestTheNextDayQuestionIsAnsweredWithTheNextSession(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.keep(t, d.session("s1"), "")
	d.days(2)
	d.keep(t, d.session("s2"), rehab.SettledNone)
	first := got(d.Session(t.Context(), d.amy, "s1"))(t)
	if first.Session.Settled != rehab.SettledNone {
		t.Errorf("settled %q, want none", first.Session.Settled)
	}
	if s := d.situation(t, d.amy); s.Unsettled != "s2" {
		t.Errorf("open is %q, want s2", s.Unsettled)
	}
}

func TestACorrectionKeepsTheHistory(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.keep(t, d.session("s1", hurts(6)), "")
	d.days(2)
	better := d.session("s1", hurts(1))
	better.Day, better.Revision = d.today().AddDays(-2), 1
	for range 2 {
		must(t, d.CorrectSession(t.Context(), d.amy, better))
	}
	kept := got(d.Session(t.Context(), d.amy, "s1"))(t)
	if len(kept.Revisions) != 1 || *kept.Revisions[0].Session.Exercises[0].Pain != 6 || kept.Light(kept.Session.Exercises[0]) != progression.Green {
		t.Errorf("kept %+v", kept)
	}
	if s := d.situation(t, d.amy); s.SessionPain.Score != 1 || len(s.Suggestions) != 0 {
		t.Errorf("situation %+v: the red session is still suggested on", s)
	}
	stale := better
	stale.Note = "Something else"
	if err := d.CorrectSession(t.Context(), d.amy, stale); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("a stale correction: %v, want ErrChanged", err)
	}
	later := better
	later.Revision, later.Day = 2, d.today()
	sameError(t, d.CorrectSession(t.Context(), d.amy, later), problems("day future"))
	d.days(28)
	if _, _, err := d.PlanCorrection(t.Context(), d.amy, "s1"); !errors.As(err, new(rehab.Problems)) {
		t.Errorf("after 4 weeks: %v, want problems", err)
	}
}

func TestAWithdrawnSessionCountsForNothing(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.log(t, d.session("s1", hurts(1)), rehab.SettledYes)
	d.keep(t, d.session("s2", hurts(6)), "")
	if s := d.situation(t, d.amy); len(s.Suggestions) != 1 || len(s.StrengthDays) != 2 {
		t.Fatalf("situation %+v", s)
	}
	for range 2 {
		must(t, d.WithdrawSession(t.Context(), d.amy, "s2"))
	}
	s := d.situation(t, d.amy)
	if len(s.Suggestions) != 0 || s.SessionPain.Score != 1 || s.Unsettled != "" {
		t.Errorf("situation %+v", s)
	}
	same(t, "strength days", s.StrengthDays, []rehab.Date{d.today().AddDays(-1)})
}

func TestBouts(t *testing.T) {
	d := newDesk(t)
	if err := d.LogBout(t.Context(), d.amy, "b0"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("before there is a programme: %v, want ErrNotFound", err)
	}
	d.start(t)
	for range 2 {
		must(t, d.LogBout(t.Context(), d.amy, "b1"))
	}
	d.now = d.now.Add(2 * time.Hour)
	must(t, d.LogBout(t.Context(), d.amy, "b2"))
	day := got(d.Today(t.Context(), d.amy))(t)
	if len(day.Bouts) != 2 || day.Situation.LastLogged != d.today() {
		t.Errorf("today %+v", day)
	}
	for range 2 {
		must(t, d.UndoBout(t.Context(), d.amy, "b2"))
	}
	if day := got(d.Today(t.Context(), d.amy))(t); len(day.Bouts) != 1 {
		t.Errorf("%d bouts after undoing one of 2", len(day.Bouts))
	}
	bob := d.join(t, "bob", rehab.NewDate(1990, 1, 1))
	if err := d.UndoBout(t.Context(), bob, "b1"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("undoing somebody else's: %v, want ErrNotFound", err)
	}
	if err := d.LogBout(t.Context(), d.sam, "b3"); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a physio: %v, want ErrForbidden", err)
	}
}

func TestASafetyStopStopsBoutsButNotTheRecord(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	s := d.session("s1")
	d.check(t, rehab.AnyTime, "RF-E1")
	if err := d.LogBout(t.Context(), d.amy, "b1"); !errors.Is(err, clinic.ErrHeld) {
		t.Errorf("a bout: %v, want ErrHeld", err)
	}
	d.keep(t, s, "") // it was done before the stop
}

func TestHotPagesAskFewQuestionsHoweverLongTheRecord(t *testing.T) {
	asked := 0
	records, err := store.Open(t.Context(), storetest.SQLite(t), store.Options{OnStatement: func(string) { asked++ }})
	must(t, err)
	t.Cleanup(func() { must(t, records.Close()) })
	d := newDeskOn(t, records)
	d.start(t)
	count := func(what string, most int, do func()) {
		t.Helper()
		asked = 0
		do()
		if asked > most {
			t.Errorf("%s asks %d questions, want %d at most", what, asked, most)
		}
	}
	for i := range 8 {
		must(t, d.LogBout(t.Context(), d.amy, rehab.BoutID(fmt.Sprint("b", i))))
		d.log(t, d.session(fmt.Sprint("s", i)), rehab.SettledYes)
		d.days(1)
	}
	count("today", 4, func() { got(d.Today(t.Context(), d.amy))(t) })
	count("a bout", 6, func() { must(t, d.LogBout(t.Context(), d.amy, "b9")) })
	count("a session", 8, func() { d.keep(t, d.session("s9"), "") })
	count("the form of a session", 4, func() { got(d.PlanSession(t.Context(), d.amy))(t) })
	count("the list of sessions", 2, func() { _, _, err := d.Sessions(t.Context(), d.amy, ""); must(t, err) })
	count("one session", 4, func() { got(d.Session(t.Context(), d.amy, "s9"))(t) })
}

func TestACorrectionIsMeasuredAgainstThePainBeforeTheSession(t *testing.T) {
	for _, tt := range []struct {
		name          string
		first, mended int // highest pain; it was 2 at the session before
		asked         rehab.CheckDue
	}{
		{"2 above", 3, 4, ""},
		{"3 above, in 2 steps", 4, 5, rehab.DueHighPain},
		{"4 above, in 2 steps", 4, 6, rehab.DueHighPain},
		{"less than was said", 4, 3, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t)
			d.log(t, d.session("s1"), rehab.SettledYes)
			d.keep(t, d.session("s2", hurts(tt.first)), "")
			if due := d.situation(t, d.amy).CheckDue; due != "" {
				t.Fatalf("asked for at once: %q", due)
			}
			s := d.session("s2", hurts(tt.mended))
			s.Revision = 1
			must(t, d.CorrectSession(t.Context(), d.amy, s))
			if due := d.situation(t, d.amy).CheckDue; due != tt.asked {
				t.Errorf("after the correction %q, want %q", due, tt.asked)
			}
		})
	}
}
