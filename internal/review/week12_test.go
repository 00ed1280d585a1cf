package review

import (
	"slices"
	"testing"
)

func TestWeek12(t *testing.T) {
	better := func() Evidence {
		return with(evidence(6, 4, 4, 6, 3, 0, 85, 90), func(e *Evidence) { e.Week = 12 })
	}
	tests := []struct {
		name    string
		e       Evidence
		change  func(*Evidence)
		outcome Outcome
		flags   []Flag
	}{
		{"nothing known since week 6", better(), func(*Evidence) {}, KeepGoing, nil},
		{"the same as at week 6", better(), func(e *Evidence) { e.Week6 = Week6{ref(4), ref(6.0), ref(4)} }, Plateau, nil},
		{"pain down 1 since week 6", better(), func(e *Evidence) { e.Week6 = Week6{ref(5), ref(6.0), ref(4)} }, KeepGoing, nil},
		{"pain up since week 6", better(), func(e *Evidence) { e.Week6.Pain = ref(3) }, Plateau, nil},
		{"function up 1.3 since week 6", better(), func(e *Evidence) { e.Week6 = Week6{ref(4), ref(4.7), ref(4)} }, KeepGoing, nil},
		{"function up 1.29 since week 6", better(), func(e *Evidence) { e.Week6 = Week6{nil, ref(4.71), nil} }, Plateau, nil},
		{"rated a little better since week 6", better(), func(e *Evidence) { e.Week6 = Week6{ref(4), ref(6.0), ref(3)} }, KeepGoing, nil},
		{"rated worse since week 6", better(), func(e *Evidence) { e.Week6 = Week6{nil, nil, ref(6)} }, Plateau, nil},
		{"week 6 is not looked at in week 6", better(), func(e *Evidence) { e.Week, e.Week6 = 6, Week6{ref(4), nil, nil} }, KeepGoing, nil},
		{"week 24 is as week 12", better(), func(e *Evidence) { e.Week, e.Week6 = 24, Week6{ref(4), nil, nil} }, Plateau, nil},
		{"ready and stuck", better(), func(e *Evidence) { e.Ready, e.Week6 = true, Week6{ref(4), nil, nil} }, Plateau, nil},
		{"ready and moving", better(), func(e *Evidence) { e.Ready, e.Week6 = true, Week6{ref(5), nil, nil} }, Progress, nil},
		{"mixed and stuck keeps its flags", better(), func(e *Evidence) { e.Pain, e.Week6 = Pain{ref(3), ref(5)}, Week6{ref(5), nil, nil} }, Plateau, []Flag{Mixed, Recheck}},

		{"well", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now, e.Change = ref(2), ref(8.0), ref(2) }, Maintain, nil},
		{"well comes before stuck", better(), func(e *Evidence) {
			e.Pain.Now, e.Function.Now, e.Change, e.Week6 = ref(2), ref(8.0), ref(2), Week6{ref(2), ref(8.0), ref(4)}
		}, Maintain, nil},
		{"well and ready", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now, e.Change, e.Ready = ref(2), ref(8.0), ref(2), true }, Maintain, nil},
		{"well, function unknown", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now, e.Change = ref(2), nil, ref(2) }, Maintain, nil},
		{"well, unrated", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now, e.Change = ref(2), ref(8.0), nil }, Maintain, nil},
		{"pain 3 is not well", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now, e.Change = ref(3), ref(8.0), ref(2) }, KeepGoing, nil},
		{"pain unknown is not well", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now, e.Change = nil, ref(8.0), ref(2) }, KeepGoing, nil},
		{"function 7.9 is not well", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now, e.Change = ref(2), ref(7.9), ref(2) }, KeepGoing, nil},
		{"a little better is not well", better(), func(e *Evidence) { e.Pain.Now, e.Function.Now = ref(2), ref(8.0) }, KeepGoing, nil},
		{"low all along, unrated, is well", better(), func(e *Evidence) {
			e.Pain, e.Function, e.Change = Pain{ref(2), ref(2)}, Function{ref(8.0), ref(8.0)}, nil
		}, Maintain, []Flag{LowSymptom}},
		{"low all along, rated no change, is neither", better(), func(e *Evidence) {
			e.Pain, e.Function, e.Change, e.Week6 = Pain{ref(2), ref(2)}, Function{ref(8.0), ref(8.0)}, ref(4), Week6{ref(2), nil, ref(4)}
		}, KeepGoing, []Flag{LowSymptom}},

		{"little done", better(), func(e *Evidence) { *e = with(unchanged(), func(e *Evidence) { e.Week = 12 }) }, SelfRefer, []Flag{Recheck}},
		{"worse", better(), func(e *Evidence) { e.Change, e.Week6 = ref(5), Week6{ref(4), nil, nil} }, SelfRefer, []Flag{Worse}},
		{"nothing to compare", better(), func(e *Evidence) {
			e.Pain, e.Function, e.Change, e.Week6 = Pain{}, Function{}, nil, Week6{ref(4), nil, ref(4)}
		}, NeedData, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := Decide(with(tt.e, tt.change))
			if d.Outcome != tt.outcome || !slices.Equal(d.Flags, tt.flags) {
				t.Errorf("Decide = %s %v, want %s %v", d.Outcome, d.Flags, tt.outcome, tt.flags)
			}
		})
	}
}

func TestWeek12KeepsBothReasons(t *testing.T) {
	d := Decide(with(evidence(6, 4, 4, 6, 3, 0, 85, 90), func(e *Evidence) { e.Week, e.Week6.Pain = 12, ref(4) }))
	if want := []Reason{PositiveChange, NoMoveSinceWeek6}; !slices.Equal(d.Reasons, want) {
		t.Errorf("reasons = %v, want %v", d.Reasons, want)
	}
}
