package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

const todayURL = "/today"

func (s *Server) showToday(c *gin.Context) error {
	t, err := s.Clinic.Today(c, actor(c))
	if err != nil {
		return err
	}
	step := clinic.StepStarted
	if t.Programme == nil {
		if step, err = s.Clinic.NextStep(c, actor(c)); err != nil {
			return err
		}
	}
	p := s.todayPage(t, step)
	oneMain(&p)
	p.Frame = s.frame(c, words.TitleToday)
	return render(c, http.StatusOK, patient.TodayPage(p))
}

// todayFrame is the frame of the pages that Today leads to.
func (s *Server) todayFrame(c *gin.Context, title string) ui.Frame {
	f := s.frame(c, title)
	for i := range f.Nav {
		f.Nav[i].Current = f.Nav[i].URL == todayURL
	}
	return f
}

// logBout keeps a go at the movement exercises, in one tap.
func (s *Server) logBout(c *gin.Context) error {
	id, err := formID(c, "bout")
	if err != nil {
		return err
	}
	err = s.Clinic.LogBout(c, actor(c), rehab.BoutID(id))
	if errors.Is(err, clinic.ErrHeld) {
		return seeOther(c, stopURL)
	}
	if err != nil {
		return err
	}
	s.done(c, "bout")
	return seeOther(c, todayURL)
}

func (s *Server) undoBout(c *gin.Context) error {
	id, err := formID(c, "bout")
	if err != nil {
		return err
	}
	if err := s.Clinic.UndoBout(c, actor(c), rehab.BoutID(id)); err != nil {
		return err
	}
	s.done(c, "bout undone")
	return seeOther(c, todayURL)
}

// maxID is how many characters the id of a thing may have; ours have 32.
const maxID = 64

// formID is the id that a form carries unseen. One that we cannot have made is
// not found.
func formID(c *gin.Context, name string) (string, error) {
	id := answer(c, name)
	if !plainID(id) {
		return "", rehab.ErrNotFound
	}
	return id, nil
}

// plainID reports whether text can be the id of something: letters, digits,
// hyphens and underscores.
func plainID(id string) bool {
	if id == "" || len(id) > maxID {
		return false
	}
	for _, r := range id {
		if (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && r != '-' && r != '_' {
			return false
		}
	}
	return true
}
