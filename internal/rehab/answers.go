package rehab

// What may be answered at a check-in or a review, as codes.

// Changes rate the change since the start: 1 is very much better, 4 no
// change, 7 very much worse (PGIC, Guy 1976).
const (
	BestChange = 1
	NoChange   = 4
	MostChange = 7
)

// HardTaskAnswers are the answers to "did you change the hard tasks?".
func HardTaskAnswers() []string { return []string{"yes", "some", "no"} }

// PainkillerAnswers are the answers to "did you take painkillers?".
func PainkillerAnswers() []string { return []string{"none", "some", "most", "unsaid"} }

// GoodChanges are what may have changed for the better (D.2): any one counts.
func GoodChanges() []string {
	return []string{"pain-less", "pain-rarer", "pain-shorter", "move", "sleep", "do-more", "painkillers", "worry"}
}

// Barriers are what may have got in the way of the programme (E.3).
func Barriers() []string { return []string{"time", "pain", "unsure", "forgot", "bored", "other"} }

// HighStress is stress, of 10, from which help for the mind is shown (C.3).
const HighStress = 9

// A ReviewDecision is what a person decided after a review.
type ReviewDecision string

// The decisions. The zero ReviewDecision is none yet.
const (
	DecideCarryOn    ReviewDecision = "carry-on"
	DecideRefer      ReviewDecision = "refer"
	DecideStepUp     ReviewDecision = "step-up"
	DecideFewer      ReviewDecision = "fewer"       // 1 movement and 1 strength exercise
	DecideTenMinutes ReviewDecision = "ten-minutes" // the programme of that name
	DecideEaseBack   ReviewDecision = "ease-back"
	DecideMaintain   ReviewDecision = "maintain" // 2 strength days a week
	DecideAnother    ReviewDecision = "another"  // another programme
)

// ReviewDecisions lists the decisions.
func ReviewDecisions() []ReviewDecision {
	return []ReviewDecision{DecideCarryOn, DecideRefer, DecideStepUp, DecideFewer, DecideTenMinutes,
		DecideEaseBack, DecideMaintain, DecideAnother}
}
