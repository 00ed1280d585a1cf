package web

import (
	"errors"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/words"
)

// askReturn asks somebody whose exercises were stopped what they were told.
func (s *Server) askReturn(c *gin.Context) error { return s.showReturn(c, http.StatusOK, nil) }

// answerReturn goes on to the full check, if they have been seen.
func (s *Server) answerReturn(c *gin.Context) error {
	said := safety.Said(answer(c, "said"))
	var ps rehab.Problems
	switch {
	case said == "":
		ps.Add("said", "blank")
	case !slices.Contains([]safety.Said{safety.SaidNotYet, safety.SaidSeen, safety.SaidSafe, safety.SaidStop}, said):
		ps.Add("said", "unknown")
	}
	if ps != nil {
		return s.showReturn(c, http.StatusUnprocessableEntity, ps)
	}
	switch said {
	case safety.SaidNotYet:
		return seeOther(c, stopURL)
	case safety.SaidStop:
		page := patient.SafetyWait{Lead: words.ToldToStop, ReferURL: "/referrals/new", BackURL: wayBackFlow.base}
		page.Frame = s.frame(c, "Do what they told you")
		return render(c, http.StatusOK, patient.SafetyWaitPage(page))
	default:
		return s.showScreen(c, http.StatusOK, wayBackFlow, 0, safetyForm{id: s.NewID(), said: said}, "")
	}
}

func (s *Server) showReturn(c *gin.Context, status int, ps rehab.Problems) error {
	hold, err := s.Clinic.Hold(c, actor(c))
	if err != nil {
		return err
	}
	if hold == nil || hold.Kind == rehab.PauseByPatient {
		return seeOther(c, "/today")
	}
	service, err := s.Clinic.OwnService(c, actor(c))
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return err
	}
	page := returnPage(*hold, service, say(ps))
	page.Frame = s.frame(c, "Starting again")
	page.Frame.Failed = ps != nil
	return render(c, status, patient.SafetyReturnPage(page))
}
