package web

import (
	"slices"
	"strings"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// exerciseFields are the questions about each exercise, in the order asked.
var exerciseFields = []string{"reps", "resistance", "weight", "effort", "during", "form", "did"}

// saySession puts what is wrong with a session in words, in the order asked,
// with the names of the exercises.
func (s *Server) saySession(f sessionForm, ps rehab.Problems) wrong {
	order := []string{"session", "day", "worrying", "settled", "pain-before", "exercises"}
	for _, e := range f.Exercises {
		for _, field := range exerciseFields {
			order = append(order, field+"-"+e.Slot)
		}
	}
	w := wrong{beside: map[string]string{}}
	for _, p := range inOrder(ps, order...) {
		if w.beside[p.Field] != "" {
			continue
		}
		message := words.Problem(p.Field, p.Code, p.Values...)
		if base, slot, found := strings.Cut(p.Field, "-"); found && slices.Contains(exerciseFields, base) {
			message = words.Problem(base, p.Code, s.exerciseName(rehab.ExerciseID(slot)))
		}
		w.beside[p.Field] = message
		w.faults = append(w.faults, ui.Fault{ID: f.faultID(p.Field), Message: message})
	}
	return w
}

// faultID is the question that a problem leads to: the first exercise for what
// is wrong with all of them, and none for what is wrong with the whole.
func (f sessionForm) faultID(field string) string {
	switch {
	case field == "session":
		return ""
	case field != "exercises":
		return field
	case len(f.Exercises) == 0:
		return ""
	default:
		return "reps-" + f.Exercises[0].Slot
	}
}

// sessionFormPage is the form, as it was typed, with what is wrong with it.
func (s *Server) sessionFormPage(plan clinic.Plan, f sessionForm, ps rehab.Problems) patient.LogSession {
	w := s.saySession(f, ps)
	p := patient.LogSession{
		Title: words.TitleLogSession, Action: "/sessions", Save: words.SaveSession, Faults: w.faults, Hidden: f.hidden(),
		Worrying: ui.Choice{
			Field:   ui.Field{Name: "worrying", Label: words.AskWorrying, Hint: words.AskWorryingHint, Problem: w.at("worrying"), Size: "s"},
			Chosen:  ui.Chosen(f.Worrying),
			Options: options(words.WorryAnswers),
		},
		CheckNow: ui.Link{Text: words.CheckNow, URL: "/safety/any"},
		Day:      dayField(plan, f, w), OtherDay: words.OtherDay,
		Before: ui.Score{
			Field: ui.Field{Name: "pain-before", Label: words.AskPainBefore, Problem: w.at("pain-before")},
			Value: f.Before, Low: words.NoPain, High: words.WorstPain,
		},
		Note: ui.Textarea{
			Field: ui.Field{Name: "note", Label: words.AskNote, Problem: w.at("note"), Size: "s"},
			Value: f.Note, Rows: 3, MaxLength: rehab.MaxNote,
		},
		NotRead: words.NotReadNow, Help: ui.Link{Text: words.SeeUrgentHelp, URL: "/help-now"},
		Unwell: ui.Link{Text: words.IFeelUnwell, URL: "/safety/any"},
		Stops:  s.stops(plan.Exercises),
	}
	if day, err := rehab.ParseDate(f.Day); err == nil {
		p.Below = day.Full()
	}
	p.DayOpen = f.earlier || f.Day != plan.Day().String()
	if f.Revision != "" {
		p.Title, p.Action, p.Save = words.TitleCorrectSession, sessionURL(rehab.SessionID(f.ID))+"/correct", words.SaveCorrection
	} else {
		p.Settled = settledField(plan, f, w)
	}
	if len(ps) > 0 && ps[0].Field == "session" && slices.Contains([]string{"key_reused", "changed"}, ps[0].Code) {
		p.Saved = &ui.Link{Text: words.SeeWhatIsThere, URL: sessionURL(rehab.SessionID(f.ID))}
	}
	for i, planned := range plan.Exercises {
		e := s.exerciseFormPage(plan, planned, f.exercise(planned.Exercise), w)
		if i == 0 {
			e.Reps.Hint, e.Effort.Hint = words.AskRepsHint, words.EffortHint()
		}
		p.Exercises = append(p.Exercises, e)
		if withBand(planned.Content) {
			p.BandCheck = words.CheckBand
		}
	}
	return p
}

func (f sessionForm) hidden() []ui.Hidden {
	fields := []ui.Hidden{{Name: "session", Value: f.ID}, {Name: "programme", Value: f.Programme}, {Name: "version", Value: f.Version}}
	if f.Revision != "" {
		fields = append(fields, ui.Hidden{Name: "revision", Value: f.Revision})
	}
	for _, e := range f.Exercises {
		fields = append(fields, ui.Hidden{Name: "exercise", Value: e.Slot})
	}
	return fields
}

func (f sessionForm) exercise(slot rehab.ExerciseID) exerciseForm {
	for _, e := range f.Exercises {
		if e.Slot == string(slot) {
			return e
		}
	}
	return exerciseForm{Slot: string(slot), Did: didIt}
}

// settledField asks about the session before, while that is open.
func settledField(plan clinic.Plan, f sessionForm, w wrong) *ui.Choice {
	v := plan.Situation
	days := plan.Day().DaysSince(v.UnsettledDay)
	if v.Unsettled == "" || days < 1 || days > clinic.SettleDays {
		return nil
	}
	said, _ := words.DueFor("settled", dayName(v.UnsettledDay, plan.Day()))
	return &ui.Choice{
		Field:   ui.Field{Name: "settled", Label: said.Heading, Hint: said.Text, Problem: w.at("settled")},
		Chosen:  ui.Chosen(f.Settled),
		Options: options(words.SettledAnswers),
	}
}

// dayField offers the days a session may have been on. What was sent instead
// stays to be seen.
func dayField(plan clinic.Plan, f sessionForm, w wrong) ui.Select {
	field := ui.Select{Field: ui.Field{Name: "day", Label: words.AskDay, Problem: w.at("day")}, Value: f.Day}
	if f.Day == "" {
		field.Options = append(field.Options, ui.Option{Label: words.ChooseDay})
	}
	known := false
	for back := range rehab.MaxBackdate + 1 {
		day := plan.Newest.AddDays(-back)
		if day.Before(plan.Programme.Started) {
			break
		}
		field.Options = append(field.Options, ui.Option{Value: day.String(), Label: dayLabel(day, plan.Day())})
		known = known || day.String() == f.Day
	}
	if !known && f.Day != "" {
		label := f.Day
		if day, err := rehab.ParseDate(f.Day); err == nil {
			label = day.Full()
		}
		field.Options = append(field.Options, ui.Option{Value: f.Day, Label: label})
	}
	return field
}

func dayLabel(day, today rehab.Date) string {
	switch today.DaysSince(day) {
	case 0:
		return words.Capital(words.ToToday) + ", " + day.Full()
	case 1:
		return words.Capital(words.Yesterday) + ", " + day.Full()
	default:
		return day.Full()
	}
}

// stops are the signs to stop that hold for any of the exercises.
func (s *Server) stops(exercises []clinic.Planned) []string {
	var signs []string
	for _, code := range rehab.StopCodes() {
		if slices.ContainsFunc(exercises, func(p clinic.Planned) bool { return slices.Contains(p.Content.StopIf, code) }) {
			signs = append(signs, s.Clinic.Library.Words().Stops[code])
		}
	}
	return signs
}

// tips are what to remember about an exercise today.
func (s *Server) tips(plan clinic.Plan, p clinic.Planned) []string {
	var tips []string
	if p.Note != "" {
		tips = append(tips, p.Note)
	}
	tips = append(tips, paceNotes(p.Prescribed)...)
	for _, g := range clinic.Standing(plan.Situation, plan.Programme.Current) {
		if g.Exercise == p.Exercise && g.Action == string(progression.AddReps) {
			tips = append(tips, words.TryMore)
		}
	}
	for _, code := range p.Content.Cautioned(plan.Patient.Filters) {
		tips = append(tips, s.Clinic.Library.Words().Cautions[code])
	}
	return tips
}

// setBoxes is how many sets there is room for.
func setBoxes(p clinic.Planned, e exerciseForm) int {
	return min(max(p.Sets, len(e.Reps), p.Content.Dose.SetsMax, 1), 2*rehab.MaxSets)
}

// paceNotes say how an exercise is to be done since it was made easier or
// harder.
func paceNotes(p rehab.Prescribed) []string {
	var notes []string
	if p.Eased {
		notes = append(notes, words.GoEasy)
	}
	if p.Slowed {
		notes = append(notes, words.LowerSlowly)
	}
	return notes
}
