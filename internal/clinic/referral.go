package clinic

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"example.org/sixweeks/internal/rehab"
)

// referralRecords keeps referrals.
type referralRecords interface {
	// SaveReferralDraft returns rehab.ErrChanged once the referral is sent.
	SaveReferralDraft(ctx context.Context, v rehab.Referral) error
	SendReferral(ctx context.Context, v rehab.Referral, change rehab.Change) error
	// AnswerReferral returns rehab.ErrChanged unless v.Version is the one kept.
	AnswerReferral(ctx context.Context, v rehab.Referral, e rehab.ReferralEvent, change rehab.Change) error
	Referral(ctx context.Context, of rehab.PatientID, id rehab.ReferralID) (rehab.Referral, error)
	// Referrals returns the last ones, newest first, without their steps.
	Referrals(ctx context.Context, of rehab.PatientID, limit int) ([]rehab.Referral, error)
}

// someReferrals is how many of a patient's own referrals are listed.
const someReferrals = 20

// Referring is what a patient needs to refer themselves.
type Referring struct {
	Patient  rehab.Patient
	Services []rehab.Service
	Check    *rehab.SafetyCheck // today's for a referral, or nil: ask first
	Draft    rehab.Referral     // what they have filled in, or what we know
	Tried    []string           // treatments as codes, before anything is filled in
	Open     *rehab.Referral    // one that waits for an answer already
}

// StartReferral returns what a patient needs to refer themselves, at any time
// and whatever any rule says: what they filled in before, or else the form
// with what the record knows.
func (c *Clinic) StartReferral(ctx context.Context, a rehab.Actor) (Referring, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Referring{}, err
	}
	r := Referring{Patient: p}
	if r.Services, err = c.Records.Services(ctx); err != nil {
		return Referring{}, err
	}
	if r.Check, err = c.referralCheck(ctx, p); err != nil {
		return Referring{}, err
	}
	mine, err := c.Records.Referrals(ctx, p.ID, someReferrals)
	if err != nil {
		return Referring{}, err
	}
	for i, v := range mine {
		if v.Status == rehab.ReferralDraft && r.Draft.ID == "" {
			r.Draft = v
		}
		if v.Status.IsOpen() && r.Open == nil {
			r.Open = &mine[i]
		}
	}
	if r.Draft.ID == "" {
		r.Draft, r.Tried, err = c.prefilled(ctx, p)
	}
	return r, err
}

// referralCheck returns today's safety check for a referral, or nil. One from
// before an urgent or emergency answer does not count any more.
func (c *Clinic) referralCheck(ctx context.Context, p rehab.Patient) (*rehab.SafetyCheck, error) {
	checks, err := c.Records.SafetyChecks(ctx, p.ID, recentChecks)
	for i, check := range checks {
		switch {
		case check.Day != c.today(p): // the clock may have been wrong, so look on
		case check.Occasion == rehab.AtReferral:
			return &checks[i], err
		case check.Tier >= rehab.TierUrgent:
			return nil, err
		}
	}
	return nil, err
}

// SaveReferral keeps what a patient has filled in so far, complete or not.
func (c *Clinic) SaveReferral(ctx context.Context, a rehab.Actor, v rehab.Referral) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	if _, err := c.Records.Service(ctx, v.Service); err != nil && v.Service != "" {
		return fmt.Errorf("save referral: %w", err)
	}
	var ps rehab.Problems
	for _, answer := range v.Form {
		ps.Text("form", answer, rehab.MaxAnswer)
	}
	if err := ps.Err(); err != nil {
		return err
	}
	return c.Records.SaveReferralDraft(ctx, c.addressed(p, v))
}

// addressed fills in what is not the patient's to say.
func (c *Clinic) addressed(p rehab.Patient, v rehab.Referral) rehab.Referral {
	v.Patient, v.Reference = p.ID, ReferenceOf(v.ID)
	v.Created, v.Updated = c.Now(), c.Now()
	v.Form = maps.Clone(v.Form)
	v.Name = v.Form[rehab.FieldName]
	return v
}

// ErrStopped: today's safety answers say that help cannot wait, so the
// referral is kept as a draft and not sent (H.7).
var ErrStopped = errors.New("the safety check says that help cannot wait")

