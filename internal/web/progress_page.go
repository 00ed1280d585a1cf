package web

import (
	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// progressPage shows what happened, pictures first. What a review would say is
// not known before the review.
func progressPage(l *library.Library, v clinic.Progress, earlier bool) patient.Progress {
	p := patient.Progress{Earlier: earlier, Line: timeLine(l, v.Line), See: seeMore(v)}
	if v.Line.More {
		p.More = &ui.Link{Text: words.EarlierLine, URL: "/progress?before=" + markOf(v.Line) + "#line"}
	}
	if v.Situation.Programme == "" {
		p.Begin = &ui.Link{Text: words.ChooseAProgramme, URL: "/start/programme"}
		return p
	}
	if p.Standing = standingIn(v); earlier {
		return p
	}
	p.Pain, p.Activities = painOverTime(v), activityLines(v)
	if len(v.Weeks) > 0 {
		p.Weeks, p.WeeksSay = doneDots(v.Weeks, v.Situation), weekSay(v)
		p.Bouts, p.BoutsSay = boutBars(v.Weeks, v.Situation), words.BoutsSay(boutsOf(v.Weeks[len(v.Weeks)-1]))
	}
	if len(p.Line) == 0 {
		p.LineEmpty = &ui.Link{Text: words.LogFirstSession, URL: "/sessions/new"}
	}
	return p
}

// seeMore are the pages that have more of what is on the time line. The diary
// stands beside the pain.
func seeMore(v clinic.Progress) []ui.Link {
	links := []ui.Link{{Text: words.TitleActivities, URL: activitiesURL}}
	if len(v.Reviews) > 0 {
		links = append(links, ui.Link{Text: words.YourReviews, URL: "/review"})
	}
	return links
}

func standingIn(v clinic.Progress) string {
	s, started := v.Situation, v.Situation.Started.Long()
	week := s.Week(v.Today)
	switch {
	case week == 0:
		return words.StandingAhead(started)
	case s.Hold != "":
		return words.StandingPaused(week, started)
	default:
		return words.StandingIn(week, started)
	}
}

// activityLines are the activities of one's own, at the start and as they were
// last rated.
func activityLines(v clinic.Progress) []patient.ActivityLine {
	var lines []patient.ActivityLine
	for _, a := range v.Baseline.Activities {
		line := patient.ActivityLine{Name: a.Name, From: rating(a.Score), To: words.NotRated}
		for _, in := range v.CheckIns {
			if now := scoreFor(in, a.ID); now != nil && !in.Day.Before(v.Situation.Started) {
				line.To = rating(now)
				break
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func rating(n *int) string {
	if n == nil {
		return words.NotRated
	}
	return typed(n)
}
