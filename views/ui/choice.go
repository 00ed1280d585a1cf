package ui

import (
	"slices"

	"github.com/a-h/templ"
)

// Choice is a question with answers to choose from. No answer is ever chosen
// in advance: Chosen holds only what the person chose or what is on record.
type Choice struct {
	Field
	Chosen  []string // values
	Options []Option
	Inline  bool // beside each other, for two or three short answers
	Small   bool
}

// Option is one answer, or a word between answers.
type Option struct {
	Value, Label, Hint string
	Divider            string          // "or": a word alone, not an answer
	Exclusive          bool            // "none of these" takes the others away
	Conditional        templ.Component // asked only when this is chosen
}

// Chosen returns the list for a question with one answer; blank is none.
func Chosen(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

// answer is an option at its place in a question.
type answer struct {
	Option
	id, name string
	checked  bool
}

func (a answer) hintID() string      { return a.id + "-item-hint" }
func (a answer) conditional() string { return "conditional-" + a.id }

func (c Choice) answers() []answer {
	out := make([]answer, len(c.Options))
	for i, o := range c.Options {
		out[i] = answer{o, numbered(c.id(), i+1), c.Name, o.Value != "" && slices.Contains(c.Chosen, o.Value)}
	}
	return out
}

func (c Choice) classes(base string) string {
	return join([]string{base, when(c.Small, base+"--small"), when(c.Inline, base+"--inline")})
}
