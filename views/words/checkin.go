package words

import (
	"strconv"
	"strings"
)

// Changes are the answers to "compared with when you started", by number.
var Changes = []Term{
	{"1", "Very much better", ""},
	{"2", "Much better", ""},
	{"3", "A little better", ""},
	{"4", "No change", ""},
	{"5", "A little worse", ""},
	{"6", "Much worse", ""},
	{"7", "Very much worse", ""},
}

// HardTasks are the answers to "did you change the tasks that are hard on
// your back?".
var HardTasks = []Term{
	{"yes", "Yes", ""},
	{"some", "Some of them", ""},
	{"no", "No", ""},
}

// Painkillers are the answers to "did you take painkillers?".
var Painkillers = []Term{
	{"none", "No", ""},
	{"some", "On some days", ""},
	{"most", "On most days", ""},
	{"unsaid", "I would rather not say", ""},
}

// A CheckInResult is what a check-in came to.
type CheckInResult struct {
	Heading string
	Lead    string
	More    string // a paragraph after it, or ""
}

var checkInResults = map[string]CheckInResult{
	"CARRY_ON": {
		"Thank you. Your check-in is saved",
		"Carry on with what you are doing.", "",
	},
	"EASE_BACK": {
		"Thank you. Now ease back a little",
		"Your pain is higher than it was. That can happen, and it often settles.",
		"Do less for now, and do it more gently. Keep moving a little each day.",
	},
	"SELF_REFER_EARLY": {
		"It is time to get more help",
		"You have felt worse at 2 check-ins running. You do not need to wait for week 6. Refer yourself to a physio, or talk to a GP surgery; many have a physio.",
		"Until then, do less and do it more gently.",
	},
}

// CheckInResultOf returns what a check-in came to, by the code of the rule.
func CheckInResultOf(early string) (CheckInResult, bool) {
	r, ok := checkInResults[early]
	return r, ok
}

// Jumped is said when pain is very high or has risen a lot.
const Jumped = "Your pain is much higher, so we ask you to do the full safety check today."

// EaseBackTips are what easing back means (S0-24).
var EaseBackTips = []string{
	"Stop the exercises that bring the pain on. Keep the ones that feel all right.",
	"Move gently and often. Change position before your back asks you to.",
	"Make hard tasks smaller: shorter spells, lighter loads, more breaks.",
	"Try heat for 10 to 15 minutes, with a cloth between it and your skin.",
}

var checkInDone = map[string]string{
	"eased back": "Your programme is 1 step lighter",
}

// checkInProblems serve the check-in and the questions it shares with the
// review.
var checkInProblems = map[string]string{
	"pain range":            "Pain must be a whole number from 0 to 10",
	"pain not_whole":        "Pain must be a whole number from 0 to 10",
	"change blank":          "Choose how you are compared with when you started",
	"change range":          "Choose how you are compared with when you started",
	"change not_whole":      "Choose how you are compared with when you started",
	"activity range":        "This must be a whole number from 0 to 10",
	"activity not_whole":    "This must be a whole number from 0 to 10",
	"sleep range":           "Sleep must be a whole number from 0 to 10",
	"sleep not_whole":       "Sleep must be a whole number from 0 to 10",
	"worst range":           "Your worst pain must be a whole number from 0 to 10",
	"worst not_whole":       "Your worst pain must be a whole number from 0 to 10",
	"worst below_pain":      "Your worst pain cannot be less than your average pain. Check both",
	"stress range":          "Stress must be a whole number from 0 to 10",
	"stress not_whole":      "Stress must be a whole number from 0 to 10",
	"hard-tasks blank":      "Choose whether you changed the tasks that are hard on your back",
	"note too_long":         "Your note must be {1} characters or fewer",
	"check-in today":        "You have checked in today already. What you wrote is still here, and you can check in again tomorrow",
	"check-in key_reused":   "You sent this form before, with other answers. What you sent first is saved",
	"check-in not_started":  "Your programme starts on {1}. You can check in from then on",
	"check-in no_programme": "Choose a programme first",
	"check-in safety_first": CheckInSafetyFirst,
}

