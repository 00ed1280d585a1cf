package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/words"
)

// showProgress shows how the patient has been doing.
func (s *Server) showProgress(c *gin.Context) error {
	a := actor(c)
	v, err := s.Clinic.Progress(c, a, a.Patient(), rehab.SessionID(c.Query("after")))
	if err != nil {
		return err
	}
	page := progressPage(v, c.Query("after") != "")
	page.Frame = s.frame(c, words.ProgressTitle)
	return render(c, http.StatusOK, patient.ProgressPage(page))
}
