package store_test

import (
	"slices"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func TestACardIsMarkedOnceOnTheFirstDay(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := t.Context()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		changes := 0
		count := func(v rehab.Situation) rehab.Situation { changes++; return v }
		mark := func(of rehab.PatientID, days int, cards ...rehab.CardID) {
			t.Helper()
			var read []rehab.CardRead
			for _, c := range cards {
				read = append(read, rehab.CardRead{Card: c, Day: june1.AddDays(days), At: morning.Add(time.Duration(days) * 24 * time.Hour)})
			}
			must(t, s.AddCardsRead(ctx, of, read, count))
		}
		mark("amy", 0, "sore")
		mark("amy", 0, "sore")
		mark("amy", 1)
		if changes != 1 {
			t.Errorf("what was kept before has changed the situation: %d changes", changes)
		}
		mark("amy", 2, "calm", "sore")
		got, err := s.CardsRead(ctx, "amy")
		want := []rehab.CardRead{{Card: "sore", Day: june1, At: morning}, {Card: "calm", Day: june1.AddDays(2), At: morning.Add(48 * time.Hour)}}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("amy has %+v, %v; want %+v", got, err, want)
		}
		if other, err := s.CardsRead(ctx, "bob"); err != nil || len(other) != 0 {
			t.Errorf("bob has %+v, %v", other, err)
		}
	})
}

func TestACopyHasReadTheSame(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := t.Context()
		addPatient(t, s, "amy")
		must(t, s.AddCheckedList(ctx, rehab.CheckedList{ID: "c", Patient: "amy", Article: "desk", Day: june1, At: morning, Right: []string{"feet"}, Of: 8}))
		must(t, s.AddCardsRead(ctx, "amy", []rehab.CardRead{{Card: "sore", Day: june1, At: morning}}, nil))
		must(t, s.CopyPatient(ctx, "amy", []rehab.Account{account("bea", "bea@example.org", rehab.RolePatient)}))
		if got, err := s.CardsRead(ctx, "bea"); err != nil || len(got) != 1 {
			t.Errorf("the copy has read %+v, %v", got, err)
		}
		if got, err := s.CheckedLists(ctx, "bea", "desk", 10); err != nil || len(got) != 1 {
			t.Errorf("the copy has checked %+v, %v", got, err)
		}
	})
}
