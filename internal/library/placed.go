package library

import (
	"cmp"
	"slices"
)

// placed is a text, and where it stands among those of its kind.
type placed[T any] struct {
	order int
	id    string
	text  T
}

// byOrder are the texts by their order, then by id.
func byOrder[T any](all []placed[T]) []T {
	slices.SortFunc(all, func(a, b placed[T]) int { return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.id, b.id)) })
	texts := make([]T, len(all))
	for i, p := range all {
		texts[i] = p.text
	}
	return texts
}
