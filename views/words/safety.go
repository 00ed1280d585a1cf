package words

// safetySigns says each safety question as a line of a care card: it ends a
// heading such as "Call 999 or go to A&E now if:". Spec C.1 and C.2.
var safetySigns = map[string]string{
	"RF-E1": "you have chest pain, or tightness or pressure in your chest, now or in the last 24 hours",
	"RF-E2": "you have an ache between your shoulder blades and also feel short of breath, dizzy, light-headed, sick or sweaty",
	"RF-E3": "a very bad, tearing or ripping pain started suddenly in your chest, back or tummy",
	"RF-E4": "you find it hard to breathe, you are coughing up blood, or you have passed out",
	"RF-E5": "you have new numbness or tingling around your genitals, bottom or inner thighs",
	"RF-E6": "it is newly hard to pee, or you cannot feel or control when you pee or poo",
	"RF-E7": "both legs feel weak, numb or tingly, or walking has suddenly got harder",
	"RF-E8": "the pain started after a serious accident, such as a car crash or a fall from a height",
	"RF-E9": "you have sudden face droop, slurred speech, double vision, loss of balance, or a sudden headache not like any other",

	"RF-U1":  "your temperature is very high, or you feel hot, cold or shivery, or very unwell with this pain",
	"RF-U2":  "you have lost weight without trying",
	"RF-U3":  "you have thin bones (osteoporosis), take steroid tablets long term, or are 65 or over, and the pain started suddenly or after a small fall, bump or lift",
	"RF-U4":  "you have ever had cancer, and this spine pain is new or getting worse",
	"RF-U5":  "you have new or worse weakness or numbness in an arm or leg, clumsy hands, or trouble with buttons, keys or balance",
	"RF-U6":  "the pain is there all the time, worse at night, and not eased by rest or any position",
	"RF-U7":  "the pain feels like a tight band round your chest or tummy",
	"RF-U8":  "there is a new lump or swelling on your back, or your back has changed shape",
	"RF-U9":  "it hurts more to breathe in, or you have a new cough with phlegm, or a swollen or painful calf",
	"RF-U10": "you have bad tummy pain, keep being sick, or your skin or the whites of your eyes have gone yellow",
	"RF-U11": "you have a weak immune system, or have had a recent infection or operation, or injected drugs, and this is a new spine pain",
	"RF-U12": "the pain is worse when you sneeze, cough or poo",
	"RF-U13": "you have a new painful rash or blisters on 1 side of your back or chest",

	"RF-S1": "the pain started after a smaller fall, knock or injury",
	"RF-S2": "you have tingling or pins and needles in 1 arm that is not new and not getting worse, with no weakness",
	"RF-S3": "you are under 45, with stiffness for more than 3 months that is worse in the morning, wakes you late in the night, and eases when you move",
	"RF-S4": "the pain is getting worse, or stops you sleeping or doing everyday things",
	"RF-S5": "this is your first ever spine pain and you are under 20, or over 55",
	"RF-S6": "nobody has checked this upper back pain yet. That can be a GP, physio, pharmacist or 111",
	"RF-S7": "a doctor has told you not to exercise, or you have chest pain on effort, a heart problem or high blood pressure that is not under control",

	"RF-M1": "you are pregnant, or had a baby in the last 6 weeks",
	"RF-M2": "you have been told you have thin bones (osteoporosis), or have had a spine fracture",
	"RF-M3": "your shoulder has come out of joint, or is very sore when you lift your arm",
	"RF-M4": "it is hard for you to get down on the floor and up again, or you feel unsteady",
}

// SafetySign returns a safety question as a line of a care card, and whether
// there is one.
func SafetySign(question string) (string, bool) {
	s, ok := safetySigns[question]
	return s, ok
}

// SafetyAsk is how a safety check begins.
type SafetyAsk struct{ Title, Lead string }

