package casetable

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/go-json-experiment/json"

	"example.org/sixweeks/internal/library"
)

// run answers a table with the rule of the given name.
func run(t testing.TB, rule string, table string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	err := Run(context.Background(), ruleNamed(t, rule), strings.NewReader(table), &out)
	return out.String(), err
}

var content = sync.OnceValues(library.Load)

func ruleNamed(t testing.TB, name string) Rule {
	t.Helper()
	lib, err := content()
	if err != nil {
		t.Fatal(err)
	}
	rule, ok := Rules(lib.Safety())[name]
	if !ok {
		t.Fatalf("no rule is called %q", name)
	}
	return rule
}

func TestAnswersKeepTheOrderOfTheCases(t *testing.T) {
	got, err := run(t, "progression", `{"repsMin":8,"repsMax":12,"sets":3}
not a case
{"repsMin":8,"repsMax":12,"sets":3,"note":"unknown keys are passed over"}
`)
	lines := strings.Split(got, "\n")
	if !errors.Is(err, ErrUnread) || len(lines) != 4 || lines[3] != "" {
		t.Fatalf("Run = %q, %v", got, err)
	}
	const hold = `{"action":"HOLD","light":null,"reason":"no session at this level yet","version":"progression-1.0"}`
	if lines[0] != hold || lines[2] != hold || !strings.HasPrefix(lines[1], `{"error":"`) {
		t.Errorf("answers = %q", lines)
	}
}

func TestEmptyLines(t *testing.T) {
	const one = `{"movement":{"target":4,"bouts":[4]}}`
	tests := []struct {
		name, table string
		answers     int
		unread      bool
	}{
		{"no cases", "", 0, false},
		{"a line end at the end", one + "\n", 1, false},
		{"no line end at the end", one, 1, false},
		{"Windows line ends", one + "\r\n" + one + "\r\n", 2, false},
		{"an empty line between", one + "\n\n" + one, 3, true},
		{"an empty line at the end", one + "\n\n", 2, true},
		{"only an empty line", "\n", 1, true},
		{"only spaces", "  ", 1, true},
	}
	for _, tt := range tests {
		got, err := run(t, "adherence", tt.table)
		if n := strings.Count(got, "\n"); n != tt.answers || errors.Is(err, ErrUnread) != tt.unread {
			t.Errorf("%s: %d answers, %v", tt.name, n, err)
		}
	}
}

func TestAVeryLongLine(t *testing.T) {
	long := `{"repsMin":8,"repsMax":12,"sets":3,"note":"` + strings.Repeat("x", 1<<20) + `"}`
	got, err := run(t, "progression", long+"\n"+long)
	if err != nil || strings.Count(got, `"HOLD"`) != 2 {
		t.Errorf("Run = %.100q, %v", got, err)
	}
}

func TestEachAnswerIsWrittenBeforeTheNextCaseIsAwaited(t *testing.T) {
	rule := ruleNamed(t, "adherence")
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- Run(t.Context(), rule, inR, outW) }()
	for range 2 {
		if _, err := io.WriteString(inW, "{}\n"); err != nil {
			t.Fatal(err)
		}
		answer := make([]byte, 100)
		n, err := outR.Read(answer)
		if err != nil || !strings.HasPrefix(string(answer[:n]), `{"movement":null`) {
			t.Fatalf("answer %q, %v", answer[:n], err)
		}
	}
	if err := inW.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestFaultsOfInputAndOutput(t *testing.T) {
	rule, broken := ruleNamed(t, "adherence"), errors.New("broken")
	if err := Run(t.Context(), rule, iotest.ErrReader(broken), io.Discard); !errors.Is(err, broken) {
		t.Errorf("broken input: %v", err)
	}
	r, w := io.Pipe()
	r.CloseWithError(broken)
	if err := Run(t.Context(), rule, strings.NewReader("{}\n"), w); !errors.Is(err, broken) {
		t.Errorf("broken output: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Run(ctx, rule, strings.NewReader("{}\n{}\n"), io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// FuzzRules feeds any line to every rule: each line has one answer, which is
// JSON and either an error or not.
func FuzzRules(f *testing.F) {
	for _, tt := range goodCases {
		f.Add([]byte(tt.in))
	}
	for _, tt := range badCases {
		f.Add([]byte(tt.in))
	}
	rules := map[string]Rule{}
	for _, name := range Names() {
		rules[name] = ruleNamed(f, name)
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if bytes.ContainsRune(line, '\n') || len(line) == 0 {
			t.Skip()
		}
		for name, rule := range rules {
			var out bytes.Buffer
			err := Run(t.Context(), rule, bytes.NewReader(line), &out)
			var answer map[string]any
			if bad := json.Unmarshal(out.Bytes(), &answer); bad != nil || bytes.Count(out.Bytes(), []byte("\n")) != 1 {
				t.Fatalf("%s: answer %q: %v", name, out.String(), bad)
			}
			if _, failed := answer["error"]; failed != errors.Is(err, ErrUnread) {
				t.Fatalf("%s: answer %q with %v", name, out.String(), err)
			}
		}
	})
}
