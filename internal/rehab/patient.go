package rehab

import (
	"maps"
	"time"
)

// Patient is somebody with upper back pain who has joined.
type Patient struct {
	ID      PatientID
	Name    string
	Email   string
	Born    Date
	Zone    string // IANA name; a patient's days are days there
	Service ServiceID
	Physio  AccountID // the physio whose caseload they are on, or ""
	Joined  time.Time
	Agreed  time.Time // to the disclaimer and the privacy notice
	Filters Filters   // what to leave out of the library (C.5)
	Waived  []string  // acknowledgements, such as "asked:RF-S7"
	// Pregnant16 is the day from which on they are 16 weeks pregnant; zero is
	// not pregnant, or not known. See On.
	Pregnant16 Date
}

// On returns the patient as they are on a day: somebody who was not yet 16
// weeks pregnant may be by then (C.5).
func (p Patient) On(day Date) Patient {
	if !p.Pregnant16.IsZero() && !day.Before(p.Pregnant16) {
		p.Filters = maps.Clone(p.Filters)
		if p.Filters == nil {
			p.Filters = Filters{}
		}
		p.Filters[Pregnant16] = true
	}
	return p
}

// Heeded is what somebody's answers leave out of the library for them, and what
// they acknowledged.
type Heeded struct {
	Filters    Filters
	Waived     []string
	Pregnant16 Date // as in Patient
}

// Heed is what answers make of that. It is called inside the transaction that
// keeps the answers, perhaps more than once, and must be pure.
type Heed func(Heeded) Heeded

// PainSide is where pain is felt.
type PainSide string

// The sides. The zero PainSide is not answered.
const (
	SideLeft   PainSide = "left"
	SideRight  PainSide = "right"
	SideBoth   PainSide = "both"
	SideMiddle PainSide = "middle"
)

// Activity is one thing that matters to a patient and that pain gets in the
// way of: 0 is cannot do it, 10 is as well as before (PSFS, Stratford 1995).
// Its name is frozen once given.
type Activity struct {
	ID    ActivityID
	Name  string
	Score *int // 0 to 10; nil is not answered
}

// MaxActivities is how many activities a patient may name (D.2).
const MaxActivities = 3

// Baseline is what a patient said about their pain at the start. Nil numbers
// were not answered; 0 is an answer.
type Baseline struct {
	ID         BaselineID
	Patient    PatientID
	Day        Date
	At         time.Time
	Pain       *int   // average of the last 7 days, 0 to 10
	Worst      *int   // worst of the last 7 days, 0 to 10
	Began      string // "under6weeks", "6to12weeks", "over12weeks"
	Cause      string // "trigger" or "none": whether something clear set it off
	Side       PainSide
	Places     []string // codes: "neck", "between", "left-blade", …
	Quality    []string // codes: "sharp", "ache", "burning", "tight", "tingling"
	Triggers   []string // codes: "posture", "stress", "lifting", …
	Told       []string // "told I have", codes
	Treatments []string // tried before, codes
	Neck       string   // "yes", "no", "unsure": does moving the neck bring it on
	DayType    []string // "desk", "lifting", "driving", "caring", "sport"
	Equipment  []string
	CheckedBy  string // "nobody", "gp", "physio", "pharmacist", "111"
	Flare      bool   // it has just got worse, or starting again
	Confidence *int   // 0 to 10
	Sleep      *int   // 0 terrible to 10 excellent
	Activities []Activity
}

// SafetyCheck is a set of safety questions as one patient answered it.
type SafetyCheck struct {
	ID       SafetyCheckID
	Patient  PatientID
	Day      Date
	At       time.Time
	Occasion Occasion
	Answers  map[QuestionID]Answer
	Weeks    *int // of pregnancy, 1 to 42; nil is not asked or not known
	Tier     Tier
	Because  []QuestionID
	Advice   string // tier of the advice where C.4 raises it, or ""
	Version  string // of the rule
}

// PauseKind says what stopped the clock.
type PauseKind string

// The kinds of pause. Safety pauses end only as C.1 says.
const (
	PauseByPatient PauseKind = "patient"   // holiday, illness
	PauseUrgent    PauseKind = "urgent"    // PAUSED_SAFETY
	PauseEmergency PauseKind = "emergency" // LOCKED_SAFETY
)

// Pause is a stretch of days on which nothing is asked of a patient.
type Pause struct {
	ID      PauseID
	Patient PatientID
	Kind    PauseKind
	From    Date // the first day of it
	Until   Date // the first day after it; zero while it lasts
	Check   SafetyCheckID
	Opened  time.Time
	Closed  time.Time
	By      AccountID // who ended it
	How     string    // code: "seen", "told safe", "physio", "patient"
	Note    string
}

// IsOpen reports whether the pause lasts.
func (p Pause) IsOpen() bool { return p.Until.IsZero() }
