package web

import (
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func paramPatient(c *gin.Context) rehab.PatientID { return rehab.PatientID(c.Param("id")) }

// recordParts are the parts of a patient's record, in order.
var recordParts = []struct{ path, name string }{
	{"", words.PartOverview},
	{"/programme", words.PartProgramme},
	{"/check-ins", words.PartCheckIns},
	{"/sessions", words.PartSessions},
	{"/diary", words.PartDiary},
	{"/time-line", words.PartTimeLine},
	{"/reviews", words.PartReviews},
	{"/safety", words.PartSafety},
	{"/answers", words.PartAnswers},
	{"/referrals", words.PartReferrals},
	{"/looks", words.PartLooks},
}

// personOf is the head of every page about a patient. part is the one that is
// shown, by its path.
func personOf(r clinic.PatientRecord, part string) physio.Person {
	said := concernOf(r.Situation, r.Today)
	p := physio.Person{
		Name: r.Patient.Name, Born: bornAged(r), Week: words.CaseloadWeek(r.Situation.Week(r.Today)),
		Tag: ui.Tag{Text: said.Tag, Colour: ui.Colour(said.Colour)}, Why: said.Why,
	}
	if r.Situation.Concern != rehab.ConcernNothing && !r.Situation.Since.IsZero() {
		p.Since = words.Fill(words.SinceDate, r.Situation.Since.Long()) + "."
	}
	for _, v := range recordParts {
		p.Parts = append(p.Parts, ui.NavItem{Label: v.name, URL: patientURL(r.Patient.ID) + v.path, Current: v.path == part})
	}
	return p
}

func bornAged(r clinic.PatientRecord) string {
	return words.BornAged(r.Patient.Born.Long(), r.Patient.Born.YearsOn(r.Today))
}

// whoIs is a patient's name and date of birth, to stand beside a button that
// should not be pressed for somebody else (H-13).
func whoIs(r clinic.PatientRecord) string {
	return r.Patient.Name + ", " + words.BornOn(r.Patient.Born.Long())
}

// recordPage shows a part of a record.
func (s *Server) recordPage(c *gin.Context, r clinic.PatientRecord, part string, page physio.Record) error {
	page.Person, page.Frame = personOf(r, part), s.recordFrame(c, page.Heading)
	return render(c, 200, physio.RecordPage(page))
}

// recordFrame stands around pages about one patient. The title does not name
// them: it stays in the history of a browser that may be shared.
func (s *Server) recordFrame(c *gin.Context, title string) ui.Frame {
	f := s.frame(c, title)
	f.Wide, f.Back = true, &ui.Link{Text: words.BackToCaseload, URL: "/physio/caseload"}
	for i, tab := range f.Nav {
		f.Nav[i].Current = tab.URL == "/physio/caseload"
	}
	return f
}

// earlier leads to the page of a list after its last entry, if there is more.
func earlier(c *gin.Context, more bool, last time.Time) *ui.Link {
	if !more {
		return nil
	}
	return &ui.Link{Text: words.Earlier, URL: c.Request.URL.Path + "?before=" + strconv.FormatInt(last.UnixMicro(), 10)}
}

func (s *Server) listCheckIns(c *gin.Context) error {
	r, list, more, err := s.Clinic.PatientCheckIns(c, actor(c), paramPatient(c), moment(c.Query("before")))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartCheckIns, Empty: words.NoCheckIns}
	for _, v := range list {
		page.Entries = append(page.Entries, checkInEntry(v))
		page.Next = earlier(c, more, v.At)
	}
	return s.recordPage(c, r, "/check-ins", page)
}

func (s *Server) listSafety(c *gin.Context) error {
	r, list, pauses, more, err := s.Clinic.PatientSafety(c, actor(c), paramPatient(c), moment(c.Query("before")))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartSafety, Empty: words.NoSafety}
	for _, v := range list {
		page.Entries = append(page.Entries, s.safetyEntry(v))
		page.Next = earlier(c, more, v.At)
	}
	if entry, ok := pausesEntry(pauses); ok && c.Query("before") == "" {
		page.Entries = append([]physio.Entry{entry}, page.Entries...)
	}
	return s.recordPage(c, r, "/safety", page)
}

func (s *Server) listAnswers(c *gin.Context) error {
	r, b, err := s.Clinic.PatientAnswers(c, actor(c), paramPatient(c))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartAnswers, Empty: words.NoAnswers}
	if b != nil {
		page.Entries = []physio.Entry{{Heading: b.Day.Long(), Rows: s.answerRows(*b, r.Patient.Filters)}}
	}
	return s.recordPage(c, r, "/answers", page)
}

func (s *Server) listPatientReferrals(c *gin.Context) error {
	r, list, err := s.Clinic.PatientReferrals(c, actor(c), paramPatient(c))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartReferrals, Empty: words.NoReferrals}
	for _, v := range list {
		page.Entries = append(page.Entries, physio.Entry{Heading: v.Reference, URL: receivedURL(v.ID), Tags: []ui.Tag{staffTag(v.Status)}, Aside: when(v.Sent)})
	}
	return s.recordPage(c, r, "/referrals", page)
}

func (s *Server) listLooks(c *gin.Context) error {
	r, list, more, err := s.Clinic.PatientLooks(c, actor(c), paramPatient(c), moment(c.Query("before")))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartLooks, Lead: words.PatientSees}
	entry := physio.Entry{Heading: words.PartLooks}
	for _, v := range list {
		entry.Rows = append(entry.Rows, ui.SummaryRow{Key: when(v.At), Lines: []string{words.By(v.Name, strings.ToLower(words.Role(string(v.Role)))), words.StaffLook(v.Action, v.Outcome)}})
		page.Next = earlier(c, more, v.At)
	}
	page.Entries = []physio.Entry{entry}
	return s.recordPage(c, r, "/looks", page)
}
