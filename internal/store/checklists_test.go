package store_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func TestAChecklistIsKeptOnceAndTheLastGoCounts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := t.Context()
		const of = "amy"
		addPatient(t, s, of)
		if last, err := s.LastCheckedList(ctx, of, "desk"); err != nil || last != nil {
			t.Fatalf("before the first: %v, %v", last, err)
		}
		first := rehab.CheckedList{ID: "a", Patient: of, Article: "desk", Day: june1, At: morning, Right: []string{"feet"}, Of: 8}
		again := first
		again.Right = []string{"feet", "screen"}
		second := again
		second.ID, second.At = "b", first.At.Add(time.Hour)
		for _, l := range []rehab.CheckedList{first, first, second} {
			if err := s.AddCheckedList(ctx, l); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.AddCheckedList(ctx, again); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("the same id with other answers: %v", err)
		}
		last, err := s.LastCheckedList(ctx, of, "desk")
		if err != nil || last.ID != "b" || !slices.Equal(last.Right, second.Right) || last.Of != 8 || last.Day != first.Day {
			t.Errorf("the last is %+v, %v", last, err)
		}
		if other, err := s.LastCheckedList(ctx, of, "phone"); err != nil || other != nil {
			t.Errorf("another article has %v, %v", other, err)
		}
		if other, err := s.LastCheckedList(ctx, "somebody-else", "desk"); err != nil || other != nil {
			t.Errorf("somebody else has %v, %v", other, err)
		}
	})
}
