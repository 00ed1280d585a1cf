package rehab

import "time"

// HappenedKind is what kind of thing happened. The number orders what
// happened at the same moment.
type HappenedKind int

// The kinds.
const (
	HappenedSession HappenedKind = iota + 1
	HappenedCheckIn
	HappenedReview
	HappenedDiary
	HappenedActivity
)

// Mark is a place on the time line of a record: that of one thing on it. The
// zero mark is after all of them.
type Mark struct {
	Day  Date
	At   time.Time
	Kind HappenedKind
	ID   string
}

// Happened is one thing on the time line of a record, as short as it is shown.
type Happened struct {
	Mark
	Pain   *int     // of a session the highest, of a check-in the average
	Count  int      // of a session the exercises that were done, of an activity its minutes
	Week   int      // of a review
	Code   string   // of a review or an activity its kind
	What   string   // of a review its outcome, of an activity somebody's own words
	Effort string   // of an activity
	Places []string // of a diary entry, and of heat or ice
	Note   string
}
