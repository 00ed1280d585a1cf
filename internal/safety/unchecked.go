package safety

import "example.org/sixweeks/internal/rehab"

// Policy is what a service has decided about upper back pain that nobody has
// checked yet (C.4). It is for the Clinical Safety Officer to set.
type Policy string

// The policies. Soon is the default, and what an unknown policy counts as.
const (
	PolicyUrgent Policy = "urgent"
	PolicySoon   Policy = "soon"
	PolicyInfo   Policy = "info"
)

// Policies lists the policies.
func Policies() []Policy { return []Policy{PolicyUrgent, PolicySoon, PolicyInfo} }

// The ages, in whole years, outside of which unchecked pain is looked at
// sooner (C.4).
const (
	YoungestUsual = 20
	OldestUsual   = 55
)

// Location is what is known about pain at the top of the back.
type Location struct {
	Unchecked  bool // RF-S6 was answered yes or not sure
	NewNoCause bool // began less than 6 weeks ago, with no clear trigger
	Age        *int // whole years; nil is not known, and counts as outside
	OtherSoon  bool // another "soon" question was answered yes or not sure
}

// Advice is the tier of the advice to show. It changes no answer's tier and
// stops no movement.
type Advice struct {
	Tier rehab.Tier
	// StrengthWaits: strengthening waits for "I have been checked".
	StrengthWaits bool
}

// AdviseUnchecked returns the advice about pain in this place that nobody has
// checked yet: the service's policy, raised to urgent where something makes
// that wise (C.4). Under PolicyInfo the tier is none: the text of the NHS is
// shown, and no card.
func AdviseUnchecked(p Policy, l Location) Advice {
	switch {
	case !l.Unchecked:
		return Advice{Tier: rehab.TierNone}
	case p == PolicyUrgent || l.raised():
		return Advice{Tier: rehab.TierUrgent, StrengthWaits: true}
	case p == PolicyInfo:
		return Advice{Tier: rehab.TierNone}
	default:
		return Advice{Tier: rehab.TierSoon}
	}
}

func (l Location) raised() bool {
	return l.NewNoCause || l.OtherSoon || l.Age == nil ||
		*l.Age < YoungestUsual || *l.Age > OldestUsual
}

// OtherSoon reports whether a "soon" question other than RF-S6 was answered
// yes or not sure.
func OtherSoon(questions []rehab.SafetyQuestion, answers Answers) bool {
	for _, q := range questions {
		if q.Level == rehab.TierSoon && q.ID != Unchecked && answers.positive(q.ID) {
			return true
		}
	}
	return false
}
