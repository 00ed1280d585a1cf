package web

import (
	"math"
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// painOverTime is pain over time, with a sentence that says what it shows.
func painOverTime(v clinic.Progress) patient.PainPart {
	scores := daily(v.Scores)
	p := patient.PainPart{Say: painSay(v, scores)}
	if len(scores) == 0 {
		p.Empty = &ui.Link{Text: words.CheckInNow, URL: "/check-ins/new"}
		return p
	}
	p.Chart = painChart(v, scores, p.Say)
	return p
}

// daily keeps one score a day: what was said at a baseline or a check-in, else
// the last of a session.
func daily(scores []rehab.PainScore) []rehab.PainScore {
	var days []rehab.PainScore
	for _, s := range scores {
		last := len(days) - 1
		switch {
		case last < 0 || days[last].Day != s.Day:
			days = append(days, s)
		case s.Source != "session" || days[last].Source == "session":
			days[last] = s
		}
	}
	return days
}

// lately is how many days back "now" reaches.
const lately = 7

func painSay(v clinic.Progress, scores []rehab.PainScore) string {
	start := v.Baseline.Pain
	var recent []int
	for _, s := range scores {
		if v.Today.DaysSince(s.Day) < lately && s.Source != "baseline" {
			recent = append(recent, s.Score)
		}
	}
	if len(scores) == 0 {
		return words.PainSay(start, nil, nil, "")
	}
	last := scores[len(scores)-1]
	if last.Source == "baseline" {
		return words.PainStarted(last.Score)
	}
	return words.PainSay(start, average(recent), &last.Score, last.Day.Long())
}

func average(scores []int) *int {
	if len(scores) == 0 {
		return nil
	}
	sum := 0
	for _, n := range scores {
		sum += n
	}
	mean := int(math.Round(float64(sum) / float64(len(scores))))
	return &mean
}

// painChart draws the scores of the window. Days that are missing stay open.
func painChart(v clinic.Progress, scores []rehab.PainScore, say string) *ui.LineChart {
	c := &ui.LineChart{
		ID: "pain", Title: words.PainChartTitle, Description: say, Days: v.To.DaysSince(v.From) + 1,
		Head: []string{words.DayHead, words.PainHead}, Labels: weekLabels(v),
	}
	for _, s := range scores {
		c.Points = append(c.Points, ui.Point{Day: s.Day.DaysSince(v.From), Value: float64(s.Score), Label: s.Day.Long()})
	}
	for _, day := range reviewDays(v) {
		at := day.DaysSince(v.From)
		c.Marks = append(c.Marks, ui.Mark{Day: at, Text: words.ReviewMark})
		c.Days = max(c.Days, at+1)
	}
	return c
}

// reviewDays are the days of the reviews that belong on the chart: those done,
// and the next one when it comes within a week of its end.
func reviewDays(v clinic.Progress) []rehab.Date {
	var days []rehab.Date
	for _, r := range v.Reviews {
		if !r.Day.Before(v.From) && r.Kind != clinic.ReviewEarly {
			days = append(days, r.Day)
		}
	}
	next := clinic.NextReview(v.Situation, v.Today)
	if ahead := next.Due.DaysSince(v.To); !next.Due.IsZero() && ahead <= next.Window.Closes-next.Window.Due {
		days = append(days, next.Due)
	}
	return days
}

// firstWeek is the number of the first week on the charts.
func firstWeek(v clinic.Progress) int { return v.From.DaysSince(v.Situation.Started)/7 + 1 }

// weekLabels stand below the plot: each week of six, and every third of more.
func weekLabels(v clinic.Progress) []ui.Mark {
	var labels []ui.Mark
	weeks := (v.To.DaysSince(v.From) + 1) / 7
	every := 1
	if weeks > progression.Weeks {
		every = 3
	}
	for i := 0; i < weeks; i += every {
		text := strconv.Itoa(firstWeek(v) + i)
		if i == 0 {
			text = words.WeekName(firstWeek(v))
		}
		labels = append(labels, ui.Mark{Day: 7*i + 3, Text: text})
	}
	return labels
}

// doneTable shows strength days and days with movement, week by week.
func doneTable(v clinic.Progress) *ui.DotTable {
	target := v.Situation.StrengthTarget
	t := &ui.DotTable{Caption: words.DoneTableTitle, Head: []string{words.WeekHead}}
	if target > 0 {
		t.Head = append(t.Head, words.StrengthDaysHead)
	}
	t.Head = append(t.Head, words.MovedDaysHead)
	for i, w := range v.Weeks {
		row := ui.DotWeek{Label: words.WeekName(firstWeek(v) + i)}
		if target > 0 {
			done := strengthIn(w)
			row.Dots = append(row.Dots, ui.Dots{Done: done, Target: target, Text: words.OfTarget(done, target)})
		}
		moved := movedIn(w)
		row.Dots = append(row.Dots, ui.Dots{Done: moved, Target: len(w.Days), Text: words.OfTarget(moved, len(w.Days))})
		t.Rows = append(t.Rows, row)
	}
	return t
}

func weekSay(v clinic.Progress) string {
	w := v.Weeks[len(v.Weeks)-1]
	return words.WeekSay(strengthIn(w), v.Situation.StrengthTarget, movedIn(w))
}

// boutChart shows how often somebody moved, week by week.
func boutChart(v clinic.Progress) *ui.BarChart {
	target := 7 * v.Situation.BoutTarget
	c := &ui.BarChart{
		ID: "bouts", Title: words.BoutChartTitle, Description: words.BoutsSay(boutsOf(v.Weeks[len(v.Weeks)-1])),
		Target: target, TargetText: words.BoutTarget(target), Head: []string{words.WeekHead, words.BoutsHead},
	}
	for i, w := range v.Weeks {
		n := firstWeek(v) + i
		c.Bars = append(c.Bars, ui.Bar{Label: strconv.Itoa(n), Name: words.WeekName(n), Value: boutsOf(w)})
	}
	return c
}

func strengthIn(w progression.Week) int {
	return daysOf(w, func(d progression.Day) bool { return d.Strength })
}

func movedIn(w progression.Week) int {
	return daysOf(w, func(d progression.Day) bool { return d.Bouts > 0 })
}

func daysOf(w progression.Week, is func(progression.Day) bool) int {
	n := 0
	for _, d := range w.Days {
		if is(d) {
			n++
		}
	}
	return n
}

func boutsOf(w progression.Week) int {
	n := 0
	for _, d := range w.Days {
		n += d.Bouts
	}
	return n
}
