package web

import (
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// options are the answers of a question, from their words.
func options(terms []words.Term) []ui.Option {
	var all []ui.Option
	for _, t := range terms {
		all = append(all, ui.Option{Value: t.Code, Label: t.Text, Hint: t.Hint})
	}
	return all
}
