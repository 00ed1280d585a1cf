package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/words"
)

const (
	flareURL   = "/flare-plan"
	buildUpURL = flareURL + "/build-up"
)

// showFlarePlan shows how somebody tells a flare, and what they ease back to.
func (s *Server) showFlarePlan(c *gin.Context) error {
	return s.flarePlanWith(c, http.StatusOK, s.NewID(), nil)
}

func (s *Server) flarePlanWith(c *gin.Context, status int, id string, ps rehab.Problems) error {
	v, err := s.Clinic.FlarePlan(c, actor(c))
	if err != nil {
		return err
	}
	page := s.flarePlanPage(v, id, ps)
	page.Frame = s.todayFrame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.FlarePlanPage(page))
}

// askFlarePlan asks for early signs, and what to ease back to.
func (s *Server) askFlarePlan(c *gin.Context) error {
	v, err := s.Clinic.FlarePlan(c, actor(c))
	if err != nil {
		return err
	}
	return s.showFlareForm(c, http.StatusOK, v, v.Plan, nil)
}

// saveFlarePlan keeps the plan as a new version.
func (s *Server) saveFlarePlan(c *gin.Context) error {
	v, err := s.Clinic.FlarePlan(c, actor(c))
	if err != nil {
		return err
	}
	plan, ps := readFlarePlan(c)
	if len(ps) == 0 {
		err = s.Clinic.PlanFlare(c, actor(c), plan)
	} else {
		err = ps
	}
	if errors.Is(err, rehab.ErrChanged) || errors.Is(err, rehab.ErrKeyReused) {
		err = rehab.Problems{{Field: "flare-plan", Code: "changed"}}
	}
	if ps, ok := problemsOf(err); ok {
		return s.showFlareForm(c, http.StatusUnprocessableEntity, v, plan, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "flare planned")
	return seeOther(c, flareURL)
}

func (s *Server) showFlareForm(c *gin.Context, status int, v clinic.FlarePlan, plan rehab.FlarePlan, ps rehab.Problems) error {
	page := s.writeFlarePage(v, plan, ps)
	page.Frame = s.todayFrame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.WriteFlarePlanPage(page))
}

// startCalmDown starts the calm-down phase, after the safety questions when
// those come first.
func (s *Server) startCalmDown(c *gin.Context) error {
	id := s.issued(c, "calm-down")
	due, err := s.Clinic.StartCalmDown(c, actor(c), clinic.CalmStart{
		ID: rehab.CalmDownID(id), Worrying: answer(c, "worrying"), Reason: words.CalmReason,
	})
	if ps, ok := problemsOf(err); ok {
		return s.flarePlanWith(c, http.StatusUnprocessableEntity, id, ps)
	}
	switch {
	case errors.Is(err, clinic.ErrHeld):
		return seeOther(c, stopURL)
	case err != nil:
		return err
	case due != "":
		return seeOther(c, flareFlow.base)
	}
	if t, err := s.Clinic.Today(c, actor(c)); err == nil && t.Calm != nil { // an old page, sent again, starts nothing
		s.done(c, "calming down")
	}
	return seeOther(c, todayURL)
}

// askBuildUp shows what comes back after the calm-down phase.
func (s *Server) askBuildUp(c *gin.Context) error {
	v, err := s.Clinic.BuildUpAhead(c, actor(c))
	switch {
	case errors.Is(err, clinic.ErrHeld):
		return seeOther(c, stopURL)
	case errors.Is(err, clinic.ErrCheckFirst):
		return seeOther(c, flareFlow.base)
	case errors.Is(err, rehab.ErrNotFound):
		return seeOther(c, flareURL)
	case err != nil:
		return err
	}
	page := s.buildUpPage(v)
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.BuildUpPage(page))
}

// buildUp ends the calm-down phase.
func (s *Server) buildUp(c *gin.Context) error {
	id := answer(c, "calm-down")
	if id == "" {
		return seeOther(c, buildUpURL)
	}
	v, err := s.Clinic.BuildUp(c, actor(c), rehab.CalmDownID(id), number(answer(c, "version")), words.BuildUpReason)
	switch {
	case errors.Is(err, clinic.ErrHeld):
		return seeOther(c, stopURL)
	case errors.Is(err, clinic.ErrCheckFirst):
		return seeOther(c, flareFlow.base)
	case err != nil:
		return err
	}
	s.done(c, "building up")
	if v.Choose {
		return seeOther(c, chooseURL)
	}
	return seeOther(c, todayURL)
}
