package rehab

import (
	"strings"
	"testing"
)

func TestWhatAHardTaskNeeds(t *testing.T) {
	tests := []struct {
		name string
		task HardTask
		want string
	}{
		{"a ready task with a change", HardTask{Task: "desk", Swaps: []string{"breaks"}}, ""},
		{"a ready task with a change of their own", HardTask{Task: "desk", Own: "a cushion"}, ""},
		{"a task of their own", HardTask{Task: OwnTask, Name: "Ironing", Swaps: []string{"breaks"}}, ""},
		{"a task of their own without a name", HardTask{Task: OwnTask, Swaps: []string{"breaks"}}, "task-name: blank"},
		{"the longest name", HardTask{Task: OwnTask, Name: strings.Repeat("é", MaxTaskName), Own: "x"}, ""},
		{"a name that is too long", HardTask{Task: OwnTask, Name: strings.Repeat("é", MaxTaskName+1), Own: "x"}, "task-name: too_long"},
		{"no such task", HardTask{Task: "flying", Own: "x"}, "task: unknown"},
		{"no change", HardTask{Task: "desk"}, "swaps: blank"},
		{"no such change", HardTask{Task: "desk", Swaps: []string{"magic"}}, "swaps: unknown"},
		{"the longest change", HardTask{Task: "desk", Own: strings.Repeat("x", MaxOwnSwap)}, ""},
		{"a change that is too long", HardTask{Task: "desk", Own: strings.Repeat("x", MaxOwnSwap+1)}, "own: too_long"},
	}
	for _, tt := range tests {
		if got := tt.task.Wrong([]string{"desk"}, []string{"breaks"}).Error(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestChangedOverall(t *testing.T) {
	for answers, want := range map[string]string{
		"": "", "yes": "yes", "no": "no", "some": "some", "yes yes": "yes", "no no": "no", "yes no": "some", "some no": "some", "yes _": "yes", "_ no _": "no",
	} {
		var tasks []TaskChange
		for _, a := range strings.Fields(answers) {
			tasks = append(tasks, TaskChange{Changed: strings.Trim(a, "_")})
		}
		if got := ChangedOverall(tasks); got != want {
			t.Errorf("%q: %q, want %q", answers, got, want)
		}
	}
}
