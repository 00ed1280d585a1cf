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

func hardTask(id string) rehab.HardTask {
	return rehab.HardTask{ID: rehab.HardTaskID(id), Patient: "amy", Number: 1, Task: "desk", Swaps: []string{"breaks"}, Made: morning}
}

func TestAHardTaskIsKeptOnceAndChangedByWhoSawItLast(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		want := hardTask("t1")
		for range 2 {
			must(t, s.AddHardTask(ctx, want))
		}
		other := want
		other.Own = "something else"
		if err := s.AddHardTask(ctx, other); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("the same id with other changes: %v, want ErrKeyReused", err)
		}
		got, err := s.HardTasks(ctx, "amy")
		same(t, "tasks", got, []rehab.HardTask{want}, err)

		changed := want
		changed.Number, changed.Own, changed.Made = 2, "a higher chair", morning.Add(time.Hour)
		for range 2 {
			must(t, s.AddHardTask(ctx, changed))
		}
		late := changed
		late.Number = 4
		if err := s.AddHardTask(ctx, late); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a change of a version that never stood: %v, want ErrChanged", err)
		}
		got, err = s.HardTasks(ctx, "amy")
		same(t, "changed tasks", got, []rehab.HardTask{changed}, err)
	})
}

func TestAHardTaskIsItsOwners(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		must(t, s.AddHardTask(ctx, hardTask("t1")))
		if got, err := s.HardTasks(ctx, "bob"); err != nil || len(got) != 0 {
			t.Errorf("bob's tasks = %v, %v; want none", got, err)
		}
		if err := s.EndHardTask(ctx, "bob", "t1", morning); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("ending somebody else's: %v, want ErrNotFound", err)
		}
		for range 2 {
			must(t, s.EndHardTask(ctx, "amy", "t1", morning))
		}
		if got, err := s.HardTasks(ctx, "amy"); err != nil || len(got) != 0 {
			t.Errorf("tasks after the last was ended = %v, %v; want none", got, err)
		}
	})
}

func TestTheLastBreakIntervalCounts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		for i, minutes := range []int{30, 60, 0, 45} {
			must(t, s.SetBreaks(ctx, "amy", minutes, morning.Add(time.Duration(i/2)*time.Hour), func(v rehab.Situation) rehab.Situation {
				v.BreakEvery = minutes
				return v
			}))
		}
		if got, err := s.Situation(ctx, "amy"); err != nil || got.BreakEvery != 45 {
			t.Errorf("break every %d minutes, %v; want 45", got.BreakEvery, err)
		}
	})
}