var safetyAsks = map[string]SafetyAsk{
	"joining":  {"First, a safety check", "Most upper back pain is not caused by anything serious. But some signs must not wait, so we ask about them first."},
	"weekly":   {"A quick safety check", "Tick anything that is new since your last check-in, or since you joined if this is your first."},
	"referral": {"First, a safety check", "Some signs need help sooner than a referral can give it."},
	"review":   {"First, a safety check", "Some signs must not wait, so we ask about them first."},
	"any":      {"A safety check", "Tell us how things are now."},
	"session":  {"A quick safety check", "Tick what is new since your last check-in, or since you joined if you have had none. It takes less than a minute."},
	"flare":    {"A quick safety check", "Tick what is new since your last check-in, or since you joined if you have had none. After that you can start calming down."},
	"checked":  {"A safety check, once more", "Tick what you have now, since you were checked."},
}

// SafetyAskAt returns how the safety check of an occasion begins. "checked"
// is the way back after a stop.
func SafetyAskAt(occasion string) (SafetyAsk, bool) {
	a, ok := safetyAsks[occasion]
	return a, ok
}

// Care card headings, by tier (spec C.1).
const (
	EmergencyHeading = "Call 999 or go to A&E now if:"
	UrgentHeading    = "Ask for an urgent GP appointment or get help from NHS 111 if:"
	SoonHeading      = "See a GP or physio soon if:"
)

// TierName says a tier in a word or two, for lists and records.
func TierName(tier string) (string, bool) {
	s, ok := map[string]string{
		"":          "Not finished",
		"none":      "No signs ticked",
		"soon":      "See a GP or physio soon",
		"urgent":    "Urgent",
		"emergency": "Emergency",
	}[tier]
	return s, ok
}

// OccasionName says when a safety check was done, for lists and records.
func OccasionName(occasion string) (string, bool) {
	s, ok := map[string]string{
		"joining":  "Full check",
		"weekly":   "Weekly check",
		"referral": "Before a referral",
		"review":   "Before a review",
		"any":      "Between check-ins",
	}[occasion]
	return s, ok
}

// The answers that stand beside the signs on the screens of a safety check.
const (
	NoneOfThese = "None of these"
	NotSure     = "I am not sure about 1 or more of these"
	NotSureHint = "We count this as a yes. If you are not sure, get help."
	TickNotSure = "If you are not sure about one, tick it."
	TickAgain   = "Tick all that are true now, also those you have told us about before. If you are not sure about one, tick it."
)

// The question after a yes to being pregnant.
const (
	WeeksTitle = "How many weeks pregnant are you today?"
	WeeksHint  = "In whole weeks, such as 12. Leave this blank if you do not know, or if you have had your baby."
	WeeksAfter = "From 16 weeks on we leave out lying flat on your back or front. If you leave this blank, we leave it out from today."
)

// SafetyLegend asks about the signs of one screen of a safety check.
func SafetyLegend(screen string, sinceLast bool) string {
	if sinceLast {
		return map[string]string{
			"emergency": "Which of these are new?",
			"urgent":    "And which of these are new?",
			"more":      "Last, which of these are true for you now?",
		}[screen]
	}
	return map[string]string{
		"emergency": "Which of these are true for you?",
		"urgent":    "And which of these?",
		"more":      "Last, which of these?",
	}[screen]
}

// A StopText is what somebody reads whose exercises a safety check stopped.
type StopText struct {
	Title, Do, Heading string
	Also               []string
	Stopped, Back      string
	Call, CallURL      string
}

var stopTexts = map[string]StopText{
	"emergency": {
		Title: "Stop and get help now", Do: "You told us about something that must not wait.", Heading: EmergencyHeading,
		Also:    []string{"If you are not sure, get help."},
		Stopped: "Your exercises are off. You can start again when somebody has seen you.",
		Back:    "I have been seen",
		Call:    "Call\u00a0999", CallURL: "tel:999",
	},
	"urgent": {
		Title: "Get help today", Do: "You told us about something that a GP or 111 needs to hear about today.", Heading: UrgentHeading,
		Also: []string{
			"If you are not sure, get help.",
			"If it gets worse or you feel very unwell, call 999.",
			"Do not wait for a physio appointment. It would take too long.",
		},
		Stopped: "Your exercises are paused. You can start again when somebody has checked you.",
		Back:    "I have been checked",
		Call:    "Call\u00a0111", CallURL: "tel:111",
	},
}

