package safety

import (
	"reflect"
	"testing"

	"example.org/sixweeks/internal/rehab"
)

func TestEffectOf(t *testing.T) {
	no := noTo(rehab.Joining)
	tests := []struct {
		name    string
		answers Answers
		want    Effect
	}{
		{"all no", no, Effect{}},
		{"not complete", Answers{}, Effect{Ask: true}},
		{"emergency locks", answering(no, "RF-E1", rehab.Unsure), Effect{Lock: true, RemindersOff: true}},
		{"urgent pauses", answering(no, "RF-U1", rehab.Yes), Effect{Pause: true, RemindersOff: true}},
		{"an injury has to be asked about first", answering(no, "RF-S1", rehab.Yes), Effect{OffersReferral: true, Acknowledge: []rehab.QuestionID{"RF-S1"}}},
		{"so has advice not to exercise", answering(no, "RF-S7", rehab.Unsure), Effect{OffersReferral: true, Acknowledge: []rehab.QuestionID{"RF-S7"}}},
		{"other soon signs only show their card", answering(no, "RF-S6", rehab.Yes), Effect{OffersReferral: true}},
		{"modify does nothing here", answering(no, "RF-M1", rehab.Yes), Effect{}},
	}
	for _, tt := range tests {
		r := Assess(questions, tt.answers, rehab.Joining)
		if got := EffectOf(r, tt.answers); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: EffectOf = %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestMayResume(t *testing.T) {
	tests := []struct {
		name string
		kind rehab.PauseKind
		said Said
		full rehab.Tier
		want bool
	}{
		{"emergency, seen, clean", rehab.PauseEmergency, SaidSeen, rehab.TierNone, true},
		{"emergency, told it is safe, soon", rehab.PauseEmergency, SaidSafe, rehab.TierSoon, true},
		{"emergency, seen, urgent again", rehab.PauseEmergency, SaidSeen, rehab.TierUrgent, false},
		{"emergency, seen, check not complete", rehab.PauseEmergency, SaidSeen, rehab.TierUnknown, false},
		{"emergency, not yet", rehab.PauseEmergency, SaidNotYet, rehab.TierNone, false},
		{"emergency, told to stop", rehab.PauseEmergency, SaidStop, rehab.TierNone, false},
		{"emergency, not answered", rehab.PauseEmergency, "", rehab.TierNone, false},
		{"urgent, told it is safe, clean", rehab.PauseUrgent, SaidSafe, rehab.TierNone, true},
		{"urgent, only seen", rehab.PauseUrgent, SaidSeen, rehab.TierNone, false},
		{"urgent, told it is safe, emergency now", rehab.PauseUrgent, SaidSafe, rehab.TierEmergency, false},
		{"urgent, told to stop", rehab.PauseUrgent, SaidStop, rehab.TierNone, false},
		{"a holiday ends when the person says so", rehab.PauseByPatient, "", rehab.TierUnknown, true},
	}
	for _, tt := range tests {
		if got := MayResume(tt.kind, tt.said, tt.full); got != tt.want {
			t.Errorf("%s: MayResume = %v", tt.name, got)
		}
	}
}

func TestAdviseUnchecked(t *testing.T) {
	age := func(n int) *int { return &n }
	plain := Location{Unchecked: true, Age: age(40)}
	with := func(change func(*Location)) Location {
		l := plain
		change(&l)
		return l
	}
	tests := []struct {
		name string
		p    Policy
		l    Location
		want Advice
	}{
		{"somebody has checked it", PolicyUrgent, Location{NewNoCause: true, OtherSoon: true}, Advice{rehab.TierNone, false}},
		{"soon by default", PolicySoon, plain, Advice{rehab.TierSoon, false}},
		{"an unknown policy is soon", "", plain, Advice{rehab.TierSoon, false}},
		{"urgent by policy", PolicyUrgent, plain, Advice{rehab.TierUrgent, true}},
		{"information by policy", PolicyInfo, plain, Advice{rehab.TierNone, false}},
		{"new without a cause", PolicySoon, with(func(l *Location) { l.NewNoCause = true }), Advice{rehab.TierUrgent, true}},
		{"information, but new without a cause", PolicyInfo, with(func(l *Location) { l.NewNoCause = true }), Advice{rehab.TierUrgent, true}},
		{"another soon sign", PolicySoon, with(func(l *Location) { l.OtherSoon = true }), Advice{rehab.TierUrgent, true}},
		{"19", PolicySoon, with(func(l *Location) { l.Age = age(19) }), Advice{rehab.TierUrgent, true}},
		{"20", PolicySoon, with(func(l *Location) { l.Age = age(20) }), Advice{rehab.TierSoon, false}},
		{"55", PolicySoon, with(func(l *Location) { l.Age = age(55) }), Advice{rehab.TierSoon, false}},
		{"56", PolicySoon, with(func(l *Location) { l.Age = age(56) }), Advice{rehab.TierUrgent, true}},
		{"age not known", PolicySoon, with(func(l *Location) { l.Age = nil }), Advice{rehab.TierUrgent, true}},
	}
	for _, tt := range tests {
		if got := AdviseUnchecked(tt.p, tt.l); got != tt.want {
			t.Errorf("%s: AdviseUnchecked = %v, want %v", tt.name, got, tt.want)
		}
	}
	if len(Policies()) != 3 {
		t.Errorf("Policies = %v", Policies())
	}
}

func TestOtherSoon(t *testing.T) {
	tests := []struct {
		name    string
		answers Answers
		want    bool
	}{
		{"RF-S6 alone is not another", Answers{"RF-S6": rehab.Yes}, false},
		{"RF-S1", Answers{"RF-S6": rehab.Yes, "RF-S1": rehab.Unsure}, true},
		{"no to RF-S1", Answers{"RF-S1": rehab.No}, false},
		{"urgent is not soon", Answers{"RF-U1": rehab.Yes}, false},
	}
	for _, tt := range tests {
		if got := OtherSoon(questions, tt.answers); got != tt.want {
			t.Errorf("%s: OtherSoon = %v", tt.name, got)
		}
	}
}
