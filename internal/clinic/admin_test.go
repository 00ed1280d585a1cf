package clinic_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

var (
	admin = rehab.Actor{Role: rehab.RoleAdmin, Account: "root"}
	msk   = rehab.Service{
		ID: "msk", Name: "Hillside MSK", Phone: "0300 123 4567", Hours: "Monday to Friday, 9am to 5pm",
		UrgentDays: 5, RoutineDays: 20, UncheckedTier: "soon",
	}
)

func TestOnlyAdminsRunTheSite(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	for _, role := range []rehab.Role{"", rehab.RolePatient, rehab.RolePhysio} {
		a := rehab.Actor{Role: role, Account: "x"}
		_, _, listed := c.Accounts(ctx, a, rehab.RolePhysio, "")
		_, read := c.AccountOf(ctx, a, "y")
		for use, err := range map[string]error{
			"list":    listed,
			"read":    read,
			"add":     c.AddStaff(ctx, a, clinic.Staff{ID: "y", Name: "Y", Email: "y@example.com", Role: rehab.RoleAdmin}),
			"disable": c.DisableAccount(ctx, a, "y", true),
			"service": c.PutService(ctx, a, msk),
		} {
			if !errors.Is(err, rehab.ErrForbidden) {
				t.Errorf("%q: %s: %v", role, use, err)
			}
		}
	}
}

func TestStaffAreAddedOnce(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	if err := c.PutService(ctx, admin, msk); err != nil {
		t.Fatal(err)
	}
	sam := clinic.Staff{ID: "sam", Name: "Sam", Email: "Sam@example.com", Role: rehab.RolePhysio, Service: "msk"}
	for range 2 {
		if err := c.AddStaff(ctx, admin, sam); err != nil {
			t.Fatal(err)
		}
	}
	a, err := c.AccountOf(ctx, admin, "sam")
	if err != nil || a.Email != "sam@example.com" || a.Service != "msk" || a.PasswordHash != "" {
		t.Errorf("account %+v, %v", a, err)
	}
	tests := []struct {
		name   string
		change func(*clinic.Staff)
		want   error
	}{
		{"the address is taken", func(s *clinic.Staff) { s.ID = "new" }, problems("staff-email taken")},
		{"nothing", func(s *clinic.Staff) { *s = clinic.Staff{ID: "n"} }, problems("staff-name blank", "staff-email blank", "role blank")},
		{"a patient", func(s *clinic.Staff) { s.Role = rehab.RolePatient }, problems("role unknown")},
		{"a physio of nowhere", func(s *clinic.Staff) { s.Service = "" }, problems("service blank")},
		{"a service that is not", func(s *clinic.Staff) { s.Service = "x" }, problems("service unknown")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := sam
			tt.change(&s)
			sameError(t, c.AddStaff(ctx, admin, s), tt.want)
		})
	}
}

func TestAccountsComeInPages(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	for i := range clinic.AccountsPage + 1 {
		s := clinic.Staff{ID: rehab.AccountID(fmt.Sprint("id", i)), Name: "A", Email: fmt.Sprintf("a%03d@example.com", i), Role: rehab.RoleAdmin}
		if err := c.AddStaff(ctx, admin, s); err != nil {
			t.Fatal(err)
		}
	}
	page, more, err := c.Accounts(ctx, admin, rehab.RoleAdmin, "")
	if err != nil || len(page) != clinic.AccountsPage || !more {
		t.Fatalf("%d accounts, more %v, %v", len(page), more, err)
	}
	rest, more, err := c.Accounts(ctx, admin, rehab.RoleAdmin, page[len(page)-1].ID)
	if err != nil || len(rest) != 1 || more {
		t.Errorf("%d accounts, more %v, %v", len(rest), more, err)
	}
}

func TestAccountsAreTurnedOffAndOn(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	if err := c.Join(ctx, amy(), "hash"); err != nil {
		t.Fatal(err)
	}
	for _, off := range []bool{true, false} {
		if err := c.DisableAccount(ctx, admin, "amy", off); err != nil {
			t.Fatal(err)
		}
		if a, err := c.AccountOf(ctx, admin, "amy"); err != nil || a.Disabled.IsZero() == off {
			t.Errorf("off %v: %v, %v", off, a.Disabled, err)
		}
	}
	sameError(t, c.DisableAccount(ctx, admin, "root", true), problems("account own"))
	if err := c.DisableAccount(ctx, admin, "nobody", true); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("nobody: %v", err)
	}
}

