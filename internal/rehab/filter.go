package rehab

import (
	"maps"
	"slices"
)

// A FilterCode is something about a person that decides which exercises they
// are shown, or shown with a warning (clinical specification, C.5).
type FilterCode string

// The filter codes.
const (
	Osteo          FilterCode = "OSTEO"           // thin bones, or a spine fracture
	Pregnant16     FilterCode = "PREG16"          // pregnant, 16 weeks or more
	NeckSore       FilterCode = "NECK"            // sore neck, or pain that comes from it
	ShoulderSore   FilterCode = "SHOULDER"        // hurts to lift the arm
	ShoulderDisloc FilterCode = "SHOULDER_DISLOC" // came out of joint
	FloorHard      FilterCode = "FLOOR"           // hard to get down to the floor and up
	KneelHard      FilterCode = "KNEEL"           // hard to kneel
	Falls          FilterCode = "FALLS"           // unsteady
	HighBP         FilterCode = "HBP"             // high blood pressure
	Dizzy          FilterCode = "DIZZY"           // gets dizzy
	Flare          FilterCode = "FLARE"           // calming a flare-up down
	BandSafety     FilterCode = "BAND"            // a band is used: check it first
	Hernia         FilterCode = "HERNIA"          // told they have a hernia
	LowBackLegPain FilterCode = "LOWBACK_LEG"     // low back pain that goes into the leg
)

// FilterCodes lists the filter codes.
func FilterCodes() []FilterCode {
	return []FilterCode{Osteo, Pregnant16, NeckSore, ShoulderSore, ShoulderDisloc, FloorHard, KneelHard,
		Falls, HighBP, Dizzy, Flare, BandSafety, Hernia, LowBackLegPain}
}

// Filters is the set of filters that hold for a person. A nil set is empty.
type Filters map[FilterCode]bool

// NewFilters returns the set of the given codes.
func NewFilters(codes ...FilterCode) Filters {
	f := make(Filters, len(codes))
	for _, c := range codes {
		f[c] = true
	}
	return f
}

// Has reports whether the filter holds.
func (f Filters) Has(c FilterCode) bool { return f[c] }

// Holding returns the set without those that do not hold.
func (f Filters) Holding() Filters { return NewFilters(f.Codes()...) }

// Codes returns the filters that hold, in order of their codes.
func (f Filters) Codes() []FilterCode {
	var codes []FilterCode
	for _, c := range slices.Sorted(maps.Keys(f)) {
		if f[c] {
			codes = append(codes, c)
		}
	}
	return codes
}

// among returns those of the codes that hold, in the given order.
func (f Filters) among(codes []FilterCode) []FilterCode {
	var hold []FilterCode
	for _, c := range codes {
		if f.Has(c) {
			hold = append(hold, c)
		}
	}
	return hold
}

// A StopCode is a reason to stop an exercise at once (C.5).
type StopCode string

// The stop codes.
const (
	StopPainRed     StopCode = "PAIN_RED"     // pain 6 or more out of 10, or sharp new pain
	StopDizzy       StopCode = "DIZZY"        // dizzy, faint or sick
	StopChestBreath StopCode = "CHEST_BREATH" // chest pain, or hard to breathe: 999
	StopNeuro       StopCode = "NEURO"        // new numbness, tingling or weakness
	StopPinsArm     StopCode = "PINS_ARM"     // tingling in the arm or hand
	StopLegPain     StopCode = "LEG_PAIN"     // new leg pain
	StopSore        StopCode = "SORE"         // the neck feels sore
	StopHeadache    StopCode = "HEADACHE_NEW" // a new headache, or changes in sight
	StopPainBreath  StopCode = "PAIN_BREATH"  // sharp pain on breathing in
)

// StopCodes lists the stop codes.
func StopCodes() []StopCode {
	return append(EveryStop(), StopPinsArm, StopLegPain, StopSore, StopHeadache, StopPainBreath)
}

// EveryStop lists the stop codes that every exercise carries.
func EveryStop() []StopCode {
	return []StopCode{StopPainRed, StopDizzy, StopChestBreath, StopNeuro}
}

// OpensSafetyCheck reports whether stopping for this reason means that the
// safety questions have to be asked.
func (c StopCode) OpensSafetyCheck() bool { return c == StopChestBreath || c == StopNeuro }
