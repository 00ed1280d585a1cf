package library

import (
	"cmp"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// A Query says which exercises to find. Several values of one field mean any
// of them; an empty field leaves nothing out.
type Query struct {
	Text      string // words of any name, plain or technical, or of a muscle
	Kinds     []rehab.Kind
	Starts    []rehab.StartPosition
	Regions   []rehab.Region
	Muscles   []rehab.MuscleID
	Layers    []rehab.Layer
	Equipment []rehab.EquipmentID // uses any of these
	// NothingExtra leaves out what needs more than nearly every home has.
	NothingExtra bool
	LeaveOut     []rehab.FilterCode // leaves out what these avoid
}

// Find returns the exercises that fit the query: best match first if it has a
// text, else as Exercises orders them.
func (l *Library) Find(q Query) []rehab.Exercise {
	words := searchWords(q.Text)
	type hit struct{ at, score int }
	var hits []hit
	for i, e := range l.exercises {
		if l.fits(e, q) {
			if s := l.index[i].score(words); s > 0 || len(words) == 0 {
				hits = append(hits, hit{i, s})
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(b.score, a.score) })
	found := make([]rehab.Exercise, len(hits))
	for i, h := range hits {
		found[i] = l.exercises[h.at]
	}
	return found
}

// fits reports whether the exercise passes everything but the text.
func (l *Library) fits(e rehab.Exercise, q Query) bool {
	return anyOf(q.Kinds, e.Kind) && anyOf(q.Starts, e.Start) &&
		anyOf(q.Regions, e.Regions...) && anyOf(q.Muscles, musclesOf(e)...) &&
		anyOf(q.Layers, layersOf(e)...) && anyOf(q.Equipment, usedBy(e)...) &&
		(!q.NothingExtra || e.Missing(l.has(nil)) == nil) &&
		e.Avoided(rehab.NewFilters(q.LeaveOut...)) == nil
}

func anyOf[T comparable](wanted []T, have ...T) bool {
	return len(wanted) == 0 || slices.ContainsFunc(wanted, func(w T) bool { return slices.Contains(have, w) })
}

func musclesOf(e rehab.Exercise) []rehab.MuscleID {
	ids := make([]rehab.MuscleID, len(e.Muscles))
	for i, m := range e.Muscles {
		ids[i] = m.ID
	}
	return ids
}

func layersOf(e rehab.Exercise) []rehab.Layer {
	var ls []rehab.Layer
	for _, m := range e.Muscles {
		if !slices.Contains(ls, m.Layer) {
			ls = append(ls, m.Layer)
		}
	}
	return ls
}

func usedBy(e rehab.Exercise) []rehab.EquipmentID {
	var ids []rehab.EquipmentID
	for _, n := range e.Equipment {
		ids = append(ids, n.AnyOf...)
	}
	return ids
}
