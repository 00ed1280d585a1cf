package rehab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	tests := []struct {
		name, text string
		want       Problems
	}{
		{"blank", "", nil},
		{"as long as may be", strings.Repeat("é", 10), nil},
		{"one too many", strings.Repeat("é", 11), Problems{{"note", "too_long", []string{"10"}}}},
		{"lines", "a\r\nb\tc", nil},
		{"markup", "<b>a</b>", nil},
		{"emoji", "👩‍👧 ok", nil},
		{"right to left", "שלום", nil},
		{"a NUL", "a\x00b", Problems{{"note", "characters", nil}}},
		{"an escape", "a\x1bb", Problems{{"note", "characters", nil}}},
		{"not UTF-8", "a\xffb", Problems{{"note", "characters", nil}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var ps Problems
			ps.Text("note", tt.text, 10)
			if d := cmp.Diff(tt.want, ps); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestLine(t *testing.T) {
	tests := []struct {
		name, text string
		want       Problems
	}{
		{"a name", "Amy", nil},
		{"blank", "", Problems{{"name", "blank", nil}}},
		{"spaces", " \t ", Problems{{"name", "blank", nil}}},
		{"two lines", "Amy\nLee", Problems{{"name", "characters", nil}}},
		{"long", "Amy Amy Amy", Problems{{"name", "too_long", []string{"10"}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var ps Problems
			ps.Line("name", tt.text, 10)
			if d := cmp.Diff(tt.want, ps); d != "" {
				t.Error(d)
			}
		})
	}
}
