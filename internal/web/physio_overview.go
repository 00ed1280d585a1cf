package web

import (
	"math"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) showPatient(c *gin.Context) error {
	v, err := s.Clinic.PatientOverview(c, actor(c), paramPatient(c))
	if err != nil {
		return err
	}
	page := s.overviewPage(v)
	page.Person, page.Frame = personOf(v.PatientRecord, ""), s.recordFrame(c, words.PartOverview)
	return render(c, 200, physio.OverviewPage(page))
}

// overviewPage is how a patient stands, in a minute.
func (s *Server) overviewPage(v clinic.PatientOverview) physio.Overview {
	p := physio.Overview{
		Hold: s.holdOf(v.PatientHold), Facts: s.overviewFacts(v), Bands: bandRows(v), BandsNote: words.BandsNote,
		Pain: painOverTime(v.Progress).Chart, Activities: activityCharts(v.Progress),
		Done: doneDots(v.Progress.Weeks, v.Situation), Bouts: boutBars(v.Progress.Weeks, v.Situation),
		Actions: []ui.Link{{Text: words.ChangeProgrammeLink, URL: patientURL(v.Patient.ID) + "/programme"}},
	}
	if p.Pain == nil && p.Done == nil {
		p.NoCharts = words.NoCharts
	}
	if v.Situation.Referral != "" && v.Situation.ReferralStatus.IsOpen() {
		p.Actions = append(p.Actions, ui.Link{Text: words.SeeReferralsLink, URL: patientURL(v.Patient.ID) + "/referrals"})
	}
	if v.Mine {
		p.Actions = append(p.Actions, ui.Link{Text: words.HandOverLink, URL: patientURL(v.Patient.ID) + "/hand-over"})
	}
	if len(v.Progress.CheckIns) > 0 {
		e := checkInEntry(v.Progress.CheckIns[0])
		e.Heading = words.LastCheckIn(e.Heading)
		p.Last = append(p.Last, e)
	}
	if len(v.Progress.Reviews) > 0 {
		p.Last = append(p.Last, reviewEntry(v.Progress.Reviews[0]))
	}
	if v.Last != nil {
		e := s.sessionEntry(*v.Last)
		e.Heading = words.LastSession(e.Heading)
		p.Last = append(p.Last, e)
	}
	return p
}

// holdOf says what holds a patient, and how to end it.
func (s *Server) holdOf(v clinic.PatientHold) *physio.Hold {
	if v.Hold == nil {
		return nil
	}
	kind, _ := words.PauseName(string(v.Hold.Kind))
	h := &physio.Hold{
		Heading: kind + " " + words.Fill(words.SinceDate, v.Hold.From.Long()), Lines: words.HoldLines(string(v.Hold.Kind)),
	}
	if v.Check != nil {
		h.Flagged, h.Answers = s.flagged(*v.Check), s.safetyRows(*v.Check)
	}
	if isStop(v.Hold) {
		h.Unlock = &ui.Link{Text: words.UnlockLink, URL: patientURL(v.Patient.ID) + "/unlock"}
	}
	return h
}

func (s *Server) overviewFacts(v clinic.PatientOverview) []ui.SummaryRow {
	var r rows
	now := v.Situation
	if v.Programme != nil {
		r.lines(words.KeyProgramme, []string{words.ProgrammeNamed(v.Programme.Current.Name), words.StartedOn(v.Programme.Started.Long())})
		r.text(words.KeyNextReview, nextReviewLine(clinic.NextReview(now, v.Today)))
	} else {
		r.text(words.KeyProgramme, words.NoProgramme)
	}
	if pain, aside, has := painOf(now); has {
		r.text(words.KeyPain, words.OutOf10(pain)+spaced(aside)+baselinePain(now))
	}
	r.text(words.KeyStrengthWeek, strengthOf(now, v.Today))
	if !now.LastLogged.IsZero() {
		r.text(words.KeyLastLogged, now.LastLogged.Long())
	}
	var red []string
	for _, seen := range clinic.RedTwice(now, v.Today) {
		red = append(red, words.RedTwiceOn(s.exerciseName(seen.Exercise), seen.Day.Long()))
	}
	r.lines(words.KeyRedTwice, red)
	r.flares(s.Clinic.Library, v)
	r.lines(words.KeyLoadPlan, staffTasks(s.Clinic.Library, v.Tasks, v.Tried, math.MaxInt))
	if beside := besideLines(s.Clinic.Library, v.Beside); len(beside) > 0 {
		r.lines(words.KeyBeside, append([]string{words.BesideLastWeeks}, beside...))
	}
	left := filterNames(v.Patient.Filters)
	if v.Patient.Pregnant16.After(v.Today) {
		left = append(left, words.Pregnant16From(v.Patient.Pregnant16.Long()))
	}
	r.lines(words.KeyFilters, left)
	if !v.Mine {
		r.text(words.KeyPhysio, words.No)
	}
	return r
}

func spaced(s string) string {
	if s == "" {
		return ""
	}
	return " " + s
}

// baselinePain says the pain of the start beside that of a check-in.
func baselinePain(s rehab.Situation) string {
	if len(s.Pains) == 0 || s.BaselinePain == nil {
		return ""
	}
	return words.AtStart(*s.BaselinePain)
}

func nextReviewLine(due clinic.ReviewDue) string {
	said := words.ReviewDueOn(due.Week, due.Due.Long())
	switch due.State {
	case review.Overdue, review.MessageDue:
		return said + words.ReviewIsOverdue
	case review.NotYet:
		return said
	default:
		return said + words.ReviewIsOpen
	}
}

// bandRows are how much of the programme is done, for staff (F.3).
func bandRows(v clinic.PatientOverview) []ui.SummaryRow {
	if v.Situation.Programme == "" {
		return nil
	}
	r := rows{
		bandRow(words.KeyMovement, v.Adherence.Movement), bandRow(words.KeyStrength, v.Adherence.Strengthening),
		bandRow(words.KeyCombined, v.Adherence.Combined),
	}
	if v.Quality != nil {
		r.text(words.KeyQuality, words.QualityOf(*v.Quality))
	} else {
		r.text(words.KeyQuality, words.NotEnough)
	}
	return r
}

func bandRow(key string, percent *float64) ui.SummaryRow {
	text, colour := words.Band(string(progression.GradeOf(percent)))
	said := ""
	if percent != nil {
		said = words.Percent(*percent)
	}
	return ui.SummaryRow{Key: key, Content: physio.Banded(ui.Tag{Text: text, Colour: ui.Colour(colour)}, said)}
}
