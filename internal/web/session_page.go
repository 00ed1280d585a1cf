package web

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) showSession(c *gin.Context) error {
	return s.showSessionPage(c, http.StatusOK, nil)
}

// showSessionPage shows a session, and what was wrong with an answer about it.
func (s *Server) showSessionPage(c *gin.Context, status int, ps rehab.Problems) error {
	d, err := s.Clinic.Session(c, actor(c), paramSession(c))
	if err != nil {
		return err
	}
	p := s.sessionPage(d)
	p.Faults = say(ps).faults
	for i := range p.Faults {
		p.Faults[i].ID = "" // the question may not be on the page any more
	}
	p.Frame = s.todayFrame(c, p.Title)
	p.Frame.Failed = len(ps) > 0
	return render(c, status, patient.SessionPage(p))
}

// sessionPage is one session with what follows from it.
func (s *Server) sessionPage(d clinic.SessionDetail) patient.Session {
	v := d.Session
	p := patient.Session{
		Title: words.TitleSession, Below: v.Day.Full(), Back: ui.Link{Text: words.SeeSessions, URL: "/sessions"},
		Said: saidRows(v), History: s.revisions(d),
	}
	if v.Late {
		p.Tags = append(p.Tags, ui.Tag{Text: words.EnteredLater, Colour: ui.Grey})
	}
	for _, done := range v.Exercises {
		p.Exercises = append(p.Exercises, s.sessionExercise(d, done))
	}
	if !v.Withdrawn.IsZero() {
		p.Removed = words.RemovedOn(rehab.DateOf(v.Withdrawn.In(d.Now.Location())).Long())
		return p
	}
	p.FlareAsk, p.Flare = words.FlareHint, hurtLately(d.Situation, redOrHigh(d), v.Day, d.Day())
	if d.CanChange {
		p.Correct = &ui.Button{Text: words.CorrectIt, URL: sessionURL(v.ID) + "/correct", Kind: ui.Secondary}
		p.Withdraw = &ui.Post{Action: sessionURL(v.ID) + "/withdraw", Button: ui.Button{Text: words.RemoveIt, Kind: ui.Warning}}
	}
	if v.Settled == "" && v.Day == d.Day() {
		p.Next = append(p.Next, words.AskTomorrow)
	}
	if clinic.CanSettle(v, d.Day()) {
		due := settledDue(v.ID, v.Day, d.Day())
		if v.Settled == "" {
			p.Settled = &due
		} else {
			p.Resettle = due.Answers
		}
	}
	if d.Programme != nil {
		p.Steps = s.stepCards(d.Today, v.ID, sessionURL(v.ID))
	}
	return p
}

// redOrHigh reports whether an exercise of a session was red, or its pain high.
func redOrHigh(d clinic.SessionDetail) bool {
	high := d.Session.HighestPain()
	return high != nil && *high >= rehab.HighPain || slices.ContainsFunc(d.Session.Exercises, func(done rehab.Done) bool {
		return !done.Skipped && d.Light(done) == progression.Red
	})
}

func (s *Server) sessionExercise(d clinic.SessionDetail, done rehab.Done) patient.SessionExercise {
	e := d.Contents[done.Exercise]
	page := patient.SessionExercise{Name: s.nameThen(d, done.Exercise), Lines: doneLines(done)}
	if e.ID != "" {
		page.URL = exerciseURL(e) + "?version=" + e.Version
		page.Thumbs = []patient.Thumb{{Picture: figureURL(e, "thumb")}}
	}
	if done.InsteadOf != "" {
		page.Lines = append(page.Lines, words.InsteadOf(s.exerciseName(done.InsteadOf)))
	}
	if !done.Skipped {
		page.Light, page.Means = lightTag(d.Light(done))
	}
	return page
}

// nameThen is what an exercise was called when it was done.
func (s *Server) nameThen(d clinic.SessionDetail, id rehab.ExerciseID) string {
	if e, ok := d.Contents[id]; ok {
		return e.PlainName
	}
	return string(id)
}

var lightColours = map[progression.Light]ui.Colour{
	progression.Green: ui.Green, progression.Amber: ui.Orange, progression.Red: ui.Red,
}

// lightTag is a traffic light in words, nil when it is not known.
func lightTag(l progression.Light) (*ui.Tag, string) {
	text, ok := words.LightTextFor(string(l))
	if !ok {
		return nil, ""
	}
	return &ui.Tag{Text: text.Name, Colour: lightColours[l]}, text.Means
}

