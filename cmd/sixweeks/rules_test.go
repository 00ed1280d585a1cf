package main

import (
	"bytes"
	"errors"
	"os/exec"
	"strings"
	"testing"
)

func TestRulesAnswerATable(t *testing.T) {
	tests := []struct {
		name, rule, in, want string
		status               int
	}{
		{"review", "review", `{"redFlag":"none","change":5}` + "\n", `{"outcome":"SELF_REFER","flags":["WORSE"],"reasons":["feels worse overall"],"version":"review-1.0"}` + "\n", 0},
		{"progression", "progression", `{"repsMin":8,"repsMax":12,"sets":3}`, `{"action":"HOLD","light":null,"reason":"no session at this level yet","version":"progression-1.0"}` + "\n", 0},
		{"adherence", "adherence", `{"strengthening":{"target":3,"days":2,"activeDays":7}}`, `{"movement":null,"strengthening":66.7,"version":"adherence-1.0"}` + "\n", 0},
		{"safety", "safety", `{"answers":{"RF-S4":"no"},"asked":"never"}`, `{"error":"asked: is not one of joining, weekly, referral, review, any"}` + "\n", 1},
		{"the others are answered", "review", "{}\n{\n{}\n", "SAFETY_FIRST", 1},
		{"no cases", "review", "", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cmd := sixweeks(t, "rules", tt.rule)
			var stdout, stderr bytes.Buffer
			cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(tt.in), &stdout, &stderr
			if status := exitStatus(t, cmd.Run()); status != tt.status {
				t.Errorf("exit status %d, want %d", status, tt.status)
			}
			if !strings.Contains(stdout.String(), tt.want) || tt.want == "" && stdout.Len() > 0 {
				t.Errorf("stdout %q, want %q", stdout.String(), tt.want)
			}
			if lines := strings.Count(stderr.String(), "\n"); lines != tt.status {
				t.Errorf("stderr %q", stderr.String())
			}
		})
	}
}

func exitStatus(t *testing.T, err error) int {
	t.Helper()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	default:
		t.Fatal(err)
		return -1
	}
}
