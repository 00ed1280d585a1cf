package words

import "strconv"

// Parts of a patient's record, as tabs.
const (
	PartOverview  = "Overview"
	PartProgramme = "Programme"
	PartCheckIns  = "Check-ins"
	PartSessions  = "Sessions"
	PartDiary     = "Pain diary"
	PartTimeLine  = "Time line"
	NoDiary       = "Nothing in the pain diary yet."
	NoTimeLine    = "Nothing has been logged yet."
	SeeEntry      = "See"
	PartReviews   = "Reviews"
	PartSafety    = "Safety checks"
	PartAnswers   = "Start answers"
	PartReferrals = "Referrals"
	PartLooks     = "Who looked"
)

// Words of a patient's record, for staff.
const (
	Earlier          = "Show earlier ones"
	NoCheckIns       = "No check-in yet. The first is due 7 days after the programme starts."
	NoSafety         = "No safety check yet."
	NoReviews        = "No review yet. The first opens 35 active days after the programme starts."
	NoAnswers        = "They have not answered the questions about their pain yet."
	NoReferrals      = "They have not referred themselves to your service."
	NoSessions       = "No session logged yet."
	NoCharts         = "The charts begin when a programme has started and something is logged."
	PatientSees      = "The patient can see this list too."
	BandsNote        = "For staff only: patients see days and dots, never a percentage. Paused days and today are left out."
	NotEnough        = "Not known yet"
	NotPrescribed    = "Not part of the programme, or nothing logged"
	NotAsked         = "Not asked"
	SmallNotAnswered = "not answered"
	EveryAnswer      = "Every answer"
	KeyMovement      = "Movement"
	KeyStrength      = "Strength"
	KeyCombined      = "Both together"
	KeyQuality       = "Dose quality"
	KeyProgramme     = "Programme"
	KeyStarted       = "Started"
	KeyNextReview    = "Next review"
	KeyPain          = "Pain"
	KeyChange        = "Own rating"
	KeyLastLogged    = "Last entry"
	KeySafety        = "Safety"
	KeySleep         = "Sleep"
	KeyHardTasks     = "Changed hard tasks"
	KeyPainkillers   = "Painkillers"
	KeyWorst         = "Worst pain"
	KeyStress        = "Stress"
	KeyNote          = "Note"
	KeyRule          = "What the rule made of it"
	KeyBecause       = "Because of"
	KeyAdvice        = "Advice given"
	KeyPregnant      = "Weeks pregnant"
	KeyVersion       = "Version of the rule"
	KeyReasons       = "Reasons"
	KeyFlags         = "Flags"
	KeyDecided       = "They decided"
	KeyBarriers      = "What got in the way"
	KeyGood          = "Good changes"
	KeyConfidence    = "Confidence"
	KeyFunction      = "Own activities, mean"
	KeyAdherence     = "Adherence"
	KeyCommitment    = "How much, in their own words"
	KeyReady         = "Ready to step up"
	KeyPrior         = "No change at the review before"
	KeyOverride      = "A physio decided otherwise"
	KeyFilters       = "Left out or warned about"
	KeyReferral      = "Referral"
	KeyPhysio        = "On your caseload"
	Pauses           = "Stops and pauses"
)

// SafetyAnswer says the answer to a safety question.
func SafetyAnswer(code string) string {
	switch code {
	case "yes":
		return Yes
	case "no":
		return No
	case "unsure":
		return "Not sure (counts as yes)"
	default:
		return NotAsked
	}
}

// TierColour is the colour of a tier's tag; the tag says the tier too.
func TierColour(tier string) string {
	switch tier {
	case "emergency", "urgent":
		return "red"
	case "soon":
		return "yellow"
	default:
		return "grey"
	}
}

// Band says a level of adherence, for staff.
func Band(grade string) (text, colour string) {
	switch grade {
	case "good":
		return "Good", "green"
	case "fair":
		return "Fair", "yellow"
	case "needs-help":
		return "Needs help", "orange"
	default:
		return NotEnough, "grey"
	}
}

// Percent says a share, for staff.
func Percent(n float64) string { return strconv.Itoa(int(n+0.5)) + "%" }

// QualityOf says the share of strengthening sets that were hard enough.
func QualityOf(share float64) string {
	return Percent(share) + " of strengthening sets had 8 to 12 repetitions at hard or full effort"
}

// BornAged says a date of birth and the age.
func BornAged(day string, years int) string { return day + " (" + Count(years, "year") + " old)" }

// FromTo says a score at the start and now.
func FromTo(start, now string) string { return start + " at the start, " + now + " now" }

// WeekReview is the heading of a review.
func WeekReview(week int, kind, day string) string {
	said := "Week " + strconv.Itoa(week)
	if k := reviewKinds[kind]; k != "" {
		said += ", " + k
	}
	return said + ": " + day
}

var reviewKinds = map[string]string{"early": "asked for early", "recheck": "second look"}

// PauseName says what stopped a programme.
func PauseName(kind string) (string, bool) {
	s, ok := map[string]string{
		"patient": "Paused by the patient", "urgent": "Stopped: urgent sign", "emergency": "Locked: emergency sign",
	}[kind]
	return s, ok
}

