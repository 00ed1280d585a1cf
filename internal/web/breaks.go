package web

import (
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// remind shows when the next movement break is, to whoever asked for it. A
// break that is due has a card, from where it is logged in one tap.
func (s *Server) remind(p *patient.Today, t clinic.Today) {
	every := t.Situation.BreakEvery
	var last time.Time
	if n := len(t.Bouts); n > 0 {
		last = t.Bouts[n-1].At
	}
	at, ok := rehab.NextBreak(every, last, t.Now)
	switch {
	case !ok:
	case !at.After(t.Now):
		p.Break = &patient.TodayBreak{
			Heading: words.HeadBreak, Text: words.BreakNow(every),
			Log:    &ui.Post{Action: "/bouts", Fields: []ui.Hidden{{Name: "bout", Value: s.NewID()}}, Button: ui.Button{Text: words.TookBreak, Kind: ui.Secondary}},
			Change: ui.Link{Text: words.ChangeBreaks, URL: loadURL + "#breaks"},
		}
	case p.Movement != nil:
		p.Movement.Lines = append(p.Movement.Lines, words.BreakAt(words.Clock(at.Hour(), at.Minute())))
	default:
		p.Break = &patient.TodayBreak{
			Heading: words.HeadBreaks, Text: words.BreakAt(words.Clock(at.Hour(), at.Minute())),
			Undo:   undoBout(t.Bouts[len(t.Bouts)-1].ID),
			Change: ui.Link{Text: words.ChangeBreaks, URL: loadURL + "#breaks"},
		}
	}
}

func undoBout(id rehab.BoutID) *ui.Post {
	return &ui.Post{Action: "/bouts/undo", Fields: []ui.Hidden{{Name: "bout", Value: string(id)}}, Button: ui.Button{Text: words.UndoLast}}
}
