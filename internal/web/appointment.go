package web

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// showAppointment shows the last weeks on one or two printed pages.
func (s *Server) showAppointment(c *gin.Context) error {
	v, err := s.Clinic.Appointment(c, actor(c))
	if err != nil {
		return err
	}
	page := s.appointmentPage(v)
	page.Frame = s.todayFrame(c, page.Title)
	return render(c, http.StatusOK, patient.AppointmentPage(page))
}

func (s *Server) appointmentPage(v clinic.Appointment) patient.Appointment {
	p := patient.Appointment{
		Title: words.TitleAppointment, Lead: words.AppointmentLead, How: words.AppointmentHow, Print: words.AppointmentPrint,
		Facts: appointmentFacts(v), Done: appointmentDone(v), Tried: staffTasks(s.Clinic.Library, v.Tasks, v.Tried), Asked: words.SafetyNever,
		Back: ui.Link{Text: words.DiaryBack, URL: diaryURL},
	}
	if pain := painOverTime(v.Progress); pain.Chart != nil && v.Programme != nil {
		p.Pain, p.PainSay = pain.Chart, pain.Say
	}
	if len(v.Diary) > 0 {
		p.Diary = diaryTable(v.Diary)
	}
	if lines := activityLines(v.Progress); len(lines) > 0 {
		p.Activities = &ui.Table{Caption: words.ActivityCaption, CaptionHidden: true, Head: cells(words.AppointmentActivityHead...), FirstIsHeader: true}
		for _, l := range lines {
			p.Activities.Rows = append(p.Activities.Rows, cells(l.Name, l.From, l.To))
		}
	}
	if p.Pain == nil && p.Diary == nil {
		p.Empty = words.AppointmentNoData
	}
	p.Beside, p.BesideLead = besideLines(s.Clinic.Library, v.Beside), words.BesideLastWeeks
	if v.Check != nil {
		p.Asked = words.AskedOn(v.Check.Day.Long())
		if p.Safety = s.flagged(*v.Check); len(p.Safety) > 0 {
			p.SafetyLead = words.SafetySaid
		} else {
			p.Asked += " " + words.SafetyAllNo
		}
	}
	return p
}

func appointmentFacts(v clinic.Appointment) []ui.SummaryRow {
	var r rows
	person, s := v.Progress.Patient, v.Progress.Situation
	r.text(words.KeyName, person.Name)
	r.text(words.KeyBorn, person.Born.Long())
	r.text(words.KeyOn, v.Progress.Today.Long())
	r.score(words.KeyPainStart, s.BaselinePain)
	r.score(words.KeyPainNow, s.LastPain())
	if v.Programme != nil {
		r.text(words.KeyRuns, words.RunsSince(programmeName(v.Programme.Current), v.Programme.Started.Long()))
	}
	return r
}

func cells(texts ...string) []ui.Cell {
	var list []ui.Cell
	for _, t := range texts {
		list = append(list, ui.Cell{Text: t})
	}
	return list
}

func diaryTable(entries []rehab.DiaryEntry) *ui.Table {
	t := &ui.Table{Caption: words.DiaryCaption, CaptionHidden: true, Head: cells(words.AppointmentHead...), FirstIsHeader: true, Responsive: true}
	for _, e := range entries {
		var where, why []string
		for _, p := range e.Places {
			where = append(where, words.DiaryPlaceFrom(p))
		}
		where = append(where, sayAll(words.PainQualities, e.Quality)...)
		why = append(sayAll(words.DiaryTriggers, e.Triggers), sayAll(words.DiaryCameWith, e.CameWith)...)
		if e.Note != "" {
			why = append(why, e.Note)
		}
		t.Rows = append(t.Rows, cells(diaryWhen(e), typed(e.Pain), strings.Join(where, ", "), strings.Join(why, ", ")))
	}
	return t
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

// appointmentDone says how much of the programme was done.
func appointmentDone(v clinic.Appointment) []string {
	var lines []string
	for _, part := range []struct {
		name string
		done *float64
	}{{"movement", v.Adherence.Movement}, {"strengthening", v.Adherence.Strengthening}} {
		if part.done != nil {
			line, _ := words.WhyDone(part.name, howMuch(*part.done))
			lines = append(lines, line)
		}
	}
	return lines
}
