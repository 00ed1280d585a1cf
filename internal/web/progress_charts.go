package web

import (
	"math"
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
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
	p.Chart = dailyPainChart(v, scores, p.Say)
	return p
}

// daily keeps one score a day: what was said at a baseline or a check-in, else
// the last of a session or the diary.
func daily(scores []rehab.PainScore) []rehab.PainScore {
	var days []rehab.PainScore
	for _, s := range scores {
		last := len(days) - 1
		switch {
		case last < 0 || days[last].Day != s.Day:
			days = append(days, s)
		case !momentary(s) || momentary(days[last]):
			days[last] = s
		}
	}
	return days
}

// momentary reports whether a score is of one moment, not of a whole week.
func momentary(s rehab.PainScore) bool { return s.Source == "session" || s.Source == "diary" }

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

// joinPainDays is how far apart two scores of pain may be for a line between
// them: from Friday to Monday, so that whoever logs the 3 strengthening days of
// a week sees a line and not dots alone. A line says how it went from one score
// to the next, and nothing of the days between: none of them is a score, or a 0.
// Longer gaps stay open, for nobody knows how it went.
const joinPainDays = 3

// dailyPainChart draws a score a day.
func dailyPainChart(v clinic.Progress, scores []rehab.PainScore, say string) *ui.LineChart {
	c := chartOf(v, "pain", words.PainChartTitle, words.ChartPainHead)
	c.Description, c.Join = say, joinPainDays
	for _, s := range scores {
		c.Points = append(c.Points, pointOn(v, s.Day, s.Score))
	}
	for _, r := range v.Reviews {
		if !r.Day.Before(v.From) && r.Kind != clinic.ReviewEarly && r.Outcome != string(review.NeedData) {
			c.Marks = append(c.Marks, ui.Mark{Day: r.Day.DaysSince(v.From), Text: words.ChartReview})
		}
	}
	return &c
}

func weekSay(v clinic.Progress) string {
	w := v.Weeks[len(v.Weeks)-1]
	target := v.Situation.StrengthTarget
	if !v.Situation.CalmSince().IsZero() {
		target = 0 // strengthening waits
	}
	say := words.WeekSay(strengthIn(w), target, movedIn(w))
	var calm []string
	for _, w := range v.Weeks {
		if w.CalmDays > 0 {
			calm = append(calm, strconv.Itoa(w.Number))
		}
	}
	if len(calm) > 0 && v.Situation.StrengthTarget > 0 {
		say += " " + words.WeeksCalm(calm)
	}
	return say
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
