package words

// GoodChanges are what may have changed for the better. Any one counts.
var GoodChanges = []Term{
	{"pain-less", "My pain is less strong", ""},
	{"pain-rarer", "My pain comes less often", ""},
	{"pain-shorter", "My pain goes faster", ""},
	{"move", "I move more easily", ""},
	{"sleep", "I sleep better", ""},
	{"do-more", "I can do more", ""},
	{"painkillers", "I need fewer painkillers", ""},
	{"worry", "I worry less about it", ""},
}

// Commitments are the answers to "how much of it did you manage?".
var Commitments = []Term{
	{"most", "Most of it", ""},
	{"half", "About half", ""},
	{"little", "A little", ""},
}

// Barriers are what may have got in the way.
var Barriers = []Term{
	{"time", "I did not have the time", ""},
	{"pain", "It hurt", ""},
	{"unsure", "I was not sure how to do it", ""},
	{"forgot", "I forgot", ""},
	{"bored", "It was boring", ""},
	{"other", "Something else", ""},
}

// A Verdict is what a review says to the person.
type Verdict struct {
	Headline string
	Text     []string // a paragraph each
	Amber    bool     // a card to look at first
}

var verdicts = map[string]Verdict{
	"emergency-red-flag": {"Get help now", []string{"You told us about a sign that must not wait. Call 999 or go to A&E now."}, true},
	"urgent-red-flag":    {"Get help today", []string{"You told us about a sign that must not wait. Ask for an urgent GP appointment, or get help from NHS 111."}, true},
	"safety-not-done":    {"First, a quick safety check", []string{"Then we can look at how you are doing."}, false},
	"feels-worse": {"Things feel worse", []string{
		"That is not your fault. Ease back, and refer yourself. A physio can find out what would help.",
		"If anything on the safety list applies to you, get help now.",
	}, true},
	"scores-much-worse": {"Your answers are worse than when you started", []string{
		"That is not your fault. Ease back, and refer yourself. A physio can find out what would help.",
		"If anything on the safety list applies to you, get help now.",
	}, true},
	"scores-worse": {"Your answers are worse than when you started", []string{
		"That is not your fault. Ease back, and refer yourself. A physio can find out what would help.",
		"If anything on the safety list applies to you, get help now.",
	}, true},
	"mixed-picture": {"Some things are better and some are worse", []string{
		"Carry on gently with what helps, and leave out what does not. We will look again in 2 weeks.",
	}, false},
	"clear-and-ready": {"You are doing well", []string{
		"You can make your exercises a bit harder.",
	}, false},
	"positive-change": {"Something has changed for the better", []string{
		"That does not mean you have to feel fully well. Carry on with what you are doing.",
	}, false},
	"little-to-gain": {"You have little pain and can do nearly everything", []string{
		"Carry on with what keeps you well.",
	}, false},
	"nothing-to-compare": {"We need 1 answer to see how you are doing", nil, false},
	"no-change-and-symptom": {"Nothing has changed, and something needs to be looked at", []string{
		"You told us about a symptom that a GP or physio should look at soon. You can refer yourself to a physio.",
	}, true},
	"no-change-again": {"You looked again, and nothing has changed", []string{
		"That happens, and it is not your fault. A physio can help you with the next step. You can refer yourself.",
	}, true},
	"no-change-despite-commitment": {"You gave this a real go and nothing has changed", []string{
		"That happens, and it is not your fault. A physio can look at what is going on and help you with the next step. You can refer yourself.",
		"It is often hard to name the exact cause of upper back pain. Most of it is not a sign of something serious.",
	}, true},
	"no-fair-try": {"It has been hard to fit this in", []string{
		"Life gets in the way. Let us make it easier for 2 weeks, then look again.",
	}, false},
	"well-at-week-12": {"You are doing well, and you can do less to keep it up", []string{
		"2 strength days a week are enough now. Move as much as you like. Keep in mind what your first signs of trouble were, and ease back early if they come.",
	}, false},
	"no-move-since-week-6": {"You are better than when you started, but it has stayed the same since week 6", []string{
		"A physio can help you go further. You can also try a different programme.",
	}, false},
	"no-more-waiting": {"After 12 weeks, nothing has changed", []string{
		"However much you managed, it is time for a physio to help. You can refer yourself.",
	}, true},
}

