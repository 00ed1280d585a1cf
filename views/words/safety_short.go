package words

// SafetyShort says a safety question in a few words, for staff, and whether
// there are any.
func SafetyShort(question string) (string, bool) {
	s, ok := safetyShort[question]
	return s, ok
}

var safetyShort = map[string]string{
	"RF-E1": "chest pain or tightness",
	"RF-E2": "ache between the shoulder blades with breathlessness, dizziness, nausea or sweating",
	"RF-E3": "sudden tearing or ripping pain",
	"RF-E4": "breathlessness, coughing blood, or collapse",
	"RF-E5": "saddle numbness or tingling",
	"RF-E6": "new bladder or bowel change",
	"RF-E7": "weakness or numbness of both legs, or gait change",
	"RF-E8": "serious accident",
	"RF-E9": "face droop, slurred speech, double vision, loss of balance, or sudden severe headache",

	"RF-U1":  "high temperature, shivery, or very unwell",
	"RF-U2":  "weight loss without trying",
	"RF-U3":  "sudden pain or a small fall, with risk of fracture",
	"RF-U4":  "history of cancer with new or worse spine pain",
	"RF-U5":  "new or worse weakness or numbness of a limb, or clumsy hands",
	"RF-U6":  "constant pain, worse at night, not eased by rest",
	"RF-U7":  "band-like pain round the chest or tummy",
	"RF-U8":  "new lump, swelling or change of shape",
	"RF-U9":  "pain on breathing in, cough with phlegm, or a swollen calf",
	"RF-U10": "severe tummy pain, being sick, or jaundice",
	"RF-U11": "weak immune system, recent infection or operation, or injected drugs",
	"RF-U12": "pain worse on coughing, sneezing or straining",
	"RF-U13": "new painful rash on 1 side",

	"RF-S1": "smaller injury",
	"RF-S2": "stable tingling of 1 arm",
	"RF-S3": "under 45 with long morning stiffness",
	"RF-S4": "getting worse, or stops sleep or everyday things",
	"RF-S5": "first spine pain under 20 or over 55",
	"RF-S6": "not checked by anybody yet",
	"RF-S7": "told not to exercise, or a heart problem or high blood pressure",

	"RF-M1": "pregnant, or a baby in the last 6 weeks",
	"RF-M2": "osteoporosis, or a spine fracture",
	"RF-M3": "shoulder dislocated or very sore",
	"RF-M4": "hard to get down to the floor, or unsteady",
}

// BecauseOf says which answers a concern comes from.
func BecauseOf(signs []string) string { return Capital(And(signs)) + "." }
