package library

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// A Change says what became of an exercise when a ready programme was fitted
// to a person, and why.
type Change struct {
	Block   string
	From    rehab.ExerciseID
	To      rehab.ExerciseID   // "" when it was left out
	Because []rehab.FilterCode // what the person said
	Missing []rehab.Need       // what the person does not have
}

// LeftOut reports whether nothing took the exercise's place.
func (c Change) LeftOut() bool { return c.To == "" }

// Preferably, these are met by another exercise; if there is none, a warning
// does (clinical specification, C.5: prefer sitting and standing).
var preferOther = []rehab.FilterCode{rehab.FloorHard, rehab.KneelHard}

// Fit returns the template as it suits a person: what must not be done, or
// cannot for want of equipment, is swapped for an easier or a like exercise,
// or left out. Blocks that are left empty go. The changes are in order of the
// template.
func (l *Library) Fit(t rehab.Template, filters rehab.Filters, owned []rehab.EquipmentID) (rehab.Template, []Change) {
	f := fitting{l: l, filters: filters, has: l.has(owned), taken: t.Exercises()}
	fitted := t
	fitted.Blocks = nil
	var changes []Change
	for _, b := range t.Blocks {
		items := b.Items
		b.Items = nil
		for _, item := range items {
			if c, changed := f.change(b, item.Exercise); !changed {
				b.Items = append(b.Items, item)
			} else {
				changes = append(changes, c)
				if !c.LeftOut() {
					b.Items = append(b.Items, rehab.Item{Exercise: c.To, Sets: item.Sets})
				}
			}
		}
		if len(b.Items) > 0 {
			fitted.Blocks = append(fitted.Blocks, b)
		}
	}
	return fitted, changes
}

type fitting struct {
	l       *Library
	filters rehab.Filters
	has     func(rehab.EquipmentID) bool
	taken   []rehab.ExerciseID // in the programme, so that nothing comes twice
	swapped map[rehab.ExerciseID]rehab.ExerciseID
}

// change decides about one exercise of a block.
func (f *fitting) change(b rehab.Block, id rehab.ExerciseID) (Change, bool) {
	e, err := f.l.Exercise(id)
	if err != nil {
		return Change{Block: b.Name, From: id}, true
	}
	c := Change{Block: b.Name, From: id, Because: e.Avoided(f.filters), Missing: e.Missing(f.has)}
	must := c.Because != nil || c.Missing != nil
	if prefer := f.preferring(e); !must && len(prefer) > 0 {
		c.Because = prefer
	} else if !must {
		return c, false
	}
	c.To = f.instead(e)
	return c, must || !c.LeftOut()
}

// preferring returns the filters for which another exercise would be better.
func (f *fitting) preferring(e rehab.Exercise) []rehab.FilterCode {
	return slices.DeleteFunc(e.Cautioned(f.filters), func(c rehab.FilterCode) bool { return !slices.Contains(preferOther, c) })
}

// instead returns what to do in place of e: the nearest easier one, else one
// for the same region; always of the same kind, never one that needs a
// preference too, never one that is in the programme already.
func (f *fitting) instead(e rehab.Exercise) rehab.ExerciseID {
	if to, done := f.swapped[e.ID]; done {
		return to
	}
	to := f.easier(e)
	if to == "" {
		to = f.alike(e)
	}
	if f.swapped == nil {
		f.swapped = map[rehab.ExerciseID]rehab.ExerciseID{}
	}
	f.swapped[e.ID] = to
	if to != "" {
		f.taken = append(f.taken, to)
	}
	return to
}

func (f *fitting) easier(e rehab.Exercise) rehab.ExerciseID {
	for id := e.Easier; id != ""; {
		next, err := f.l.Exercise(id)
		if err != nil {
			return ""
		}
		if f.suits(e, next) {
			return id
		}
		id = next.Easier
	}
	return ""
}

// alike returns an exercise for the same region, the one with the fewest
// warnings for this person.
func (f *fitting) alike(e rehab.Exercise) rehab.ExerciseID {
	var best rehab.ExerciseID
	fewest := 0
	for _, other := range f.l.exercises {
		warnings := len(other.Cautioned(f.filters))
		if f.suits(e, other) && other.Regions[0] == e.Regions[0] && (best == "" || warnings < fewest) {
			best, fewest = other.ID, warnings
		}
	}
	return best
}

func (f *fitting) suits(e, other rehab.Exercise) bool {
	return other.ID != e.ID && other.Kind == e.Kind && !slices.Contains(f.taken, other.ID) &&
		other.Avoided(f.filters) == nil && other.Missing(f.has) == nil && len(f.preferring(other)) == 0
}
