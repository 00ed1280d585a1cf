package web

import (
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
)

// oneMain leaves one main button on Today where something is due: what is due
// first. On any other day the programme's own buttons are the main ones. A step
// up or down can always wait.
func oneMain(p *patient.Today) {
	due := false
	for _, d := range p.Dues {
		if d.Go == nil {
			continue
		}
		if due {
			d.Go.Kind = ui.Secondary
		}
		due = true
	}
	standBack(p.Steps)
	if !due {
		return
	}
	if p.Movement != nil {
		p.Movement.Log.Button.Kind = ui.Secondary
	}
	if p.Strength != nil && p.Strength.Start != nil {
		p.Strength.Start.Kind = ui.Secondary
	}
}

// standBack leaves steps without a main button, on a page that has more to do.
func standBack(steps []patient.StepCard) []patient.StepCard {
	for i := range steps {
		steps[i].Take.Kind = ui.Secondary
	}
	return steps
}
