package rehab

import (
	"slices"
	"time"
)

// Situation is how one patient stands: the few facts that Today and the
// caseload need, kept beside the record and brought up to date in the
// transaction that changes it.
type Situation struct {
	Patient PatientID
	Name    string
	Born    Date
	Physio  AccountID
	Service ServiceID

	Programme      ProgrammeID
	Started        Date         // of the programme; zero before there is one
	StrengthTarget int          // days a week
	BoutTarget     int          // a day
	PastTargets    []PastTarget // what this programme asked for before, oldest first
	StageWeek      int          // the last week of the programme whose stage may be shown; 0 is the first stage
	Pauses         []Span       // of this programme, oldest first; an open one has no Until
	Calm           []Span       // of this programme in the calm-down phase, as Pauses
	Hold           PauseKind    // "" when nothing holds; PauseByPatient counts too
	HoldSince      Date
	Because        []QuestionID // of the open hold

	BaselinePain *int
	Pains        []DayScore // of the last check-ins, oldest first, at most 8
	LastChange   *int       // PGIC at the last check-in
	Early        string     // what E.6 made of the last check-in
	LastCheckIn  Date
	NextCheckIn  Date
	SeeSoon      bool // the last safety check was "soon"

	LastLogged   Date          // bout or session
	BreakEvery   int           // minutes after which they want to be told to move; 0 is never
	DiaryPain    *DayScore     // the last of the diary
	StrengthDays []Date        // of the last 14 days, oldest first
	Unsettled    SessionID     // the session whose next-day question is open
	UnsettledDay Date          // the day of that session
	SessionPain  *DayScore     // the highest pain of the last session that said any
	CheckDue     CheckDue      // why safety questions come before more exercise, or ""
	Suggestions  []Suggestion  // steps that progression suggests and nobody has answered
	RedTwice     []ExerciseDay // exercises that were red twice running, for the physio to know, oldest first
	CardsRead    []CardID      // the cards ticked as read, the first one first

	ReviewWeek     int // of the last review done; 0 none
	ReviewDay      Date
	ReviewOutcome  string
	ReviewWorse    bool // the review found things worse
	NextReview     Date // a recheck agreed on, or zero
	NextReviewKind string

	Referral       ReferralID
	ReferralStatus ReferralStatus
	ReferralSince  Date

	Rank    int // 0 is the most urgent
	Concern Concern
	Since   Date // of the concern
	Turns   Date // the day on which time alone changes the concern; zero never
	Changed time.Time

	// Refused is how a Change says that what it goes by is not so any more: the
	// store then keeps nothing of what happened, and returns ErrChanged. It is
	// never kept.
	Refused bool `json:"-"`
}

// Span is a run of days: From is the first of it, Until the first after it.
type Span struct{ From, Until Date }

// DayScore is a score on a day.
type DayScore struct {
	Day   Date
	Score int
}

// PastTarget is what a programme asked for up to a day.
type PastTarget struct {
	Until Date // the first day on which it was so no more
	// Bouts a day and Strength days a week; 0 when that part was not prescribed.
	Bouts, Strength int
}

// ExerciseDay is an exercise, and the day on which something was seen of it.
type ExerciseDay struct {
	Exercise ExerciseID
	Day      Date
}

// CheckDue is why the safety questions have to be asked before more exercise
// (C.3). It stays until a safety check is done.
type CheckDue string

// The reasons. The zero CheckDue is that nothing asks for it.
const (
	DueWorrying CheckDue = "worrying" // something new or worrying since last time
	DueHighPain CheckDue = "pain"     // pain of 8 or more, or 3 or more above the last
	DueStopped  CheckDue = "silent"   // nothing logged for 14 days or more
)

// LastPain returns the last pain score that anything said: the diary, a
// session, a check-in or the baseline. It is nil when nothing did.
func (s Situation) LastPain() *int {
	last := s.BaselinePain
	var day Date
	if n := len(s.Pains); n > 0 {
		last, day = &s.Pains[n-1].Score, s.Pains[n-1].Day
	}
	for _, said := range []*DayScore{s.SessionPain, s.DiaryPain} {
		if said != nil && !said.Day.Before(day) {
			last, day = &said.Score, said.Day
		}
	}
	return last
}

// Concern is why somebody needs a physio, as a code.
type Concern string

// The concerns, most urgent first.
const (
	ConcernEmergency  Concern = "emergency"   // the safety check said emergency
	ConcernUrgent     Concern = "urgent"      // the safety check said urgent
	ConcernReferral   Concern = "referral"    // a referral waits for an answer
	ConcernWorse      Concern = "worse"       // worse at 2 check-ins running, or at the review
	ConcernNoChange   Concern = "no-change"   // no change at the review
	ConcernOverdue    Concern = "overdue"     // the review is overdue
	ConcernSilent     Concern = "silent"      // stopped logging
	ConcernSupport    Concern = "support"     // hard to fit in
	ConcernReviewOpen Concern = "review-open" // the review is open this week
	ConcernNothing    Concern = "none"
)

// Concerns lists the concerns, most urgent first.
func Concerns() []Concern {
	return []Concern{
		ConcernEmergency, ConcernUrgent, ConcernReferral, ConcernWorse, ConcernNoChange,
		ConcernOverdue, ConcernSilent, ConcernSupport, ConcernReviewOpen, ConcernNothing,
	}
}

// Rank returns the place of the concern in Concerns; 0 is the most urgent.
func (c Concern) Rank() int { return slices.Index(Concerns(), c) }

// Change brings a situation up to date with what has just happened. It is
// called inside the transaction, perhaps more than once, and must be pure.
type Change func(Situation) Situation

// PauseChange is a Change that goes by the patient's pauses as they are inside
// the transaction, oldest first: another one may open meanwhile.
type PauseChange func([]Pause) Change
