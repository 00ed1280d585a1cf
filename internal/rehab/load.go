package rehab

import (
	"slices"
	"time"
)

// LoadTask is a task that is often hard on the upper back.
type LoadTask struct {
	ID    string
	Name  string
	Swaps []string // the ids of what may be changed about it, the best first
}

// LoadSwap is a change that makes a task easier on the back.
type LoadSwap struct{ ID, Text string }

// OwnTask is the task of a HardTask that somebody named in their own words.
const OwnTask = "own"

// HardTask is one task of somebody's load plan, and what they change about it
// (S4-09).
type HardTask struct {
	ID      HardTaskID
	Patient PatientID
	Number  int    // 1 as first written; each change adds one
	Task    string // the id of a LoadTask, or OwnTask
	Name    string // in their own words, with OwnTask
	Swaps   []string
	Own     string // a change in their own words
	Made    time.Time
}

// Limits of a load plan.
const (
	MaxHardTasks = 10
	MaxTaskName  = 60
	MaxOwnSwap   = 200
)

// Wrong returns everything that is wrong with the task, in the order asked.
// Tasks and swaps list those that there are.
func (t HardTask) Wrong(tasks, swaps []string) Problems {
	var ps Problems
	if t.Task == OwnTask {
		ps.Line("task-name", t.Name, MaxTaskName)
	} else if !slices.Contains(tasks, t.Task) {
		ps.Add("task", "unknown")
	}
	if len(t.Swaps) == 0 && t.Own == "" {
		ps.Add("swaps", "blank")
	}
	ps.someOf("swaps", t.Swaps, swaps)
	ps.Text("own", t.Own, MaxOwnSwap)
	return ps
}

// TaskChange is the answer of a check-in about one task of the load plan. The
// task is named as it was then.
type TaskChange struct {
	ID      HardTaskID
	Name    string
	Changed string // "yes", "some", "no", "" not answered
}

// Field names the question about the task.
func (t TaskChange) Field() string { return "task-" + string(t.ID) }

// ChangedOverall says in one answer how many of the tasks were changed: "yes"
// when all were, "no" when none was, "" when nothing was answered.
func ChangedOverall(tasks []TaskChange) string {
	overall := ""
	for _, t := range tasks {
		switch {
		case t.Changed == overall || !slices.Contains(HardTaskAnswers(), t.Changed):
		case overall == "":
			overall = t.Changed
		default:
			overall = "some"
		}
	}
	return overall
}
