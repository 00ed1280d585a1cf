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

func TestBoutsAreKeptOnceAndCanBeUndone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		logged := 0
		count := func(v rehab.Situation) rehab.Situation { logged++; return v }
		first := rehab.Bout{ID: "b1", Patient: "amy", Day: june1, At: morning, Entered: morning}
		second := rehab.Bout{ID: "b2", Patient: "amy", Day: june1, At: morning.Add(2 * time.Hour), Entered: morning}
		for _, b := range []rehab.Bout{second, first, first} {
			must(t, s.AddBout(ctx, b, count))
		}
		if logged != 2 {
			t.Errorf("the situation changed %d times for 2 bouts", logged)
		}
		must(t, s.AddBout(ctx, rehab.Bout{ID: "b1", Patient: "bob", Day: june1, At: morning, Entered: morning}, nil))
		must(t, s.AddBout(ctx, rehab.Bout{ID: "b0", Patient: "amy", Day: june1.AddDays(-1), At: morning, Entered: morning}, nil))
		got, err := s.Bouts(ctx, "amy", june1, june1)
		same(t, "bouts of the day", got, []rehab.Bout{first, second}, err)

		for range 2 {
			must(t, s.WithdrawBout(ctx, "amy", "b2", morning, nil))
		}
		must(t, s.AddBout(ctx, second, nil)) // a phone sends it again: it stays undone
		got, err = s.Bouts(ctx, "amy", june1.AddDays(-1), june1)
		if err != nil || len(got) != 2 || got[1] != first {
			t.Errorf("bouts = %+v, %v; want yesterday's and the first of today", got, err)
		}
		if err := s.WithdrawBout(ctx, "bob", "b2", morning, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("undoing somebody else's: %v, want ErrNotFound", err)
		}
		if err := s.AddBout(ctx, rehab.Bout{ID: "b9", Patient: "nobody", Day: june1}, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("a bout of nobody: %v, want ErrNotFound", err)
		}
	})
}
