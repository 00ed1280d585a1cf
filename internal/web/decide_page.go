package web

import (
	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/views/public"
)

// howWeDecide says the rules in plain words, with the numbers that the rules
// use.
func howWeDecide() []public.Section { return public.HowWeDecide(ruleNumbers()) }

func ruleNumbers() public.RuleNumbers {
	n := public.RuleNumbers{
		Versions: []string{safety.Version, progression.Version, progression.AdherenceVersion, review.Version},
		HighPain: rehab.HighPain, PainRise: rehab.PainRise, GapDays: safety.GapDays,
		AgainWeeks: safety.AgainDays / 7, NoLyingFrom: safety.NoLyingFrom,
		StageSessions: progression.StageSessions, StageDays: progression.StageDays,
		AmberPain: progression.AmberPain, RedPain: progression.RedPain, RelativeFrom: progression.RelativeFrom,
		AmberRise: progression.AmberRise, RedRise: progression.RedRise, RedPainRelative: progression.RedPainRelative,
		RunningSessions: progression.RunningSessions, StepUpEvery: progression.StepUpEvery, NeckStepUpEvery: progression.NeckStepUpEvery,
		GreenDays: progression.GreenDaysToBuild, GentleDays: clinic.GentleDays,
		BoutTarget: progression.BoutTarget, BoutGap: progression.BoutGap,
		StrengthTarget: progression.StrengthTarget, StrengthLimit: progression.MostStrengthDays,
		PainChange: review.PainChange, PainChangeUnrated: review.PainChangeUnrated, MuchMorePain: review.MuchMorePain,
		PainShare: review.PainShare, FunctionChange: review.FunctionChange, ClearFunctionChange: review.ClearFunctionChange,
		LittlePain: review.LittlePain, GoodFunction: review.GoodFunction,
		Good: review.GoodAdherence, Fair: review.FairAdherence, Floor: review.AdherenceFloor, PainMove: review.PainMove, WorsePain: review.WorsePain,
	}
	window := review.WindowOf(review.FirstWeek)
	n.Opens, n.Due, n.Closes, n.RecheckAfter = window.Opens, window.Due, window.Closes, review.RecheckAfter
	for _, rung := range review.Ladder() {
		n.Ladder = append(n.Ladder, rung.Rule)
	}
	return n
}
