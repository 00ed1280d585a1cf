package rehab

import (
	"slices"
	"time"
)

// FlareChoice is something ready to be ticked in a flare plan.
type FlareChoice struct{ ID, Text string }

// FlarePlan is how somebody tells a flare, and what they ease back to when it
// comes (S0-24). A change makes a new one; the last counts.
type FlarePlan struct {
	Patient  PatientID
	Number   int // 1 as first written; each change adds one
	Signs    []string
	OwnSign  string // an early sign in their own words
	EaseBack []string
	Tasks    []HardTaskID // of their load plan, to do less of
	Moves    []ExerciseID // of their programme, to keep up
	OwnEase  string       // what else helps, in their own words
	Made     time.Time
}

// Limits of a flare plan.
const (
	MaxEarlySigns = 5 // a handful, so that they are remembered; one's own counts
	MaxOwnFlare   = 200
)

// FlareChoices are what a flare plan may be made of.
type FlareChoices struct {
	Signs, EaseBack []string
	Tasks           []HardTaskID
	Moves           []ExerciseID
}

// IsEmpty reports whether nothing has been planned.
func (p FlarePlan) IsEmpty() bool { return p.Number == 0 }

// Wrong returns everything that is wrong with the plan, in the order asked.
func (p FlarePlan) Wrong(may FlareChoices) Problems {
	var ps Problems
	signs := len(p.Signs)
	if p.OwnSign != "" {
		signs++
	}
	switch {
	case signs == 0:
		ps.Add("early-signs", "blank")
	case signs > MaxEarlySigns:
		ps.Add("early-signs", "too_many")
	default:
		ps.someOf("early-signs", p.Signs, may.Signs)
	}
	ps.Text("own-sign", p.OwnSign, MaxOwnFlare)
	if len(p.EaseBack)+len(p.Tasks)+len(p.Moves) == 0 && p.OwnEase == "" {
		ps.Add("ease", "blank")
	}
	ps.someOf("ease", p.EaseBack, may.EaseBack)
	allOf(&ps, "tasks", p.Tasks, may.Tasks)
	allOf(&ps, "moves", p.Moves, may.Moves)
	ps.Text("own-ease", p.OwnEase, MaxOwnFlare)
	return ps
}

func allOf[T comparable](ps *Problems, field string, chosen, may []T) {
	if slices.ContainsFunc(chosen, func(v T) bool { return !slices.Contains(may, v) }) {
		ps.Add(field, "unknown")
	}
}

// CalmDown is a stretch of days on which somebody calms things down: no
// strengthening, half of the repetitions (C.5).
type CalmDown struct {
	ID        CalmDownID
	Patient   PatientID
	Programme ProgrammeID // that ran, or ""
	Version   int         // of it that stood before; 0 when there was none
	From      Date        // the first day of it
	Until     Date        // the first day after it; zero while it lasts
	Started   time.Time
	StartedBy AccountID
	Ended     time.Time
	EndedBy   AccountID
}

// IsOpen reports whether it lasts.
func (f CalmDown) IsOpen() bool { return f.Ended.IsZero() }

// CalmSince returns the first day of the calm-down phase, zero when somebody is
// not in one, or when it is not known.
func (s Situation) CalmSince() Date {
	if n := len(s.Calm); n > 0 && s.Calm[n-1].Until.IsZero() {
		return s.Calm[n-1].From
	}
	return Date{}
}

// Calmed returns the situation in the calm-down phase from a day on.
func (s Situation) Calmed(from Date) Situation {
	if s.CalmSince().IsZero() {
		s.Calm = append(slices.Clone(s.Calm), Span{From: from})
	}
	return s
}

// BuiltUp returns the situation out of the calm-down phase: until is the first
// day that is not in it.
func (s Situation) BuiltUp(until Date) Situation {
	if s.CalmSince().IsZero() {
		return s
	}
	last := len(s.Calm) - 1
	s.Calm = slices.Clone(s.Calm)
	s.Calm[last].Until = until
	if !until.After(s.Calm[last].From) {
		s.Calm = s.Calm[:last]
	}
	return s
}
