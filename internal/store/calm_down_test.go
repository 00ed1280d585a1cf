package store_test

import (
	"context"
	"errors"
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func calmDown(id string) rehab.CalmDown {
	return rehab.CalmDown{ID: rehab.CalmDownID(id), Patient: "amy", From: june1, Started: morning, StartedBy: "amy"}
}

func filters(t *testing.T, s *store.Store, id rehab.PatientID) []rehab.FilterCode {
	t.Helper()
	p, err := s.Patient(context.Background(), id)
	must(t, err)
	return p.Filters.Codes()
}

func TestACalmDownPhaseIsKeptOnceWithItsFilter(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		calls := 0
		change := func(v rehab.Situation) rehab.Situation { calls++; return v.Calmed(june1) }
		for _, id := range []string{"c1", "c1", "c2"} { // sent twice, and from another device
			must(t, s.StartCalmDown(ctx, calmDown(id), nil, change))
		}
		got, err := s.CalmDowns(ctx, "amy", 10)
		same(t, "phases", got, []rehab.CalmDown{calmDown("c1")}, err)
		same(t, "filters", filters(t, s, "amy"), []rehab.FilterCode{rehab.Flare, rehab.Osteo}, nil)
		same(t, "changes", calls, 1, nil)
		same(t, "somebody else's filters", filters(t, s, "bob"), []rehab.FilterCode{rehab.Osteo}, nil)

		end := calmDown("c1")
		end.Until, end.Ended, end.EndedBy = june1.AddDays(3), morning.Add(72*time.Hour), "sam"
		other := end
		other.Patient = "bob"
		if err := s.EndCalmDown(ctx, other, nil, change); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("ending it as somebody else: %v, want ErrNotFound", err)
		}
		must(t, s.EndCalmDown(ctx, end, nil, nil))
		again := end
		again.EndedBy = "somebody"
		must(t, s.EndCalmDown(ctx, again, nil, nil))
		must(t, s.StartCalmDown(ctx, calmDown("c1"), nil, change)) // an old page, sent again
		got, err = s.CalmDowns(ctx, "amy", 10)
		same(t, "after the end", got, []rehab.CalmDown{end}, err)
		same(t, "filters after it", filters(t, s, "amy"), []rehab.FilterCode{rehab.Osteo}, nil)
	})
}

func TestAPhaseThatCannotChangeTheProgrammeDoesNotStart(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		p := rehab.Programme{ID: "p1", Patient: "amy", Started: june1, Current: version(1)}
		must(t, s.StartProgramme(ctx, p, nil))
		c := calmDown("c1")
		c.Programme, c.Version = "p1", 1
		stale := version(3)
		if err := s.StartCalmDown(ctx, c, &stale, nil); !errors.Is(err, rehab.ErrChanged) {
			t.Fatalf("from a stale version: %v, want ErrChanged", err)
		}
		if got, err := s.CalmDowns(ctx, "amy", 10); err != nil || len(got) > 0 || len(filters(t, s, "amy")) != 1 {
			t.Errorf("half of it is kept: %+v, %v", got, err)
		}
		calm := version(2)
		calm.Phase = rehab.PhaseCalm
		must(t, s.StartCalmDown(ctx, c, &calm, nil))
		now, err := s.Programme(ctx, "amy")
		same(t, "phase", now.Current.Phase, rehab.PhaseCalm, err)
	})
}

func TestTwoDevicesStartOnePhase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		addPatient(t, s, "amy")
		var wg sync.WaitGroup
		errs := make([]error, 8)
		for i := range errs {
			wg.Go(func() {
				errs[i] = s.StartCalmDown(context.Background(), calmDown("c"+string(rune('1'+i))), nil, nil)
			})
		}
		wg.Wait()
		for _, err := range errs {
			must(t, err)
		}
		if got, err := s.CalmDowns(context.Background(), "amy", 10); err != nil || len(got) != 1 {
			t.Errorf("%d phases, %v; want 1", len(got), err)
		}
	})
}

