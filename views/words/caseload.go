package words

import "strconv"

// A ConcernText says why somebody needs a physio, to a physio. Tag and Why may
// hold {1}: how many days it has been so.
type ConcernText struct {
	Tag    string
	Colour string
	Why    string
	Days   bool // the tag counts days
}

// Concern returns the words for a concern, and whether there are any.
func Concern(code string) (ConcernText, bool) {
	text, ok := concernTexts[code]
	return text, ok
}

var concernTexts = map[string]ConcernText{
	"emergency":   {"Safety check: emergency", "red", "Told to call 999 or go to A&E. Exercises are locked.", false},
	"urgent":      {"Safety check: urgent", "red", "Told to get help today. The programme is paused.", false},
	"referral":    {"Referral waiting {1}", "red", "Waits for an answer from a service.", true},
	"worse":       {"Getting worse", "orange", "Worse at 2 check-ins running, or at the review.", false},
	"no-change":   {"No change at the review", "orange", "Told to refer themselves. Has not done so yet.", false},
	"overdue":     {"Review overdue {1}", "orange", "The review window has closed without a review.", true},
	"silent":      {"Stopped logging", "yellow", "No bout, session or check-in for {1}.", true},
	"support":     {"Hard to fit in", "yellow", "Said at the review that there was little time for it. Looks again after 2 weeks.", false},
	"review-open": {"Review open", "blue", "The review can be done now.", false},
	"none":        {"Nothing to do", "grey", "", false},
}

// The tags of somebody who needs nobody just now.
var (
	CaseloadPaused     = ConcernText{Tag: "Paused", Colour: "grey", Why: "Paused the programme themselves."}
	CaseloadNotStarted = ConcernText{Tag: "Not started", Colour: "grey", Why: "No programme has started yet."}
	CaseloadBetter     = ConcernText{Tag: "Getting better", Colour: "green", Why: "Pain is 2 points or more below the start."}
	CaseloadSteady     = ConcernText{Tag: "Carrying on", Colour: "grey", Why: ""}
)

// Plateau says that somebody is better than at the start, and no further on
// since the review before.
var Plateau = ConcernText{Tag: "The same since week 6", Why: "Better than at the start, but no further change. Offered a referral and a change of programme."}

// WorseAtReview and the others say more exactly how it is.
const (
	WorseAtReview   = "Worse at the review."
	WaitsForCall    = "Needs a safety call. Nobody has answered since."
	WorseAtCheckIns = "Worse at 2 check-ins running."
)

// Filled puts a number of days into the words of a concern.
func (t ConcernText) Filled(days int) ConcernText {
	said := Days(days)
	t.Tag, t.Why = fill(t.Tag, []string{said}), fill(t.Why, []string{said})
	return t
}

// Days says a number of days.
func Days(n int) string {
	switch {
	case n <= 0:
		return "less than a day"
	case n == 1:
		return "1 day"
	default:
		return strconv.Itoa(n) + " days"
	}
}

// People says a number of people.
func People(n int) string {
	if n == 1 {
		return "1 person"
	}
	return strconv.Itoa(n) + " people"
}

// CaseloadLead is the line below the heading.
func CaseloadLead(all, needing int) string {
	switch {
	case all == 0:
		return "Nobody is on your caseload yet."
	case needing == 0:
		return People(all) + ". Nobody needs you just now."
	case needing == 1:
		return People(all) + ", 1 needs you. Those who are not getting better come first."
	default:
		return People(all) + ", " + strconv.Itoa(needing) + " need you. Those who are not getting better come first."
	}
}

// CaseloadEmpty says why a part of a caseload is empty, and what to do next.
func CaseloadEmpty(show string) string { return caseloadEmpty[show] }

var caseloadEmpty = map[string]string{
	"needs":     "Nobody needs you just now. Everybody on your caseload is under “Everyone”.",
	"review":    "Nobody has a review to do.",
	"referrals": "Nobody on your caseload has a referral that waits. The referrals to your service are under “Referrals” at the top.",
	"everyone":  "Nobody is on your caseload yet. People come onto it when you accept their referral.",
	"search":    "Nobody on your caseload has that name. Check the spelling, or look under “Everyone”.",
}

// CaseloadShow is the name of a part of a caseload with how many are in it.
func CaseloadShow(show string, n int) string { return caseloadShows[show] + " " + strconv.Itoa(n) }

var caseloadShows = map[string]string{
	"needs": "Needs you", "review": "Review this week", "referrals": "Referrals", "everyone": "Everyone",
}

// WaitingReferrals tells of referrals to the service that nobody has answered.
func WaitingReferrals(n, most, days int) string {
	said := "1 referral waits"
	switch {
	case n >= most:
		said = strconv.Itoa(most) + " or more referrals wait"
	case n > 1:
		said = strconv.Itoa(n) + " referrals wait"
	}
	said += " for an answer from your service."
	if days <= 0 {
		return said + " The oldest came today."
	}
	return said + " The oldest has waited " + Days(days) + "."
}

// Words of the caseload.
const (
	CaseloadTitle  = "Caseload"
	NoScores       = "No scores yet"
	NoStrength     = "Not part of the programme"
	BeforeStart    = "Not started"
	FindByName     = "Find by name"
	Find           = "Find"
	NextPeople     = "The next {1} people"
	FirstPeople    = "Back to the first"
	SinceDate      = "since {1}"
	ReadReferrals  = "Read the referrals"
	ShowEveryone   = "Show everyone"
	NoDateOfBirth  = "no date of birth"
	PainAtCheckIns = "Pain at the last check-ins, oldest first: "
	PainAtStart    = "at the start"
)

// CaseloadWeek says the week of the programme; 0 is before it starts.
func CaseloadWeek(n int) string {
	if n == 0 {
		return BeforeStart
	}
	return "Week " + strconv.Itoa(n)
}

// CaseloadStrength says a count against a target.
func CaseloadStrength(n, target int) string { return strconv.Itoa(n) + " of " + strconv.Itoa(target) }
