package web

import (
	"errors"
	"slices"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// problemsOf returns what is wrong with an answer, if that is what err says.
func problemsOf(err error) (rehab.Problems, bool) {
	var ps rehab.Problems
	return ps, errors.As(err, &ps)
}

// wrong is what is wrong with a form, in words.
type wrong struct {
	faults []ui.Fault        // for the summary, in the order asked
	beside map[string]string // by question: the first thing wrong with it
}

// say puts problems in words. The questions named in days are asked in three
// boxes; the summary leads to the first of them.
func say(ps rehab.Problems, days ...string) wrong {
	w := wrong{beside: map[string]string{}}
	for _, p := range ps {
		message := words.Problem(p.Field, p.Code, p.Values...)
		if w.beside[p.Field] != "" {
			continue
		}
		w.beside[p.Field] = message
		id := p.Field
		if slices.Contains(days, id) {
			id += "-day"
		}
		w.faults = append(w.faults, ui.Fault{ID: id, Message: message})
	}
	return w
}

// at is the message beside a question, or "".
func (w wrong) at(field string) string { return w.beside[field] }

// inOrder sorts problems as the questions are asked. Those of other fields
// come last.
func inOrder(ps rehab.Problems, fields ...string) rehab.Problems {
	place := func(p rehab.Problem) int {
		if i := slices.Index(fields, p.Field); i >= 0 {
			return i
		}
		return len(fields)
	}
	slices.SortStableFunc(ps, func(a, b rehab.Problem) int { return place(a) - place(b) })
	return ps
}
