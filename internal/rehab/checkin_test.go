package rehab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func number(n int) *int { return &n }

func TestWhatIsWrongWithACheckIn(t *testing.T) {
	tests := []struct {
		name   string
		change func(*CheckIn)
		want   Problems
	}{
		{"no pain is an answer", func(in *CheckIn) { in.Pain = number(0) }, nil},
		{"blank is not zero", func(in *CheckIn) { in.Pain = nil }, Problems{{"pain", "blank", nil}}},
		{"more pain than there is", func(in *CheckIn) { in.Pain = number(11) }, Problems{{"pain", "range", []string{"0", "10"}}}},
		{"less than none", func(in *CheckIn) { in.Pain = number(-1) }, Problems{{"pain", "range", []string{"0", "10"}}}},
		{"no change answered", func(in *CheckIn) { in.Change = nil }, Problems{{"change", "blank", nil}}},
		{"change 0", func(in *CheckIn) { in.Change = number(0) }, Problems{{"change", "range", []string{"1", "7"}}}},
		{"change 8", func(in *CheckIn) { in.Change = number(8) }, Problems{{"change", "range", []string{"1", "7"}}}},
		{"the second activity", func(in *CheckIn) {
			in.Activities = []Activity{{ID: "b-1", Score: number(0)}, {ID: "b-2", Score: number(11)}}
		},
			Problems{{"activity-2", "range", []string{"0", "10"}}}},
		{"an activity not answered", func(in *CheckIn) { in.Activities = []Activity{{}} }, nil},
		{"everything else not answered", func(in *CheckIn) { *in = CheckIn{Pain: number(1), Change: number(4)} }, nil},
		{"answers nobody offered", func(in *CheckIn) { in.HardTasks, in.Painkillers = "maybe", "always" },
			Problems{{"hard-tasks", "unknown", nil}, {"painkillers", "unknown", nil}}},
		{"worst below average", func(in *CheckIn) { in.Pain, in.Worst = number(5), number(4) }, Problems{{"worst", "below_pain", nil}}},
		{"worst as the average", func(in *CheckIn) { in.Pain, in.Worst = number(5), number(5) }, nil},
		{"a note too long", func(in *CheckIn) { in.Note = strings.Repeat("é", MaxNote+1) }, Problems{{"note", "too_long", []string{"1000"}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := CheckIn{Pain: number(5), Change: number(4), HardTasks: "some", Sleep: number(10), Painkillers: "unsaid", Stress: number(0)}
			tt.change(&in)
			if d := cmp.Diff(tt.want, in.Wrong(true)); d != "" {
				t.Error(d)
			}
		})
	}
	if ps := (CheckIn{Pain: number(5)}).Wrong(false); ps != nil {
		t.Errorf("in week 1 nobody can have changed: %v", ps)
	}
}
