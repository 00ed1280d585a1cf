package progression

import (
	"maps"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// Record is what was asked and logged from the start of a programme on. Its
// cost is that of the days and bouts in it, so give it no more than it needs.
type Record struct {
	Started, Today rehab.Date
	// Until is the first day that does not count any more, such as the day
	// after the review was due; zero is none. Today never counts.
	Until rehab.Date
	// Pauses are the days left out; an open one has no Until.
	Pauses []rehab.Span
	// Calm are the days on which strengthening is left off; an open one has no
	// Until.
	Calm []rehab.Span
	// BoutTarget a day and StrengthTarget a week are 0 when that part is not
	// prescribed.
	BoutTarget, StrengthTarget int
	// Past are the targets of the days before, oldest first.
	Past []rehab.PastTarget

	Bouts        []time.Time  // in the patient's time zone
	StrengthDays []rehab.Date // a day may stand there twice
}

// Day is one day of a record.
type Day struct {
	Date     rehab.Date
	Active   bool // finished, not paused
	Bouts    int  // as they count
	Strength bool
}

// Week is seven days of a record, counted from the start of the programme.
type Week struct {
	Number     int // from 1
	Days       []Day
	ActiveDays int
	// CalmDays is how many of the active days no strengthening is asked for.
	CalmDays int
	// StrengthDays is how many active days had strengthening.
	StrengthDays int
	// StrengthTarget is what was asked for on its last day.
	StrengthTarget int
	// Movement and Strengthening are 0 to 100, or nil: not prescribed, or no
	// active day.
	Movement, Strengthening *float64
}

// Summary is how much of a programme was done.
type Summary struct {
	Weeks []Week
	// Movement is the mean over all active days and Strengthening over all
	// weeks, 0 to 100. Both are nil when nothing at all is logged; each when
	// it is not prescribed, or no day was active.
	Movement, Strengthening *float64
	Combined                *float64
}

// Summarise works out the adherence of each week and of the whole record.
func (r Record) Summarise() Summary {
	var s Summary
	bouts, strength := r.boutsByDay(), r.strengthByDay()
	for from := r.Started; from.Before(r.end()); from = from.AddDays(7) {
		s.Weeks = append(s.Weeks, r.week(len(s.Weeks)+1, from, bouts, strength))
	}
	if len(r.Bouts) == 0 && len(r.StrengthDays) == 0 {
		return s
	}
	s.Movement = r.movement(s.Weeks)
	s.Strengthening = strengthening(s.Weeks)
	s.Combined = Combined(s.Movement, s.Strengthening)
	return s
}

// end is the first day that does not count: today is left out until it ends.
func (r Record) end() rehab.Date {
	if !r.Until.IsZero() && r.Until.Before(r.Today) {
		return r.Until
	}
	return r.Today
}

func (r Record) week(n int, from rehab.Date, bouts map[rehab.Date]int, strength map[rehab.Date]bool) Week {
	w := Week{Number: n, Days: make([]Day, 0, 7)}
	for i := range 7 {
		d := from.AddDays(i)
		day := Day{Date: d, Active: r.active(d), Bouts: bouts[d], Strength: strength[d]}
		w.Days = append(w.Days, day)
		if day.Active {
			w.ActiveDays++
		}
		if day.Active && within(r.Calm, d) {
			w.CalmDays++
		}
		if day.Active && day.Strength {
			w.StrengthDays++
		}
	}
	w.Movement = r.movement([]Week{w})
	w.Strengthening = r.strengthening(w)
	_, w.StrengthTarget = r.targetsOn(from.AddDays(6))
	return w
}

// targetsOn returns what was asked for on a day.
func (r Record) targetsOn(d rehab.Date) (bouts, strength int) {
	for _, was := range r.Past {
		if d.Before(was.Until) {
			return was.Bouts, was.Strength
		}
	}
	return r.BoutTarget, r.StrengthTarget
}

// strengthening measures a week against what was asked for on each of its
// active days. What is done on a calm day counts, but none is asked for (C.5,
// F.3) [R].
func (r Record) strengthening(w Week) *float64 {
	asked := 0
	for _, d := range w.Days {
		if _, target := r.targetsOn(d.Date); d.Active && !within(r.Calm, d.Date) {
			asked += target
		}
	}
	if asked == 0 {
		return nil
	}
	return percent(7*float64(w.StrengthDays), float64(asked))
}

func (r Record) active(d rehab.Date) bool {
	return d.Before(r.end()) && !within(r.Pauses, d)
}

// within reports whether a day is in one of the spans.
func within(spans []rehab.Span, d rehab.Date) bool {
	return slices.ContainsFunc(spans, func(s rehab.Span) bool {
		return !d.Before(s.From) && (s.Until.IsZero() || d.Before(s.Until))
	})
}

// movement is the mean over all active days on which it was asked for, each
// measured against its own target.
func (r Record) movement(weeks []Week) *float64 {
	byTarget := map[int][]int{}
	n := 0
	for _, w := range weeks {
		for _, d := range w.Days {
			if target, _ := r.targetsOn(d.Date); d.Active && target > 0 {
				byTarget[target] = append(byTarget[target], d.Bouts)
				n++
			}
		}
	}
	mean := 0.0
	for _, target := range slices.Sorted(maps.Keys(byTarget)) {
		bouts := byTarget[target]
		done := Movement(target, bouts)
		if len(bouts) == n {
			return done
		}
		mean += *done * float64(len(bouts)) / float64(n)
	}
	if n == 0 {
		return nil
	}
	return &mean
}

func strengthening(weeks []Week) *float64 {
	var parts []*float64
	for _, w := range weeks {
		parts = append(parts, w.Strengthening)
	}
	return Combined(parts...)
}

func (r Record) boutsByDay() map[rehab.Date]int {
	times, counts := inOrder(r.Bouts), map[rehab.Date]int{}
	for len(times) > 0 {
		d, n := rehab.DateOf(times[0]), 1
		for n < len(times) && rehab.DateOf(times[n]) == d {
			n++
		}
		counts[d] += CountBouts(times[:n])
		times = times[n:]
	}
	return counts
}

func (r Record) strengthByDay() map[rehab.Date]bool {
	days := make(map[rehab.Date]bool, len(r.StrengthDays))
	for _, d := range r.StrengthDays {
		days[d] = true
	}
	return days
}
