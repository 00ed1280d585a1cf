package web

import (
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

// safetyFlow is a set of safety questions, screen by screen. The answers
// travel in hidden fields, so that nothing about health stands in an address.
type safetyFlow struct {
	at   rehab.Occasion
	name string // for the words: the occasion, or "checked"
	base string // its first address
}

var (
	joiningFlow = safetyFlow{clinic.FullCheck, string(rehab.Joining), "/start/safety"}
	wayBackFlow = safetyFlow{clinic.FullCheck, "checked", "/start/checked"}
	// sessionFlow asks the weekly questions because of a session, or because
	// there was none for long (C.3).
	sessionFlow = safetyFlow{rehab.Weekly, "session", "/safety/session"}
	// flareFlow asks them before somebody calms a flare down.
	flareFlow = safetyFlow{rehab.Weekly, "flare", "/safety/flare"}
)

// afterSafety is where a check leads that stops nothing.
var afterSafety = map[rehab.Occasion]string{
	rehab.Weekly:     "/check-ins/new",
	rehab.AtReferral: "/referrals/new",
	rehab.AtReview:   "/review",
	rehab.AnyTime:    "/today",
}

// flowOf returns the flow that an address belongs to.
func flowOf(c *gin.Context) (safetyFlow, error) {
	at := c.Param("occasion")
	switch {
	case at == "" && strings.HasPrefix(c.FullPath(), wayBackFlow.base):
		return wayBackFlow, nil
	case at == "":
		return joiningFlow, nil
	case at == sessionFlow.name:
		return sessionFlow, nil
	case at == flareFlow.name:
		return flareFlow, nil
	}
	occasion, err := rehab.ParseOccasion(at)
	if err != nil || afterSafety[occasion] == "" {
		return safetyFlow{}, rehab.ErrNotFound
	}
	return safetyFlow{occasion, at, "/safety/" + at}, nil
}

// result is where the flow says what it came to.
func (f safetyFlow) result() string { return f.base + "/result" }

// stopURL is where somebody is told of a safety stop that holds them, and of
// the way back.
var stopURL = joiningFlow.result()

// screen is one list of signs: emergency ones, urgent ones, or the rest.
type screen struct {
	name      string // of the question in the form
	path      string // below the flow's base; what it is asked at
	levels    []rehab.Tier
	notSure   bool // offers "not sure", which counts as yes
	questions []rehab.SafetyQuestion
}

// The values of a screen that are not signs.
const (
	signNone    = "none"
	signNotSure = "unsure"
)

// screens returns the screens of the flow that ask anything. Again is that
// what changes which exercises are shown is asked too.
func (f safetyFlow) screens(all []rehab.SafetyQuestion, again bool) []screen {
	list := []screen{
		{name: "emergency", path: "", levels: []rehab.Tier{rehab.TierEmergency}, notSure: true},
		{name: "urgent", path: "/urgent", levels: []rehab.Tier{rehab.TierUrgent}, notSure: true},
		{name: "more", path: "/more", levels: []rehab.Tier{rehab.TierSoon, rehab.TierModify}},
	}
	for i := range list {
		for _, q := range all {
			asked := q.Asked(f.at) || again && q.Level == rehab.TierModify
			if asked && slices.Contains(list[i].levels, q.Level) {
				list[i].questions = append(list[i].questions, q)
			}
		}
	}
	return slices.DeleteFunc(list, func(s screen) bool { return len(s.questions) == 0 })
}

// read adds the answers of a screen to the others. The problem is "" when
// there is none.
func (s screen) read(ticked []string, answers safety.Answers) (problem string) {
	other := rehab.No
	switch {
	case len(ticked) == 0:
		return "blank"
	case slices.Contains(ticked, signNone) && len(ticked) > 1:
		return "contradiction"
	case s.notSure && slices.Contains(ticked, signNotSure):
		other = rehab.Unsure
	}
	known := 0
	for _, q := range s.questions {
		answers[q.ID] = other
		if slices.Contains(ticked, string(q.ID)) {
			answers[q.ID] = rehab.Yes
			known++
		}
	}
	if known == 0 && other == rehab.No && !slices.Contains(ticked, signNone) {
		return "blank"
	}
	return ""
}

// stops reports whether an answer is enough to stop at once.
func (s screen) stops(answers safety.Answers) bool {
	return slices.ContainsFunc(s.questions, func(q rehab.SafetyQuestion) bool {
		return q.Level >= rehab.TierUrgent && answers[q.ID].Positive()
	})
}

// safetyForm is what was ticked so far, screen by screen.
type safetyForm struct {
	id     string
	again  bool // the last screen asks again what changes which exercises are shown
	said   safety.Said
	ticked map[string][]string
	// weeks of pregnancy, as typed, where they were asked
	weeks      string
	askedWeeks bool
}

func readSafetyForm(c *gin.Context) safetyForm {
	f := safetyForm{
		id: answer(c, "check"), again: answer(c, "again") == "yes", said: safety.Said(answer(c, "said")), ticked: map[string][]string{},
		weeks: answer(c, "weeks"), askedWeeks: answer(c, "asked-weeks") == "yes",
	}
	for _, name := range []string{"emergency", "urgent", "more"} {
		f.ticked[name] = ticked(c, name)
	}
	return f
}
