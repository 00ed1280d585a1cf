package words

// startProblems serve the safety check, the questions about one's pain and the
// choice of a programme.
var startProblems = map[string]string{
	"signs blank":            "Tick the ones that apply, or tick “None of these”",
	"signs contradiction":    "You ticked “None of these” and another answer. Untick the one that is not right",
	"signs unknown_question": "Tick the ones that apply, or tick “None of these”",
	"unknown_question":       "This is not one of our questions",
	"unknown_answer":         "Answer yes, no or not sure",
	"said blank":             "Choose what they said, or choose “Not yet”",
	"said unknown":           "Choose what they said, or choose “Not yet”",

	"pain blank":     "Choose a number for your pain. Choose 0 for no pain",
	"began blank":    "Choose when the pain started",
	"neck blank":     "Choose if moving your neck brings on the pain. You can choose “I am not sure”",
	"flare blank":    "Choose if your pain has just got worse",
	"flare unknown":  "Choose if your pain has just got worse",
	"checked blank":  "Choose who has checked your pain. You can choose “Nobody yet”",
	"activity_blank": "Enter the activity, or take away its number",
	"activity_twice": "You have named this activity already. Name another, or leave this blank",
	"activity_score": "Choose a number for this activity",

	"programme blank":   "Choose a programme",
	"programme unknown": "Choose one of the programmes",
	"exercises blank":   "Choose 1 exercise or more",
	"exercises unknown": "Choose exercises from the list",
	"exercises avoided": "{1} may not suit you. Choose another exercise",
	"parts blank":       "Keep 1 part on: movement, strength or both",
	"parts empty":       "There is nothing left to do without that part. Keep it on, or choose another programme",
	"start day_blank":   "Enter the day you want to start",
	"start not_a_day":   "Enter a real start day, like 31 3 2026",
	"start past":        "The day you start must be today or in the next 7 days",
	"start too_far":     "The day you start must be in the next {1} days",
	"reason too_long":   "Use {1} characters or fewer for why you made the change",
	"note blank":        "Enter a note",
}

var startDone = map[string]string{
	"check clean":       "Thank you. You can go on",
	"stop ended":        "Thank you. Your exercises are on again",
	"acknowledged":      "Thank you. Strengthening is on",
	"baseline saved":    "Your answers are saved",
	"programme started": "Your programme is ready",
	"programme changed": "Your programme is changed",
	"paused":            "Your programme is paused",
	"resumed":           "Your programme is on again",
}
