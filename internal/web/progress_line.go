package web

import (
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// timeLine is one page of what happened, newest first. A day stands once.
func timeLine(line clinic.TimeLine) []patient.LineEntry {
	var (
		entries []patient.LineEntry
		before  rehab.Date
	)
	for _, h := range line.Happened {
		e := happened(h)
		if h.Day != before {
			e.Day, before = h.Day.Full(), h.Day
		}
		entries = append(entries, e)
	}
	return entries
}

// happened is one thing on the time line.
func happened(h rehab.Happened) patient.LineEntry {
	switch h.Kind {
	case rehab.HappenedSession:
		return lineOf(words.SessionLine(h.Count), "/sessions/"+h.ID, h, words.PainIn)
	case rehab.HappenedReview:
		e := lineOf(words.ReviewTitle(h.Week, h.Code), reviewURL(rehab.ReviewID(h.ID)), h, nil)
		e.Text, _ = words.OutcomeName(h.What)
		return e
	default:
		return lineOf(words.CheckInLine, checkInURL(rehab.CheckInID(h.ID)), h, words.PainAround)
	}
}

func lineOf(text, url string, h rehab.Happened, pain func(int) string) patient.LineEntry {
	e := patient.LineEntry{What: ui.Link{Text: text, URL: url}, Note: h.Note}
	if h.Pain != nil && pain != nil {
		e.Text = pain(*h.Pain)
	}
	return e
}

// markOf writes the place of the last thing of a page, for the address of the
// next: day, moment, kind and id.
func markOf(line clinic.TimeLine) string {
	m := line.Happened[len(line.Happened)-1].Mark
	return strings.Join([]string{m.Day.String(), strconv.FormatInt(m.At.UnixMicro(), 10), strconv.Itoa(int(m.Kind)), m.ID}, ".")
}

// readMark reads a mark from an address of ours; blank is the zero mark.
func readMark(text string) (rehab.Mark, error) {
	if text == "" {
		return rehab.Mark{}, nil
	}
	parts := strings.SplitN(text, ".", 4)
	if len(parts) < 4 || !plainID(parts[3]) {
		return rehab.Mark{}, rehab.ErrNotFound
	}
	day, err := rehab.ParseDate(parts[0])
	us, err1 := strconv.ParseInt(parts[1], 10, 64)
	kind, err2 := strconv.ParseUint(parts[2], 10, 8)
	if err != nil || err1 != nil || err2 != nil || us <= 0 {
		return rehab.Mark{}, rehab.ErrNotFound
	}
	return rehab.Mark{Day: day, At: time.UnixMicro(us).UTC(), Kind: rehab.HappenedKind(kind), ID: parts[3]}, nil
}
