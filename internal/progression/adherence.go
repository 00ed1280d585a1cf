package progression

import (
	"math"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// Movement returns how much of the movement was done, 0 to 100, from the
// number of bouts on each finished, active day. More than the target, at
// least 1, counts as the target. It is nil without days.
func Movement(target int, bouts []int) *float64 {
	if len(bouts) == 0 {
		return nil
	}
	done := 0.0
	for _, n := range bouts {
		done += float64(min(n, target))
	}
	return percent(done, float64(target)*float64(len(bouts)))
}

// Strengthening returns how much of a week's strengthening was done, 0 to
// 100, from the number of days with a set and of active days. The target is
// days a week, at least 1. It is nil without active days.
func Strengthening(target, days, activeDays int) *float64 {
	if activeDays == 0 {
		return nil
	}
	return percent(7*float64(days), float64(target)*float64(activeDays))
}

// Combined returns the mean of the parts that are known, or nil.
func Combined(parts ...*float64) *float64 {
	sum, n := 0.0, 0
	for _, p := range parts {
		if p != nil {
			sum, n = sum+*p, n+1
		}
	}
	if n == 0 {
		return nil
	}
	mean := sum / float64(n)
	return &mean
}

// percent returns done as a percentage of asked, at most 100.
func percent(done, asked float64) *float64 {
	p := 100 * min(done, asked) / asked
	return &p
}

// Tenths returns a percentage in tenths, halves rounded up: 66.66… is 667.
func Tenths(percent float64) int {
	const slip = 1e-7 // a half is a half although binary cannot hold it
	return int(math.Floor(percent*10 + 0.5 + slip))
}

// Grade is a level of adherence, for staff only. The zero Grade is unknown.
type Grade string

// The grades.
const (
	GoodGrade Grade = "good"
	FairGrade Grade = "fair"
	NeedsHelp Grade = "needs-help"
)

// GradeOf returns the grade of a percentage, or "" when it is nil.
func GradeOf(percent *float64) Grade {
	switch {
	case percent == nil:
		return ""
	case Tenths(*percent) >= rehab.GoodAdherence*10:
		return GoodGrade
	case Tenths(*percent) >= rehab.FairAdherence*10:
		return FairGrade
	default:
		return NeedsHelp
	}
}

// CountBouts returns how many bouts of one day count: those less than BoutGap
// minutes after one that counts do not. The times may be in any order.
func CountBouts(times []time.Time) int {
	n, last := 0, time.Time{}
	for _, t := range inOrder(times) {
		if n == 0 || t.Sub(last) >= BoutGap*time.Minute {
			n, last = n+1, t
		}
	}
	return n
}

// inOrder returns the times, the earliest first, which they mostly are.
func inOrder(times []time.Time) []time.Time {
	if slices.IsSortedFunc(times, time.Time.Compare) {
		return times
	}
	return slices.SortedFunc(slices.Values(times), time.Time.Compare)
}

// Quality returns the share of sets, 0 to 100, that had QualityRepsMin to
// QualityRepsMax repetitions at hard or full effort; nil without sets. It is
// for staff.
func Quality(sessions []Session) *float64 {
	good, sets := 0, 0
	for _, s := range sessions {
		sets += len(s.Reps)
		if s.Effort == rehab.Hard || s.Effort == rehab.Max {
			good += countIn(s.Reps, QualityRepsMin, QualityRepsMax)
		}
	}
	if sets == 0 {
		return nil
	}
	return percent(float64(good), float64(sets))
}

func countIn(reps []int, least, most int) int {
	n := 0
	for _, r := range reps {
		if least <= r && r <= most {
			n++
		}
	}
	return n
}
