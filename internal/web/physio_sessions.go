package web

import (
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) listPatientSessions(c *gin.Context) error {
	r, list, more, err := s.Clinic.PatientSessions(c, actor(c), paramPatient(c), rehab.SessionID(c.Query("after")))
	if err != nil {
		return err
	}
	page := physio.Record{Heading: words.PartSessions, Empty: words.NoSessions}
	for _, v := range list {
		page.Entries = append(page.Entries, s.sessionEntry(v))
		if more {
			page.Next = &ui.Link{Text: words.Earlier, URL: c.Request.URL.Path + "?after=" + string(v.ID)}
		}
	}
	return s.recordPage(c, r, "/sessions", page)
}

// sessionEntry is a session in a list, with what was done in a line each.
func (s *Server) sessionEntry(v rehab.Session) physio.Entry {
	line := s.sessionLine(v)
	e := physio.Entry{Heading: line.Day, URL: patientURL(v.Patient) + "/sessions/" + string(v.ID), Tags: line.Tags}
	r := rows{}
	r.score(words.KeyPainBefore, v.PainBefore)
	for _, d := range v.Exercises {
		r.text(s.exerciseName(d.Exercise), doneShort(d))
	}
	r.text(words.RowNote, v.Note)
	e.Rows = r
	return e
}

// doneShort says how an exercise was done in a line.
func doneShort(d rehab.Done) string {
	if d.Skipped {
		return words.SkippedIt
	}
	effort, _ := words.Say(words.Efforts, string(d.Effort))
	said := words.Sets(d.Reps)
	for _, part := range []string{resistanceText(d.Resistance), effort} {
		if part != "" {
			said += ". " + part
		}
	}
	if d.Pain != nil {
		said += ". " + words.PainOf(*d.Pain)
	}
	return said
}

func (s *Server) showPatientSession(c *gin.Context) error {
	r, d, err := s.Clinic.PatientSession(c, actor(c), paramPatient(c), rehab.SessionID(c.Param("session")))
	if err != nil {
		return err
	}
	return s.recordPage(c, r, "/sessions", s.patientSessionPage(d))
}

func (s *Server) patientSessionPage(d clinic.SessionDetail) physio.Record {
	v := s.sessionPage(d)
	page := physio.Record{Heading: v.Below, Lead: v.Removed}
	page.Entries = append(page.Entries, physio.Entry{Heading: words.PartSession, Tags: v.Tags, Rows: v.Said})
	for _, e := range v.Exercises {
		entry := physio.Entry{Heading: e.Name, Lines: e.Lines}
		if e.Light != nil {
			entry.Tags = []ui.Tag{*e.Light}
		}
		page.Entries = append(page.Entries, entry)
	}
	for _, h := range v.History {
		page.Entries = append(page.Entries, physio.Entry{Heading: h.Heading, More: words.AsItStood, Details: h.Rows})
	}
	return page
}
