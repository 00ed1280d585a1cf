package clinic_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store/storetest"
)

var loaded = sync.OnceValues(library.Load)

// newClinic is a clinic with an empty store, on the morning of 1 June 2026.
func newClinic(t *testing.T) *clinic.Clinic {
	t.Helper()
	content, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	return &clinic.Clinic{
		Records:  storetest.New(t),
		Library:  content,
		Now:      func() time.Time { return time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC) },
		NewID:    func() string { n++; return fmt.Sprint("id-", n) },
		Settings: clinic.Settings{MinAge: 18},
	}
}

func day(y, m, d int) rehab.Date { return rehab.NewDate(y, time.Month(m), d) }

// problems reads problems written as "field code".
func problems(written ...string) error {
	var ps rehab.Problems
	for _, p := range written {
		field, code, _ := strings.Cut(p, " ")
		ps.Add(field, code)
	}
	return ps
}

func sameError(t *testing.T, got, want error) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	var gotPs, wantPs rehab.Problems
	if errors.As(got, &gotPs) && errors.As(want, &wantPs) {
		if d := cmp.Diff(wantPs, gotPs, cmp.Comparer(sameValues)); d != "" {
			t.Error(d)
		}
	}
}

func sameValues(a, b []string) bool { return strings.Join(a, "|") == strings.Join(b, "|") }
