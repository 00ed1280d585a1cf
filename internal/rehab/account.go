package rehab

import "time"

// Identifiers are distinct types so that one cannot be passed for another.
// They are random and made in Go.
type (
	AccountID       string
	PatientID       string // the AccountID of a patient
	ServiceID       string
	ProgrammeID     string
	BaselineID      string
	SessionID       string
	BoutID          string
	CheckInID       string
	HardTaskID      string
	DiaryID         string
	CalmDownID      string
	SafetyCheckID   string
	PauseID         string
	ReviewID        string
	ReferralID      string
	ActivityID      string // one of a patient's own activities
	OtherActivityID string
)

// Role says what kind of person is acting.
type Role string

// The roles. The zero Role is somebody who is not signed in.
const (
	RolePatient Role = "patient"
	RolePhysio  Role = "physio"
	RoleAdmin   Role = "admin"
)

// IsStaff reports whether r works for a service.
func (r Role) IsStaff() bool { return r == RolePhysio || r == RoleAdmin }

// Account is somebody who can sign in.
type Account struct {
	ID           AccountID
	Role         Role
	Email        string // lower-cased
	Name         string // what to call them
	PasswordHash string // empty until they have set one
	Service      ServiceID
	Created      time.Time
	Disabled     time.Time // zero while they may sign in
}

// Actor is the person making a request.
type Actor struct {
	Role    Role
	Account AccountID
	Name    string
	Service ServiceID // set for staff
	Request string    // the reference of the request, for the access log
	Route   string    // its route pattern, never its address
}

// Patient returns the id of the actor's own record, or "" when the actor is
// not a patient.
func (a Actor) Patient() PatientID {
	if a.Role != RolePatient {
		return ""
	}
	return PatientID(a.Account)
}

// Service is an MSK physiotherapy service that takes referrals. Who may refer
// themselves is its own to say (clinical specification, H.7).
type Service struct {
	ID              ServiceID
	Name            string
	Phone           string
	TextRelay       string
	Hours           string
	Criteria        Criteria
	UrgentDays      int    // working days within which urgent referrals are seen
	RoutineDays     int    // the same for routine ones
	AdviseWaitWeeks int    // advice only, never a gate (E.4); 0 is none
	UncheckedTier   string // C.4: "urgent", "soon" or "info"
	Version         int    // for "changed since you looked"
}

// Criteria says who a service can see. Whoever fails one is shown where to go
// instead; the form stays open to them.
type Criteria struct {
	MinAge              int  // years
	NotPregnant         bool // a women's health team sees them
	NotHousebound       bool
	NotNeurological     bool
	NotWidespread       bool
	NotSameWithinMonths int    // same problem treated within so many months; 0 is any time
	Elsewhere           string // where somebody can go who fails one
}

// Access is one look at, change to, or refused access to a patient's record.
type Access struct {
	ID      string
	At      time.Time
	Actor   AccountID
	Role    Role
	Name    string // of the actor, as it was
	Patient PatientID
	Action  string // a code, such as "see record"
	Route   string
	Outcome string // "allowed" or "refused"
	Request string
}
