package review

import "example.org/sixweeks/internal/rehab"

// The time of a review, in active days of the programme that have passed
// (E.4). rehab.Situation.ActiveDays counts them: 0 on the first day, and no
// day on which the programme is paused.
const (
	daysOfWeek = 7
	// WindowDays is how many days before and after it is due a review may be
	// taken.
	WindowDays = 7
	// RecheckAfter is how many days after a review the recheck is due, and
	// RecheckDays how many days before and after that it may be taken.
	RecheckAfter = 14
	RecheckDays  = 3
	// MessageAfter is how many days after the window closed a review that
	// nobody took is followed by a message.
	MessageAfter = 7
	// FirstWeek is the week of the first review, and LaterWeeks how many weeks
	// lie between later ones, from Week12 on.
	FirstWeek  = 6
	LaterWeeks = 12

	// BaselineDays is how many days after the start a first check-in may stand
	// for a baseline that is missing (E.2).
	BaselineDays = 14
	// LongPause and LongSafetyPause are how many paused days in all are too
	// many to go on from the old baseline [R].
	LongPause       = 28
	LongSafetyPause = 14
	// QuietWeeks is how many quiet weeks after Maintain end an episode (E.5).
	QuietWeeks = 4
)

// Window is when one review may be taken: the numbers of active days that
// have passed when it opens, is due, and closes.
type Window struct {
	Week               int // of the review, 6, 12, 24, …
	Opens, Due, Closes int
}

// WindowOf returns the window of the review of a week: for week 6, days 35,
// 42 and 49.
func WindowOf(week int) Window {
	due := week * daysOfWeek
	return Window{week, due - WindowDays, due, due + WindowDays}
}

// Recheck returns the window of the second look after a review that was taken
// on the given day: due 14 days after that, though not before day 56, which
// is 14 days after the review was due.
func (w Window) Recheck(taken int) Window {
	due := max(w.Due, taken) + RecheckAfter
	return Window{w.Week, due - RecheckDays, due, due + RecheckDays}
}

// NextWeek returns the week of the review after that of the given week; 0 is
// none yet.
func NextWeek(last int) int {
	switch {
	case last < FirstWeek:
		return FirstWeek
	case last < Week12:
		return Week12
	default:
		return last + LaterWeeks
	}
}

// WeekAt returns the week of the review that somebody comes to next, on the
// given day: the one after the last that was done, or a later one whose
// window has opened since.
func WeekAt(day, lastDone int) int {
	week := NextWeek(lastDone)
	for WindowOf(NextWeek(week)).Opens <= day {
		week = NextWeek(week)
	}
	return week
}

// State says where a review that has not been taken stands.
type State string

// The states, in order.
const (
	NotYet     State = "not-yet"
	Open       State = "open"
	Due        State = "due" // today, or within the week after
	LastDay    State = "last-day"
	Overdue    State = "overdue"
	MessageDue State = "message-due" // one message with both links; nothing is decided
)

// States lists the states in order.
func States() []State { return []State{NotYet, Open, Due, LastDay, Overdue, MessageDue} }

// State returns where the review stands on the given day.
func (w Window) State(day int) State {
	switch {
	case day < w.Opens:
		return NotYet
	case day < w.Due:
		return Open
	case day < w.Closes:
		return Due
	case day == w.Closes:
		return LastDay
	case day < w.Closes+MessageAfter:
		return Overdue
	default:
		return MessageDue
	}
}

// Takes reports whether the review may be taken on the given day as the
// scheduled one. Before, it is an early one, and the scheduled one still
// comes; after, it is overdue and may be taken all the same.
func (w Window) Takes(day int) bool { return day >= w.Opens }

// Holds reports whether the given day lies in the window: the latest complete
// check-in in it is the one that counts.
func (w Window) Holds(day int) bool { return w.Opens <= day && day <= w.Closes }

// Reminder is one of the three reminders of a review.
type Reminder string

// The reminders. The zero Reminder is none.
const (
	RemindOpens Reminder = "opens"
	RemindDue   Reminder = "due"
	RemindLast  Reminder = "last"
)

// Reminders lists the reminders in order.
func Reminders() []Reminder { return []Reminder{RemindOpens, RemindDue, RemindLast} }

// Reminder returns the reminder to give on the given day. There is none once
// the review is done, nor while the programme is paused or locked: active
// days do not pass then, and the same day would come again and again.
func (w Window) Reminder(day int, done, paused bool) Reminder {
	if done || paused {
		return ""
	}
	switch day {
	case w.Opens:
		return RemindOpens
	case w.Due:
		return RemindDue
	case w.Closes:
		return RemindLast
	default:
		return ""
	}
}

// StandsForBaseline reports whether a first check-in on the given day may
// stand for a baseline that is missing.
func StandsForBaseline(started, day rehab.Date) bool {
	days := day.DaysSince(started)
	return 0 <= days && days <= BaselineDays
}

// OffersNewBaseline reports whether somebody was away for so long that they
// should be offered to start over: by paused days in all, and by those of
// safety pauses among them.
func OffersNewBaseline(paused, forSafety int) bool {
	return paused > LongPause || forSafety > LongSafetyPause
}

// AdvisesToWait reports whether to show a service's advice not to refer
// oneself in the first weeks of new symptoms. It is advice: it never hides
// the form, and is never shown to somebody who is worse or has a symptom that
// should be seen soon.
func AdvisesToWait(adviceWeeks int, daysSinceOnset int, flags []Flag) bool {
	for _, f := range flags {
		if f == Worse || f == SeeSoon {
			return false
		}
	}
	return daysSinceOnset < adviceWeeks*daysOfWeek
}
