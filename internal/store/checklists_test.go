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
		if last, err := s.CheckedLists(ctx, of, "desk", 2); err != nil || last != nil {
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
		lists, err := s.CheckedLists(ctx, of, "desk", 2)
		if err != nil || len(lists) != 2 || lists[1].ID != "a" {
			t.Fatalf("the goes are %+v, %v", lists, err)
		}
		if last := lists[0]; last.ID != "b" || !slices.Equal(last.Right, second.Right) || last.Of != 8 || last.Day != first.Day {
			t.Errorf("the last is %+v", last)
		}
		if lists, err = s.CheckedLists(ctx, of, "desk", 1); err != nil || len(lists) != 1 || lists[0].ID != "b" {
			t.Errorf("the last alone is %+v, %v", lists, err)
		}
		if other, err := s.CheckedLists(ctx, of, "phone", 2); err != nil || other != nil {
			t.Errorf("another article has %v, %v", other, err)
		}
		if other, err := s.CheckedLists(ctx, "somebody-else", "desk", 2); err != nil || other != nil {
			t.Errorf("somebody else has %v, %v", other, err)
		}
	})
}
