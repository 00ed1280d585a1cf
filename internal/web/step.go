package web

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// answerStep keeps what somebody says to a suggested step.
func (s *Server) answerStep(c *gin.Context) error {
	id, err := formID(c, "step")
	if err != nil {
		return err
	}
	t, err := s.Clinic.Today(c, actor(c))
	if err != nil {
		return err
	}
	a := clinic.StepAnswer{ID: id, Exercise: rehab.ExerciseID(answer(c, "exercise")), Action: answer(c, "action"), Option: -1}
	if a.Version = number(answer(c, "version")); a.Version == 0 {
		return rehab.ErrNotFound
	}
	g, standing := suggestionFor(t, a)
	if answer(c, "answer") == "take" {
		if a.Option, err = strconv.Atoi(answer(c, "option")); standing && (err != nil || a.Option < 0 || a.Option >= len(g.Options)) {
			return s.showStep(c, t, g, id, rehab.Problems{{Field: "option", Code: "blank"}})
		}
		if standing {
			a.Reason = s.stepRecord(t, g, a.Option)
		}
	}
	err = s.Clinic.AnswerStep(c, actor(c), a)
	if ps, wrong := problemsOf(err); wrong {
		return s.showStep(c, t, g, id, ps)
	}
	if errors.Is(err, clinic.ErrHeld) {
		return seeOther(c, stopURL)
	}
	if err != nil {
		return err
	}
	if a.Option >= 0 {
		s.done(c, "step taken")
	} else {
		s.done(c, "step declined")
	}
	return seeOther(c, local(answer(c, "next"), todayURL))
}

// suggestionFor is the suggestion that an answer is about, if it stands.
func suggestionFor(t clinic.Today, a clinic.StepAnswer) (rehab.Suggestion, bool) {
	if t.Programme == nil {
		return rehab.Suggestion{}, false
	}
	for _, g := range clinic.Standing(t.Situation, t.Programme.Current) {
		if g.Exercise == a.Exercise && g.Action == a.Action && g.Version == a.Version {
			return g, true
		}
	}
	return rehab.Suggestion{}, false
}

// showStep shows a suggestion again whose answer was not clear.
func (s *Server) showStep(c *gin.Context, t clinic.Today, g rehab.Suggestion, id string, ps rehab.Problems) error {
	w := say(ps)
	p := patient.Step{Faults: w.faults, Card: s.stepCard(t, g, todayURL), Back: ui.Link{Text: words.TitleToday, URL: todayURL}}
	p.Card.Hidden[0].Value = id
	if choice := p.Card.Choice; choice != nil && len(p.Faults) > 0 {
		choice.Problem, p.Faults[0].ID = w.at("option"), choice.ID
	} else if len(p.Faults) > 0 {
		p.Faults[0].ID = ""
	}
	p.Title = words.TitleStep
	p.Frame = s.todayFrame(c, p.Title)
	p.Frame.Failed = true
	return render(c, http.StatusUnprocessableEntity, patient.StepPage(p))
}
