package rehab

import (
	"strings"
	"testing"
)

func aSession() Session {
	two := 2
	return Session{
		Day: NewDate(2026, 3, 12), Worrying: "no",
		Exercises: []Done{{
			Exercise: "row", Strength: true, Reps: []int{12, 12, 11}, Effort: Moderate, GoodForm: true, Pain: &two,
			Resistance: Resistance{Kind: Band, Colour: "red"},
		}},
	}
}

func TestSessionCheck(t *testing.T) {
	version := ProgrammeVersion{Items: []Prescribed{{Exercise: "row"}, {Exercise: "press"}}}
	started, today := NewDate(2026, 3, 2), NewDate(2026, 3, 12)
	score := func(n int) *int { return &n }
	tests := []struct {
		name   string
		change func(*Session)
		want   string // field code, … in order; "" is nothing wrong
	}{
		{"as asked", func(*Session) {}, ""},
		{"a week ago", func(s *Session) { s.Day = today.AddDays(-7) }, ""},
		{"eight days ago", func(s *Session) { s.Day = today.AddDays(-8) }, "day too_old"},
		{"the day it began", func(s *Session) { s.Day = started.AddDays(3) }, ""},
		{"tomorrow", func(s *Session) { s.Day = today.AddDays(1) }, "day future"},
		{"no day", func(s *Session) { s.Day = Date{} }, "day day_blank"},
		{"before the programme", func(s *Session) { s.Day = started.AddDays(-1) }, "day before_start"},
		{"worrying not answered is not a no", func(s *Session) { s.Worrying = "" }, "worrying blank"},
		{"something worrying", func(s *Session) { s.Worrying = "yes" }, ""},
		{"no pain before is an answer", func(s *Session) { s.PainBefore = score(0) }, ""},
		{"pain before of 11", func(s *Session) { s.PainBefore = score(11) }, "pain-before range"},
		{"pain before under 0", func(s *Session) { s.PainBefore = score(-1) }, "pain-before range"},
		{"nothing at all", func(s *Session) { s.Exercises = nil }, "exercises nothing_done"},
		{"everything skipped", func(s *Session) { s.Exercises = []Done{{Exercise: "row", Skipped: true}} }, "exercises nothing_done"},
		{"one skipped", func(s *Session) { s.Exercises = append(s.Exercises, Done{Exercise: "press", Skipped: true}) }, ""},
		{"not in the programme", func(s *Session) { s.Exercises[0].Exercise = "plank" }, "exercises not_prescribed"},
		{"an easier one instead", func(s *Session) { s.Exercises[0].Exercise, s.Exercises[0].InsteadOf = "squeeze", "row" }, ""},
		{"no set done", func(s *Session) { s.Exercises[0].Reps = nil }, "reps-row blank"},
		{"one set is enough", func(s *Session) { s.Exercises[0].Reps = []int{1} }, ""},
		{"five sets", func(s *Session) { s.Exercises[0].Reps = []int{1, 1, 1, 1, 1} }, "reps-row too_many"},
		{"a set of none", func(s *Session) { s.Exercises[0].Reps = []int{8, 0} }, "reps-row range"},
		{"a set of 100", func(s *Session) { s.Exercises[0].Reps = []int{100} }, ""},
		{"a set of 101", func(s *Session) { s.Exercises[0].Reps = []int{101} }, "reps-row range"},
		{"effort not answered", func(s *Session) { s.Exercises[0].Effort = "" }, "effort-row blank"},
		{"effort unknown", func(s *Session) { s.Exercises[0].Effort = "huge" }, "effort-row blank"},
		{"pain not answered is not no pain", func(s *Session) { s.Exercises[0].Pain = nil }, "during-row blank"},
		{"pain of 11", func(s *Session) { s.Exercises[0].Pain = score(11) }, "during-row range"},
		{"a pink band", func(s *Session) { s.Exercises[0].Resistance.Colour = "pink" }, "resistance-row unknown"},
		{"100 grams", func(s *Session) { s.Exercises[0].Resistance = Resistance{Kind: Weight, Grams: 100} }, ""},
		{"99 grams", func(s *Session) { s.Exercises[0].Resistance = Resistance{Kind: Weight, Grams: 99} }, "resistance-row unknown"},
		{"over 50 kg", func(s *Session) { s.Exercises[0].Resistance = Resistance{Kind: Weight, Grams: 50_001} }, "resistance-row unknown"},
		{"a long note", func(s *Session) { s.Note = strings.Repeat("é", MaxNote) }, ""},
		{"a note too long", func(s *Session) { s.Note = strings.Repeat("é", MaxNote+1) }, "note too_long"},
		{"everything at once", func(s *Session) { s.Day, s.Worrying, s.Exercises = Date{}, "", nil }, "day day_blank, worrying blank, exercises nothing_done"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := aSession()
			tt.change(&s)
			if got := listed(s.Check(version, started, today)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func listed(ps Problems) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Field+" "+p.Code)
	}
	return strings.Join(out, ", ")
}

func TestTheLastPainIsTheLatest(t *testing.T) {
	three, day := 3, NewDate(2026, 3, 12)
	tests := []struct {
		name string
		s    Situation
		want int // -1 is none
	}{
		{"nothing said", Situation{}, -1},
		{"only the baseline", Situation{BaselinePain: &three}, 3},
		{"a check-in after it", Situation{BaselinePain: &three, Pains: []DayScore{{day, 4}, {day, 5}}}, 5},
		{"a session on the same day", Situation{Pains: []DayScore{{day, 5}}, SessionPain: &DayScore{day, 1}}, 1},
		{"a session before it", Situation{Pains: []DayScore{{day, 5}}, SessionPain: &DayScore{day.AddDays(-1), 1}}, 5},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := -1
			if last := tt.s.LastPain(); last != nil {
				got = *last
			}
			if got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}
