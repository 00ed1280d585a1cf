package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// assignCheckPage shows what an assignment would change, and asks for a reason
// where the patient's answers leave an exercise out.
func (s *Server) assignCheckPage(plan clinic.AssignmentPlan, f assignForm, ps rehab.Problems) physio.AssignCheck {
	w := say(ps)
	p := physio.AssignCheck{
		Faults: w.faults, Heading: words.AssignCheckTitle, Changes: s.changeRows(plan), Same: words.AssignSame,
		Action: patientProgrammeURL(plan.Patient.ID), Hidden: f.hidden(), Who: whoIs(plan.PatientRecord), Facts: assignFacts(plan, f),
	}
	for _, v := range plan.Avoided {
		p.Avoided = append(p.Avoided, s.exerciseName(v.Exercise)+": "+words.And(filterNamesOf(v.Because)))
	}
	if len(plan.Avoided) > 0 {
		p.Still = &ui.Textarea{
			Field: ui.Field{Name: "still", Label: words.AssignStill, Problem: w.at("still"), Size: "s"}, Value: f.still, Rows: 3, MaxLength: rehab.MaxNote,
		}
	}
	return p
}

func assignFacts(plan clinic.AssignmentPlan, f assignForm) []ui.SummaryRow {
	var r rows
	r.text(words.KeyWhy, f.reason)
	r.text(words.KeyNote, f.note)
	due := clinic.NextReview(rehab.Situation{Programme: plan.After.ID, Started: plan.After.Started}, plan.Today).Due
	switch {
	case plan.Before == nil:
		r.text(words.KeyStarts, words.StartsToday(plan.After.Started.Long(), due.Long()))
	case f.episode == yes:
		r.text(words.KeyStarts, words.EpisodeToday(plan.After.Started.Long(), due.Long()))
	default:
		r.text(words.KeyStarts, words.ClockStays)
	}
	return r
}

// changeRows are what is different after an assignment: exercises that come,
// go or get another dose, and targets.
func (s *Server) changeRows(plan clinic.AssignmentPlan) []ui.SummaryRow {
	before, after := rehab.ProgrammeVersion{}, plan.After.Current
	if plan.Before != nil {
		before = *plan.Before
	}
	var r rows
	if plan.Before == nil || programmeName(before) != programmeName(after) {
		r.text(words.KeyProgramme, programmeName(after))
	}
	for _, item := range after.Items {
		now := s.prescribedLine(item)
		was, had := findItem(before, item.Exercise)
		switch then := s.prescribedLine(was); {
		case !had:
			r.lines(s.exerciseName(item.Exercise), []string{words.ComesNew, now})
		case then != now:
			r.lines(s.exerciseName(item.Exercise), []string{words.Before + then, words.After + now})
		}
	}
	for _, item := range before.Items {
		if _, stays := findItem(after, item.Exercise); !stays {
			r.text(s.exerciseName(item.Exercise), words.TakenOut)
		}
	}
	r.target(words.AssignBouts, before.BoutsPerDay, after.BoutsPerDay)
	r.target(words.AssignDays, before.StrengthDays, after.StrengthDays)
	return r
}

func (r *rows) target(key string, before, after int) {
	if before != after {
		r.lines(key, []string{words.Before + strconv.Itoa(before), words.After + strconv.Itoa(after)})
	}
}

func findItem(v rehab.ProgrammeVersion, id rehab.ExerciseID) (rehab.Prescribed, bool) {
	for _, item := range v.Items {
		if item.Exercise == id {
			return item, true
		}
	}
	return rehab.Prescribed{}, false
}

// prescribedLine says an exercise's dose, resistance, lock and note in a line.
func (s *Server) prescribedLine(p rehab.Prescribed) string {
	e, err := s.Clinic.Library.Exercise(p.Exercise)
	if err != nil {
		return ""
	}
	line := prescribedWords(e, p).HowMany()
	if with := resistanceText(p.Resistance); with != "" {
		line += ". " + with
	}
	if p.Locked {
		line += ". " + words.AssignLockedYes
	}
	if p.Note != "" {
		line += ". “" + p.Note + "”"
	}
	return line
}
