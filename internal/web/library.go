package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/figure"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/words"
)

func (s *Server) showExercises(c *gin.Context) error {
	q := readLibraryQuery(c.Request.URL.Query())
	about, err := s.Clinic.AboutMe(c, actor(c))
	if err != nil {
		return err
	}
	q.suit(about)
	p := exercisesPage(s.Clinic.Library, q)
	p.Frame = s.frame(c, words.TitleExercises)
	return render(c, http.StatusOK, public.ExercisesPage(p))
}

func (s *Server) showExercise(c *gin.Context) error {
	e, current, err := s.exercise(c)
	if err != nil {
		return err
	}
	about, err := s.Clinic.AboutMe(c, actor(c))
	if err != nil {
		return err
	}
	p := exercisePage(s.Clinic.Library, e, current)
	p.Figure = exerciseFigure(e, c.Request.URL.Query())
	p.ForYou = forYou(s.Clinic.Library, e, about)
	p.Frame = s.frame(c, e.PlainName)
	return render(c, http.StatusOK, public.ExercisePage(p))
}

// exercise is the exercise of the address, as it was at the version that the
// address asks for.
func (s *Server) exercise(c *gin.Context) (rehab.Exercise, bool, error) {
	return s.Clinic.ExerciseAt(c, rehab.ExerciseID(c.Param("slug")), c.Query("version"))
}

var errNoView = errors.Join(rehab.ErrNotFound, errors.New("there is no such view"))

// drawFigure draws an exercise. An address with a version always gives the
// same picture, so that browsers may keep it.
func (s *Server) drawFigure(c *gin.Context) error {
	view := c.DefaultQuery("view", "still")
	if figures[view] == nil {
		return errNoView
	}
	e, _, err := s.exercise(c)
	if err != nil {
		return err
	}
	if len(e.Keyframes) == 0 {
		return errNoView
	}
	c.Header("Cache-Control", "public, max-age=3600")
	if c.Query("version") == e.Version && c.Query("drawing") == figure.Version {
		c.Header("Cache-Control", "public, max-age=31536000, immutable")
	}
	c.Data(http.StatusOK, "image/svg+xml", s.pictures.of(e, view))
	return nil
}
