package store_test

import (
	"context"
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func TestACopyHasTheSameRecordUnderAnotherName(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		must(t, s.StartProgramme(ctx, rehab.Programme{ID: "p1", Patient: "amy", Started: june1, Current: version(1)}, nil))
		sent := referral()
		sent.Sent = morning
		must(t, s.SendReferral(ctx, sent, func(v rehab.Situation) rehab.Situation {
			v.Programme, v.Started, v.Referral, v.ReferralStatus = "p1", june1, sent.ID, rehab.ReferralReceived
			return v
		}))
		bea := account("bea", "bea@example.org", rehab.RolePatient)
		bea.Name = "Bea"
		must(t, s.CopyPatient(ctx, "amy", []rehab.Account{bea}))

		p, err := s.Programme(ctx, "bea")
		if err != nil || p.ID != "p1" || p.Patient != "bea" || p.Current.Name != version(1).Name {
			t.Errorf("the copy's programme = %+v, %v", p, err)
		}
		v, err := s.Situation(ctx, "bea")
		if err != nil || v.Name != "Bea" || v.Referral != "" || v.Turns != june1 {
			t.Errorf("the copy's situation = %+v, %v", v, err)
		}
		if mine, err := s.Referrals(ctx, "bea", 10); err != nil || len(mine) != 0 {
			t.Errorf("the copy has referrals: %+v, %v", mine, err)
		}
	})
}
