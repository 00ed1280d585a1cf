package clinic_test

import (
	"errors"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func TestAnswersSetFilters(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining, "RF-M1", "RF-M4", "RF-S7")
	want := rehab.NewFilters(rehab.Pregnant16, rehab.FloorHard, rehab.KneelHard, rehab.Falls, rehab.HighBP)
	if f := d.record(t, d.amy).Filters; !slices.Equal(f.Codes(), want.Codes()) {
		t.Errorf("filters %v, want %v", f.Codes(), want.Codes())
	}
	d.check(t, rehab.Weekly)
	want[rehab.Pregnant16] = false
	if f := d.record(t, d.amy).Filters; !slices.Equal(f.Codes(), want.Codes()) {
		t.Errorf("after a weekly check %v, want %v: it asks about pregnancy alone", f.Codes(), want.Codes())
	}
}

func TestStrengtheningWaits(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining, "RF-S1", "RF-S7")
	if w := clinic.StrengthWaits(d.record(t, d.amy)); !slices.Equal(w, []clinic.Wait{clinic.WaitToldNotTo, clinic.WaitInjury}) {
		t.Fatalf("waits %v", w)
	}
	must(t, d.Acknowledge(t.Context(), d.amy, clinic.WaitInjury))
	must(t, d.Acknowledge(t.Context(), d.amy, clinic.WaitInjury))
	if w := clinic.StrengthWaits(d.record(t, d.amy)); !slices.Equal(w, []clinic.Wait{clinic.WaitToldNotTo}) {
		t.Errorf("waits %v", w)
	}
	if err := d.Acknowledge(t.Context(), d.amy, "RF-E1"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("acknowledged an emergency: %v", err)
	}
}

func TestUncheckedUpperBack(t *testing.T) {
	born := rehab.NewDate(1986, 5, 1)
	tests := []struct {
		name, policy string
		born         rehab.Date
		yes          []rehab.QuestionID
		advice       string
		waits        bool
	}{
		{"checked", "soon", born, nil, "none", false},
		{"unchecked alone", "soon", born, []rehab.QuestionID{"RF-S6"}, "soon", false},
		{"unchecked and another sign", "soon", born, []rehab.QuestionID{"RF-S6", "RF-S4"}, "urgent", true},
		{"unchecked at 56", "soon", rehab.NewDate(1970, 2, 19), []rehab.QuestionID{"RF-S6"}, "urgent", true},
		{"unchecked at 55", "soon", rehab.NewDate(1970, 2, 20), []rehab.QuestionID{"RF-S6"}, "soon", false},
		{"unchecked under 20", "soon", rehab.NewDate(2006, 2, 20), []rehab.QuestionID{"RF-S6"}, "urgent", true},
		{"the service says urgent", "urgent", born, []rehab.QuestionID{"RF-S6"}, "urgent", true},
		{"the service says info", "info", born, []rehab.QuestionID{"RF-S6"}, "none", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			service := got(d.Records.Service(t.Context(), "msk"))(t)
			service.UncheckedTier = tt.policy
			must(t, d.Records.PutService(t.Context(), service))
			d.amy = d.join(t, "ann", tt.born)
			check := d.check(t, rehab.Joining, tt.yes...)
			waits := slices.Contains(clinic.StrengthWaits(d.record(t, d.amy)), clinic.WaitUnchecked)
			if check.Advice != tt.advice || waits != tt.waits || check.Tier >= rehab.TierUrgent {
				t.Errorf("advice %q, waits %v, tier %s", check.Advice, waits, check.Tier)
			}
			if d.situation(t, d.amy).Hold != "" {
				t.Error("movement is blocked")
			}
		})
	}
}
