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

func checkIn(id string, weeks int) rehab.CheckIn {
	return rehab.CheckIn{
		ID: rehab.CheckInID(id), Patient: "amy", Programme: "p1", Day: june1.AddDays(7 * weeks), At: morning.AddDate(0, 0, 7*weeks),
		Check: "c1", Pain: score(0), Activities: []rehab.Activity{{ID: "a1", Name: "Sitting", Score: score(4)}, {ID: "a2", Name: "Lifting"}},
		Change: score(4), HardTasks: "some", Tasks: []rehab.TaskChange{{ID: "t1", Name: "Sitting", Changed: "some"}}, Note: "stiff", Early: "CARRY_ON",
	}
}

func remember(day rehab.Date) rehab.Change {
	return func(s rehab.Situation) rehab.Situation { s.LastCheckIn = day; return s }
}

func TestACheckInIsKeptOnceWithItsPainAndItsSituation(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		want := checkIn("k1", 1)
		must(t, s.AddCheckIn(ctx, want, remember(want.Day)))
		later := want
		later.At, later.Day, later.Check, later.Early = want.At.Add(time.Hour), want.Day.AddDays(3), "c2", "EASE_BACK"
		must(t, s.AddCheckIn(ctx, later, remember(later.Day))) // the same form, from a phone that was offline
		got, err := s.CheckIn(ctx, "amy", "k1")
		same(t, "check-in", got, want, err)
		situation, err := s.Situation(ctx, "amy")
		if err != nil || situation.LastCheckIn != want.Day {
			t.Errorf("last check-in %v, %v; want that of the first send, %v", situation.LastCheckIn, err, want.Day)
		}
		scores, err := s.PainScores(ctx, "amy", want.Day, want.Day)
		same(t, "pain", scores, []rehab.PainScore{{Day: want.Day, At: want.At, Score: 0, Source: "check-in"}}, err)

		other := want
		other.Pain = nil
		if err := s.AddCheckIn(ctx, other, nil); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("no answer instead of 0 under the same id: %v, want ErrKeyReused", err)
		}
	})
}

func TestCheckInsAreTheirOwners(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		blank := checkIn("k0", 0)
		blank.Pain, blank.Activities = nil, nil
		for _, c := range []rehab.CheckIn{blank, checkIn("k1", 1), checkIn("k2", 2), checkIn("k3", 3)} {
			must(t, s.AddCheckIn(ctx, c, nil))
		}
		if _, err := s.CheckIn(ctx, "bob", "k1"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's check-in: %v, want ErrNotFound", err)
		}
		got, err := s.CheckIns(ctx, "amy", time.Time{}, 2)
		same(t, "the last 2", got, []rehab.CheckIn{checkIn("k3", 3), checkIn("k2", 2)}, err)
		got, err = s.CheckIns(ctx, "amy", got[1].At, 2)
		same(t, "those before", got, []rehab.CheckIn{checkIn("k1", 1), blank}, err)
		first, err := s.FirstCheckIn(ctx, "amy", june1)
		same(t, "the first that says how strong pain was", first, checkIn("k1", 1), err)
		if _, err := s.FirstCheckIn(ctx, "bob", june1); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("the first of nobody: %v, want ErrNotFound", err)
		}
	})
}
