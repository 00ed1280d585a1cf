package web

import (
	"strconv"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) patientProgrammePage(v clinic.PatientProgramme, offers []clinic.Offer) physio.Programme {
	p := physio.Programme{Empty: words.NoProgrammeYet}
	change := patientProgrammeURL(v.Patient.ID) + "/change"
	if v.Programme != nil {
		now := v.Programme.Current
		p.Name, p.Groups = programmeName(now), s.physioGroups(now)
		p.Facts = s.versionFacts(now, v.Programme.Started, v.Patient.Filters)
		if s.Clinic.StageWaits(now, v.Patient, v.Situation, v.Today) {
			week := s.Clinic.StageWeek(now, v.Patient, v.Situation, v.Today)
			p.Facts = append(p.Facts, ui.SummaryRow{Key: words.StageKey, Value: words.StageHeld(week)})
		}
		p.Change = &ui.Link{Text: words.ChangeThis, URL: change}
	}
	for _, o := range offers {
		r := s.readyOf(o.Template)
		r.Changes = s.staffLeftOut(o.Fitted.LeftOut)
		if o.Because != "" {
			r.Because = words.SuitsBest
		}
		r.Assign = &ui.Link{Text: words.AssignThis, Hidden: o.Template.Name, URL: change + "?from=" + string(o.Template.ID)}
		p.Ready = append(p.Ready, r)
	}
	for _, old := range v.Versions {
		e := physio.Entry{Heading: words.VersionOf(old.Number, when(old.Made)), Aside: words.VersionBy(old.ByName, old.Number == 1)}
		var r rows
		r.text(words.KeyWhy, old.Reason)
		r.text(words.KeyNote, old.Note)
		for _, a := range old.Allowed {
			r.lines(s.exerciseName(a.Exercise), []string{words.And(filterNamesOf(a.Because)), words.By(a.Note, a.ByName)})
		}
		e.Rows, e.More = r, words.VersionContents
		for _, item := range old.Items {
			e.Details = append(e.Details, ui.SummaryRow{Key: s.exerciseName(item.Exercise), Value: s.prescribedLine(item)})
		}
		p.Versions = append(p.Versions, e)
	}
	return p
}

func (s *Server) versionFacts(v rehab.ProgrammeVersion, started rehab.Date, about rehab.Filters) []ui.SummaryRow {
	var r rows
	r.text(words.KeyStarted, started.Long())
	if v.BoutsPerDay > 0 {
		r.text(words.AssignBouts, strconv.Itoa(v.BoutsPerDay))
	}
	if v.StrengthDays > 0 {
		r.text(words.AssignDays, strconv.Itoa(v.StrengthDays))
	}
	r.text(words.KeyNote, v.Note)
	r.lines(words.LeftOutKey, append(s.staffLeftOut(v.LeftOut), s.staffLeftOut(s.Clinic.LeftOutNow(v, about))...))
	return r
}

// physioGroups are the exercises of a version, movement and strengthening, with
// all that was set for them.
func (s *Server) physioGroups(v rehab.ProgrammeVersion) []physio.Group {
	var groups []physio.Group
	for _, strength := range []bool{false, true} {
		for _, weeks := range stages(s.Clinic.Library, v.Items, strength) {
			g := physio.Group{Heading: words.MovementHeading, When: targetWords(v.BoutsPerDay, words.TimesADay)}
			if strength {
				g.Heading, g.When = words.StrengthHeading, targetWords(v.StrengthDays, words.DaysAWeek)
			}
			if weeks != [2]int{} {
				g.Heading += ", " + words.InWeeks(weeks[0], weeks[1])
			}
			for _, item := range v.Items {
				e, err := s.Clinic.Library.Exercise(item.Exercise)
				if err == nil && e.Kind.IsStrengthening() == strength && item.Weeks == weeks {
					g.Items = append(g.Items, physio.Item{Name: e.PlainName, URL: exerciseURL(e), Dose: s.prescribedLine(item)})
				}
			}
			groups = append(groups, g)
		}
	}
	return groups
}

// readyOf is a ready programme with its blocks.
func (s *Server) readyOf(t rehab.Template) physio.Ready {
	r := physio.Ready{Name: t.Name, For: words.SuitsWho(t.PlainFor)}
	var facts rows
	facts.text(words.KeyMinutes, t.Minutes)
	facts.text(words.KeyWeeks, words.Count(t.Weeks, "week"))
	facts.text(words.KeyProgress, t.Progress)
	facts.text(words.KeyEaseBack, t.EaseBack)
	facts.text(words.KeyAvoid, t.Avoid)
	r.Facts = facts
	for _, b := range t.Blocks {
		g := physio.Group{Heading: b.Name, When: b.When}
		for _, i := range b.Items {
			e, err := s.Clinic.Library.Exercise(i.Exercise)
			if err == nil {
				g.Items = append(g.Items, physio.Item{Name: e.PlainName, URL: exerciseURL(e), Dose: doseWords(i.Dose(e), e.Side).HowMany()})
			}
		}
		r.Groups = append(r.Groups, g)
	}
	return r
}

func (s *Server) readyPage(templates []rehab.Template) physio.ReadyList {
	p := physio.ReadyList{Lead: words.ReadyLead}
	for _, t := range templates {
		p.List = append(p.List, s.readyOf(t))
	}
	return p
}

// staffLeftOut says what a patient's answers left out or swapped.
func (s *Server) staffLeftOut(list []rehab.LeftOut) []string {
	var lines []string
	for _, out := range list {
		lines = append(lines, words.StaffSwapped(plainName(s.Clinic.Library, out.Exercise), plainName(s.Clinic.Library, out.Instead), words.FilterName(out.Because)))
	}
	return lines
}
