package rehab

import (
	"cmp"
	"time"
)

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

// HappenedKinds lists them all.
func HappenedKinds() []HappenedKind {
	return []HappenedKind{HappenedSession, HappenedCheckIn, HappenedReview, HappenedDiary, HappenedActivity}
}

// Compare orders marks as the time line does, the newest first: it is negative
// when m comes before the other.
func (m Mark) Compare(other Mark) int {
	return cmp.Or(other.Day.DaysSince(m.Day), other.At.Compare(m.At), cmp.Compare(other.Kind, m.Kind), cmp.Compare(other.ID, m.ID))
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
