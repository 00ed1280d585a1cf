package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

var _ clinic.Records = (*store.Store)(nil)

var (
	june1   = rehab.NewDate(2026, 6, 1)
	morning = time.Date(2026, 6, 1, 8, 0, 0, 123456000, time.UTC)
)

func same(t *testing.T, what string, got, want any, err error) {
	t.Helper()
	if err != nil {
		t.Errorf("%s: %v", what, err)
		return
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b rehab.Date) bool { return a == b })); diff != "" {
		t.Errorf("%s (- want, + got):\n%s", what, diff)
	}
}

func account(id, email string, role rehab.Role) rehab.Account {
	return rehab.Account{ID: rehab.AccountID(id), Role: role, Email: email, Name: "Amy Ellis", Created: morning}
}

func patient(id string) rehab.Patient {
	return rehab.Patient{
		ID: rehab.PatientID(id), Born: rehab.NewDate(1980, 2, 29), Zone: "Europe/London", Joined: morning, Agreed: morning,
		Filters: rehab.NewFilters(rehab.Osteo), Waived: []string{"asked:RF-S7"},
	}
}

func addPatient(t *testing.T, s *store.Store, id string) rehab.Patient {
	t.Helper()
	p := patient(id)
	must(t, s.AddPatient(context.Background(), account(id, id+"@example.org", rehab.RolePatient), p))
	p.Name, p.Email = "Amy Ellis", id+"@example.org"
	return p
}

func TestAPatientIsKeptWithTheirAccount(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		want := addPatient(t, s, "amy")
		got, err := s.Patient(ctx, "amy")
		same(t, "patient", got, want, err)

		again := account("other", "amy@example.org", rehab.RolePatient)
		if err := s.AddPatient(ctx, again, patient("other")); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("an address that is taken: %v, want ErrKeyReused", err)
		}
		if _, err := s.Patient(ctx, "other"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("a patient whose account was refused: %v, want ErrNotFound", err)
		}
		must(t, s.AddPatient(ctx, account("amy", "amy@example.org", rehab.RolePatient), patient("amy")))
		none := func(rehab.Heeded) rehab.Heeded { return rehab.Heeded{} }
		must(t, s.Heed(ctx, "amy", none))
		want.Filters, want.Waived = nil, nil
		got, err = s.Patient(ctx, "amy")
		same(t, "patient without filters", got, want, err)
		if err := s.Heed(ctx, "nobody", none); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("filters of nobody: %v, want ErrNotFound", err)
		}
	})
}

func TestAccounts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		want := account("p1", "pat@example.org", rehab.RolePhysio)
		want.Service, want.PasswordHash = "north", "hash"
		must(t, s.AddAccount(ctx, want))
		must(t, s.AddAccount(ctx, account("p2", "ron@example.org", rehab.RolePhysio)))
		got, err := s.AccountByEmail(ctx, "pat@example.org")
		same(t, "account", got, want, err)
		list, err := s.Accounts(ctx, rehab.RolePhysio, "pat@example.org", 10)
		if err != nil || len(list) != 1 || list[0].ID != "p2" {
			t.Errorf("accounts after the first: %v, %v; want p2", list, err)
		}
		must(t, s.SetDisabled(ctx, "p1", morning))
		must(t, s.SetPasswordHash(ctx, "p1", "new"))
		want.Disabled, want.PasswordHash = morning, "new"
		got, err = s.Account(ctx, "p1")
		same(t, "changed account", got, want, err)
		if err := s.SetPasswordHash(ctx, "nobody", "x"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("password of nobody: %v, want ErrNotFound", err)
		}
	})
}

func TestAServiceIsChangedOnlyByWhoSawItLast(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		v := rehab.Service{ID: "north", Name: "North", Criteria: rehab.Criteria{MinAge: 16, Elsewhere: "GP"}, UncheckedTier: "soon"}
		must(t, s.PutService(ctx, v))
		must(t, s.PutService(ctx, v)) // sent twice
		v.Version, v.Phone = 1, "01234"
		must(t, s.PutService(ctx, v))
		if err := s.PutService(ctx, v); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("a stale change: %v, want ErrChanged", err)
		}
		v.Version = 2
		got, err := s.Services(ctx)
		same(t, "services", got, []rehab.Service{v}, err)
	})
}

func TestASafetyCheckKeepsEveryAnswerAndWhatItStops(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		addPatient(t, s, "amy")
		addPatient(t, s, "bob")
		check := rehab.SafetyCheck{
			ID: "c1", Patient: "amy", Day: june1, At: morning, Occasion: rehab.Joining,
			Answers: map[rehab.QuestionID]rehab.Answer{"RF-E1": rehab.Unsure, "RF-E2": rehab.No},
			Tier:    rehab.TierEmergency, Because: []rehab.QuestionID{"RF-E1"}, Version: "safety-1.0",
		}
		pause := rehab.Pause{ID: "p1", Patient: "amy", Kind: rehab.PauseEmergency, From: june1, Check: "c1", Opened: morning}
		must(t, s.AddSafetyCheck(ctx, check, nil, &pause, nil))
		must(t, s.AddSafetyCheck(ctx, check, nil, &pause, nil)) // sent twice
		got, err := s.SafetyChecks(ctx, "amy", 10)
		same(t, "checks", got, []rehab.SafetyCheck{check}, err)
		pauses, err := s.Pauses(ctx, "amy")
		same(t, "pauses", pauses, []rehab.Pause{pause}, err)

		other := check
		other.Answers = map[rehab.QuestionID]rehab.Answer{"RF-E1": rehab.No}
		if err := s.AddSafetyCheck(ctx, other, nil, nil, nil); !errors.Is(err, rehab.ErrKeyReused) {
			t.Errorf("the same id with other answers: %v, want ErrKeyReused", err)
		}
		if _, err := s.SafetyCheck(ctx, "bob", "c1"); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's check: %v, want ErrNotFound", err)
		}

		pause.Until, pause.Closed, pause.By, pause.How = june1.AddDays(3), morning.Add(time.Hour), "amy", "seen"
		must(t, s.EndPause(ctx, pause, nil))
		later := pause
		later.How = "later"
		must(t, s.EndPause(ctx, later, nil)) // already ended: nothing changes
		pauses, err = s.Pauses(ctx, "amy")
		same(t, "ended pauses", pauses, []rehab.Pause{pause}, err)
		pause.Patient = "bob"
		if err := s.EndPause(ctx, pause, nil); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("somebody else's pause: %v, want ErrNotFound", err)
		}
	})
}