// ErrCheckFirst: a safety check has to be done before this.
var ErrCheckFirst = errors.New("the safety check comes first")

// SendReferral sends a referral to a service. Sending it twice keeps one. The
// error is rehab.Problems when an answer is missing or wrong, ErrCheckFirst or
// ErrStopped as the safety check has it; unmet criteria stop nobody.
func (c *Clinic) SendReferral(ctx context.Context, a rehab.Actor, id rehab.ReferralID) (rehab.Referral, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.Referral{}, err
	}
	v, err := c.Records.Referral(ctx, p.ID, id)
	if err != nil || v.Status != rehab.ReferralDraft {
		return v, err
	}
	check, err := c.referralCheck(ctx, p)
	switch {
	case err != nil:
		return v, err
	case check == nil:
		return v, ErrCheckFirst
	case check.Tier >= rehab.TierUrgent:
		return v, ErrStopped
	}
	if ps := checkReferral(v, c.today(p)); len(ps) > 0 {
		return v, ps
	}
	v = c.addressed(p, v)
	v.Check, v.Status, v.Sent = check.ID, rehab.ReferralReceived, c.Now()
	if v.Consent {
		if v.Summary, err = c.summaryJSON(ctx, p); err != nil {
			return v, err
		}
	}
	if err := c.Records.SendReferral(ctx, v, c.restand(p, referred(p, v))); err != nil {
		return v, fmt.Errorf("send referral %s: %w", v.ID, err)
	}
	return v, nil
}

// CheckReferral returns everything that keeps a draft from being sent, whether
// it is kept or not.
func (c *Clinic) CheckReferral(p rehab.Patient, v rehab.Referral) rehab.Problems {
	return checkReferral(v, c.today(p))
}

func checkReferral(v rehab.Referral, today rehab.Date) rehab.Problems {
	ps := rehab.CheckReferralForm(v.Form, today)
	if v.Service == "" {
		ps = append(rehab.Problems{{Field: "send-to", Code: "blank"}}, ps...)
	}
	return ps
}

// referred brings a situation up to date with a referral. One that waits is not
// hidden by what becomes of another.
func referred(p rehab.Patient, v rehab.Referral) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		if s.Referral != v.ID && s.ReferralStatus.IsOpen() && !v.Status.IsOpen() {
			return s
		}
		s.Referral, s.ReferralStatus, s.ReferralSince = v.ID, v.Status, DayOf(p, v.Sent)
		return s
	}
}

// MyReferrals returns the actor's last referrals and drafts, newest first, and
// what their services are called.
func (c *Clinic) MyReferrals(ctx context.Context, a rehab.Actor) ([]rehab.Referral, map[rehab.ServiceID]string, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return nil, nil, err
	}
	mine, err := c.Records.Referrals(ctx, p.ID, someReferrals)
	if err != nil || len(mine) == 0 {
		return nil, nil, err
	}
	services, err := c.Records.Services(ctx)
	names := map[rehab.ServiceID]string{}
	for _, s := range services {
		names[s.ID] = s.Name
	}
	return mine, names, err
}

// MyReferral returns one of the actor's own referrals, and its service.
func (c *Clinic) MyReferral(ctx context.Context, a rehab.Actor, id rehab.ReferralID) (rehab.Referral, rehab.Service, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.Referral{}, rehab.Service{}, err
	}
	v, err := c.Records.Referral(ctx, p.ID, id)
	if err != nil || v.Service == "" {
		return v, rehab.Service{}, err
	}
	service, err := c.Records.Service(ctx, v.Service)
	return v, service, err
}

// WithdrawReferral takes a referral back that the patient has sent. Taking it
// back again does nothing.
func (c *Clinic) WithdrawReferral(ctx context.Context, a rehab.Actor, id rehab.ReferralID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	v, err := c.Records.Referral(ctx, p.ID, id)
	if err != nil || v.Status == rehab.ReferralWithdrawn {
		return err
	}
	if v.Status == rehab.ReferralDraft {
		return rehab.ErrNotFound
	}
	e := rehab.ReferralEvent{At: c.Now(), By: a.Account, Name: a.Name, Status: rehab.ReferralWithdrawn}
	v.Status = e.Status
	return c.Records.AnswerReferral(ctx, v, e, c.restand(p, referred(p, v)))
}
