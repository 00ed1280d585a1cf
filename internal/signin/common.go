package signin

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
)

// common.txt holds what common passwords are made of, one a line, lower-cased:
// words, names, rows of keys, and whole phrases.
//
//go:embed common.txt
var commonText string

// commonParts has the longest first, so that a part of another is not taken
// out of it.
var commonParts = longestFirst(strings.Fields(commonText))

const (
	fewest = 5 // characters that are left of, or different in, a good password
	enough = 3 // common words that make a good one together
)

// isCommon reports whether a password is made of what is tried first: one or
// two common words, rows of keys, a year, the same few characters again.
func isCommon(password string) bool {
	return different(password) < fewest || slices.ContainsFunc(readings(password), madeOfCommon)
}

func madeOfCommon(plain string) bool {
	if slices.Contains(commonParts, plain) {
		return true
	}
	left, words := without(plain, commonParts)
	return words < enough && len([]rune(left)) < fewest
}

// isPersonal reports whether there is hardly more to a password than the words
// of its owner, and common ones.
func isPersonal(password string, personal []string) bool {
	var own []string
	for _, p := range personal {
		for _, word := range strings.FieldsFunc(strings.ToLower(p), notLetterOrDigit) {
			if len(word) > 2 {
				own = append(own, word)
			}
		}
	}
	own = longestFirst(own)
	return slices.ContainsFunc(readings(password), func(plain string) bool {
		left, words := without(plain, own)
		return words > 0 && madeOfCommon(left)
	})
}

// readings is a password as a guesser reads it: lower-cased, without signs,
// and once with the letters that its signs and digits stand for.
func readings(password string) []string {
	plain := strings.ToLower(password)
	unrowed, _ := without(plain, rows)
	return []string{strings.Map(dropSign, plain), strings.Map(dropSign, unleet.Replace(unrowed))}
}

// rows are the common parts that are digits alone.
var rows = slices.DeleteFunc(slices.Clone(commonParts), func(part string) bool { return strings.ContainsFunc(part, unicode.IsLetter) })

// unleet undoes what people write for letters.
var unleet = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!", "i")

// without takes parts out of s, and says how many different ones of letters
// there were.
func without(s string, parts []string) (left string, words int) {
	for _, part := range parts {
		if !strings.Contains(s, part) {
			continue
		}
		s = strings.ReplaceAll(s, part, "")
		if strings.ContainsFunc(part, unicode.IsLetter) {
			words++
		}
	}
	return s, words
}

func dropSign(r rune) rune {
	if r < unicode.MaxASCII && notLetterOrDigit(r) {
		return -1
	}
	return r
}

func notLetterOrDigit(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func different(s string) int {
	seen := map[rune]bool{}
	for _, r := range s {
		seen[r] = true
	}
	return len(seen)
}

func longestFirst(words []string) []string {
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return words
}
