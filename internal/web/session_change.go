package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
)

func paramSession(c *gin.Context) rehab.SessionID { return rehab.SessionID(c.Param("id")) }

// answerSettled keeps the answer to the next-day question.
func (s *Server) answerSettled(c *gin.Context) error {
	id := paramSession(c)
	err := s.Clinic.AnswerSettled(c, actor(c), id, rehab.Settled(answer(c, "settled")))
	if ps, wrong := problemsOf(err); wrong {
		return s.showSessionPage(c, http.StatusUnprocessableEntity, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "settled")
	return seeOther(c, sessionURL(id))
}

// askCorrection shows a session to be corrected.
func (s *Server) askCorrection(c *gin.Context) error {
	plan, session, err := s.Clinic.PlanCorrection(c, actor(c), paramSession(c))
	if ps, late := problemsOf(err); late {
		return s.showSessionPage(c, http.StatusUnprocessableEntity, ps)
	}
	if err != nil {
		return err
	}
	return s.showSessionForm(c, http.StatusOK, plan, sessionFormOf(session), nil)
}

// correctSession keeps a correction.
func (s *Server) correctSession(c *gin.Context) error {
	plan, kept, err := s.Clinic.PlanCorrection(c, actor(c), paramSession(c))
	if ps, late := problemsOf(err); late {
		return s.showSessionPage(c, http.StatusUnprocessableEntity, ps)
	}
	if err != nil {
		return err
	}
	f := readSessionForm(c.Request.PostForm)
	f.ID, f.Programme = string(kept.ID), string(kept.Programme)
	session, problems := f.session(s.Clinic.Library)
	if err := problems.Err(); err == nil {
		err = s.Clinic.CorrectSession(c, actor(c), session)
		again, not := notKept(err, "changed")
		switch {
		case not:
			problems = again
		case err != nil:
			return err
		default:
			due, err := s.Clinic.CheckDue(c, actor(c))
			if err != nil {
				return err
			}
			return s.afterSession(c, kept.ID, due, "session corrected")
		}
	}
	plan.Exercises = s.planFor(plan, f)
	return s.showSessionForm(c, statusOf(c, problems), plan, f, problems)
}

func (s *Server) withdrawSession(c *gin.Context) error {
	id := paramSession(c)
	err := s.Clinic.WithdrawSession(c, actor(c), id)
	if ps, late := problemsOf(err); late {
		return s.showSessionPage(c, http.StatusUnprocessableEntity, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "session withdrawn")
	return seeOther(c, "/sessions")
}
