package demo

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// daysAgo is how many days before the clinic's now the story comes to its end.
// What happens later has to come later: the clinic goes by the last of things.
func (e ending) daysAgo() int {
	switch e {
	case refers, away:
		return 3
	case accepted:
		return 5
	default:
		return 0
	}
}

// finish brings the story to its end.
func (l *life) finish(ctx context.Context) error {
	l.now = l.end.Add(-2 * time.Hour)
	switch l.ends {
	case emergency:
		return l.check(ctx, rehab.AnyTime, "RF-E1")
	case urgent:
		return l.check(ctx, rehab.Weekly, "RF-U5")
	case away:
		l.evening()
		return l.clinic.PauseProgramme(ctx, l.actor, rehab.PauseID(l.clinic.NewID()))
	case refers:
		l.evening()
		_, err := l.refer(ctx)
		return err
	case accepted:
		l.evening()
		v, err := l.refer(ctx)
		if err != nil {
			return err
		}
		l.now = l.now.Add(14 * time.Hour)
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

// evening is after everything else of the day that the story ends on.
func (l *life) evening() {
	day := l.days - l.ends.daysAgo()
	l.now = time.Date(l.day0.Year(), l.day0.Month(), l.day0.Day()+day, 21, 5, 0, 0, london)
}
