package progression

import "example.org/sixweeks/internal/rehab"

// How is the way in which an exercise gets harder or easier.
type How string

// The ways. The zero How is none: there is nothing left to change.
const (
	ByBand   How = "band"
	ByWeight How = "weight"
	Harder   How = "harder" // another exercise
	Slower   How = "slower" // lowering in 3 to 5 seconds
	MoreSets How = "set"
	LessFar  How = "less" // less range, or a slower pace
	LessSets How = "fewer"
	Easier   How = "easier" // another exercise
)

// Hows lists the ways.
func Hows() []How {
	return []How{ByBand, ByWeight, Harder, Slower, MoreSets, LessFar, LessSets, Easier}
}

// Level is how an exercise is done now, and what there is round it.
type Level struct {
	Resistance     rehab.Resistance
	Sets, SetsMax  int
	Slowed         bool            // already lowered slowly
	Eased          bool            // already with less range or at a slower pace
	Harder, Easier *rehab.Exercise // nil at the end of the chain
	Filters        rehab.Filters   // what this person has to leave out
}

// A Step is one change to an exercise.
type Step struct {
	How        How
	Resistance rehab.Resistance // by band or weight: the new one
	To         rehab.ExerciseID // another exercise: which
	Sets       int              // more or fewer sets: how many
}

// Up returns the step up: the next band or weight, else a harder exercise
// that this person may do, else slower lowering, else one more set (F.2).
func (l Level) Up() Step {
	if r, ok := heavier(l.Resistance); ok {
		return Step{How: howOf(r), Resistance: r}
	}
	switch {
	case l.Harder != nil && len(l.Harder.Avoided(l.Filters)) == 0:
		return Step{How: Harder, To: l.Harder.ID}
	case !l.Slowed:
		return Step{How: Slower}
	case l.Sets < l.SetsMax:
		return Step{How: MoreSets, Sets: l.Sets + 1}
	default:
		return Step{}
	}
}

// Down returns the step down: less range or a slower pace, else a lighter
// band or weight, else fewer sets, else an easier exercise that this person
// may do (F.2).
func (l Level) Down() Step {
	if !l.Eased {
		return Step{How: LessFar}
	}
	if r, ok := lighter(l.Resistance); ok {
		return Step{How: howOf(r), Resistance: r}
	}
	switch {
	case l.Sets > 1:
		return Step{How: LessSets, Sets: l.Sets - 1}
	case l.Easier != nil && len(l.Easier.Avoided(l.Filters)) == 0:
		return Step{How: Easier, To: l.Easier.ID}
	default:
		return Step{}
	}
}

// Waits says why a step up has to wait. The zero Waits is that it need not.
type Waits string

// The reasons to wait, the weightiest first.
const (
	WaitsForPhysio Waits = "locked"   // "ask me first"
	WaitsForSeen   Waits = "see-soon" // in a week flagged SEE_SOON
	WaitsForCalm   Waits = "calm"     // in the calm-down phase
	WaitsForTime   Waits = "too-soon" // since the last step up
)

// AllWaits lists the reasons to wait.
func AllWaits() []Waits {
	return []Waits{WaitsForPhysio, WaitsForSeen, WaitsForCalm, WaitsForTime}
}

// Pace is what decides whether a step up that was earned may be taken today.
type Pace struct {
	Today, LastStepUp rehab.Date // of this exercise; zero when there was none
	Neck              bool       // a neck exercise
	Locked            bool       // by the physio
	SeeSoon           bool       // this week's safety check said soon
	Calm              bool       // in the calm-down phase
}

// Waits returns why the step up has to wait, or "" (F.2).
func (p Pace) Waits() Waits {
	switch {
	case p.Locked:
		return WaitsForPhysio
	case p.SeeSoon:
		return WaitsForSeen
	case p.Calm:
		return WaitsForCalm
	case !p.LastStepUp.IsZero() && p.Today.DaysSince(p.LastStepUp) < p.every():
		return WaitsForTime
	default:
		return ""
	}
}

func (p Pace) every() int {
	if p.Neck {
		return NeckStepUpEvery
	}
	return StepUpEvery
}
