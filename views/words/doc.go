// Package words turns the codes of the domain into the words on the pages.
// Each table is complete: a test in internal/web finds every code that the
// program can make, and fails on one without words.
package words

import "strings"

// fill puts the values in the places {1}, {2} … of a sentence.
func fill(sentence string, values []string) string {
	if !strings.Contains(sentence, "{") {
		return sentence
	}
	for i, v := range values {
		sentence = strings.ReplaceAll(sentence, "{"+string(rune('1'+i))+"}", v)
	}
	return sentence
}

// Fill puts the values in the places {1}, {2} … of a sentence.
func Fill(sentence string, values ...string) string { return fill(sentence, values) }
