package rehab

import (
	"slices"
	"time"
)

// CheckIn is one set of weekly answers (D.2). Nil is not answered.
type CheckIn struct {
	ID          CheckInID
	Patient     PatientID
	Programme   ProgrammeID
	Day         Date
	At          time.Time
	Check       SafetyCheckID
	Pain        *int         // average of the last 7 days, 0 to 10
	Activities  []Activity   // as named at the baseline
	Change      *int         // since the start: 1 very much better to 7 very much worse (PGIC)
	Sleep       *int         // 0 terrible to 10 excellent
	HardTasks   string       // changed them: "yes", "some", "no", ""
	Tasks       []TaskChange // of the load plan, one by one
	Painkillers string       // "none", "some", "most", "unsaid", ""
	Worst       *int
	Stress      *int // 0 to 10
	Note        string
	Early       string // what E.6 made of it
	Jump        bool
}

// IsComplete reports whether the check-in says how strong the pain is, and
// rates every activity there is.
func (in CheckIn) IsComplete() bool {
	return in.Pain != nil && !slices.ContainsFunc(in.Activities, func(a Activity) bool { return a.Score == nil })
}

// OutcomeNeedData is the outcome of a review that had nothing to go by.
const OutcomeNeedData = "NEED_DATA"

// Review is one decision point, with everything it was decided on.
type Review struct {
	ID         ReviewID
	Patient    PatientID
	Programme  ProgrammeID
	Week       int    // 6, 12, 24, …
	Kind       string // "scheduled", "early", "recheck"
	Day        Date
	At         time.Time
	Check      SafetyCheckID
	Inputs     []byte   // JSON, as `sixweeks rules review` reads it
	Good       []string // the good changes ticked, as codes
	Confidence *int
	Outcome    string
	Flags      []string
	Reasons    []string
	Version    string   // of the rule
	Barriers   []string // what got in the way, as codes
	Decision   string   // what the person decided, as a code
	DecidedAt  time.Time
	Overrides  []Override
}

// Override is a physio's different decision, and why.
type Override struct {
	By      AccountID
	Name    string
	At      time.Time
	Outcome string
	Reason  string
}
