package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// weeklyForm is the questions that a check-in and a review share, as typed.
type weeklyForm struct {
	Pain, Change, HardTasks, Sleep, Painkillers string
	Activities                                  map[rehab.ActivityID]string
	Tasks                                       map[rehab.HardTaskID]string
}

func readWeekly(c *gin.Context, v clinic.CheckInAhead) weeklyForm {
	f := weeklyForm{
		Pain: answer(c, "pain"), Change: answer(c, "change"), HardTasks: answer(c, "hard-tasks"),
		Sleep: answer(c, "sleep"), Painkillers: answer(c, "painkillers"),
		Activities: map[rehab.ActivityID]string{}, Tasks: map[rehab.HardTaskID]string{},
	}
	for _, a := range v.Activities() {
		f.Activities[a.ID] = answer(c, a.Field())
	}
	for _, t := range v.Tasks {
		f.Tasks[t.ID] = answer(c, t.Field())
	}
	return f
}

// checkIn reads the answers. Blank is never zero; what must be answered is for
// the clinic to say. With a load plan, its tasks say whether hard tasks were
// changed.
func (f weeklyForm) checkIn(ps *rehab.Problems, v clinic.CheckInAhead) rehab.CheckIn {
	in := rehab.CheckIn{
		Pain:      whole(ps, "pain", f.Pain, 0, rehab.MaxPain),
		Change:    whole(ps, "change", f.Change, rehab.BestChange, rehab.MostChange),
		Sleep:     whole(ps, "sleep", f.Sleep, 0, rehab.MaxPain),
		HardTasks: f.HardTasks, Painkillers: f.Painkillers,
	}
	for _, t := range v.Tasks {
		t.Changed = f.Tasks[t.ID]
		in.Tasks = append(in.Tasks, t)
	}
	if len(in.Tasks) > 0 {
		in.HardTasks = rehab.ChangedOverall(in.Tasks)
	}
	for _, a := range v.Activities() {
		a.Score = whole(ps, a.Field(), f.Activities[a.ID], 0, rehab.MaxPain)
		in.Activities = append(in.Activities, a)
	}
	return in
}

// page asks the questions again as they were answered. The change is asked
// only when there has been time for one.
func (f weeklyForm) page(v clinic.CheckInAhead, change bool, w wrong) patient.Weekly {
	p := patient.Weekly{
		Pain:        scoreOf(words.WeeklyPain, "pain", f.Pain, w),
		Sleep:       scoreOf(words.WeeklySleep, "sleep", f.Sleep, w),
		Painkillers: choiceOf(words.WeeklyPainkillers, "painkillers", words.Painkillers, f.Painkillers, w),
	}
	if len(v.Tasks) == 0 {
		ask := choiceOf(words.WeeklyHardTasks, "hard-tasks", words.HardTasks, f.HardTasks, w)
		p.HardTasks = &ask
	}
	for _, t := range v.Tasks {
		q := words.WeeklyTask
		q.Label = t.Name
		p.Tasks = append(p.Tasks, choiceOf(q, t.Field(), words.TaskAnswers, f.Tasks[t.ID], w))
	}
	for _, a := range v.Activities() {
		q := words.WeeklyActivity
		q.Label = a.Name
		p.Activities = append(p.Activities, scoreOf(q, a.Field(), f.Activities[a.ID], w))
	}
	if change {
		ask := choiceOf(words.WeeklyChange, "change", words.Changes, f.Change, w)
		p.Change = &ask
	}
	return p
}

func fieldOf(q words.Question, name string, w wrong) ui.Field {
	return ui.Field{Name: name, Label: q.Label, Hint: q.Hint, Problem: w.at(name)}
}

func scoreOf(q words.Question, name, typed string, w wrong) ui.Score {
	return ui.Score{Field: fieldOf(q, name, w), Value: typed, Low: q.Low, High: q.High}
}

func choiceOf(q words.Question, name string, terms []words.Term, chosen string, w wrong) ui.Choice {
	return ui.Choice{Field: fieldOf(q, name, w), Chosen: ui.Chosen(chosen), Options: options(terms)}
}

// typed is a number as somebody would type it; nil is blank.
func typed(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