// StopTextFor returns the text for a tier that stops the exercises.
func StopTextFor(tier string) (StopText, bool) {
	t, ok := stopTexts[tier]
	return t, ok
}

// A SoonText is what somebody reads who may go on.
type SoonText struct{ Title, Lead string }

// SoonTextFor returns the text by how the result stands: "soon", "checked
// first" (C.4), or "told" where there is no card to show.
func SoonTextFor(result string) (SoonText, bool) {
	t, ok := map[string]SoonText{
		"soon":          {"See a GP or physio soon", "Thank you. You can go on. Do not wait for your 6-week review to ask about this."},
		"checked first": {"Get your back checked", "Thank you. You can go on with gentle movement. Strengthening waits until you have been checked."},
		"told":          {"Before you go on", "The NHS website says pain at the top of the back should have urgent advice from a GP or 111."},
	}[result]
	return t, ok
}

// A WaitText is what keeps strengthening off, and the button that ends it.
type WaitText struct{ Heading, Why, Button string }

// WaitTextFor returns the text for what strengthening waits for.
func WaitTextFor(wait string) (WaitText, bool) {
	const ask = "I have asked or will ask"
	t, ok := map[string]WaitText{
		"RF-S1": {"Ask before strengthening", "The pain started after a fall, knock or injury. Ask a GP or physio if strengthening exercises suit you. Movement exercises are on.", ask},
		"RF-S7": {"Ask before strengthening", "A doctor told you not to exercise, or you have a heart or blood pressure problem. Ask a GP or physio if strengthening exercises suit you. Movement exercises are on.", ask},
		"RF-S6": {"Get checked before strengthening", "Nobody has checked your upper back pain yet. Get urgent advice from a GP or 111 first. Movement exercises are on.", "I have been checked"},
		"told":  {"Ask before strengthening", "You have been told that you have something that can change which exercises suit you. Ask a GP or physio first. Movement exercises are on.", ask},
	}[wait]
	return t, ok
}

// What somebody may say on the way back after a stop.
var (
	SaidAfterUrgent = []Term{
		{"told safe", "Yes, and they told me it is safe to exercise", ""},
		{"told to stop", "Yes, and they told me to stop", ""},
		{"not yet", "Not yet", ""},
	}
	SaidAfterEmergency = []Term{
		{"told safe", "Yes, and they told me it is safe to exercise", ""},
		{"seen", "Yes, but they did not say if I can exercise", ""},
		{"told to stop", "Yes, and they told me to stop", ""},
		{"not yet", "Not yet", ""},
	}
)

// Words of the way back after a stop.
const (
	Continue           = "Continue"
	HaveYouBeenChecked = "Have you been checked? What did they say?"
	ToldToStop         = "Your exercises stay off. Ask the person who told you to stop when you can start again, and which moves suit you."
)

// StoppedSince says since when the exercises are off.
func StoppedSince(day string) string {
	return "Your exercises have been off since " + day + ", after a safety check. To start again, tell us what you were told. Then we ask the safety questions once more."
}

// AskService says who else can end a stop. Name and phone may be blank.
func AskService(name, phone string) string {
	if name == "" {
		return "If a question stays a yes, a physio who looks after you can turn your exercises on again."
	}
	text := "If a question stays a yes, a physio can turn your exercises on again. Ask " + name
	if phone != "" {
		text += " on " + phone
	}
	return text + "."
}

// What is said about the exercises when the answers could not be kept.
const (
	StopNotKept = "Do not exercise for now. We could not save your answers. Get help first, then answer the questions again."
	AnswerAgain = "Answer the questions again"
)
