package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

const appointmentURL = diaryURL + "/appointment"

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
		Of:     words.AppointmentOf(v.Progress.Patient.Name, bornOn(v.Progress.Patient), v.Progress.Today.Long()),
		Source: words.AppointmentSource, Facts: s.appointmentFacts(v), Back: ui.Link{Text: words.DiaryBack, URL: diaryURL},
	}
	if scores := daily(v.Progress.Scores); len(scores) > 0 {
		p.Pain = dailyPainChart(v.Progress, scores, words.DiaryChartSays)
		p.Pain.Labels, p.Pain.Marks = dateLabels(v.Progress.From, v.Progress.To), nil
	}
	if len(v.Diary) > 0 {
		var cut bool
		p.Diary, cut = diaryTable(v.Diary)
		if cut {
			p.Cut = words.DiaryCutShort
		}
	}
	if p.Pain == nil && p.Diary == nil {
		p.Empty, p.Write = words.AppointmentNoData, ui.Button{Text: words.DiaryWrite, URL: diaryURL + "/new"}
	}
	return p
}

func bornOn(p rehab.Patient) string {
	if p.Born.IsZero() {
		return ""
	}
	return p.Born.Long()
}

// dateLabels names a day every 2 weeks: a GP does not count somebody's weeks.
func dateLabels(from, to rehab.Date) []ui.Mark {
	var marks []ui.Mark
	for day := 6; day < to.DaysSince(from); day += 14 {
		on := from.AddDays(day)
		marks = append(marks, ui.Mark{Day: day, Text: words.DayMonth(on.Day(), on.Month().String())})
	}
	return marks
}
