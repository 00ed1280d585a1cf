package web

import (
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
)

const (
	chooseURL  = "/start/programme"
	ownURL     = "/start/programme/own"
	confirmURL = "/start/programme/confirm"
)

// showChoice shows the ready programmes to whoever has come so far.
func (s *Server) showChoice(c *gin.Context) error {
	at, err := s.choosing(c)
	if err != nil || at.elsewhere != "" {
		return s.elsewhere(c, at, err)
	}
	offers, err := s.Clinic.Offers(c, actor(c))
	if err != nil {
		return err
	}
	page := choosePage(s.Clinic.Library, at, offers)
	page.Frame = s.frame(c, page.Title)
	return render(c, http.StatusOK, patient.ChoosePage(page))
}

// showOwn shows the exercises to choose from.
func (s *Server) showOwn(c *gin.Context) error {
	at, err := s.choosing(c)
	if err != nil || at.elsewhere != "" {
		return s.elsewhere(c, at, err)
	}
	var chosen []string
	for _, item := range at.runs.Current.Items {
		chosen = append(chosen, string(item.Exercise))
	}
	return s.renderOwn(c, http.StatusOK, at, chosen, nil)
}

func (s *Server) renderOwn(c *gin.Context, status int, at choosing, chosen []string, ps rehab.Problems) error {
	page := ownPage(s.Clinic.Library, at, chosen, say(ps))
	page.Frame = s.frame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.ChooseOwnPage(page))
}

// restartChoice leads whoever opens the check by its address to the choice.
func (s *Server) restartChoice(c *gin.Context) error { return seeOther(c, chooseURL) }

// confirmChoice shows what a choice comes to, before anything is kept.
func (s *Server) confirmChoice(c *gin.Context) error {
	at, err := s.choosing(c)
	if err != nil || at.elsewhere != "" {
		return s.elsewhere(c, at, err)
	}
	form := readChooseForm(c)
	form.id, form.start = s.NewID(), at.today.String()
	return s.showConfirm(c, http.StatusOK, at, form, nil)
}

// choose starts the programme, or changes the one that runs.
func (s *Server) choose(c *gin.Context) error {
	at, err := s.choosing(c)
	if err != nil || at.elsewhere != "" {
		return s.elsewhere(c, at, err)
	}
	form := readChooseForm(c)
	ch, ps := form.choice()
	if len(ps) > 0 {
		return s.showConfirm(c, http.StatusUnprocessableEntity, at, form, ps)
	}
	_, err = s.Clinic.ChooseProgramme(c, actor(c), ch)
	if problems, ok := problemsOf(err); ok {
		return s.showConfirm(c, http.StatusUnprocessableEntity, at, form, problems)
	}
	if err != nil {
		return err
	}
	if ch.Number == 0 {
		s.done(c, "programme started")
	} else {
		s.done(c, "programme changed")
	}
	return seeOther(c, "/programme")
}

// showConfirm shows a choice; what is wrong with the exercises themselves
// leads back to choosing them.
func (s *Server) showConfirm(c *gin.Context, status int, at choosing, form chooseForm, ps rehab.Problems) error {
	whole := form
	whole.start, whole.reason = at.today.String(), ""
	if form.number == "" {
		whole.id = s.NewID()
	}
	if len(whole.parts) == 0 {
		whole.parts = []string{partMovement, partStrength}
	}
	ch, _ := whole.choice()
	plan, err := s.Clinic.PlanProgramme(c, actor(c), ch)
	if problems, ok := problemsOf(err); ok {
		if slices.ContainsFunc(problems, func(p rehab.Problem) bool { return p.Field == "exercises" }) {
			return s.renderOwn(c, http.StatusUnprocessableEntity, at, form.exercises, problems)
		}
		ch.Movement, ch.Strength = true, true
		status, ps = http.StatusUnprocessableEntity, append(ps, problems...)
		plan, err = s.Clinic.PlanProgramme(c, actor(c), ch)
	}
	if err != nil {
		return notOffered(err)
	}
	page := confirmPage(s.Clinic.Library, at, form, plan, say(ps))
	page.Frame = s.frame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.ConfirmPage(page))
}

// notOffered is what a choice is that no page offers.
func notOffered(err error) error {
	if _, ok := problemsOf(err); ok {
		return rehab.ErrNotFound
	}
	return err
}

// choosing is where somebody stands who chooses a programme.
type choosing struct {
	elsewhere string // where to go first, or ""
	runs      rehab.Programme
	patient   rehab.Patient
	situation rehab.Situation
	today     rehab.Date
}

// changes reports whether a programme runs already.
func (at choosing) changes() bool { return at.runs.ID != "" }

func (at choosing) number() string {
	if !at.changes() {
		return ""
	}
	return strconv.Itoa(at.runs.Current.Number)
}

func (s *Server) choosing(c *gin.Context) (choosing, error) {
	step, err := s.Clinic.NextStep(c, actor(c))
	if err != nil {
		return choosing{}, err
	}
	if step != clinic.StepProgramme && step != clinic.StepStarted {
		return choosing{elsewhere: stepURLs[step]}, nil
	}
	o, err := s.Clinic.Programme(c, actor(c))
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return choosing{}, err
	}
	at := choosing{runs: o.Programme, patient: o.Patient, situation: o.Situation, today: o.Today}
	if clinic.FromPhysio(at.runs.Current) {
		at.elsewhere = "/programme"
	}
	return at, nil
}

func (s *Server) elsewhere(c *gin.Context, at choosing, err error) error {
	if err != nil {
		return err
	}
	return seeOther(c, at.elsewhere)
}
