package clinic_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// logging is a store on which something happens before a session, an answer
// about one, or a step is kept.
type logging struct{ meanwhile }

func (m *logging) AddSession(ctx context.Context, s rehab.Session, change rehab.Change) error {
	m.once()
	return m.Records.AddSession(ctx, s, change)
}

func (m *logging) SettleSession(ctx context.Context, of rehab.PatientID, id rehab.SessionID, answer rehab.Settled, at time.Time, change rehab.Change) error {
	m.once()
	return m.Records.SettleSession(ctx, of, id, answer, at, change)
}

func (m *logging) WithdrawSession(ctx context.Context, of rehab.PatientID, id rehab.SessionID, by rehab.AccountID, at time.Time, change rehab.Change) error {
	m.once()
	return m.Records.WithdrawSession(ctx, of, id, by, at, change)
}

func (m *logging) AddStep(ctx context.Context, s rehab.Step, makes *rehab.ProgrammeVersion, change rehab.Change) error {
	m.once()
	return m.Records.AddStep(ctx, s, makes, change)
}

// eachLogging runs a test on both databases, with a programme that runs.
func eachLogging(t *testing.T, test func(t *testing.T, d *desk, meanwhile func(func()))) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		m := &logging{meanwhile{Records: s, happens: func() {}}}
		d := newDeskOn(t, m)
		d.start(t)
		test(t, d, func(f func()) {
			m.happens = func() {
				d.now = d.now.Add(time.Second)
				f()
				d.now = d.now.Add(time.Second)
			}
		})
	})
}

func TestTwoRedSessionsAtTheSameTimeStopTheExercise(t *testing.T) {
	eachLogging(t, func(t *testing.T, d *desk, meanwhile func(func())) {
		meanwhile(func() { d.keep(t, d.session("s2", hurts(7)), "") })
		d.keep(t, d.session("s1", hurts(7)), "")
		if got := d.suggested(t); !strings.Contains(got, string(progression.StopExerciseAsk)) {
			t.Errorf("suggested %q after two red sessions", got)
		}
	})
}

func TestAStepUpDoesNotStandBesideARedSession(t *testing.T) {
	eachLogging(t, func(t *testing.T, d *desk, meanwhile func(func())) {
		d.earn(t, "s", 1)
		if got := d.suggested(t); got != upToGreen {
			t.Fatalf("suggested %q", got)
		}
		meanwhile(func() { d.keep(t, d.session("s9", hurts(8)), "") })
		answer := clinic.StepAnswer{ID: "a1", Exercise: row, Action: string(progression.StepUp), Version: 1}
		if err := d.AnswerStep(t.Context(), d.amy, answer); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("the step up was taken: %v", err)
		}
		if v := d.runs(t).Current; v.Number != 1 {
			t.Errorf("version %d of the programme", v.Number)
		}
	})
}

func TestAnAnswerAboutTheNextDaySeesTheSessionBesideIt(t *testing.T) {
	eachLogging(t, func(t *testing.T, d *desk, meanwhile func(func())) {
		d.keep(t, d.session("s1", hurts(7)), "")
		d.days(1)
		meanwhile(func() { d.keep(t, d.session("s2", hurts(7)), "") })
		must(t, d.AnswerSettled(t.Context(), d.amy, "s1", rehab.SettledYes))
		if got := d.suggested(t); !strings.Contains(got, string(progression.StopExerciseAsk)) {
			t.Errorf("suggested %q after two red sessions", got)
		}
		meanwhile(func() { must(t, d.LogBout(t.Context(), d.amy, "b1")) })
		must(t, d.WithdrawSession(t.Context(), d.amy, "s2"))
		if got := d.suggested(t); strings.Contains(got, string(progression.StopExerciseAsk)) {
			t.Errorf("suggested %q after one of them was withdrawn", got)
		}
	})
}

func TestWhatAnAnswerSuggestsOutlivesTheSessionThatCameWithIt(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.log(t, d.session("s1"), rehab.SettledYes)
	d.days(1)
	d.keep(t, d.session("s2"), "")
	d.days(2)
	other := d.session("s3")
	other.Exercises[0].Exercise = "wall-push-plus"
	other.Exercises[0].Resistance = rehab.Resistance{}
	d.keep(t, other, rehab.SettledYes)
	if got := d.suggested(t); got != upToGreen {
		t.Errorf("suggested %q, want the step that the answer earned", got)
	}
}

// A phone may send all that it kept while it was offline at once.
func TestSessionsSentAtOnceAreAllKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := newDeskOn(t, s)
		d.start(t)
		d.days(1)
		var tick atomic.Int64
		start := d.now
		d.Clinic.Now = func() time.Time { return start.Add(time.Duration(tick.Add(1)) * time.Microsecond) }
		var wg sync.WaitGroup
		for i := range 6 {
			session := d.session(fmt.Sprint("s", i), hurts(7))
			wg.Go(func() {
				if _, err := d.LogSession(t.Context(), d.amy, session, ""); err != nil {
					t.Errorf("%s: %v", session.ID, err)
				}
			})
		}
		wg.Wait()
		if n := len(got(s.Sessions(t.Context(), "amy", "", 20))(t)); n != 6 {
			t.Errorf("%d sessions are kept, want 6", n)
		}
		if got := d.suggested(t); !strings.Contains(got, string(progression.StopExerciseAsk)) {
			t.Errorf("suggested %q after 6 red sessions", got)
		}
	})
}
