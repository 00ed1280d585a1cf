package web

import (
	"fmt"
	"testing"

	"example.org/sixweeks/internal/rehab"
)

func TestWholeNumbersAreReadAsTyped(t *testing.T) {
	tests := []struct {
		typed, want, problem string
	}{
		{"0", "0", ""},
		{"10", "10", ""},
		{"", "nothing", ""},
		{"11", "nothing", "pain: range"},
		{"-1", "nothing", "pain: range"},
		{"4.5", "nothing", "pain: not_whole"},
		{"4,5", "nothing", "pain: not_whole"},
		{"ten", "nothing", "pain: not_whole"},
		{"٤", "nothing", "pain: not_whole"},
		{"99999999999999999999", "nothing", "pain: not_whole"},
	}
	for _, tt := range tests {
		var ps rehab.Problems
		got := "nothing"
		if n := whole(&ps, "pain", tt.typed, 0, 10); n != nil {
			got = fmt.Sprint(*n)
		}
		if got != tt.want || ps.Error() != tt.problem {
			t.Errorf("%q: %s, %q; want %s, %q", tt.typed, got, ps.Error(), tt.want, tt.problem)
		}
	}
}

func TestDaysAreReadAsTyped(t *testing.T) {
	tests := []struct {
		typed   dayAnswer
		want    string
		problem string
	}{
		{dayAnswer{"31", "3", "1980"}, "1980-03-31", ""},
		{dayAnswer{"1", "03", "2026"}, "2026-03-01", ""},
		{dayAnswer{"1", "Mar", "2026"}, "2026-03-01", ""},
		{dayAnswer{"1", "march", "2026"}, "2026-03-01", ""},
		{dayAnswer{"29", "2", "2028"}, "2028-02-29", ""},
		{dayAnswer{"29", "2", "2026"}, "", "day: not_a_day"},
		{dayAnswer{"31", "2", "2026"}, "", "day: not_a_day"},
		{dayAnswer{"0", "1", "2026"}, "", "day: not_a_day"},
		{dayAnswer{"1", "13", "2026"}, "", "day: not_a_day"},
		{dayAnswer{"1", "ma", "2026"}, "", "day: not_a_day"},
		{dayAnswer{"1", "1", "26"}, "", "day: not_a_day"},
		{dayAnswer{"1", "1", "20266"}, "", "day: not_a_day"},
		{dayAnswer{"x", "1", "2026"}, "", "day: not_a_day"},
		{dayAnswer{"1", "", "2026"}, "", "day: day_blank"},
		{dayAnswer{}, "", "day: day_blank"},
	}
	for _, tt := range tests {
		var ps rehab.Problems
		if got := tt.typed.date(&ps, "day"); got.String() != tt.want || ps.Error() != tt.problem {
			t.Errorf("%v: %q, %q; want %q, %q", tt.typed, got, ps.Error(), tt.want, tt.problem)
		}
	}
}

func TestProblemsAreSaidOncePerQuestionInOrder(t *testing.T) {
	var ps rehab.Problems
	ps.Add("born", "not_a_day")
	ps.Add("name", "blank")
	ps.Add("name", "too_long", "60")
	w := say(inOrder(ps, "name", "born"), "born")
	if len(w.faults) != 2 || w.faults[0].ID != "name" || w.faults[1].ID != "born-day" || w.at("name") != "Enter what we should call you" || w.at("email") != "" {
		t.Errorf("said %+v", w)
	}
}
