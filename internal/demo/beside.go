package demo

import (
	"context"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// A habit is something that somebody does beside their programme on every so
// many days, from a day on.
type habit struct {
	kind, own   string
	minutes     int
	effort      string
	places      []string
	every, from int
}

var (
	dogWalk   = habit{kind: "walking", own: "with the dog", minutes: 30, effort: "easy", every: 2}
	breathing = habit{kind: "mindfulness", minutes: 10, every: 3, from: 1}
	heatPack  = habit{kind: "heat", minutes: 15, places: []string{"between"}, every: 4, from: 2}
	icePack   = habit{kind: "ice", minutes: 10, places: []string{"left-blade"}, every: 3}
	swim      = habit{kind: "swimming", minutes: 40, effort: "some", every: 7, from: 3}
	yoga      = habit{kind: "yoga", minutes: 60, effort: "some", every: 7, from: 1}
	garden    = habit{kind: "gardening", minutes: 45, effort: "hard", every: 6, from: 5}
	choir     = habit{kind: rehab.OwnActivity, own: "Singing in a choir", minutes: 90, effort: "easy", every: 7, from: 4}
)

// habits are who does what.
var habits = map[string][]habit{
	"noor": {heatPack, dogWalk}, "tom": {dogWalk, breathing}, "ada": {icePack}, "mei": {swim, yoga}, "joan": {garden},
	"wendy": {yoga, heatPack}, "peter": {choir}, "eleanor": {garden, swim, breathing},
}

// others logs what somebody does beside their programme, in the evening. It
// takes nothing from their chances: the rest of their weeks stays as it is.
func (l *life) others(ctx context.Context, day int) error {
	at := time.Date(l.day0.Year(), l.day0.Month(), l.day0.Day()+day, 20, 40, 0, 0, london)
	if at.After(l.end) {
		return nil
	}
	for i, h := range habits[l.who()] {
		if day%h.every != h.from {
			continue
		}
		l.now = at
		v := rehab.OtherActivity{
			ID: rehab.OtherActivityID(fmt.Sprintf("%s-%d-%d", l.actor.Account, day, i)), Kind: h.kind, Own: h.own,
			Day: rehab.DateOf(at), Minutes: &h.minutes, Effort: h.effort, Places: h.places,
		}
		if err := l.clinic.LogOtherActivity(ctx, l.actor, v); err != nil {
			return err
		}
	}
	return nil
}
