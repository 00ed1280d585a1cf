package words

// A Term is a code of the record, and how it is said on a page.
type Term struct{ Code, Text, Hint string }

// Say returns the words for a code, and whether there are any.
func Say(terms []Term, code string) (string, bool) {
	for _, t := range terms {
		if t.Code == code {
			return t.Text, true
		}
	}
	return "", false
}

// PainSides, PainPlaces and the lists below are the answers about one's pain
// (spec D.2), in the order they are asked.
var (
	PainSides = []Term{
		{"left", "Left", ""},
		{"right", "Right", ""},
		{"both", "Both sides", ""},
		{"middle", "The middle", ""},
	}
	PainPlaces = []Term{
		{"neck", "Neck", ""},
		{"between", "Between the shoulder blades", ""},
		{"left-blade", "Left shoulder blade", ""},
		{"right-blade", "Right shoulder blade", ""},
		{"mid-back", "Mid back, below the shoulder blades", ""},
		{"low-back", "Low back", ""},
		{"arm", "Arm", ""},
	}
	PainQualities = []Term{
		{"sharp", "Sharp", ""},
		{"ache", "An ache", ""},
		{"burning", "Burning", ""},
		{"tight", "Tight", ""},
		{"tingling", "Tingling", ""},
	}
	PainTriggers = []Term{
		{"posture", "Staying in 1 position", "For example sitting, or looking down at a phone"},
		{"standing", "Standing for a long time", ""},
		{"lifting", "Lifting or carrying", ""},
		{"repeated", "Doing the same task again and again", ""},
		{"stress", "Stress", ""},
		{"sport", "Sport", ""},
		{"sleep", "Sleep", ""},
	}
	PainBegan = []Term{
		{"under6weeks", "Less than 6 weeks ago", ""},
		{"6to12weeks", "6 to 12 weeks ago", ""},
		{"over12weeks", "More than 12 weeks ago", ""},
	}
	PainCauses = []Term{
		{"trigger", "Yes, something clear set it off", "For example a new task, or a long day at a desk"},
		{"none", "No, nothing clear", ""},
	}
	CheckedBy = []Term{
		{"nobody", "Nobody yet", ""},
		{"gp", "A GP", ""},
		{"physio", "A physio", ""},
		{"pharmacist", "A pharmacist", ""},
		{"111", "NHS 111", ""},
	}
	ToldIHave = []Term{
		{"thin-bones", "Thin bones (osteoporosis)", ""},
		{"spine-fracture", "A spine fracture", ""},
		{"high-bp", "High blood pressure", ""},
		{"dizzy", "Dizzy spells", ""},
		{"hernia", "A hernia", ""},
		{"low-back-leg", "Low back pain that goes into the leg", ""},
		{"disc", "A disc problem", ""},
		{"osteoarthritis", "Osteoarthritis", ""},
		{"rheumatoid", "Rheumatoid arthritis", ""},
		{"scoliosis", "Scoliosis (a curved spine)", ""},
	}
	Treatments = []Term{
		{"exercise", "An exercise programme", ""},
		{"fitness", "Fitness training", ""},
		{"posture", "Advice about posture or work", ""},
		{"massage", "Massage", ""},
		{"mobilisation", "Mobilisation (slow movements of a joint)", ""},
		{"manipulation", "Manipulation (a quick push to a joint)", ""},
		{"chiropractic", "A chiropractor or an osteopath", ""},
		{"trigger-point", "Trigger point therapy", ""},
		{"acupuncture", "Acupuncture or dry needling", ""},
		{"injection", "A trigger point injection", ""},
		{"ultrasound", "Ultrasound treatment", ""},
		{"electrical", "Electrical stimulation, such as TENS", ""},
	}
	NeckAnswers = []Term{
		{"yes", "Yes", ""},
		{"no", "No", ""},
		{"unsure", "I am not sure", ""},
	}
	DayTypes = []Term{
		{"desk", "Desk or screen work", ""},
		{"lifting", "Lifting or carrying", ""},
		{"driving", "Driving", ""},
		{"caring", "Caring for somebody", ""},
		{"sport", "Sport", ""},
	}
	// ActivityIdeas are things that upper back pain often gets in the way of
	// (S3-01).
	ActivityIdeas = []string{
		"Sitting", "Desk or screen work", "Walking", "Lifting", "Reaching up",
		"Carrying", "Driving", "Sleeping", "Turning my head", "Housework",
	}
)

// HaveTried unfolds the treatments.
const HaveTried = "I have tried treatments for this before"

// Flares are the answers to whether it has just got worse.
var Flares = []Term{
	{"yes", "Yes", "Or I am starting again after a break"},
	{"no", "No", ""},
}

// ConfidenceScale and ActivityScale say what the ends of 0 to 10 mean.
var (
	ConfidenceScale = Scale{"not sure at all", "very sure"}
	ActivityScale   = Scale{"cannot do it", "as well as before"}
)

// PainAsk is a question about somebody's pain.
func PainAsk(field string) Ask { return painAsks[field] }

var painAsks = map[string]Ask{
	"pain":       {"How strong was your pain on average in the last 7 days?", ""},
	"worst":      {"How strong was it at its worst in the last 7 days?", "You can leave this blank"},
	"side":       {"Which side is it on?", "You can leave this blank"},
	"places":     {"Where is it?", "Tick all that apply. You can leave this blank"},
	"quality":    {"What does it feel like?", "Tick all that apply. You can leave this blank"},
	"began":      {"When did it start?", ""},
	"cause":      {"Do you know what set it off?", "You can leave this blank"},
	"flare":      {"Has it just got worse?", ""},
	"neck":       {"Does moving your neck bring it on?", ""},
	"triggers":   {"What makes it worse?", "Tick all that apply. You can leave this blank"},
	"confidence": {"How sure are you that you can manage this?", "You can leave this blank"},
	"sleep":      {"How did you sleep in the last 7 nights?", "You can leave this blank"},
	"checked":    {"Who has checked this pain?", "If more than 1 person has, choose the last"},
	"treatments": {"What have you tried for this pain before?", "Choose all that apply. You can leave this blank"},
	"told":       {"Have you been told you have any of these?", "Tick all that apply. You can leave this blank"},
	"day":        {"What is your day like?", "Tick all that apply. You can leave this blank"},
	"equipment":  {"Do you have any of these at home?", "Tick all that apply. You do not need any of them"},
	"activity":   {"What is it?", "For example, sitting at my desk"},
	"score":      {"How well can you do it now?", ""},
}

// A PartText is how a part of the questions about pain begins.
type PartText struct{ Title, Lead string }

// PainParts are the parts of the questions about pain.
var PainParts = []PartText{
	{"About your pain", "Your answers help you and us to see what changes. There are no right or wrong ones."},
	{"Your days with it", ""},
	{"About you", "This helps to find exercises that suit you."},
}

// ActivityHeading is above each of one's own activities.
func ActivityHeading(n string) string { return "Activity " + n }

// Words of the questions about pain.
const (
	ActivitiesLead  = "Name up to 3 things that your back makes hard, and that you want to do again. We ask about them each week. You can leave this blank."
	SaveAndContinue = "Save and continue"
)
