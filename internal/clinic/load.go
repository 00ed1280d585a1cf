package clinic

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type loadRecords interface {
	// AddHardTask keeps version t.Number of a task, and ends the one before;
	// rehab.ErrChanged unless that one stands.
	AddHardTask(ctx context.Context, t rehab.HardTask) error
	EndHardTask(ctx context.Context, of rehab.PatientID, id rehab.HardTaskID, at time.Time) error
	// HardTasks returns the tasks that stand, oldest first.
	HardTasks(ctx context.Context, of rehab.PatientID) ([]rehab.HardTask, error)
	SetBreaks(ctx context.Context, of rehab.PatientID, minutes int, at time.Time, change rehab.Change) error
}

// LoadPlan is what somebody changes about the tasks that are hard on their
// back (S4-09).
type LoadPlan struct {
	Tasks      []rehab.HardTask // oldest first
	BreakEvery int              // minutes; 0 is never
	// Last is what the last check-in said about them, or nil.
	Last *rehab.CheckIn
}

// Task returns a task of the plan, and whether it is there.
func (p LoadPlan) Task(id rehab.HardTaskID) (rehab.HardTask, bool) {
	i := slices.IndexFunc(p.Tasks, func(t rehab.HardTask) bool { return t.ID == id })
	if i < 0 {
		return rehab.HardTask{}, false
	}
	return p.Tasks[i], true
}

// LoadPlan returns the actor's load plan.
func (c *Clinic) LoadPlan(ctx context.Context, a rehab.Actor) (LoadPlan, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return LoadPlan{}, err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return LoadPlan{}, err
	}
	v := LoadPlan{BreakEvery: s.BreakEvery}
	if v.Tasks, err = c.Records.HardTasks(ctx, p.ID); err != nil {
		return v, err
	}
	v.Last, err = c.lastCheckIn(ctx, s, time.Time{})
	return v, err
}

// PlanTask puts a task on the actor's load plan, or changes one: t.Number is
// then the number of the version that it changes, 0 for a new task. The same
// again is kept once. Problems are returned as rehab.Problems.
func (c *Clinic) PlanTask(ctx context.Context, a rehab.Actor, t rehab.HardTask) error {
	plan, err := c.LoadPlan(ctx, a)
	if err != nil {
		return err
	}
	t.Patient, t.Made, t.Number = a.Patient(), c.Now(), t.Number+1
	ps := t.Wrong(c.loadCodes())
	if t.Number == 1 {
		ps = append(ps, plan.noRoom(t)...)
	} else if _, ok := plan.Task(t.ID); !ok {
		return rehab.ErrNotFound
	}
	if err := ps.Err(); err != nil {
		return err
	}
	if err := c.Records.AddHardTask(ctx, t); err != nil {
		return fmt.Errorf("plan task %s: %w", t.ID, err)
	}
	return nil
}

func (c *Clinic) loadCodes() (tasks, swaps []string) {
	for _, t := range c.Library.LoadTasks() {
		tasks = append(tasks, t.ID)
	}
	for _, s := range c.Library.LoadSwaps() {
		swaps = append(swaps, s.ID)
	}
	return tasks, swaps
}

// noRoom says why a new task cannot go on the plan.
func (p LoadPlan) noRoom(t rehab.HardTask) (ps rehab.Problems) {
	if _, there := p.Task(t.ID); there {
		return nil // sent again
	}
	if len(p.Tasks) >= rehab.MaxHardTasks {
		ps.Add("task", "plan_full", strconv.Itoa(rehab.MaxHardTasks))
	}
	for _, other := range p.Tasks {
		if t.Task != rehab.OwnTask && other.Task == t.Task {
			ps.Add("task", "planned")
		}
	}
	return ps
}

// DropTask takes a task off the actor's load plan.
func (c *Clinic) DropTask(ctx context.Context, a rehab.Actor, id rehab.HardTaskID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	if err := c.Records.EndHardTask(ctx, p.ID, id, c.Now()); err != nil {
		return fmt.Errorf("drop task %s: %w", id, err)
	}
	return nil
}

// RemindToMove sets after how many minutes the actor wants to be told to move;
// 0 is never.
func (c *Clinic) RemindToMove(ctx context.Context, a rehab.Actor, minutes int) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	if !slices.Contains(rehab.BreakIntervals(), minutes) {
		return rehab.Problems{{Field: "breaks", Code: "unknown"}}
	}
	change := func(s rehab.Situation) rehab.Situation { s.BreakEvery = minutes; return s }
	if err := c.Records.SetBreaks(ctx, p.ID, minutes, c.Now(), c.restand(p, change)); err != nil {
		return fmt.Errorf("remind to move: %w", err)
	}
	return nil
}

// taskChanges returns the tasks of a load plan as a check-in asks about them.
func (c *Clinic) taskChanges(ctx context.Context, of rehab.PatientID) ([]rehab.TaskChange, error) {
	tasks, err := c.Records.HardTasks(ctx, of)
	var list []rehab.TaskChange
	for _, t := range tasks {
		if ready, ok := c.Library.LoadTask(t.Task); ok && t.Task != rehab.OwnTask {
			t.Name = ready.Name
		}
		list = append(list, rehab.TaskChange{ID: t.ID, Name: t.Name})
	}
	return list, err
}

// TaskTried is how often somebody said they had changed a hard task.
type TaskTried struct {
	rehab.TaskChange     // as last said
	Changed, Some, Asked int
}

// tried counts what check-ins, newest first, said about the tasks of the load
// plan since a day, in the order of the last one.
func tried(ins []rehab.CheckIn, since rehab.Date) []TaskTried {
	var list []TaskTried
	for _, in := range ins {
		if in.Day.Before(since) {
			continue
		}
		for _, t := range in.Tasks {
			if t.Changed == "" {
				continue
			}
			i := slices.IndexFunc(list, func(o TaskTried) bool { return o.ID == t.ID })
			if i < 0 {
				i, list = len(list), append(list, TaskTried{TaskChange: t})
			}
			list[i].count(t.Changed)
		}
	}
	return list
}

func (t *TaskTried) count(answer string) {
	t.Asked++
	switch answer {
	case "yes":
		t.Changed++
	case "some":
		t.Some++
	}
}

// HowTried says, from 0 to 100, how much somebody has changed their hard tasks:
// "some" counts half. It is nil when nothing was said (S4-19) [R].
func HowTried(list []TaskTried) *float64 {
	done, asked := 0, 0
	for _, t := range list {
		done, asked = done+2*t.Changed+t.Some, asked+2*t.Asked
	}
	if asked == 0 {
		return nil
	}
	percent := 100 * float64(done) / float64(asked)
	return &percent
}

// triedUpTo returns what the check-ins of a programme up to a moment said about
// the tasks of the load plan.
func (c *Clinic) triedUpTo(ctx context.Context, of rehab.PatientID, since rehab.Date, before time.Time) ([]TaskTried, error) {
	ins, err := c.Records.CheckIns(ctx, of, before, checkInsOnPage)
	return tried(ins, since), err
}
