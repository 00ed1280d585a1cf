package rehab

import "testing"

func TestTiersAreOrdered(t *testing.T) {
	ordered := []Tier{TierUnknown, TierModify, TierNone, TierSoon, TierUrgent, TierEmergency}
	for i := 1; i < len(ordered); i++ {
		if ordered[i-1] >= ordered[i] {
			t.Errorf("%q is not below %q", ordered[i-1], ordered[i])
		}
	}
}

func TestTiersReadBack(t *testing.T) {
	for tier := TierUnknown; tier <= TierEmergency; tier++ {
		if got, err := ParseTier(tier.String()); err != nil || got != tier {
			t.Errorf("ParseTier(%q) = %v, %v", tier.String(), got, err)
		}
	}
	if _, err := ParseTier("high"); err == nil {
		t.Error("ParseTier accepts a tier that is not")
	}
	if got := Tier(9).String(); got != "Tier(9)" {
		t.Errorf("Tier(9).String() = %q", got)
	}
}

func TestAnswers(t *testing.T) {
	tests := []struct {
		in       string
		positive bool
		fails    bool
	}{
		{"yes", true, false},
		{"unsure", true, false},
		{"no", false, false},
		{"", false, false},
		{"maybe", false, true},
		{"Yes", false, true},
	}
	for _, tt := range tests {
		a, err := ParseAnswer(tt.in)
		if (err != nil) != tt.fails || a.Positive() != tt.positive {
			t.Errorf("ParseAnswer(%q) = %q, %v; positive %v", tt.in, a, err, a.Positive())
		}
	}
}

func TestOccasions(t *testing.T) {
	for _, o := range Occasions() {
		if got, err := ParseOccasion(string(o)); err != nil || got != o {
			t.Errorf("ParseOccasion(%q) = %q, %v", o, got, err)
		}
	}
	for _, bad := range []string{"", "J", "monthly"} {
		if _, err := ParseOccasion(bad); err == nil {
			t.Errorf("ParseOccasion(%q) succeeds", bad)
		}
	}
}

func TestQuestionsAtKeepsTheOrder(t *testing.T) {
	qs := []SafetyQuestion{
		{ID: "RF-E1", AskedAt: []Occasion{Joining, Weekly}},
		{ID: "RF-U12", AskedAt: []Occasion{Joining}},
		{ID: "RF-S4", AskedAt: []Occasion{Weekly}},
	}
	got := QuestionsAt(qs, Weekly)
	if len(got) != 2 || got[0].ID != "RF-E1" || got[1].ID != "RF-S4" {
		t.Errorf("QuestionsAt = %v", got)
	}
	if got := QuestionsAt(qs, AnyTime); len(got) != 0 {
		t.Errorf("QuestionsAt(any) = %v", got)
	}
}
