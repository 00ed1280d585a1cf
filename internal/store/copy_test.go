package store_test

import (
	"context"
	"slices"
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
		must(t, s.StartCalmDown(ctx, calmDown("c1"), nil, nil))
		must(t, s.AddFlarePlan(ctx, rehab.FlarePlan{Patient: "amy", Number: 1, OwnSign: "cold hands", Made: morning}))
		bea := account("bea", "bea@example.org", rehab.RolePatient)
		bea.Name = "Bea"
		must(t, s.CopyPatient(ctx, "amy", []rehab.Account{bea}))

		p, err := s.Programme(ctx, "bea")
		if err != nil || p.ID != "p1" || p.Patient != "bea" || p.Current.Name != version(1).Name {
			t.Errorf("the copy's programme = %+v, %v", p, err)
		}
		if calm, err := s.CalmDowns(ctx, "bea", 10); err != nil || len(calm) != 1 || calm[0].Patient != "bea" {
			t.Errorf("the copy's calm-down phases: %+v, %v", calm, err)
		}
		if plan, err := s.FlarePlan(ctx, "bea"); err != nil || plan.OwnSign != "cold hands" {
			t.Errorf("the copy's flare plan: %+v, %v", plan, err)
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

// Whoever adds a table to the record says here, or in copied, what becomes of
// it.
func TestEveryTableOfARecordIsCopiedOrLeftOutOnPurpose(t *testing.T) {
	s := storetest.New(t)
	rows, err := s.Query(t.Context(), `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'patient_id' WHERE m.type = 'table'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	known := append(slices.Clone(store.Copied),
		"patients", "situations", // made anew
		"referrals", "referral_events", "referral_queue", // somebody waits for them
		"accesses", // nobody has looked at a copy
	)
	found := 0
	for rows.Next() {
		var name string
		must(t, rows.Scan(&name))
		if found++; !slices.Contains(known, name) {
			t.Errorf("%s is forgotten when a patient is copied", name)
		}
	}
	if must(t, rows.Err()); found != len(known) {
		t.Errorf("%d tables, want %d", found, len(known))
	}
}
