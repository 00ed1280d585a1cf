package review

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// A Rung is one step of the ladder: the first that holds decides.
type Rung struct {
	Rule    string // its number in section E.2
	Outcome Outcome
	Reason  Reason
	Flags   []Flag
	holds   func(Evidence, Signs) bool
}

var ladder = []Rung{
	{"0a", Emergency, EmergencyRedFlag, nil, func(e Evidence, _ Signs) bool { return e.RedFlag == rehab.TierEmergency }},
	{"0b", Urgent, UrgentRedFlag, nil, func(e Evidence, _ Signs) bool { return e.RedFlag == rehab.TierUrgent }},
	{"0c", SafetyFirst, SafetyNotDone, nil, func(e Evidence, _ Signs) bool { return !safetyDone(e) }},
	{"1", SelfRefer, FeelsWorse, []Flag{Worse}, func(e Evidence, _ Signs) bool { return atLeast(e.Change, LittleWorse) }},
	{"2", SelfRefer, ScoresMuchWorse, []Flag{Worse}, func(e Evidence, s Signs) bool { return s.MuchWorse && !atMost(e.Change, LittleBetter) }},
	{"3", KeepGoing, MixedPicture, []Flag{Mixed, Recheck}, func(_ Evidence, s Signs) bool { return s.WorseScores && s.Better }},
	{"4", SelfRefer, ScoresWorse, []Flag{Worse}, func(_ Evidence, s Signs) bool { return s.WorseScores }},
	{"5", Progress, ClearAndReady, nil, func(e Evidence, s Signs) bool { return s.Better && s.Clear && e.Ready }},
	{"6", KeepGoing, PositiveChange, nil, func(_ Evidence, s Signs) bool { return s.Better }},
	{"7", KeepGoing, LittleToGain, []Flag{LowSymptom}, func(e Evidence, _ Signs) bool { return atMost(e.Pain.Now, LittlePain) && e.goodFunction() }},
	{"8", NeedData, NothingToCompare, nil, func(e Evidence, s Signs) bool { return e.Change == nil && s.PainDrop == nil && s.FunctionGain == nil }},
	{"9", SelfRefer, NoChangeAndSymptom, nil, func(e Evidence, _ Signs) bool { return e.RedFlag == rehab.TierSoon }},
	{"10", SelfRefer, NoChangeAgain, nil, func(e Evidence, _ Signs) bool { return e.PriorNoChange }},
	{"11", SelfRefer, NoChangeDespiteCommitment, nil, func(_ Evidence, s Signs) bool { return s.Committed }},
	{"12", AdherenceSupport, NoFairTry, []Flag{Recheck}, func(Evidence, Signs) bool { return true }},
}

// Ladder returns the steps of the rule, in order.
func Ladder() []Rung { return slices.Clone(ladder) }

// Decide applies the rule: the ladder, and from week 12 on what has happened
// since week 6.
func Decide(e Evidence) Decision {
	signs := e.Signs()
	i := slices.IndexFunc(ladder, func(r Rung) bool { return r.holds(e, signs) })
	rung := ladder[i]
	d := Decision{
		Outcome:  rung.Outcome,
		Flags:    append(e.warnings(), rung.Flags...),
		Reasons:  []Reason{rung.Reason},
		Evidence: e,
		Version:  Version,
	}
	if e.Week >= Week12 {
		return d.atWeek12(signs)
	}
	return d
}

// warnings returns the flags that hold whichever rung decides, once the
// safety check is done and neither an emergency nor urgent.
func (e Evidence) warnings() []Flag {
	flags := []Flag{}
	if !safetyDone(e) || e.RedFlag > rehab.TierSoon {
		return flags
	}
	if e.RedFlag == rehab.TierSoon {
		flags = append(flags, SeeSoon)
	}
	if atLeast(e.Pain.Now, rehab.HighPain) {
		flags = append(flags, HighPain)
	}
	return flags
}

func safetyDone(e Evidence) bool { return e.RedFlag >= rehab.TierNone }

func (e Evidence) goodFunction() bool {
	return e.Function.Now != nil && *e.Function.Now >= GoodFunction
}
