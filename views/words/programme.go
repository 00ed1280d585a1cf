package words

import (
	"strconv"
	"strings"
)

// SuggestedBecause says why a ready programme is suggested.
func SuggestedBecause(code string) (string, bool) {
	s, ok := map[string]string{
		"flare":   "We suggest this because your pain has just got worse. It is short and gentle.",
		"neck":    "We suggest this because moving your neck brings on your pain.",
		"waits":   "We suggest this because it has no strengthening, and you need to ask somebody about that first.",
		"desk":    "We suggest this because you work at a desk or a screen.",
		"band":    "We suggest this because your pain is settled enough to get stronger, and you have a band.",
		"settled": "We suggest this because your pain is settled enough to get stronger, and it needs nothing special.",
		"simple":  "We suggest this because it has a bit of everything and does not take long.",
	}[code]
	return s, ok
}

// Equipment is why something was left out for want of equipment, as a code.
const Equipment = "equipment"

// Because says why an exercise was left out or swapped: a filter code, or
// Equipment.
func Because(code string) (string, bool) {
	s, ok := map[string]string{
		Equipment:         "you do not have what it needs",
		"OSTEO":           "you have thin bones or have had a spine fracture",
		"PREG16":          "you are pregnant or had a baby not long ago",
		"NECK":            "your neck is sore",
		"SHOULDER":        "it is sore to lift your arm",
		"SHOULDER_DISLOC": "your shoulder has come out of joint",
		"FLOOR":           "it is hard to get down on the floor",
		"KNEEL":           "it is hard to get down on the floor",
		"FALLS":           "you feel unsteady",
		"HBP":             "of your blood pressure",
		"DIZZY":           "you get dizzy",
		"FLARE":           "your pain has just got worse",
		"BAND":            "it uses a band",
		"HERNIA":          "you have a hernia",
		"LOWBACK_LEG":     "you have low back pain that goes into your leg",
	}[code]
	return s, ok
}

// Swapped says what was done with an exercise of a ready programme that does
// not suit somebody. Instead may be "".
func Swapped(exercise, instead, because string) string {
	if instead == "" {
		return exercise + " is left out because " + because + "."
	}
	return instead + " instead of " + exercise + ", because " + because + "."
}

// Words of choosing a programme.
const (
	ChooseTitle     = "Choose a programme"
	ChooseLead      = "All of these are for upper back pain. Pick the one that fits your days. You can change it at any time."
	ChangeTitle     = "Change your programme"
	ChangeLead      = "Pick another programme. Your 6 weeks go on as they are."
	OwnTitle        = "Make your own programme"
	OwnLead         = "Pick as many or as few exercises as you like. 1 is enough."
	OwnHidden       = "Some exercises are not here because of your answers."
	Suggested       = "Suggested for you"
	ChooseThis      = "Choose this"
	ConfirmTitle    = "Check your programme"
	OwnName         = "My own programme"
	PartsQuestion   = "Which parts do you want to do?"
	PartMovement    = "Movement, little and often"
	PartStrength    = "Strengthening"
	StartQuestion   = "When do you start?"
	StartHint       = "Your review is 6 weeks after that."
	StartButton     = "Start this programme"
	ChangeButton    = "Change to this programme"
	ReasonQuestion  = "Why do you change it?"
	ReasonHint      = "You can leave this blank. We do not read it straight away. If you need help now, choose Help now at the top of the page."
	NothingToBuy    = "Nothing that you need to buy"
	DosesTitle      = "Change how much you do"
	DosesLead       = "Small steps are best. Change 1 thing, then see how your back feels the next day."
	BoutsQuestion   = "How many times a day do you want to move?"
	DaysQuestion    = "How many days a week do you want to strengthen?"
	SetsQuestion    = "Sets"
	RepsFrom        = "Fewest reps"
	RepsTo          = "Most reps"
	MovementHeading = "Move little and often"
	StrengthHeading = "Strengthen"
	LockedNote      = "Ask your physio before you make this harder."
	FromPhysioNote  = "Your physio made this programme. Ask them if you want to change it. You can skip or swap an exercise when you log a session."
	CalmText        = "Strengthening waits, and you do half of the repetitions. After 3 easier days in a row we ask if you want to build up again. You can do so sooner."
	AgainHeading    = "You have been away for a while"
	AgainText       = "Things may have changed since you told us about your pain. Tell us again, so that your review compares with how it is now."
	AgainLink       = "Tell us about your pain again"
	PauseHeading    = "Pause your programme"
	PauseText       = "For a holiday or an illness. Nothing is due while you are away, and your 6 weeks wait."
	PauseButton     = "Pause from today"
	ResumeButton    = "I am back"
	StageWaits      = "The next stage of strengthening comes after 2 sessions in a row that went well. Tell us the day after each one if any extra pain has settled."
	BandCheck       = "Look at your band before you start. Do not use it if it has a tear or a hole."
)

// Words of the programme page.
const (
	AddOrRemove      = "Add or remove exercises"
	AnotherProgramme = "Change to another programme"
	ChooseAnother    = "Choose another programme"
	WhatToDo         = "See what to do"
)

// SaysSide reports whether the words of a dose say that it is for each side.
func SaysSide(reps string) bool { return strings.Contains(reps, "each") }

// OffSince says since when a safety check has stopped the exercises.
func OffSince(day string) string {
	return "Your exercises have been off since " + day + ", after a safety check."
}

// ReviewOn says when the next review is.
func ReviewOn(week int, day string) string {
	return "Your " + strconv.Itoa(week) + "-week review is on " + day + "."
}

// ReviewWaits says that the review waits for a pause to end.
const ReviewWaits = "Your programme is paused, and your 6 weeks wait."

// ReviewIfToday says when the review is if one starts today.
func ReviewIfToday(day string) string {
	return "If you start today, your 6-week review is on " + day + "."
}

// ReviewStays says that a change leaves the review where it is.
func ReviewStays(week int, day string) string {
	return "Your " + strconv.Itoa(week) + "-week review stays on " + day + "."
}

// StartOption is one day to start on, in few words: lists are narrow on a
// phone.
func StartOption(days int, day, review string) string {
	switch days {
	case 0:
		day = "Today"
	case 1:
		day = "Tomorrow"
	}
	return day + " (review on " + review + ")"
}

// Standing says where one stands in a programme.
func Standing(week int, starts string) string {
	if week < 1 {
		return "Starts on " + starts
	}
	return "Week " + strconv.Itoa(week) + " · started on " + starts
}

// TimesADay says how often movement is done.
func TimesADay(n int) string {
	if n == 1 {
		return "Once a day"
	}
	return Several(n, n, "time") + " a day"
}

// DaysAWeek is TimesADay for strengthening.
func DaysAWeek(n int) string { return Several(n, n, "day") + " a week" }

// InWeeks says for which weeks something is.
func InWeeks(from, to int) string {
	if from == to {
		return "week " + strconv.Itoa(from)
	}
	return "weeks " + strconv.Itoa(from) + " to " + strconv.Itoa(to)
}

// VersionBy says who made a version of a programme. Name is a physio's, or "".
func VersionBy(name string, first bool) string {
	switch {
	case name != "":
		return "From " + name
	case first:
		return "Your choice"
	default:
		return "Changed by you"
	}
}

// PausedSince says since when a programme is paused.
func PausedSince(day string) string {
	return "Your programme has been paused since " + day + ". Your 6 weeks wait for you."
}
