package progression

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
)

var start = rehab.NewDate(2026, time.June, 1) // a Monday

// boutsOn returns n bouts, an hour apart, on a day of June.
func boutsOn(day, n int) []time.Time {
	var times []time.Time
	for i := range n {
		times = append(times, time.Date(2026, time.June, day, 8+i, 0, 0, 0, time.UTC))
	}
	return times
}

func record(today rehab.Date) Record {
	r := Record{Started: start, Today: today, BoutTarget: 4, StrengthTarget: 3}
	for i, n := range []int{4, 4, 3, 0, 5, 4, 2} {
		r.Bouts = append(r.Bouts, boutsOn(1+i, n)...)
	}
	r.StrengthDays = []rehab.Date{start, start, start.AddDays(2)}
	return r
}

func TestAWeekOfARecord(t *testing.T) {
	s := record(start.AddDays(7)).Summarise()
	if len(s.Weeks) != 1 || s.Weeks[0].ActiveDays != 7 || s.Weeks[0].StrengthDays != 2 {
		t.Fatalf("weeks = %+v", s.Weeks)
	}
	if tenths(s.Movement) != 750 || tenths(s.Strengthening) != 667 || tenths(s.Combined) != 708 {
		t.Errorf("movement %d, strengthening %d, combined %d", tenths(s.Movement), tenths(s.Strengthening), tenths(s.Combined))
	}
	if d := s.Weeks[0].Days[4]; d.Bouts != 5 || !d.Active {
		t.Errorf("Friday = %+v", d)
	}
}

func TestTodayIsLeftOutUntilItEnds(t *testing.T) {
	r := record(start.AddDays(3))
	s := r.Summarise()
	if got := s.Weeks[0].ActiveDays; got != 3 {
		t.Errorf("active days = %d", got)
	}
	if tenths(s.Movement) != 917 { // 4, 4, 3
		t.Errorf("movement = %d", tenths(s.Movement))
	}
	r.Today = start
	if s := r.Summarise(); len(s.Weeks) != 0 || s.Movement != nil || s.Strengthening != nil {
		t.Errorf("on the first day = %+v", s)
	}
}

func TestPausedDaysAreLeftOut(t *testing.T) {
	r := record(start.AddDays(7))
	r.StrengthDays = []rehab.Date{start}
	r.Pauses = []rehab.Span{{From: start.AddDays(3)}} // Thursday on, still open
	s := r.Summarise()
	if s.Weeks[0].ActiveDays != 3 || tenths(s.Movement) != 917 || tenths(s.Strengthening) != 778 {
		t.Errorf("open pause: %d days, movement %d, strengthening %d", s.Weeks[0].ActiveDays, tenths(s.Movement), tenths(s.Strengthening))
	}
	r.Pauses = []rehab.Span{{From: start.AddDays(3), Until: start.AddDays(4)}} // Thursday only
	if s := r.Summarise(); s.Weeks[0].ActiveDays != 6 || tenths(s.Movement) != 875 {
		t.Errorf("one day: %d days, movement %d", s.Weeks[0].ActiveDays, tenths(s.Movement))
	}
	r.Pauses = []rehab.Span{{From: start}}
	if s := r.Summarise(); s.Movement != nil || s.Strengthening != nil || s.Combined != nil {
		t.Errorf("paused from the start = %+v", s)
	}
}

func TestStrengtheningIsTheMeanOfTheWeeks(t *testing.T) {
	r := record(start.AddDays(30))
	r.Until = start.AddDays(14)
	s := r.Summarise()
	if len(s.Weeks) != 2 || s.Weeks[1].Number != 2 {
		t.Fatalf("%d weeks", len(s.Weeks))
	}
	if tenths(s.Strengthening) != 333 { // 66.7 and 0
		t.Errorf("strengthening = %d", tenths(s.Strengthening))
	}
	if tenths(s.Movement) != 375 {
		t.Errorf("movement = %d", tenths(s.Movement))
	}
}

func TestAWeekThatIsPausedDoesNotCount(t *testing.T) {
	r := record(start.AddDays(14))
	r.Pauses = []rehab.Span{{From: start.AddDays(7), Until: start.AddDays(14)}}
	s := r.Summarise()
	if tenths(s.Strengthening) != 667 || tenths(s.Movement) != 750 || s.Weeks[1].Movement != nil {
		t.Errorf("strengthening %d, movement %d", tenths(s.Strengthening), tenths(s.Movement))
	}
}

func TestNothingLoggedIsNotZero(t *testing.T) {
	r := Record{Started: start, Today: start.AddDays(42), BoutTarget: 4, StrengthTarget: 3}
	if s := r.Summarise(); s.Movement != nil || s.Strengthening != nil {
		t.Errorf("nothing logged = %+v", s)
	}
	r.Bouts = boutsOn(1, 1)
	if s := r.Summarise(); tenths(s.Strengthening) != 0 {
		t.Errorf("strengthening, with one bout logged = %d", tenths(s.Strengthening))
	}
}

func TestAPartThatIsNotPrescribed(t *testing.T) {
	r := record(start.AddDays(7))
	r.StrengthTarget = 0
	if s := r.Summarise(); s.Strengthening != nil || tenths(s.Combined) != 750 {
		t.Errorf("movement only: %+v", s)
	}
	r.StrengthTarget, r.BoutTarget = 3, 0
	if s := r.Summarise(); s.Movement != nil || tenths(s.Combined) != 667 {
		t.Errorf("strengthening only: %+v", s)
	}
}

