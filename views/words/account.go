package words

import (
	"strconv"
	"strings"
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

// Looker names somebody who looked at a record.
func Looker(name, role string) string {
	if r, ok := roles[role]; ok {
		return name + ", " + strings.ToLower(r)
	}
	return name
}

// Role names what kind of person somebody is.
func Role(role string) string { return roles[role] }

var roles = map[string]string{"patient": "Patient", "physio": "Physio", "admin": "Admin"}

// Look says what somebody did with a record, or was not allowed to do.
func Look(action, outcome string) string {
	text, ok := looks[action]
	if !ok {
		text = "Looked at your record"
	}
	if outcome == "refused" {
		return "Tried to, and was not allowed: " + strings.ToLower(text[:1]) + text[1:]
	}
	return text
}

// looks are the words for the actions of the access log. "see record" stands
// for all that have no words of their own.
var looks = map[string]string{
	"see record": "Looked at your record",
}
