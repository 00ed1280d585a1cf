package web

import (
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/physio"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// isStop reports whether a pause is one that only a check or a physio ends.
func isStop(p *rehab.Pause) bool { return p != nil && p.Kind != rehab.PauseByPatient }

// askUnlock asks before a safety stop is ended.
func (s *Server) askUnlock(c *gin.Context) error { return s.unlockForm(c, 200, "", nil) }

func (s *Server) unlockForm(c *gin.Context, status int, note string, ps rehab.Problems) error {
	v, err := s.Clinic.PatientHold(c, actor(c), paramPatient(c))
	if err != nil {
		return err
	}
	if !isStop(v.Hold) {
		return seeOther(c, patientURL(v.Patient.ID))
	}
	page := s.unlockPage(v, note, ticked(c, "spoken"), ps)
	page.Frame = s.recordFrame(c, page.Heading)
	page.Frame.Wide, page.Frame.Failed = false, len(ps) > 0
	return render(c, status, physio.ConfirmPage(page))
}

func (s *Server) unlockPage(v clinic.PatientHold, note string, spoken []string, ps rehab.Problems) physio.Confirm {
	w := say(inOrder(ps, "note", "spoken"))
	kind, _ := words.PauseName(string(v.Hold.Kind))
	p := physio.Confirm{
		Faults: w.faults, Heading: words.UnlockTitle, Who: whoIs(v.PatientRecord), Action: patientURL(v.Patient.ID) + "/unlock",
		Lines:       []string{kind + " " + words.Fill(words.SinceDate, v.Hold.From.Long()) + ".", words.UnlockLine},
		FlaggedLead: words.UnlockBecause,
		Note: &ui.Textarea{
			Field: ui.Field{Name: "note", Label: words.UnlockNote, Problem: w.at("note"), Size: "s"}, Value: note, MaxLength: rehab.MaxNote,
		},
		Checks: &ui.Choice{
			Field:  ui.Field{Name: "spoken", Label: words.UnlockSpoken, Problem: w.at("spoken"), Size: "s"},
			Chosen: spoken, Options: []ui.Option{{Value: "yes", Label: words.UnlockConfirm}},
		},
		Button: ui.Button{Text: words.UnlockButton, Kind: ui.Warning}, Cancel: ui.Link{Text: words.UnlockCancel, URL: patientURL(v.Patient.ID)},
	}
	if v.Check != nil {
		p.Flagged = s.flagged(*v.Check)
	}
	return p
}

// unlock ends a safety stop.
func (s *Server) unlock(c *gin.Context) error {
	note := answer(c, "note")
	if ps := checkUnlock(note, ticked(c, "spoken")); len(ps) > 0 {
		return s.unlockForm(c, 422, note, ps)
	}
	err := s.Clinic.ReleaseHold(c, actor(c), paramPatient(c), note)
	if ps, ok := problemsOf(err); ok {
		return s.unlockForm(c, 422, note, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "stop ended by physio")
	return seeOther(c, patientURL(paramPatient(c)))
}

func checkUnlock(note string, spoken []string) rehab.Problems {
	var ps rehab.Problems
	if note == "" {
		ps.Add("note", "blank")
	}
	ps.Text("note", note, rehab.MaxNote)
	if len(spoken) != 1 || spoken[0] != "yes" {
		ps.Add("spoken", "blank")
	}
	return ps
}

// askHandOver asks who is to look after a patient next.
func (s *Server) askHandOver(c *gin.Context) error { return s.handOverForm(c, 200, "", nil) }

func (s *Server) handOverForm(c *gin.Context, status int, to string, ps rehab.Problems) error {
	r, others, err := s.Clinic.Colleagues(c, actor(c), paramPatient(c))
	if err != nil {
		return err
	}
	page := handOverPage(r, others, to, ps)
	page.Frame = s.recordFrame(c, page.Heading)
	page.Frame.Wide, page.Frame.Failed = false, len(ps) > 0
	return render(c, status, physio.ConfirmPage(page))
}

func handOverPage(r clinic.PatientRecord, others []rehab.Account, to string, ps rehab.Problems) physio.Confirm {
	w := say(ps)
	ask := ui.Choice{
		Field:  ui.Field{Name: "hand-over", Label: words.HandOverAsk, Problem: w.at("hand-over"), Size: "s"},
		Chosen: ui.Chosen(to),
	}
	for _, v := range others {
		ask.Options = append(ask.Options, ui.Option{Value: string(v.ID), Label: v.Name, Hint: v.Email})
	}
	ask.Options = append(ask.Options, ui.Option{Value: string(clinic.Discharge), Label: words.HandOverNobody, Hint: words.HandOverHint})
	return physio.Confirm{
		Faults: w.faults, Heading: words.HandOverTitle, Who: whoIs(r), Lines: []string{words.HandOverLine},
		Action: patientURL(r.Patient.ID) + "/hand-over", Choice: &ask,
		Button: ui.Button{Text: words.HandOverButton, Kind: ui.Warning}, Cancel: ui.Link{Text: words.HandOverCancel, URL: patientURL(r.Patient.ID)},
	}
}

// handOver takes a patient off the physio's caseload.
func (s *Server) handOver(c *gin.Context) error {
	to := answer(c, "hand-over")
	err := s.Clinic.HandOver(c, actor(c), paramPatient(c), rehab.AccountID(to))
	if ps, ok := problemsOf(err); ok {
		return s.handOverForm(c, 422, to, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "handed over")
	return seeOther(c, "/physio/caseload")
}
