package demo

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// finish brings the story to its end, shortly before the clinic's now.
func (l *life) finish(ctx context.Context) error {
	l.now = l.end.Add(-2 * time.Hour)
	switch l.ends {
	case emergency:
		return l.check(ctx, rehab.AnyTime, "RF-E1")
	case urgent:
		return l.check(ctx, rehab.Weekly, "RF-U5")
	case away:
		l.now = l.end.Add(-72 * time.Hour)
		return l.clinic.PauseProgramme(ctx, l.actor, rehab.PauseID(l.clinic.NewID()))
	case refers:
		l.now = l.end.Add(-70 * time.Hour)
		_, err := l.refer(ctx)
		return err
	case accepted:
		l.now = l.end.Add(-5 * 24 * time.Hour)
		v, err := l.refer(ctx)
		if err != nil {
			return err
		}
		l.now = l.now.Add(26 * time.Hour)
		physio := rehab.Actor{Role: rehab.RolePhysio, Account: sam, Name: "Sam Okafor", Service: hillside}
		return l.clinic.AnswerReferral(ctx, physio, v.ID, 1, rehab.ReferralAccepted, "We will phone you this week about a time.")
	default:
		return nil
	}
}

func (l *life) refer(ctx context.Context) (rehab.Referral, error) {
	if err := l.check(ctx, rehab.AtReferral); err != nil {
		return rehab.Referral{}, err
	}
	start, err := l.clinic.StartReferral(ctx, l.actor)
	if err != nil {
		return rehab.Referral{}, err
	}
	v := start.Draft
	v.Service, v.Consent = hillside, true
	for field, answer := range map[string]string{
		rehab.FieldPhone: "01632 960 4" + pick(l.chance, "11", "27", "58"), rehab.FieldContact: "phone", rehab.FieldSurgery: "Mill Lane Surgery",
		rehab.FieldWork: "struggling", rehab.FieldPregnant: "no", rehab.FieldMedicines: "no", rehab.FieldTreated: "never",
		rehab.FieldTried: "The exercises for 6 weeks, heat, and more breaks at work.", rehab.FieldHope: "To get through a day at work.",
	} {
		v.Form[field] = answer
	}
	if err := l.clinic.SaveReferral(ctx, l.actor, v); err != nil {
		return v, err
	}
	return l.clinic.SendReferral(ctx, l.actor, v.ID)
}
