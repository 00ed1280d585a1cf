package review

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// Outcome is what the rule suggests.
type Outcome string

// The outcomes, as section E names them.
const (
	Emergency        Outcome = "EMERGENCY"
	Urgent           Outcome = "URGENT"
	SafetyFirst      Outcome = "SAFETY_FIRST"
	SelfRefer        Outcome = "SELF_REFER"
	KeepGoing        Outcome = "KEEP_GOING"
	Progress         Outcome = "PROGRESS"
	NeedData         Outcome = rehab.OutcomeNeedData
	AdherenceSupport Outcome = "ADHERENCE_SUPPORT"
	Maintain         Outcome = "MAINTAIN" // from week 12 on
	Plateau          Outcome = "PLATEAU"  // from week 12 on
)

// Outcomes lists every outcome, safety first.
func Outcomes() []Outcome {
	return []Outcome{Emergency, Urgent, SafetyFirst, SelfRefer, KeepGoing, Progress,
		NeedData, AdherenceSupport, Maintain, Plateau}
}

// Flag is something to know beside the outcome.
type Flag string

// The flags.
const (
	SeeSoon    Flag = "SEE_SOON"    // a symptom that a GP or physio should see soon
	HighPain   Flag = "HIGH_PAIN"   // "refer yourself" is as large as the main button
	Worse      Flag = "WORSE"       // ease back
	Mixed      Flag = "MIXED"       // some better, some worse
	Recheck    Flag = "RECHECK_14D" // look again in 14 days
	LowSymptom Flag = "LOW_SYMPTOM" // little left to gain
)

// Flags lists every flag.
func Flags() []Flag { return []Flag{SeeSoon, HighPain, Worse, Mixed, Recheck, LowSymptom} }

// Reason is why the rule suggests what it does.
type Reason string

// The reasons.
const (
	EmergencyRedFlag          Reason = "emergency-red-flag"
	UrgentRedFlag             Reason = "urgent-red-flag"
	SafetyNotDone             Reason = "safety-not-done"
	FeelsWorse                Reason = "feels-worse"
	ScoresMuchWorse           Reason = "scores-much-worse"
	MixedPicture              Reason = "mixed-picture"
	ScoresWorse               Reason = "scores-worse"
	ClearAndReady             Reason = "clear-and-ready"
	PositiveChange            Reason = "positive-change"
	LittleToGain              Reason = "little-to-gain"
	NothingToCompare          Reason = "nothing-to-compare"
	NoChangeAndSymptom        Reason = "no-change-and-symptom"
	NoChangeAgain             Reason = "no-change-again"
	NoChangeDespiteCommitment Reason = "no-change-despite-commitment"
	NoFairTry                 Reason = "no-fair-try"
	WellAtWeek12              Reason = "well-at-week-12"
	NoMoveSinceWeek6          Reason = "no-move-since-week-6"
	NoMoreWaiting             Reason = "no-more-waiting"
)

var sentences = map[Reason]string{
	EmergencyRedFlag:          "emergency red flag beats everything",
	UrgentRedFlag:             "urgent red flag beats everything",
	SafetyNotDone:             "safety check not done today",
	FeelsWorse:                "feels worse overall",
	ScoresMuchWorse:           "scores clearly worse",
	MixedPicture:              "mixed picture: some better, some worse",
	ScoresWorse:               "scores worse",
	ClearAndReady:             "clear improvement and ready to step up",
	PositiveChange:            "positive change",
	LittleToGain:              "little pain and doing nearly everything: maintenance",
	NothingToCompare:          "nothing to compare",
	NoChangeAndSymptom:        "no change, and a symptom that should be seen soon",
	NoChangeAgain:             "second review with no change",
	NoChangeDespiteCommitment: "no change despite real commitment",
	NoFairTry:                 "no change, but the plan has not had a fair try",
	WellAtWeek12:              "little pain and doing well: keep it up with less",
	NoMoveSinceWeek6:          "better than at the start, but no further change since week 6",
	NoMoreWaiting:             "at week 12 no more waiting",
}

// Reasons lists every reason, in the order of the ladder.
func Reasons() []Reason {
	return []Reason{EmergencyRedFlag, UrgentRedFlag, SafetyNotDone, FeelsWorse,
		ScoresMuchWorse, MixedPicture, ScoresWorse, ClearAndReady, PositiveChange,
		LittleToGain, NothingToCompare, NoChangeAndSymptom, NoChangeAgain,
		NoChangeDespiteCommitment, NoFairTry, WellAtWeek12, NoMoveSinceWeek6, NoMoreWaiting}
}

// String returns the reason as a short sentence for staff.
func (r Reason) String() string {
	if s, ok := sentences[r]; ok {
		return s
	}
	return string(r)
}

// Decision is what the rule makes of the evidence.
type Decision struct {
	Outcome  Outcome
	Flags    []Flag   // never nil
	Reasons  []Reason // at least one
	Evidence Evidence
	Version  string
}

// Has reports whether the decision carries the flag.
func (d Decision) Has(f Flag) bool { return slices.Contains(d.Flags, f) }

// SelfReferAsLarge reports whether "refer yourself" must be as large as the
// main button: in high pain, or where somebody did not say how much they did.
func (d Decision) SelfReferAsLarge() bool {
	return d.Has(HighPain) || d.Outcome == AdherenceSupport && d.Evidence.NeedsCommitment()
}

// RecheckIsPriorNoChange reports whether the recheck after the decision has
// PriorNoChange set: after AdherenceSupport, but not after a mixed picture.
func (d Decision) RecheckIsPriorNoChange() bool { return d.Outcome == AdherenceSupport }
