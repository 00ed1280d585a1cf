package words

import "strconv"

// Words of setting a patient's programme.
const (
	AssignTitle       = "Set the programme"
	AssignLead        = "Nothing is saved before you have seen what changes."
	AssignCancel      = "Leave the programme as it is"
	AssignBouts       = "Movement bouts a day"
	AssignBoutsHint   = "1 to 6. Leave blank when there is no movement in it"
	AssignDays        = "Strength days a week"
	AssignDaysHint    = "1 to 4. Leave blank when there is no strengthening in it"
	AssignReason      = "Why you set it like this"
	AssignReasonHint  = "The patient can see this in the history of their programme."
	AssignNote        = "A note to the patient"
	AssignNoteHint    = "They see it on Today. You can leave this blank. Use plain words."
	AssignEpisode     = "The 6 weeks"
	AssignEpisodeHint = "A change of programme does not start the 6 weeks again, unless you say so."
	AssignEpisodeYes  = "Start a new episode: the 6 weeks begin again today"
	AssignAdd         = "Add an exercise"
	AssignAddNone     = "Choose an exercise"
	AssignItemNote    = "Note for this exercise"
	AssignFrom        = "Reps from"
	AssignTo          = "Reps to"
	AssignOutYes      = "Take it out"
	AssignWith        = "Resistance"
	AssignWithNothing = "None"
	AssignWithKg      = "Weight in kg"
	AssignKg          = "Weight"
	AssignLocked      = "before it gets harder"
	AssignLockedYes   = "Ask me first"
	AssignCheckTitle  = "Check what changes"
	AssignSame        = "Nothing changes in the exercises."
	AssignStill       = "Why these exercises are right for them"
	ChangeThis        = "Change this programme"
	AssignThis        = "Assign"
	SuitsBest         = "Suits their answers best"
	NoProgrammeYet    = "They have no programme yet. Assign a ready one, and change what you like."
	VersionContents   = "What it consisted of"
	LeftOutKey        = "Left out or swapped"
	StageKey          = "Stage"
	ReadyTitle        = "Ready programmes"
	ReadyLead         = "To assign one, open a patient’s record and choose Programme. It is fitted to their answers then."
	KeyWhy            = "Why"
	KeyStarts         = "The 6 weeks"
	KeyMinutes        = "How long"
	KeyWeeks          = "For"
	KeyProgress       = "When it goes well"
	KeyEaseBack       = "When it does not"
	KeyAvoid          = "Take care"
	ComesNew          = "New"
	TakenOut          = "Taken out"
	Before            = "Before: "
	After             = "After: "
	ClockStays        = "They go on as they are"
)

// AnswersLeaveOut says why somebody's answers leave an exercise out.
func AnswersLeaveOut(because []string) string { return "their answers leave it out: " + And(because) }

// StartsToday says when a first programme starts, and when its review is.
func StartsToday(day, review string) string {
	return "They begin on " + day + ". The review is due on " + review
}

// EpisodeToday says when the six weeks begin again.
func EpisodeToday(day, review string) string {
	return "They begin again on " + day + ". The review is due on " + review
}

// VersionOf is the heading of a version.
func VersionOf(n int, made string) string { return "Version " + strconv.Itoa(n) + ", " + made }

var assignProblems = map[string]string{
	"exercises too_many":     "Keep 30 exercises or fewer",
	"exercises changed":      "Somebody has changed the programme since you opened this page. What you entered is still here. Look at what changes before you save",
	"exercises twice":        "The same exercise is there twice. Take 1 of them out",
	"bouts range":            "Movement bouts a day must be a whole number from {1} to {2}",
	"bouts not_whole":        "Movement bouts a day must be a whole number, such as 4",
	"days range":             "Strength days a week must be a whole number from {1} to {2}",
	"days not_whole":         "Strength days a week must be a whole number, such as 3",
	"change-reason blank":    "Say why you set it like this",
	"change-reason too_long": "The reason must be {1} characters or fewer",
	"to-patient too_long":    "The note must be {1} characters or fewer",
	"still blank":            "Say why these exercises are right for them",
	"still too_long":         "The reason must be {1} characters or fewer",
	"dose-sets blank":        "Enter how many sets",
	"dose-sets not_whole":    "Sets must be a whole number",
	"dose-sets range":        "Sets must be from {1} to {2}",
	"dose-from blank":        "Enter the fewest repetitions",
	"dose-from not_whole":    "Repetitions must be a whole number",
	"dose-from range":        "Repetitions must be from {1} to {2}",
	"dose-to blank":          "Enter the most repetitions",
	"dose-to not_whole":      "Repetitions must be a whole number",
	"dose-to range":          "Repetitions must be from {1} to {2}",
	"dose-to too_small":      "The most repetitions cannot be fewer than {1}",
	"dose-with unknown":      "Choose a resistance from the list",
	"dose-kg weight":         "Enter a weight from 0.1 to 50 kg, such as 2 or 2.5",
	"weight":                 "Enter a weight from 0.1 to 50 kg, such as 2 or 2.5",
	"dose-note too_long":     "The note must be {1} characters or fewer",
	"dose-note characters":   "Remove the characters that are not letters, numbers or signs",
}

// StaffSwapped says what was done with an exercise of a ready programme that
// does not suit somebody, to staff. Instead may be "".
func StaffSwapped(exercise, instead, because string) string {
	if instead == "" {
		return exercise + " is left out: " + because
	}
	return instead + " instead of " + exercise + ": " + because
}

// SuitsWho says whom a ready programme is for, in its own words to patients.
func SuitsWho(plain string) string { return "For people who say: “" + plain + "”" }

// StageHeld says to staff that a stage lasts longer than its weeks.
func StageHeld(week int) string {
	return "Still that of week " + strconv.Itoa(week) + ". The next one comes after 2 sessions running that were green and settled."
}
