package rehab

import (
	"slices"
	"time"
)

// Programme is a course of exercises for one patient. What it consists of
// stands in its versions; a change makes a new one.
type Programme struct {
	ID       ProgrammeID
	Patient  PatientID
	Started  Date // day 1
	Baseline BaselineID
	Template TemplateID // the ready programme it was copied from, or ""
	Ended    Date       // zero while it runs
	Current  ProgrammeVersion
}

// ProgrammeVersion is what a patient was to do from one moment on.
type ProgrammeVersion struct {
	Number          int // from 1
	Name            string
	BoutsPerDay     int // of movement, 2 to 6; 0 when that part is off (F.3)
	StrengthDays    int // a week, 3 or at most 4; 0 when that part is off (S4-27)
	Items           []Prescribed
	Phase           Phase
	Reason          string // why it was changed, in the words of who changed it
	Note            string // from the physio to the patient
	By              AccountID
	ByName          string // of the physio, or "" when the patient made it
	Made            time.Time
	TemplateVersion string
	LeftOut         []LeftOut // what the template had and this person's answers took out
	Allowed         []Allowed // what a physio gave although this person's answers leave it out
}

// Allowed is an exercise that somebody's answers leave out, and that a physio
// gives them all the same (C.5).
type Allowed struct {
	Exercise ExerciseID
	Because  []FilterCode // what leaves it out
	Note     string       // why it is right for them
	ByName   string
}

// LeavesOut returns what keeps an exercise of the version from being shown to
// somebody, nil when nothing does: what their answers say by now, unless a
// physio gave it all the same (C.5). The calm-down phase is not meant here.
func (v ProgrammeVersion) LeavesOut(e Exercise, filters Filters) []FilterCode {
	codes := filters.among(e.AvoidIf)
	given := slices.ContainsFunc(v.Allowed, func(a Allowed) bool {
		return a.Exercise == e.ID && !slices.ContainsFunc(codes, func(c FilterCode) bool { return !slices.Contains(a.Because, c) })
	})
	if given {
		return nil
	}
	return codes
}

// Phase is where in the pathway a programme stands.
type Phase string

// The phases (S4-08).
const (
	PhaseCalm  Phase = "calm"
	PhaseBuild Phase = "build"
)

// Prescribed is one exercise at the dose set in a programme.
type Prescribed struct {
	Exercise   ExerciseID
	Version    string // of the exercise's content
	Sets       int    // 1 to 4
	RepsMin    int
	RepsMax    int
	RepsText   string // for people, such as "8 to 12" or "6 breaths"
	HoldSec    int
	Resistance Resistance
	Locked     bool // step up only after asking the physio
	Slowed     bool // lower in 3 to 5 seconds: a step up (F.2)
	Eased      bool // less range, or a slower pace: a step down (F.2)
	Note       string
	Weeks      [2]int // first and last week it is for; zeros are all
}

// InWeek reports whether the exercise belongs to week n of the programme,
// counted from 1. After the last week, the last stage stays.
func (p Prescribed) InWeek(n, last int) bool {
	if p.Weeks == [2]int{} {
		return true
	}
	if n > last {
		n = last
	}
	return p.Weeks[0] <= n && n <= p.Weeks[1]
}

// LastWeek returns the last week that a stage of the version is for, or 0 when
// it has no stages.
func (v ProgrammeVersion) LastWeek() int {
	last := 0
	for _, p := range v.Items {
		last = max(last, p.Weeks[1])
	}
	return last
}

// LeftOut is an exercise of a template that this person's answers took out,
// and what stands in its place, if anything.
type LeftOut struct {
	Exercise ExerciseID
	Instead  ExerciseID // "" when nothing
	Because  string     // a filter code, or "equipment"
}

// ResistanceKind says what an exercise was done against.
type ResistanceKind string

// The kinds of resistance. The zero kind is none.
const (
	NoResistance ResistanceKind = ""
	Band         ResistanceKind = "band"
	Weight       ResistanceKind = "kg"
)

// Resistance is what an exercise is done against.
type Resistance struct {
	Kind   ResistanceKind
	Colour BandColour
	Grams  int // 100 to 50,000, when the kind is Weight
}

// BandColour is the strength of a band. Makers differ; the order is the usual
// one, from the lightest.
type BandColour string

// BandColours lists the colours from the lightest to the heaviest.
func BandColours() []BandColour {
	return []BandColour{"tan", "yellow", "red", "green", "blue", "black", "silver", "gold"}
}
