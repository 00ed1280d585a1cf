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

// askCheckIn asks the questions of the week, after today's safety check.
func (s *Server) askCheckIn(c *gin.Context) error {
	if to, err := s.notStarted(c); err != nil || to != "" {
		return leadOn(c, to, err)
	}
	v, err := s.Clinic.CheckInAhead(c, actor(c))
	switch {
	case err != nil:
		return err
	case !v.Begun():
		return seeOther(c, "/today")
	case v.Done():
		page := checkedInTodayPage(v)
		page.Frame = s.frame(c, words.CheckInTitle)
		return render(c, http.StatusOK, patient.CheckedInTodayPage(page))
	case v.Check == nil:
		return seeOther(c, weeklySafety)
	}
	return s.showCheckIn(c, http.StatusOK, v, checkInForm{ID: s.NewID()}, nil)
}

// weeklySafety is where the safety questions of the week are asked.
const weeklySafety = "/safety/weekly"

// notStarted is where somebody has to go first: to starting, or to the card of
// what stops their exercises. It is "" when nothing does.
func (s *Server) notStarted(c *gin.Context) (string, error) {
	step, err := s.Clinic.NextStep(c, actor(c))
	if err != nil || step == clinic.StepStarted {
		return "", err
	}
	return stepURLs[step], nil
}

func leadOn(c *gin.Context, to string, err error) error {
	if err != nil {
		return err
	}
	return seeOther(c, to)
}

// saveCheckIn keeps the answers and leads to what they come to.
func (s *Server) saveCheckIn(c *gin.Context) error {
	v, err := s.Clinic.CheckInAhead(c, actor(c))
	if err != nil {
		return err
	}
	form := readCheckIn(c, s.issued(c, "check-in"), v)
	in, problems := form.checkIn(v)
	if len(problems) == 0 {
		_, err = s.Clinic.CheckIn(c, actor(c), in)
	} else {
		err = append(problems, in.Wrong(v.AsksChange)...)
	}
	if errors.Is(err, rehab.ErrKeyReused) {
		err = rehab.Problems{{Field: "check-in", Code: "key_reused"}}
	}
	if ps, ok := problemsOf(err); ok {
		return s.showCheckIn(c, http.StatusUnprocessableEntity, v, form, ps)
	}
	if err != nil {
		return err
	}
	return seeOther(c, checkInURL(in.ID))
}

func (s *Server) showCheckIn(c *gin.Context, status int, v clinic.CheckInAhead, form checkInForm, ps rehab.Problems) error {
	page := form.page(v, ps)
	page.Frame = s.frame(c, words.CheckInTitle)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.CheckInPage(page))
}

func checkInURL(id rehab.CheckInID) string { return "/check-ins/" + string(id) }

// issued is the id that a form carries. A form without a proper one gets a new
// one: it was not made by this site, and is new.
func (s *Server) issued(c *gin.Context, name string) string {
	id := answer(c, name)
	if id == "" || len(id) > 64 {
		return s.NewID()
	}
	for _, r := range id {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' {
			return s.NewID()
		}
	}
	return id
}

// showCheckedIn shows what a check-in came to.
func (s *Server) showCheckedIn(c *gin.Context) error {
	in, situation, err := s.Clinic.CheckedIn(c, actor(c), rehab.CheckInID(c.Param("id")))
	if err != nil {
		return err
	}
	page := checkedInPage(in, situation)
	if page.EaseBack != nil {
		easier, err := s.Clinic.EaseBackAhead(c, actor(c))
		if err != nil {
			return err
		}
		s.offerEasier(&page, in, easier)
	}
	page.Frame = s.frame(c, words.CheckedInTitle)
	return render(c, http.StatusOK, patient.CheckedInPage(page))
}

// easeBack takes the programme one step down, as was offered.
func (s *Server) easeBack(c *gin.Context) error {
	id := rehab.CheckInID(c.Param("id"))
	if _, _, err := s.Clinic.CheckedIn(c, actor(c), id); err != nil {
		return err
	}
	var ps rehab.Problems
	number := needWhole(&ps, "version", answer(c, "version"), 1, 1<<20)
	if number == nil {
		return rehab.ErrChanged
	}
	err := s.Clinic.EaseBack(c, actor(c), *number, words.EaseBackReason)
	if errors.Is(err, clinic.ErrHeld) {
		return seeOther(c, stopURL)
	}
	if err != nil {
		return err
	}
	s.done(c, "eased back")
	return seeOther(c, "/programme")
}
