package progression

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
)

func tenths(p *float64) int {
	if p == nil {
		return -1
	}
	return Tenths(*p)
}

func TestMovement(t *testing.T) {
	tests := []struct {
		name   string
		target int
		bouts  []int
		want   int
	}{
		{"the worked week", 4, []int{4, 4, 3, 0, 5, 4, 2}, 750},
		{"no days", 4, nil, -1},
		{"nothing done", 4, []int{0, 0}, 0},
		{"more than asked counts as asked", 2, []int{9, 1}, 750},
		{"a half is rounded up: 6.25", 4, []int{1, 0, 0, 0}, 63},
		{"a third", 3, []int{1}, 333},
	}
	for _, tt := range tests {
		if got := tenths(Movement(tt.target, tt.bouts)); got != tt.want {
			t.Errorf("%s: %d tenths, want %d", tt.name, got, tt.want)
		}
	}
}

func TestStrengthening(t *testing.T) {
	tests := []struct {
		name                 string
		target, days, active int
		want                 int
	}{
		{"3 days", 3, 3, 7, 1000},
		{"2 days", 3, 2, 7, 667},
		{"1 day", 3, 1, 7, 333},
		{"5 days: no extra credit", 3, 5, 7, 1000},
		{"1 day in a 3-day week", 3, 1, 3, 778},
		{"1 day in a 2-day week", 3, 1, 2, 1000},
		{"no active day", 3, 0, 0, -1},
		{"nothing done", 4, 0, 7, 0},
		{"a target of 4", 4, 3, 7, 750},
	}
	for _, tt := range tests {
		if got := tenths(Strengthening(tt.target, tt.days, tt.active)); got != tt.want {
			t.Errorf("%s: %d tenths, want %d", tt.name, got, tt.want)
		}
	}
}

func TestTenthsRoundsHalvesUpExactly(t *testing.T) {
	for asked := 1; asked <= 400; asked++ {
		for done := 0; done <= asked; done++ {
			want := (2000*done + asked) / (2 * asked)
			if got := Tenths(*percent(float64(done), float64(asked))); got != want {
				t.Fatalf("%d of %d: %d tenths, want %d", done, asked, got, want)
			}
		}
	}
}

func TestAdherenceStaysBetweenNoneAndAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		target := rapid.IntRange(1, 10).Draw(t, "target")
		bouts := rapid.SliceOfN(rapid.IntRange(0, 20), 1, 42).Draw(t, "bouts")
		p := *Movement(target, bouts)
		bouts[rapid.IntRange(0, len(bouts)-1).Draw(t, "day")]++
		if more := *Movement(target, bouts); p < 0 || more > 100 || more < p {
			t.Fatalf("one bout more turns %v into %v", p, more)
		}
	})
}

func TestCombined(t *testing.T) {
	if got := Combined(nil, nil); got != nil {
		t.Errorf("nothing known = %v", *got)
	}
	if got := Combined(ref(80.0), nil); *got != 80 {
		t.Errorf("one part = %v", *got)
	}
	if got := Combined(ref(80.0), ref(0.0)); *got != 40 {
		t.Errorf("both = %v", *got)
	}
}

func TestGradeOf(t *testing.T) {
	tests := []struct {
		percent *float64
		want    Grade
	}{{nil, ""}, {ref(80.0), GoodGrade}, {ref(79.9), FairGrade}, {ref(60.0), FairGrade}, {ref(59.9), NeedsHelp}, {ref(0.0), NeedsHelp}}
	for _, tt := range tests {
		if got := GradeOf(tt.percent); got != tt.want {
			t.Errorf("GradeOf(%v) = %q, want %q", tt.percent, got, tt.want)
		}
	}
}

func clock(hour, minute int) time.Time {
	return time.Date(2026, time.June, 1, hour, minute, 0, 0, time.UTC)
}

func TestCountBouts(t *testing.T) {
	tests := []struct {
		name  string
		times []time.Time
		want  int
	}{
		{"none", nil, 0},
		{"one", []time.Time{clock(9, 0)}, 1},
		{"29 minutes apart", []time.Time{clock(9, 0), clock(9, 29)}, 1},
		{"30 minutes apart", []time.Time{clock(9, 0), clock(9, 30)}, 2},
		{"in any order", []time.Time{clock(9, 30), clock(9, 0)}, 2},
		{"the same moment twice", []time.Time{clock(9, 0), clock(9, 0)}, 1},
		{"every 20 minutes counts every 40", []time.Time{clock(9, 0), clock(9, 20), clock(9, 40), clock(10, 0)}, 2},
		{"through the day", []time.Time{clock(8, 0), clock(11, 0), clock(14, 0), clock(17, 0)}, 4},
	}
	for _, tt := range tests {
		if got := CountBouts(tt.times); got != tt.want {
			t.Errorf("%s: CountBouts = %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestQuality(t *testing.T) {
	if got := Quality(nil); got != nil {
		t.Errorf("no sets = %v", *got)
	}
	hard := Session{Reps: []int{8, 12, 13, 7}, Effort: rehab.Hard}
	easy := Session{Reps: []int{10, 10, 10, 10}, Effort: rehab.Easy}
	if got := tenths(Quality([]Session{hard, easy})); got != 250 {
		t.Errorf("2 good sets of 8 = %d tenths", got)
	}
}