// PauseEnd says how a stop or pause ended.
func PauseEnd(how string) (string, bool) {
	s, ok := map[string]string{
		"":          "Still on",
		"seen":      "The patient was seen, and the full check was clean",
		"told safe": "The patient was told that exercise is safe, and the full check was clean",
		"physio":    "A physio ended it",
		"patient":   "The patient ended it",
	}[how]
	return s, ok
}

// HoldLines say what a hold means, to staff.
func HoldLines(kind string) []string { return holdLines[kind] }

var holdLines = map[string][]string{
	"emergency": {"They were told to call 999 or go to A&E. Exercises are locked until they say that they have been seen and a full check is clean, or until you unlock them."},
	"urgent":    {"They were told to get help today. The programme is paused until they say that they have been checked and a full check is clean, or until you unlock it."},
	"patient":   {"They paused the programme themselves. The 6 weeks stand still meanwhile."},
}

// Unlocking a safety stop.
const (
	UnlockLink     = "Unlock with a note"
	UnlockTitle    = "Unlock the exercises?"
	UnlockLine     = "Only do this when you have spoken with the patient about these signs, and you think that exercise is right for them. Your note stays in the record."
	UnlockBecause  = "The safety stop came from these answers:"
	UnlockNote     = "What you found, and why exercise is right for them"
	UnlockSpoken   = "Before you unlock"
	UnlockConfirm  = "I have spoken with this patient"
	UnlockButton   = "Unlock the exercises"
	UnlockCancel   = "Leave them locked"
	NothingToHold  = "There is no safety stop to end."
	BackToCaseload = "Back to the caseload"
	BackToRecord   = "Back to the record"
)

// Handing a patient over.
const (
	HandOverLink   = "Hand over, or take off my caseload"
	HandOverTitle  = "Hand over this patient"
	HandOverLine   = "They go off your caseload. You can then only see their record if they have a referral with your service."
	HandOverAsk    = "Who looks after them next?"
	HandOverNobody = "Nobody: they manage by themselves"
	HandOverHint   = "Their exercises and their record stay as they are. They can refer themselves again at any time."
	HandOverButton = "Take off my caseload"
	HandOverCancel = "Keep on my caseload"
)

// Overriding a review.
const (
	OverrideTitle  = "Decide otherwise"
	OverrideLead   = "The rule suggests, you decide. Both are kept."
	OverrideAsk    = "What do you suggest instead?"
	OverrideReason = "Why you see it differently"
	OverrideButton = "Keep my decision"
)

// By says who did something, and when or as what.
func By(name, more string) string { return name + ", " + more }

// ChangeProgramme and the others are what a physio can do.
const (
	ChangeProgrammeLink = "Change or assign a programme"
	ReadReferralLink    = "Read the referral"
)

var physioDone = map[string]string{
	"stop ended by physio": "The exercises are unlocked",
	"handed over":          "The patient is off your caseload",
	"review overridden":    "Your decision is kept beside the rule’s",
	"programme assigned":   "The programme is saved. The patient sees it from now on",
}

var physioProblems = map[string]string{
	"spoken blank":          "Tick that you have spoken with this patient",
	"hand-over blank":       "Choose who looks after them next",
	"hand-over unknown":     "Choose who looks after them next",
	"override-reason blank": "Say why you see it differently",
	"answer-reason blank":   "Say why. The patient reads this",
}

// BornOn says a date of birth beside a name.
func BornOn(day string) string { return "born " + day }

// FromUntil says the days of a pause; until is the first day after it.
func FromUntil(from, until string, open bool) string {
	if open {
		return "Since " + from
	}
	return "From " + from + ", on again on " + until
}

// EarlyFor says what a check-in came to, for staff: the tag and its colour.
func EarlyFor(early string) (text, colour string) {
	switch early {
	case "EASE_BACK":
		return "Told to ease back", "yellow"
	case "SELF_REFER_EARLY":
		return "Told to refer themselves early", "orange"
	default:
		return "", ""
	}
}

// PainJumped is said of a check-in with pain that is very high or has risen a
// lot.
const PainJumped = "Pain had jumped: asked to do the full safety check."

// FilterName says something about a person that leaves exercises out, to
// staff.
func FilterName(code string) string {
	if said, ok := filterNames[code]; ok {
		return said
	}
	return code
}

var filterNames = map[string]string{
	"OSTEO": "Osteoporosis, or a spine fracture", "PREG16": "Pregnant, 16 weeks or more", "NECK": "Sore neck, or pain from the neck",
	"SHOULDER": "Sore shoulder on lifting the arm", "SHOULDER_DISLOC": "Shoulder has dislocated", "FLOOR": "Hard to get down to the floor",
	"KNEEL": "Hard to kneel", "FALLS": "Unsteady", "HBP": "High blood pressure", "DIZZY": "Gets dizzy", "FLARE": "Calming a flare-up down",
	"BAND": "Uses a band", "HERNIA": "Hernia", "LOWBACK_LEG": "Low back pain that goes into the leg", "equipment": "Does not have what it takes",
}

// Words of a session, for staff.
const (
	PartSession   = "The session"
	KeyPainBefore = "Pain before"
	AsItStood     = "As it stood before"
)

// PainOf says the pain while doing an exercise.
func PainOf(n int) string { return "Pain " + OutOfTen(n) }

// Pregnant16From says when lying flat will be left out.
func Pregnant16From(day string) string {
	return "Pregnant: nothing flat on the back or front from " + day
}
