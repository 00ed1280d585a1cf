package words

import (
	"strings"
)

// ActivityEfforts are the answers to how hard other activity was.
var ActivityEfforts = []Term{
	{"easy", "Easy", ""},
	{"some", "Some effort", ""},
	{"hard", "Hard", ""},
}

// The words of the pages about other activity, and heat and ice.
const (
	TitleActivities = "Other activity"
	TitleActivity   = "Your activity"
	TitleCare       = "Your heat or ice"
	TitleLogOther   = "Log other activity"
	TitleLogCare    = "Log heat or ice"
	TitleCorrect    = "Correct what you logged"

	OtherLead        = "Walking, swimming and yoga are a good extra. Log them here, and heat or ice too. They do not take the place of your exercises."
	ActivitiesEmpty  = "You have logged nothing here yet. 5 minutes of walking is a good start."
	ActivitiesNone   = "You have logged nothing here yet."
	ActivityOlder    = "Earlier activity"
	ActivityNewest   = "Latest activity"
	ActivitySame     = "Same as last time"
	ActivityBack     = "See your other activity"
	ActivityCorrect  = "Correct this"
	ActivityRemove   = "Remove this"
	SaveActivity     = "Save"
	AskActivity      = "What did you do?"
	AskOwnActivity   = "What was it, in your own words?"
	AskOwnHint       = "You only need this for something else."
	AskCare          = "What did you use?"
	AskMinutes       = "How many minutes?"
	AskMinutesCare   = "10 to 15 minutes at a time is enough."
	AskHowHard       = "How hard was it?"
	AskHowHardHint   = "You can leave this blank for mindfulness."
	AskCarePlaces    = "Where? (optional)"
	AskActivityDay   = "Which day was it?"
	SafeUseAgain     = "10 to 15 minutes is enough. Longer does not help more, and it can harm your skin."
	ReadSafeUse      = "Read about heat, ice and painkillers"
	ReadActivity     = "Read about other activity that helps"
	StopActivity     = "Stop if you feel faint, dizzy or sick. Stop and call 999 if you get chest pain or find it hard to breathe."
	RowActivity      = "What"
	RowActivityOwn   = "In your own words"
	RowMinutes       = "Minutes"
	RowHowHard       = "How hard"
	KeyBeside        = "Other activity"
	BesideLastWeeks  = "In the last 2 weeks"
	ActivityStopNote = "Your exercises are stopped because of your safety check. That is true of other activity too. Get help first if you have not yet."
	DiaryStopNote    = "Your exercises are stopped because of your safety check. Get help first if you have not yet."
	StopNoteLink     = "See what to do now"
)

// Minutes says how long something was.
func Minutes(n int) string { return Count(n, "minute") }

// ActivityName names what was done, with somebody's own words: "Walking, with
// the dog".
func ActivityName(name, own string) string {
	if own == "" {
		return name
	}
	return name + ", " + own
}

// ActivityLine says how long and how hard, or where: "30 minutes, easy".
func ActivityLine(minutes int, effort string, places []string) string {
	parts := []string{Minutes(minutes)}
	if effort != "" {
		parts = append(parts, small(said(ActivityEfforts, effort)))
	}
	for _, p := range places {
		parts = append(parts, small(said(PainPlaces, p)))
	}
	return strings.Join(parts, ", ")
}

// ActivityWeek says how much somebody did in the last 7 days: minutes of other
// activity and of mindfulness, and how often heat or ice.
func ActivityWeek(active, calm, care int) string {
	var parts []string
	if active > 0 {
		parts = append(parts, Minutes(active)+" of other activity")
	}
	if calm > 0 {
		parts = append(parts, Minutes(calm)+" of mindfulness")
	}
	if care > 0 {
		parts = append(parts, "heat or ice "+Count(care, "time"))
	}
	if len(parts) == 0 {
		return ""
	}
	return "In the last 7 days: " + strings.Join(parts, ", ") + "."
}

// ActivityTimes says how often somebody did something, and for how long in
// all: "walking 4 times, 120 minutes".
func ActivityTimes(said string, times, minutes int) string {
	return said + " " + Count(times, "time") + ", " + Minutes(minutes)
}

// CareTimes says how often somebody used heat or ice.
func CareTimes(said string, times int) string { return said + " " + Count(times, "time") }

// BesideLine joins what was done, as a sentence.
func BesideLine(parts []string) string { return Capital(strings.Join(parts, "; ")) + "." }

// ActivityRemoved says when an activity was taken out.
func ActivityRemoved(date string) string {
	return "You removed this on " + date + ". It does not count any more, and stays in your record."
}

// ActivityUntil heads what a correction took the place of.
func ActivityUntil(date string) string { return "As it stood until " + date }

var activityProblems = map[string]string{
	"what blank":           "Choose what it was",
	"what unknown":         "Choose what it was from the list",
	"what key_reused":      "This was saved already, with other answers. Look at what is saved before you save it again",
	"what changed":         "This was corrected or removed since you opened it. Look at what is saved before you save it again",
	"what busy":            "We could not save this just now. Nothing is lost. Wait a moment, then save it again",
	"own-words blank":      "Enter what it was, in your own words",
	"own-words too_long":   "What it was must be {1} characters or fewer",
	"own-words characters": "Remove the characters from what it was that are not letters, numbers or signs",
	"minutes blank":        "Enter how many minutes it was",
	"minutes not_whole":    "Enter the minutes as a whole number, such as 20",
	"minutes range":        "The minutes must be a whole number from {1} to {2}",
	"how-hard blank":       "Choose how hard it was",
	"how-hard unknown":     "Choose how hard it was from the list",
	"where unknown":        "Choose only places from the list",
}

var activityDone = map[string]string{
	"activity kept":      "Your activity is saved",
	"activity corrected": "Your correction is saved",
	"activity removed":   "It is removed",
}
