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

func referral() rehab.Referral {
	return rehab.Referral{
		ID: "r1", Reference: "ABCD-1234", Patient: "amy", Name: "Amy Ellis", Service: "north", Check: "c1",
		Form: map[string]string{"name": "Amy Ellis", "hope": "To sit through a film"}, Consent: true,
		Summary: []byte(`{"pain":5}`), Created: morning, Updated: morning,
	}
}

func TestAReferralIsDraftedSentAndAnswered(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		draft := referral()
		draft.Summary = nil
		must(t, s.SaveReferralDraft(ctx, draft))
		draft.Form = map[string]string{"name": "Amy Ellis", "hope": "To sit"}
		must(t, s.SaveReferralDraft(ctx, draft))
		if ok, err := s.HasReferred(ctx, "amy", "north"); ok || err != nil {
			t.Errorf("a draft counts as referred: %v, %v", ok, err)
		}

		sent := referral()
		sent.Sent, sent.Updated = morning.Add(time.Hour), morning.Add(time.Hour)
		changes := 0
		waits := func(v rehab.Situation) rehab.Situation {
			changes++
			v.Referral, v.ReferralStatus = sent.ID, rehab.ReferralReceived
			return v
		}
		for range 2 { // the second is a replay
			must(t, s.SendReferral(ctx, sent, waits))
		}
		if changes != 1 {
			t.Errorf("the situation changed %d times, want once", changes)
		}
		if err := s.SaveReferralDraft(ctx, draft); err == nil {
			t.Error("a sent referral went back to being a draft")
		}
		other := sent
		other.Form = map[string]string{"name": "Amy"}
		if err := s.SendReferral(ctx, other, nil); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("the same id with other content: %v, want ErrKeyReused", err)
		}

		queue, err := s.ReferralQueue(ctx, "north", true, rehab.QueuePlace{}, 10)
		if err != nil || len(queue) != 1 || queue[0].Patient != "amy" || queue[0].Reference != "ABCD-1234" {
			t.Errorf("queue = %+v, %v; want Amy's referral", queue, err)
		}
		if n, oldest, err := s.OpenReferrals(ctx, "north", 50); n != 1 || !oldest.Equal(sent.Sent) || err != nil {
			t.Errorf("open = %d since %v, %v", n, oldest, err)
		}

		got, err := s.Referral(ctx, "amy", "r1")
		must(t, err)
		answer := rehab.ReferralEvent{At: morning.Add(2 * time.Hour), By: "sam", Name: "Sam", Status: rehab.ReferralNotSuitable, Reason: "Please see a GP"}
		must(t, s.AnswerReferral(ctx, got, answer, nil))
		if err := s.AnswerReferral(ctx, got, answer, nil); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a stale answer: %v, want ErrChanged", err)
		}
		got, err = s.Referral(ctx, "amy", "r1")
		if err != nil || got.Status != rehab.ReferralNotSuitable || len(got.Events) != 2 || got.Events[1] != answer {
			t.Errorf("answered referral = %+v, %v", got, err)
		}
		queue, err = s.ReferralQueue(ctx, "north", true, rehab.QueuePlace{}, 10)
		if err != nil || len(queue) != 0 {
			t.Errorf("still waiting: %+v, %v", queue, err)
		}
	})
}

func TestAReferralIsNobodyElses(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		sent := referral()
		sent.Sent = morning
		must(t, s.SendReferral(ctx, sent, nil))
		if _, err := s.Referral(ctx, "bob", "r1"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's referral: %v, want ErrNotFound", err)
		}
		if _, err := s.QueuedReferral(ctx, "south", "r1"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("another service's referral: %v, want ErrNotFound", err)
		}
		theirs := sent
		theirs.Patient, theirs.Version = "bob", 1
		if err := s.AnswerReferral(ctx, theirs, rehab.ReferralEvent{At: morning, Status: rehab.ReferralWithdrawn}, nil); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("withdrawing somebody else's: %v, want ErrChanged", err)
		}
		if ok, err := s.HasReferred(ctx, "amy", "north"); !ok || err != nil {
			t.Errorf("HasReferred = %v, %v; want true", ok, err)
		}
	})
}