// VerdictFor returns what a review says, by the reason that decided it.
func VerdictFor(reason string) (Verdict, bool) {
	v, ok := verdicts[reason]
	return v, ok
}

// OutcomeName says an outcome in a few words, for lists and records.
func OutcomeName(outcome string) (string, bool) {
	s, ok := map[string]string{
		"EMERGENCY":         "Get help now",
		"URGENT":            "Get help today",
		"SAFETY_FIRST":      "Safety check first",
		"SELF_REFER":        "Refer yourself to a physio",
		"KEEP_GOING":        "Carry on",
		"PROGRESS":          "Make it a bit harder",
		"NEED_DATA":         "1 answer is missing",
		"ADHERENCE_SUPPORT": "Make it easier for 2 weeks",
		"MAINTAIN":          "Do less to keep it up",
		"PLATEAU":           "Better, but the same since week 6",
	}[outcome]
	return s, ok
}

// FlagNote says what a flag adds to a review; "" where the page shows it in
// another way.
func FlagNote(flag string) (string, bool) {
	s, ok := map[string]string{
		"SEE_SOON":    "You told us about something that a GP or physio should look at soon.",
		"HIGH_PAIN":   "Your pain is strong. You do not have to wait for anything: you can refer yourself today.",
		"WORSE":       "Ease back: do less, and do it more gently.",
		"MIXED":       "Some of your answers are better and some are worse.",
		"RECHECK_14D": "We will look again in 2 weeks.",
		"LOW_SYMPTOM": "There is little left to gain, so keep what you have.",
	}[flag]
	return s, ok
}

// DecisionName says what a person decided after a review.
func DecisionName(decision string) (string, bool) {
	s, ok := map[string]string{
		"carry-on":    "You decided to carry on.",
		"refer":       "You decided to refer yourself.",
		"step-up":     "You decided to make your exercises a bit harder.",
		"fewer":       "You decided to do 1 movement and 1 strength exercise for now.",
		"ten-minutes": "You decided to do 10 minutes a day for now.",
		"ease-back":   "You decided to ease back.",
		"maintain":    "You decided to do 2 strength days a week.",
		"another":     "You decided to look for a different programme.",
	}[decision]
	return s, ok
}

// reviewProblems serve the review.
var reviewProblems = map[string]string{
	"good blank":           "Tick what has changed, or tick none of these",
	"good none_and":        "Tick what has changed, or tick none of these, but not both",
	"good unknown":         "Tick what has changed, or tick none of these",
	"since range":          "Choose how you are compared with your last review",
	"since not_whole":      "Choose how you are compared with your last review",
	"confidence range":     "This must be a whole number from 0 to 10",
	"confidence not_whole": "This must be a whole number from 0 to 10",
	"commitment unknown":   "Choose how much of it you managed",
	"barriers unknown":     "Choose from the list what got in the way",
	"decision blank":       "Choose what to do next",
	"decision unknown":     "Choose what to do next",
	"overall range":        "Choose how you are compared with when you started",
	"overall not_whole":    "Choose how you are compared with when you started",
	"overall blank":        "Choose how you are compared with when you started",
	"override blank":       "Choose what you suggest instead",
	"override unknown":     "Choose what you suggest instead",
	"reason blank":         "Say why you see it differently",
	"reason too_long":      "The reason must be {1} characters or fewer",
	"review not_open":      "Your review is not open",
	"review key_reused":    "You sent this form before, with other answers. What you sent first is saved",
	"review today":         "You have done a review today already",
	"review not_started":   "Your programme starts on {1}. You can review it from then on",
	"review no_programme":  "Choose a programme first",
	"review safety_first":  "The safety check comes first, and the last one is from another day. What you wrote is still here",
}
