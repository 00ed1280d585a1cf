package rehab

import "time"

// Suggestion is what progression suggests for one exercise of the programme
// that runs (F.2). Nothing changes before the patient has answered it.
type Suggestion struct {
	Exercise ExerciseID
	Action   string       // as internal/progression names it
	Reason   string       // the same
	Session  SessionID    // the last session that it looked at
	Version  int          // of the programme it is about
	LastUp   Date         // the last step up of this exercise; zero when there was none
	Options  []StepOption // what to choose from, the first one first; none when there is only advice
}

// StepOption is one way of taking a step.
type StepOption struct {
	How        string // as internal/progression names it, or "remove"
	Resistance Resistance
	To         ExerciseID // another exercise, or ""
	Sets       int        // when the number of sets changes
}

// Remove is the way of taking a step that takes the exercise out.
const Remove = "remove"

// Step is a suggestion that a patient has answered.
type Step struct {
	ID        string
	Patient   PatientID
	Programme ProgrammeID
	Exercise  ExerciseID
	Day       Date
	At        time.Time
	Action    string // as internal/progression names it
	How       string // of the option taken, or of the first when none was
	To        ExerciseID
	Taken     bool
}
