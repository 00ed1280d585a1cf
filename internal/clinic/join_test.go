package clinic_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func amy() clinic.Joining {
	return clinic.Joining{ID: "amy", Name: "Amy", Email: "amy@example.com", Born: rehab.NewDate(1980, 2, 29), Agreed: true}
}

func TestJoiningSaysEverythingThatIsWrong(t *testing.T) {
	c := newClinic(t) // it is 1 June 2026
	born := func(y, m, d int) func(*clinic.Joining) {
		return func(j *clinic.Joining) { j.Born = day(y, m, d) }
	}
	email := func(s string) func(*clinic.Joining) { return func(j *clinic.Joining) { j.Email = s } }
	tests := []struct {
		name   string
		change func(*clinic.Joining)
		want   error
	}{
		{"all is well", func(*clinic.Joining) {}, nil},
		{"nothing", func(j *clinic.Joining) { *j = clinic.Joining{} }, problems("name blank", "email blank", "agree blank")},
		{"a long name", func(j *clinic.Joining) { j.Name = strings.Repeat("a", 61) }, rehab.Problems{{Field: "name", Code: "too_long", Values: []string{"60"}}}},
		{"an emoji for a name", func(j *clinic.Joining) { j.Name = "🙂" }, nil},
		{"a name from right to left", func(j *clinic.Joining) { j.Name = "עמית" }, nil},
		{"a NUL in the name", func(j *clinic.Joining) { j.Name = "A\x00" }, problems("name characters")},
		{"capitals in the address", email("Amy@Example.com"), nil},
		{"no at", email("amy.example.com"), problems("email not_email")},
		{"no dot", email("amy@example"), problems("email not_email")},
		{"a name and an address", email("Amy <amy@example.com>"), problems("email not_email")},
		{"two addresses", email("a@example.com,b@example.com"), problems("email not_email")},
		{"18 today", born(2008, 6, 1), nil},
		{"18 tomorrow", born(2008, 6, 2), clinic.ErrTooYoung},
		{"born today", born(2026, 6, 1), clinic.ErrTooYoung},
		{"born tomorrow", born(2026, 6, 2), problems("born future")},
		{"120 years ago", born(1906, 1, 1), nil},
		{"more than that", born(1905, 12, 31), rehab.Problems{{Field: "born", Code: "too_old", Values: []string{"1 January 1906"}}}},
		{"not agreed", func(j *clinic.Joining) { j.Agreed = false }, problems("agree blank")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			j := amy()
			tt.change(&j)
			sameError(t, c.CheckJoining(j), tt.want)
		})
	}
}

func TestWhoJoinsHasARecord(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	j := amy()
	j.Email, j.Name = " Amy@Example.com ", " Amy "
	for range 2 { // sent twice
		if err := c.Join(ctx, j, "hash"); err != nil {
			t.Fatal(err)
		}
	}
	p, err := c.Records.Patient(ctx, "amy")
	if err != nil || p.Name != "Amy" || p.Email != "amy@example.com" || p.Zone != "Europe/London" || !p.Joined.Equal(c.Now()) {
		t.Errorf("patient %+v, %v", p, err)
	}
	if s, err := c.Records.Situation(ctx, "amy"); err != nil || s.Name != "Amy" {
		t.Errorf("situation %+v, %v", s, err)
	}
}

func TestOneAddressIsOneAccount(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	if err := c.Join(ctx, amy(), "hash"); err != nil {
		t.Fatal(err)
	}
	again := amy()
	again.ID, again.Name = "other", "Mallory"
	if err := c.Join(ctx, again, "other hash"); !errors.Is(err, rehab.ErrKeyReused) {
		t.Errorf("joined again: %v", err)
	}
	a, err := c.Records.AccountByEmail(ctx, "amy@example.com")
	if err != nil || a.ID != "amy" || a.PasswordHash != "hash" {
		t.Errorf("account %+v, %v", a, err)
	}
}

func TestNobodyTooYoungIsKept(t *testing.T) {
	c := newClinic(t)
	j := amy()
	j.Born = day(2015, 1, 1)
	if err := c.Join(context.Background(), j, "hash"); !errors.Is(err, clinic.ErrTooYoung) {
		t.Errorf("joined: %v", err)
	}
	if _, err := c.Records.Patient(context.Background(), "amy"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("kept: %v", err)
	}
}

func TestRenamedIsRenamedEverywhere(t *testing.T) {
	ctx := context.Background()
	c := newClinic(t)
	if err := c.Join(ctx, amy(), "hash"); err != nil {
		t.Fatal(err)
	}
	me := rehab.Actor{Role: rehab.RolePatient, Account: "amy"}
	if err := c.Rename(ctx, me, "Amelia"); err != nil {
		t.Fatal(err)
	}
	a, _ := c.Account(ctx, me)
	s, err := c.Records.Situation(ctx, "amy")
	if d := cmp.Diff([]string{"Amelia", "Amelia"}, []string{a.Name, s.Name}); d != "" || err != nil {
		t.Error(d, err)
	}
	sameError(t, c.Rename(ctx, me, " "), problems("name blank"))
}
