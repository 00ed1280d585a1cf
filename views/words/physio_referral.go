package words

// StaffStatus says how a referral stands, to staff, with a colour.
func StaffStatus(code string) (text, colour string) {
	s := staffStatuses[code]
	return s[0], s[1]
}

var staffStatuses = map[string][2]string{
	"draft": {"Not sent", "grey"}, "received": {"Waiting", "blue"}, "needs safety call": {"Needs a safety call", "orange"},
	"accepted urgent": {"Accepted, urgent", "green"}, "accepted routine": {"Accepted, routine", "green"}, "advice only": {"Advice given", "blue"},
	"sent on to GP": {"Sent on to a GP", "yellow"}, "not suitable": {"Not suitable", "grey"}, "withdrawn": {"Taken back", "grey"}, "booked": {"Booked", "green"},
}

// AnswerReferralHint says what follows from an answer.
func AnswerReferralHint(code string) string { return answerHints[code] }

var answerHints = map[string]string{
	"accepted routine":  "They come onto your caseload if they are on nobody’s",
	"accepted urgent":   "They come onto your caseload if they are on nobody’s",
	"needs safety call": "Somebody phones them today. The referral stays in the queue",
	"advice only":       "Write the advice below. They read it",
	"sent on to GP":     "Say below why a GP should see them. They read it",
	"not suitable":      "Say below why, and where they can go instead. They read it",
	"booked":            "They have a day and a time",
}

// Words of the referrals of a service.
const (
	ReferralsTitle     = "Referrals"
	ReferralsWaiting   = "Waiting"
	ReferralsAnswered  = "Answered"
	NoReferralsWaiting = "No referral waits for an answer."
	NoReferralsSoFar   = "No referral has been answered yet."
	NextReferrals      = "Show more"
	AnswerLegend       = "Your answer"
	AnswerReason       = "What you want them to know"
	AnswerReasonHint   = "The patient reads this. Use plain words, without medical terms."
	AnswerButton       = "Send the answer"
	OpenRecord         = "Open their record"
	ReferralOf         = "Referral"
	PastUrgent         = "Past the urgent target"
	PastRoutine        = "Past the routine target"
	KeyReference       = "Reference"
	KeyBorn            = "Date of birth"
	KeySent            = "Sent"
	KeyWaited          = "Waited"
	BackToReferrals    = "Back to the referrals"
	NothingShared      = "They did not share their record."
)

// Waited says how long a referral has waited, against the targets of the
// service.
func Waited(days, working int) string {
	if days <= 0 {
		return "Came today"
	}
	return Days(days) + " (" + Count(working, "working day") + ")"
}

// Targets says within how many working days a service wants to see people.
func Targets(urgent, routine int) string {
	return "Targets: urgent within " + Count(urgent, "working day") + ", routine within " + Count(routine, "working day") + "."
}

// StaffPart is the heading of a part of a referral, to staff.
func StaffPart(heading string) string {
	if said, ok := staffParts[heading]; ok {
		return said
	}
	return heading
}

var staffParts = map[string]string{"About you": "About them", "Your pain": "Their pain", "Your health": "Their health", "What would help": "What they hope for"}
