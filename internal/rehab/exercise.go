package rehab

import (
	"slices"
	"time"
)

// An ExerciseID names an exercise for ever, such as seated-rotation. It is
// the exercise's address too.
type ExerciseID string

// An Exercise is one thing to do, as clinicians wrote it. It is content: two
// exercises with the same Version are the same in every word and number.
type Exercise struct {
	ID      ExerciseID
	Version string // changes whenever anything below changes

	Name      string // what physios call it
	PlainName string // what patients call it
	Kind      Kind
	Core      bool // belongs to the base set; the others are variants
	Regions   []Region
	Start     StartPosition
	Side      Side
	View      View
	CloseUp   bool // drawn from the hips up, since all that moves is there
	Muscles   []Muscle
	Equipment []Need

	Steps      []string
	Dose       Dose
	Cues       []string
	Precaution string // "" when there is nothing to take care of
	AvoidIf    []FilterCode
	CautionIf  []FilterCode
	StopIf     []StopCode

	Easier, Harder ExerciseID // "" at the end of the chain
	Keyframes      []Keyframe // at least 2, At increasing from 0

	Review  ContentReview
	Sources []string // public pages and papers
}

// A Kind says what an exercise is for, and so how it is dosed and counted.
type Kind string

// The kinds.
const (
	Movement      Kind = "movement"
	Stretch       Kind = "stretch"
	Strengthening Kind = "strengthening"
	Posture       Kind = "posture"
	Breathing     Kind = "breathing"
)

// Kinds lists the kinds an exercise can be of, in the order they are shown.
func Kinds() []Kind { return []Kind{Movement, Stretch, Strengthening, Posture, Breathing} }

// IsStrengthening reports whether the exercise is done in sets on a few days
// a week, and not little and often.
func (k Kind) IsStrengthening() bool { return k == Strengthening }

// InMovementGroup reports whether one go at the exercise is a bout: done
// little and often through the day.
func (k Kind) InMovementGroup() bool {
	return k == Movement || k == Stretch || k == Posture || k == Breathing
}

// A Region is a part of the body that an exercise works on.
type Region string

// The regions.
const (
	UpperBack Region = "upper-back"
	WholeBack Region = "whole-back"
	Neck      Region = "neck"
	Shoulders Region = "shoulders"
	Ribs      Region = "ribs"
	Tummy     Region = "tummy"
	WholeBody Region = "whole-body"
)

// Regions lists the regions in the order they are shown.
func Regions() []Region {
	return []Region{UpperBack, WholeBack, Neck, Shoulders, Ribs, Tummy, WholeBody}
}

// A StartPosition is how one is placed before the first step.
type StartPosition string

// The start positions.
const (
	Sitting   StartPosition = "sitting"
	Standing  StartPosition = "standing"
	FourPoint StartPosition = "four-point" // on hands and knees
	SideLying StartPosition = "side-lying"
	Supine    StartPosition = "supine" // on the back
	Prone     StartPosition = "prone"  // on the front
)

// StartPositions lists the start positions in the order they are shown.
func StartPositions() []StartPosition {
	return []StartPosition{Sitting, Standing, FourPoint, SideLying, Supine, Prone}
}

// A Side says how right and left take turns. With OneSide and FourWays the
// dose is per side or direction.
type Side string

// The sides.
const (
	BothTogether Side = "both-together"
	Alternate    Side = "alternate"
	OneSide      Side = "one-side-then-other"
	FourWays     Side = "four-directions"
)

// Sides lists the sides.
func Sides() []Side { return []Side{BothTogether, Alternate, OneSide, FourWays} }

// A MuscleID names a muscle, such as trapezius-middle.
type MuscleID string

// A Muscle is a muscle that an exercise works or lengthens.
type Muscle struct {
	ID    MuscleID
	Name  string // the anatomical name
	Plain string // what it is and does, in plain words
	Layer Layer
	// Lengthened is true where the exercise stretches the muscle.
	Lengthened bool
}

// A Layer is one of the three layers of back muscles, or elsewhere.
type Layer string

// The layers.
const (
	Surface   Layer = "surface"   // move the shoulders and arms
	Middle    Layer = "middle"    // help the ribs move in breathing
	Deep      Layer = "deep"      // beside the spine: hold, turn, bend and straighten it
	Elsewhere Layer = "elsewhere" // not a muscle of the back
)

// Layers lists the layers from the skin inwards.
func Layers() []Layer { return []Layer{Surface, Middle, Deep, Elsewhere} }

// An EquipmentID names a thing that exercises are done with, such as band.
type EquipmentID string

// Equipment is a thing that exercises are done with.
type Equipment struct {
	ID   EquipmentID
	Name string
	// Usual things are in nearly every home (a chair, a wall), so nobody is
	// asked whether they have them.
	Usual bool
}

// A Need is one thing that an exercise is done with. Any of the things in
// AnyOf will do.
type Need struct {
	Text  string // as shown, for example "mat or bed"
	AnyOf []EquipmentID
}

// A Dose says how much of an exercise, and how often.
type Dose struct {
	Reps             string // as shown, for example "8 to 10" or "6 to 10 breaths"
	RepsMin, RepsMax int    // in each set; per side where the Side says so
	Sets             int    // in each bout or session
	SetsMax          int    // up to which it may grow; Sets when it may not
	Rest             time.Duration
	Hold, HoldMax    time.Duration // of each repetition; 0 is no hold
	TimesPerDay      int
	DaysPerWeek      int
	DaysPerWeekMax   int
	Duration         time.Duration // of the whole exercise, where it goes by time
}

// A ContentReview says who looked over a piece of content, and when.
type ContentReview struct {
	Reviewer string // "" until a clinician has looked at it
	On       Date   // zero until then
	NextDue  Date
}

// Reviewed reports whether a clinician has looked at the content.
func (r ContentReview) Reviewed() bool { return r.Reviewer != "" && !r.On.IsZero() }

// Overdue reports whether the content should have been looked at again by now.
func (r ContentReview) Overdue(today Date) bool { return r.NextDue.Before(today) }

// Missing returns the needs that somebody cannot meet, or nil.
func (e Exercise) Missing(has func(EquipmentID) bool) []Need {
	var open []Need
	for _, n := range e.Equipment {
		if !slices.ContainsFunc(n.AnyOf, has) {
			open = append(open, n)
		}
	}
	return open
}

// Avoided returns the filters for which the exercise must not be chosen by
// the person themselves, or nil when it may be. In the calm-down phase that
// is every strengthening exercise.
func (e Exercise) Avoided(filters Filters) []FilterCode {
	codes := filters.among(e.AvoidIf)
	if e.Kind.IsStrengthening() && filters.Has(Flare) && !slices.Contains(codes, Flare) {
		codes = append(codes, Flare)
	}
	return codes
}

// Cautioned returns the filters for which the exercise is shown with a
// warning, or nil.
func (e Exercise) Cautioned(filters Filters) []FilterCode { return filters.among(e.CautionIf) }
