package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func session(id string, on rehab.Date) rehab.Session {
	return rehab.Session{
		ID: rehab.SessionID(id), Patient: "amy", Programme: "p1", Version: 1, Day: on, Logged: morning,
		PainBefore: score(0), Worrying: "no", Note: "Heavy; | <b>but</b> fine 💪 עברית", Revision: 1,
		Exercises: []rehab.Done{
			{Exercise: "band-row-sit", Version: "v1", Strength: true, Reps: []int{12, 12, 11}, Effort: rehab.Moderate, GoodForm: true,
				Resistance: rehab.Resistance{Kind: rehab.Band, Colour: "red"}, Pain: score(0)},
			{Exercise: "weight-row", Version: "v1", InsteadOf: "band-row-stand", Strength: true, Reps: []int{8}, Effort: rehab.Max,
				Resistance: rehab.Resistance{Kind: rehab.Weight, Grams: 4500}, Pain: score(7)},
			{Exercise: "bird-dog", Version: "v1", Strength: true, Skipped: true},
		},
	}
}

// loggingAgainst adds amy with a programme to log against, and bob.
func loggingAgainst(t *testing.T, s *store.Store) {
	t.Helper()
	addPatient(t, s, "amy")
	addPatient(t, s, "bob")
	must(t, s.StartProgramme(context.Background(), rehab.Programme{ID: "p1", Patient: "amy", Started: june1, Current: version(1)}, nil))
}

func painScores(t *testing.T, s *store.Store) []int {
	t.Helper()
	rows, err := s.Query(context.Background(), "SELECT score FROM pain_scores ORDER BY day, at")
	must(t, err)
	defer rows.Close()
	var out []int
	for rows.Next() {
		var n int
		must(t, rows.Scan(&n))
		out = append(out, n)
	}
	return out
}

func TestASessionIsKeptOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		loggingAgainst(t, s)
		want := session("s1", june1)
		changed := 0
		for range 2 {
			must(t, s.AddSession(ctx, want, func(v rehab.Situation) rehab.Situation { changed++; return v }))
		}
		got, err := s.Session(ctx, "amy", "s1")
		same(t, "session", got, want, err)
		if changed != 1 {
			t.Errorf("the situation changed %d times for one session", changed)
		}
		same(t, "pain scores", painScores(t, s), []int{7}, nil)

		later := want
		later.Logged, later.Late = morning.Add(time.Hour), true
		must(t, s.AddSession(ctx, later, nil)) // the same form from a phone that was offline
		for name, change := range map[string]func(*rehab.Session){
			"another day":      func(v *rehab.Session) { v.Day = june1.AddDays(1) },
			"no pain answered": func(v *rehab.Session) { v.PainBefore = nil },
			"other sets":       func(v *rehab.Session) { v.Exercises[0].Reps = []int{12, 12} },
			"a note":           func(v *rehab.Session) { v.Note = "" },
			"worrying":         func(v *rehab.Session) { v.Worrying = "yes" },
		} {
			other := session("s1", june1)
			change(&other)
			if err := s.AddSession(ctx, other, nil); !errors.Is(err, rehab.ErrKeyReused) {
				t.Errorf("%s under the same id: %v, want ErrKeyReused", name, err)
			}
		}
	})
}

func TestASessionBelongsToItsPatientAndProgramme(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		loggingAgainst(t, s)
		must(t, s.AddSession(ctx, session("s1", june1), nil))
		if _, err := s.Session(ctx, "bob", "s1"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's session: %v, want ErrNotFound", err)
		}
		if got, err := s.Sessions(ctx, "bob", "", 10); err != nil || len(got) != 0 {
			t.Errorf("bob's sessions = %v, %v; want none", got, err)
		}
		if got, err := s.Sessions(ctx, "bob", "s1", 10); err != nil || len(got) != 0 {
			t.Errorf("bob's sessions after amy's = %v, %v; want none", got, err)
		}
		if err := s.SettleSession(ctx, "bob", "s1", rehab.SettledYes, morning, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("settling somebody else's: %v, want ErrNotFound", err)
		}
		if err := s.WithdrawSession(ctx, "bob", "s1", "bob", morning, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("withdrawing somebody else's: %v, want ErrNotFound", err)
		}
		stolen := session("s1", june1)
		stolen.Patient = "bob"
		if err := s.CorrectSession(ctx, stolen, "bob", morning, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("correcting somebody else's: %v, want ErrNotFound", err)
		}
		orphan := session("s2", june1)
		orphan.Version = 2
		if err := s.AddSession(ctx, orphan, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("against a version that never was: %v, want ErrNotFound", err)
		}
	})
}

func TestTheNextDayAnswerIsKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		loggingAgainst(t, s)
		must(t, s.AddSession(ctx, session("s1", june1), nil))
		changed := 0
		count := func(v rehab.Situation) rehab.Situation { changed++; return v }
		for _, answer := range []rehab.Settled{rehab.SettledYes, rehab.SettledYes, rehab.SettledNo} {
			must(t, s.SettleSession(ctx, "amy", "s1", answer, morning, count))
		}
		got, err := s.Session(ctx, "amy", "s1")
		if err != nil || got.Settled != rehab.SettledNo || !got.SettledAt.Equal(morning) || changed != 2 {
			t.Errorf("settled %q at %v with %d changes, %v; want no, %v, 2", got.Settled, got.SettledAt, changed, err, morning)
		}
	})
}

func TestACorrectionKeepsWhatStoodBefore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		loggingAgainst(t, s)
		first := session("s1", june1)
		must(t, s.AddSession(ctx, first, nil))
		second := session("s1", june1.AddDays(1))
		second.Exercises = second.Exercises[:1]
		for range 2 {
			must(t, s.CorrectSession(ctx, second, "amy", morning, nil))
		}
		stale := session("s1", june1.AddDays(2))
		if err := s.CorrectSession(ctx, stale, "amy", morning, nil); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a correction of what is no longer there: %v, want ErrChanged", err)
		}
		want := second
		want.Revision = 2
		got, err := s.Session(ctx, "amy", "s1")
		same(t, "corrected", got, want, err)
		same(t, "pain scores", painScores(t, s), []int{0}, nil)
		history, err := s.SessionRevisions(ctx, "amy", "s1")
		same(t, "history", history, []rehab.Revision{{Session: first, By: "amy", At: morning, Why: "corrected"}}, err)
		must(t, s.AddSession(ctx, first, nil)) // the form as it was first sent
	})
}

func TestAWithdrawnSessionStaysWithItsHistory(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		loggingAgainst(t, s)
		want := session("s1", june1)
		must(t, s.AddSession(ctx, want, nil))
		for range 2 {
			must(t, s.WithdrawSession(ctx, "amy", "s1", "amy", morning, nil))
		}
		got, err := s.Session(ctx, "amy", "s1")
		if err != nil || !got.Withdrawn.Equal(morning) || got.Revision != 2 {
			t.Errorf("session = %+v, %v; want it withdrawn at %v", got, err, morning)
		}
		if all, err := s.Sessions(ctx, "amy", "", 10); err != nil || len(all) != 0 {
			t.Errorf("sessions = %v, %v; want none", all, err)
		}
		if recent, err := s.RecentSessions(ctx, "amy", "p1", 10); err != nil || len(recent) != 0 {
			t.Errorf("recent sessions = %v, %v; want none", recent, err)
		}
		if scores := painScores(t, s); scores != nil {
			t.Errorf("pain scores = %v, want none", scores)
		}
		must(t, s.AddSession(ctx, want, nil)) // sent again: it stays withdrawn
		if err := s.SettleSession(ctx, "amy", "s1", rehab.SettledYes, morning, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("settling what was withdrawn: %v, want ErrNotFound", err)
		}
		if err := s.CorrectSession(ctx, want, "amy", morning, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("correcting what was withdrawn: %v, want ErrNotFound", err)
		}
		history, err := s.SessionRevisions(ctx, "amy", "s1")
		same(t, "history", history, []rehab.Revision{{Session: want, By: "amy", At: morning, Why: "withdrawn"}}, err)
	})
}

