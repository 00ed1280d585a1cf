package clinic_test

import (
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// A day of the calm-down phase: the pain in the diary, or none.
const silent = -1

func TestEasierDaysSuggestBuildingUp(t *testing.T) {
	tests := []struct {
		name  string
		pain  int   // at the start
		days  []int // from the first day of the phase, the last is today
		ready bool
	}{
		{"2 green days", 5, []int{3, 3}, false},
		{"3 green days", 5, []int{3, 3, 3}, true},
		{"4 green days", 5, []int{3, 3, 3, 3}, true},
		{"3, and nothing yet today", 5, []int{3, 3, 3, silent}, true},
		{"3, and nothing for 2 days", 5, []int{3, 3, 3, silent, silent}, false},
		{"2, and nothing yet today", 5, []int{3, 3, silent}, false},
		{"a gap in the middle", 5, []int{3, silent, 3, 3}, false},
		{"a gap, then 3", 5, []int{silent, 3, 3, 3}, true},
		{"an amber day in the middle", 2, []int{3, 4, 3, 3}, false},
		{"a red day, then 3", 2, []int{6, 3, 3, 3}, true},
		{"a red day today", 2, []int{3, 3, 3, 6}, false},
		{"3 after a red day, nothing yet today", 2, []int{6, 3, 3, 3, silent}, true},
		{"pain of 0 is said", 5, []int{0, 0, 0}, true},
		{"usual pain 5: 1 above", 5, []int{6, 6, 6}, true},
		{"usual pain 5: 2 above", 5, []int{6, 7, 6}, false},
		{"usual pain 3: 4 is amber", 3, []int{3, 4, 3}, false},
		{"nothing is ever said", 5, []int{silent, silent, silent, silent}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.check(t, rehab.Joining)
			b := pain("b1")
			b.Pain = &tt.pain
			must(t, d.SaveBaseline(t.Context(), d.amy, b))
			got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.StrengthBands)))(t)
			d.days(1) // the score of the start is no day of the phase
			d.calm(t, "c1")
			for i, score := range tt.days {
				if i > 0 {
					d.days(1)
				}
				if score != silent {
					d.suffers(t, score)
				}
				if d.situation(t, d.amy).CheckDue != "" {
					d.check(t, rehab.Weekly)
				}
			}
			calm := got(d.Today(t.Context(), d.amy))(t).Calm
			if calm == nil || calm.Ready != tt.ready {
				t.Errorf("ready: %+v, want %v", calm, tt.ready)
			}
		})
	}
}

func TestTheLastCheckInBeforeThePhaseIsUsualToo(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 7, 5)
	d.days(7)
	d.weekly(t, checkIn("k1", 2, 3))
	d.days(1)
	d.calm(t, "c1")
	for range 3 {
		d.suffers(t, 4) // green against 7, amber against 2
		d.days(1)
	}
	if calm := got(d.Today(t.Context(), d.amy))(t).Calm; calm.Ready {
		t.Error("a day worse than before the flare counts as easier")
	}
}

func TestOneBadScoreOfADayCounts(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 3, 5)
	d.days(1)
	d.calm(t, "c1")
	for range 3 {
		d.suffers(t, 1)
		d.now = d.now.Add(time.Hour)
		d.suffers(t, 4)
		d.days(1)
	}
	if calm := got(d.Today(t.Context(), d.amy))(t).Calm; calm.Ready {
		t.Error("the better half of the day was enough")
	}
}

func TestAfterTheGentleStartTheNextProgrammeIsChosen(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	b := pain("b1")
	b.Flare = true
	must(t, d.SaveBaseline(t.Context(), d.amy, b))
	got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.GentleAfterFlare)))(t)
	comes := func(want bool, when string) {
		t.Helper()
		if next := d.ComesNext(got(d.Today(t.Context(), d.amy))(t)); next != want {
			t.Errorf("%s: the next programme comes: %v, want %v", when, next, want)
		}
	}
	if calm := got(d.Today(t.Context(), d.amy))(t).Calm; calm == nil || calm.Day != 1 {
		t.Errorf("who starts with a flare is in the phase: %+v", calm)
	}
	comes(false, "on day 1")
	d.days(13)
	comes(false, "on day 14")
	d.days(1)
	comes(true, "on day 15")
	d.check(t, rehab.Weekly) // 14 days without a log
	if v := d.buildsUp(t); !v.Choose || len(v.Back) != 0 {
		t.Errorf("building up: %+v", v)
	}
	comes(true, "after building up")
	got(d.ChooseProgramme(t.Context(), d.amy, clinic.Choice{Template: clinic.TenMinutes, Movement: true, Strength: true, Number: d.current(t).Number}))(t)
	comes(false, "after choosing")
	if s := d.situation(t, d.amy); s.StrengthTarget != 3 || len(s.Calm) != 1 {
		t.Errorf("situation %+v", s)
	}
}
