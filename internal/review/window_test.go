package review

import (
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
)

func TestWindows(t *testing.T) {
	tests := []struct {
		week int
		want Window
	}{
		{6, Window{6, 35, 42, 49}},
		{12, Window{12, 77, 84, 91}},
		{24, Window{24, 161, 168, 175}},
	}
	for _, tt := range tests {
		if got := WindowOf(tt.week); got != tt.want {
			t.Errorf("WindowOf(%d) = %v", tt.week, got)
		}
	}
}

func TestStateOfTheSixWeekReview(t *testing.T) {
	tests := []struct {
		day  int
		want State
	}{
		{0, NotYet}, {34, NotYet}, {35, Open}, {41, Open}, {42, Due}, {48, Due},
		{49, LastDay}, {50, Overdue}, {55, Overdue}, {56, MessageDue}, {400, MessageDue},
	}
	w := WindowOf(6)
	for _, tt := range tests {
		if got := w.State(tt.day); got != tt.want {
			t.Errorf("day %d: %s, want %s", tt.day, got, tt.want)
		}
		if in := tt.day >= 35 && tt.day <= 49; w.Holds(tt.day) != in {
			t.Errorf("day %d: Holds = %v", tt.day, !in)
		}
		if early := tt.day < 35; w.Takes(tt.day) == early {
			t.Errorf("day %d: Takes = %v", tt.day, early)
		}
	}
	if len(States()) != 6 {
		t.Errorf("States = %v", States())
	}
}

func TestRecheck(t *testing.T) {
	tests := []struct {
		name        string
		week, taken int
		want        Window
	}{
		{"taken when due", 6, 42, Window{6, 53, 56, 59}},
		{"taken early in its window", 6, 36, Window{6, 53, 56, 59}},
		{"taken late", 6, 49, Window{6, 60, 63, 66}},
		{"taken overdue", 6, 60, Window{6, 71, 74, 77}},
		{"of week 12", 12, 84, Window{12, 95, 98, 101}},
	}
	for _, tt := range tests {
		if got := WindowOf(tt.week).Recheck(tt.taken); got != tt.want {
			t.Errorf("%s: Recheck = %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestWhichReviewComesNext(t *testing.T) {
	tests := []struct{ day, lastDone, want int }{
		{0, 0, 6}, {42, 0, 6}, {76, 0, 6}, {77, 0, 12}, {42, 6, 12}, {84, 6, 12}, {160, 6, 12},
		{161, 6, 24}, {91, 12, 24}, {170, 24, 36}, {245, 24, 36}, {400, 0, 48},
	}
	for _, tt := range tests {
		if got := WeekAt(tt.day, tt.lastDone); got != tt.want {
			t.Errorf("day %d after week %d: week %d, want %d", tt.day, tt.lastDone, got, tt.want)
		}
	}
}

func TestThereAreThreeRemindersAtMost(t *testing.T) {
	w, given := WindowOf(6), []Reminder{}
	for day := range 200 {
		if r := w.Reminder(day, false, false); r != "" {
			given = append(given, r)
		}
		if w.Reminder(day, true, false) != "" || w.Reminder(day, false, true) != "" {
			t.Errorf("day %d: reminds although done or paused", day)
		}
	}
	if len(given) != 3 || len(Reminders()) != 3 {
		t.Fatalf("reminders = %v", given)
	}
	for i, r := range Reminders() {
		if given[i] != r {
			t.Errorf("reminder %d = %s, want %s", i, given[i], r)
		}
	}
	if w.Reminder(35, false, false) != RemindOpens || w.Reminder(42, false, false) != RemindDue || w.Reminder(49, false, false) != RemindLast {
		t.Error("reminders come on days 35, 42 and 49")
	}
}

func TestTheDueDayIsSixWeeksOfActiveDaysOn(t *testing.T) {
	start := rehab.NewDate(2026, time.March, 2)
	s := rehab.Situation{Programme: "p", Started: start, Pauses: []rehab.Span{{From: start.AddDays(10), Until: start.AddDays(17)}}}
	due := s.DayAfter(WindowOf(6).Due, start)
	if due != start.AddDays(49) {
		t.Errorf("due on %v", due)
	}
	if got := WindowOf(6).State(s.ActiveDays(due)); got != Due {
		t.Errorf("on that day it is %s", got)
	}
}

func TestStandsForBaseline(t *testing.T) {
	start := rehab.NewDate(2026, time.June, 1)
	for day, want := range map[int]bool{-1: false, 0: true, 14: true, 15: false} {
		if got := StandsForBaseline(start, start.AddDays(day)); got != want {
			t.Errorf("day %d: %v", day, got)
		}
	}
}

func TestOffersNewBaseline(t *testing.T) {
	tests := []struct {
		paused, safety int
		want           bool
	}{{28, 14, false}, {29, 0, true}, {15, 15, true}, {0, 0, false}}
	for _, tt := range tests {
		if got := OffersNewBaseline(tt.paused, tt.safety); got != tt.want {
			t.Errorf("%+v: %v", tt, got)
		}
	}
}

func TestAdvisesToWait(t *testing.T) {
	tests := []struct {
		name        string
		weeks, days int
		flags       []Flag
		want        bool
	}{
		{"the service gives no such advice", 0, 0, nil, false},
		{"in the first weeks", 6, 41, []Flag{HighPain}, true},
		{"after them", 6, 42, nil, false},
		{"worse", 6, 10, []Flag{Worse}, false},
		{"a symptom to be seen soon", 6, 10, []Flag{SeeSoon}, false},
	}
	for _, tt := range tests {
		if got := AdvisesToWait(tt.weeks, tt.days, tt.flags); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
