// Package review decides what a six-week (and twelve-week, and early) review
// suggests. The rule suggests and a person decides; it never stands between
// somebody and a referral or urgent help.
//
// The rule is section E of the clinical specification. Sources: [V] read in a
// stored copy of the paper, [R] our own recommendation, to be signed off.
package review

import "example.org/sixweeks/internal/rehab"

// Version names the rule as it stands here. It is kept with every decision.
const Version = "review-1.0"

// The numbers of the rule. Pain is 0 to 10, 10 the worst (NPRS); function is
// 0 to 10, 10 the best (PSFS); change is 1, very much better, to 7, very much
// worse (PGIC); adherence is 0 to 100.
const (
	// LittleBetter is the change rating that is still better: "a little
	// better" (Salaffi 2004 [V]).
	LittleBetter = 3
	// MuchBetter is the change rating that makes an improvement clear.
	MuchBetter = 2
	// LittleWorse is the change rating from which somebody feels worse.
	LittleWorse = 5

	// PainChange is a real change in pain: 2 points is "much better" (Salaffi
	// 2004 [V]), about 2 in low back pain (Suzuki 2020 [V]).
	PainChange = 2
	// PainChangeUnrated is a change in pain that counts only where the change
	// rating is missing: 1 point is "slightly better" (Salaffi 2004 [V]).
	PainChangeUnrated = 1
	// PainShare is the part of the first pain score that a clear improvement
	// takes off: 30% (Farrar 2001).
	PainShare = 0.30
	// MuchMorePain is a rise in pain that is strongly worse [R].
	MuchMorePain = 3

	// FunctionChange is a small real change in function (Abbott and Schmitt
	// 2014 [V]), above the 1.10 that can be told from chance (Thoomes 2023 [V]).
	FunctionChange = 1.3
	// ClearFunctionChange is a medium change in function (Abbott and Schmitt
	// 2014 [V]).
	ClearFunctionChange = 2.3

	// GoodAdherence is the usual lower edge of satisfactory (Bailey 2018 [V]).
	GoodAdherence = rehab.GoodAdherence
	// FairAdherence is enough for somebody who says they did most of it [R].
	FairAdherence = rehab.FairAdherence
	// AdherenceFloor is the least that each prescribed part must reach [R].
	AdherenceFloor = 40

	// LittlePain and GoodFunction together are symptoms so low that nothing
	// much is left to gain [R].
	LittlePain   = 2
	GoodFunction = 8

	// ReadyPain is pain at which somebody is ready for harder exercises [R].
	ReadyPain = 3
	// RedFreeDays is how long no session may have been red before that [R].
	RedFreeDays = 7

	// PainMove is a further change in pain, since week 6 (E.5).
	PainMove = 1
)

// Week12 is the week from which reviews also look at what has changed since
// week 6 (E.5).
const Week12 = 12

// Ready reports whether somebody is ready for harder exercises: no session
// was red in the last RedFreeDays, and an exercise has earned a step up or
// there is little pain now (nil is not answered).
func Ready(redLately, stepUp bool, pain *int) bool {
	return !redLately && (stepUp || atMost(pain, ReadyPain))
}

func atLeast(v *int, n int) bool { return v != nil && *v >= n }
func atMost(v *int, n int) bool  { return v != nil && *v <= n }
