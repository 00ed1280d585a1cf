package web

import (
	"errors"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/words"
)

// reviewSafety is where the safety questions of a review are asked.
const reviewSafety = "/safety/review"

func reviewURL(id rehab.ReviewID) string { return "/review/" + string(id) }

func reviewID(c *gin.Context) rehab.ReviewID { return rehab.ReviewID(c.Param("id")) }

// showReview says when the review is. Whoever has done its safety check today
// goes on to its questions.
func (s *Server) showReview(c *gin.Context) error {
	if to, err := s.notStarted(c); err != nil || to != "" {
		return leadOn(c, to, err)
	}
	v, err := s.Clinic.ReviewAhead(c, actor(c))
	if err != nil {
		return err
	}
	before, later := reviewCursor(c)
	if v.Check != nil && v.Begun() && v.DoneToday() == nil && before.IsZero() && !later {
		return seeOther(c, "/review/new")
	}
	past, err := s.Clinic.Reviews(c, actor(c), before, reviewsOnPage+1)
	if err != nil {
		return err
	}
	page := reviewAheadPage(v, past)
	page.Frame = s.frame(c, words.ReviewsTitle)
	return render(c, http.StatusOK, patient.ReviewAheadPage(page))
}

// reviewsOnPage is how many past reviews one page lists.
const reviewsOnPage = 5

// reviewCursor is the moment before which reviews are listed. An address that
// nobody was given lists them from the newest.
func reviewCursor(c *gin.Context) (before time.Time, given bool) {
	typed := c.Query("before")
	if typed == "" {
		return time.Time{}, false
	}
	at, err := time.Parse(time.RFC3339Nano, typed)
	if err != nil {
		return time.Time{}, true
	}
	return at, true
}

// askReview asks the questions of a review, after today's safety check.
func (s *Server) askReview(c *gin.Context) error {
	if to, err := s.notStarted(c); err != nil || to != "" {
		return leadOn(c, to, err)
	}
	v, err := s.Clinic.ReviewAhead(c, actor(c))
	if err != nil {
		return err
	}
	if !v.Begun() {
		return seeOther(c, "/today")
	}
	if done := v.DoneToday(); done != nil {
		return seeOther(c, reviewURL(done.ID))
	}
	if v.Check == nil {
		return seeOther(c, reviewSafety)
	}
	return s.showAskReview(c, http.StatusOK, v, reviewFormOf(s.NewID(), v), nil)
}

func (s *Server) showAskReview(c *gin.Context, status int, v clinic.ReviewAhead, form reviewForm, ps rehab.Problems) error {
	page := form.page(v, ps)
	page.Frame = s.frame(c, words.ReviewTitle(v.Due.Week, kindNow(v)))
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.AskReviewPage(page))
}

// kindNow is the kind of a review that is done now.
func kindNow(v clinic.ReviewAhead) string {
	if !v.Due.IsOpen() {
		return clinic.ReviewEarly
	}
	return v.Due.Kind
}

// saveReview decides on the answers and leads to the outcome.
func (s *Server) saveReview(c *gin.Context) error {
	v, err := s.Clinic.ReviewAhead(c, actor(c))
	if err != nil {
		return err
	}
	form := readReview(c, s.issued(c, "review"), v)
	if form.Checked == "change" {
		return s.showAskReview(c, http.StatusOK, v, form, nil)
	}
	answers, problems := form.answers(v)
	var r rehab.Review
	if len(problems) == 0 {
		r, err = s.Clinic.Review(c, actor(c), answers)
	} else {
		err = append(problems, answers.Wrong()...)
	}
	if errors.Is(err, rehab.ErrKeyReused) {
		err = rehab.Problems{{Field: "review", Code: "key_reused"}}
	}
	var contradiction clinic.Contradiction
	if errors.As(err, &contradiction) {
		page := checkPage(c, form.ID, contradiction.Evidence)
		page.Frame = s.frame(c, words.ReviewCheckTitle)
		return render(c, http.StatusOK, patient.CheckReviewPage(page))
	}
	if ps, ok := problemsOf(err); ok {
		return s.showAskReview(c, http.StatusUnprocessableEntity, v, form, ps)
	}
	if err != nil {
		return err
	}
	return seeOther(c, reviewURL(r.ID))
}

// showReviewed shows a review as it was decided.
func (s *Server) showReviewed(c *gin.Context) error {
	return s.showOutcome(c, http.StatusOK, outcomeForm{Next: s.NewID()}, nil)
}

func (s *Server) showOutcome(c *gin.Context, status int, form outcomeForm, ps rehab.Problems) error {
	a := actor(c)
	v, err := s.Clinic.SeeReview(c, a, a.Patient(), reviewID(c))
	if err != nil {
		return err
	}
	page := reviewedPage(v, form, say(ps))
	page.Frame = s.frame(c, words.ReviewTitle(v.Review.Week, v.Review.Kind))
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.ReviewedPage(page))
}

// answerOverall keeps the rating that was missing, as a new review.
func (s *Server) answerOverall(c *gin.Context) error {
	form := outcomeForm{Next: s.issued(c, "review"), Overall: answer(c, "overall")}
	var ps rehab.Problems
	change := needWhole(&ps, "overall", form.Overall, rehab.BestChange, rehab.MostChange)
	if len(ps) > 0 {
		return s.showOutcome(c, http.StatusUnprocessableEntity, form, ps)
	}
	r, err := s.Clinic.AnswerOverall(c, actor(c), reviewID(c), rehab.ReviewID(form.Next), change)
	if err != nil {
		return err
	}
	return seeOther(c, reviewURL(r.ID))
}

// decideReview keeps what the person decided, and leads to it.
func (s *Server) decideReview(c *gin.Context) error {
	form := outcomeForm{Next: s.NewID(), Decision: answer(c, "decision"), Barriers: ticked(c, "barriers")}
	after := afterDecision[rehab.ReviewDecision(form.Decision)]
	err := s.Clinic.DecideReview(c, actor(c), reviewID(c), clinic.ReviewChoice{
		Decision: rehab.ReviewDecision(form.Decision), Barriers: form.Barriers, Reason: after.reason,
	})
	if ps, ok := problemsOf(err); ok {
		return s.showOutcome(c, http.StatusUnprocessableEntity, form, ps)
	}
	if errors.Is(err, clinic.ErrHeld) {
		return seeOther(c, stopURL)
	}
	if err != nil {
		return err
	}
	if after.done != nil {
		after.done(s, c)
	}
	return seeOther(c, after.url)
}

// afterDecision is where a decision leads, what is said there, and the reason
// that the programme keeps.
var afterDecision = map[rehab.ReviewDecision]struct {
	url    string
	done   func(*Server, *gin.Context)
	reason string
}{
	rehab.DecideCarryOn:    {"/today", func(s *Server, c *gin.Context) { s.done(c, "carry on") }, ""},
	rehab.DecideRefer:      {"/referrals/new", nil, ""},
	rehab.DecideStepUp:     {"/today", nil, ""},
	rehab.DecideFewer:      {"/programme", lighterDone, words.LighterReason},
	rehab.DecideTenMinutes: {"/programme", lighterDone, words.LighterReason},
	rehab.DecideEaseBack:   {"/programme", lighterDone, words.LighterReason},
	rehab.DecideMaintain:   {"/programme", func(s *Server, c *gin.Context) { s.done(c, "maintaining") }, words.MaintainReason},
	rehab.DecideAnother:    {"/programme", nil, ""},
}

func lighterDone(s *Server, c *gin.Context) { s.done(c, "lighter") }
