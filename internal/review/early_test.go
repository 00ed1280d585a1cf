package review

import (
	"testing"

	"example.org/sixweeks/internal/rehab"
)

func TestEarly(t *testing.T) {
	carryOn := EarlyDecision{Action: CarryOn, NextCheckIn: 7}
	easeBack := EarlyDecision{Action: EaseBack, StepDown: true, NextCheckIn: 7}
	jump := EarlyDecision{Action: EaseBack, StepDown: true, FullSafetySet: true, NextCheckIn: 3}
	refer := EarlyDecision{Action: SelfReferEarly, StepDown: true, NotifyPhysio: true, NextCheckIn: 7}
	referAndJump := EarlyDecision{Action: SelfReferEarly, StepDown: true, NotifyPhysio: true, FullSafetySet: true, NextCheckIn: 3}
	tests := []struct {
		name                       string
		baseline, before, was, now int // pain, pain, change, pain
		change                     int
		want                       EarlyDecision
	}{
		{"baseline 5: 7, then nothing before", 5, x, x, 7, x, easeBack},
		{"baseline 5: 7 after 7", 5, 7, x, 7, x, refer},
		{"baseline 7: 6, then 8", 7, 6, x, 8, x, jump},
		{"rated 6 once, with pain 3", 5, 3, x, 3, 6, easeBack},
		{"the same as at the start", 5, 5, x, 5, 4, carryOn},
		{"1 above the start", 5, 5, x, 6, 4, carryOn},
		{"rated a little worse", 5, 5, 4, 5, 5, easeBack},
		{"rated a little worse twice", 5, 5, 5, 5, 5, refer},
		{"rated worse, then pain up 2", 5, 5, 6, 7, 4, refer},
		{"pain up 2, then down again", 5, 7, x, 5, 4, carryOn},
		{"3 above the last, not above the start by 2", 7, 4, x, 7, x, jump},
		{"2 above the last", 7, 5, x, 7, x, carryOn},
		{"8 is a jump though it was 8 before", 8, 8, x, 8, x, jump},
		{"a first check-in 3 above the start", 3, x, x, 6, x, jump},
		{"worse twice, and a jump", 5, 7, x, 8, x, referAndJump},
		{"nothing answered", x, x, x, x, x, carryOn},
		{"no baseline, rated worse twice", x, x, 5, x, 6, refer},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := EarlyEvidence{rehab.TierNone, score(tt.baseline), Answers{score(tt.before), score(tt.was)}, Answers{score(tt.now), score(tt.change)}}
			if got := Early(e); got != tt.want {
				t.Errorf("Early = %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestSafetyComesBeforeEarlyWorsening(t *testing.T) {
	tests := []struct {
		tier     rehab.Tier
		want     EarlyAction
		notifies bool
	}{
		{rehab.TierEmergency, EarlyEmergency, true},
		{rehab.TierUrgent, EarlyUrgent, true},
		{rehab.TierUnknown, EarlySafetyFirst, false},
		{rehab.TierSoon, CarryOn, false},
		{rehab.TierNone, CarryOn, false},
	}
	for _, tt := range tests {
		if got := Early(EarlyEvidence{RedFlag: tt.tier, Baseline: ref(5), Now: Answers{ref(5), nil}}); got.Action != tt.want || got.NotifyPhysio != tt.notifies {
			t.Errorf("%v: Early = %+v", tt.tier, got)
		}
		worst := Early(EarlyEvidence{RedFlag: tt.tier, Baseline: ref(2), Before: Answers{ref(9), ref(7)}, Now: Answers{ref(10), ref(7)}})
		if tt.want != CarryOn && worst.Action != tt.want {
			t.Errorf("%v, far worse: Early = %+v", tt.tier, worst)
		}
	}
	if len(EarlyActions()) != 6 {
		t.Errorf("EarlyActions = %v", EarlyActions())
	}
}

func TestMorePainNeverCallsForLess(t *testing.T) {
	weight := map[EarlyAction]int{}
	for i, a := range EarlyActions() {
		weight[a] = -i
	}
	for baseline := range 11 {
		for before := range 11 {
			for now := range 10 {
				at := func(n int) EarlyDecision {
					return Early(EarlyEvidence{rehab.TierNone, &baseline, Answers{Pain: &before}, Answers{Pain: &n}})
				}
				less, more := at(now), at(now+1)
				if weight[more.Action] < weight[less.Action] || more.NextCheckIn > less.NextCheckIn {
					t.Errorf("baseline %d, before %d: %d gives %+v, %d gives %+v", baseline, before, now, less, now+1, more)
				}
			}
		}
	}
}
