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

func sixWeekReview(id string) rehab.Review {
	return rehab.Review{
		ID: rehab.ReviewID(id), Patient: "amy", Programme: "p1", Week: 6, Kind: "scheduled", Day: june1.AddDays(41), At: morning.AddDate(0, 0, 41),
		Check: "c1", Inputs: []byte(`{"week":6,"goodChanges":1}`), Good: []string{"sleep"}, Confidence: score(0),
		Outcome: "KEEP_GOING", Flags: []string{"SEE_SOON"}, Reasons: []string{"positive-change"}, Version: "review-1.0",
	}
}

func TestAReviewIsKeptOnceWithItsCheckIn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		want, with := sixWeekReview("v1"), checkIn("v1", 6)
		for range 2 { // the second is a replay
			must(t, s.AddReview(ctx, want, &with, remember(want.Day)))
		}
		got, err := s.Review(ctx, "amy", "v1")
		same(t, "review", got, want, err)
		kept, err := s.CheckIn(ctx, "amy", "v1")
		same(t, "its check-in", kept, with, err)
		list, err := s.Reviews(ctx, "amy", time.Time{}, 10)
		same(t, "reviews", list, []rehab.Review{want}, err)

		other := want
		other.Good = []string{"sleep", "do-more"}
		if err := s.AddReview(ctx, other, &with, nil); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("another answer under the same id: %v, want ErrKeyReused", err)
		}
		with.Change = score(1)
		if err := s.AddReview(ctx, want, &with, nil); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("another rating under the same id: %v, want ErrKeyReused", err)
		}
	})
}

func TestAReviewRemembersWhatPeopleDecided(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		want := sixWeekReview("v1")
		must(t, s.AddReview(ctx, want, nil, nil))
		want.Barriers, want.Decision, want.DecidedAt = []string{"time"}, "lighter", want.At.Add(time.Hour)
		must(t, s.DecideReview(ctx, want, remember(want.Day)))
		o := rehab.Override{By: "pat", Name: "Pat", At: want.At.Add(2 * time.Hour), Outcome: "SELF_REFER", Reason: "I saw her on Monday"}
		for range 2 {
			must(t, s.AddOverride(ctx, "amy", "v1", o, nil))
		}
		want.Overrides = []rehab.Override{o}
		got, err := s.Review(ctx, "amy", "v1")
		same(t, "review", got, want, err)
		if got.Inputs == nil || string(got.Inputs) != `{"week":6,"goodChanges":1}` {
			t.Errorf("inputs %s changed", got.Inputs)
		}
	})
}

func TestReviewsAreTheirOwners(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		must(t, s.AddReview(ctx, sixWeekReview("v1"), nil, nil))
		bobs := sixWeekReview("v1")
		bobs.Patient = "bob"
		_, err := s.Review(ctx, "bob", "v1")
		for what, err := range map[string]error{
			"read":     err,
			"decide":   s.DecideReview(ctx, bobs, nil),
			"override": s.AddOverride(ctx, "bob", "v1", rehab.Override{At: morning}, nil),
		} {
			if !errors.Is(err, rehab.ErrNotFound) {
				t.Errorf("%s somebody else's review: %v, want ErrNotFound", what, err)
			}
		}
	})
}
