package clinic

import (
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// level is how an exercise is done now.
func (h history) level(item rehab.Prescribed, e rehab.Exercise) progression.Level {
	l := progression.Level{
		Resistance: item.Resistance, Sets: item.Sets, SetsMax: max(item.Sets, e.Dose.SetsMax),
		Slowed: item.Slowed, Eased: item.Eased, Filters: h.at.patient.Filters,
	}
	if _, last := h.atThisLevel(item.Exercise); last.ID != "" {
		i := slices.IndexFunc(last.Exercises, func(d rehab.Done) bool { return d.Exercise == item.Exercise && !d.Skipped })
		l.Resistance = last.Exercises[i].Resistance
	}
	l.Harder, l.Easier = h.suitable(item, e.Harder), h.suitable(item, e.Easier)
	return l
}

// suitable returns an exercise if this person may choose it, has what it takes
// and does not do it already.
func (h history) suitable(item rehab.Prescribed, id rehab.ExerciseID) *rehab.Exercise {
	e, err := h.c.Library.Exercise(id)
	if err != nil || !h.c.Library.Suits(e, h.at.patient.Filters, h.owned) || h.at.programme.Current.Prescribes(id) {
		return nil
	}
	return &e
}

func (h history) up(item rehab.Prescribed, e rehab.Exercise) []rehab.StepOption {
	return options(h.level(item, e).Up())
}

// down lists the ways of making an exercise easier, in the order of F.2.
func (h history) down(item rehab.Prescribed, e rehab.Exercise) []rehab.StepOption {
	var out []rehab.StepOption
	l := h.level(item, e)
	for range len(progression.Hows()) {
		step := l.Down()
		out = append(out, options(step)...)
		switch step.How {
		case progression.LessFar:
			l.Eased = true
		case progression.ByBand, progression.ByWeight:
			l.Resistance = rehab.Resistance{}
		case progression.LessSets:
			l.Sets = 1
		default:
			return out
		}
	}
	return out
}

// stop lists another exercise for the same region, if there is one, and doing
// without.
func (h history) stop(item rehab.Prescribed, e rehab.Exercise) []rehab.StepOption {
	var taken []rehab.ExerciseID
	for _, p := range h.at.programme.Current.Items {
		taken = append(taken, p.Exercise)
	}
	taken = append(taken, e.Harder)
	out := []rehab.StepOption{{How: rehab.Remove}}
	if to := h.c.Library.Alike(e, h.at.patient.Filters, h.owned, taken); to != "" {
		out = slices.Insert(out, 0, rehab.StepOption{How: rehab.Remove, To: to})
	}
	return out
}

func options(s progression.Step) []rehab.StepOption {
	if s.How == "" {
		return nil
	}
	return []rehab.StepOption{{How: string(s.How), Resistance: s.Resistance, To: s.To, Sets: s.Sets}}
}
