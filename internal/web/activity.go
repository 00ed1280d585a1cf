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

const (
	activitiesURL = "/activities"
	newActivity   = activitiesURL + "/new"
	newCare       = activitiesURL + "/heat-ice"
)

func activityURL(id rehab.OtherActivityID) string { return activitiesURL + "/" + string(id) }

func paramActivity(c *gin.Context) rehab.OtherActivityID { return rehab.OtherActivityID(c.Param("id")) }

// listActivities shows what somebody did beside their programme.
func (s *Server) listActivities(c *gin.Context) error {
	after := c.Query("after")
	v, err := s.Clinic.OtherActivities(c, actor(c), rehab.OtherActivityID(after))
	if err != nil {
		return err
	}
	page := activitiesPage(s.Clinic.Library, v, s.NewID(), after != "")
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.ActivitiesPage(page))
}

// askActivity asks about other activity, and askCare about heat and ice.
func (s *Server) askActivity(c *gin.Context) error { return s.askBeside(c, false) }
func (s *Server) askCare(c *gin.Context) error     { return s.askBeside(c, true) }

func (s *Server) askBeside(c *gin.Context, care bool) error {
	now, err := s.Clinic.PatientDay(c, actor(c))
	if err != nil {
		return err
	}
	f := activityForm{ID: s.NewID(), Care: care, Day: now.Day.String()}
	return s.showActivityForm(c, http.StatusOK, f, now, now.Day, nil)
}

// logActivity keeps what somebody did.
func (s *Server) logActivity(c *gin.Context) error {
	now, err := s.Clinic.PatientDay(c, actor(c))
	if err != nil {
		return err
	}
	f := readActivity(c, s.issued(c, "activity"))
	v, ps := f.activity()
	if len(ps) == 0 {
		err = s.Clinic.LogOtherActivity(c, actor(c), v)
	} else {
		err = onceEach(append(ps, v.Wrong(s.Clinic.Library.ActivityKinds(), now.Day)...))
	}
	if ps, not := activityNotKept(err); not {
		return s.showActivityForm(c, statusOf(c, ps), f, now, now.Day, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "activity kept")
	return seeOther(c, activityURL(v.ID))
}

// activityNotKept turns what the clinic says against an activity into problems
// of the form.
func activityNotKept(err error) (rehab.Problems, bool) {
	switch {
	case errors.Is(err, rehab.ErrKeyReused):
		return rehab.Problems{{Field: "what", Code: "key_reused"}}, true
	case errors.Is(err, rehab.ErrChanged):
		return rehab.Problems{{Field: "what", Code: "changed"}}, true
	case errors.Is(err, rehab.ErrBusy):
		return rehab.Problems{{Field: "what", Code: "busy"}}, true
	}
	return problemsOf(err)
}

// showActivityForm shows the form; newest is the last day that may be chosen.
func (s *Server) showActivityForm(c *gin.Context, status int, f activityForm, now clinic.PatientDay, newest rehab.Date, ps rehab.Problems) error {
	page := f.page(s.Clinic.Library, newest, now.Day, ps)
	page.Stop = stopNote(now.Situation, words.ActivityStopNote)
	page.Frame = s.todayFrame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.LogActivityPage(page))
}

// showActivity shows one of them.
func (s *Server) showActivity(c *gin.Context) error {
	v, err := s.Clinic.OtherActivity(c, actor(c), paramActivity(c))
	if err != nil {
		return err
	}
	page := activityPage(s.Clinic.Library, v)
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.ActivityPage(page))
}

// askActivityAgain shows one of them to be corrected.
func (s *Server) askActivityAgain(c *gin.Context) error {
	v, now, err := s.correcting(c)
	if err != nil {
		return err
	}
	if !v.Ended.IsZero() {
		return seeOther(c, activityURL(v.ID))
	}
	return s.showActivityForm(c, http.StatusOK, activityFormOf(s.Clinic.Library, v.OtherActivity), now, v.LoggedOn, nil)
}

func (s *Server) correcting(c *gin.Context) (clinic.OtherActivityDetail, clinic.PatientDay, error) {
	v, err := s.Clinic.OtherActivity(c, actor(c), paramActivity(c))
	if err != nil {
		return v, clinic.PatientDay{}, err
	}
	now, err := s.Clinic.PatientDay(c, actor(c))
	return v, now, err
}

// correctActivity keeps a correction.
func (s *Server) correctActivity(c *gin.Context) error {
	kept, now, err := s.correcting(c)
	if err != nil {
		return err
	}
	f := readActivity(c, string(kept.ID))
	f.Care, f.Revision = isCare(s.Clinic.Library, kept.Kind), number(answer(c, "revision"))
	v, ps := f.activity()
	switch {
	case f.Revision == 0:
		err = rehab.Problems{{Field: "what", Code: "stale"}}
	case len(ps) > 0:
		err = onceEach(append(ps, v.Wrong(s.Clinic.Library.ActivityKinds(), kept.LoggedOn)...))
	default:
		err = s.Clinic.CorrectOtherActivity(c, actor(c), v)
	}
	if errors.Is(err, rehab.ErrKeyReused) { // another correction has that number
		err = rehab.ErrChanged
	}
	if ps, not := activityNotKept(err); not {
		return s.showActivityForm(c, statusOf(c, ps), f, now, kept.LoggedOn, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "activity corrected")
	return seeOther(c, activityURL(v.ID))
}

// removeActivity takes one of them out of lists and sums.
func (s *Server) removeActivity(c *gin.Context) error {
	if err := s.Clinic.WithdrawOtherActivity(c, actor(c), paramActivity(c)); err != nil {
		return err
	}
	s.done(c, "activity removed")
	return seeOther(c, activitiesURL)
}
