package casetable

import (
	"fmt"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

type progressionAnswer struct {
	Action  progression.Action `json:"action"`
	Light   *progression.Light `json:"light"`
	Reason  string             `json:"reason"`
	Version string             `json:"version"`
}

// Progression is the rule that makes an exercise harder or easier.
func Progression(c Case) (any, error) {
	dose, sessions := readDose(c), readSessions(c)
	if err := c.Err(); err != nil {
		return nil, err
	}
	d := progression.Decide(dose, sessions)
	a := progressionAnswer{Action: d.Action, Reason: d.Reason.String(), Version: d.Version}
	if d.Light != "" {
		a.Light = &d.Light
	}
	return a, nil
}

func readDose(c Case) progression.Dose {
	least := c.needWhole("repsMin", 1, noLimit)
	return progression.Dose{
		RepsMin: least,
		RepsMax: c.needWhole("repsMax", least, noLimit),
		Sets:    c.needWhole("sets", 1, noLimit),
	}
}

func readSessions(c Case) []progression.Session {
	var sessions []progression.Session
	for i, v := range c.list("sessions") {
		sessions = append(sessions, readSession(c.element("sessions", i, v)))
	}
	return sessions
}

func readSession(c Case) progression.Session {
	pain := c.object("pain")
	during := pain.needWhole("during", 0, rehab.MaxPain)
	return progression.Session{
		Reps:       readReps(c),
		Effort:     needWord(c, "effort", []rehab.Effort{rehab.Easy, rehab.Moderate, rehab.Hard, rehab.Max}),
		GoodForm:   c.flag("goodForm"),
		PainBefore: pain.whole("before", 0, rehab.MaxPain),
		PainDuring: &during,
		Settled:    readSettled(c),
	}
}

func readReps(c Case) []int {
	var reps []int
	for i, v := range c.list("reps") {
		n, err := wholeIn(v, 0, noLimit)
		if err != nil {
			c.fail(fmt.Sprintf("reps[%d]", i), err.Error())
		}
		reps = append(reps, n)
	}
	return reps
}

func readSettled(c Case) rehab.Settled {
	switch {
	case c.isNull("settled"):
		return ""
	case c.flag("settled"):
		return rehab.SettledYes
	default:
		return rehab.SettledNo
	}
}
