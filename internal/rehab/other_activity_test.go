package rehab

import (
	"strings"
	"testing"
)

func TestWhatOtherActivityNeeds(t *testing.T) {
	kinds := []ActivityKind{{ID: "walking", Group: MovingActivity}, {ID: OwnActivity, Group: MovingActivity}, {ID: "mindfulness", Group: CalmActivity}, {ID: "heat", Group: SelfCare}}
	today := NewDate(2026, 6, 15)
	tests := []struct {
		name   string
		change func(*OtherActivity)
		want   string
	}{
		{"a walk", func(*OtherActivity) {}, ""},
		{"nothing chosen", func(v *OtherActivity) { v.Kind = "" }, "what: blank"},
		{"no such kind", func(v *OtherActivity) { v.Kind = "flying" }, "what: unknown"},
		{"something else, without words", func(v *OtherActivity) { v.Kind = OwnActivity }, "own-words: blank"},
		{"something else, with spaces", func(v *OtherActivity) { v.Kind, v.Own = OwnActivity, "  " }, "own-words: blank"},
		{"something else", func(v *OtherActivity) { v.Kind, v.Own = OwnActivity, "Tai chi" }, ""},
		{"a walk in their own words", func(v *OtherActivity) { v.Own = "with the dog" }, ""},
		{"the longest words", func(v *OtherActivity) { v.Own = strings.Repeat("é", MaxOwnActivity) }, ""},
		{"words that are too long", func(v *OtherActivity) { v.Own = strings.Repeat("é", MaxOwnActivity+1) }, "own-words: too_long"},
		{"two lines of words", func(v *OtherActivity) { v.Own = "a\nb" }, "own-words: characters"},
		{"blank is not zero", func(v *OtherActivity) { v.Minutes = nil }, "minutes: blank"},
		{"no minutes", func(v *OtherActivity) { v.Minutes = number(0) }, "minutes: range"},
		{"1 minute", func(v *OtherActivity) { v.Minutes = number(1) }, ""},
		{"12 hours", func(v *OtherActivity) { v.Minutes = number(MaxActivityMinutes) }, ""},
		{"more than 12 hours", func(v *OtherActivity) { v.Minutes = number(MaxActivityMinutes + 1) }, "minutes: range"},
		{"a walk says how hard it was", func(v *OtherActivity) { v.Effort = "" }, "how-hard: blank"},
		{"mindfulness need not", func(v *OtherActivity) { v.Kind, v.Effort = "mindfulness", "" }, ""},
		{"heat need not", func(v *OtherActivity) { v.Kind, v.Effort = "heat", "" }, ""},
		{"an effort nobody offered", func(v *OtherActivity) { v.Effort = "max" }, "how-hard: unknown"},
		{"heat for an hour is no fault", func(v *OtherActivity) { v.Kind, v.Effort, v.Minutes = "heat", "", number(60) }, ""},
		{"places", func(v *OtherActivity) { v.Kind, v.Places = "heat", []string{"neck", "between"} }, ""},
		{"no such place", func(v *OtherActivity) { v.Kind, v.Places = "heat", []string{"neck", "tail"} }, "where: unknown"},
		{"no day", func(v *OtherActivity) { v.Day = Date{} }, "day: day_blank"},
		{"tomorrow", func(v *OtherActivity) { v.Day = today.AddDays(1) }, "day: future"},
		{"14 days ago", func(v *OtherActivity) { v.Day = today.AddDays(-14) }, ""},
		{"15 days ago", func(v *OtherActivity) { v.Day = today.AddDays(-15) }, "day: too_old"},
		{"a long note", func(v *OtherActivity) { v.Note = strings.Repeat("é", MaxNote+1) }, "note: too_long"},
		{"nothing at all", func(v *OtherActivity) { *v = OtherActivity{} }, "what: blank; minutes: blank; day: day_blank"},
	}
	for _, tt := range tests {
		v := OtherActivity{Kind: "walking", Day: today, Minutes: number(30), Effort: "easy"}
		tt.change(&v)
		if got := v.Wrong(kinds, today).Error(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
