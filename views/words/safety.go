package words

// SafetyAsk is how a safety check begins.
type SafetyAsk struct{ Title, Lead string }

var safetyAsks = map[string]SafetyAsk{
	"joining":  {"First, a safety check", "Most upper back pain is not caused by anything serious. But some signs must not wait, so we ask about them first."},
	"weekly":   {"A quick safety check", "Tick anything that is new since your last check-in."},
	"referral": {"A safety check before you refer yourself", "Some signs need help sooner than a referral can give it."},
	"review":   {"A safety check before your review", "Some signs must not wait, so we ask about them first."},
	"any":      {"A safety check", "Tell us how things are now."},
	"checked":  {"A safety check before you start again", "Tick what you have now, since you were checked."},
}

// SafetyAskAt returns how the safety check of an occasion begins. "checked"
// is the way back after a stop.
func SafetyAskAt(occasion string) (SafetyAsk, bool) {
	a, ok := safetyAsks[occasion]
	return a, ok
}

// TierName says a tier in a word or two, for lists and records.
func TierName(tier string) (string, bool) {
	s, ok := map[string]string{
		"":          "Not finished",
		"none":      "No signs ticked",
		"soon":      "See a GP or physio soon",
		"urgent":    "Urgent",
		"emergency": "Emergency",
	}[tier]
	return s, ok
}

// OccasionName says when a safety check was done, for lists and records.
func OccasionName(occasion string) (string, bool) {
	s, ok := map[string]string{
		"joining":  "Full check",
		"weekly":   "Weekly check",
		"referral": "Before a referral",
		"review":   "Before a review",
		"any":      "Between check-ins",
	}[occasion]
	return s, ok
}