// doneLines say how an exercise was done.
func doneLines(d rehab.Done) []string {
	if d.Skipped {
		return []string{words.SkippedIt}
	}
	effort, _ := words.Say(words.Efforts, string(d.Effort))
	return []string{words.DoneWith(d.Reps, resistanceText(d.Resistance)), words.Felt(effort, d.GoodForm, d.Pain)}
}

func resistanceText(r rehab.Resistance) string {
	switch r.Kind {
	case rehab.Band:
		text, _ := words.Say(words.BandColours, string(r.Colour))
		return text
	case rehab.Weight:
		return words.Kilograms(r.Grams)
	default:
		return ""
	}
}

// saidRows are the answers about the session as a whole.
func saidRows(v rehab.Session) []ui.SummaryRow {
	var rows []ui.SummaryRow
	add := func(key, value string) {
		if value != "" {
			rows = append(rows, ui.SummaryRow{Key: key, Value: value})
		}
	}
	if v.PainBefore != nil {
		add(words.RowBefore, words.OutOfTen(*v.PainBefore))
	}
	worrying, _ := words.Say(words.WorryAnswers, v.Worrying)
	settled, _ := words.Say(words.SettledAnswers, string(v.Settled))
	add(words.AskWorrying, worrying)
	add(words.AskSettled, settled)
	add(words.RowNote, v.Note)
	return rows
}

// revisions are what stood before each change.
func (s *Server) revisions(d clinic.SessionDetail) []patient.Revision {
	var list []patient.Revision
	for _, r := range d.Revisions {
		at := r.At.In(d.Now.Location())
		rev := patient.Revision{
			Heading: words.RevisionOn(r.Why, rehab.DateOf(at).Long(), words.Clock(at.Hour(), at.Minute())),
			Rows:    append([]ui.SummaryRow{{Key: words.RowDay, Value: r.Session.Day.Full()}}, saidRows(r.Session)...),
		}
		for _, done := range r.Session.Exercises {
			rev.Rows = append(rev.Rows, ui.SummaryRow{Key: s.nameThen(d, done.Exercise), Lines: doneLines(done)})
		}
		list = append(list, rev)
	}
	return list
}

// listSessions shows a page of sessions, newest first.
func (s *Server) listSessions(c *gin.Context) error {
	sessions, more, err := s.Clinic.Sessions(c, actor(c), rehab.SessionID(c.Query("after")))
	if err != nil {
		return err
	}
	p := patient.Sessions{
		Title: words.TitleSessions, Empty: words.NoSessionsYet, Frame: s.todayFrame(c, words.TitleSessions),
		Start: ui.Button{Text: words.StartSession, URL: "/sessions/new"}, Back: ui.Link{Text: words.BackToToday, URL: todayURL},
	}
	for _, v := range sessions {
		p.Lines = append(p.Lines, s.sessionLine(v))
	}
	if more {
		p.Pages.Next = &ui.PageLink{URL: "/sessions?after=" + string(sessions[len(sessions)-1].ID), Label: words.OlderSessions}
	}
	if c.Query("after") != "" {
		p.Pages.Previous = &ui.PageLink{URL: "/sessions", Label: words.NewestSessions}
	}
	return render(c, http.StatusOK, patient.SessionsPage(p))
}

func (s *Server) sessionLine(v rehab.Session) patient.SessionLine {
	line := patient.SessionLine{Day: v.Day.Full(), URL: sessionURL(v.ID)}
	var done []string
	worst := progression.Light("")
	for _, d := range v.Exercises {
		if d.Skipped {
			continue
		}
		done = append(done, s.exerciseName(d.Exercise))
		worst = worse(worst, progression.LightOf(v.PainBefore, d.Pain, v.Settled))
	}
	line.What = strings.Join(done, ", ")
	if tag, _ := lightTag(worst); tag != nil {
		line.Tags = append(line.Tags, *tag)
	}
	if v.Late {
		line.Tags = append(line.Tags, ui.Tag{Text: words.EnteredLater, Colour: ui.Grey})
	}
	if v.Revision > 1 {
		line.Tags = append(line.Tags, ui.Tag{Text: words.Corrected, Colour: ui.Grey})
	}
	return line
}

// worse returns the light that asks for more care.
func worse(a, b progression.Light) progression.Light {
	order := "green amber red"
	if strings.Index(order, string(b)) > strings.Index(order, string(a)) || a == "" {
		return b
	}
	return a
}
