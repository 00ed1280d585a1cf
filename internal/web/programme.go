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

// showProgramme shows what somebody does, and how it came about.
func (s *Server) showProgramme(c *gin.Context) error {
	o, err := s.Clinic.Programme(c, actor(c))
	if errors.Is(err, rehab.ErrNotFound) {
		return s.startFirst(c)
	}
	if err != nil {
		return err
	}
	v := o.Programme.Current
	stage := 0
	if o.Situation.Week(o.Today) > 0 {
		stage = s.Clinic.StageWeek(v, o.Patient, o.Situation, o.Today)
	}
	page := programmePage(s.Clinic.Library, o, stage, s.NewID())
	if s.Clinic.StageWaits(v, o.Patient, o.Situation, o.Today) {
		page.Care = append(page.Care, words.StageWaits)
	}
	page.Care = append(page.Care, leftOutLines(s.Clinic.Library, s.Clinic.LeftOutNow(o.Programme.Current, o.Patient.Filters))...)
	if page.Held == nil && page.Calm == nil && len(page.Blocks) == 0 {
		page.Steps = standBack(s.stepCards(o.Day(), "", "/programme"))
	}
	page.Frame = s.frame(c, page.Title)
	return render(c, http.StatusOK, patient.ProgrammePage(page))
}

// startFirst leads to the next step of starting.
func (s *Server) startFirst(c *gin.Context) error {
	step, err := s.Clinic.NextStep(c, actor(c))
	if err != nil {
		return err
	}
	return seeOther(c, stepURLs[step])
}

// askDoses shows how much of each exercise there is to do.
func (s *Server) askDoses(c *gin.Context) error {
	o, err := s.Clinic.Programme(c, actor(c))
	switch {
	case errors.Is(err, rehab.ErrNotFound):
		return s.startFirst(c)
	case err != nil:
		return err
	case clinic.FromPhysio(o.Programme.Current):
		return seeOther(c, "/programme")
	}
	return s.showDoses(c, http.StatusOK, o, doseFormOf(o.Programme.Current), nil)
}

// changeDoses keeps other doses as a new version.
func (s *Server) changeDoses(c *gin.Context) error {
	o, err := s.Clinic.Programme(c, actor(c))
	if err != nil {
		return err
	}
	if clinic.FromPhysio(o.Programme.Current) {
		return rehab.ErrForbidden
	}
	form := readDoseForm(c, s.Clinic.Library, o.Programme.Current)
	change, ps := form.change(s.Clinic.Library, o.Programme.Current)
	if len(ps) == 0 {
		err = s.Clinic.ChangeDoses(c, actor(c), change)
		if errors.Is(err, clinic.ErrHeld) {
			return seeOther(c, stopURL)
		}
		if ps, _ = problemsOf(err); ps == nil && err != nil {
			return err
		}
	}
	if len(ps) > 0 {
		return s.showDoses(c, http.StatusUnprocessableEntity, o, form, ps)
	}
	s.done(c, "programme changed")
	return seeOther(c, "/programme")
}

func (s *Server) showDoses(c *gin.Context, status int, o clinic.OwnProgramme, form doseForm, ps rehab.Problems) error {
	page := dosesPage(s.Clinic.Library, o.Programme.Current, form, ps)
	page.Frame = s.frame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.DosesPage(page))
}

// pause stops the clock for a holiday or an illness.
func (s *Server) pause(c *gin.Context) error {
	if err := s.Clinic.PauseProgramme(c, actor(c), rehab.PauseID(answer(c, "pause"))); err != nil {
		return err
	}
	s.done(c, "paused")
	return seeOther(c, local(answer(c, "next"), "/programme"))
}

// resume ends somebody's own pause.
func (s *Server) resume(c *gin.Context) error {
	if err := s.Clinic.ResumeProgramme(c, actor(c)); err != nil {
		return err
	}
	s.done(c, "resumed")
	return seeOther(c, local(answer(c, "next"), "/programme"))
}
