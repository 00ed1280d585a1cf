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

// askSession shows the session of today, to be done and logged.
func (s *Server) askSession(c *gin.Context) error {
	plan, err := s.Clinic.PlanSession(c, actor(c))
	if err != nil {
		return err
	}
	if plan.CheckDue != "" {
		return seeOther(c, sessionFlow.base)
	}
	if p, not := s.noSession(plan); not {
		p.Frame = s.todayFrame(c, p.Title)
		return render(c, http.StatusOK, patient.NoSessionPage(p))
	}
	f := s.newSessionForm(plan)
	f.earlier = c.Query("earlier") != ""
	return s.showSessionForm(c, http.StatusOK, plan, f, nil)
}

// logSession keeps a session.
func (s *Server) logSession(c *gin.Context) error {
	f := readSessionForm(c.Request.PostForm)
	if !plainID(f.ID) || !plainID(f.Programme) {
		return rehab.ErrNotFound
	}
	session, problems := f.session(s.Clinic.Library)
	if err := problems.Err(); err != nil {
		return s.sessionWrong(c, f, session, problems)
	}
	due, err := s.Clinic.LogSession(c, actor(c), session, rehab.Settled(f.Settled))
	if again, not := notKept(err, "new_programme"); not {
		return s.sessionWrong(c, f, session, again)
	}
	if err != nil {
		return err
	}
	return s.afterSession(c, session.ID, due, "session kept")
}

// afterSession leads to the safety questions if they are due.
func (s *Server) afterSession(c *gin.Context, id rehab.SessionID, due rehab.CheckDue, done string) error {
	s.done(c, done)
	if due != "" {
		return seeOther(c, sessionFlow.base)
	}
	return seeOther(c, sessionURL(id))
}

// notKept turns what the clinic says against a session into problems of the
// form, so that nothing typed is lost. What has changed meanwhile has a code.
func notKept(err error, changed string) (rehab.Problems, bool) {
	switch {
	case errors.Is(err, rehab.ErrKeyReused):
		return rehab.Problems{{Field: "session", Code: "key_reused"}}, true
	case errors.Is(err, rehab.ErrChanged):
		return rehab.Problems{{Field: "session", Code: changed}}, true
	case errors.Is(err, rehab.ErrBusy):
		return rehab.Problems{{Field: "session", Code: "busy"}}, true
	}
	return problemsOf(err)
}

// sessionWrong shows the form again, with everything as it was typed. What the
// form itself cannot tell, the clinic adds.
func (s *Server) sessionWrong(c *gin.Context, f sessionForm, session rehab.Session, ps rehab.Problems) error {
	plan, err := s.Clinic.PlanSession(c, actor(c))
	if err != nil {
		return err
	}
	if plan.Programme == nil {
		return rehab.ErrNotFound
	}
	plan.Exercises = s.planFor(plan, f)
	return s.showSessionForm(c, statusOf(c, ps), plan, f, s.allWrong(plan, session, ps))
}

// statusOf is 503 when only the database was busy: the same form may be sent
// again as it is.
func statusOf(c *gin.Context, ps rehab.Problems) int {
	if len(ps) == 1 && ps[0].Code == "busy" {
		c.Header("Retry-After", "5")
		return http.StatusServiceUnavailable
	}
	return http.StatusUnprocessableEntity
}

// allWrong adds what the programme says against a session to what is wrong
// with how it was typed, once for each question.
func (s *Server) allWrong(plan clinic.Plan, session rehab.Session, ps rehab.Problems) rehab.Problems {
	seen := map[string]bool{}
	var all rehab.Problems
	if session.Version == plan.Programme.Current.Number {
		ps = append(ps, session.Check(plan.Programme.Current, plan.Programme.Started, plan.Day())...)
	}
	for _, p := range ps {
		if !seen[p.Field] {
			seen[p.Field] = true
			all = append(all, p)
		}
	}
	return all
}

func (s *Server) showSessionForm(c *gin.Context, status int, plan clinic.Plan, f sessionForm, ps rehab.Problems) error {
	p := s.sessionFormPage(plan, f, ps)
	p.Frame = s.todayFrame(c, p.Title)
	p.Frame.Failed = len(ps) > 0
	return render(c, status, patient.LogSessionPage(p))
}

// noSession says why there is nothing to log today, if that is so.
func (s *Server) noSession(plan clinic.Plan) (patient.NoSession, bool) {
	p := patient.NoSession{Title: words.TitleLogSession, Back: ui.Link{Text: words.BackToToday, URL: todayURL}}
	waits := clinic.StrengthWaits(plan.Patient)
	switch n := notice(plan.Today, clinic.StepSafety); {
	case plan.Programme == nil:
		p.Notice = *noticeOf("no session", "", ui.Button{URL: chooseURL})
	case n != nil && plan.Situation.ReviewOutcome != maintained:
		p.Notice = *n
	case len(waits) > 0:
		p.Blocks = strengthBlocks(waits, "/sessions/new")
	case clinic.IsCalming(plan.Patient):
		p.Notice = *noticeOf("calm", "", ui.Button{URL: flareURL})
	case len(plan.Exercises) == 0:
		p.Notice = *noticeOf("no strength", "", ui.Button{URL: "/programme"})
	default:
		return p, false
	}
	if h := plan.Situation.Hold; h == rehab.PauseUrgent || h == rehab.PauseEmergency {
		p.Card = s.holdCard(plan.Situation)
	}
	return p, true
}
