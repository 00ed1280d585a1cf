package review

import "example.org/sixweeks/internal/rehab"

// The numbers of early worsening (E.6). What makes a jump in pain stands in
// rehab.PainJumped.
const (
	// WorsePain is how far above the baseline pain is worse.
	WorsePain = 2
	// CheckInDays is how many days lie between check-ins, and CheckInDaysJump
	// how many after a jump.
	CheckInDays     = 7
	CheckInDaysJump = 3
)

// EarlyAction is what a weekly check-in calls for.
type EarlyAction string

// The actions, as section E.6 names them; the first three are those of the
// safety check.
const (
	EarlyEmergency   EarlyAction = "EMERGENCY"
	EarlyUrgent      EarlyAction = "URGENT"
	EarlySafetyFirst EarlyAction = "SAFETY_FIRST"
	SelfReferEarly   EarlyAction = "SELF_REFER_EARLY"
	EaseBack         EarlyAction = "EASE_BACK"
	CarryOn          EarlyAction = "CARRY_ON"
)

// EarlyActions lists every action, the weightiest first.
func EarlyActions() []EarlyAction {
	return []EarlyAction{EarlyEmergency, EarlyUrgent, EarlySafetyFirst, SelfReferEarly, EaseBack, CarryOn}
}

// Answers are what somebody said at a check-in: pain 0 to 10 and change 1 to
// 7. Nil is not answered.
type Answers struct{ Pain, Change *int }

// worse reports whether things are worse now.
func (a Answers) worse(baseline *int) bool {
	return atLeast(a.Change, LittleWorse) || atMost(drop(baseline, a.Pain), -WorsePain)
}

// EarlyEvidence is what the rule of early worsening looks at.
type EarlyEvidence struct {
	RedFlag  rehab.Tier // of the check-in's safety questions
	Baseline *int       // pain at the start
	Before   Answers    // at the check-in before; zero when there was none
	Now      Answers
}

// EarlyDecision is what follows from a weekly check-in.
type EarlyDecision struct {
	Action EarlyAction
	// FullSafetySet: pain has jumped, and the full safety questions are asked.
	FullSafetySet bool
	// StepDown: every exercise goes down one level, and the calm-down page is
	// shown.
	StepDown bool
	// NotifyPhysio: the assigned physio is told.
	NotifyPhysio bool
	// NextCheckIn is how many days from now the next check-in is.
	NextCheckIn int
}

// Early decides what a weekly check-in calls for (E.6). A jump while things
// are worse at two check-ins running does not hide the referral: both follow.
func Early(e EarlyEvidence) EarlyDecision {
	if stop, ok := earlyStop(e.RedFlag); ok {
		return EarlyDecision{Action: stop, NotifyPhysio: stop != EarlySafetyFirst, NextCheckIn: CheckInDays}
	}
	jump := rehab.PainJumped(e.lastPain(), e.Now.Pain)
	worse := e.Now.worse(e.Baseline)
	d := EarlyDecision{Action: CarryOn, FullSafetySet: jump, NextCheckIn: CheckInDays}
	switch {
	case worse && e.Before.worse(e.Baseline):
		d.Action = SelfReferEarly
	case jump || worse:
		d.Action = EaseBack
	}
	d.StepDown = d.Action != CarryOn
	d.NotifyPhysio = d.Action == SelfReferEarly
	if jump {
		d.NextCheckIn = CheckInDaysJump
	}
	return d
}

func earlyStop(tier rehab.Tier) (EarlyAction, bool) {
	switch {
	case tier == rehab.TierEmergency:
		return EarlyEmergency, true
	case tier == rehab.TierUrgent:
		return EarlyUrgent, true
	case tier < rehab.TierNone:
		return EarlySafetyFirst, true
	default:
		return "", false
	}
}

// lastPain is the last score before this one: at the check-in before, or else
// at the start.
func (e EarlyEvidence) lastPain() *int {
	if e.Before.Pain != nil {
		return e.Before.Pain
	}
	return e.Baseline
}
