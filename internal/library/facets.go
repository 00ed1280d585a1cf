package library

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// A Facet is one choice of a filter, and how many exercises it would show.
type Facet struct {
	Value, Name string
	Count       int
	Chosen      bool
}

// Facets are the choices of every filter. Choices that no exercise of the
// library has are left out; a count of 0 means none with the rest of the query.
type Facets struct {
	Kinds, Starts, Regions, Muscles, Equipment []Facet
}

// Facets counts what each choice would show, together with everything else in
// the query.
func (l *Library) Facets(q Query) Facets {
	var f Facets
	without := q
	without.Kinds = nil
	f.Kinds = facet(l, without, rehab.Kinds(), q.Kinds, l.words.Kinds, func(e rehab.Exercise) []rehab.Kind { return []rehab.Kind{e.Kind} })
	without = q
	without.Starts = nil
	f.Starts = facet(l, without, rehab.StartPositions(), q.Starts, l.words.Starts, func(e rehab.Exercise) []rehab.StartPosition { return []rehab.StartPosition{e.Start} })
	without = q
	without.Regions = nil
	f.Regions = facet(l, without, rehab.Regions(), q.Regions, l.words.Regions, func(e rehab.Exercise) []rehab.Region { return e.Regions })
	without = q
	without.Muscles = nil
	ids, names := named(l.muscles, func(m rehab.Muscle) (rehab.MuscleID, string) { return m.ID, m.Name })
	f.Muscles = facet(l, without, ids, q.Muscles, names, musclesOf)
	without = q
	without.Equipment = nil
	things, thingNames := named(l.equipment, func(e rehab.Equipment) (rehab.EquipmentID, string) { return e.ID, e.Name })
	f.Equipment = facet(l, without, things, q.Equipment, thingNames, usedBy)
	return f
}

func facet[C ~string](l *Library, q Query, all, chosen []C, names map[C]string, of func(rehab.Exercise) []C) []Facet {
	counts, exists := map[C]int{}, map[C]bool{}
	for _, e := range l.exercises {
		for _, c := range of(e) {
			exists[c] = true
		}
	}
	for _, e := range l.Find(q) {
		for _, c := range of(e) {
			counts[c]++
		}
	}
	var facets []Facet
	for _, c := range all {
		if exists[c] {
			facets = append(facets, Facet{string(c), names[c], counts[c], slices.Contains(chosen, c)})
		}
	}
	return facets
}

func named[T any, C ~string](list []T, of func(T) (C, string)) ([]C, map[C]string) {
	ids, names := make([]C, len(list)), make(map[C]string, len(list))
	for i, item := range list {
		id, name := of(item)
		ids[i], names[id] = id, name
	}
	return ids, names
}
