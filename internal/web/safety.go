package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/words"
)

// askSafety shows the first screen of a safety check.
func (s *Server) askSafety(c *gin.Context) error {
	flow, err := flowOf(c)
	if err != nil {
		return err
	}
	form := safetyForm{id: s.NewID()}
	if flow.at == rehab.Weekly {
		if form.again, err = s.Clinic.AsksAgain(c, actor(c)); err != nil {
			return err
		}
	}
	return s.showScreen(c, http.StatusOK, flow, 0, form, "")
}

// restartSafety leads whoever opens a later screen by its address to the first.
func (s *Server) restartSafety(c *gin.Context) error {
	flow, err := flowOf(c)
	if err != nil {
		return err
	}
	return seeOther(c, flow.base)
}

// answerSafety takes the screens up to the address it was sent to, and asks
// the next. What must not wait is kept at once; nobody is made to finish.
func (s *Server) answerSafety(c *gin.Context) error {
	flow, err := flowOf(c)
	if err != nil {
		return err
	}
	form := readSafetyForm(c)
	screens := flow.screens(s.Clinic.Library.Safety(), form.again)
	answers := safety.Answers{}
	for i, screen := range screens {
		if c.FullPath() == flow.pattern()+screen.path {
			return s.showScreen(c, http.StatusOK, flow, i, form, "")
		}
		if problem := screen.read(form.ticked[screen.name], answers); problem != "" {
			return s.showScreen(c, http.StatusUnprocessableEntity, flow, i, form, problem)
		}
		if screen.stops(answers) {
			break
		}
	}
	ask, err := s.asksWeeks(c, flow, form, answers)
	switch {
	case err != nil:
		return err
	case ask && !form.askedWeeks:
		return s.showWeeks(c, http.StatusOK, flow, form, nil)
	}
	var ps rehab.Problems
	weeks := whole(&ps, "weeks", form.weeks, 1, safety.MaxWeeks)
	if ask && ps != nil {
		return s.showWeeks(c, http.StatusUnprocessableEntity, flow, form, ps)
	}
	return s.keepSafety(c, flow, form, answers, weeks)
}

// pattern is the flow's first address, as the routes have it.
func (f safetyFlow) pattern() string {
	if f.at == clinic.FullCheck {
		return f.base
	}
	return "/safety/:occasion"
}

func (s *Server) keepSafety(c *gin.Context, flow safetyFlow, form safetyForm, answers safety.Answers, weeks *int) error {
	check, err := s.Clinic.CheckSafety(c, actor(c), clinic.SafetyForm{
		ID: form.id, Occasion: flow.at, Answers: answers, Said: form.said, Weeks: weeks, AskedWeeks: form.askedWeeks,
	})
	if err != nil && check.Tier >= rehab.TierUrgent {
		return s.showUnkept(c, flow, check, err)
	}
	if err != nil {
		return err
	}
	return seeOther(c, flow.result())
}

// showUnkept tells somebody to get help although their answers could not be
// kept: that must not wait for a database.
func (s *Server) showUnkept(c *gin.Context, flow safetyFlow, check rehab.SafetyCheck, err error) error {
	s.Log.ErrorContext(c.Request.Context(), "safety check not kept", "request", reference(c), "route", c.FullPath(), "error", err)
	kind := rehab.PauseUrgent
	if check.Tier == rehab.TierEmergency {
		kind = rehab.PauseEmergency
	}
	page := stopPage(clinic.SafetyResult{Hold: &rehab.Pause{Kind: kind}, Because: check.Because}, s.Clinic.Library.Safety())
	page.Stopped, page.Back, page.BackURL = words.StopNotKept, words.AnswerAgain, flow.base
	page.Frame = s.frame(c, page.Title)
	return render(c, http.StatusServiceUnavailable, patient.SafetyStopPage(page))
}

func (s *Server) showScreen(c *gin.Context, status int, flow safetyFlow, at int, form safetyForm, problem string) error {
	screens := flow.screens(s.Clinic.Library.Safety(), form.again)
	page := safetyPage(flow, screens, at, form, problem)
	page.Frame = s.frame(c, page.Title+" ("+page.Part+")")
	page.Frame.Failed = problem != ""
	return render(c, status, patient.SafetyQuestionsPage(page))
}

// showSafety shows what a safety check came to.
func (s *Server) showSafety(c *gin.Context) error {
	flow, err := flowOf(c)
	if err != nil {
		return err
	}
	r, err := s.Clinic.SafetyResult(c, actor(c), flow.at)
	if err != nil {
		return err
	}
	ends := r.Check != nil && r.Check.Tier < rehab.TierUrgent
	stopped := r.Hold != nil && (!ends || flow.at != rehab.AtReferral) // a referral is never out of reach
	switch {
	case stopped:
		page := stopPage(r, s.Clinic.Library.Safety())
		page.Frame = s.frame(c, page.Title)
		return render(c, http.StatusOK, patient.SafetyStopPage(page))
	case !ends:
		return seeOther(c, flow.base)
	}
	next, err := s.afterSafety(c, flow)
	if err != nil {
		return err
	}
	if r.Check.Tier == rehab.TierSoon {
		page := soonPage(r, s.Clinic.Library.Safety(), flow, next)
		page.Frame = s.frame(c, page.Title)
		return render(c, http.StatusOK, patient.SafetySoonPage(page))
	}
	if flow == wayBackFlow {
		s.done(c, "stop ended")
	} else {
		s.done(c, "check clean")
	}
	return seeOther(c, next)
}

// afterSafety is where a check leads that stops nothing.
func (s *Server) afterSafety(c *gin.Context, flow safetyFlow) (string, error) {
	switch flow {
	case sessionFlow:
		return todayURL, nil
	case flareFlow:
		return flareURL, nil
	}
	if next := afterSafety[flow.at]; next != "" {
		return next, nil
	}
	step, err := s.Clinic.NextStep(c, actor(c))
	if step == clinic.StepBaseline && err == nil {
		return s.readFirst(c)
	}
	return stepURLs[step], err
}

// readFirst is where somebody goes who has just been asked about safety and
// has not begun: to the cards, unless they have read them.
func (s *Server) readFirst(c *gin.Context) (string, error) {
	cards, err := s.Clinic.Cards(c, actor(c))
	if unread, _ := s.Clinic.UnreadCards(cards.Situation); unread > 0 {
		return readURL, err
	}
	return stepURLs[clinic.StepBaseline], err
}

// stepURLs is where each step of starting is done.
var stepURLs = map[clinic.Step]string{
	clinic.StepSafety:    joiningFlow.base,
	clinic.StepHeld:      stopURL,
	clinic.StepBaseline:  "/start/pain",
	clinic.StepProgramme: "/start/programme",
	clinic.StepStarted:   "/today",
}

// acknowledge keeps that somebody has asked, or has been checked.
func (s *Server) acknowledge(c *gin.Context) error {
	if err := s.Clinic.Acknowledge(c, actor(c), clinic.Wait(answer(c, "wait"))); err != nil {
		return err
	}
	s.done(c, "acknowledged")
	return seeOther(c, local(answer(c, "next"), "/today"))
}
