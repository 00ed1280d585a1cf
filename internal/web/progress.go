package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/words"
)

// showProgress shows how the patient has been doing.
func (s *Server) showProgress(c *gin.Context) error {
	before, err := readMark(c.Query("before"))
	if err != nil {
		return err
	}
	a := actor(c)
	v, err := s.Clinic.Progress(c, a, a.Patient(), before)
	if err != nil {
		return err
	}
	page := progressPage(s.Clinic.Library, v, !before.Day.IsZero())
	page.Frame = s.frame(c, words.ProgressTitle)
	return render(c, http.StatusOK, patient.ProgressPage(page))
}
