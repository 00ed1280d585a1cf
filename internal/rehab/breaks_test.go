package rehab

import (
	"testing"
	"time"
)

func TestWhenTheNextBreakIs(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	at := func(clock string) time.Time {
		when, err := time.ParseInLocation("2006-01-02 15:04:05", "2026-07-01 "+clock, london)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	tests := []struct {
		name      string
		every     int
		last, now string
		want      string // "" is no reminder
	}{
		{"before the first of the day", 45, "", "09:00:00", "09:00:00"},
		{"just after one", 45, "09:00:00", "09:00:00", "09:45:00"},
		{"a second before it is due", 45, "09:00:00", "09:44:59", "09:45:00"},
		{"when it is due", 45, "09:00:00", "09:45:00", "09:45:00"},
		{"long after it was due", 45, "09:00:00", "14:00:00", "14:00:00"},
		{"every half hour", 30, "09:00:00", "09:10:00", "09:30:00"},
		{"every hour", 60, "09:00:00", "09:10:00", "10:00:00"},
		{"never", 0, "09:00:00", "14:00:00", ""},
		{"a second before the morning", 45, "", "07:59:59", ""},
		{"in the morning", 45, "", "08:00:00", "08:00:00"},
		{"a second before the night", 45, "14:00:00", "20:59:59", "20:59:59"},
		{"at night", 45, "14:00:00", "21:00:00", ""},
		{"due a minute before the night", 30, "20:29:00", "20:40:00", "20:59:00"},
		{"due at night", 30, "20:30:00", "20:40:00", ""},
		{"after midnight", 45, "", "00:00:00", ""},
	}
	for _, tt := range tests {
		var last time.Time
		if tt.last != "" {
			last = at(tt.last).UTC() // as it is kept
		}
		got, ok := NextBreak(tt.every, last, at(tt.now))
		if ok != (tt.want != "") || ok && !got.Equal(at(tt.want)) {
			t.Errorf("%s: %v, %v, want %q", tt.name, got, ok, tt.want)
		}
		if got.Location() != london {
			t.Errorf("%s: it is by the clock of %v", tt.name, got.Location())
		}
	}
}

func TestABreakIsByTheClockOfWhoTakesIt(t *testing.T) {
	now := time.Date(2026, 7, 1, 7, 30, 0, 0, time.UTC)
	for zone, want := range map[string]bool{"UTC": false, "Europe/London": true, "America/New_York": false, "Asia/Tokyo": true, "Australia/Sydney": true, "Pacific/Auckland": true} {
		place, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := NextBreak(30, time.Time{}, now.In(place)); ok != want {
			t.Errorf("%s, %s: %v, want %v", zone, now.In(place).Format("15:04"), ok, want)
		}
	}
}

func TestABreakAcrossAChangeOfTheClocks(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	last := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC) // 1:30am, half an hour before it is 1am again
	if at, ok := NextBreak(30, last, last.In(london)); ok || !at.Equal(last.Add(30*time.Minute)) {
		t.Errorf("%v, %v", at, ok)
	}
}
