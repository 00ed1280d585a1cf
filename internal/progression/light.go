package progression

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// Light is the traffic light for pain during exercise. The zero Light is
// unknown: pain during it was not answered. A light is never shown by colour
// alone.
type Light string

// The lights.
const (
	Green Light = "green" // carry on; may count towards a step up
	Amber Light = "amber" // same level, no step up
	Red   Light = "red"   // step down one level
)

// Lights lists the lights.
func Lights() []Light { return []Light{Green, Amber, Red} }

// LightOf returns the light for one exercise of one session (F.1). Pain is 0
// to 10, nil is not answered; pain before that is not answered counts as low.
func LightOf(before, during *int, settled rehab.Settled) Light {
	switch {
	case settled == rehab.SettledNo:
		return Red
	case during == nil:
		return ""
	case before != nil && *before >= RelativeFrom:
		return relativeLight(*before, *during)
	case *during >= RedPain:
		return Red
	case *during >= AmberPain:
		return Amber
	default:
		return Green
	}
}

func relativeLight(before, during int) Light {
	switch rise := during - before; {
	case during >= RedPainRelative || rise >= RedRise:
		return Red
	case rise >= AmberRise:
		return Amber
	default:
		return Green
	}
}

// DayLight returns the light of one day of the calm-down phase: the worst of
// its pain scores, 0 to 10, against the person's usual pain (nil is not known),
// and of the lights of what they exercised. A day of rehab.HighPain is never
// green, whatever is usual. It is unknown on a day without any:
// missing is never green [R].
func DayLight(usual *int, scores []int, exercised []Light) Light {
	day := Light("")
	for _, score := range scores {
		day = worse(day, LightOf(usual, &score, ""))
		if score >= rehab.HighPain {
			day = worse(day, Amber)
		}
	}
	for _, l := range exercised {
		day = worse(day, l)
	}
	return day
}

// worse returns the light that asks for more care; anything is worse than
// unknown.
func worse(a, b Light) Light {
	if slices.Index(Lights(), b) > slices.Index(Lights(), a) {
		return b
	}
	return a
}

// ReadyToBuild reports whether the last days, oldest first, are green for
// long enough to leave the calm-down phase.
func ReadyToBuild(days []Light) bool {
	if len(days) < GreenDaysToBuild {
		return false
	}
	for _, l := range days[len(days)-GreenDaysToBuild:] {
		if l != Green {
			return false
		}
	}
	return true
}
