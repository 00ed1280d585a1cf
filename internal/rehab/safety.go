package rehab

import (
	"fmt"
	"slices"
)

// A QuestionID names a safety question, such as RF-E1. It is the same for
// ever: answers are kept under it.
type QuestionID string

// A Tier says how fast somebody should be seen. Tiers are ordered: a higher
// one is more urgent. The zero Tier means "not known", because the safety
// check was not done or is not complete; it is never "none".
type Tier int

// The tiers. Modify is only ever the level of a question: a yes to it changes
// which exercises are shown, and says nothing about who should be seen.
const (
	TierUnknown Tier = iota
	TierModify
	TierNone
	TierSoon
	TierUrgent
	TierEmergency
)

var tierNames = [...]string{"", "modify", "none", "soon", "urgent", "emergency"}

// String returns the tier's code, and "" for a tier that is not known.
func (t Tier) String() string {
	if t < 0 || int(t) >= len(tierNames) {
		return fmt.Sprintf("Tier(%d)", int(t))
	}
	return tierNames[t]
}

// ParseTier reads what String wrote. "" is TierUnknown.
func ParseTier(s string) (Tier, error) {
	if i := slices.Index(tierNames[:], s); i >= 0 {
		return Tier(i), nil
	}
	return TierUnknown, fmt.Errorf("parse tier: no tier is called %q", s)
}

// MarshalText and UnmarshalText write and read the tier as its code.
func (t Tier) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

func (t *Tier) UnmarshalText(text []byte) error {
	var err error
	*t, err = ParseTier(string(text))
	return err
}

// An Answer is what somebody said to a safety question. The zero Answer means
// "not answered", which is never a no.
type Answer string

// The answers. Not sure counts as yes.
const (
	NotAnswered Answer = ""
	Yes         Answer = "yes"
	No          Answer = "no"
	Unsure      Answer = "unsure"
)

// Answers lists what somebody may say to a safety question.
func Answers() []Answer { return []Answer{Yes, No, Unsure} }

// ParseAnswer reads an answer. A blank is NotAnswered.
func ParseAnswer(s string) (Answer, error) {
	if a := Answer(s); a == NotAnswered || slices.Contains(Answers(), a) {
		return a, nil
	}
	return NotAnswered, fmt.Errorf("parse answer: %q is not yes, no or unsure", s)
}

// Positive reports whether the answer counts as a yes: yes, or not sure.
func (a Answer) Positive() bool { return a == Yes || a == Unsure }

// An Occasion is a time at which safety questions are asked.
type Occasion string

// The occasions.
const (
	Joining    Occasion = "joining"
	Weekly     Occasion = "weekly"
	AtReferral Occasion = "referral"
	AtReview   Occasion = "review"
	AnyTime    Occasion = "any"
)

// Occasions lists the times at which safety questions are asked.
func Occasions() []Occasion {
	return []Occasion{Joining, Weekly, AtReferral, AtReview, AnyTime}
}

// ParseOccasion reads an occasion.
func ParseOccasion(s string) (Occasion, error) {
	if o := Occasion(s); slices.Contains(Occasions(), o) {
		return o, nil
	}
	return "", fmt.Errorf("parse occasion: no safety questions are asked at %q", s)
}

// A SafetyQuestion is one red flag that is asked about, or one thing that
// changes which exercises are shown.
type SafetyQuestion struct {
	ID QuestionID
	// Level is the tier that a yes gives: TierModify to TierEmergency,
	// never TierNone or TierUnknown.
	Level          Tier
	Question, Help string
	Source         string
	AskedAt        []Occasion
}

// Asked reports whether the question is asked at the given time.
func (q SafetyQuestion) Asked(at Occasion) bool { return slices.Contains(q.AskedAt, at) }

// QuestionsAt returns the questions asked at the given time, in order.
func QuestionsAt(questions []SafetyQuestion, at Occasion) []SafetyQuestion {
	var asked []SafetyQuestion
	for _, q := range questions {
		if q.Asked(at) {
			asked = append(asked, q)
		}
	}
	return asked
}
