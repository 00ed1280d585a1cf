package words

import (
	"strconv"
	"time"
)

// Words of joining, signing in and one's own account.
const (
	TitleJoin     = "Join"
	TitleSignIn   = "Sign in"
	TitleSetUp    = "Set up your sign-in"
	TitleOldLink  = "This link does not work any more"
	TitleAccount  = "Your account"
	TitlePassword = "Change your password"

	Email           = "Email address"
	Password        = "Password"
	CurrentPassword = "The password you have now"
	NewPassword     = "New password"
	CallYou         = "What should we call you?"
	CallYouHint     = "A first name is enough."
	Born            = "Date of birth"
	AgreeLegend     = "Your agreement"
	Agree           = "I have read this and I agree"
	WhySignIn       = "Sign in to see that page."
	WhyAfterJoining = "Now sign in with the email address and password that you just entered. If you had joined before, use your password from then."

	FactName     = "Name"
	Change       = "Change"
	Hidden       = "Hidden"
	EarlierLooks = "Show earlier looks"
)

// PasswordHint says what a good password is.
func PasswordHint(least int) string {
	return "Use " + strconv.Itoa(least) + " characters or more. 3 or 4 words that only you would put together work well. You can paste it."
}

// BornHint says why a date of birth is asked for.
func BornHint(least int) string {
	return "These exercises are for people aged " + strconv.Itoa(least) + " and over. For example, 31 3 1980"
}

// TooYoungTitle says that somebody may not join yet.
func TooYoungTitle(least string) string {
	return "These exercises are for people aged " + least + " and over"
}

// OldLinkAdvice says what to do about a one-time link that was used.
func OldLinkAdvice() []string {
	return []string{
		"It may have been used already, or it may be too old.",
		"If you have chosen a password, sign in with it. If not, ask an admin for a new link.",
	}
}

// Browser names a browser that is signed in.
func Browser(name string, current bool) string {
	if name == "" {
		name = "A browser"
	}
	if current {
		return name + " (this one)"
	}
	return name
}

// SignedInOn and LastUsedOn say when a sign-in began and was used.
func SignedInOn(when string) string { return "Signed in on " + when }
func LastUsedOn(when string) string { return "Last used on " + when }

// Moment is a moment as 6 August 2018 at 5:30pm.
func Moment(t time.Time) string {
	return t.Format("2 January 2006") + " at " + Clock(t.Hour(), t.Minute())
}

// Role names what kind of person somebody is.
func Role(role string) string { return roles[role] }

var roles = map[string]string{"patient": "Patient", "physio": "Physio", "admin": "Admin"}

// Look says what somebody did with a record, by a code of the access log.
// "refused" is an outcome: they wanted to, and were not let.
func Look(action, outcome string) string {
	if outcome == "refused" {
		return "Asked to open your record. This was refused."
	}
	if text, ok := looks[action]; ok {
		return text
	}
	return "Opened your record"
}

// HasLook reports whether there are words for an action.
func HasLook(action string) bool { return looks[action] != "" }

var looks = map[string]string{
	"see record":          "Opened your record",
	"see progress":        "Looked at your progress",
	"see sessions":        "Looked at your sessions",
	"see diary":           "Looked at your pain diary",
	"see time line":       "Looked at what happened when",
	"see programme":       "Looked at your programme",
	"see review":          "Looked at a review",
	"see reviews":         "Looked at your reviews",
	"see session":         "Looked at a session",
	"see check-ins":       "Looked at your check-ins",
	"see safety answers":  "Looked at your safety answers",
	"see start answers":   "Looked at your answers from the start",
	"see referrals":       "Looked at your referrals",
	"see who looked":      "Looked at who opened your record",
	"prepare hand-over":   "Opened your record to pass you on to another physio",
	"read referral":       "Read your referral",
	"answer referral":     "Answered your referral",
	"change programme":    "Changed your programme",
	"assign programme":    "Gave you a programme",
	"override review":     "Decided something different from your review",
	"release safety stop": "Ended a safety stop",
	"take on":             "Took you on to their list",
	"hand over":           "Passed you on to another physio",
}
