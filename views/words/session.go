package words

import (
	"strconv"
	"strings"
)

// The answers about a session, in the order they are asked.
var (
	Efforts = []Term{
		{"easy", "Easy", "5 or more"},
		{"moderate", "Moderate", "2 to 4"},
		{"hard", "Hard", "1"},
		{"max", "All I could do", "none"},
	}
	WorryAnswers = []Term{
		{"no", "No", ""},
		{"yes", "Yes or not sure", ""},
	}
	SettledAnswers = []Term{
		{"yes", "Yes", ""},
		{"no", "No", ""},
		{"none", "There was none", ""},
	}
	BandColours = []Term{
		{"tan", "Tan band", ""},
		{"yellow", "Yellow band", ""},
		{"red", "Red band", ""},
		{"green", "Green band", ""},
		{"blue", "Blue band", ""},
		{"black", "Black band", ""},
		{"silver", "Silver band", ""},
		{"gold", "Gold band", ""},
	}
)

// The words of the pages about sessions.
const (
	TitleLogSession     = "Log a session"
	TitleCorrectSession = "Correct a session"
	TitleSession        = "Your session"
	TitleSessions       = "Your sessions"

	AskWorrying     = "Anything new or worrying since last time?"
	AskWorryingHint = "For example new numbness or weakness, chest pain, feeling unwell, or pain that is much worse."
	AskSettled      = "Did any extra pain settle by the next day?"
	AskPainBefore   = "Pain before you started (optional)"
	AskReps         = "Repetitions in each set"
	AskRepsHint     = "Leave a set blank if you did not do it."
	AskEffort       = "How hard was it?"
	AskPain         = "Pain while doing it"
	AskForm         = "Could you keep good form?"
	AskDid          = "Did you do it?"
	AskBand         = "Which band?"
	AskWeight       = "Weight in kg"
	AskWeightHint   = "For example 2.5. Leave it blank if you used none."
	AskNote         = "Anything to add? (optional)"
	AskDay          = "Which day?"
	ChooseDay       = "Choose a day"
	OtherDay        = "I did it on another day"
	OtherDid        = "I skipped it, or did another one"
	NoBand          = "No band"
	NoPain          = "no pain"
	WorstPain       = "worst pain"
	SaveSession     = "Save session"
	SaveCorrection  = "Save the correction"

	DidIt     = "I did it"
	SkippedIt = "I skipped it"

	CheckBand    = "Check your band before you start. Do not use it if it has splits or holes. Make sure that it cannot slip off."
	LowerSlowly  = "Lower slowly. Count to 3, 4 or 5 on the way back."
	GoEasy       = "Make the movement smaller, or go slower."
	TryMore      = "Last time went well. Try 1 more in each set."
	NotReadNow   = "We do not read this straight away."
	EnteredLater = "Entered later"
	Corrected    = "Corrected"

	CheckNow       = "Yes or not sure? Do the safety check now"
	SeeUrgentHelp  = "If you need help now, see urgent help"
	SeeWhatIsThere = "See what is there"
	BackToToday    = "Go to Today"
	CorrectIt      = "Correct this session"
	RemoveIt       = "Remove this session"
	AskTomorrow    = "Tomorrow we will ask if any extra pain has settled. Your next step depends on it."
	NoSessionsYet  = "You have not logged a session yet. Every session counts, even with 1 exercise."
	OlderSessions  = "Older sessions"
	NewestSessions = "Newest sessions"

	RowBefore = "Pain before you started"
	RowNote   = "Your note"
	RowDay    = "Day"
	Yes       = "Yes"
	No        = "No"
)

// InsteadOf says which exercise was prescribed.
func InsteadOf(name string) string { return "Instead of: " + name }

// RemovedOn says when a session was taken out.
func RemovedOn(date string) string {
	return "You removed this session on " + date + ". It does not count any more, and stays in your record."
}

// DidEasier and DidHarder are the choice of another version of an exercise.
func DidEasier(name string) string { return "I did an easier one: " + name }
func DidHarder(name string) string { return "I did a harder one: " + name }

// EffortHint explains the efforts by how many more there were to spare.
func EffortHint() string {
	hint := "How many more could you have done?"
	for _, e := range Efforts {
		hint += " " + e.Text + ": " + e.Hint + "."
	}
	return hint
}

// SetNumber is the label of one set.
func SetNumber(n int) string { return "Set " + strconv.Itoa(n) }

// LastTime says what was done last time: "Last time: 12, 12 and 11".
func LastTime(reps []int) string {
	var said []string
	for _, n := range reps {
		said = append(said, strconv.Itoa(n))
	}
	return "Last time: " + And(said)
}

// Sets says what was done: "12, 12 and 11".
func Sets(reps []int) string {
	var said []string
	for _, n := range reps {
		said = append(said, strconv.Itoa(n))
	}
	return And(said)
}

