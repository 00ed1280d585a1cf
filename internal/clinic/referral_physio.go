package clinic

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// queueRecords keeps the referrals that a service has received.
type queueRecords interface {
	// ReferralQueue returns those that wait, oldest first, or those that were
	// answered, newest first.
	ReferralQueue(ctx context.Context, service rehab.ServiceID, open bool, after rehab.QueuePlace, limit int) ([]rehab.Referral, error)
	QueuedReferral(ctx context.Context, service rehab.ServiceID, id rehab.ReferralID) (rehab.Referral, error)
}

// ReferralsReceived returns up to limit referrals to the physio's service that
// wait for an answer, oldest first, or were answered, newest first, after the
// given place.
func (c *Clinic) ReferralsReceived(ctx context.Context, a rehab.Actor, open bool, after rehab.QueuePlace, limit int) ([]rehab.Referral, error) {
	if a.Role != rehab.RolePhysio || a.Service == "" {
		return nil, rehab.ErrForbidden
	}
	return c.Records.ReferralQueue(ctx, a.Service, open, after, limit)
}

// ReadReferral returns a referral that the physio's service has received, with
// the safety answers that came with it. The look is kept.
func (c *Clinic) ReadReferral(ctx context.Context, a rehab.Actor, id rehab.ReferralID) (rehab.Referral, rehab.Service, rehab.SafetyCheck, error) {
	v, _, err := c.received(ctx, a, id, "read referral")
	if err != nil {
		return rehab.Referral{}, rehab.Service{}, rehab.SafetyCheck{}, err
	}
	service, err := c.Records.Service(ctx, v.Service)
	if err != nil {
		return rehab.Referral{}, rehab.Service{}, rehab.SafetyCheck{}, err
	}
	check, err := c.Records.SafetyCheck(ctx, v.Patient, v.Check)
	return v, service, check, err
}

// received opens a referral to the physio's own service.
func (c *Clinic) received(ctx context.Context, a rehab.Actor, id rehab.ReferralID, action string) (rehab.Referral, rehab.Patient, error) {
	if a.Role != rehab.RolePhysio || a.Service == "" {
		return rehab.Referral{}, rehab.Patient{}, rehab.ErrForbidden
	}
	line, err := c.Records.QueuedReferral(ctx, a.Service, id)
	if err != nil {
		return rehab.Referral{}, rehab.Patient{}, err
	}
	p, err := c.open(ctx, a, line.Patient, action)
	if err != nil {
		return rehab.Referral{}, rehab.Patient{}, err
	}
	v, err := c.Records.Referral(ctx, line.Patient, id)
	return v, p, err
}

// ReferralAnswers lists what a service can answer.
func ReferralAnswers() []rehab.ReferralStatus {
	return []rehab.ReferralStatus{
		rehab.ReferralAccepted, rehab.ReferralAcceptedUrgent, rehab.ReferralNeedsCall, rehab.ReferralAdvice,
		rehab.ReferralToGP, rehab.ReferralNotSuitable, rehab.ReferralBooked,
	}
}

// needsReason reports whether the patient must be told why.
func needsReason(s rehab.ReferralStatus) bool {
	return s == rehab.ReferralAdvice || s == rehab.ReferralToGP || s == rehab.ReferralNotSuitable
}

// AnswerReferral answers a referral to the physio's service; the patient sees
// the reason. Whoever accepts somebody who is on nobody's caseload takes them
// on theirs. version is the one that the physio looked at.
func (c *Clinic) AnswerReferral(ctx context.Context, a rehab.Actor, id rehab.ReferralID, version int, status rehab.ReferralStatus, reason string) error {
	v, p, err := c.received(ctx, a, id, "answer referral")
	if err != nil {
		return err
	}
	if err := checkAnswer(status, reason); err != nil {
		return err
	}
	if sameAnswer(v, a, version, status, reason) {
		return nil
	}
	if v.Status == rehab.ReferralWithdrawn {
		return rehab.ErrChanged
	}
	v.Version = version
	e := rehab.ReferralEvent{At: c.Now(), By: a.Account, Name: a.Name, Status: status, Reason: strings.TrimSpace(reason)}
	v.Status = status
	if err := c.Records.AnswerReferral(ctx, v, e, c.restand(p, referred(p, v))); err != nil {
		return fmt.Errorf("answer referral %s: %w", id, err)
	}
	if accepted(status) && p.Physio == "" {
		return c.Records.SetPhysio(ctx, p.ID, a.Account, c.restand(p, func(s rehab.Situation) rehab.Situation { return s }))
	}
	return nil
}

// sameAnswer reports whether the same answer has come from the same physio
// already, just after the version that they looked at.
func sameAnswer(v rehab.Referral, a rehab.Actor, version int, status rehab.ReferralStatus, reason string) bool {
	if v.Version != version+1 || len(v.Events) == 0 {
		return false
	}
	last := v.Events[len(v.Events)-1]
	return last.By == a.Account && last.Status == status && last.Reason == strings.TrimSpace(reason)
}

func checkAnswer(status rehab.ReferralStatus, reason string) error {
	var ps rehab.Problems
	switch {
	case status == "":
		ps.Add("status", "blank")
	case !slices.Contains(ReferralAnswers(), status):
		ps.Add("status", "unknown")
	}
	if needsReason(status) && strings.TrimSpace(reason) == "" {
		ps.Add("reason", "blank")
	}
	ps.Text("reason", reason, rehab.MaxAnswer)
	return ps.Err()
}

func accepted(s rehab.ReferralStatus) bool {
	return s == rehab.ReferralAccepted || s == rehab.ReferralAcceptedUrgent || s == rehab.ReferralBooked
}
