package main

import (
	"math"
	"testing"
	"time"
)

func TestRatiosArePairedByRound(t *testing.T) {
	of := func(ms int) volley {
		return volley{requests: 1, spent: spent{CPU: time.Duration(ms) * time.Millisecond}}
	}
	// The machine gets slower by half each round; the app takes twice the floor.
	m := match{rounds: []round{{of(10), of(10), of(20)}, {of(15), of(14), of(30)}, {of(22), of(22), of(44)}}}
	app, control := m.ratios(cpuEach)
	if app != (ratio{2, 2, 2}) || math.Abs(control.median-1) > 1e-9 || control.low >= 0.99 {
		t.Errorf("app %v, control %v", app, control)
	}
}

func TestAVerdictNeedsAFairControl(t *testing.T) {
	for median, want := range map[float64]bool{0.89: false, 0.9: true, 1: true, 1.1: true, 1.11: false} {
		if (ratio{median: median}).fair() != want {
			t.Errorf("a control of %v: fair is %v", median, !want)
		}
	}
}

func TestVerdicts(t *testing.T) {
	tests := []struct {
		aim  aim
		v    float64
		want string
	}{
		{aim{most: 2}, 2, "met"}, {aim{most: 2}, 3, "missed by 50%"}, {aim{least: 0.6}, 0.6, "met"},
		{aim{least: 0.6}, 0.3, "missed by 50%"}, {aim{}, 7, ""},
	}
	for _, tt := range tests {
		if got := tt.aim.verdict(tt.v); got != tt.want {
			t.Errorf("%v of %v: %q, want %q", tt.v, tt.aim, got, tt.want)
		}
	}
}

func TestTheSpreadIsTheMiddleHalf(t *testing.T) {
	if got := spread([]float64{5, 1, 4, 2, 3}); got != (ratio{3, 2, 4}) {
		t.Errorf("got %v", got)
	}
	if got := spread([]float64{4, 1, 3, 2}); got.median != 2.5 {
		t.Errorf("got %v", got)
	}
}
