package clinic_test

import (
	"fmt"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// moves logs so many bouts on each of the days that follow.
func (d *desk) moves(t *testing.T, days, bouts int) {
	t.Helper()
	for range days {
		now := d.now
		for range bouts {
			must(t, d.LogBout(t.Context(), d.amy, rehab.BoutID(d.NewID())))
			d.now = d.now.Add(time.Hour)
		}
		d.now = now
		d.days(1)
	}
}

func (d *desk) aim(t *testing.T, bouts, strength int) {
	t.Helper()
	change := clinic.DoseChange{Number: d.runs(t).Current.Number, BoutsPerDay: bouts, StrengthDays: strength}
	must(t, d.ChangeDoses(t.Context(), d.amy, change))
}

func (d *desk) movement(t *testing.T) string {
	t.Helper()
	v := got(d.PatientOverview(t.Context(), d.sam, "amy"))(t)
	if v.Adherence.Movement == nil {
		return "unknown"
	}
	return fmt.Sprintf("%.1f", *v.Adherence.Movement)
}

func TestWeeksBeforeAChangeAreMeasuredAgainstTheirOwnTargets(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := newDeskOn(t, s)
		d.start(t) // 4 bouts a day, 3 strength days
		d.moves(t, 7, 2)
		if got := d.movement(t); got != "50.0" {
			t.Fatalf("after a week: %s", got)
		}
		d.aim(t, 6, 3)
		d.aim(t, 2, 4) // changed once more on the same day
		if got := d.movement(t); got != "50.0" {
			t.Errorf("on the day of the change: %s, want the week as it was", got)
		}
		d.moves(t, 7, 2)
		if got := d.movement(t); got != "75.0" {
			t.Errorf("a week later: %s, want the mean of 50 and 100", got)
		}
		past := d.situation(t, d.amy).PastTargets
		if len(past) != 1 || past[0].Bouts != 4 || past[0].Strength != 3 {
			t.Errorf("asked for before: %+v", past)
		}
	})
}

func TestAChangeOnTheFirstDayIsFromTheStart(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.aim(t, 2, 3)
	d.moves(t, 3, 2)
	if got := d.movement(t); got != "100.0" || len(d.situation(t, d.amy).PastTargets) > 0 {
		t.Errorf("%s of what was asked from the first day on", got)
	}
}

func TestHowOftenTargetsChangeIsBounded(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	for i := range 40 {
		d.days(1)
		d.aim(t, 2+i%3, 3)
	}
	if n := len(d.situation(t, d.amy).PastTargets); n != 24 {
		t.Errorf("%d changes are known, want the last 24", n)
	}
}
