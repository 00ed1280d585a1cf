package words

import "strconv"

// Titles of the pages that anybody may see.
const (
	TitleHome          = "Help for pain in your upper back"
	TitleHelpNow       = "Help now"
	TitleHowWeDecide   = "How we decide"
	TitlePrivacy       = "Your privacy"
	TitleAccessibility = "Accessibility"
	TitleServices      = "Physiotherapy services"
	TitleExercises     = "Exercises"
)

// Ways from the home page to one's own pages.
const (
	GoToToday    = "Go to today"
	GoToCaseload = "Go to your caseload"
	GoToAccounts = "Go to accounts"
)

// Waits says within how many working days a service sees people; 0 says
// nothing.
func Waits(urgent, routine int) []string {
	var lines []string
	if routine > 0 {
		lines = append(lines, "Most people are seen within "+Count(routine, "working day"))
	}
	if urgent > 0 {
		lines = append(lines, "People who need it sooner are seen within "+Count(urgent, "working day"))
	}
	return lines
}

// Criterion says whom a service may not be able to see.
func Criterion(code string) string { return criteria[code] }

var criteria = map[string]string{
	"pregnant":     "people whose back pain is because of pregnancy",
	"housebound":   "people who cannot leave home",
	"neurological": "people who need care for a condition of the brain or nerves",
	"widespread":   "people who have had pain in many parts of the body for a long time",
}

// UnderAge is Criterion for people who are too young.
func UnderAge(years int) string { return "people under " + strconv.Itoa(years) }

// TreatedWithin is Criterion for people treated lately.
func TreatedWithin(months int) string {
	return "people who had treatment for the same problem in the last " + Count(months, "month")
}
