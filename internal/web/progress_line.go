package web

import (
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// timeLine is one page of what happened, newest first. A day stands once.
func timeLine(l *library.Library, line clinic.TimeLine) []patient.LineEntry {
	var (
		entries []patient.LineEntry
		before  rehab.Date
	)
	for _, h := range line.Happened {
		what, text := happened(l, h)
		e := patient.LineEntry{What: ui.Link{Text: what, URL: whereIs(h)}, Text: text, Note: h.Note}
		if h.Day != before {
			e.Day, before = h.Day.Full(), h.Day
		}
		entries = append(entries, e)
	}
	return entries
}

// happened says what one thing on the time line was, and how.
func happened(l *library.Library, h rehab.Happened) (what, how string) {
	switch h.Kind {
	case rehab.HappenedSession:
		return words.SessionLine(h.Count), painSaid(h, words.PainIn)
	case rehab.HappenedReview:
		how, _ = words.OutcomeName(h.What)
		return words.ReviewTitle(h.Week, h.Code), how
	case rehab.HappenedDiary:
		return words.DiaryOnLine, painSaid(h, func(pain int) string { return words.DiaryLine(pain, h.Places) })
	case rehab.HappenedActivity:
		kind, _ := l.ActivityKind(h.Code)
		return words.ActivityName(kind.Name, h.What), words.ActivityLine(h.Count, h.Effort, h.Places)
	default:
		return words.CheckInLine, painSaid(h, words.PainAround)
	}
}

func painSaid(h rehab.Happened, say func(int) string) string {
	if h.Pain == nil {
		return ""
	}
	return say(*h.Pain)
}

// whereIs is the patient's own page of it.
func whereIs(h rehab.Happened) string {
	switch h.Kind {
	case rehab.HappenedSession:
		return sessionURL(rehab.SessionID(h.ID))
	case rehab.HappenedReview:
		return reviewURL(rehab.ReviewID(h.ID))
	case rehab.HappenedDiary:
		return diaryEntryURL(rehab.DiaryID(h.ID))
	case rehab.HappenedActivity:
		return activityURL(rehab.OtherActivityID(h.ID))
	default:
		return checkInURL(rehab.CheckInID(h.ID))
	}
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
