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