func TestBoutsBelongToThePatientsOwnDay(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	r := Record{Started: start, Today: start.AddDays(2), BoutTarget: 2}
	late := time.Date(2026, time.June, 1, 23, 30, 0, 0, time.UTC) // 0:30 on 2 June in London
	r.Bouts = []time.Time{late.In(london)}
	s := r.Summarise()
	if s.Weeks[0].Days[0].Bouts != 0 || s.Weeks[0].Days[1].Bouts != 1 {
		t.Errorf("days = %+v", s.Weeks[0].Days[:2])
	}
}

func TestCalmDaysAskForNoStrengthening(t *testing.T) {
	from := func(day, until int) []rehab.Span {
		s := rehab.Span{From: start.AddDays(day)}
		if until > 0 {
			s.Until = start.AddDays(until)
		}
		return []rehab.Span{s}
	}
	tests := []struct {
		name string
		calm []rehab.Span
		days []int // of strengthening
		want int   // in tenths; -1 is not asked for
	}{
		{"none", nil, []int{0, 2}, 667},
		{"the last 4 of 7 days", from(3, 7), []int{0, 2}, 1000},           // asked: 3 days of 7, 1.29 days
		{"the last 2 of 7 days", from(5, 7), []int{0, 2}, 933},            // asked: 5 days of 7, 2.14 days
		{"a phase that lasts", from(5, 0), []int{0, 2}, 933},              // as well
		{"all of the week", from(0, 7), []int{0, 2}, -1},                  // nothing is asked for
		{"strengthening on a calm day counts", from(3, 7), []int{4}, 778}, // 1 day of 1.29
		{"nothing done before", from(3, 7), nil, 0},
	}
	for _, tt := range tests {
		r := record(start.AddDays(7))
		r.Calm, r.StrengthDays = tt.calm, nil
		for _, d := range tt.days {
			r.StrengthDays = append(r.StrengthDays, start.AddDays(d))
		}
		s := r.Summarise()
		got := -1
		if s.Strengthening != nil {
			got = tenths(s.Strengthening)
		}
		if got != tt.want || tenths(s.Movement) != 750 {
			t.Errorf("%s: strengthening %d, want %d; movement %d, want 750 as ever", tt.name, got, tt.want, tenths(s.Movement))
		}
	}
}

func TestCalmingDownIsNeverHeldAgainstAnybody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Record{Started: start, Today: start.AddDays(42), BoutTarget: 4, StrengthTarget: 3}
		for _, d := range rapid.SliceOf(rapid.IntRange(0, 41)).Draw(t, "strengthening") {
			r.StrengthDays = append(r.StrengthDays, start.AddDays(d))
		}
		before := r.Summarise()
		from := rapid.IntRange(0, 41).Draw(t, "from")
		r.Calm = []rehab.Span{{From: start.AddDays(from), Until: start.AddDays(from + rapid.IntRange(0, 42).Draw(t, "days"))}}
		after := r.Summarise()
		for i, w := range after.Weeks {
			was := before.Weeks[i]
			if w.Strengthening != nil && *w.Strengthening < *was.Strengthening {
				t.Fatalf("week %d: %f, without the phase %f", w.Number, *w.Strengthening, *was.Strengthening)
			}
			if (w.Strengthening == nil) != (w.CalmDays == 7) || tenths(w.Movement) != tenths(was.Movement) {
				t.Fatalf("week %d: %+v, without the phase %+v", w.Number, w, was)
			}
		}
	})
}

func TestEachDayIsMeasuredAgainstWhatWasAskedThen(t *testing.T) {
	until := func(day, bouts, strength int) rehab.PastTarget {
		return rehab.PastTarget{Until: start.AddDays(day), Bouts: bouts, Strength: strength}
	}
	tests := []struct {
		name               string
		past               []rehab.PastTarget
		movement, strength int // in tenths, of a first week of 4, 4, 3, 0, 5, 4 and 2 bouts, and 2 days; -1 is not asked for
	}{
		{"no change", nil, 750, 667},
		{"a change before the programme began", []rehab.PastTarget{until(0, 1, 1)}, 750, 667},
		{"less was asked all week", []rehab.PastTarget{until(7, 2, 2)}, 857, 1000},
		{"less was asked up to Wednesday", []rehab.PastTarget{until(3, 2, 2)}, 786, 778}, // 1, 1, 1 of 2, then 0, 1, 1, 0.5; 2 days of 2.57
		{"two changes", []rehab.PastTarget{until(3, 2, 2), until(7, 5, 4)}, 743, 636},    // then 0, 1, 0.8, 0.4 of 5; 2 days of 3.14
		{"not prescribed before", []rehab.PastTarget{until(7, 0, 0)}, -1, -1},
		{"prescribed from Thursday on", []rehab.PastTarget{until(3, 0, 0)}, 625, 1000},
	}
	for _, tt := range tests {
		r := record(start.AddDays(7))
		r.Past = tt.past
		s := r.Summarise()
		of := func(p *float64) int {
			if p == nil {
				return -1
			}
			return tenths(p)
		}
		if m, n := of(s.Movement), of(s.Strengthening); m != tt.movement || n != tt.strength {
			t.Errorf("%s: movement %d, strengthening %d; want %d and %d", tt.name, m, n, tt.movement, tt.strength)
		}
	}
}

func TestAChangeThatChangesNothingCountsForNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := record(start.AddDays(rapid.IntRange(1, 30).Draw(t, "today")))
		want := r.Summarise()
		for _, day := range rapid.SliceOfN(rapid.IntRange(0, 40), 0, 5).Draw(t, "changes") {
			r.Past = append(r.Past, rehab.PastTarget{Until: start.AddDays(day), Bouts: 4, Strength: 3})
		}
		if diff := cmp.Diff(want, r.Summarise(), cmp.Comparer(func(a, b rehab.Date) bool { return a == b })); diff != "" {
			t.Fatal(diff)
		}
	})
}
