package rehab

import "time"

// SessionLine is a session as a list shows it.
type SessionLine struct {
	ID        SessionID
	Day       Date
	Logged    time.Time
	Late      bool
	Before    *int // pain before it, 0 to 10; nil is not answered
	Highest   *int // the highest pain while doing it; nil is not answered
	Exercises int  // done, not skipped
	Strength  bool // counts as a strength day
	Settled   Settled
	Note      string
}
