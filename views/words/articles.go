package words

// Words of the articles.
const (
	TitleArticles = "Read about your upper back"

	NoArticleReview = "No health professional has checked this article yet."
	ChecklistAsk    = "What is right for you today?"
	ChecklistHint   = "Choose all that are true. You can come back and check again."
	OrDivider       = "or"
	NoneRight       = "None of these yet"
	ChecklistJoin   = "Sign in to save what is right for you and check again later"
)

var articleProblems = map[string]string{
	"right blank":      "Choose what is right for you, or none of these",
	"right unknown":    "Choose what is right for you, or none of these alone",
	"right key_reused": "You saved this list before, with other answers. Save again to keep these, too",
}

var articleDone = map[string]string{
	"checklist saved": "Your checklist is saved. Change 1 thing, and check again in a week or 2",
}

// LastChecked says how a checklist was answered the last time.
func LastChecked(day string, right, of int) string {
	return "On " + day + " you ticked " + Thousands(right) + " of " + Thousands(of) + "."
}

// ChecklistToDo stands over what was not ticked the last time.
const ChecklistToDo = "Still to look at: change 1 thing first"

// ChecklistNew stands over what was ticked the last time, and not on the day
// before that.
func ChecklistNew(day string) string { return "New since " + day }

// ChecklistGone stands over what was ticked on a day, and not the last time.
func ChecklistGone(day string) string { return "Ticked on " + day + ", and not the last time" }

// Words of the muscles.
const TitleMuscles = "Muscles of the back"

// LayerAlt says what the drawing of a layer is.
func LayerAlt(layer string) string {
	return "A drawing of the back with numbered muscles: " + layer + "."
}

// Range is a row of numbers, such as "2 to 4".
func Range(from, to string) string { return from + " to " + to }
