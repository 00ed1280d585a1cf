package words

import "strconv"

// ReviewTitle names a review by its week and kind.
func ReviewTitle(week int, kind string) string {
	switch kind {
	case "early":
		return "How you are doing now"
	case "recheck":
		return "Your second look"
	default:
		return "Your " + strconv.Itoa(week) + "-week review"
	}
}

// A Stage is how far away a review is, in words. {1} names the review, {2} is
// the day it opens, {3} the day it is due, {4} the last day.
type Stage struct {
	Heading string
	Text    []string
	Amber   bool
}

var reviewStages = map[string]Stage{
	"not-yet": {"{1} opens on {2}", []string{
		"It is due on {3}. Until then, carry on with what you are doing, and check in each week.",
		"If you feel worse, do not wait for it.",
	}, false},
	"open":     {"{1} is open", []string{"It is due on {3}. You can do it from now on. It takes about 2 minutes."}, true},
	"due":      {"It is time for your review", []string{"It was due on {3}. You can do it until {4}. It takes about 2 minutes."}, true},
	"today":    {"{1} is due today", []string{"It takes about 2 minutes."}, true},
	"last-day": {"Today is the last day of your review week", []string{"The review takes about 2 minutes. If today does not suit you, you can still do it later."}, true},
	"overdue":  {"Your review is waiting for you", []string{"It was due on {3}. You can do it whenever you are ready. It takes about 2 minutes."}, true},
	"message-due": {"Your review is waiting for you", []string{
		"It was due on {3}. You can still do it. It takes about 2 minutes.",
		"If you would rather not, you can carry on, or refer yourself to a physio.",
	}, true},
	"paused": {"Your programme is paused", []string{"Your 6 weeks wait for you, and so does your review. It moves by as many days as you pause."}, false},
	"done":   {"You have done your review today", []string{"You can look at it again below."}, false},
}

// ReviewStage says how far away a review is, by its state: "today" is the day
// it is due, "paused" and "done" say what they are called.
func ReviewStage(state, name, opens, due, closes string) (Stage, bool) {
	s, ok := reviewStages[state]
	values := []string{name, opens, due, closes}
	filled := Stage{Heading: fill(s.Heading, values), Amber: s.Amber}
	for _, t := range s.Text {
		filled.Text = append(filled.Text, fill(t, values))
	}
	return filled, ok
}

// The questions that only a review asks.
var (
	ReviewGood       = Question{"What has changed for the better?", "Tick all that apply. Any of them counts.", "", ""}
	ReviewCommitment = Question{"How much of your programme did you manage?", "There is no wrong answer. It helps us to suggest the right next step.", "", ""}
	ReviewConfidence = Question{"How sure are you that you can manage this?", "", ConfidenceScale.Low, ConfidenceScale.High}
	ReviewSince      = Question{"How is your back compared with your last review?", "", "", ""}
	ReviewOverall    = Question{"Overall, how is your back compared with when you started?", "We ask this once more, because your own view counts most.", "", ""}
	ReviewBarriers   = Question{"What got in the way?", "Tick all that apply. You can leave this blank.", "", ""}
	ReviewEasier     = Question{"What would be easier for the next 2 weeks?", "", "", ""}
)

// EasierWays are the answers to "what would be easier".
var EasierWays = []Term{
	{"fewer", "1 movement exercise and 1 strength exercise", "The rest of your programme waits."},
	{"ten-minutes", "The programme “10 minutes a day”", "A short list for busy days."},
	{"carry-on", "Keep my programme as it is", ""},
}

// The buttons, links and lines of the pages of a review.
const (
	ReviewsTitle      = "Your reviews"
	ReviewCheckTitle  = "Check your answers"
	ReviewNow         = "I want to review now"
	ReviewStart       = "Start my review"
	ReviewEarlier     = "Earlier reviews"
	NoneOfThem        = "None of these"
	FormIsFilled      = "We have filled most of the form in for you. You can change anything before you send it."
	PhysioSees        = "Your physio can see this review too."
	CarryOnGently     = "Carry on gently with what feels all right."
	FromCheckInToday  = "We filled in what you told us at your check-in today. Change anything that is different."
	ReviewSaidOverall = "Overall"
	ReviewPainThen    = "Pain when you started"
	ReviewPainNow     = "Pain now"
	NoAnswer          = "No answer"
	LighterReason     = "Lighter after a review"
	MaintainReason    = "2 strength days a week after a review"
)

// DecisionButton is what a button of the outcome says.
func DecisionButton(decision string) (string, bool) {
	s, ok := map[string]string{
		"carry-on":    "Carry on with my programme",
		"refer":       "Refer yourself",
		"step-up":     "Make my exercises a bit harder",
		"fewer":       "Do fewer exercises",
		"ten-minutes": "Do 10 minutes a day",
		"ease-back":   "Make my programme lighter",
		"maintain":    "Do 2 strength days a week",
		"another":     "See other programmes",
	}[decision]
	return s, ok
}

// NextReviewOn says when the next review is, by its kind.
func NextReviewOn(week int, kind, date string) string {
	if kind == "recheck" {
		return "We look again around " + date + "."
	}
	return "Your " + strconv.Itoa(week) + "-week review is due on " + date + "."
}

var reviewDone = map[string]string{
	"carry on":    "You carry on with your programme",
	"lighter":     "Your programme is lighter now",
	"maintaining": "Your programme has 2 strength days a week now",
}
