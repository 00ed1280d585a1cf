package casetable

import (
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// Rules returns the rules by the names of their commands. The safety check
// asks the given questions.
func Rules(questions []rehab.SafetyQuestion) map[string]Rule {
	return map[string]Rule{
		"adherence":   Adherence,
		"progression": Progression,
		"review":      Review,
		"safety":      Safety(questions),
	}
}

// Names returns the names of the rules, in alphabetical order.
func Names() []string { return slices.Sorted(maps.Keys(Rules(nil))) }
