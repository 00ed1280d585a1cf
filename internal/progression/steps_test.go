package progression

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
)

func colour(c rehab.BandColour) rehab.Resistance {
	return rehab.Resistance{Kind: rehab.Band, Colour: c}
}

func grams(n int) rehab.Resistance { return rehab.Resistance{Kind: rehab.Weight, Grams: n} }

func TestStepUp(t *testing.T) {
	next := &rehab.Exercise{ID: "prone-t", AvoidIf: []rehab.FilterCode{rehab.Pregnant16}}
	pregnant := rehab.NewFilters(rehab.Pregnant16)
	tests := []struct {
		name string
		l    Level
		want Step
	}{
		{"next band", Level{Resistance: colour("red"), Harder: next}, Step{How: ByBand, Resistance: colour("green")}},
		{"the last band, then a harder exercise", Level{Resistance: colour("gold"), Harder: next}, Step{How: Harder, To: "prone-t"}},
		{"2 kg, a little more", Level{Resistance: grams(2000)}, Step{How: ByWeight, Resistance: grams(2100)}},
		{"1 kg, a little more", Level{Resistance: grams(1000)}, Step{How: ByWeight, Resistance: grams(1100)}},
		{"10 kg, 5% more", Level{Resistance: grams(10_000)}, Step{How: ByWeight, Resistance: grams(10_500)}},
		{"the heaviest weight, then slower", Level{Resistance: grams(50_000)}, Step{How: Slower}},
		{"a harder exercise", Level{Harder: next, Sets: 3, SetsMax: 4}, Step{How: Harder, To: "prone-t"}},
		{"a harder exercise that has to be left out", Level{Harder: next, Filters: pregnant}, Step{How: Slower}},
		{"slower, then one more set", Level{Slowed: true, Sets: 3, SetsMax: 4}, Step{How: MoreSets, Sets: 4}},
		{"nothing left", Level{Slowed: true, Sets: 4, SetsMax: 4}, Step{}},
		{"a band of no known colour", Level{Resistance: colour("")}, Step{How: Slower}},
	}
	for _, tt := range tests {
		if got := tt.l.Up(); got != tt.want {
			t.Errorf("%s: Up = %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestStepDown(t *testing.T) {
	before := &rehab.Exercise{ID: "towel-pull", AvoidIf: []rehab.FilterCode{rehab.Hernia}}
	tests := []struct {
		name string
		l    Level
		want Step
	}{
		{"less range first", Level{Resistance: colour("red")}, Step{How: LessFar}},
		{"then a lighter band", Level{Eased: true, Resistance: colour("red"), Sets: 3}, Step{How: ByBand, Resistance: colour("yellow")}},
		{"then a lighter weight", Level{Eased: true, Resistance: grams(2000)}, Step{How: ByWeight, Resistance: grams(1800)}},
		{"the lightest band, then fewer sets", Level{Eased: true, Resistance: colour("tan"), Sets: 3}, Step{How: LessSets, Sets: 2}},
		{"no weight left, then fewer sets", Level{Eased: true, Resistance: grams(100), Sets: 2}, Step{How: LessSets, Sets: 1}},
		{"then an easier exercise", Level{Eased: true, Sets: 1, Easier: before}, Step{How: Easier, To: "towel-pull"}},
		{"an easier exercise that has to be left out", Level{Eased: true, Sets: 1, Easier: before, Filters: rehab.NewFilters(rehab.Hernia)}, Step{}},
		{"nothing left", Level{Eased: true, Sets: 1}, Step{}},
	}
	for _, tt := range tests {
		if got := tt.l.Down(); got != tt.want {
			t.Errorf("%s: Down = %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestWeightsMoveByALittle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := rapid.IntRange(10, 470).Draw(t, "hundred grams") * 100
		up, ok := heavier(grams(now))
		if !ok || up.Grams <= now || up.Grams-now > max(100, now/10) {
			t.Fatalf("%d g goes up to %d g", now, up.Grams)
		}
		down, ok := lighter(grams(now))
		if !ok || down.Grams >= now || down.Grams < now*8/10 {
			t.Fatalf("%d g goes down to %d g", now, down.Grams)
		}
	})
}

func TestPace(t *testing.T) {
	today := rehab.NewDate(2026, time.June, 15)
	ago := func(days int) rehab.Date { return today.AddDays(-days) }
	tests := []struct {
		name string
		p    Pace
		want Waits
	}{
		{"never stepped up", Pace{}, ""},
		{"7 days ago", Pace{LastStepUp: ago(7)}, ""},
		{"6 days ago", Pace{LastStepUp: ago(6)}, WaitsForTime},
		{"neck, 13 days ago", Pace{LastStepUp: ago(13), Neck: true}, WaitsForTime},
		{"neck, 14 days ago", Pace{LastStepUp: ago(14), Neck: true}, ""},
		{"see soon", Pace{SeeSoon: true}, WaitsForSeen},
		{"calm-down phase", Pace{Calm: true, LastStepUp: ago(1)}, WaitsForCalm},
		{"locked by the physio", Pace{Locked: true, SeeSoon: true, Calm: true}, WaitsForPhysio},
	}
	for _, tt := range tests {
		tt.p.Today = today
		if got := tt.p.Waits(); got != tt.want {
			t.Errorf("%s: Waits = %q, want %q", tt.name, got, tt.want)
		}
	}
	if len(AllWaits()) != 4 {
		t.Errorf("AllWaits = %v", AllWaits())
	}
}
