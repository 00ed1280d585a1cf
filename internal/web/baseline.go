package web

import (
	"errors"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
)

// askPain shows the first page of questions about somebody's pain, with what
// they said before that still holds.
func (s *Server) askPain(c *gin.Context) error {
	step, err := s.Clinic.NextStep(c, actor(c))
	if err != nil {
		return err
	}
	if step == clinic.StepSafety || step == clinic.StepHeld {
		return seeOther(c, stepURLs[step])
	}
	if o, err := s.Clinic.Programme(c, actor(c)); err == nil && !o.Again {
		return seeOther(c, "/programme")
	}
	before, err := s.Clinic.Baseline(c, actor(c))
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return err
	}
	return s.showPain(c, http.StatusOK, 0, painFormOf(before, s.NewID()), nil)
}

// restartPain leads whoever opens a later page by its address to the first.
func (s *Server) restartPain(c *gin.Context) error { return seeOther(c, painParts[0].path) }

// answerPain takes the answers up to the page it was sent to and shows that
// page, or the one before for whoever goes back. The last saves them.
func (s *Server) answerPain(c *gin.Context) error {
	form := readPainForm(c)
	to := s.painPart(c)
	if answer(c, "back") != "" {
		return s.showPain(c, http.StatusOK, max(0, to-2), form, nil)
	}
	b, ps := form.baseline()
	checked, _ := problemsOf(s.Clinic.CheckBaseline(b))
	ps = inOrder(append(ps, checked...), painFields()...)
	for i, part := range painParts[:to] {
		if slices.ContainsFunc(ps, part.asks) {
			return s.showPain(c, http.StatusUnprocessableEntity, i, form, ps)
		}
	}
	if to < len(painParts) {
		return s.showPain(c, http.StatusOK, to, form, nil)
	}
	if err := s.Clinic.SaveBaseline(c, actor(c), b); err != nil {
		return err
	}
	s.done(c, "baseline saved")
	step, err := s.Clinic.NextStep(c, actor(c))
	if err != nil {
		return err
	}
	return seeOther(c, stepURLs[step])
}

// painPart is how many pages come before the one that a form was sent to; all
// of them when it was sent to be saved.
func (s *Server) painPart(c *gin.Context) int {
	for i, p := range painParts {
		if i > 0 && p.path == c.FullPath() {
			return i
		}
	}
	return len(painParts)
}

func (p painPart) asks(wrong rehab.Problem) bool { return slices.Contains(p.fields, wrong.Field) }

func (s *Server) showPain(c *gin.Context, status int, at int, form painForm, ps rehab.Problems) error {
	ps = slices.DeleteFunc(slices.Clone(ps), func(p rehab.Problem) bool { return !painParts[at].asks(p) })
	page := painPage(at, form, s.Clinic.Library.AskedEquipment(), say(ps))
	page.Frame = s.frame(c, page.Title+" ("+page.Part+")")
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.PainPage(page))
}
