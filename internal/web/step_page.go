package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// stepCards are the suggestions that stand, from the given session only when
// that is not "". Advice without an answer is left to the session's own page.
// Their answers lead to the page next.
func (s *Server) stepCards(t clinic.Today, of rehab.SessionID, next string) []patient.StepCard {
	var cards []patient.StepCard
	for _, g := range clinic.Standing(t.Situation, t.Programme.Current) {
		if (of == "" && len(g.Options) == 0) || (of != "" && g.Session != of) {
			continue
		}
		cards = append(cards, s.stepCard(t, g, next))
	}
	return cards
}

func (s *Server) stepCard(t clinic.Today, g rehab.Suggestion, next string) patient.StepCard {
	item := prescribed(t, g.Exercise)
	card := patient.StepCard{
		Heading: words.StepHeading(g.Action, s.exerciseName(g.Exercise)),
		Reason:  words.StepReason(g.Reason, item.RepsMin, item.RepsMax),
	}
	switch g.Action {
	case string(progression.StepDown), string(progression.StopExerciseAsk):
		card.Easing = true
	}
	if g.Action == string(progression.StopExerciseAsk) {
		card.Refer, card.ReferTo = words.StepRefer, &ui.Link{Text: words.ReferYourself, URL: referURL}
	}
	if w := s.Clinic.Waits(t, g); w != "" {
		card.Waits = words.StepWaits(string(w), waitsUntil(g, s.isNeck(g.Exercise)).Long())
		return card
	}
	if len(g.Options) > 0 {
		s.askStep(&card, t, g, next)
	}
	return card
}

func (s *Server) askStep(card *patient.StepCard, t clinic.Today, g rehab.Suggestion, next string) {
	card.Action = "/steps"
	name := s.exerciseName(g.Exercise)
	card.Take = ui.Button{Text: words.StepTake, Hidden: name, Name: "answer", Value: "take"}
	card.NotNow = ui.Button{Text: words.StepNotNow, Hidden: name, Kind: ui.Secondary, Name: "answer", Value: "no"}
	card.Hidden = []ui.Hidden{
		{Name: "step", Value: s.NewID()}, {Name: "exercise", Value: string(g.Exercise)}, {Name: "action", Value: g.Action},
		{Name: "version", Value: strconv.Itoa(g.Version)}, {Name: "next", Value: next},
	}
	if len(g.Options) == 1 {
		card.What = s.stepHow(t, g, 0)
		card.Hidden = append(card.Hidden, ui.Hidden{Name: "option", Value: "0"})
		return
	}
	id := "option"
	if next != "" {
		id = "option-" + string(g.Exercise)
	}
	card.Choice = &ui.Choice{Field: ui.Field{Name: "option", ID: id, Label: words.StepChoose, Size: "s"}, Small: true}
	for i := range g.Options {
		card.Choice.Options = append(card.Choice.Options, ui.Option{Value: strconv.Itoa(i), Label: s.stepHow(t, g, i)})
	}
}

// stepHow says what one way of taking the step is.
func (s *Server) stepHow(t clinic.Today, g rehab.Suggestion, option int) string {
	o := g.Options[option]
	how := words.StepHow{
		How: o.How, Up: g.Action == string(progression.StepUp), Band: string(o.Resistance.Colour),
		Kg: words.Kilograms(o.Resistance.Grams), Sets: o.Sets, From: prescribed(t, g.Exercise).RepsMin,
	}
	if e, err := s.Clinic.Library.Exercise(o.To); err == nil {
		how.To, how.From = e.PlainName, e.Dose.RepsMin
	}
	return how.Say()
}

// stepRecord is why the programme changed, as the page said it.
func (s *Server) stepRecord(t clinic.Today, g rehab.Suggestion, option int) string {
	item := prescribed(t, g.Exercise)
	return s.exerciseName(g.Exercise) + ": " + s.stepHow(t, g, option) + " " + words.StepReason(g.Reason, item.RepsMin, item.RepsMax)
}

// prescribed is an exercise as the programme has it.
func prescribed(t clinic.Today, id rehab.ExerciseID) rehab.Prescribed {
	for _, item := range t.Programme.Current.Items {
		if item.Exercise == id {
			return item
		}
	}
	return rehab.Prescribed{}
}

// waitsUntil is the first day on which the next step up may be taken.
func waitsUntil(g rehab.Suggestion, neck bool) rehab.Date {
	if g.LastUp.IsZero() {
		return rehab.Date{}
	}
	if neck {
		return g.LastUp.AddDays(progression.NeckStepUpEvery)
	}
	return g.LastUp.AddDays(progression.StepUpEvery)
}

func (s *Server) isNeck(id rehab.ExerciseID) bool {
	e, err := s.Clinic.Library.Exercise(id)
	return err == nil && clinic.IsNeck(e)
}
