package library

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// An indexed exercise has its words ready for searching, best first: names
// count for more than the muscles and regions.
type indexed struct{ names, others []string }

func indexOf(l *Library) []indexed {
	index := make([]indexed, len(l.exercises))
	for i, e := range l.exercises {
		others := []string{l.words.Kinds[e.Kind], l.words.Starts[e.Start]}
		for _, m := range e.Muscles {
			others = append(others, m.Name, m.Plain)
		}
		for _, r := range e.Regions {
			others = append(others, l.words.Regions[r])
		}
		for _, n := range e.Equipment {
			others = append(others, n.Text)
		}
		index[i] = indexed{
			names:  wordsOf(e.PlainName + " " + e.Name + " " + string(e.ID)),
			others: wordsOf(strings.Join(others, " ")),
		}
	}
	return index
}

// fold makes texts alike that differ only in capitals or accents.
func fold(s string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(s)) {
		if !unicode.Is(unicode.Mn, c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(fold(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// Small words that say nothing about an exercise.
var smallWords = map[string]bool{"the": true, "your": true, "you": true, "a": true, "an": true, "to": true,
	"of": true, "and": true, "in": true, "on": true, "for": true, "with": true, "my": true}

// searchWords are the words that decide what is found: at most 8, so that a
// long text costs no more than a short one.
func searchWords(text string) []string {
	var words []string
	for _, w := range wordsOf(text[:min(len(text), 200)]) {
		if !smallWords[w] && len(words) < 8 {
			words = append(words, w)
		}
	}
	return words
}

// score says how well the exercise fits all the words: 0 is not at all.
func (x indexed) score(words []string) int {
	total := 0
	for _, w := range words {
		best := max(3*bestMatch(w, x.names), bestMatch(w, x.others))
		if best == 0 {
			return 0
		}
		total += best
	}
	return total
}

// bestMatch is 3 for the word itself, 2 for its beginning, 1 for a small slip
// of the finger.
func bestMatch(w string, in []string) int {
	best := 0
	for _, have := range in {
		switch {
		case have == w:
			return 3
		case len(w) >= 2 && strings.HasPrefix(have, w):
			best = max(best, 2)
		case best == 0 && isSlip(w, have):
			best = 1
		}
	}
	return best
}

// isSlip reports whether the words differ by one letter (two in long words):
// left out, added, wrong or swapped with the next.
func isSlip(a, b string) bool {
	if len(a) < 4 || a[0] != b[0] {
		return false
	}
	most := 1
	if len(a) >= 8 {
		most = 2
	}
	ra, rb := []rune(a), []rune(b)
	if d := len(ra) - len(rb); d > most || -d > most {
		return false
	}
	return distance(ra, rb) <= most
}

// distance is the number of letters left out, added, wrong or swapped.
func distance(a, b []rune) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			wrong := 1
			if a[i-1] == b[j-1] {
				wrong = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+wrong)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
