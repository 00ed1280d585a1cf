package words

import "strconv"

// The choices of the referral form, in the order they are asked.
var (
	ContactWays = []Term{
		{"phone", "Phone", ""},
		{"text", "Text message", ""},
		{"email", "Email", ""},
		{"letter", "Letter", ""},
	}
	ContactTimes = []Term{
		{"morning", "Morning", ""},
		{"afternoon", "Afternoon", ""},
		{"evening", "Evening", ""},
	}
	WorkStates = []Term{
		{"working", "I am working as usual", ""},
		{"struggling", "I am working, but it is hard", ""},
		{"off", "I am off work because of my back", ""},
		{"caring", "I care for somebody", ""},
		{"not-working", "I do not work", ""},
	}
	TreatedTimes = []Term{
		{"never", "No", ""},
		{"under6", "Yes, in the last 6 months", ""},
		{"6to12", "Yes, 6 to 12 months ago", ""},
		{"over12", "Yes, more than 12 months ago", ""},
	}
	YesNo = []Term{
		{"yes", "Yes", ""},
		{"no", "No", ""},
	}
	YesNoUnsaid = []Term{
		{"yes", "Yes", ""},
		{"no", "No", ""},
		{"unsaid", "I would rather not say", ""},
	}
	YesNoUnsure = []Term{
		{"yes", "Yes", ""},
		{"no", "No", ""},
		{"unsure", "I am not sure", ""},
	}
	ShareAnswers = []Term{
		{"yes", "Yes, share it", "You see exactly what is shared before you send"},
		{"no", "No, send only this form", ""},
	}
)

// ReferAgain is the button of somebody who has referred themselves, or begun to.
const ReferAgain = "Refer yourself again"

// FinishReferral is the button of somebody who has not sent theirs yet.
const FinishReferral = "Finish your referral"

// NotSentYet is said of a referral that somebody has begun.
const NotSentYet = "You have not sent this yet."

// ReferralLine says which referral it is, and when it was sent.
func ReferralLine(reference, when string) string { return "Reference " + reference + ", sent " + when }

// ReferYourself is the button and the page.
const ReferYourself = "Refer yourself"

// An Ask is a question of a form and its hint.
type Ask struct{ Label, Hint string }

// ReferralAsk is a question of the referral form.
func ReferralAsk(field string) Ask { return referralAsks[field] }

var referralAsks = map[string]Ask{
	"name":       {"Your full name", ""},
	"phone":      {"Phone number", ""},
	"email":      {"Email address", "If you have one"},
	"address":    {"Address", "Only if you want letters"},
	"surgery":    {"Name of your GP surgery", ""},
	"nhs-number": {"NHS number", "If you know it"},
	"contact":    {"How should the service contact you?", ""},
	"when":       {"When is a good time?", "You can choose more than 1"},
	"language":   {"Language", "If you need an interpreter"},
	"access":     {"Anything you need for a visit", "For example step-free access, large print, or somebody with you. You can leave this blank"},
	"place":      {"Where does it hurt?", "Tick all that apply"},
	"side":       {"Which side?", "You can leave this blank"},
	"began":      {"When did this pain start?", ""},
	"how":        {"How did it start?", "You can leave this blank"},
	"pain":       {"How strong was your pain on average in the last 7 days?", ""},
	"activities": {"What does it stop you doing?", "You can leave this blank"},
	"work":       {"Your work", ""},
	"sleep":      {"How did you sleep in the last 7 nights?", "You can leave this blank"},
	"tried":      {"What have you tried?", "For example exercises, massage, heat, or medicines from a pharmacist. You can leave this blank"},
	"pregnant":   {"Are you pregnant?", ""},
	"told":       {"Have you been told you have any of these?", "You can leave this blank"},
	"medicines":  {"Do you take medicines that thin your blood, or steroids?", ""},
	"housebound": {"Is it too hard for you to leave home?", "You can leave this blank"},
	"neuro":      {"Is this about a problem of the brain or nerves, such as a stroke?", "You can leave this blank"},
	"widespread": {"Have you had pain in most parts of your body for a long time?", "You can leave this blank"},
	"treated":    {"Has a physio treated you for this before?", "You can leave this blank"},
	"hope":       {"What do you hope for?", "You can leave this blank"},
	"born":       {"Date of birth", "For example, 31 3 1980"},
	"send-to":    {"Which service?", ""},
	"share":      {"May we share your progress from Sixweeks too?", ""},
}

