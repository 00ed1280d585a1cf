package rehab

import "time"

// ReferralStatus is where a referral stands (H.7).
type ReferralStatus string

// The statuses.
const (
	ReferralDraft          ReferralStatus = "draft"
	ReferralReceived       ReferralStatus = "received"
	ReferralNeedsCall      ReferralStatus = "needs safety call"
	ReferralAcceptedUrgent ReferralStatus = "accepted urgent"
	ReferralAccepted       ReferralStatus = "accepted routine"
	ReferralAdvice         ReferralStatus = "advice only"
	ReferralToGP           ReferralStatus = "sent on to GP"
	ReferralNotSuitable    ReferralStatus = "not suitable"
	ReferralWithdrawn      ReferralStatus = "withdrawn"
	ReferralBooked         ReferralStatus = "booked"
)

// ReferralStatuses lists the statuses.
func ReferralStatuses() []ReferralStatus {
	return []ReferralStatus{
		ReferralDraft, ReferralReceived, ReferralNeedsCall, ReferralAcceptedUrgent, ReferralAccepted,
		ReferralAdvice, ReferralToGP, ReferralNotSuitable, ReferralWithdrawn, ReferralBooked,
	}
}

// IsOpen reports whether somebody at the service has yet to answer.
func (s ReferralStatus) IsOpen() bool {
	return s == ReferralReceived || s == ReferralNeedsCall
}

// Referral is a patient's own request to be seen by a service.
type Referral struct {
	ID        ReferralID
	Reference string // for people: ABCD-1234
	Patient   PatientID
	Name      string // of the patient, as on the form
	Service   ServiceID
	Status    ReferralStatus
	Check     SafetyCheckID
	Form      map[string]string // the answers as given, by field
	Summary   []byte            // JSON: what is shared, as previewed; nil when not shared
	Consent   bool
	Created   time.Time
	Sent      time.Time // zero for a draft
	Updated   time.Time
	Version   int
	Events    []ReferralEvent
}

// ReferralEvent is one step of a referral.
type ReferralEvent struct {
	At     time.Time
	By     AccountID
	Name   string
	Status ReferralStatus
	Reason string // shown to the patient
}

// QueuePlace is a place in a service's queue of referrals, oldest first.
type QueuePlace struct {
	Sent     time.Time
	Referral ReferralID
}