// A Question is how something is asked. Low and High are the ends of a scale.
type Question struct{ Label, Hint, Low, High string }

// The questions of a check-in, which the review asks too.
var (
	WeeklyPain        = Question{"How strong was your pain on average in the last 7 days?", "", PainScale.Low, PainScale.High}
	WeeklyActivity    = Question{"", "How well can you do it now?", "cannot do it", "as well as before"}
	WeeklyChange      = Question{"Overall, how is your back compared with when you started?", "", "", ""}
	WeeklyHardTasks   = Question{"Did you change the tasks that are hard on your back?", "For example more breaks, lighter loads or shorter spells.", "", ""}
	WeeklySleep       = Question{"How did you sleep in the last 7 nights?", "", SleepScale.Low, SleepScale.High}
	WeeklyPainkillers = Question{"Did you take painkillers?", "", "", ""}
	WeeklyWorst       = Question{"How strong was your worst pain in the last 7 days?", "", PainScale.Low, PainScale.High}
	WeeklyStress      = Question{"How stressed were you?", "", "not at all", "as stressed as can be"}
	WeeklyNote        = Question{"Anything to add", "We do not read this straight away. If you need help now, choose Help now at the top of the page.", "", ""}
)

// Titles of the pages of a check-in.
const (
	CheckInTitle   = "Your weekly check-in"
	CheckedInTitle = "Your check-in"
)

// CheckInSafetyFirst is said when a check-in comes without the safety check of
// the day.
const CheckInSafetyFirst = "The safety check comes first, and the last one is from another day. What you wrote is still here"

// SaidPain and the others say an answer again in plain words.
func SaidPain(n int) string  { return "Your pain was " + ScoreOf10(n) + " on average." }
func SaidSleep(n int) string { return "Your sleep was " + ScoreOf10(n) + "." }
func SaidWorst(n int) string { return "Your worst pain was " + ScoreOf10(n) + "." }

// SaidStress says how stressed somebody was.
func SaidStress(n int) string { return "Your stress was " + ScoreOf10(n) + "." }

// SaidActivity says how well somebody can do one of their own activities.
func SaidActivity(name string, n int) string { return name + ": " + ScoreOf10(n) + "." }

// SaidChange says how somebody is compared with when they started.
func SaidChange(n int) string {
	return "Compared with when you started: " + small(said(Changes, strconv.Itoa(n))) + "."
}

// SaidHardTasks says whether somebody changed their hard tasks.
func SaidHardTasks(code string) string {
	return "Changed the hard tasks: " + small(said(HardTasks, code)) + "."
}

// SaidPainkillers says whether somebody took painkillers.
func SaidPainkillers(code string) string {
	return "Painkillers: " + small(said(Painkillers, code)) + "."
}

// NextCheckIn says when the next check-in is.
func NextCheckIn(date string) string { return "Your next check-in is on " + date + "." }

// ScoreOf10 says a score.
func ScoreOf10(n int) string { return OutOf10(strconv.Itoa(n)) }

func said(terms []Term, code string) string {
	text, _ := Say(terms, code)
	return text
}

// small begins a sentence's words with a small letter, as inside another. "I"
// stays as it is.
func small(text string) string {
	if text == "" || strings.HasPrefix(text, "I ") {
		return text
	}
	return strings.ToLower(text[:1]) + text[1:]
}

// The buttons and notes of a check-in's result.
const (
	EaseBackButton = "Make my programme lighter"
	EaseBackReason = "To ease back after a check-in"
	EasedBack      = "Your programme is 1 step lighter."
	FullCheck      = "Do the safety check"
	StartReview    = "Start my review"
	SeeWhatIsSaved = "See what is saved"
)
