package rehab

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text notes what is wrong with something somebody wrote: more than max
// characters ("too_long"), or characters that no keyboard makes and that some
// databases refuse ("characters"). Line breaks are fine; markup, emoji and
// text written from right to left are text like any other. Blank is fine too:
// whether an answer is needed is for the question to say.
func (ps *Problems) Text(field, text string, max int) {
	switch {
	case utf8.RuneCountInString(text) > max:
		ps.Add(field, "too_long", strconv.Itoa(max))
	case strings.ContainsFunc(text, unwritable):
		ps.Add(field, "characters")
	}
}

// Line is Text for an answer of one line, which may not be blank.
func (ps *Problems) Line(field, text string, max int) {
	switch {
	case strings.TrimSpace(text) == "":
		ps.Add(field, "blank")
	case strings.ContainsAny(text, "\r\n"):
		ps.Add(field, "characters")
	default:
		ps.Text(field, text, max)
	}
}

// unwritable reports whether r stands for bytes that are not text. The web
// reads those as the replacement character.
func unwritable(r rune) bool {
	return r == unicode.ReplacementChar || unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
}

// Between notes that a number is not one of those from min to max.
func (ps *Problems) Between(field string, n, min, max int) {
	if n < min || n > max {
		ps.Add(field, "range", strconv.Itoa(min), strconv.Itoa(max))
	}
}
