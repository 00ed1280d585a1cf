package clinic_test

import (
	"errors"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// pregnant has Amy say that she is, and how far when asked: 0 is a blank.
func (d *desk) pregnant(t *testing.T, weeks int) rehab.SafetyCheck {
	t.Helper()
	f := clinic.SafetyForm{ID: d.NewID(), Occasion: rehab.Weekly, Answers: d.answers(rehab.Weekly, "RF-M1"), AskedWeeks: true}
	if weeks > 0 {
		f.Weeks = &weeks
	}
	return got(d.CheckSafety(t.Context(), d.amy, f))(t)
}

// liesFlat reports whether Amy is shown an exercise flat on her front.
func (d *desk) liesFlat(t *testing.T) bool {
	t.Helper()
	return slices.Contains(d.planned(t), "prone-w")
}

func TestLyingFlatIsLeftOutFrom16WeeksOn(t *testing.T) {
	for _, tt := range []struct {
		weeks, flat int // the days from the check on that it stays
	}{
		{1, 99}, {9, 43}, {14, 8}, {15, 1}, {16, 0}, {30, 0}, {42, 0},
		{0, 0}, // not known
	} {
		storetest.Each(t, func(t *testing.T, s *store.Store) {
			d := newDeskOn(t, s)
			d.lying(t)
			check := d.pregnant(t, tt.weeks)
			kept := got(d.Records.SafetyCheck(t.Context(), "amy", check.ID))(t)
			if tt.weeks > 0 && (kept.Weeks == nil || *kept.Weeks != tt.weeks) {
				t.Errorf("kept %v weeks, want %d", kept.Weeks, tt.weeks)
			}
			if tt.flat > 0 {
				d.days(tt.flat - 1)
				if !d.liesFlat(t) {
					t.Errorf("%d weeks, %d days later: left out already", tt.weeks, tt.flat-1)
				}
				d.days(1)
			}
			if d.liesFlat(t) {
				t.Errorf("%d weeks, %d days later: flat on the front", tt.weeks, tt.flat)
			}
		})
	}
}

func TestWhatIsKnownOfAPregnancyStaysUntilItIsOver(t *testing.T) {
	d := newDesk(t)
	d.lying(t)
	d.pregnant(t, 12) // 16 weeks on day 22 at the earliest
	d.days(14)
	d.check(t, rehab.Weekly, "RF-M1") // the weeks were not asked
	if !d.liesFlat(t) {
		t.Error("left out before 16 weeks")
	}
	d.check(t, rehab.AnyTime) // pregnancy was not asked
	d.days(8)
	d.check(t, rehab.Weekly, "RF-M1")
	if d.liesFlat(t) {
		t.Error("flat on the front at 16 weeks")
	}
	must(t, d.Records.Heed(t.Context(), "amy", func(now rehab.Heeded) rehab.Heeded {
		now.Filters = rehab.NewFilters(rehab.Pregnant16) // as an older record may have it beside the day
		return now
	}))
	d.check(t, rehab.Weekly)
	if !d.liesFlat(t) || !d.record(t, d.amy).Pregnant16.IsZero() {
		t.Error("still left out after it is over")
	}
}

func TestNotKnowingAnyMoreCountsAs16Weeks(t *testing.T) {
	d := newDesk(t)
	d.lying(t)
	d.pregnant(t, 8)
	d.pregnant(t, 0)
	if d.liesFlat(t) {
		t.Error("flat on the front although the weeks are not known")
	}
	d.pregnant(t, 8)
	if !d.liesFlat(t) {
		t.Error("left out at 8 weeks, which are known now")
	}
}

func TestWeeksThatCannotBeAreRefused(t *testing.T) {
	d := newDesk(t)
	for _, weeks := range []int{-1, 0, 43} {
		f := clinic.SafetyForm{ID: d.NewID(), Occasion: rehab.Weekly, Answers: d.answers(rehab.Weekly, "RF-M1"), Weeks: &weeks, AskedWeeks: true}
		var ps rehab.Problems
		if _, err := d.CheckSafety(t.Context(), d.amy, f); !errors.As(err, &ps) || ps[0].Field != "weeks" {
			t.Errorf("%d weeks: %v", weeks, err)
		}
		f.Answers = safety.Answers{"RF-E1": rehab.Yes, "RF-M1": rehab.Yes}
		if check := got(d.CheckSafety(t.Context(), d.amy, f))(t); check.Tier != rehab.TierEmergency {
			t.Errorf("an emergency beside %d weeks: %s", weeks, check.Tier)
		}
	}
}

func TestAReferralSaysThatSomebodyIsPregnantBefore16Weeks(t *testing.T) {
	d := newDesk(t)
	d.lying(t)
	d.pregnant(t, 8)
	form := got(d.StartReferral(t.Context(), d.amy))(t).Draft.Form
	if form[rehab.FieldPregnant] != "yes" {
		t.Errorf("pregnant is filled in with %q", form[rehab.FieldPregnant])
	}
}
