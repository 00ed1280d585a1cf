package web

import (
	"strconv"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// rows gathers the answers that were given.
type rows []ui.SummaryRow

func (r *rows) text(key, value string) {
	if value != "" {
		*r = append(*r, ui.SummaryRow{Key: key, Value: value})
	}
}

func (r *rows) lines(key string, lines []string) {
	if len(lines) > 0 {
		*r = append(*r, ui.SummaryRow{Key: key, Lines: lines})
	}
}

// score says a score of 0 to 10; nil is not answered.
func (r *rows) score(key string, n *int) {
	if n != nil {
		r.text(key, words.OutOf10(strconv.Itoa(*n)))
	}
}

func (r *rows) term(key string, terms []words.Term, code string) {
	said, _ := words.Say(terms, code)
	r.text(key, said)
}

func (r *rows) terms(key string, terms []words.Term, codes []string) {
	var lines []string
	for _, code := range codes {
		if said, ok := words.Say(terms, code); ok {
			lines = append(lines, said)
		}
	}
	r.lines(key, lines)
}

func checkInEntry(v rehab.CheckIn) physio.Entry {
	var r rows
	r.score(words.KeyPain, v.Pain)
	for _, a := range v.Activities {
		r.score(a.Name, a.Score)
	}
	if v.Change != nil {
		r.term(words.KeyChange, words.Changes, strconv.Itoa(*v.Change))
	}
	r.score(words.KeySleep, v.Sleep)
	if len(v.Tasks) == 0 {
		r.term(words.KeyHardTasks, words.HardTasks, v.HardTasks)
	}
	for _, t := range v.Tasks {
		r.term(words.KeyHardTasks+": "+t.Name, words.TaskAnswers, t.Changed)
	}
	r.term(words.KeyPainkillers, words.Painkillers, v.Painkillers)
	r.score(words.KeyWorst, v.Worst)
	r.score(words.KeyStress, v.Stress)
	r.text(words.KeyNote, v.Note)
	e := physio.Entry{Heading: v.Day.Long(), Rows: r}
	if said, colour := words.EarlyFor(v.Early); said != "" {
		e.Tags = []ui.Tag{{Text: said, Colour: ui.Colour(colour)}}
	}
	if v.Jump {
		e.Aside = words.PainJumped
	}
	return e
}

// safetyEntry is a safety check with every answer.
func (s *Server) safetyEntry(v rehab.SafetyCheck) physio.Entry {
	said, _ := words.TierName(v.Tier.String())
	occasion, _ := words.OccasionName(string(v.Occasion))
	e := physio.Entry{
		Heading: when(v.At), Tags: []ui.Tag{{Text: said, Colour: ui.Colour(words.TierColour(v.Tier.String()))}}, Aside: occasion,
		Flagged: s.flagged(v), More: words.EveryAnswer, Details: s.safetyRows(v),
	}
	if v.Weeks != nil {
		e.Rows = append(e.Rows, ui.SummaryRow{Key: words.KeyPregnant, Value: strconv.Itoa(*v.Weeks)})
	}
	if advice, _ := words.TierName(v.Advice); v.Advice != "" {
		e.Rows = append(e.Rows, ui.SummaryRow{Key: words.KeyAdvice, Value: advice})
	}
	return e
}

// flagged are the questions that were not answered with no, and the answers.
func (s *Server) flagged(v rehab.SafetyCheck) []string {
	var lines []string
	for _, q := range s.Clinic.Library.Safety() {
		if a := v.Answers[q.ID]; a.Positive() {
			lines = append(lines, q.Question+" "+words.SafetyAnswer(string(a)))
		}
	}
	return lines
}

// safetyRows are the questions of a check with the answers, also the no.
func (s *Server) safetyRows(v rehab.SafetyCheck) []ui.SummaryRow {
	var r rows
	for _, q := range s.Clinic.Library.Safety() {
		if a, asked := v.Answers[q.ID]; asked {
			r.text(q.Question, words.SafetyAnswer(string(a)))
		}
	}
	r.text(words.KeyVersion, v.Version)
	return r
}

// pausesEntry is when the programme stood still, the last first.
func pausesEntry(pauses []rehab.Pause) (physio.Entry, bool) {
	e := physio.Entry{Heading: words.Pauses}
	for i := len(pauses) - 1; i >= 0; i-- {
		p := pauses[i]
		kind, _ := words.PauseName(string(p.Kind))
		lines := []string{words.FromUntil(p.From.Long(), p.Until.Long(), p.IsOpen())}
		if end, _ := words.PauseEnd(p.How); !p.IsOpen() {
			lines = append(lines, end)
		}
		if p.Note != "" {
			lines = append(lines, p.Note)
		}
		e.Rows = append(e.Rows, ui.SummaryRow{Key: kind, Lines: lines})
	}
	return e, len(pauses) > 0
}

// answerRows are what somebody said about their pain at the start.
func (s *Server) answerRows(b rehab.Baseline, filters rehab.Filters) []ui.SummaryRow {
	var r rows
	ask := func(field string) string { return words.PainAsk(field).Label }
	r.score(ask("pain"), b.Pain)
	r.score(ask("worst"), b.Worst)
	r.term(ask("began"), words.PainBegan, b.Began)
	r.term(ask("cause"), words.PainCauses, b.Cause)
	r.term(ask("side"), words.PainSides, string(b.Side))
	r.terms(ask("places"), words.PainPlaces, b.Places)
	r.terms(ask("quality"), words.PainQualities, b.Quality)
	r.terms(ask("triggers"), words.PainTriggers, b.Triggers)
	r.term(ask("neck"), words.NeckAnswers, b.Neck)
	for _, a := range b.Activities {
		r.score(a.Name, a.Score)
	}
	r.score(ask("confidence"), b.Confidence)
	r.score(ask("sleep"), b.Sleep)
	r.term(ask("checked"), words.CheckedBy, b.CheckedBy)
	r.terms(ask("told"), words.ToldIHave, b.Told)
	r.terms(ask("treatments"), words.Treatments, b.Treatments)
	r.terms(ask("day"), words.DayTypes, b.DayType)
	r.lines(ask("equipment"), s.equipmentNames(b.Equipment))
	r.lines(words.KeyFilters, filterNames(filters))
	return r
}

func (s *Server) equipmentNames(ids []string) []string {
	var names []string
	for _, id := range ids {
		for _, e := range s.Clinic.Library.Equipment() {
			if string(e.ID) == id {
				names = append(names, e.Name)
			}
		}
	}
	return names
}

// filterNames are what somebody's answers leave out, for staff.
func filterNames(filters rehab.Filters) []string {
	var names []string
	for _, code := range filters.Codes() {
		names = append(names, words.FilterName(string(code)))
	}
	return names
}

func reviewTag(outcome string) ui.Tag {
	said, _ := words.StaffOutcome(outcome)
	colour := ui.Blue
	switch review.Outcome(outcome) {
	case review.Emergency, review.Urgent:
		colour = ui.Red
	case review.SelfRefer, review.Plateau:
		colour = ui.Orange
	case review.KeepGoing, review.Progress, review.Maintain:
		colour = ui.Green
	case review.AdherenceSupport:
		colour = ui.Yellow
	}
	return ui.Tag{Text: said, Colour: colour}
}
