package web

import (
	"maps"
	"slices"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// programmePage is the programme as it is today. Stage is the week whose
// stage is shown, or 0; the id is for a pause.
func programmePage(l *library.Library, o clinic.OwnProgramme, stage int, pauseID string) patient.Programme {
	v, s := o.Programme.Current, o.Situation
	p := patient.Programme{
		Title: programmeName(v), Standing: words.Standing(s.Week(o.Today), o.Programme.Started.Long()),
		Held: heldCard(s), Groups: programmeGroups(l, v, stage, o.Patient.Filters), Changes: leftOutLines(l, v.LeftOut),
		Blocks: strengthBlocks(clinic.StrengthWaits(o.Patient), "/programme"), Versions: versionLines(o.Versions, o.Patient),
	}
	next := clinic.NextReview(s, o.Today)
	switch s.Hold {
	case "":
		p.Review = words.ReviewOn(next.Week, next.Due.Full())
	case rehab.PauseByPatient: // the card says that it waits
	default:
		p.Review = words.ReviewWaits
	}
	if v.Note != "" {
		p.Note = &patient.PhysioNote{Text: v.Note, By: v.ByName}
	}
	if usesBand(l, v) {
		p.Care = append(p.Care, words.BandCheck)
	}
	if clinic.FromPhysio(v) {
		p.Fixed = words.FromPhysioNote
	} else {
		p.Links = []ui.Link{
			{Text: words.DosesTitle, URL: "/programme/change"},
			{Text: words.AddOrRemove, URL: ownURL},
			{Text: words.AnotherProgramme, URL: chooseURL},
		}
	}
	if s.Hold == "" {
		p.Pause = &patient.ActionCard{Heading: words.PauseHeading, Text: words.PauseText, Post: &ui.Post{
			Action: "/pauses", Button: ui.Button{Text: words.PauseButton, Kind: ui.Secondary},
			Fields: []ui.Hidden{{Name: "pause", Value: pauseID}, {Name: "next", Value: "/programme"}},
		}}
	}
	if clinic.IsCalming(o.Patient) {
		p.Calm = &patient.ActionCard{Heading: words.ProgrammeCalm, Text: words.CalmText, Link: &ui.Link{Text: words.BuildUp, URL: buildUpURL}}
	}
	if o.Again {
		p.Again = &patient.ActionCard{Heading: words.AgainHeading, Text: words.AgainText, Link: &ui.Link{Text: words.AgainLink, URL: "/start/pain"}}
	}
	return p
}

// heldCard says what stops somebody, and how to go on; nil when nothing does.
func heldCard(s rehab.Situation) *patient.HeldCard {
	switch s.Hold {
	case "":
		return nil
	case rehab.PauseByPatient:
		return &patient.HeldCard{Text: words.PausedSince(s.HoldSince.Long()), Post: &ui.Post{
			Action: "/pauses/resume", Button: ui.Button{Text: words.ResumeButton},
			Fields: []ui.Hidden{{Name: "next", Value: "/programme"}},
		}}
	default:
		return &patient.HeldCard{Text: words.OffSince(s.HoldSince.Long()), Link: &ui.Link{Text: words.WhatToDo, URL: stopURL}}
	}
}

func usesBand(l *library.Library, v rehab.ProgrammeVersion) bool {
	return slices.ContainsFunc(v.Items, func(p rehab.Prescribed) bool {
		e, err := l.Exercise(p.Exercise)
		return err == nil && slices.Contains(e.CautionIf, rehab.BandSafety)
	})
}

// programmeGroups are the exercises of a version: movement, strengthening, and
// the stages of each. Week is the one whose stage is shown, or 0; about is what
// to take care of.
func programmeGroups(l *library.Library, v rehab.ProgrammeVersion, week int, about rehab.Filters) []patient.ProgrammeGroup {
	if v.Phase == rehab.PhaseCalm { // its repetitions are halved already
		about = maps.Clone(about)
		delete(about, rehab.Flare)
	}
	var groups []patient.ProgrammeGroup
	for _, strength := range []bool{false, true} {
		for _, weeks := range stages(l, v.Items, strength) {
			g := patient.ProgrammeGroup{Heading: words.MovementHeading, When: targetWords(v.BoutsPerDay, words.TimesADay)}
			if strength {
				g.Heading, g.When = words.StrengthHeading, targetWords(v.StrengthDays, words.DaysAWeek)
			}
			if weeks != [2]int{} {
				g.Heading += ", " + words.InWeeks(weeks[0], weeks[1])
				g.Now = week > 0 && rehab.Prescribed{Weeks: weeks}.InWeek(week, v.LastWeek())
			}
			for _, item := range v.Items {
				e, err := l.Exercise(item.Exercise)
				if err == nil && e.Kind.IsStrengthening() == strength && item.Weeks == weeks && len(v.LeavesOut(e, about)) == 0 {
					g.Items = append(g.Items, programmeItem(l, e, item, about))
				}
			}
			if len(g.Items) > 0 {
				groups = append(groups, g)
			}
		}
	}
	return groups
}

func targetWords(target int, say func(int) string) string {
	if target == 0 {
		return ""
	}
	return say(target)
}

// stages lists the weeks that a part has exercises for, in order.
func stages(l *library.Library, items []rehab.Prescribed, strength bool) [][2]int {
	var all [][2]int
	for _, item := range items {
		if e, err := l.Exercise(item.Exercise); err == nil && e.Kind.IsStrengthening() == strength && !slices.Contains(all, item.Weeks) {
			all = append(all, item.Weeks)
		}
	}
	slices.SortFunc(all, func(a, b [2]int) int { return a[0] - b[0] })
	return all
}

func programmeItem(l *library.Library, e rehab.Exercise, p rehab.Prescribed, about rehab.Filters) patient.ProgrammeItem {
	item := patient.ProgrammeItem{
		Name: e.PlainName, URL: exerciseURL(e), Dose: prescribedWords(e, p).HowMany(),
		Picture: patient.Picture{URL: figureURL(e, "thumb"), Printed: figureURL(e, "still")},
	}
	for _, code := range e.Cautioned(about) {
		item.Notes = append(item.Notes, l.Words().Cautions[code])
	}
	if p.Note != "" {
		item.Notes = append(item.Notes, p.Note)
	}
	if p.Locked {
		item.Notes = append(item.Notes, words.LockedNote)
	}
	item.Notes = append(item.Notes, paceNotes(p)...)
	return item
}

// prescribedWords is the dose of one exercise of a programme.
func prescribedWords(e rehab.Exercise, p rehab.Prescribed) words.Dose {
	hold := time.Duration(p.HoldSec) * time.Second
	return words.Dose{
		Reps: p.RepsText, Sets: p.Sets, SetsMax: p.Sets, Hold: hold, HoldMax: max(hold, e.Dose.HoldMax), Lasts: e.Dose.Duration,
		EachSide: e.Side == rehab.OneSide && !words.SaysSide(p.RepsText),
	}
}

// madeBy is the name of the physio who made a version, "" when the patient
// did. A step that a patient takes leaves the programme their physio's.
func madeBy(v rehab.ProgrammeVersion, of rehab.PatientID) string {
	if v.By == rehab.AccountID(of) {
		return ""
	}
	return v.ByName
}

func versionLines(versions []rehab.ProgrammeVersion, of rehab.Patient) []patient.ProgrammeVersion {
	var lines []patient.ProgrammeVersion
	for _, v := range versions {
		lines = append(lines, patient.ProgrammeVersion{
			Title: programmeName(v) + ", " + clinic.DayOf(of, v.Made).Long(), By: words.VersionBy(madeBy(v, of.ID), v.Number == 1),
			Reason: v.Reason, Note: v.Note,
		})
	}
	return lines
}
