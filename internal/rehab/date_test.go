package rehab

import (
	"encoding/json"
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	tests := []struct {
		name      string
		got, want any
	}{
		{"six weeks are 42 calendar days, whatever the clocks do", NewDate(2026, 3, 28).AddDays(42), NewDate(2026, 5, 9)},
		{"days are counted over the end of summer time", NewDate(2026, 10, 26).DaysSince(NewDate(2026, 10, 24)), 2},
		{"days before are negative", NewDate(2026, 1, 1).DaysSince(NewDate(2026, 1, 3)), -2},
		{"nobody is 18 the day before their birthday", NewDate(2008, 6, 2).YearsOn(NewDate(2026, 6, 1)), 17},
		{"somebody is 18 on their birthday", NewDate(2008, 6, 1).YearsOn(NewDate(2026, 6, 1)), 18},
		{"born on 29 February, a year older on 1 March", NewDate(2008, 2, 29).YearsOn(NewDate(2026, 2, 28)), 17},
		{"written in full", NewDate(2026, 4, 2).Full(), "Thursday 2 April 2026"},
		{"not recorded is written as nothing", Date{}.String(), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, tt.got, tt.want)
		}
	}
}

func TestNoCalendarHasThatDay(t *testing.T) {
	for _, s := range []string{"2026-02-31", "2026-13-01", "2026-6-1", "1 June 2026", ""} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", s, d)
		}
	}
}

func TestADayIsThePatientsOwn(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	late := time.Date(2026, 6, 10, 23, 30, 0, 0, time.UTC)
	if got, want := DateOf(late.In(london)), NewDate(2026, 6, 11); got != want {
		t.Errorf("half past midnight in London is %v, want %v", got, want)
	}
}

func TestADaySurvivesJSON(t *testing.T) {
	for _, want := range []Date{{}, NewDate(2024, 2, 29)} {
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got Date
		if err := json.Unmarshal(b, &got); err != nil || got != want {
			t.Errorf("%s came back as %v, %v", b, got, err)
		}
	}
}

func TestEveryDayIsReadAsItIsWritten(t *testing.T) {
	for d := NewDate(1899, 12, 1); d.Before(NewDate(2101, 2, 1)); d = d.AddDays(1) {
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%s is read as %v, %v", d, got, err)
		}
	}
	for _, s := range []string{"2026-00-10", "2026-10-00", "2026-02-29", "2026-04-31", "2026/06/01", "2026-0६-1", "20260601", "+026-06-01"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", s, d)
		}
	}
}