func TestSessionsAreReadInPages(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		loggingAgainst(t, s)
		for i := range 7 {
			v := session(fmt.Sprint("s", i), june1.AddDays(i/2))
			v.Logged = morning.Add(time.Duration(i) * time.Minute)
			must(t, s.AddSession(ctx, v, nil))
		}
		var got []string
		after := rehab.SessionID("")
		for {
			page, err := s.Sessions(ctx, "amy", after, 3)
			must(t, err)
			if len(page) == 0 {
				break
			}
			for _, v := range page {
				got = append(got, string(v.ID))
			}
			after = page[len(page)-1].ID
		}
		same(t, "pages", got, []string{"s6", "s5", "s4", "s3", "s2", "s1", "s0"}, nil)
		recent, err := s.RecentSessions(ctx, "amy", "p1", 2)
		if err != nil || len(recent) != 2 || recent[0].ID != "s6" || len(recent[0].Exercises) != 3 {
			t.Errorf("recent = %+v, %v; want s6 and s5 with their exercises", recent, err)
		}
		if other, err := s.RecentSessions(ctx, "amy", "p2", 2); err != nil || len(other) != 0 {
			t.Errorf("of another programme = %v, %v; want none", other, err)
		}
	})
}

func TestStepsAreKeptWithTheVersionTheyMake(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		loggingAgainst(t, s)
		declined := rehab.Step{ID: "st1", Patient: "amy", Programme: "p1", Exercise: "band-row-sit", Day: june1, At: morning, Action: "STEP_UP", How: "band"}
		taken := declined
		taken.ID, taken.Day, taken.Taken = "st2", june1.AddDays(7), true
		next := version(2)
		for range 2 {
			must(t, s.AddStep(ctx, declined, nil, nil))
			must(t, s.AddStep(ctx, taken, &next, nil))
		}
		steps, err := s.Steps(ctx, "amy", "p1", 10)
		same(t, "steps", steps, []rehab.Step{taken, declined}, err)
		p, err := s.Programme(ctx, "amy")
		same(t, "version", p.Current, next, err)

		late := taken
		late.ID = "st3"
		stale := version(2)
		stale.Reason = "Another step at the same time"
		if err := s.AddStep(ctx, late, &stale, nil); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a step on a programme that changed: %v, want ErrChanged", err)
		}
		if steps, err := s.Steps(ctx, "amy", "p1", 10); err != nil || len(steps) != 2 {
			t.Errorf("a step that failed was kept: %v, %v", steps, err)
		}
		if steps, err := s.Steps(ctx, "bob", "p1", 10); err != nil || len(steps) != 0 {
			t.Errorf("bob's steps = %v, %v; want none", steps, err)
		}
	})
}

func TestSessionsAreFoundByIndex(t *testing.T) {
	s := storetest.New(t)
	for _, question := range []string{
		"SELECT id FROM sessions WHERE patient_id = 'a' AND withdrawn_at = 0 ORDER BY day DESC, logged_at DESC, id DESC LIMIT 20",
		"SELECT id FROM bouts WHERE patient_id = 'a' AND day BETWEEN '2026-01-01' AND '2026-01-02' AND withdrawn_at = 0 ORDER BY day, at",
		"SELECT exercise_id FROM session_exercises WHERE patient_id = 'a' AND session_id = 'b' ORDER BY position",
		"SELECT id FROM steps WHERE patient_id = 'a' AND programme_id = 'b' ORDER BY day DESC, at DESC LIMIT 50",
	} {
		rows, err := s.Query(t.Context(), "EXPLAIN QUERY PLAN "+question)
		must(t, err)
		for rows.Next() {
			var id, parent, unused int
			var detail string
			must(t, rows.Scan(&id, &parent, &unused, &detail))
			if strings.HasPrefix(detail, "SCAN") {
				t.Errorf("%s: %s", question, detail)
			}
		}
		must(t, rows.Close())
	}
}
