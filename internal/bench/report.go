package main

import (
	"fmt"
	"io"
	"runtime"
)

// An aim is what a figure is to stay below or reach; zero is neither.
type aim struct{ most, least float64 }

func (a aim) String() string {
	switch {
	case a.most > 0:
		return fmt.Sprintf("at most %.4g", a.most)
	case a.least > 0:
		return fmt.Sprintf("at least %.4g", a.least)
	default:
		return "-"
	}
}

// verdict says whether a figure is as aimed at.
func (a aim) verdict(v float64) string {
	switch {
	case a.most > 0 && v > a.most:
		return fmt.Sprintf("missed by %.0f%%", 100*(v/a.most-1))
	case a.least > 0 && v < a.least:
		return fmt.Sprintf("missed by %.0f%%", 100*(1-v/a.least))
	case a == aim{}:
		return ""
	default:
		return "met"
	}
}

// A report is what is printed.
type report struct {
	out io.Writer
}

func (r report) line(cells ...any) {
	fmt.Fprintf(r.out, "| %-43s | %-25s | %-24s | %-24s | %-13s | %-16s |\n", cells...)
}

func (r report) begin() {
	fmt.Fprintf(r.out, "%d processors, %s for each server; %s, SQLite. Ratios to the floor: median of the rounds, and their middle half.\n\n",
		runtime.NumCPU(), processors, runtime.Version())
	r.line("path", "figure", "app / floor", "control / floor", "aim", "")
	r.line("---", "---", "---", "---", "---", "---")
}

// ratio prints a figure of the app as a ratio to the floor's. There is a
// verdict only if the control came out like the floor.
func (r report) ratio(path, figure string, m match, of measure, a aim) {
	app, control := m.ratios(of)
	said := a.verdict(app.median)
	if !control.fair() {
		said = "too noisy to say"
	}
	r.line(path, figure, app, control, a, said)
}

// figure prints a figure that needs no floor.
func (r report) figure(path, figure, value string, v float64, a aim) {
	r.line(path, figure, value, "", a, a.verdict(v))
}

// each prints what one request takes.
func (r report) each(path string, m match) {
	app, floor := m.app, m.floor
	n, k := int64(app.requests), int64(floor.requests)
	r.line(path, "statements", fmt.Sprintf("%.3g / %.3g", float64(app.Statements)/float64(n), float64(floor.Statements)/float64(k)), "", "-", "")
	r.line(path, "allocations", fmt.Sprintf("%d / %d", app.Mallocs/n, floor.Mallocs/k), "", "-", "")
	if app.bytes > 0 {
		r.line(path, "bytes", fmt.Sprintf("%d / %d", app.bytes/n, floor.bytes/k), "", "-", "")
	}
}
