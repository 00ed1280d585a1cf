package clinic

import (
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// The kinds of review.
const (
	ReviewScheduled = "scheduled"
	ReviewRecheck   = "recheck" // 2 weeks after another
	ReviewEarly     = "early"   // asked for before it opens; the scheduled one still comes
)

// ReviewDue is when a patient's next review is.
type ReviewDue struct {
	Week               int // 6, 12, 24 and so on
	Kind               string
	Window             review.Window
	State              review.State
	Opens, Due, Closes rehab.Date
}

// NextReview returns when a patient's next review is; the zero ReviewDue
// before they have a programme.
func NextReview(s rehab.Situation, today rehab.Date) ReviewDue {
	if s.Programme == "" {
		return ReviewDue{}
	}
	day := s.ActiveDays(today)
	d := ReviewDue{Week: review.WeekAt(day, s.ReviewWeek), Kind: ReviewScheduled}
	d.Window = review.WindowOf(d.Week)
	if s.NextReviewKind == ReviewRecheck && day < d.Window.Opens {
		d.Week, d.Kind = s.ReviewWeek, ReviewRecheck
		d.Window = review.WindowOf(s.ReviewWeek).Recheck(s.ActiveDays(s.ReviewDay))
	}
	d.State = d.Window.State(day)
	d.Opens, d.Due, d.Closes = s.DayAfter(d.Window.Opens, today), s.DayAfter(d.Window.Due, today), s.DayAfter(d.Window.Closes, today)
	return d
}

// IsOpen reports whether the review may be done without asking for it early.
func (d ReviewDue) IsOpen() bool { return d.State != "" && d.State != review.NotYet }

// IsOverdue reports whether its window has closed.
func (d ReviewDue) IsOverdue() bool {
	return d.State == review.Overdue || d.State == review.MessageDue
}

// kindNow is the kind of a review that is done today.
func (d ReviewDue) kindNow() string {
	if d.IsOpen() {
		return d.Kind
	}
	return ReviewEarly
}

// weekNow is the week that a review done today counts for: one asked for early
// belongs to the last that was due, not to the next.
func (d ReviewDue) weekNow(s rehab.Situation) int {
	if d.IsOpen() {
		return d.Week
	}
	return max(review.FirstWeek, s.ReviewWeek)
}
