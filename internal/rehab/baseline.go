package rehab

import (
	"slices"
	"strconv"
	"strings"
)

// What somebody may have been told they have and that decides something here;
// there are more, which are for the physio to read.
const (
	ToldThinBones     = "thin-bones"
	ToldSpineFracture = "spine-fracture"
	ToldHighBP        = "high-bp"
	ToldDizzy         = "dizzy"
	ToldHernia        = "hernia"
	ToldLowBackLeg    = "low-back-leg"
	ToldDisc          = "disc"
	ToldRheumatoid    = "rheumatoid"
)

// AskFirst reports whether somebody who was told they have this asks a physio
// or a GP before strengthening (S2-01).
func AskFirst(told string) bool {
	return slices.Contains([]string{ToldThinBones, ToldSpineFracture, ToldDisc, ToldRheumatoid}, told)
}

// The answers to the questions about pain, in the order they are asked.
var (
	PainSides     = []PainSide{SideLeft, SideRight, SideBoth, SideMiddle}
	PainPlaces    = []string{"neck", "between", "left-blade", "right-blade", "mid-back", "low-back", "arm"}
	PainQualities = []string{"sharp", "ache", "burning", "tight", "tingling"}
	PainTriggers  = []string{"posture", "standing", "lifting", "repeated", "stress", "sport", "sleep"}
	PainBegan     = []string{"under6weeks", "6to12weeks", "over12weeks"}
	PainCauses    = []string{"trigger", "none"}
	NeckAnswers   = []string{"yes", "no", "unsure"}
	CheckedBy     = []string{"nobody", "gp", "physio", "pharmacist", "111"}
	DayTypes      = []string{"desk", "lifting", "driving", "caring", "sport"}
	ToldIHave     = []string{ToldThinBones, ToldSpineFracture, ToldHighBP, ToldDizzy, ToldHernia, ToldLowBackLeg,
		ToldDisc, "osteoarthritis", ToldRheumatoid, "scoliosis"}
	// Treatments are what somebody may have tried before (S0-19, S1-08).
	Treatments = []string{"exercise", "fitness", "posture", "massage", "mobilisation", "manipulation", "chiropractic", "trigger-point",
		"acupuncture", "injection", "ultrasound", "electrical"}
)

// MaxActivityName is how many characters the name of an activity may have.
const MaxActivityName = 60

// WasTold reports whether the patient said they were told they have this.
func (b Baseline) WasTold(what string) bool { return slices.Contains(b.Told, what) }

// Check returns rehab.Problems with everything that is wrong. The pain, when
// it began, who checked it, and the flare-up and neck questions need an
// answer, since they decide what is safe to suggest; all else may be blank.
// Owned lists the equipment that people are asked about.
func (b Baseline) Check(owned []string) error {
	var ps Problems
	if b.Pain == nil {
		ps.Add("pain", "blank")
	}
	ps.checkScore("pain", b.Pain)
	ps.checkScore("worst", b.Worst)
	ps.oneOf("side", string(b.Side), texts(PainSides), false)
	ps.someOf("places", b.Places, PainPlaces)
	ps.someOf("quality", b.Quality, PainQualities)
	ps.oneOf("began", b.Began, PainBegan, true)
	ps.oneOf("cause", b.Cause, PainCauses, false)
	ps.oneOf("neck", b.Neck, NeckAnswers, true)
	b.checkActivities(&ps)
	ps.someOf("triggers", b.Triggers, PainTriggers)
	ps.checkScore("confidence", b.Confidence)
	ps.checkScore("sleep", b.Sleep)
	ps.oneOf("checked", b.CheckedBy, CheckedBy, true)
	ps.someOf("told", b.Told, ToldIHave)
	ps.someOf("treatments", b.Treatments, Treatments)
	ps.someOf("day", b.DayType, DayTypes)
	ps.someOf("equipment", b.Equipment, owned)
	return ps.Err()
}

func (b Baseline) checkActivities(ps *Problems) {
	if len(b.Activities) > MaxActivities {
		ps.Add("activity-1", "too_many", strconv.Itoa(MaxActivities))
		return
	}
	seen := map[string]bool{}
	for _, a := range b.Activities {
		field := a.Field()
		key := strings.ToLower(strings.TrimSpace(a.Name))
		switch {
		case key == "":
			ps.Add(field, "activity_blank")
		case seen[key]:
			ps.Add(field, "activity_twice")
		default:
			ps.Line(field, a.Name, MaxActivityName)
		}
		seen[key] = true
		if a.Score == nil {
			ps.Add(field+"-score", "activity_score")
		}
		ps.checkScore(field+"-score", a.Score)
	}
}

// Field names the question about the activity, from the number at the end of
// its id: activity-1, activity-2 or activity-3.
func (a Activity) Field() string {
	id := string(a.ID)
	return "activity-" + id[strings.LastIndexByte(id, '-')+1:]
}

func (ps *Problems) oneOf(field, answer string, known []string, needed bool) {
	switch {
	case answer == "" && needed:
		ps.Add(field, "blank")
	case answer != "" && !slices.Contains(known, answer):
		ps.Add(field, "unknown")
	}
}

func (ps *Problems) someOf(field string, answers, known []string) {
	for _, a := range answers {
		if !slices.Contains(known, a) {
			ps.Add(field, "unknown")
			return
		}
	}
}

func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}
