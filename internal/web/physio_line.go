package web

import (
	"github.com/gin-gonic/gin"

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
	page := physio.Record{Heading: words.PartTimeLine, Empty: words.NoTimeLine}
	for _, h := range line.Happened {
		what, how := happened(s.Clinic.Library, h)
		if h.Kind == rehab.HappenedReview {
			how, _ = words.StaffOutcome(h.What)
		}
		e := physio.Entry{Heading: what, URL: inRecord(r.Patient.ID, h), Aside: h.Day.Full()}
		for _, text := range []string{how, h.Note} {
			if text != "" {
				e.Lines = append(e.Lines, text)
			}
		}
		page.Entries = append(page.Entries, e)
	}
	if line.More {
		page.Next = &ui.Link{Text: words.Earlier, URL: c.Request.URL.Path + "?before=" + markOf(line)}
	}
	return s.recordPage(c, r, "/time-line", page)
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
	r, list, more, err := s.Clinic.PatientDiary(c, actor(c), paramPatient(c), moment(c.Query("before")))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartDiary, Empty: words.NoDiary}
	for _, v := range list {
		page.Entries = append(page.Entries, physio.Entry{Heading: diaryWhen(v), Rows: staffDiaryRows(v)})
		page.Next = earlier(c, more, v.At)
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
