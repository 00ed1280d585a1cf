package words

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
	"service blank":             "Choose a service",
	"service unknown":           "Choose a service",
	"phone blank":               "Enter a phone number",
	"phone not_phone":           "Enter a phone number, like 01632 960 001",
	"address blank":             "Enter your address, so that the service can write to you",
	"surgery blank":             "Enter the name of your GP surgery. If you have none, write none",
	"nhs-number not_nhs_number": "Enter an NHS number with 10 digits, like 485 777 3456, or leave it blank",
	"contact blank":             "Choose how the service should contact you",
	"place blank":               "Choose where it hurts",
	"began blank":               "Choose when your pain started",
	"pain blank":                "Choose a number for your pain, from 0 to 10",
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
