package web

import (
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// listTimeLine shows what happened in a record, newest first.
func (s *Server) listTimeLine(c *gin.Context) error {
	before, err := readMark(c.Query("before"))
	if err != nil {
		return err
	}
	r, line, err := s.Clinic.PatientTimeLine(c, actor(c), paramPatient(c), before)
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartTimeLine, Empty: words.NoTimeLine, Entries: s.daysOf(r.Patient.ID, line)}
	if line.More {
		page.Next = &ui.Link{Text: words.Earlier, URL: c.Request.URL.Path + "?before=" + markOf(line)}
	}
	return s.recordPage(c, r, "/time-line", page)
}

// daysOf are the days of a time line, with a row for each thing that happened.
func (s *Server) daysOf(of rehab.PatientID, line clinic.TimeLine) []physio.Entry {
	var (
		days   []physio.Entry
		before rehab.Date
	)
	for _, h := range line.Happened {
		if h.Day != before {
			days, before = append(days, physio.Entry{Heading: h.Day.Full()}), h.Day
		}
		what, how := happened(s.Clinic.Library, h)
		if h.Kind == rehab.HappenedReview {
			how, _ = words.StaffOutcome(h.What)
		}
		row := ui.SummaryRow{Key: what}
		for _, text := range []string{how, h.Note} {
			if text != "" {
				row.Lines = append(row.Lines, text)
			}
		}
		if url := inRecord(of, h); url != "" {
			row.Actions = []ui.Link{{Text: words.SeeEntry, Hidden: what + ", " + h.Day.Full(), URL: url}}
		}
		last := &days[len(days)-1]
		last.Rows = append(last.Rows, row)
	}
	return days
}

// inRecord is where a physio reads more of it, "" when there is no more.
func inRecord(of rehab.PatientID, h rehab.Happened) string {
	at := patientURL(of)
	switch h.Kind {
	case rehab.HappenedSession:
		return at + "/sessions/" + h.ID
	case rehab.HappenedReview:
		return at + "/reviews/" + h.ID
	case rehab.HappenedDiary:
		return at + "/diary"
	case rehab.HappenedCheckIn:
		return at + "/check-ins"
	default:
		return ""
	}
}

// listDiary shows a patient's pain diary.
func (s *Server) listDiary(c *gin.Context) error {
	r, list, more, err := s.Clinic.PatientDiary(c, actor(c), paramPatient(c), rehab.DiaryID(c.Query("after")))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartDiary, Empty: words.NoDiary}
	for _, v := range list {
		page.Entries = append(page.Entries, physio.Entry{Heading: diaryWhen(v), Rows: staffDiaryRows(v)})
		if more {
			page.Next = &ui.Link{Text: words.Earlier, URL: c.Request.URL.Path + "?after=" + string(v.ID)}
		}
	}
	return s.recordPage(c, r, "/diary", page)
}

// staffDiaryRows are the rows of an entry as a physio reads them.
func staffDiaryRows(v rehab.DiaryEntry) []ui.SummaryRow {
	list := diaryRows(v)
	for i := range list {
		if list[i].Key == words.RowNote {
			list[i].Key = words.KeyNote
		}
	}
	return list
}
