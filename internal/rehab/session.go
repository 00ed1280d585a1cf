package rehab

import "time"

// MaxBackdate is how many days back a session may be entered (F.3).
const MaxBackdate = 7

// MaxPain is the top of the pain scale; 0 is no pain (NPRS).
const MaxPain = 10

// MaxNote is how many characters a note may have.
const MaxNote = 1000

// Effort is how hard a set was (F.2).
type Effort string

// The efforts. The zero Effort is not answered.
const (
	Easy     Effort = "easy"     // could do 5 or more extra
	Moderate Effort = "moderate" // could do 2 to 4 extra
	Hard     Effort = "hard"     // could do 1 extra
	Max      Effort = "max"      // could do no more
)

// Efforts lists the efforts, the lightest first.
func Efforts() []Effort { return []Effort{Easy, Moderate, Hard, Max} }

// Settled is the answer to the next-day question: did any extra pain settle?
type Settled string

// The answers. The zero Settled is not answered, and never a "no".
const (
	SettledYes  Settled = "yes"
	SettledNo   Settled = "no"
	SettledNone Settled = "none" // there was no extra pain
)

// SettledAnswers lists the answers.
func SettledAnswers() []Settled { return []Settled{SettledYes, SettledNo, SettledNone} }

// Session is one occasion on which a patient did strengthening or a routine.
type Session struct {
	ID         SessionID
	Patient    PatientID
	Programme  ProgrammeID
	Version    int // of the programme it was done against
	Day        Date
	Logged     time.Time
	Late       bool   // entered on a later day
	PainBefore *int   // 0 to 10, nil when not answered
	Worrying   string // "no", "yes" (or not sure), "" not answered
	Note       string
	Exercises  []Done
	Settled    Settled
	SettledAt  time.Time
	Revision   int // 1 when never corrected
	Withdrawn  time.Time
}

// Done is one exercise of a session.
type Done struct {
	Exercise   ExerciseID
	Version    string     // of the exercise's content, as it then was
	InsteadOf  ExerciseID // swapped for, or ""
	Skipped    bool
	Strength   bool  // a strengthening exercise
	Reps       []int // per set
	Resistance Resistance
	Effort     Effort
	GoodForm   bool
	Pain       *int // while doing it, 0 to 10
}

// Revision is a session as it stood before somebody corrected it.
type Revision struct {
	Session Session
	By      AccountID
	At      time.Time
	Why     string // code: "corrected" or "withdrawn"
}

// CountsAsStrengthDay reports whether s has at least one strengthening
// exercise with at least one set (F.3).
func (s Session) CountsAsStrengthDay() bool {
	if !s.Withdrawn.IsZero() {
		return false
	}
	for _, d := range s.Exercises {
		if d.Strength && !d.Skipped && len(d.Reps) > 0 {
			return true
		}
	}
	return false
}

// HighestPain returns the highest pain of the session, or nil.
func (s Session) HighestPain() *int {
	high := s.PainBefore
	for _, d := range s.Exercises {
		if d.Pain != nil && (high == nil || *d.Pain > *high) {
			high = d.Pain
		}
	}
	return high
}

// Bout is one go at the movement exercises.
type Bout struct {
	ID      BoutID
	Patient PatientID
	Day     Date
	At      time.Time
	Entered time.Time
}

// PainScore is one value of the pain chart.
type PainScore struct {
	Day    Date
	At     time.Time
	Score  int    // 0 to 10
	Source string // "baseline", "session", "check-in", "diary"
}