// A Scale says what the ends of 0 to 10 mean.
type Scale struct{ Low, High string }

// The scales.
var (
	PainScale  = Scale{"no pain", "worst pain"}
	SleepScale = Scale{"terrible", "excellent"}
)

// CriterionText says what a service asks for, after "it".
func CriterionText(criterion string, values ...string) string {
	return fill(criterionTexts[criterion], values)
}

var criterionTexts = map[string]string{
	"age":        "sees people aged {1} and over",
	"pregnant":   "does not see people who are pregnant. A women's health physio can help",
	"housebound": "cannot visit people at home",
	"neuro":      "does not see people for problems of the brain or nerves, such as a stroke",
	"widespread": "does not see people for pain all over the body that has lasted a long time",
	"treated":    "does not see people for the same problem again within {1} months",
}

// A StatusText says how a referral stands.
type StatusText struct {
	Tag     string
	Colour  string
	Patient string   // what it means, for whoever sent it
	Next    []string // what happens next
	Staff   string   // what it is called on staff pages, and on the button
}

// Status returns the words for a referral's status, and whether there are any.
func Status(code string) (StatusText, bool) {
	text, ok := statusTexts[code]
	return text, ok
}

var statusTexts = map[string]StatusText{
	"draft":             {"Not sent yet", "grey", "You have not sent this yet.", nil, "Draft"},
	"received":          {"Sent", "blue", "The service has your referral. Nobody has answered it yet.", []string{"A physio reads your referral.", "The service contacts you in the way you asked for.", "They tell you about an appointment, or what else could help."}, "Waiting for an answer"},
	"needs safety call": {"They will phone you", "orange", "The service wants to talk to you first. Keep your phone near.", []string{"Somebody from the service phones you.", "If you get worse before they do, see when to get help now."}, "Needs a safety call"},
	"accepted urgent":   {"Accepted, soon", "green", "The service will see you soon.", []string{"The service contacts you about a day and time."}, "Accept as urgent"},
	"accepted routine":  {"Accepted", "green", "The service will see you.", []string{"The service contacts you about a day and time."}, "Accept as routine"},
	"advice only":       {"They have advice for you", "blue", "The service has read your referral and has advice for you. You can refer yourself again if it does not help.", nil, "Give advice only"},
	"sent on to GP":     {"Please see a GP", "orange", "The service thinks that a GP should see you.", []string{"Contact your GP surgery and say that the physiotherapy service asked you to."}, "Ask them to see a GP"},
	"not suitable":      {"Not the right service", "grey", "The service cannot help with this. They say why below. A GP surgery can tell you who can.", nil, "Not suitable for us"},
	"withdrawn":         {"Taken back", "grey", "You took this referral back. You can refer yourself again at any time.", nil, "Withdrawn"},
	"booked":            {"Booked", "green", "You have an appointment. The service has told you the day and time.", nil, "Booked"},
}