func TestABaselineStartsAndEndsAPhase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		flare := rehab.Baseline{ID: "b1", Patient: "amy", Day: june1, At: morning, Flare: true}
		for range 2 {
			must(t, s.AddBaseline(ctx, flare, nil, nil))
		}
		got, err := s.CalmDowns(ctx, "amy", 10)
		same(t, "after a flare", got, []rehab.CalmDown{calmDown("b1")}, err)
		must(t, s.AddBaseline(ctx, rehab.Baseline{ID: "b2", Patient: "amy", Day: june1.AddDays(1), At: morning.Add(24 * time.Hour)}, nil, nil))
		if got, err = s.CalmDowns(ctx, "amy", 10); err != nil || len(got) != 1 || got[0].IsOpen() || got[0].Until != june1.AddDays(1) {
			t.Errorf("after a baseline without one: %+v, %v", got, err)
		}
	})
}

func TestAFlarePlanIsKeptInVersions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		none, err := s.FlarePlan(ctx, "amy")
		same(t, "before there is any", none, rehab.FlarePlan{Patient: "amy"}, err)
		want := rehab.FlarePlan{
			Patient: "amy", Number: 1, Signs: []string{"sleep-worse"}, OwnSign: "cold <b>hands</b>", EaseBack: []string{"walks"},
			Tasks: []rehab.HardTaskID{"t1"}, Moves: []rehab.ExerciseID{"shoulder-rolls"}, Made: morning,
		}
		again := want
		again.Made = morning.Add(time.Hour)
		for _, p := range []rehab.FlarePlan{want, again} {
			must(t, s.AddFlarePlan(ctx, p))
		}
		got, err := s.FlarePlan(ctx, "amy")
		same(t, "plan", got, want, err)
		changed := want
		changed.OwnSign = "something else"
		if err := s.AddFlarePlan(ctx, changed); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("another plan as version 1: %v, want ErrKeyReused", err)
		}
		changed.Number = 3
		if err := s.AddFlarePlan(ctx, changed); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("version 3 after 1: %v, want ErrChanged", err)
		}
		changed.Number = 2
		must(t, s.AddFlarePlan(ctx, changed))
		must(t, s.AddFlarePlan(ctx, want)) // the first form, sent again
		got, err = s.FlarePlan(ctx, "amy")
		same(t, "after a change", got.OwnSign, "something else", err)
		bobs, err := s.FlarePlan(ctx, "bob")
		same(t, "somebody else's", bobs.IsEmpty(), true, err)
	})
}

// migrationsTo returns the migrations up to the one with that number, which
// also runs some more SQL.
func migrationsTo(t *testing.T, number, more string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := fs.Glob(store.Embedded(), "*.sql")
	must(t, err)
	for _, name := range names {
		text, err := fs.ReadFile(store.Embedded(), name)
		must(t, err)
		switch {
		case name[:4] > number:
			continue
		case name[:4] == number:
			text = append(text, more...)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	return files
}

// somebodyWithAFlare is SQL that adds Amy, as the tables were before phases
// were kept, with the last of two baselines saying that pain has just got worse.
func somebodyWithAFlare(filters string) string {
	return `
INSERT INTO accounts (id, role, email, name, password_hash, service_id, created_at, disabled_at)
	VALUES ('amy', 'patient', 'amy@example.org', 'Amy', '', '', 1, 0);
INSERT INTO patients (patient_id, born, zone, service_id, physio_id, joined_at, agreed_at, filters, waived)
	VALUES ('amy', '1980-02-29', 'Europe/London', '', '', 1, 1, '` + filters + `', 'null');
INSERT INTO baselines (patient_id, id, day, at, activities, answers)
	VALUES ('amy', 'b1', '2026-05-01', 100, '[]', '{}'), ('amy', 'b2', '2026-06-01', 200, '[]', '{}');
`
}

func TestWhoHadAFlareBeforePhasesWereKeptIsInOne(t *testing.T) {
	tests := map[string]struct {
		filters string
		want    []rehab.CalmDown
	}{
		"a flare": {`{"FLARE":true,"OSTEO":true}`, []rehab.CalmDown{{ID: "b2", Patient: "amy", From: june1, Started: time.UnixMicro(200).UTC(), StartedBy: "amy"}}},
		"none":    {`{"OSTEO":true}`, []rehab.CalmDown{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			eachBare(t, func(t *testing.T, url string) {
				must(t, store.MigrateWith(t.Context(), url, migrationsTo(t, "0006", somebodyWithAFlare(tt.filters))))
				s, err := store.Open(t.Context(), url, store.Options{Migrate: true})
				must(t, err)
				defer s.Close()
				got, err := s.CalmDowns(t.Context(), "amy", 10)
				same(t, "phases", got, tt.want, err)
			})
		})
	}
}
