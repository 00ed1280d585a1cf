package ui

import (
	"bytes"
	"strconv"
	"strings"
)

// The box that charts are drawn in, in user units. A phone shows it about 300
// pixels wide; the style sheet makes the text large enough for that, and the
// margins leave room for it.
const (
	chartWidth  = 440.0
	chartHeight = 250.0
	plotLeft    = 40.0
	plotRight   = 428.0
	plotTop     = 34.0
	plotBottom  = 204.0
	labelLine   = 238.0 // where the labels below the plot stand
)

// Point is a value on a day. Day counts from 0, the first of the chart.
type Point struct {
	Day   int
	Value float64
	Label string // the day in words, for the table
}

// Mark is a day that matters, such as the review.
type Mark struct {
	Day  int
	Text string
}

// LineChart shows a value day by day. Days without a point have no value: a line
// crosses them only where Join lets it.
type LineChart struct {
	ID          string // tells the charts of a page apart
	Title       string // what it shows
	Description string // what it says, in a sentence, for those who cannot see it
	Days        int    // how many days fit; more than any Point.Day and Mark.Day
	Max         int    // the top of the scale; 10 when 0
	Join        int    // points this many days apart are joined; 1 when 0
	Points      []Point
	Marks       []Mark
	Labels      []Mark   // below the plot, such as "Week 1"
	Head        []string // of the table: the name of the days, and of the values
}

func (c LineChart) max() int {
	if c.Max == 0 {
		return 10
	}
	return c.Max
}

func (c LineChart) join() int { return max(c.Join, 1) }

func (c LineChart) x(day int) float64 {
	return plotLeft + (plotRight-plotLeft)*(float64(day)+0.5)/float64(max(c.Days, 1))
}

func (c LineChart) y(value float64) float64 {
	return plotBottom - (plotBottom-plotTop)*value/float64(c.max())
}

// path is the line, lifted where days are missing.
func (c LineChart) path() string {
	var b strings.Builder
	b.Grow(pointBytes * len(c.Points))
	for i, p := range c.Points {
		if i > 0 && p.Day-c.Points[i-1].Day <= c.join() {
			b.WriteByte('L')
		} else {
			b.WriteByte('M')
		}
		c.place(&b, p)
	}
	return b.String()
}

// dots is a path of lines without length, which round ends make into dots.
func (c LineChart) dots() string {
	var b strings.Builder
	b.Grow(pointBytes * len(c.Points))
	for _, p := range c.Points {
		b.WriteByte('M')
		c.place(&b, p)
		b.WriteString("h0")
	}
	return b.String()
}

// pointBytes is how long a point of a path is at most, mostly: M123.4 56.7h0.
const pointBytes = 14

func (c LineChart) place(b *strings.Builder, p Point) {
	addNum(b, c.x(p.Day))
	b.WriteByte(' ')
	addNum(b, c.y(p.Value))
}

// steps are the values that have a line across the plot: about 5 of them.
func (c LineChart) steps() []int {
	step := max((c.max()+4)/5, 1)
	var out []int
	for v := 0; v <= c.max(); v += step {
		out = append(out, v)
	}
	return out
}

// rows are the points as a table, for those who would rather read numbers.
func (c LineChart) rows() [][2]string {
	out := make([][2]string, len(c.Points))
	for i, p := range c.Points {
		out[i] = [2]string{p.Label, num(p.Value)}
	}
	return out
}

// anchor keeps the words of a mark inside the box.
func anchor(x float64) string {
	switch {
	case x > plotRight-60:
		return "end"
	case x < plotLeft+60:
		return "start"
	default:
		return "middle"
	}
}

// num is a number with at most one decimal.
func num(v float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
}

// addNum is num at the end of a path, of which there are many on a page.
func addNum(b *strings.Builder, v float64) {
	var digits [24]byte
	b.Write(bytes.TrimSuffix(strconv.AppendFloat(digits[:0], v, 'f', 1, 64), []byte(".0")))
}

// BarChart shows a count by week, against a target.
type BarChart struct {
	ID          string
	Title       string
	Description string
	Target      int    // drawn as a line across; 0 is none
	TargetText  string // names the line
	Bars        []Bar
	Head        []string // of the table
}

// Bar is a week and its count.
type Bar struct {
	Label string // below the bar, short
	Name  string // of the week in the table; Label when empty
	Value int
}

// top is the scale: a little more than the largest.
func (c BarChart) top() int {
	top := max(c.Target, 4)
	for _, b := range c.Bars {
		top = max(top, b.Value)
	}
	return top
}

func (c BarChart) slot() float64 { return (plotRight - plotLeft) / float64(max(len(c.Bars), 1)) }

func (c BarChart) middle(i int) float64 { return plotLeft + c.slot()*(float64(i)+0.5) }

func (c BarChart) left(i int) float64 { return c.middle(i) - c.width()/2 }

func (c BarChart) width() float64 { return min(c.slot()*0.6, 40) }

func (c BarChart) y(value int) float64 {
	return plotBottom - (plotBottom-plotTop)*float64(value)/float64(c.top())
}

func (c BarChart) rows() [][2]string {
	out := make([][2]string, len(c.Bars))
	for i, b := range c.Bars {
		name := b.Name
		if name == "" {
			name = b.Label
		}
		out[i] = [2]string{name, strconv.Itoa(b.Value)}
	}
	return out
}

// Sparkline shows where a value went, as small as a word. Text says the same.
type Sparkline struct {
	Values []float64 // oldest first
	Max    int       // the top of the scale; 10 when 0
	Text   string
}

const (
	sparkWidth  = 104.0
	sparkHeight = 28.0
)

func (s Sparkline) path() string {
	var b strings.Builder
	b.Grow(pointBytes * len(s.Values))
	span := float64(max(len(s.Values)-1, 1))
	for i, v := range s.Values {
		b.WriteByte("ML"[min(i, 1)])
		addNum(&b, 3+(sparkWidth-6)*float64(i)/span)
		b.WriteByte(' ')
		addNum(&b, sparkHeight-3-(sparkHeight-6)*v/float64(LineChart{Max: s.Max}.max()))
	}
	if len(s.Values) == 1 {
		b.WriteString("h0")
	}
	return b.String()
}