func TestServicesAreChecked(t *testing.T) {
	c := newClinic(t)
	tests := []struct {
		name   string
		change func(*rehab.Service)
		want   error
	}{
		{"nothing", func(s *rehab.Service) { *s = rehab.Service{} }, rehab.Problems{
			{Field: "service-name", Code: "blank"}, {Field: "phone", Code: "blank"}, {Field: "hours", Code: "blank"},
			{Field: "urgent-days", Code: "range", Values: []string{"1", "365"}}, {Field: "routine-days", Code: "range", Values: []string{"1", "365"}},
			{Field: "unchecked", Code: "blank"},
		}},
		{"words for a number", func(s *rehab.Service) { s.Phone = "call us" }, problems("phone not_phone")},
		{"text relay", func(s *rehab.Service) { s.TextRelay = "18001 0300 123 4567" }, nil},
		{"a criterion that leads nowhere", func(s *rehab.Service) { s.Criteria.NotPregnant = true }, problems("elsewhere blank")},
		{"a criterion and a way on", func(s *rehab.Service) {
			s.Criteria = rehab.Criteria{NotPregnant: true, Elsewhere: "Ask your midwife"}
		}, nil},
		{"a tier that is not", func(s *rehab.Service) { s.UncheckedTier = "none" }, problems("unchecked unknown")},
	}
	for i, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := msk
			s.ID = rehab.ServiceID(fmt.Sprint("service", i))
			tt.change(&s)
			sameError(t, c.PutService(context.Background(), admin, s), tt.want)
		})
	}
}

func TestAServiceIsNotChangedOverSomebodyElse(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	s := msk
	if err := c.PutService(ctx, admin, s); err != nil {
		t.Fatal(err)
	}
	s.Version, s.Hours = 1, "Monday, 9am to midday"
	if err := c.PutService(ctx, admin, s); err != nil {
		t.Fatal(err)
	}
	s.Hours = "never"
	if err := c.PutService(ctx, admin, s); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("a stale change: %v", err)
	}
	if got, err := c.Service(ctx, "msk"); err != nil || got.Hours != "Monday, 9am to midday" {
		t.Errorf("kept %+v, %v", got, err)
	}
}

func TestLooksAreTheOwners(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	if err := c.Join(ctx, amy(), "hash"); err != nil {
		t.Fatal(err)
	}
	for i := range clinic.LooksPage + 1 {
		err := c.Records.AddAccess(ctx, rehab.Access{ID: fmt.Sprint(i), At: c.Now().Add(-time.Duration(i) * time.Minute), Patient: "amy", Name: "Sam", Action: "see record", Outcome: "allowed"})
		if err != nil {
			t.Fatal(err)
		}
	}
	me := rehab.Actor{Role: rehab.RolePatient, Account: "amy"}
	looks, more, err := c.Looks(ctx, me, time.Time{})
	if err != nil || len(looks) != clinic.LooksPage || !more {
		t.Fatalf("%d looks, more %v, %v", len(looks), more, err)
	}
	rest, more, err := c.Looks(ctx, me, looks[len(looks)-1].At)
	if err != nil || len(rest) != 1 || more {
		t.Errorf("%d looks, more %v, %v", len(rest), more, err)
	}
	if _, _, err := c.Looks(ctx, admin, time.Time{}); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("an admin: %v", err)
	}
}

func TestAnOldExerciseIsShownAsItWas(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	if err := c.KeepLibrary(ctx); err != nil {
		t.Fatal(err)
	}
	old := c.Library.Exercises()[0]
	old.Version, old.PlainName = "older", "As it was"
	if err := c.Records.AddExerciseVersions(ctx, []rehab.Exercise{old}, c.Now()); err != nil {
		t.Fatal(err)
	}
	today, current, err := c.ExerciseAt(ctx, old.ID, "")
	if err != nil || !current || today.PlainName == "As it was" {
		t.Errorf("today: %v %v %v", today.PlainName, current, err)
	}
	was, current, err := c.ExerciseAt(ctx, old.ID, "older")
	if err != nil || current || was.PlainName != "As it was" || len(was.Keyframes) != len(today.Keyframes) {
		t.Errorf("then: %v %v %v", was.PlainName, current, err)
	}
	for _, of := range [][2]string{{string(old.ID), "never"}, {"never", ""}, {"never", "older"}} {
		if _, _, err := c.ExerciseAt(ctx, rehab.ExerciseID(of[0]), of[1]); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("%v: %v", of, err)
		}
	}
}
