package web

import (
	"strconv"
	"strings"

	"example.org/sixweeks/internal/caseload"
	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) caseloadPage(view caseloadView, list clinic.Caseload) physio.Caseload {
	page := physio.Caseload{
		Frame: ui.Frame{Title: words.CaseloadTitle}, Show: view.part.name,
		Find: ui.Input{Field: ui.Field{Name: "name", Label: words.FindByName}, Value: view.name, Width: 20, NoSpellcheck: true, Autocomplete: "off"},
		Lead: words.CaseloadLead(total(list.Counts, nil), total(list.Counts, needing())), Waiting: waitingLine(list),
	}
	for _, p := range caseloadParts {
		n := total(list.Counts, p.concerns)
		current := p.name == view.part.name && view.name == ""
		page.Parts = append(page.Parts, ui.NavItem{Label: words.CaseloadShow(p.name, n), URL: "/physio/caseload?show=" + p.name, Current: current})
	}
	for _, v := range list.People {
		person := caseloadPerson(v, list.Today)
		person.Also = words.RedTwice(s.redTwice(v, list.Today))
		page.People = append(page.People, person)
	}
	page.Empty, page.AllURL = emptyCaseload(view, list)
	if view.after != (rehab.CaseloadPlace{}) {
		page.First = &ui.Link{Text: words.FirstPeople, URL: view.url(rehab.CaseloadPlace{})}
	}
	if list.More {
		next := words.Fill(words.NextPeople, strconv.Itoa(clinic.CaseloadSize))
		page.Next = &ui.Link{Text: next, URL: view.url(list.People[len(list.People)-1].Place())}
	}
	return page
}

// redTwice names the exercises that were red twice running.
func (s *Server) redTwice(v rehab.Situation, today rehab.Date) []string {
	var names []string
	for _, r := range clinic.RedTwice(v, today) {
		names = append(names, s.exerciseName(r.Exercise))
	}
	return names
}

// total counts the people with one of the concerns; none of them is all.
func total(counts map[rehab.Concern]int, concerns []rehab.Concern) int {
	if concerns == nil {
		concerns = rehab.Concerns()
	}
	n := 0
	for _, c := range concerns {
		n += counts[c]
	}
	return n
}

func waitingLine(list clinic.Caseload) *ui.NavItem {
	if list.Waiting == 0 {
		return nil
	}
	days := list.Today.DaysSince(rehab.DateOf(list.WaitingSince.In(london)))
	return &ui.NavItem{Label: words.WaitingReferrals(list.Waiting, clinic.ManyWaiting, days), URL: "/physio/referrals"}
}

// emptyCaseload says why nobody is shown, and where somebody may be.
func emptyCaseload(view caseloadView, list clinic.Caseload) (said, all string) {
	switch {
	case total(list.Counts, nil) == 0:
		return words.CaseloadEmpty("everyone"), ""
	case view.name != "":
		return words.CaseloadEmpty("search"), "/physio/caseload?show=everyone"
	case view.part.name == "everyone":
		return words.CaseloadEmpty("everyone"), ""
	default:
		return words.CaseloadEmpty(view.part.name), "/physio/caseload?show=everyone"
	}
}

func patientURL(id rehab.PatientID) string { return "/physio/patients/" + string(id) }

func caseloadPerson(s rehab.Situation, today rehab.Date) physio.CaseloadPerson {
	said := concernOf(s, today)
	p := physio.CaseloadPerson{
		Name: s.Name, URL: patientURL(s.Patient), Week: words.CaseloadWeek(s.Week(today)),
		Tag: ui.Tag{Text: said.Tag, Colour: ui.Colour(said.Colour)}, Why: said.Why, Strength: strengthOf(s, today),
	}
	if s.Concern != rehab.ConcernNothing && !s.Since.IsZero() {
		p.Since = words.Fill(words.SinceDate, s.Since.Long())
	}
	p.Pain, p.PainAside, p.HasPain = painOf(s)
	p.Spark = sparkOf(s)
	return p
}

// concernOf says why somebody needs a physio, or how they are when they need
// nobody.
func concernOf(s rehab.Situation, today rehab.Date) words.ConcernText {
	if s.Concern == rehab.ConcernNothing || s.Concern == "" {
		return unconcerned(s, today)
	}
	said, _ := words.Concern(string(s.Concern))
	days := today.DaysSince(s.Since)
	switch s.Concern {
	case rehab.ConcernEmergency, rehab.ConcernUrgent:
		said.Why = becauseOf(s.Because) + said.Why
	case rehab.ConcernReferral:
		if s.ReferralStatus == rehab.ReferralNeedsCall {
			said.Why = words.WaitsForCall
		}
	case rehab.ConcernNoChange:
		if s.ReviewOutcome == string(review.Plateau) {
			said.Tag, said.Why = words.Plateau.Tag, words.Plateau.Why
		}
	case rehab.ConcernSilent:
		days += caseload.SilentDays
	case rehab.ConcernWorse:
		said.Why = words.WorseAtReview
		if s.Early == string(review.SelfReferEarly) {
			said.Why = words.WorseAtCheckIns
		}
	}
	return said.Filled(days)
}

// becauseOf says which answers stopped somebody, before what was told to them.
func becauseOf(questions []rehab.QuestionID) string {
	var signs []string
	for _, q := range questions {
		if said, ok := words.SafetyShort(string(q)); ok {
			signs = append(signs, said)
		}
	}
	if signs == nil {
		return ""
	}
	return words.BecauseOf(signs) + " "
}

// betterBy is how far pain, of 10, has to be below the start for somebody to
// count as getting better on a caseload: much better on the scale (Salaffi
// 2004).
const betterBy = 2

func unconcerned(s rehab.Situation, today rehab.Date) words.ConcernText {
	n := len(s.Pains)
	switch {
	case s.Hold != "":
		return words.CaseloadPaused
	case s.Programme == "" || today.Before(s.Started):
		return words.CaseloadNotStarted
	case n > 0 && s.BaselinePain != nil && *s.BaselinePain-s.Pains[n-1].Score >= betterBy:
		return words.CaseloadBetter
	default:
		return words.CaseloadSteady
	}
}

func strengthOf(s rehab.Situation, today rehab.Date) string {
	switch {
	case s.Programme == "" || today.Before(s.Started):
		return words.BeforeStart
	case !s.CalmSince().IsZero():
		return words.CaseloadCalm
	case s.StrengthTarget == 0:
		return words.NoStrength
	default:
		return words.CaseloadStrength(s.StrengthThisWeek(today), s.StrengthTarget)
	}
}

// painOf is the last score of a check-in, or else that of the start.
func painOf(s rehab.Situation) (score, aside string, has bool) {
	if n := len(s.Pains); n > 0 {
		return strconv.Itoa(s.Pains[n-1].Score), "", true
	}
	if s.BaselinePain != nil {
		return strconv.Itoa(*s.BaselinePain), words.PainAtStart, true
	}
	return words.NoScores, "", false
}

// sparkOf draws the scores of the last check-ins; one alone is no line.
func sparkOf(s rehab.Situation) *ui.Sparkline {
	if len(s.Pains) < 2 {
		return nil
	}
	line := ui.Sparkline{Max: rehab.MaxPain}
	said := make([]string, len(s.Pains))
	for i, p := range s.Pains {
		line.Values = append(line.Values, float64(p.Score))
		said[i] = strconv.Itoa(p.Score)
	}
	line.Text = words.PainAtCheckIns + strings.Join(said, ", ")
	return &line
}
