package library

import "example.org/sixweeks/internal/rehab"

// Suits reports whether somebody may choose an exercise for themselves: their
// filters do not avoid it, and they have what it takes.
func (l *Library) Suits(e rehab.Exercise, filters rehab.Filters, owned []rehab.EquipmentID) bool {
	return e.Avoided(filters) == nil && e.Missing(l.has(owned)) == nil
}

// Alike returns another exercise of the same kind for the same region that
// suits somebody and is not taken, the one with the fewest warnings; "" when
// there is none.
func (l *Library) Alike(e rehab.Exercise, filters rehab.Filters, owned []rehab.EquipmentID, taken []rehab.ExerciseID) rehab.ExerciseID {
	f := fitting{l: l, filters: filters, has: l.has(owned), taken: taken}
	return f.alike(e)
}
