package store_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func walk(id string, days, minutes int) rehab.OtherActivity {
	at := morning.AddDate(0, 0, days)
	return rehab.OtherActivity{
		ID: rehab.OtherActivityID(id), Patient: "amy", Revision: 1, Kind: "walking", Own: "with the dog", Day: june1.AddDays(days),
		Minutes: score(minutes), Effort: "easy", Places: []string{"neck"}, Note: "by the <b>canal</b>", Logged: at, Made: at,
	}
}

func TestOtherActivityIsKeptOnceAndIsItsOwners(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		want := walk("a1", 0, 30)
		must(t, s.AddOtherActivity(ctx, want))
		again := want
		again.Logged, again.Made = want.Logged.Add(time.Hour), want.Made.Add(time.Hour)
		must(t, s.AddOtherActivity(ctx, again))
		got, err := s.OtherActivities(ctx, "amy", "", 10)
		same(t, "activities", got, []rehab.OtherActivity{want}, err)
		other := want
		other.Minutes = score(31)
		if err := s.AddOtherActivity(ctx, other); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("other minutes under the same id: %v, want ErrKeyReused", err)
		}
		if _, err := s.OtherActivity(ctx, "bob", "a1"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's activity: %v, want ErrNotFound", err)
		}
		if err := s.WithdrawOtherActivity(ctx, "bob", "a1", morning); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("withdrawing somebody else's: %v, want ErrNotFound", err)
		}
		other.Patient = "bob" // the same id is another record
		must(t, s.AddOtherActivity(ctx, other))
		if got, err := s.OtherActivities(ctx, "bob", "", 10); err != nil || len(got) != 1 {
			t.Errorf("bob's activities = %v, %v", got, err)
		}
	})
}

func TestACorrectedActivityKeepsWhatStoodBefore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		first := walk("a1", 0, 30)
		must(t, s.AddOtherActivity(ctx, first))
		second := first
		second.Revision, second.Minutes, second.Made = 2, score(45), morning.Add(time.Hour)
		for range 2 {
			must(t, s.AddOtherActivity(ctx, second))
		}
		must(t, s.AddOtherActivity(ctx, first)) // the first form, sent again: the correction stays
		late := second
		late.Minutes = score(50)
		if err := s.AddOtherActivity(ctx, late); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("another correction of the same revision: %v, want ErrKeyReused", err)
		}
		late.Revision = 4
		if err := s.AddOtherActivity(ctx, late); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a correction of what never stood: %v, want ErrChanged", err)
		}
		got, err := s.OtherActivities(ctx, "amy", "", 10)
		same(t, "activities", got, []rehab.OtherActivity{second}, err)
		first.Ended = second.Made
		got, err = s.OtherActivity(ctx, "amy", "a1")
		same(t, "revisions", got, []rehab.OtherActivity{second, first}, err)

		for range 2 {
			must(t, s.WithdrawOtherActivity(ctx, "amy", "a1", morning.Add(2*time.Hour)))
		}
		if got, err := s.OtherActivities(ctx, "amy", "", 10); err != nil || len(got) != 0 {
			t.Errorf("after it was withdrawn: %v, %v", got, err)
		}
		second.Ended = morning.Add(2 * time.Hour)
		got, err = s.OtherActivity(ctx, "amy", "a1")
		same(t, "the withdrawn one", got, []rehab.OtherActivity{second, first}, err)
		late.Revision = 3
		if err := s.AddOtherActivity(ctx, late); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a correction of what was withdrawn: %v, want ErrChanged", err)
		}
	})
}

func TestOtherActivitiesComeInPages(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		var want, got []rehab.OtherActivityID
		for i := range 11 {
			v := walk(fmt.Sprintf("a%02d", i), i/3, 10) // three a day, logged at the same moment
			want = append([]rehab.OtherActivityID{v.ID}, want...)
			must(t, s.AddOtherActivity(ctx, v))
		}
		after := rehab.OtherActivityID("")
		for range 4 {
			page, err := s.OtherActivities(ctx, "amy", after, 3)
			must(t, err)
			for _, v := range page {
				got, after = append(got, v.ID), v.ID
			}
			if len(got) == 6 {
				must(t, s.WithdrawOtherActivity(ctx, "amy", after, morning)) // what a page begins after may go meanwhile
			}
		}
		same(t, "ids", got, want, nil)
	})
}

func TestTheSumsAreOfWhatStandsOnThoseDays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		heat := walk("h1", 3, 10)
		heat.Kind, heat.Effort = "heat", ""
		for _, v := range []rehab.OtherActivity{walk("a0", 0, 500), walk("a1", 1, 20), walk("a2", 2, 30), walk("a3", 2, 40), walk("a4", 4, 500), heat} {
			must(t, s.AddOtherActivity(ctx, v))
		}
		corrected := walk("a2", 2, 25)
		corrected.Revision = 2
		must(t, s.AddOtherActivity(ctx, corrected))
		must(t, s.WithdrawOtherActivity(ctx, "amy", "a3", morning))
		got, err := s.OtherActivitySums(ctx, "amy", june1.AddDays(1), june1.AddDays(3))
		same(t, "sums", got, []rehab.ActivitySum{{Kind: "heat", Times: 1, Minutes: 10}, {Kind: "walking", Times: 2, Minutes: 45}}, err)
		got, err = s.OtherActivitySums(ctx, "bob", june1, june1.AddDays(9))
		same(t, "somebody else's sums", got, []rehab.ActivitySum(nil), err)
	})
}

func TestWhatIsRemovedDoesNotComeBackWithACorrection(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		for i := range 30 {
			first := walk(fmt.Sprint("a", i), 0, 30)
			must(t, s.AddOtherActivity(ctx, first))
			second := first
			second.Revision, second.Minutes, second.Made = 2, score(40), morning.Add(time.Hour)
			corrected := make(chan error)
			go func() { corrected <- s.AddOtherActivity(ctx, second) }()
			time.Sleep(time.Duration(i) * 200 * time.Microsecond) // anywhere within the correction
			must(t, s.WithdrawOtherActivity(ctx, "amy", first.ID, morning.Add(time.Hour)))
			if err := <-corrected; err != nil && !errors.Is(err, rehab.ErrChanged) {
				t.Fatal(err)
			}
		}
		if left, err := s.OtherActivities(ctx, "amy", "", 50); err != nil || len(left) > 0 {
			t.Errorf("%d of those that were removed still stand, %v", len(left), err)
		}
	})
}
