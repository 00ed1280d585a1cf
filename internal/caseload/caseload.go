// Package caseload decides who on a physio's list needs somebody first, and
// why.
package caseload

import (
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// SilentDays is how many days without a bout, a session or a check-in make
// somebody silent [R].
const SilentDays = 10

// Rank returns the situation with the concern it gives on the given day, since
// when, and the day on which time alone changes that. Safety comes first:
// nothing outranks a stop.
func Rank(s rehab.Situation, today rehab.Date) rehab.Situation {
	concern, since := concern(s, today)
	if concern != s.Concern || s.Since.IsZero() {
		s.Since = since
	}
	s.Concern, s.Rank = concern, concern.Rank()
	s.Turns = turns(s, today)
	return s
}

// concern is the ladder: the first that holds counts.
func concern(s rehab.Situation, today rehab.Date) (rehab.Concern, rehab.Date) {
	switch {
	case s.Hold == rehab.PauseEmergency:
		return rehab.ConcernEmergency, s.HoldSince
	case s.Hold == rehab.PauseUrgent:
		return rehab.ConcernUrgent, s.HoldSince
	case s.ReferralStatus.IsOpen():
		return rehab.ConcernReferral, s.ReferralSince
	case isWorse(s):
		return rehab.ConcernWorse, worseSince(s, today)
	case unanswered(s, review.SelfRefer) || unanswered(s, review.Plateau):
		return rehab.ConcernNoChange, reviewSince(s, today)
	case !isActive(s, today):
		return rehab.ConcernNothing, today
	}
	return waiting(s, today)
}

// waiting is the part of the ladder that only time climbs.
func waiting(s rehab.Situation, today rehab.Date) (rehab.Concern, rehab.Date) {
	due, silent := nextReview(s, today), silentFrom(s)
	state := due.State(s.ActiveDays(today))
	switch {
	case state == review.Overdue || state == review.MessageDue:
		return rehab.ConcernOverdue, s.DayAfter(due.Closes+1, today)
	case !today.Before(silent):
		return rehab.ConcernSilent, silent
	case s.ReviewOutcome == string(review.AdherenceSupport):
		return rehab.ConcernSupport, reviewSince(s, today)
	case state != review.NotYet:
		return rehab.ConcernReviewOpen, s.DayAfter(due.Opens, today)
	default:
		return rehab.ConcernNothing, today
	}
}

// isWorse reports whether things were worse at the last 2 check-ins, or at a
// review since which nobody has answered.
func isWorse(s rehab.Situation) bool {
	return s.Early == string(review.SelfReferEarly) && !answeredSince(s, s.LastCheckIn) ||
		s.ReviewWorse && unanswered(s, review.SelfRefer)
}

func worseSince(s rehab.Situation, today rehab.Date) rehab.Date {
	if s.Early == string(review.SelfReferEarly) {
		return s.LastCheckIn
	}
	return reviewSince(s, today)
}

// reviewSince is the day of the last review; an early one leaves no day, and
// is of today when it is ranked first.
func reviewSince(s rehab.Situation, today rehab.Date) rehab.Date {
	if s.ReviewDay.IsZero() {
		return today
	}
	return s.ReviewDay
}

// unanswered reports whether the last review came out so, and no referral has
// been answered since.
func unanswered(s rehab.Situation, outcome review.Outcome) bool {
	return s.ReviewOutcome == string(outcome) && !answeredSince(s, s.ReviewDay)
}

func answeredSince(s rehab.Situation, day rehab.Date) bool {
	return s.Referral != "" && !s.ReferralStatus.IsOpen() && s.ReferralStatus != rehab.ReferralWithdrawn &&
		!s.ReferralSince.Before(day)
}

// isActive reports whether somebody has a programme that has started and is
// not paused.
func isActive(s rehab.Situation, today rehab.Date) bool {
	return s.Programme != "" && s.Hold == "" && !today.Before(s.Started)
}

func nextReview(s rehab.Situation, today rehab.Date) review.Window {
	return review.WindowOf(review.WeekAt(s.ActiveDays(today), s.ReviewWeek))
}

// silentFrom is the day on which somebody who logs nothing more is silent.
func silentFrom(s rehab.Situation) rehab.Date {
	last := s.Started
	for _, d := range []rehab.Date{s.LastLogged, s.LastCheckIn, s.ReviewDay, pausedUntil(s)} {
		if d.After(last) {
			last = d
		}
	}
	return last.AddDays(SilentDays)
}

func pausedUntil(s rehab.Situation) rehab.Date {
	if n := len(s.Pauses); n > 0 {
		return s.Pauses[n-1].Until
	}
	return rehab.Date{}
}

// turns is the next day on which time alone may change the concern. While
// something else holds, nothing turns.
func turns(s rehab.Situation, today rehab.Date) rehab.Date {
	if s.Programme == "" || s.Hold != "" {
		return rehab.Date{}
	}
	due := nextReview(s, today)
	after := review.WindowOf(review.NextWeek(due.Week))
	days := []rehab.Date{
		s.Started, silentFrom(s),
		s.DayAfter(due.Opens, today), s.DayAfter(due.Closes+1, today), s.DayAfter(after.Opens, today),
	}
	var next rehab.Date
	for _, d := range days {
		if d.After(today) && (next.IsZero() || d.Before(next)) {
			next = d
		}
	}
	return next
}
