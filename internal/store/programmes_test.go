package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func score(n int) *int { return &n }

func version(n int) rehab.ProgrammeVersion {
	return rehab.ProgrammeVersion{
		Number: n, Name: "Strength starter", BoutsPerDay: 4, StrengthDays: 3, Phase: rehab.PhaseBuild, By: "amy", Made: morning,
		Items: []rehab.Prescribed{{Exercise: "band-row-sit", Version: "v1", Sets: 3, RepsMin: 8, RepsMax: 12,
			Resistance: rehab.Resistance{Kind: rehab.Band, Colour: "red"}, Weeks: [2]int{1, 2}}},
	}
}

func TestAProgrammeHasVersions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		if _, err := s.Programme(ctx, "amy"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("before there is one: %v, want ErrNotFound", err)
		}
		want := rehab.Programme{ID: "p1", Patient: "amy", Started: june1, Baseline: "b1", Template: "strength-starter-bands", Current: version(1)}
		for range 2 { // the second is a replay
			must(t, s.StartProgramme(ctx, want, nil))
		}
		got, err := s.Programme(ctx, "amy")
		same(t, "programme", got, want, err)

		second := version(2)
		second.Reason, second.Made = "A band at last", morning.Add(time.Hour)
		for range 2 {
			must(t, s.ChangeProgramme(ctx, "amy", "p1", second, nil))
		}
		stale := version(2)
		stale.Reason = "Somebody else's idea"
		if err := s.ChangeProgramme(ctx, "amy", "p1", stale, nil); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a stale change: %v, want ErrChanged", err)
		}
		if err := s.ChangeProgramme(ctx, "bob", "p1", version(3), nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's programme: %v, want ErrNotFound", err)
		}
		versions, err := s.ProgrammeVersions(ctx, "amy", "p1")
		same(t, "versions", versions, []rehab.ProgrammeVersion{second, version(1)}, err)

		next := rehab.Programme{ID: "p2", Patient: "amy", Started: june1.AddDays(50), Current: version(1)}
		must(t, s.StartProgramme(ctx, next, nil))
		got, err = s.Programme(ctx, "amy")
		same(t, "the programme that runs", got, next, err)
	})
}

func TestABaselineKeepsZeroApartFromNoAnswer(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		want := rehab.Baseline{
			ID: "b1", Patient: "amy", Day: june1, At: morning, Pain: score(0), Side: rehab.SideLeft, Places: []string{"between"},
			Activities: []rehab.Activity{{ID: "a1", Name: "Sitting at my desk", Score: score(4)}, {ID: "a2", Name: "Carrying"}},
		}
		for range 2 {
			must(t, s.AddBaseline(ctx, want, nil, nil))
		}
		got, err := s.LatestBaseline(ctx, "amy")
		same(t, "baseline", got, want, err)
		other := want
		other.Pain = nil
		if err := s.AddBaseline(ctx, other, nil, nil); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("the same id with other answers: %v, want ErrKeyReused", err)
		}
	})
}

func TestASituationChangesWithWhatChangedIt(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		worse := func(v rehab.Situation) rehab.Situation {
			v.Concern, v.Rank, v.Since = rehab.ConcernWorse, rehab.ConcernWorse.Rank(), june1
			return v
		}
		must(t, s.SetPhysio(ctx, "amy", "sam", worse))
		got, err := s.Situation(ctx, "amy")
		if err != nil || got.Physio != "sam" || got.Concern != rehab.ConcernWorse || got.Since != june1 {
			t.Errorf("situation = %+v, %v; want worse on Sam's caseload", got, err)
		}
		if got, err := s.Patient(ctx, "amy"); err != nil || got.Physio != "sam" {
			t.Errorf("patient's physio = %q, %v; want sam", got.Physio, err)
		}
		if _, err := s.Situation(ctx, "bob"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("situation of nobody: %v, want ErrNotFound", err)
		}
	})
}

func TestAnOldExerciseIsShownAsItThenWas(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		old := rehab.Exercise{ID: "belly", Version: "v1", PlainName: "Slow tummy breathing", Steps: []string{"Sit."}}
		changed := old
		changed.Version, changed.Steps = "v2", []string{"Sit well."}
		for range 2 {
			must(t, s.AddExerciseVersions(ctx, []rehab.Exercise{old, changed}, morning))
		}
		got, err := s.ExerciseVersion(ctx, "belly", "v1")
		same(t, "old version", got, old, err)
		if _, err := s.ExerciseVersion(ctx, "belly", "v3"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("a version that never was: %v, want ErrNotFound", err)
		}
	})
}

func TestALookIsKeptInThePatientsRecord(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		want := rehab.Access{ID: "x1", At: morning, Actor: "sam", Role: rehab.RolePhysio, Name: "Sam", Patient: "amy",
			Action: "see record", Route: "/physio/patients/:id", Outcome: "allowed", Request: "r1"}
		must(t, s.AddAccess(ctx, want))
		got, err := s.Accesses(ctx, "amy", morning.Add(time.Second), 10)
		same(t, "accesses", got, []rehab.Access{want}, err)
		got, err = s.Accesses(ctx, "amy", morning, 10)
		same(t, "accesses before the first", got, []rehab.Access{}, err)
		if referred, err := s.HasReferred(ctx, "amy", "north"); referred || err != nil {
			t.Errorf("HasReferred = %v, %v; want false", referred, err)
		}
	})
}
