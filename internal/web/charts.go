package web

import (
	"strconv"
	"strings"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// joinDays is how far apart two scores may be for a line between them: a week
// and the days that a check-in may be late. Longer gaps stay open.
const joinDays = 10

// activityCharts show each of somebody's own activities: 0 is cannot do it.
func activityCharts(v clinic.Progress) []ui.LineChart {
	var charts []ui.LineChart
	for i, a := range v.Baseline.Activities {
		c := chartOf(v, "activity-"+strconv.Itoa(i+1), words.ChartActivity(a.Name), words.ChartActivityHead)
		if a.Score != nil && !v.Baseline.Day.Before(v.From) {
			c.Points = append(c.Points, pointOn(v, v.Baseline.Day, *a.Score))
		}
		for j := len(v.CheckIns) - 1; j >= 0; j-- {
			in := v.CheckIns[j]
			if score := scoreFor(in, a.ID); score != nil && !in.Day.Before(v.From) {
				c.Points = append(c.Points, pointOn(v, in.Day, *score))
			}
		}
		if drawn := described(c); drawn != nil {
			charts = append(charts, *drawn)
		}
	}
	return charts
}

func scoreFor(in rehab.CheckIn, id rehab.ActivityID) *int {
	for _, a := range in.Activities {
		if a.ID == id {
			return a.Score
		}
	}
	return nil
}

// chartOf is a chart of the days of a record, without points.
func chartOf(v clinic.Progress, id, title string, head []string) ui.LineChart {
	c := ui.LineChart{ID: id, Title: title, Days: v.To.DaysSince(v.From) + 2, Join: joinDays, Head: head}
	weeks, every := (c.Days-1)/7, 1
	if weeks > progression.Weeks {
		every = 2 // so that the labels do not touch on a phone
	}
	for week := 0; week < weeks; week += every {
		label := strconv.Itoa(week + 1 + weeksBefore(v))
		if week == 0 {
			label = words.ChartWeek(label)
		}
		c.Labels = append(c.Labels, ui.Mark{Day: week*7 + 3, Text: label})
	}
	if due := clinic.NextReview(v.Situation, v.Today); due.Week > 0 {
		if day := due.Due.DaysSince(v.From); day >= 0 && day < c.Days {
			c.Marks = []ui.Mark{{Day: day, Text: words.ChartReview}}
		}
	}
	return c
}

// weeksBefore is how many weeks of the programme are before the chart.
func weeksBefore(v clinic.Progress) int {
	if v.Situation.Started.IsZero() {
		return 0
	}
	return v.From.DaysSince(v.Situation.Started) / 7
}

func pointOn(v clinic.Progress, day rehab.Date, score int) ui.Point {
	return ui.Point{Day: day.DaysSince(v.From), Value: float64(score), Label: day.Long()}
}

// described says in words what a chart shows; nil when it shows nothing.
func described(c ui.LineChart) *ui.LineChart {
	if len(c.Points) == 0 {
		return nil
	}
	first, last := c.Points[0], c.Points[len(c.Points)-1]
	c.Description = words.ChartFromTo(int(first.Value), first.Label, int(last.Value), last.Label)
	return &c
}

// doneDots shows the strength days and the days with movement of each week.
func doneDots(weeks []progression.Week, s rehab.Situation) *ui.DotTable {
	if len(weeks) == 0 {
		return nil
	}
	t := &ui.DotTable{Caption: words.ChartDone, Head: words.ChartDoneHead(s.StrengthTarget > 0)}
	for _, w := range weeks {
		done, moved := strengthIn(w), movedIn(w)
		row := ui.DotWeek{Label: words.ChartWeek(strconv.Itoa(w.Number))}
		if s.StrengthTarget > 0 {
			text := words.NoStrength
			if w.StrengthTarget > 0 {
				text = words.CaseloadStrength(done, w.StrengthTarget)
			}
			row.Dots = append(row.Dots, ui.Dots{Done: done, Target: w.StrengthTarget, Text: text})
		}
		row.Dots = append(row.Dots, ui.Dots{Done: moved, Target: len(w.Days), Text: words.CaseloadStrength(moved, len(w.Days))})
		t.Rows = append(t.Rows, row)
	}
	return t
}

// boutBars shows how many bouts of movement there were each week.
func boutBars(weeks []progression.Week, s rehab.Situation) *ui.BarChart {
	if len(weeks) == 0 || s.BoutTarget == 0 {
		return nil
	}
	c := &ui.BarChart{
		ID: "bouts", Title: words.ChartBouts, Head: words.ChartBoutsHead,
		Target: s.BoutTarget * 7, TargetText: words.ChartTarget(s.BoutTarget * 7),
	}
	var said []string
	for i, w := range weeks {
		n := boutsOf(w)
		label := strconv.Itoa(w.Number)
		name := words.ChartWeek(label)
		if i == 0 {
			label = name // says what the numbers count
		}
		c.Bars = append(c.Bars, ui.Bar{Label: label, Name: name, Value: n})
		said = append(said, strconv.Itoa(n))
	}
	c.Description = words.ChartBoutsSaid(strings.Join(said, ", "))
	return c
}
