package ui

import (
	"strings"
	"testing"
)

func week(values map[int]float64) LineChart {
	c := LineChart{Days: 7}
	for day := range 7 {
		if v, ok := values[day]; ok {
			c.Points = append(c.Points, Point{Day: day, Value: v})
		}
	}
	return c
}

func TestNoLineCrossesAMissingDay(t *testing.T) {
	c := week(map[int]float64{0: 5, 1: 4, 3: 4, 5: 3, 6: 2})
	if got := strings.Count(c.path(), "M"); got != 3 {
		t.Errorf("the line is in %d parts, want 3: %s", got, c.path())
	}
	c.Join = 2
	if got := strings.Count(c.path(), "M"); got != 1 {
		t.Errorf("joined over 2 days the line is in %d parts, want 1: %s", got, c.path())
	}
}

func TestEveryPointIsDrawnInsideThePlot(t *testing.T) {
	c := week(map[int]float64{0: 0, 6: 10})
	for _, p := range c.Points {
		if x := c.x(p.Day); x < plotLeft || x > plotRight {
			t.Errorf("day %d is at %v", p.Day, x)
		}
	}
	if c.y(0) != plotBottom || c.y(10) != plotTop {
		t.Errorf("0 is at %v and 10 at %v", c.y(0), c.y(10))
	}
	if got := strings.Count(c.dots(), "h0"); got != 2 {
		t.Errorf("%d dots, want 2", got)
	}
}

func TestAnEmptyChartIsDrawnEmpty(t *testing.T) {
	var c LineChart
	if c.path() != "" || c.dots() != "" || len(c.rows()) != 0 {
		t.Errorf("drew %q %q", c.path(), c.dots())
	}
	var b BarChart
	if b.top() != 4 || b.width() <= 0 {
		t.Errorf("scale to %d, bars %v wide", b.top(), b.width())
	}
	if got := (Sparkline{}).path(); got != "" {
		t.Errorf("drew %q", got)
	}
}

func TestTheScaleHasAboutFiveSteps(t *testing.T) {
	for top, want := range map[int]int{10: 6, 7: 4, 4: 5, 1: 2} {
		if got := len(LineChart{Max: top}.steps()); got != want {
			t.Errorf("a scale to %d has %d steps, want %d", top, got, want)
		}
	}
}

func TestTheTallestBarFits(t *testing.T) {
	c := BarChart{Target: 3, Bars: []Bar{{Label: "1", Value: 9}, {Label: "2", Value: 0}}}
	if c.y(9) != plotTop || c.y(0) != plotBottom {
		t.Errorf("9 is at %v, 0 at %v", c.y(9), c.y(0))
	}
}

func TestASingleValueIsADot(t *testing.T) {
	if got := (Sparkline{Values: []float64{5}}).path(); !strings.HasSuffix(got, "h0") {
		t.Errorf("drew %q", got)
	}
}

func TestNumbersAreShort(t *testing.T) {
	for v, want := range map[float64]string{3: "3", 3.25: "3.2", 0.06: "0.1", 100: "100", -0.5: "-0.5"} {
		if got := num(v); got != want {
			t.Errorf("%v is written %s, want %s", v, got, want)
		}
	}
}

func TestMarksAtTheEdgeStayInside(t *testing.T) {
	for x, want := range map[float64]string{plotLeft: "start", 200: "middle", plotRight: "end"} {
		if got := anchor(x); got != want {
			t.Errorf("at %v the words are anchored at the %s, want %s", x, got, want)
		}
	}
}
