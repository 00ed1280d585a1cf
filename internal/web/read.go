package web

import (
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

const readURL = "/start/read"

// showCards shows the cards to read first, to whoever wants to read them:
// nothing waits for them, and they wait for nothing.
func (s *Server) showCards(c *gin.Context) error { return s.renderCards(c, http.StatusOK, nil, nil) }

// readCards keeps which cards were ticked as read, and goes on.
func (s *Server) readCards(c *gin.Context) error {
	typed := ticked(c, "read")
	ids := make([]rehab.CardID, len(typed))
	for i, id := range typed {
		ids[i] = rehab.CardID(id)
	}
	err := s.Clinic.ReadCards(c, actor(c), ids)
	if ps, ok := problemsOf(err); ok {
		return s.renderCards(c, http.StatusUnprocessableEntity, typed, ps)
	}
	if err != nil {
		return err
	}
	step, err := s.Clinic.NextStep(c, actor(c))
	if err != nil {
		return err
	}
	if len(ids) > 0 {
		s.done(c, "cards read")
	}
	return seeOther(c, stepURLs[step])
}

func (s *Server) renderCards(c *gin.Context, status int, typed []string, ps rehab.Problems) error {
	cards, err := s.Clinic.Cards(c, actor(c))
	if err != nil {
		return err
	}
	step, err := s.Clinic.NextStep(c, actor(c))
	if err != nil {
		return err
	}
	page := s.readPage(cards, stepURLs[step], typed)
	if step == clinic.StepHeld {
		s.stopFirst(&page, cards.Situation)
	}
	page.Faults = say(ps).faults
	leadToTick(&page)
	page.Frame = s.frame(c, page.Title)
	page.Frame.Failed = len(ps) > 0
	return render(c, status, patient.ReadPage(page))
}

// stopFirst has the page say first what to do about a safety stop. Nobody is
// told to carry on.
func (s *Server) stopFirst(p *patient.Read, v rehab.Situation) {
	p.Stop, p.Held, p.Next = s.holdCard(v), heldCard(v), words.WhatToDo
	if p.Save != "" {
		p.Save = words.SaveTicks
	}
}

// readPage is the cards, with what was ticked and when the others were read.
func (s *Server) readPage(cards clinic.Cards, next string, typed []string) patient.Read {
	all := s.Clinic.Library.Cards()
	p := patient.Read{Title: words.TitleRead, Lead: words.AllRead(len(all)), Next: words.CarryOn, NextURL: next}
	for _, card := range all {
		rc := patient.ReadCard{
			Heading: card.Title, HTML: card.HTML, More: ui.Link{Text: card.More.Text, URL: card.More.URL},
			Thumbs: s.thumbsOf(card.Figures, true),
		}
		if day, ok := cards.Read[card.ID]; ok {
			rc.Read, rc.ReadOn = &ui.Tag{Text: words.ReadTag, Colour: ui.Green}, words.ReadOn(day.Long())
		} else {
			id := string(card.ID)
			rc.Tick = &ui.Tick{
				Name: "read", ID: "read-" + id, Value: id, Label: words.HaveRead, Hidden: card.Title, Ticked: slices.Contains(typed, id),
			}
			p.Save, p.Lead = words.SaveRead, words.ReadLead(len(all))
		}
		p.Cards = append(p.Cards, rc)
	}
	return p
}

// leadToTick has what is wrong lead to the first box, if there is one left.
func leadToTick(p *patient.Read) {
	i := slices.IndexFunc(p.Cards, func(c patient.ReadCard) bool { return c.Tick != nil })
	if i < 0 || len(p.Faults) == 0 {
		return
	}
	p.Faults[0].ID, p.Cards[i].Tick.Fault = p.Cards[i].Tick.ID, "read-error"
}

// readLink leads from Today to the cards, and says how many are read while
// some are not.
func (s *Server) readLink(v rehab.Situation) *patient.TodayRead {
	link := &patient.TodayRead{Link: ui.Link{Text: words.TitleRead, URL: readURL}}
	if unread, of := s.Clinic.UnreadCards(v); unread > 0 {
		link.SoFar = words.ReadSoFar(of-unread, of)
	}
	return link
}
