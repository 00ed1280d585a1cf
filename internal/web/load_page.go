package web

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func loadPlanPage(l *library.Library, plan clinic.LoadPlan, chosen string, ps rehab.Problems) patient.LoadPlan {
	w := say(ps)
	if chosen == "" {
		chosen = strconv.Itoa(plan.BreakEvery)
	}
	p := patient.LoadPlan{
		Title: words.TitleLoadPlan, Lead: words.LoadLead, Faults: w.faults,
		Add: ui.Button{Text: words.AddTask, URL: loadURL + "/new"},
		Breaks: ui.Choice{
			Field:  ui.Field{Name: "breaks", Label: words.AskBreaks, Hint: words.AskBreaksHint, Problem: w.at("breaks"), Size: "s"},
			Chosen: []string{chosen}, Options: options(words.Breaks),
		},
		Save: ui.Button{Text: words.SaveBreaks, Kind: ui.Secondary},
		Back: ui.Link{Text: words.BackToToday, URL: todayURL},
	}
	for _, t := range plan.Tasks {
		p.Tasks = append(p.Tasks, plannedTask(l, plan, t))
	}
	if len(p.Tasks) == 0 {
		p.Empty = words.LoadEmpty
	} else {
		p.Note = words.LoadCheckIn
	}
	return p
}

func plannedTask(l *library.Library, plan clinic.LoadPlan, t rehab.HardTask) patient.PlannedTask {
	name := taskName(l, t.Task, t.Name)
	p := patient.PlannedTask{
		Name: name, Swaps: taskSwaps(l, t),
		Change: ui.Link{Text: words.ChangeTask, Hidden: name, URL: taskURL(t.ID)},
		Drop:   ui.Post{Action: taskURL(t.ID) + "/drop", Button: ui.Button{Text: words.DropTask, Hidden: name}},
	}
	if plan.Last != nil {
		for _, said := range plan.Last.Tasks {
			if said.ID == t.ID {
				p.Last, _ = words.TaskLast(said.Changed)
			}
		}
	}
	return p
}

// taskName is what a task is called.
func taskName(l *library.Library, task, name string) string {
	if t, ok := l.LoadTask(task); ok && t.Name != "" {
		return t.Name
	}
	return name
}

// taskSwaps are the changes of a task, in words.
func taskSwaps(l *library.Library, t rehab.HardTask) []string {
	var list []string
	for _, s := range l.LoadSwaps() {
		if slices.Contains(t.Swaps, s.ID) {
			list = append(list, s.Text)
		}
	}
	if t.Own != "" {
		list = append(list, t.Own)
	}
	return list
}

func pickTaskPage(l *library.Library, plan clinic.LoadPlan) patient.PickTask {
	p := patient.PickTask{Title: words.TitlePickTask, Lead: words.PickLead, Back: ui.Link{Text: words.SeeLoadPlan, URL: loadURL}}
	for _, t := range l.LoadTasks() {
		if !slices.ContainsFunc(plan.Tasks, func(h rehab.HardTask) bool { return h.Task == t.ID }) {
			p.Tasks = append(p.Tasks, ui.Link{Text: t.Name, URL: loadURL + "/new?task=" + t.ID})
		}
	}
	p.Tasks = append(p.Tasks, ui.Link{Text: words.OwnTaskLink, URL: loadURL + "/new?task=" + rehab.OwnTask})
	return p
}

// taskForm is a task of the load plan as it was typed.
type taskForm struct {
	task   rehab.HardTask
	change bool // of a task that is on the plan
}

func readTask(c *gin.Context, id rehab.HardTaskID) taskForm {
	t := rehab.HardTask{ID: id, Task: answer(c, "task"), Own: answer(c, "own")}
	if t.Task == rehab.OwnTask {
		t.Name = answer(c, "task-name")
	}
	for _, swap := range ticked(c, "swaps") {
		if swap != "" && !slices.Contains(t.Swaps, swap) {
			t.Swaps = append(t.Swaps, swap)
		}
	}
	return taskForm{task: t}
}

