package ui

import (
	"strconv"
	"strings"
)

// join joins the words that are not empty, as for a class attribute.
func join(words []string) string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// when returns the word if the condition holds, and "" otherwise.
func when(condition bool, word string) string {
	if condition {
		return word
	}
	return ""
}

// numbered returns the id of the nth answer, from 1. The first has no number,
// so that an error summary can lead to it by the name of the question.
func numbered(id string, n int) string {
	if n <= 1 {
		return id
	}
	return id + "-" + strconv.Itoa(n)
}
