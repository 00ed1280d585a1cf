package clinic_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func ptr(n int) *int { return &n }

// pain is a baseline with what has to be answered.
func pain(id string) rehab.Baseline {
	return rehab.Baseline{ID: rehab.BaselineID(id), Pain: ptr(5), Began: "over12weeks", Neck: "no", CheckedBy: "gp"}
}

func TestBaselineKeepsWhatWasSaid(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	b := pain("b1")
	b.Worst, b.Side, b.Places = ptr(8), rehab.SideLeft, []string{"between"}
	b.Confidence, b.Equipment = ptr(0), []string{"band"}
	b.Activities = []rehab.Activity{{ID: "1", Name: "Sitting at my desk", Score: ptr(0)}, {ID: "3", Name: "Driving", Score: ptr(10)}}
	for range 2 {
		sent := b
		sent.Activities = slices.Clone(b.Activities)
		must(t, d.SaveBaseline(t.Context(), d.amy, sent))
	}
	kept := got(d.Baseline(t.Context(), d.amy))(t)
	want := b
	want.Patient, want.Day, want.At = "amy", d.today(), kept.At
	want.Activities = []rehab.Activity{{ID: "b1-1", Name: "Sitting at my desk", Score: ptr(0)}, {ID: "b1-3", Name: "Driving", Score: ptr(10)}}
	if diff := cmp.Diff(want, kept, cmpopts.EquateComparable(rehab.Date{})); diff != "" {
		t.Error(diff)
	}
	if s := d.situation(t, d.amy); s.BaselinePain == nil || *s.BaselinePain != 5 {
		t.Errorf("pain of the situation %v", s.BaselinePain)
	}
	b.Pain = ptr(6)
	b.Activities = nil
	if err := d.SaveBaseline(t.Context(), d.amy, b); !errors.Is(err, rehab.ErrKeyReused) {
		t.Errorf("other answers under the same id: %v", err)
	}
}

func TestBaselineProblems(t *testing.T) {
	tests := []struct {
		name string
		edit func(*rehab.Baseline)
		want rehab.Problems
	}{
		{"no pain score is not a 0", func(b *rehab.Baseline) { b.Pain = nil }, rehab.Problems{{Field: "pain", Code: "blank"}}},
		{"pain of 11", func(b *rehab.Baseline) { b.Pain = ptr(11) }, rehab.Problems{{Field: "pain", Code: "range", Values: []string{"0", "10"}}}},
		{"no answer about the neck", func(b *rehab.Baseline) { b.Neck = "" }, rehab.Problems{{Field: "neck", Code: "blank"}}},
		{"a place that is none", func(b *rehab.Baseline) { b.Places = []string{"moon"} }, rehab.Problems{{Field: "places", Code: "unknown"}}},
		{"an activity without a score", func(b *rehab.Baseline) {
			b.Activities = []rehab.Activity{{ID: "2", Name: "Driving"}}
		}, rehab.Problems{{Field: "activity-2-score", Code: "activity_score"}}},
		{"the same activity twice", func(b *rehab.Baseline) {
			b.Activities = []rehab.Activity{{ID: "1", Name: "Driving", Score: ptr(1)}, {ID: "2", Name: "driving ", Score: ptr(2)}}
		}, rehab.Problems{{Field: "activity-2", Code: "activity_twice"}}},
		{"a score without an activity", func(b *rehab.Baseline) {
			b.Activities = []rehab.Activity{{ID: "1", Score: ptr(1)}}
		}, rehab.Problems{{Field: "activity-1", Code: "activity_blank"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			b := pain("b1")
			tt.edit(&b)
			var ps rehab.Problems
			if err := d.SaveBaseline(t.Context(), d.amy, b); !errors.As(err, &ps) {
				t.Fatalf("got %v", err)
			}
			if diff := cmp.Diff(tt.want, ps); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBaselineSetsFilters(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining, "RF-M2")
	b := pain("b1")
	b.Neck, b.Flare, b.Told = "unsure", true, []string{rehab.ToldDizzy}
	must(t, d.SaveBaseline(t.Context(), d.amy, b))
	want := []rehab.FilterCode{rehab.Dizzy, rehab.Flare, rehab.NeckSore, rehab.Osteo}
	if f := d.record(t, d.amy).Filters.Codes(); !slices.Equal(f, want) {
		t.Errorf("filters %v, want %v", f, want)
	}
	must(t, d.SaveBaseline(t.Context(), d.amy, pain("b2")))
	if f := d.record(t, d.amy).Filters.Codes(); !slices.Equal(f, []rehab.FilterCode{rehab.Osteo}) {
		t.Errorf("after a calmer baseline %v: only what the safety check says stays", f)
	}
}

func TestToldThinBonesOutlastsACheckThatSaysNo(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	b := pain("b1")
	b.Told = []string{rehab.ToldThinBones}
	must(t, d.SaveBaseline(t.Context(), d.amy, b))
	d.check(t, rehab.Joining)
	if !d.record(t, d.amy).Filters.Has(rehab.Osteo) {
		t.Error("the filter went away")
	}
}

func TestBaselineMakesStrengtheningWait(t *testing.T) {
	tests := []struct {
		name string
		edit func(*rehab.Baseline)
		want []clinic.Wait
	}{
		{"nothing", func(*rehab.Baseline) {}, nil},
		{"new pain with no clear cause that nobody checked", func(b *rehab.Baseline) {
			b.Began, b.Cause, b.CheckedBy = "under6weeks", "none", "nobody"
		}, []clinic.Wait{clinic.WaitUnchecked}},
		{"no word about the cause is not a cause", func(b *rehab.Baseline) {
			b.Began, b.CheckedBy = "under6weeks", "nobody"
		}, []clinic.Wait{clinic.WaitUnchecked}},
		{"a clear cause", func(b *rehab.Baseline) {
			b.Began, b.Cause, b.CheckedBy = "under6weeks", "trigger", "nobody"
		}, nil},
		{"told they have a disc problem", func(b *rehab.Baseline) { b.Told = []string{rehab.ToldDisc} }, []clinic.Wait{clinic.WaitCondition}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.check(t, rehab.Joining)
			b := pain("b1")
			tt.edit(&b)
			must(t, d.SaveBaseline(t.Context(), d.amy, b))
			if w := clinic.StrengthWaits(d.record(t, d.amy)); !slices.Equal(w, tt.want) {
				t.Errorf("waits %v, want %v", w, tt.want)
			}
		})
	}
}

func TestNothingStartsBeforeTheSafetyCheckOrInAStop(t *testing.T) {
	d := newDesk(t)
	if err := d.SaveBaseline(t.Context(), d.amy, pain("b1")); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a baseline before the check: %v", err)
	}
	d.check(t, rehab.Joining)
	must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
	d.check(t, rehab.AnyTime, "RF-U2")
	if err := d.SaveBaseline(t.Context(), d.amy, pain("b2")); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a baseline in a stop: %v", err)
	}
	if _, err := d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.TenMinutes)); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a programme in a stop: %v", err)
	}
}
