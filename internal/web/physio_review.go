package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func paramReview(c *gin.Context) rehab.ReviewID { return rehab.ReviewID(c.Param("review")) }

func patientReviewURL(of rehab.PatientID, id rehab.ReviewID) string {
	return patientURL(of) + "/reviews/" + string(id)
}

func (s *Server) listReviews(c *gin.Context) error {
	r, list, more, err := s.Clinic.PatientReviews(c, actor(c), paramPatient(c), moment(c.Query("before")))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartReviews, Empty: words.NoReviews}
	for _, v := range list {
		page.Entries = append(page.Entries, reviewEntry(v))
		page.Next = earlier(c, more, v.At)
	}
	return s.recordPage(c, r, "/reviews", page)
}

// reviewEntry is a review in a list.
func reviewEntry(v rehab.Review) physio.Entry {
	e := physio.Entry{Heading: words.WeekReview(v.Week, v.Kind, v.Day.Long()), URL: patientReviewURL(v.Patient, v.ID), Tags: []ui.Tag{reviewTag(v.Outcome)}}
	var r rows
	r.lines(words.KeyReasons, reasonsOf(v))
	r.text(words.KeyDecided, words.StaffDecision(v.Decision))
	r.text(words.KeyVersion, v.Version)
	e.Rows = r
	return e
}

// reasonsOf are why the rule suggests what it does, as it says to staff.
func reasonsOf(v rehab.Review) []string {
	var lines []string
	for _, reason := range v.Reasons {
		lines = append(lines, words.Capital(review.Reason(reason).String())+".")
	}
	return lines
}

func (s *Server) showPatientReview(c *gin.Context) error {
	return s.patientReview(c, 200, overrideForm{}, nil)
}

// overrideForm is what a physio typed to decide otherwise.
type overrideForm struct{ outcome, reason string }

func (s *Server) patientReview(c *gin.Context, status int, typed overrideForm, ps rehab.Problems) error {
	r, v, err := s.Clinic.PatientReview(c, actor(c), paramPatient(c), paramReview(c))
	if err != nil {
		return err
	}
	page := reviewPage(r, v, typed, ps)
	page.Person, page.Frame = personOf(r, "/reviews"), s.recordFrame(c, page.Heading)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, physio.ReviewPage(page))
}

func (s *Server) overrideReview(c *gin.Context) error {
	typed := overrideForm{answer(c, "override"), answer(c, "override-reason")}
	err := s.Clinic.OverrideReview(c, actor(c), paramPatient(c), paramReview(c), review.Outcome(typed.outcome), typed.reason)
	if ps, ok := problemsOf(err); ok {
		return s.patientReview(c, 422, typed, renamed(ps, "reason", "override-reason"))
	}
	if err != nil {
		return err
	}
	s.done(c, "review overridden")
	return seeOther(c, patientReviewURL(paramPatient(c), paramReview(c)))
}

// renamed gives the problems of one question the name it has on the page.
func renamed(ps rehab.Problems, from, to string) rehab.Problems {
	for i := range ps {
		if ps[i].Field == from {
			ps[i].Field = to
		}
	}
	return ps
}

func reviewPage(r clinic.PatientRecord, v rehab.Review, typed overrideForm, ps rehab.Problems) physio.Review {
	w := say(ps)
	p := physio.Review{
		Faults: w.faults, Heading: words.WeekReview(v.Week, v.Kind, v.Day.Long()), Tag: reviewTag(v.Outcome),
		Rule: ruleRows(v), Inputs: inputRows(v), Action: patientReviewURL(v.Patient, v.ID) + "/override", Who: whoIs(r),
		Outcome: ui.Choice{
			Field:  ui.Field{Name: "override", Label: words.OverrideAsk, Problem: w.at("override"), Size: "s"},
			Chosen: ui.Chosen(typed.outcome), Options: overrideOptions(),
		},
		Reason: ui.Textarea{
			Field: ui.Field{Name: "override-reason", Label: words.OverrideReason, Problem: w.at("override-reason"), Size: "s"},
			Value: typed.reason, MaxLength: rehab.MaxNote,
		},
	}
	for _, o := range v.Overrides {
		said, _ := words.StaffOutcome(o.Outcome)
		p.Overrides = append(p.Overrides, ui.SummaryRow{Key: words.By(o.Name, when(o.At)), Lines: []string{said, o.Reason}})
	}
	return p
}

func overrideOptions() []ui.Option {
	var list []ui.Option
	for _, o := range clinic.Overridable() {
		said, _ := words.StaffOutcome(string(o))
		list = append(list, ui.Option{Value: string(o), Label: said})
	}
	return list
}

// ruleRows are what the rule made of a review, and what the person decided.
func ruleRows(v rehab.Review) []ui.SummaryRow {
	var r rows
	r.lines(words.KeyReasons, reasonsOf(v))
	var flags []string
	for _, f := range v.Flags {
		said, _ := words.FlagNote(f)
		flags = append(flags, said)
	}
	r.lines(words.KeyFlags, flags)
	r.text(words.KeyDecided, words.StaffDecision(v.Decision))
	r.terms(words.KeyBarriers, words.Barriers, v.Barriers)
	r.text(words.KeyVersion, v.Version)
	return r
}

// inputRows are what the rule looked at.
func inputRows(v rehab.Review) []ui.SummaryRow {
	e, err := clinic.EvidenceOf(v)
	if err != nil {
		return nil
	}
	var r rows
	tier, _ := words.TierName(e.RedFlag.String())
	r.text(words.KeySafety, tier)
	r.text(words.KeyPain, words.FromTo(orNotAnswered(e.Pain.Start), orNotAnswered(e.Pain.Now)))
	r.text(words.KeyFunction, words.FromTo(meanOf(e.Function.Start), meanOf(e.Function.Now)))
	if e.Change != nil {
		r.term(words.KeyChange, words.Changes, strconv.Itoa(*e.Change))
	}
	r.terms(words.KeyGood, words.GoodChanges, v.Good)
	r.score(words.KeyConfidence, v.Confidence)
	r.lines(words.KeyAdherence, []string{
		words.KeyMovement + ": " + percentOf(e.Adherence.Movement), words.KeyStrength + ": " + percentOf(e.Adherence.Strengthening),
	})
	r.term(words.KeyCommitment, words.Commitments, string(e.Commitment))
	r.text(words.KeyReady, yesNo(e.Ready))
	r.text(words.KeyPrior, yesNo(e.PriorNoChange))
	return r
}

func orNotAnswered(n *int) string {
	if n == nil {
		return words.SmallNotAnswered
	}
	return strconv.Itoa(*n)
}

func meanOf(n *float64) string {
	if n == nil {
		return words.SmallNotAnswered
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}

func percentOf(n *float64) string {
	if n == nil {
		return words.NotPrescribed
	}
	return words.Percent(*n)
}

func yesNo(b bool) string {
	if b {
		return words.Yes
	}
	return words.No
}
