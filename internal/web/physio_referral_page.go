package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// receivedReferral is everything about a referral that came to a service.
func (s *Server) receivedReferral(v rehab.Referral, service rehab.Service, check rehab.SafetyCheck, typed answerForm, ps rehab.Problems) physio.Referral {
	w := say(ps)
	today := rehab.DateOf(s.Now().In(london))
	p := physio.Referral{
		Faults: w.faults, Name: v.Name, Status: staffTag(v.Status), Record: ui.Link{Text: words.OpenRecord, URL: patientURL(v.Patient)},
		Facts: receivedFacts(v, service, today), Safety: s.safetyEntry(check), NotShared: words.NothingShared,
		Steps: receivedSteps(v),
	}
	for _, c := range service.Criteria.Unmet(v.Form, today) {
		p.Unmet = append(p.Unmet, words.CriterionText(string(c), criterionValue(c, service.Criteria)))
	}
	for _, section := range referralSections(v.Form) {
		p.Sections = append(p.Sections, physio.Entry{Heading: words.StaffPart(section.Heading), Rows: section.Rows})
	}
	if v.Status != rehab.ReferralWithdrawn {
		p.Answer = answerField(v, typed, w)
	}
	return p
}

func receivedFacts(v rehab.Referral, service rehab.Service, today rehab.Date) []ui.SummaryRow {
	sent := rehab.DateOf(v.Sent.In(london))
	var r rows
	r.text(words.KeyReference, v.Reference)
	if born, err := rehab.ParseDate(v.Form[rehab.FieldBorn]); err == nil {
		r.text(words.KeyBorn, words.BornAged(born.Long(), born.YearsOn(today)))
	}
	r.text(words.KeySent, when(v.Sent))
	if v.Status.IsOpen() {
		r.lines(words.KeyWaited, []string{words.Waited(today.DaysSince(sent), workingDays(sent, today)), words.Targets(service.UrgentDays, service.RoutineDays)})
	}
	return r
}

func receivedSteps(v rehab.Referral) []ui.SummaryRow {
	var r rows
	for i := len(v.Events) - 1; i >= 0; i-- {
		e := v.Events[i]
		said, _ := words.StaffStatus(string(e.Status))
		lines := []string{words.By(said, e.Name)}
		if e.Reason != "" {
			lines = append(lines, e.Reason)
		}
		r.lines(when(e.At), lines)
	}
	return r
}

func answerField(v rehab.Referral, typed answerForm, w wrong) *physio.Answer {
	a := &physio.Answer{
		Action: receivedURL(v.ID), Hidden: []ui.Hidden{{Name: "version", Value: strconv.Itoa(v.Version)}},
		Status: ui.Choice{
			Field:  ui.Field{Name: "status", Label: words.AnswerLegend, Problem: w.at("status"), Size: "s"},
			Chosen: ui.Chosen(typed.status),
		},
		Reason: ui.Textarea{
			Field: ui.Field{Name: "answer-reason", Label: words.AnswerReason, Hint: words.AnswerReasonHint, Problem: w.at("answer-reason"), Size: "s"},
			Value: typed.reason, MaxLength: rehab.MaxAnswer,
		},
		Who: v.Name,
	}
	if born := v.Form[rehab.FieldBorn]; born != "" {
		a.Who += ", " + words.BornOn(longDay(born))
	}
	for _, status := range clinic.ReferralAnswers() {
		said, _ := words.Status(string(status))
		a.Status.Options = append(a.Status.Options, ui.Option{
			Value: string(status), Label: said.Staff, Hint: words.AnswerReferralHint(string(status)),
		})
	}
	return a
}
