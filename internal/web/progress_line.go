package web

import (
	"slices"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// happened is one thing on the time line, before it has a place there.
type happened struct {
	day   rehab.Date
	order int // within a day, the last first
	entry patient.LineEntry
}

// timeLine is one page of what happened, newest first. A day stands once.
func timeLine(v clinic.Progress) []patient.LineEntry {
	var all []happened
	for _, r := range v.Line.Reviews {
		if r.Outcome == string(review.NeedData) {
			continue
		}
		outcome, _ := words.OutcomeName(r.Outcome)
		what := ui.Link{Text: words.ReviewTitle(r.Week, r.Kind), URL: reviewURL(r.ID)}
		all = append(all, happened{r.Day, 0, patient.LineEntry{What: what, Text: outcome}})
	}
	for _, in := range v.Line.CheckIns {
		if !isReview(v, in) {
			all = append(all, happened{in.Day, 1, checkInLine(in)})
		}
	}
	for _, s := range v.Line.Sessions {
		all = append(all, happened{s.Day, 2, sessionLine(s)})
	}
	slices.SortStableFunc(all, func(a, b happened) int {
		if n := b.day.DaysSince(a.day); n != 0 {
			return n
		}
		return a.order - b.order
	})
	return byDay(all)
}

func byDay(all []happened) []patient.LineEntry {
	var lines []patient.LineEntry
	for i, h := range all {
		if i == 0 || all[i-1].day != h.day {
			h.entry.Day = h.day.Full()
		}
		lines = append(lines, h.entry)
	}
	return lines
}

// isReview reports whether a check-in is the part of a review.
func isReview(v clinic.Progress, in rehab.CheckIn) bool {
	return slices.ContainsFunc(v.Line.Reviews, func(r rehab.Review) bool { return string(r.ID) == string(in.ID) })
}

func checkInLine(in rehab.CheckIn) patient.LineEntry {
	e := patient.LineEntry{What: ui.Link{Text: words.CheckInLine, URL: checkInURL(in.ID)}, Note: in.Note}
	if in.Pain != nil {
		e.Text = words.PainAround(*in.Pain)
	}
	return e
}

func sessionLine(s rehab.Session) patient.LineEntry {
	done := 0
	for _, d := range s.Exercises {
		if !d.Skipped {
			done++
		}
	}
	e := patient.LineEntry{What: ui.Link{Text: words.SessionLine(done), URL: "/sessions/" + string(s.ID)}, Note: s.Note}
	if pain := s.HighestPain(); pain != nil {
		e.Text = words.PainIn(*pain)
	}
	return e
}
