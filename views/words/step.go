package words

import (
	"strconv"
	"strings"
)

// The words about the next step of an exercise.
const (
	TitleStep   = "Your next step"
	StepTake    = "Change my programme"
	StepNotNow  = "Not now"
	StepChoose  = "What would you like to do?"
	StepSwapped = "Take it out, and do this instead: "
	StepRefer   = "If it goes on hurting, a physio can help. You can refer yourself at any time."
)

// StepHeading says what is suggested for an exercise.
func StepHeading(action, name string) string {
	if before, ok := stepHeadings[action]; ok {
		return before + name
	}
	return ""
}

var stepHeadings = map[string]string{
	"STEP_UP":           "Ready for a step up: ",
	"STEP_DOWN":         "Make this one easier: ",
	"STOP_EXERCISE_ASK": "Stop this one for now: ",
	"ADD_REPS":          "Try 1 more: ",
}

// StepReason says why a step is suggested, or why there is none.
func StepReason(reason string, repsMin, repsMax int) string {
	return fill(stepReasons[reason], []string{strconv.Itoa(repsMin), strconv.Itoa(repsMax)})
}

var stepReasons = map[string]string{
	"red-twice":        "It hurt too much 2 times running.",
	"red-once":         "It hurt too much last time, or the pain did not settle by the next day.",
	"amber":            "Pain went up a little last time. Stay at this level.",
	"pain-unknown":     "We do not know how much it hurt last time. Stay at this level.",
	"earned":           "You did {2} or more in every set 2 times running, with good form and some to spare.",
	"too-hard-twice":   "You did fewer than {1} in the first set 2 times running, and that was all you could do.",
	"next-day-missing": "We do not know yet if any extra pain settled. Stay at this level.",
	"room-for-more":    "You did {1} or more in every set with some to spare. Next time, try 1 more in each set.",
	"keep-practising":  "Stay at this level until it feels lighter.",
	"no-sessions":      "Start at this level, and see how it goes.",
}

// A StepHow is one way of taking a step. What it names is left out when it is
// empty or 0.
type StepHow struct {
	How  string
	Up   bool
	Band string // the colour
	Kg   string // "2.5 kg"
	To   string // the name of another exercise
	Sets int
	From int // where to start again, in each set
}

// Say says what the step is.
func (h StepHow) Say() string {
	said := h.what()
	if h.Up && h.From > 0 && (h.How == "band" || h.How == "weight" || h.How == "harder") {
		said += " Start again at " + strconv.Itoa(h.From) + " in each set."
	}
	return said
}

func (h StepHow) what() string {
	switch h.How {
	case "band":
		colour, _ := Say(BandColours, h.Band)
		return "Use a " + strings.ToLower(colour) + "."
	case "weight":
		return "Use " + h.Kg + "."
	case "harder", "easier":
		return "Change to: " + h.To + "."
	case "slower":
		return "Stay with this one, and lower slowly. Count to 3, 4 or 5 on the way back."
	case "set", "fewer":
		return "Do " + Count(h.Sets, "set") + "."
	case "less":
		return "Make the movement smaller, or go slower."
	case "remove":
		if h.To != "" {
			return StepSwapped + h.To + "."
		}
		return "Take it out of my programme."
	default:
		return ""
	}
}

// StepWaits says why a step up has to wait. The date is when it need not any
// more, where that is known.
func StepWaits(code, date string) string { return fill(stepWaits[code], []string{date}) }

var stepWaits = map[string]string{
	"locked":   "Your physio asked you to check with them first. Ask your physio before you make this one harder.",
	"see-soon": "Your last safety check said to see a GP or physio soon. Stay at this level until you have.",
	"calm":     "Things are calming down at the moment. Stay at this level for now.",
	"too-soon": "You made this one harder not long ago. You can take the next step from {1}.",
}

var stepProblems = map[string]string{
	"option blank":        "Choose what you would like to do",
	"option unknown":      "Choose what you would like to do",
	"step waits_locked":   "Ask your physio before you make this one harder",
	"step waits_see-soon": "Stay at this level until you have seen a GP or physio",
	"step waits_calm":     "Stay at this level while things calm down",
	"step waits_too-soon": "You made this one harder not long ago. Stay at this level for now",
}
