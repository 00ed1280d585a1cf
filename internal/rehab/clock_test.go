package rehab

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestTheClockOfAProgramme(t *testing.T) {
	start := NewDate(2026, time.March, 2)
	week := Span{From: start.AddDays(7), Until: start.AddDays(14)}
	open := Span{From: start.AddDays(20)}
	tests := []struct {
		name       string
		pauses     []Span
		day        int // after the start
		days, week int
		due        int // day 42, after the start
	}{
		{"the first day", nil, 0, 0, 1, 42},
		{"the day before", nil, -1, -1, 0, 42},
		{"the last day of the first week", nil, 6, 6, 1, 42},
		{"the second week", nil, 7, 7, 2, 42},
		{"across the change of the clocks", nil, 42, 42, 7, 42},
		{"before a pause", []Span{week}, 7, 7, 2, 49},
		{"in a pause", []Span{week}, 10, 7, 2, 49},
		{"after a pause", []Span{week}, 14, 7, 2, 49},
		{"a day after a pause", []Span{week}, 15, 8, 2, 49},
		{"in an open pause", []Span{week, open}, 25, 13, 2, 54},
		{"on the first day of an open pause", []Span{open}, 20, 20, 3, 42},
		{"a pause from before the start", []Span{{From: start.AddDays(-3), Until: start.AddDays(2)}}, 3, 1, 1, 44},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := Situation{Programme: "p", Started: start, Pauses: tt.pauses}
			today := start.AddDays(tt.day)
			if days, week := s.ActiveDays(today), s.Week(today); days != tt.days || week != tt.week {
				t.Errorf("%d days, week %d; want %d and %d", days, week, tt.days, tt.week)
			}
			if due := s.DayAfter(42, today); due != start.AddDays(tt.due) {
				t.Errorf("due on day %d, want %d", due.DaysSince(start), tt.due)
			}
		})
	}
}

func TestTheDayAfterNDaysIsTheFirstOnWhichTheyHavePassed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Situation{Programme: "p", Started: NewDate(2026, time.March, 2)}
		day := s.Started
		for range rapid.IntRange(0, 5).Draw(t, "pauses") {
			from := day.AddDays(rapid.IntRange(0, 20).Draw(t, "gap"))
			day = from.AddDays(rapid.IntRange(1, 20).Draw(t, "length"))
			s.Pauses = append(s.Pauses, Span{From: from, Until: day})
		}
		n := rapid.IntRange(1, 100).Draw(t, "n")
		due := s.DayAfter(n, s.Started)
		if got, before := s.ActiveDays(due), s.ActiveDays(due.AddDays(-1)); got != n || before != n-1 {
			t.Errorf("%d days have passed on day %v and %d on the day before; want %d and %d", got, due, before, n, n-1)
		}
	})
}