func (f taskForm) page(l *library.Library, ps rehab.Problems) patient.PlanTask {
	w, t := say(inOrder(ps, "task", "task-name", "swaps", "own")), f.task
	picked, _ := l.LoadTask(t.Task)
	p := patient.PlanTask{
		Title: picked.Name, Faults: w.faults, Action: loadURL,
		Hidden: []ui.Hidden{{Name: "task", Value: t.Task}},
		Swaps: ui.Choice{
			Field:  ui.Field{Name: "swaps", Label: words.AskSwaps, Hint: words.AskSwapsHint, Problem: w.at("swaps"), Size: "s"},
			Chosen: t.Swaps, Options: swapOptions(l, picked.Swaps, t.Swaps),
		},
		Own:  ui.Input{Field: ui.Field{Name: "own", Label: words.AskOwnSwap, Problem: w.at("own"), Size: "s"}, Value: t.Own},
		Save: ui.Button{Text: words.SaveTask}, Back: ui.Link{Text: words.PickAnother, URL: loadURL + "/new"},
	}
	if f.change {
		p.Action, p.Back = taskURL(t.ID), ui.Link{Text: words.SeeLoadPlan, URL: loadURL}
		p.Hidden = append(p.Hidden, ui.Hidden{Name: "number", Value: strconv.Itoa(t.Number)})
	} else {
		p.Hidden = append(p.Hidden, ui.Hidden{Name: "id", Value: string(t.ID)})
	}
	if t.Task == rehab.OwnTask {
		p.Title = words.TitleOwnTask
		p.Name = &ui.Input{Field: ui.Field{Name: "task-name", Label: words.AskTaskName, Hint: words.AskTaskHint, Problem: w.at("task-name"), Size: "s"}, Value: t.Name}
	}
	if p.Title == "" {
		p.Title = words.TitleChangeTask
	}
	for i := range p.Faults {
		if p.Faults[i].ID == "task" { // asked on the page before
			p.Faults[i].ID, p.Saved = "", &ui.Link{Text: words.SeeLoadPlan, URL: loadURL}
		}
	}
	return p
}

// swapOptions are the changes that suit a task, and those chosen already.
func swapOptions(l *library.Library, suit, chosen []string) []ui.Option {
	texts := map[string]string{}
	for _, s := range l.LoadSwaps() {
		texts[s.ID] = s.Text
	}
	var list []ui.Option
	for i, id := range slices.Concat(suit, chosen) {
		if texts[id] != "" && (i < len(suit) || !slices.Contains(suit, id)) {
			list = append(list, ui.Option{Value: id, Label: texts[id]})
		}
	}
	return list
}

// triedLines say what somebody changed about their hard tasks, at a review
// beside how much of the exercises they did (S4-19).
func triedLines(v clinic.ReviewSeen) []string {
	percent := clinic.HowTried(v.Tried)
	if percent == nil {
		return nil
	}
	line, _ := words.WhyTried(howMuch(*percent))
	lines := []string{line}
	for _, t := range v.Tried {
		lines = append(lines, words.WhyTask(t.Name, t.Changed, t.Some, t.Asked))
	}
	a := v.Decision.Evidence.Adherence
	both := a.Movement != nil || a.Strengthening != nil
	for _, done := range []*float64{percent, a.Movement, a.Strengthening} {
		both = both && (done == nil || *done >= rehab.GoodAdherence)
	}
	if both {
		lines = append(lines, words.BothTried)
	}
	return lines
}

// staffTasks are the tasks of a patient's load plan, for their physio or GP. What
// is changed about each takes at most that many characters; how it went is whole.
func staffTasks(l *library.Library, tasks []rehab.HardTask, tried []clinic.TaskTried, most int) []string {
	var lines []string
	for _, t := range tasks {
		name := taskName(l, t.Task, t.Name)
		how := words.NoTaskYet
		for _, said := range tried {
			if said.ID == t.ID {
				how = words.TaskChanged(said.Changed, said.Some, said.Asked)
			}
		}
		changes, _ := shortened(strings.Join(taskSwaps(l, t), "; "), most)
		lines = append(lines, words.StaffTask(name, changes, how))
	}
	return lines
}
