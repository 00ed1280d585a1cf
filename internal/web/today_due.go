package web

import (
	"net/url"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// maintained is the outcome of somebody who only has to keep it up.
const maintained = string(review.Maintain)

// dues are the things to answer first, the most pressing one first. While a
// safety check is due because of what somebody said, nothing else is; after a
// gap it hides no review.
func dues(t clinic.Today) []patient.TodayDue {
	v := t.Situation
	var list []patient.TodayDue
	if v.CheckDue != "" {
		list = append(list, due("check "+string(v.CheckDue), "", sessionFlow.base))
		if v.CheckDue != rehab.DueStopped {
			return list
		}
	}
	if v.Unsettled != "" && t.Day().After(v.UnsettledDay) && t.Day().DaysSince(v.UnsettledDay) <= clinic.SettleDays {
		list = append(list, settledDue(v.Unsettled, v.UnsettledDay, t.Day()))
	}
	if v.Hold == rehab.PauseByPatient {
		return list
	}
	next := clinic.NextReview(v, t.Day())
	if next.IsOpen() {
		list = append(list, due("review "+reviewWords(next), next.Closes.Long(), "/review"))
	}
	soon := !next.IsOpen() || next.State == review.Open
	if soon && !v.NextCheckIn.IsZero() && !t.Day().Before(v.NextCheckIn) {
		list = append(list, due("check-in", "", "/check-ins/new"))
	}
	return list
}

// reviewWords names the words for a review that is open: by where it stands,
// or that it is a second look.
func reviewWords(d clinic.ReviewDue) string {
	if d.Kind == clinic.ReviewRecheck {
		return clinic.ReviewRecheck
	}
	return string(d.State)
}

func due(what, date, to string) patient.TodayDue {
	said, _ := words.DueFor(what, date)
	return patient.TodayDue{Heading: said.Heading, Text: said.Text, Go: &ui.Button{Text: said.Button, URL: to}}
}

// settledDue asks the next-day question of a session.
func settledDue(id rehab.SessionID, day, today rehab.Date) patient.TodayDue {
	said, _ := words.DueFor("settled", dayName(day, today))
	return patient.TodayDue{Heading: said.Heading, Text: said.Text, Answers: &ui.Answers{
		Action: sessionURL(id) + "/settled", Name: "settled", Label: words.AskSettled, Values: options(words.SettledAnswers),
	}}
}

// dayName is yesterday, or the name of the day.
func dayName(day, today rehab.Date) string {
	if today.DaysSince(day) == 1 {
		return words.Yesterday
	}
	return day.Weekday().String()
}

// weeksAhead is how many weeks it is to the next review.
func weeksAhead(v rehab.Situation) int { return review.NextWeek(v.ReviewWeek) }

// reviewLine says when the next review is, if that is still ahead.
func reviewLine(t clinic.Today) string {
	next := clinic.NextReview(t.Situation, t.Day())
	switch {
	case t.Programme == nil, next.IsOpen(), t.Situation.Hold != "":
		return ""
	case next.Kind == clinic.ReviewRecheck:
		return words.RecheckOn(next.Due.Full())
	default:
		return words.ReviewOn(next.Week, next.Due.Full())
	}
}

func sessionURL(id rehab.SessionID) string { return "/sessions/" + url.PathEscape(string(id)) }
