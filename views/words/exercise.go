package words

import (
	"strconv"
	"strings"
	"time"
)

// Dose is how much of an exercise, and how often, as numbers. Zero is left
// out.
type Dose struct {
	Reps                        string // "8 to 12", "6 to 10 breaths"
	Sets, SetsMax               int
	EachSide                    bool // the count is for each side
	Hold, HoldMax               time.Duration
	Lasts                       time.Duration // of an exercise that goes by time
	Rest                        time.Duration
	TimesPerDay                 int
	DaysPerWeek, DaysPerWeekMax int
}

// Line is the dose in a line, such as "3 to 4 sets of 8 to 12, 3 to 4 days a
// week".
func (d Dose) Line() string { return d.HowMany() + ", " + d.HowOften() }

// HowMany is how much at a time, such as "2 to 3 times, hold for 20 seconds".
func (d Dose) HowMany() string {
	if long, ok := strings.CutPrefix(d.Reps, "1, "); ok {
		return Capital(long) // "1, for 3 breaths" says how long it is held
	}
	much := d.count()
	if d.EachSide {
		much += " on each side"
	}
	if d.Hold > 0 {
		much += ", hold for " + Times(d.Hold, d.HoldMax)
	}
	return much
}

func (d Dose) count() string {
	switch {
	case max(d.Sets, d.SetsMax) > 1 && d.Reps == "1":
		return Several(d.Sets, d.SetsMax, "time")
	case max(d.Sets, d.SetsMax) > 1:
		return Several(d.Sets, d.SetsMax, "set") + " of " + d.Reps
	case d.Reps == "1" && d.Lasts > 0:
		return "About " + Times(d.Lasts, d.Lasts)
	case d.Reps == "1":
		return "Once"
	case strings.Trim(d.Reps, "0123456789 to") == "":
		return d.Reps + " times"
	default:
		return d.Reps
	}
}

// HowOften is how often, such as "4 times a day" or "3 to 4 days a week".
func (d Dose) HowOften() string {
	switch {
	case d.DaysPerWeek > 0 && d.DaysPerWeek < 7 && d.TimesPerDay > 1:
		return Several(d.TimesPerDay, d.TimesPerDay, "time") + " a day, " + Several(d.DaysPerWeek, d.DaysPerWeekMax, "day") + " a week"
	case d.DaysPerWeek > 0 && d.DaysPerWeek < 7:
		return Several(d.DaysPerWeek, d.DaysPerWeekMax, "day") + " a week"
	case d.TimesPerDay > 1:
		return Several(d.TimesPerDay, d.TimesPerDay, "time") + " a day"
	default:
		return "once a day"
	}
}

// Resting is how long to rest between sets, or "".
func (d Dose) Resting() string {
	if d.Rest == 0 || max(d.Sets, d.SetsMax) < 2 {
		return ""
	}
	return Times(d.Rest, d.Rest) + " between sets"
}

// Several counts things, from one number to another: "1 set", "3 to 4 sets".
func Several(from, to int, thing string) string {
	n := strconv.Itoa(from)
	if to > from {
		return n + " to " + strconv.Itoa(to) + " " + thing + "s"
	}
	if from == 1 {
		return n + " " + thing
	}
	return n + " " + thing + "s"
}

// Count is a number of things: "1 exercise", "1,046 exercises".
func Count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return Thousands(n) + " " + thing + "s"
}

// Thousands is a number with commas: 1,046.
func Thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Times is a stretch of time, from one to another: "20 to 30 seconds", "1
// minute".
func Times(from, to time.Duration) string {
	seconds := func(d time.Duration) int { return int(d.Round(time.Second) / time.Second) }
	if from%time.Minute == 0 && to%time.Minute == 0 {
		return Several(seconds(from)/60, seconds(to)/60, "minute")
	}
	return Several(seconds(from), seconds(to), "second")
}

// And joins words: "a", "a and b", "a, b and c".
func And(list []string) string { return joined(list, " and ") }

// Or joins words: "a", "a or b", "a, b or c".
func Or(list []string) string { return joined(list, " or ") }

func joined(list []string, last string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + last + list[len(list)-1]
}

// Capital begins a sentence.
func Capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
