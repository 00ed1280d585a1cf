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
// safety check is due, nothing else is.
func dues(t clinic.Today) []patient.TodayDue {
	v := t.Situation
	if v.CheckDue != "" {
		return []patient.TodayDue{due("check "+string(v.CheckDue), "", sessionFlow.base)}
	}
	var list []patient.TodayDue
	if v.Unsettled != "" && t.Day().After(v.UnsettledDay) && t.Day().DaysSince(v.UnsettledDay) <= clinic.SettleDays {
		list = append(list, settledDue(v.Unsettled, v.UnsettledDay, t.Day()))
	}
	if v.Hold == rehab.PauseByPatient {
		return list
	}
	state, closes := reviewState(v, t.Day())
	if state != "" {
		list = append(list, due("review "+state, closes.Long(), "/review"))
	}
	if !v.NextCheckIn.IsZero() && !t.Day().Before(v.NextCheckIn) && (state == "" || state == string(review.Open)) {
		list = append(list, due("check-in", "", "/check-ins/new"))
	}
	return list
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

// reviewState says where the next review stands, "" when there is nothing to
// do about it yet, and when its window closes.
func reviewState(v rehab.Situation, today rehab.Date) (string, rehab.Date) {
	if v.Programme == "" || today.Before(v.Started) {
		return "", rehab.Date{}
	}
	if !v.NextReview.IsZero() && today.DaysSince(v.NextReview) >= -review.RecheckDays {
		return "recheck", v.NextReview.AddDays(review.RecheckDays)
	}
	day := v.ActiveDays(today)
	w := review.WindowOf(review.WeekAt(day, v.ReviewWeek))
	state := w.State(day)
	if state == review.NotYet {
		return "", rehab.Date{}
	}
	return string(state), v.DayAfter(w.Closes, today)
}

// weeksAhead is how many weeks it is to the next review.
func weeksAhead(v rehab.Situation) int { return review.NextWeek(v.ReviewWeek) }

// reviewLine says when the next review is, if that is still ahead.
func reviewLine(t clinic.Today) string {
	v := t.Situation
	if state, _ := reviewState(v, t.Day()); state != "" || t.Programme == nil {
		return ""
	}
	if v.Hold != "" {
		return words.ReviewWaits
	}
	if !v.NextReview.IsZero() {
		return words.RecheckOn(v.NextReview.Full())
	}
	week := review.WeekAt(v.ActiveDays(t.Day()), v.ReviewWeek)
	return words.ReviewOn(week, v.DayAfter(review.WindowOf(week).Due, t.Day()).Full())
}

func sessionURL(id rehab.SessionID) string { return "/sessions/" + url.PathEscape(string(id)) }