// Kilograms is a weight in grams, as people say it: "2.5 kg".
func Kilograms(grams int) string {
	said := strconv.Itoa(grams / 1000)
	if tenths := grams % 1000 / 100; tenths > 0 {
		said += "." + strconv.Itoa(tenths)
	}
	return said + " kg"
}

// OutOfTen is a score: "3 out of 10".
func OutOfTen(n int) string { return strconv.Itoa(n) + " out of 10" }

// A LightText says what a traffic light means for the next time. The light is
// never shown by its colour alone.
type LightText struct{ Name, Means string }

// LightTextFor returns the words for a light, and whether there are any.
func LightTextFor(light string) (LightText, bool) {
	t, ok := lights[light]
	return t, ok
}

var lights = map[string]LightText{
	"green": {"Green: within limits", "Pain stayed low, or hardly went up. Carry on at this level."},
	"amber": {"Amber: more pain", "Pain went up a little. Stay at this level next time."},
	"red":   {"Red: too much pain", "It hurt too much, or the pain did not settle. Make it easier next time."},
}

// DoneWith says what was done, and against what: "12, 12 and 11 with a red
// band".
func DoneWith(reps []int, against string) string {
	if against == "" {
		return Sets(reps)
	}
	return Sets(reps) + ", " + strings.ToLower(against)
}

// Felt says how it was: "Moderate. Good form. Pain 2 out of 10."
func Felt(effort string, good bool, pain *int) string {
	said := effort + "."
	if good {
		said += " Good form."
	} else {
		said += " Form slipped."
	}
	if pain != nil {
		said += " Pain " + OutOfTen(*pain) + "."
	}
	return said
}

// RevisionWhy says why there is an older version of a session.
func RevisionWhy(code string) string { return revisionWhys[code] }

// RevisionOn says why and when there came to be an older version of something.
func RevisionOn(code, date, clock string) string {
	return RevisionWhy(code) + ", " + date + ", " + clock
}

var revisionWhys = map[string]string{
	"corrected": "You corrected it",
	"withdrawn": "You removed it",
}

var sessionProblems = map[string]string{
	"worrying blank":           "Choose if there is anything new or worrying since last time",
	"worrying unknown":         "Choose if there is anything new or worrying since last time",
	"settled blank":            "Choose if any extra pain settled by the next day",
	"settled unknown":          "Choose if any extra pain settled by the next day",
	"settled too_soon":         "You can answer this from tomorrow",
	"settled too_late":         "This session was more than a week ago, so there is no need to answer this any more",
	"day day_blank":            "Choose the day you did your session",
	"day not_a_day":            "Choose a day from the list",
	"day before_start":         "The day of your session must be on or after {1}, when your programme started",
	"pain-before range":        "Choose a number from 0 to 10 for your pain before you started",
	"pain-before not_whole":    "Choose a number from 0 to 10 for your pain before you started",
	"exercises nothing_done":   "Tell us about 1 exercise or more that you did",
	"exercises not_prescribed": "1 of these exercises is not in your programme. Open the page again",
	"did unknown":              "Choose what you did instead of “{1}”",
	"reps blank":               "Enter how many you did in 1 set or more of “{1}”, or choose “" + SkippedIt + "”",
	"reps too_many":            "Enter 4 sets or fewer of “{1}”",
	"reps range":               "Enter a whole number from 1 to 100 for each set of “{1}”. Leave a set blank if you did not do it",
	"reps not_whole":           "Enter a whole number from 1 to 100 for each set of “{1}”. Leave a set blank if you did not do it",
	"resistance unknown":       "Choose 1 of the bands for “{1}”",
	"weight format":            "Enter the weight for “{1}” in kg, such as 2 or 2.5",
	"weight range":             "Enter a weight for “{1}” from 0.1 to 50 kg",
	"effort blank":             "Choose how hard “{1}” was, or choose “" + SkippedIt + "”",
	"during blank":             "Choose a number for your pain while doing “{1}”. Choose 0 for no pain",
	"during range":             "Choose a number from 0 to 10 for your pain while doing “{1}”",
	"during not_whole":         "Choose a number from 0 to 10 for your pain while doing “{1}”",
	"form blank":               "Choose if you could keep good form in “{1}”",
	"form unknown":             "Choose if you could keep good form in “{1}”",
	"note too_long":            "Your note must be {1} characters or fewer",
	"session closed":           "This session was too long ago to change",
	"session key_reused":       "This session was saved already, with other answers. Look at what is there before you save it again",
	"session busy":             "We could not save this just now. Nothing is lost. Wait a moment, then save it again",
	"session new_programme":    "You have a new programme since you opened this page. Open the page again to log a session",
	"session changed":          "This session was changed since you opened this page. Look at what is there before you correct it",
}

var sessionDone = map[string]string{
	"bout":              "Logged. Well done for moving",
	"bout undone":       "The last one is undone",
	"session kept":      "Your session is saved",
	"session corrected": "Your correction is saved",
	"session withdrawn": "Your session is removed",
	"settled":           "Thank you. Your answer is saved",
	"step taken":        "Your programme is changed",
	"step declined":     "Your programme stays as it is",
}
