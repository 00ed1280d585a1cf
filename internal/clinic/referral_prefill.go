package clinic

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

// prefilled is a new form with what the record knows already, and the
// treatments that were tried, as codes.
func (c *Clinic) prefilled(ctx context.Context, p rehab.Patient) (v rehab.Referral, tried []string, err error) {
	form := map[string]string{rehab.FieldName: p.Name, rehab.FieldBorn: p.Born.String(), rehab.FieldEmail: p.Email}
	v = rehab.Referral{ID: rehab.ReferralID(c.NewID()), Patient: p.ID, Service: p.Service, Status: rehab.ReferralDraft, Form: form, Consent: true}
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if errors.Is(err, rehab.ErrNotFound) {
		return v, nil, nil
	}
	if err != nil {
		return v, nil, err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return v, nil, err
	}
	fillFromBaseline(form, b)
	if n := len(s.Pains); n > 0 {
		form[rehab.FieldPain] = strconv.Itoa(s.Pains[n-1].Score)
	}
	if p.Filters.Has(rehab.Pregnant16) || !p.Pregnant16.IsZero() {
		form[rehab.FieldPregnant] = "yes"
	}
	return v, b.Treatments, nil
}

func fillFromBaseline(form map[string]string, b rehab.Baseline) {
	form[rehab.FieldPlace] = strings.Join(b.Places, "\n")
	form[rehab.FieldSide] = string(b.Side)
	form[rehab.FieldBegan] = b.Began
	form[rehab.FieldTold] = strings.Join(b.Told, "\n")
	var names []string
	for _, a := range b.Activities {
		names = append(names, a.Name)
	}
	form[rehab.FieldActivities] = strings.Join(names, "\n")
	for field, n := range map[string]*int{rehab.FieldPain: b.Pain, rehab.FieldSleep: b.Sleep} {
		if n != nil {
			form[field] = strconv.Itoa(*n)
		}
	}
}

// ReferralSummary is what of the record is shared with a service, with the
// patient's consent and as they have seen it. Nil numbers are not known.
type ReferralSummary struct {
	Programme    string             `json:"programme"`
	Started      rehab.Date         `json:"started"`
	On           rehab.Date         `json:"on"`
	PainStart    *int               `json:"painStart"`    // 0 to 10
	Pains        []rehab.DayScore   `json:"pains"`        // of the last check-ins
	Change       *int               `json:"change"`       // 1 very much better to 7 very much worse
	StrengthDays int                `json:"strengthDays"` // of the last 14
	LastLogged   rehab.Date         `json:"lastLogged"`
	Review       string             `json:"review"` // the last outcome, as a code
	ReviewDay    rehab.Date         `json:"reviewDay"`
	Exercises    []rehab.ExerciseID `json:"exercises"`
	Paused       bool               `json:"paused"`
}

// PreviewSummary returns what would be shared if the actor sent a referral now.
func (c *Clinic) PreviewSummary(ctx context.Context, a rehab.Actor) (ReferralSummary, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return ReferralSummary{}, err
	}
	return c.referralSummary(ctx, p)
}

func (c *Clinic) referralSummary(ctx context.Context, p rehab.Patient) (ReferralSummary, error) {
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return ReferralSummary{}, err
	}
	sum := ReferralSummary{
		Started: s.Started, On: c.today(p), PainStart: s.BaselinePain, Pains: s.Pains, Change: s.LastChange,
		StrengthDays: len(s.StrengthDays), LastLogged: s.LastLogged, Review: s.ReviewOutcome, ReviewDay: s.ReviewDay,
		Paused: s.Hold != "",
	}
	programme, err := c.Records.Programme(ctx, p.ID)
	if errors.Is(err, rehab.ErrNotFound) {
		return sum, nil
	}
	sum.Programme = programme.Current.Name
	for _, e := range programme.Current.Items {
		sum.Exercises = append(sum.Exercises, e.Exercise)
	}
	return sum, err
}

func (c *Clinic) summaryJSON(ctx context.Context, p rehab.Patient) ([]byte, error) {
	sum, err := c.referralSummary(ctx, p)
	if err != nil {
		return nil, err
	}
	return json.Marshal(sum)
}

// ReadSummary reads what was shared with a referral, or nil when nothing was.
func ReadSummary(v rehab.Referral) (*ReferralSummary, error) {
	if v.Summary == nil {
		return nil, nil
	}
	var sum ReferralSummary
	err := json.Unmarshal(v.Summary, &sum)
	return &sum, err
}

// WaitAdvice returns how many weeks a service asks people to try exercises
// first, or 0 when that is no advice for this patient: their pain has lasted
// longer, things are worse, or a symptom should be seen soon. It never keeps
// anybody from sending (E.4).
func (c *Clinic) WaitAdvice(ctx context.Context, a rehab.Actor, v rehab.Referral, service rehab.Service) (int, error) {
	s, err := c.Records.Situation(ctx, a.Patient())
	if err != nil || v.Form[rehab.FieldBegan] != "under6weeks" {
		return 0, err
	}
	var flags []review.Flag
	if s.SeeSoon {
		flags = append(flags, review.SeeSoon)
	}
	if s.ReviewWorse || s.Early != "" && s.Early != string(review.CarryOn) {
		flags = append(flags, review.Worse)
	}
	if !review.AdvisesToWait(service.AdviseWaitWeeks, 0, flags) {
		return 0, nil
	}
	return service.AdviseWaitWeeks, nil
}
