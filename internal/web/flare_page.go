package web

import (
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// flarePlanPage is a flare plan, and the way into the calm-down phase or out of
// it. The id is for a phase that starts.
func (s *Server) flarePlanPage(v clinic.FlarePlan, id string, ps rehab.Problems) patient.FlarePlan {
	w := say(ps)
	p := patient.FlarePlan{
		Title: words.TitleFlarePlan, Lead: words.FlareLead, How: words.FlareHow, Urgent: words.FlareUrgent, Faults: w.faults,
		Change: ui.Button{Text: words.FlareChange, URL: flareURL + "/edit", Kind: ui.Secondary},
		Back:   ui.Link{Text: words.BackToToday, URL: todayURL},
	}
	for i := range p.Faults {
		p.Faults[i].ID = "" // the answers are buttons
	}
	if v.Plan.IsEmpty() {
		p.Empty, p.Change.Text = words.FlareEmpty, words.FlareWrite
	}
	if v.Calm == nil || v.Situation.Hold != "" {
		p.Plan = planLists(s.Clinic.Library, v.Plan, v.Tasks)
	}
	switch hold := v.Situation.Hold; {
	case hold == rehab.PauseUrgent || hold == rehab.PauseEmergency:
		p.Held = heldCard(v.Situation)
	case v.CheckDue != "":
		check := due("check "+string(v.CheckDue), "", flareFlow.base)
		p.Check = &check
	}
	if p.Held != nil || p.Check != nil {
		p.Lead, p.How = "", ""
	}
	switch {
	case p.Held != nil:
	case v.Calm != nil:
		p.Calm = s.calmCard(v.Today, *v.Calm)
	case p.Check != nil:
	case v.Programme == nil:
		p.Later = words.StartCalmLater
	default:
		p.Start = startCalm(id, w)
	}
	return p
}

// startCalm asks whether anything is new; either answer sends the form.
func startCalm(id string, w wrong) *patient.StartCalm {
	answer := func(value string, b ui.Button) ui.Post {
		return ui.Post{Action: flareURL + "/start", Button: b, Fields: []ui.Hidden{{Name: "calm-down", Value: id}, {Name: "worrying", Value: value}}}
	}
	return &patient.StartCalm{
		Heading: words.HeadStartCalm, Text: words.StartCalmText,
		Question: words.AskWorrying, Hint: words.AskWorryingHint, Problem: w.at("worrying"),
		No:  answer("no", ui.Button{Text: words.StartCalmNo}),
		Yes: answer("yes", ui.Button{Text: words.StartCalmYes, Kind: ui.Secondary}),
	}
}

func startCalmLink() *ui.Link { return &ui.Link{Text: words.StartCalm, URL: flareURL + "#start"} }

// hurtLately leads to the plan after pain that was high or red, today or
// yesterday; nil in the calm-down phase.
func hurtLately(t rehab.Situation, red bool, day, today rehab.Date) *ui.Link {
	if !red || today.DaysSince(day) > 1 || t.Programme == "" || !t.CalmSince().IsZero() {
		return nil
	}
	return startCalmLink()
}

// calmCard is a day of the calm-down phase.
func (s *Server) calmCard(t clinic.Today, calm clinic.CalmPhase) *patient.CalmCard {
	c := &patient.CalmCard{
		Heading: words.CalmDay(calm.Day), Text: []string{words.CalmNow},
		Plan:    planLists(s.Clinic.Library, calm.Plan, calm.Tasks),
		BuildUp: ui.Button{Text: words.BuildUp, URL: buildUpURL, Kind: ui.Secondary},
	}
	if calm.Plan.IsEmpty() {
		c.Write = &ui.Link{Text: words.FlareWrite, URL: flareURL + "/edit"}
	}
	if calm.Ready {
		c.Ready, c.BuildUp.Kind = words.ReadyToBuild(progression.GreenDaysToBuild), ui.Primary
	}
	if t.Programme != nil && len(s.Clinic.MovementItems(t)) == 0 && !clinic.FromPhysio(t.Programme.Current) {
		c.Text = append(c.Text, words.CalmKeep)
		c.Links = append(c.Links, ui.Link{Text: words.CalmChoose, URL: chooseURL})
	}
	return c
}

// planLists are a flare plan in words. A task that is off the load plan by now
// is left out.
func planLists(l *library.Library, plan rehab.FlarePlan, tasks []rehab.HardTask) patient.PlanLists {
	p := patient.PlanLists{SignsHeading: words.HeadSigns, EaseHeading: words.HeadEase}
	p.Signs = flareTexts(l.FlareSigns(), plan.Signs, plan.OwnSign)
	for _, t := range tasks {
		if slices.Contains(plan.Tasks, t.ID) {
			p.Ease = append(p.Ease, words.DoLessOf(taskName(l, t.Task, t.Name)))
		}
	}
	for _, id := range plan.Moves {
		if name := plainName(l, id); name != "" {
			p.Ease = append(p.Ease, words.KeepDoing(name))
		}
	}
	p.Ease = append(p.Ease, flareTexts(l.FlareEases(), plan.EaseBack, plan.OwnEase)...)
	return p
}

// flareTexts are the choices that were ticked, and one's own.
func flareTexts(all []rehab.FlareChoice, ticked []string, own string) []string {
	var list []string
	for _, c := range all {
		if slices.Contains(ticked, c.ID) {
			list = append(list, c.Text)
		}
	}
	if own != "" {
		list = append(list, own)
	}
	return list
}

// readFlarePlan reads a plan as it was typed.
func readFlarePlan(c *gin.Context) (rehab.FlarePlan, rehab.Problems) {
	plan := rehab.FlarePlan{
		Signs: onceOf[string](ticked(c, "early-signs")), OwnSign: answer(c, "own-sign"),
		EaseBack: onceOf[string](ticked(c, "ease")), OwnEase: answer(c, "own-ease"),
		Tasks: onceOf[rehab.HardTaskID](ticked(c, "tasks")), Moves: onceOf[rehab.ExerciseID](ticked(c, "moves")),
	}
	n, err := strconv.Atoi(answer(c, "number"))
	if err != nil || n < 0 || n > 1<<20 {
		return plan, rehab.Problems{{Field: "flare-plan", Code: "changed"}}
	}
	plan.Number = n
	return plan, nil
}

// onceOf returns what was ticked, each once.
func onceOf[T ~string](ticked []string) []T {
	var list []T
	for _, v := range ticked {
		if v != "" && !slices.Contains(list, T(v)) {
			list = append(list, T(v))
		}
	}
	return list
}

// writeFlarePage asks for a flare plan, filled with the one given.
func (s *Server) writeFlarePage(v clinic.FlarePlan, plan rehab.FlarePlan, ps rehab.Problems) patient.WriteFlarePlan {
	w, l := say(inOrder(ps, "flare-plan", "early-signs", "own-sign", "ease", "tasks", "moves", "own-ease")), s.Clinic.Library
	p := patient.WriteFlarePlan{
		Title: words.TitleFlareEdit, Lead: words.FlareLead, Faults: w.faults,
		Hidden:  []ui.Hidden{{Name: "number", Value: strconv.Itoa(plan.Number)}},
		Signs:   flareChoice("early-signs", words.AskSigns, words.AskSignsHint, plan.Signs, w),
		OwnSign: ownFlare("own-sign", words.AskOwnSign, plan.OwnSign, w),
		Ease:    flareChoice("ease", words.AskEase, words.AskEaseHint, plan.EaseBack, w),
		OwnEase: ownFlare("own-ease", words.AskOwnEase, plan.OwnEase, w),
		Save:    ui.Button{Text: words.SaveFlare}, Back: ui.Link{Text: words.SeeFlare, URL: flareURL},
	}
	if v.CheckDue != "" || v.Situation.Hold == rehab.PauseUrgent || v.Situation.Hold == rehab.PauseEmergency {
		p.Lead = ""
	}
	p.Signs.Options, p.Ease.Options = flareOptions(l.FlareSigns()), flareOptions(l.FlareEases())
	if len(v.Tasks) > 0 {
		tasks := flareChoice("tasks", words.AskEaseTasks, words.AskTasksHint, idTexts(plan.Tasks), w)
		for _, t := range v.Tasks {
			tasks.Options = append(tasks.Options, ui.Option{Value: string(t.ID), Label: taskName(l, t.Task, t.Name)})
		}
		p.Tasks = &tasks
	}
	if len(v.Moves) > 0 {
		moves := flareChoice("moves", words.AskMoves, words.AskMovesHint, idTexts(plan.Moves), w)
		for _, id := range v.Moves {
			moves.Options = append(moves.Options, ui.Option{Value: string(id), Label: plainName(l, id)})
		}
		p.Moves = &moves
	}
	for i := range p.Faults {
		switch id := p.Faults[i].ID; {
		case id == "flare-plan":
			p.Faults[i].ID, p.Saved = "", &ui.Link{Text: words.SeeFlare, URL: flareURL}
		case id == "tasks" && p.Tasks == nil, id == "moves" && p.Moves == nil: // there are none any more
			p.Faults[i].ID = ""
		}
	}
	return p
}

func flareChoice(name, label, hint string, chosen []string, w wrong) ui.Choice {
	return ui.Choice{Field: ui.Field{Name: name, Label: label, Hint: hint, Problem: w.at(name), Size: "s"}, Chosen: chosen}
}

func ownFlare(name, label, typed string, w wrong) ui.Input {
	return ui.Input{Field: ui.Field{Name: name, Label: label, Problem: w.at(name), Size: "s"}, Value: typed}
}

func flareOptions(all []rehab.FlareChoice) []ui.Option {
	var list []ui.Option
	for _, c := range all {
		list = append(list, ui.Option{Value: c.ID, Label: c.Text})
	}
	return list
}

func idTexts[S ~string](list []S) []string {
	var all []string
	for _, v := range list {
		all = append(all, string(v))
	}
	return all
}

// buildUpPage says what comes back after the calm-down phase.
func (s *Server) buildUpPage(v clinic.BuildUp) patient.BuildUp {
	p := patient.BuildUp{
		Title: words.TitleBuildUp, Lead: words.BuildUpLead,
		BackHeading: words.BuildUpBack, BackText: words.BuildUpEasier, MoveHeading: words.BuildUpMoves,
		End: ui.Post{
			Action: buildUpURL, Button: ui.Button{Text: words.BuildUp},
			Fields: []ui.Hidden{{Name: "calm-down", Value: string(v.CalmDown.ID)}, {Name: "version", Value: strconv.Itoa(v.Number)}},
		},
		NotYet: ui.Link{Text: words.BuildUpNotYet, URL: todayURL},
	}
	if v.AsBefore {
		p.BackText = words.BuildUpAsBefore
	}
	for _, back := range v.Back {
		p.Back = append(p.Back, s.backLine(back))
	}
	for _, item := range v.Moves {
		if e, err := s.Clinic.Library.Exercise(item.Exercise); err == nil {
			p.Moves = append(p.Moves, words.ComesBack(e.PlainName, prescribedWords(e, item).HowMany()))
		}
	}
	switch {
	case v.Choose:
		p.Note = words.BuildUpChoose
	case len(p.Back)+len(p.Moves) == 0:
		p.Note = words.BuildUpOnly
	}
	return p
}

// backLine says how one exercise comes back.
func (s *Server) backLine(back clinic.BackAgain) string {
	if back.Easier != nil {
		return s.easierLine(clinic.EasierExercise{Exercise: back.Was, Option: *back.Easier})
	}
	return words.ComesBack(s.exerciseName(back.Was), words.BuildUpSame)
}
