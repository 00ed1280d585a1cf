package web

import (
	"strings"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// flares adds how somebody calms things down, and what they plan to, for their
// physio.
func (r *rows) flares(l *library.Library, v clinic.PatientOverview) {
	var before []string
	for _, calm := range v.Calms {
		started := whenOf(calm.Started)
		if calm.IsOpen() {
			r.text(words.KeyCalm, words.CalmingSince(started, v.Today.DaysSince(calm.From)+1))
			continue
		}
		before = append(before, words.CalmedFrom(started, whenOf(calm.Ended)))
	}
	r.lines(words.KeyCalmBefore, before)
	if plan := planLists(l, v.Flare, v.Tasks); !v.Flare.IsEmpty() {
		r.lines(words.KeyFlarePlan, []string{
			words.SignsFor(strings.Join(plan.Signs, "; ")), words.EasesFor(strings.Join(plan.Ease, "; ")),
		})
	}
}

// calmedLine says from when to when a flare was calmed down.
func calmedLine(calm rehab.CalmDown) string {
	if calm.IsOpen() {
		return words.CalmsSince(calm.From.Long())
	}
	return words.CalmedBetween(calm.From.Long(), calm.Until.Long())
}

// whenOf is a moment, as the patient's clock showed it.
func whenOf(at time.Time) string {
	return rehab.DateOf(at).Long() + ", " + words.Clock(at.Hour(), at.Minute())
}
