package web

import (
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// mostNote is how many characters of a note the table for an appointment has.
const mostNote = 100

// diaryTable is the diary as a table, and whether a note was cut short.
func diaryTable(entries []rehab.DiaryEntry) (t *ui.Table, cut bool) {
	t = &ui.Table{Caption: words.DiaryCaption, CaptionHidden: true, Head: ui.Texts(words.AppointmentHead...), FirstIsHeader: true, Responsive: true}
	for _, e := range entries {
		var where []string
		for _, p := range e.Places {
			where = append(where, words.DiaryPlaceFrom(p))
		}
		note, short := shortened(e.Note, mostNote)
		cut = cut || short
		came := sayAll(words.DiaryCameWith, slices.DeleteFunc(slices.Clone(e.CameWith), func(c string) bool { return c == "none" }))
		when := words.DiaryWhen(words.DayMonth(e.Day.Day(), e.Day.Month().String()), words.Clock(e.At.Hour(), e.At.Minute()))
		t.Rows = append(t.Rows, ui.Texts(when, typed(e.Pain), strings.Join(where, ", "),
			words.DiaryAbout(sayAll(words.PainQualities, e.Quality), sayAll(words.DiaryTriggers, e.Triggers), came, note)))
	}
	return t, cut
}

// sayAll says codes in small letters, to be joined.
func sayAll(terms []words.Term, codes []string) []string {
	var list []string
	for _, code := range codes {
		if text, ok := words.Say(terms, code); ok {
			list = append(list, strings.ToLower(text[:1])+text[1:])
		}
	}
	return list
}

// shortened is text on one line of at most that many characters, cut at a word,
// and whether anything is missing.
func shortened(text string, most int) (string, bool) {
	line := strings.Join(strings.Fields(text), " ")
	letters := []rune(line)
	if len(letters) <= most {
		return line, false
	}
	kept := string(letters[:most])
	if i := strings.LastIndexByte(kept, ' '); i > 0 {
		kept = kept[:i]
	}
	return strings.TrimRight(kept, ".,;:") + "…", true
}
