package web

import (
	"errors"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/words"
)

// referralSafety is where the safety questions for a referral are asked.
const referralSafety = "/safety/referral"

func referralURL(id rehab.ReferralID) string { return "/referrals/" + string(id) }

func referralID(c *gin.Context) rehab.ReferralID { return rehab.ReferralID(c.Param("id")) }

// askReferral shows the form, after today's safety check.
func (s *Server) askReferral(c *gin.Context) error {
	r, err := s.Clinic.StartReferral(c.Request.Context(), actor(c))
	if err != nil {
		return err
	}
	if r.Check == nil {
		return seeOther(c, referralSafety)
	}
	if r.Check.Tier >= rehab.TierUrgent {
		return seeOther(c, referralSafety+"/result")
	}
	form := formOf(r.Draft)
	if tried := sayAll(words.Treatments, r.Tried); len(tried) > 0 {
		form.Answers[rehab.FieldTried] = words.Capital(strings.Join(tried, ", "))
	}
	page := referralFormPage(form, r, nil)
	page.Frame = s.frame(c, page.Frame.Title)
	return render(c, 200, patient.ReferralFormPage(page))
}

// saveReferral keeps what was typed, complete or not, and goes on to checking
// it or says what is missing.
func (s *Server) saveReferral(c *gin.Context) error {
	ctx, a := c.Request.Context(), actor(c)
	r, err := s.Clinic.StartReferral(ctx, a)
	if err != nil {
		return err
	}
	form := readReferralForm(c)
	draft, problems := form.referral()
	err = s.Clinic.SaveReferral(ctx, a, draft)
	if errors.Is(err, rehab.ErrChanged) {
		return seeOther(c, referralURL(draft.ID))
	}
	if ps, ok := problemsOf(err); ok {
		problems = append(problems, ps...)
	} else if err != nil {
		return err
	}
	if answer(c, "do") == "save" && len(problems) == 0 {
		s.done(c, "referral saved")
		return seeOther(c, "/referrals")
	}
	problems = append(problems, s.Clinic.CheckReferral(r.Patient, draft)...)
	if len(problems) > 0 {
		page := referralFormPage(form, r, problems)
		page.Frame = s.frame(c, page.Frame.Title)
		page.Frame.Failed = true
		return render(c, 422, patient.ReferralFormPage(page))
	}
	return seeOther(c, referralURL(draft.ID)+"/check")
}

// checkReferral shows everything that would be sent.
func (s *Server) checkReferral(c *gin.Context) error {
	ctx, a := c.Request.Context(), actor(c)
	v, service, err := s.Clinic.MyReferral(ctx, a, referralID(c))
	if err != nil {
		return err
	}
	if v.Status != rehab.ReferralDraft {
		return seeOther(c, referralURL(v.ID))
	}
	sum, err := s.Clinic.PreviewSummary(ctx, a)
	if err != nil {
		return err
	}
	wait, err := s.Clinic.WaitAdvice(ctx, a, v, service)
	if err != nil {
		return err
	}
	page := referralCheckPage(v, service, sum, s.exerciseNames(sum.Exercises), s.Now())
	page.Wait = words.AdviseWait(wait)
	page.Frame = s.frame(c, page.Frame.Title)
	return render(c, 200, patient.ReferralCheckPage(page))
}

func (s *Server) sendReferral(c *gin.Context) error {
	id := referralID(c)
	_, err := s.Clinic.SendReferral(c.Request.Context(), actor(c), id)
	switch {
	case errors.Is(err, clinic.ErrCheckFirst):
		return seeOther(c, referralSafety)
	case errors.Is(err, clinic.ErrStopped):
		return seeOther(c, referralSafety+"/result")
	}
	if _, ok := problemsOf(err); ok {
		return seeOther(c, "/referrals/new")
	}
	if err != nil {
		return err
	}
	s.done(c, "referral sent")
	return seeOther(c, referralURL(id))
}

func (s *Server) showReferral(c *gin.Context) error {
	v, service, err := s.Clinic.MyReferral(c.Request.Context(), actor(c), referralID(c))
	if err != nil {
		return err
	}
	if v.Status == rehab.ReferralDraft {
		return seeOther(c, "/referrals/new")
	}
	sum, err := clinic.ReadSummary(v)
	if err != nil {
		return err
	}
	page := referralStatusPage(v, service, sum, s.summaryNames(sum))
	page.Frame = s.frame(c, page.Frame.Title)
	if page.JustSent = page.Frame.Done != "" && v.Status == rehab.ReferralReceived; page.JustSent {
		page.Frame.Title, page.Frame.Done = page.Frame.Done, "" // the panel says it
	}
	return render(c, 200, patient.ReferralStatusPage(page))
}

func (s *Server) listReferrals(c *gin.Context) error {
	mine, services, err := s.Clinic.MyReferrals(c.Request.Context(), actor(c))
	if err != nil {
		return err
	}
	page := referralsPage(mine, services)
	page.Frame = s.frame(c, page.Frame.Title)
	page.Frame.Done = s.takeDone(c)
	return render(c, 200, patient.ReferralsPage(page))
}

func (s *Server) withdrawReferral(c *gin.Context) error {
	id := referralID(c)
	if err := s.Clinic.WithdrawReferral(c.Request.Context(), actor(c), id); err != nil {
		return err
	}
	s.done(c, "referral withdrawn")
	return seeOther(c, "/referrals")
}

// exerciseNames are the plain names of exercises, in order.
func (s *Server) exerciseNames(ids []rehab.ExerciseID) []string {
	var names []string
	for _, id := range ids {
		if e, err := s.Clinic.Library.Exercise(id); err == nil {
			names = append(names, e.PlainName)
		}
	}
	return names
}

func (s *Server) summaryNames(sum *clinic.ReferralSummary) []string {
	if sum == nil {
		return nil
	}
	return s.exerciseNames(sum.Exercises)
}