var referralProblems = map[string]string{
	"send-to blank":             "Choose a service",
	"send-to unknown":           "Choose a service",
	"phone blank":               "Enter a phone number",
	"address blank":             "Enter your address, so that the service can write to you",
	"surgery blank":             "Enter the name of your GP surgery. If you have none, write none",
	"not_phone":                 "Enter a phone number, like 01632 960 001",
	"not_nhs_number":            "Enter an NHS number with 10 digits, like 485 777 3456, or leave it blank",
	"nhs-number not_nhs_number": "Enter an NHS number with 10 digits, like 485 777 3456, or leave it blank",
	"contact blank":             "Choose how the service should contact you",
	"place blank":               "Choose where it hurts",
	"began blank":               "Choose when your pain started",
	"work blank":                "Choose what is true of your work",
	"pregnant blank":            "Choose whether you are pregnant",
	"medicines blank":           "Choose whether you take these medicines",
	"share blank":               "Choose whether we may share your record",
	"status blank":              "Choose an answer",
	"reason blank":              "Say why. The patient reads this",
}

var referralDone = map[string]string{
	"referral saved":     "Your referral is saved. It has not been sent yet",
	"referral sent":      "Your referral is sent",
	"referral withdrawn": "Your referral is taken back",
	"referral answered":  "The patient can see your answer",
}

// Words of the referral pages.
const (
	Back             = "Back"
	CheckAnswers     = "Check your answers"
	SendReferral     = "Send my referral"
	YourReferral     = "Your referral"
	YourReferrals    = "Your referrals"
	TakeBack         = "Take my referral back"
	SharedProgramme  = "Programme"
	SharedExercises  = "Exercises"
	SharedPainStart  = "Pain at the start"
	SharedPains      = "Pain at check-ins"
	SharedChange     = "Compared with the start"
	SharedReview     = "Last review"
	SharedStrength   = "Strength days"
	SharedLastLogged = "Last entry"
	NoProgramme      = "No programme yet"
)

// A ReferralPart is some of the questions under one heading.
type ReferralPart struct {
	Heading string
	Fields  []string
}

// ReferralParts are the questions as they are checked and read.
var ReferralParts = []ReferralPart{
	{"About you", []string{"name", "born", "phone", "email", "address", "surgery", "nhs-number", "contact", "when", "language", "access"}},
	{"Your pain", []string{"place", "side", "began", "how", "pain", "activities", "work", "sleep", "tried"}},
	{"Your health", []string{"pregnant", "told", "medicines", "housebound", "neuro", "widespread", "treated"}},
	{"What would help", []string{"hope"}},
}

// OutOf10 says a score on its scale; "" stays "".
func OutOf10(score string) string {
	if score == "" {
		return ""
	}
	return score + " out of 10"
}

// PainOn says a pain score and its day.
func PainOn(score int, day string) string { return OutOf10(strconv.Itoa(score)) + " on " + day }

// On says something and its day.
func On(what, day string) string { return what + ", on " + day }

// SinceDay says since when somebody has had a programme.
func SinceDay(programme, day string) string { return programme + ", since " + day }

// DaysOf14 says on how many of the last 14 days somebody did strength exercises.
func DaysOf14(n int) string { return strconv.Itoa(n) + " of the last 14 days" }

// AdviseWait is a service's advice to wait; it never closes the form.
func AdviseWait(weeks int) string {
	if weeks == 0 {
		return ""
	}
	return "This service asks people to try exercises for " + strconv.Itoa(weeks) + " weeks first. You can still send your referral today."
}

// HeardNothing says what to do when nobody answers.
func HeardNothing(workingDays int, phone string) string {
	if workingDays == 0 {
		workingDays = 10
	}
	said := "If you hear nothing within " + strconv.Itoa(workingDays) + " working days, phone the service"
	if phone != "" {
		said += " on " + phone
	}
	return said + "."
}

// Clock says a time of day, such as 5:30pm or midday.
func Clock(hour, minute int) string {
	switch {
	case hour == 12 && minute == 0:
		return "midday"
	case hour == 0 && minute == 0:
		return "midnight"
	}
	half, h := "am", hour%12
	if hour >= 12 {
		half = "pm"
	}
	if h == 0 {
		h = 12
	}
	said := strconv.Itoa(h)
	if minute > 0 {
		said += ":" + strconv.Itoa(minute/10) + strconv.Itoa(minute%10)
	}
	return said + half
}
