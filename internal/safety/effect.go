package safety

import "example.org/sixweeks/internal/rehab"

// Effect is what the service does after a safety check (C.1).
type Effect struct {
	// Ask: the check is not complete, and nothing else goes on until it is.
	Ask bool
	// Lock: everything stops and nothing is asked of the person any more, until
	// they have been seen (LOCKED_SAFETY).
	Lock bool
	// Pause: the programme is paused, and self-referral is not the answer: help
	// today is (PAUSED_SAFETY).
	Pause bool
	// RemindersOff goes with Lock and Pause.
	RemindersOff bool
	// OffersReferral: the card has a button to refer oneself.
	OffersReferral bool
	// Acknowledge lists the questions for which strengthening waits until the
	// person says that they have asked, or will ask.
	Acknowledge []rehab.QuestionID
}

// EffectOf returns what follows from a result and the answers behind it.
func EffectOf(r Result, answers Answers) Effect {
	e := Effect{
		Ask:            r.Tier == rehab.TierUnknown,
		Lock:           r.Tier == rehab.TierEmergency,
		Pause:          r.Tier == rehab.TierUrgent,
		OffersReferral: r.Tier == rehab.TierSoon,
	}
	e.RemindersOff = e.Lock || e.Pause
	for _, id := range []rehab.QuestionID{Injury, ToldNotTo} {
		if answers.positive(id) {
			e.Acknowledge = append(e.Acknowledge, id)
		}
	}
	return e
}

// Said is what somebody whom a safety check stopped says about being seen.
type Said string

// What they may say. The zero Said is not answered.
const (
	SaidNotYet Said = "not yet"
	SaidSeen   Said = "seen" // and not told either way
	SaidSafe   Said = "told safe"
	SaidStop   Said = "told to stop"
)

// MayResume reports whether a person may go on after a safety stop of the
// given kind, by what they say and by the tier of a full check done since
// (C.1). A physio may end an emergency lock with a note, whatever this says.
func MayResume(kind rehab.PauseKind, said Said, full rehab.Tier) bool {
	clean := full == rehab.TierNone || full == rehab.TierSoon
	switch kind {
	case rehab.PauseEmergency:
		return clean && (said == SaidSeen || said == SaidSafe)
	case rehab.PauseUrgent:
		return clean && said == SaidSafe
	default:
		return true
	}
}
