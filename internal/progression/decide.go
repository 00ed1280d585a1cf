package progression

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// Dose is what was asked of one exercise: how many sets of how many
// repetitions, all at least 1.
type Dose struct {
	RepsMin, RepsMax int
	Sets             int
}

// Session is one exercise as it was done in one session.
type Session struct {
	Reps       []int // per set
	Effort     rehab.Effort
	GoodForm   bool
	PainBefore *int // 0 to 10; nil is not answered
	PainDuring *int // 0 to 10; nil is not answered
	Settled    rehab.Settled
}

// Light returns the traffic light of the session.
func (s Session) Light() Light { return LightOf(s.PainBefore, s.PainDuring, s.Settled) }

// Action is what to do with an exercise next time.
type Action string

// The actions, as section F.2 names them.
const (
	StopExerciseAsk Action = "STOP_EXERCISE_ASK"
	StepDown        Action = "STEP_DOWN"
	Hold            Action = "HOLD"
	StepUp          Action = "STEP_UP"
	AddReps         Action = "ADD_REPS"
)

// Actions lists every action.
func Actions() []Action { return []Action{StopExerciseAsk, StepDown, Hold, StepUp, AddReps} }

// Reason is why.
type Reason string

// The reasons, in the order of the ladder.
const (
	RedTwice       Reason = "red-twice"
	RedOnce        Reason = "red-once"
	AmberLast      Reason = "amber"
	PainUnknown    Reason = "pain-unknown"
	EarnedStep     Reason = "earned"
	TooHardTwice   Reason = "too-hard-twice"
	NextDayMissing Reason = "next-day-missing"
	RoomForMore    Reason = "room-for-more"
	KeepPractising Reason = "keep-practising"
	NoSessions     Reason = "no-sessions"
)

var sentences = map[Reason]string{
	RedTwice:       "pain was red in the last 2 sessions",
	RedOnce:        "pain was red in the last session",
	AmberLast:      "pain was amber in the last session",
	PainUnknown:    "pain during the last session is not known",
	EarnedStep:     "2 sessions running with every set at the top of the range, good form and reps to spare",
	TooHardTwice:   "2 sessions running with the first set under the range at full effort",
	NextDayMissing: "the next-day answer is missing",
	RoomForMore:    "inside the range with reps to spare",
	KeepPractising: "not yet 2 sessions running at the top of the range with reps to spare",
	NoSessions:     "no session at this level yet",
}

// Reasons lists every reason.
func Reasons() []Reason {
	return []Reason{RedTwice, RedOnce, AmberLast, PainUnknown, EarnedStep, TooHardTwice,
		NextDayMissing, RoomForMore, KeepPractising, NoSessions}
}

// String returns the reason as a short sentence for staff.
func (r Reason) String() string {
	if s, ok := sentences[r]; ok {
		return s
	}
	return string(r)
}

// Decision is what the rule suggests for an exercise.
type Decision struct {
	Action  Action
	Reason  Reason
	Light   Light // of the last session; unknown without one
	Version string
}

// A Rung is one step of the ladder: the first that holds decides.
type Rung struct {
	Rule   string // its number in section F.2; "3+" is ours, for pain not answered
	Action Action
	Reason Reason
	holds  func(history) bool
}

var ladder = []Rung{
	{"8", Hold, NoSessions, func(h history) bool { return len(h.sessions) == 0 }},
	{"1", StopExerciseAsk, RedTwice, func(h history) bool { return h.running(isRed) }},
	{"2", StepDown, RedOnce, func(h history) bool { return isRed(h.last()) }},
	{"3", Hold, AmberLast, func(h history) bool { return h.last().Light() == Amber }},
	{"3+", Hold, PainUnknown, func(h history) bool { return h.last().Light() == "" }},
	{"4", StepUp, EarnedStep, func(h history) bool { return h.running(h.dose.mastered) }},
	{"5", StepDown, TooHardTwice, func(h history) bool { return h.running(h.dose.tooHard) }},
	{"6", Hold, NextDayMissing, func(h history) bool { return h.last().Settled == "" }},
	{"7", AddReps, RoomForMore, func(h history) bool { return h.dose.roomForMore(h.last()) }},
	{"8", Hold, KeepPractising, func(history) bool { return true }},
}

// Ladder returns the steps of the rule, in order.
func Ladder() []Rung { return slices.Clone(ladder) }

// Decide suggests what to do with an exercise, from its sessions at the
// present level, oldest first. Pacing says when a step up has to wait.
func Decide(d Dose, sessions []Session) Decision {
	h := history{d, sessions}
	i := slices.IndexFunc(ladder, func(r Rung) bool { return r.holds(h) })
	decision := Decision{Action: ladder[i].Action, Reason: ladder[i].Reason, Version: Version}
	if len(sessions) > 0 {
		decision.Light = h.last().Light()
	}
	return decision
}

type history struct {
	dose     Dose
	sessions []Session
}

func (h history) last() Session { return h.sessions[len(h.sessions)-1] }

// running reports whether the last RunningSessions are all as asked.
func (h history) running(is func(Session) bool) bool {
	first := len(h.sessions) - RunningSessions
	return first >= 0 && !slices.ContainsFunc(h.sessions[first:], func(s Session) bool { return !is(s) })
}

func isRed(s Session) bool { return s.Light() == Red }

// toSpare reports whether more repetitions could have been done.
func toSpare(s Session) bool { return s.Effort == rehab.Easy || s.Effort == rehab.Moderate }

func (d Dose) mastered(s Session) bool {
	return len(s.Reps) >= d.Sets && slices.Min(append([]int{d.RepsMax}, s.Reps...)) >= d.RepsMax &&
		s.GoodForm && toSpare(s) && s.Light() == Green && s.Settled != ""
}

func (d Dose) tooHard(s Session) bool {
	return len(s.Reps) > 0 && s.Reps[0] < d.RepsMin && s.Effort == rehab.Max
}

func (d Dose) roomForMore(s Session) bool {
	if len(s.Reps) == 0 || !toSpare(s) {
		return false
	}
	least := slices.Min(s.Reps)
	return least >= d.RepsMin && least < d.RepsMax
}
