package demo

import (
	"context"
	"fmt"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// loads are the hard tasks of some, and what they change about them.
var loads = map[string][]rehab.HardTask{
	"tom":     {{Task: "desk", Swaps: []string{"breaks", "stand-some"}}, {Task: rehab.OwnTask, Name: "Putting the baby down to sleep", Own: "Kneel beside the cot"}},
	"kwame":   {{Task: "lifting", Swaps: []string{"lighter", "help"}}},
	"colin":   {{Task: "shopping", Swaps: []string{"split", "trolley"}}, {Task: "driving", Swaps: []string{"stops"}}},
	"eleanor": {{Task: "housework", Swaps: []string{"pace", "mix"}, Own: "Vacuum 1 room a day"}},
}

// reminders are how often some want to be told to move, in minutes.
var reminders = map[string]int{"tom": 45, "eleanor": 60}

func (l *life) who() string {
	who, _, _ := strings.Cut(l.email, "@")
	return who
}

// planLoad writes the load plan of whoever has one.
func (l *life) planLoad(ctx context.Context) error {
	for i, t := range loads[l.who()] {
		t.ID = rehab.HardTaskID(fmt.Sprintf("%s-task-%d", l.actor.Account, i))
		if err := l.clinic.PlanTask(ctx, l.actor, t); err != nil {
			return err
		}
	}
	if minutes := reminders[l.who()]; minutes > 0 {
		return l.clinic.RemindToMove(ctx, l.actor, minutes)
	}
	return nil
}

// taskChanges are the answers of a check-in about those tasks: they are changed
// more and more. It takes nothing from the chances.
func (l *life) taskChanges(ctx context.Context) ([]rehab.TaskChange, error) {
	if len(loads[l.who()]) == 0 {
		return nil, nil
	}
	ahead, err := l.clinic.CheckInAhead(ctx, l.actor)
	if err != nil {
		return nil, err
	}
	said := []string{"no", "some", "some", "yes"}
	for i := range ahead.Tasks {
		ahead.Tasks[i].Changed = said[min(l.checks+i, len(said)-1)]
	}
	return ahead.Tasks, nil
}
