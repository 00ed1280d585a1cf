package library

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// loadPlan is what a load plan may be made of.
type loadPlan struct {
	tasks []rehab.LoadTask
	own   []string
	swaps []rehab.LoadSwap
}

type loadFile struct {
	Tasks []struct {
		ID    string   `yaml:"id"`
		Name  string   `yaml:"name"`
		Swaps []string `yaml:"swaps"`
	} `yaml:"tasks"`
	Own   []string `yaml:"own"`
	Swaps []struct {
		ID   string `yaml:"id"`
		Text string `yaml:"text"`
	} `yaml:"swaps"`
}

func (r *reader) readLoad() loadPlan {
	const file = "load.yaml"
	var (
		f     loadFile
		p     loadPlan
		known []string
	)
	r.decode(file, &f)
	for _, s := range f.Swaps {
		r.checkID(file, s.ID, len(known), func(i int) string { return known[i] })
		r.text(file, s.ID+": text", s.Text)
		known = append(known, s.ID)
		p.swaps = append(p.swaps, rehab.LoadSwap(s))
	}
	for _, t := range f.Tasks {
		r.checkID(file, t.ID, len(p.tasks), func(i int) string { return p.tasks[i].ID })
		if t.ID == rehab.OwnTask {
			r.bad(file, t.ID, "this id stands for what people name themselves")
		}
		r.text(file, t.ID+": name", t.Name)
		r.someKnown(file, t.ID+": swaps", t.Swaps, known)
		p.tasks = append(p.tasks, rehab.LoadTask(t))
	}
	r.someKnown(file, "own", f.Own, known)
	p.own = f.Own
	return p
}

// LoadTasks lists the tasks that are often hard on the upper back.
func (l *Library) LoadTasks() []rehab.LoadTask { return slices.Clone(l.load.tasks) }

// LoadTask returns one of them, or the one that people name themselves, which
// has no name here, and whether there is one.
func (l *Library) LoadTask(id string) (rehab.LoadTask, bool) {
	if id == rehab.OwnTask {
		return rehab.LoadTask{ID: id, Swaps: l.load.own}, true
	}
	for _, t := range l.load.tasks {
		if t.ID == id {
			return t, true
		}
	}
	return rehab.LoadTask{}, false
}

// LoadSwaps lists what may be changed about the tasks.
func (l *Library) LoadSwaps() []rehab.LoadSwap { return slices.Clone(l.load.swaps) }
