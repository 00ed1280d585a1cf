package words

import (
	"testing"
	"time"
)

func TestDosesInWords(t *testing.T) {
	const s = time.Second
	tests := []struct {
		dose Dose
		want string
	}{
		{Dose{Reps: "8 to 10", Sets: 1, TimesPerDay: 4, DaysPerWeek: 7}, "8 to 10 times, 4 times a day"},
		{Dose{Reps: "8 to 12", Sets: 3, SetsMax: 4, TimesPerDay: 1, DaysPerWeek: 3, DaysPerWeekMax: 4}, "3 to 4 sets of 8 to 12, 3 to 4 days a week"},
		{Dose{Reps: "2 to 3", Sets: 1, SetsMax: 1, Hold: 20 * s, HoldMax: 20 * s, TimesPerDay: 2, DaysPerWeek: 7, EachSide: true}, "2 to 3 times on each side, hold for 20 seconds, 2 times a day"},
		{Dose{Reps: "6 to 10 breaths", Sets: 1, Lasts: 90 * s, TimesPerDay: 2, DaysPerWeek: 7}, "6 to 10 breaths, 2 times a day"},
		{Dose{Reps: "1", Sets: 1, Lasts: 90 * s, TimesPerDay: 6, DaysPerWeek: 7}, "About 90 seconds, 6 times a day"},
		{Dose{Reps: "1", Sets: 2, SetsMax: 3, Hold: 20 * s, HoldMax: 30 * s, TimesPerDay: 1, DaysPerWeek: 3, DaysPerWeekMax: 4}, "2 to 3 times, hold for 20 to 30 seconds, 3 to 4 days a week"},
		{Dose{Reps: "1, for 3 breaths", Sets: 1, Hold: 15 * s, HoldMax: 15 * s, TimesPerDay: 6, DaysPerWeek: 7}, "For 3 breaths, 6 times a day"},
		{Dose{Reps: "5", Sets: 1, SetsMax: 2, TimesPerDay: 1, DaysPerWeek: 7}, "1 to 2 sets of 5, once a day"},
	}
	for _, tt := range tests {
		if got := tt.dose.Line(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestCounting(t *testing.T) {
	for got, want := range map[string]string{
		Count(0, "exercise"):                 "0 exercises",
		Count(1, "exercise"):                 "1 exercise",
		Count(1046, "exercise"):              "1,046 exercises",
		Count(1234567, "x"):                  "1,234,567 xs",
		Times(time.Minute, time.Minute):      "1 minute",
		Times(time.Minute, 2*time.Minute):    "1 to 2 minutes",
		Times(time.Second, time.Second):      "1 second",
		Times(90*time.Second, time.Minute*2): "90 to 120 seconds",
		And([]string{"a"}):                   "a",
		And([]string{"a", "b", "c"}):         "a, b and c",
		Or([]string{"a", "b"}):               "a or b",
		Or(nil):                              "",
		Capital("you"):                       "You",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
