package words

import "strings"

// Words of the exercise library.
const (
	SearchExercises = "Search by name"
	SearchHint      = "For example, neck, band, stretch or chin tuck"
	FilterKind      = "Kind of exercise"
	FilterStart     = "How you start"
	FilterRegion    = "Part of the body"
	FilterEquipment = "What you use"
	FilterMuscle    = "Muscle"
	Any             = "Any"
	NothingExtra    = "Nothing that you need to buy"
	AboutYou        = "About you"
	AboutYouHint    = "We leave out what you should not do, and say what to take care of."
	SomethingElse   = "a choice that is not there"

	FactKind     = "Kind"
	FactHowMany  = "How many"
	FactHowOften = "How often"
	FactRest     = "Rest"
	FactStart    = "Start"
	FactSides    = "Sides"
	FactNeeds    = "You need"
	FactRegions  = "Good for"

	ShowAllAnyway = "Show all exercises"

	OlderExercise  = "This is how the exercise was at the time. It has changed since."
	NewestExercise = "See the exercise as it is now"
	NotReviewed    = "A health professional has not checked this exercise yet."
)

// Found says how many exercises there are, or fit what was asked.
func Found(n int, asked bool) string {
	switch {
	case n == 0:
		return "No exercises found"
	case asked:
		return Count(n, "exercise") + " found"
	default:
		return Count(n, "exercise")
	}
}

// WithCount is the name of a choice and how many it would show.
func WithCount(name string, n int) string { return name + " (" + Thousands(n) + ")" }

// Remove is a link that takes a choice away.
func Remove(what string) string { return "Remove: " + what }

// Quoted is what somebody searched for.
func Quoted(text string) string { return "\u201c" + text + "\u201d" }

// YouNeed says what an exercise is done with.
func YouNeed(things []string) string { return "You need: " + And(things) }

// LeaveOutIf is a warning; the condition is one of the library's.
func LeaveOutIf(condition string) string { return "Do not do this exercise if " + condition + "." }

// LeavesOut reports whether a precaution says by itself who should leave the
// exercise out.
func LeavesOut(precaution string) bool { return strings.HasPrefix(precaution, "Do not do this if") }

// BecauseYouToldUs says what was used to choose what somebody sees.
func BecauseYouToldUs(conditions []string) string {
	return "You told us that " + And(conditions) + ". We leave out what you should not do, and say what to take care of."
}

// NotForYou says that somebody should leave an exercise out.
func NotForYou(conditions []string) string {
	return "Leave this exercise out. You told us that " + And(conditions) + ". A physio can tell you more."
}

// FigureAlt says what the drawing of an exercise is; what each of its pictures
// shows is told beside it.
func FigureAlt(name string, pictures int) string {
	return name + ": a drawing with " + Count(pictures, "numbered picture") + "."
}

// MovingAlt says the same of the moving drawing.
func MovingAlt(name string, loops int) string {
	return name + ": a moving drawing. It plays " + Count(loops, "time") + ", then stops."
}

// Reviewed says who checked an exercise.
func Reviewed(by, on string) string { return "Checked by " + by + " on " + on + "." }
