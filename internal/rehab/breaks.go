package rehab

import "time"

// BreakIntervals are how often somebody can ask to be told to get up and move,
// in minutes; 0 is never (S4-10).
func BreakIntervals() []int { return []int{30, 45, 60, 0} }

// Nothing reminds anybody from QuietFrom to QuietTo, in hours of their own
// clock (hazard H-15).
const (
	QuietFrom = 21
	QuietTo   = 8
)

func quiet(t time.Time) bool { return t.Hour() >= QuietFrom || t.Hour() < QuietTo }

// NextBreak returns when somebody is to get up and move again, who asked for it
// every so many minutes and last moved at last, by the clock of now: not later
// than now when it is due. A zero last is not yet today. It is false when they
// never want to be told, and when it would be in the quiet hours.
func NextBreak(every int, last, now time.Time) (time.Time, bool) {
	at := last.Add(time.Duration(every) * time.Minute).In(now.Location())
	if last.IsZero() || at.Before(now) {
		at = now
	}
	return at, every > 0 && !quiet(now) && !quiet(at)
}
