package web

import (
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// The parts of a programme, as the form names them.
const (
	partMovement = "movement"
	partStrength = "strength"
)

// chooseForm is a choice of a programme as it was sent.
type chooseForm struct {
	id        string // of a first programme
	number    string // of the version that it changes
	template  string // a ready programme, or "" for one's own
	exercises []string
	asked     bool // which parts was asked
	parts     []string
	start     string
	reason    string
}

func readChooseForm(c *gin.Context) chooseForm {
	f := chooseForm{
		id: answer(c, "id"), number: answer(c, "number"), template: answer(c, "template"), exercises: ticked(c, "exercises"),
		asked: answer(c, "asked") != "", parts: ticked(c, "parts"), start: answer(c, "start"), reason: answer(c, "reason"),
	}
	if !f.asked {
		f.parts = []string{partMovement, partStrength}
	}
	return f
}

// choice reads the form. A programme that changes one has no start day.
func (f chooseForm) choice() (clinic.Choice, rehab.Problems) {
	var ps rehab.Problems
	ch := clinic.Choice{
		ID: rehab.ProgrammeID(f.id), Template: rehab.TemplateID(f.template), Reason: f.reason,
		Movement: slices.Contains(f.parts, partMovement), Strength: slices.Contains(f.parts, partStrength),
	}
	for _, id := range f.exercises {
		ch.Exercises = append(ch.Exercises, rehab.ExerciseID(id))
	}
	if f.number != "" {
		ch.Number = number(f.number)
		return ch, ps
	}
	if f.start == "" {
		return ch, ps
	}
	day, err := rehab.ParseDate(f.start)
	if err != nil {
		ps.Add("start", "not_a_day")
	}
	ch.Started = day
	return ch, ps
}
