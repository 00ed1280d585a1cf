package review

import (
	"slices"
	"testing"

	"example.org/sixweeks/internal/rehab"
)

// ref returns a pointer to v, for scores that were answered.
func ref[T any](v T) *T { return &v }

// unanswered stands for a score that is missing in a table.
const unanswered = -1

func score(n int) *int {
	if n == unanswered {
		return nil
	}
	return &n
}

func amount(x float64) *float64 {
	if x == unanswered {
		return nil
	}
	return &x
}

// evidence is a case after a clean safety check.
func evidence(n0, n6 int, p0, p6 float64, change, good int, am, as float64) Evidence {
	return Evidence{
		Week:        6,
		RedFlag:     rehab.TierNone,
		Pain:        Pain{score(n0), score(n6)},
		Function:    Function{amount(p0), amount(p6)},
		Change:      score(change),
		GoodChanges: good,
		Adherence:   Adherence{amount(am), amount(as)},
	}
}

func with(e Evidence, change func(*Evidence)) Evidence {
	change(&e)
	return e
}

const x = unanswered

func TestWorkedExamples(t *testing.T) {
	ready := func(e *Evidence) { e.Ready = true }
	most := func(e *Evidence) { e.Commitment = Most }
	tests := []struct {
		name    string
		e       Evidence
		outcome Outcome
		reason  string
		flags   []Flag
	}{
		{"1 textbook better", evidence(6, 4, 4, 6, 3, 2, 85, 90),
			KeepGoing, "positive change", nil},
		{"3 clear change and ready", with(evidence(6, 2, 4, 7.7, 2, 0, 90, 95), ready),
			Progress, "clear improvement and ready to step up", nil},
		{"4 clear change, last week had a red session", evidence(6, 2, 4, 7.7, 2, 0, 90, 95),
			KeepGoing, "positive change", nil},
		{"5 absolutely no change, very committed", evidence(5, 5, 5, 5, 4, 0, 92, 88),
			SelfRefer, "no change despite real commitment", nil},
		{"6 no change, hardly tried", evidence(5, 5, 5, 5.3, 4, 0, 35, 20),
			AdherenceSupport, "no change, but the plan has not had a fair try", []Flag{Recheck}},
		{"9 movement 100 but strength 30", with(evidence(5, 5, 5, 5, 4, 0, 100, 30), most),
			AdherenceSupport, "no change, but the plan has not had a fair try", []Flag{Recheck}},
		{"10 movement only, no change, 84", evidence(4, 4, 6, 6, 4, 0, 84, x),
			SelfRefer, "no change despite real commitment", nil},
		{"11 feels worse although pain fell", evidence(7, 5, 4, 4, 5, 0, 90, 90),
			SelfRefer, "feels worse overall", []Flag{Worse}},
		{"13 feels better, pain up 2", evidence(4, 6, 5, 6, 3, 0, 80, 80),
			KeepGoing, "mixed picture: some better, some worse", []Flag{Mixed, Recheck}},
		{"14 no change, pain down 1: inside the noise", evidence(6, 5, 5, 5, 4, 0, 85, 85),
			SelfRefer, "no change despite real commitment", nil},
		{"16 no change, but sleeps better", evidence(6, 6, 5, 5, 4, 1, 60, 50),
			KeepGoing, "positive change", nil},
		{"18 function up exactly 1.3", evidence(5, 5, 4.0, 5.3, 4, 0, 70, 70),
			KeepGoing, "positive change", nil},
		{"20 urgent flag with great scores", with(evidence(6, 1, 4, 9, 1, 0, 95, 95), func(e *Evidence) { e.RedFlag, e.Ready = rehab.TierUrgent, true }),
			Urgent, "urgent red flag beats everything", nil},
		{"22 safety check skipped", with(evidence(6, 3, 4, 7, 2, 0, 90, 90), func(e *Evidence) { e.RedFlag = rehab.TierUnknown }),
			SafetyFirst, "safety check not done today", nil},
		{"24 see-soon flag and better", with(evidence(6, 3, 4, 7, 2, 0, 80, 80), func(e *Evidence) { e.RedFlag = rehab.TierSoon }),
			KeepGoing, "positive change", []Flag{SeeSoon}},
		{"25 no outcome data at all", evidence(x, x, x, x, x, 0, 80, 80),
			NeedData, "nothing to compare", nil},
		{"28 no change, nothing logged", evidence(5, 5, 5, 5, 4, 0, x, x),
			AdherenceSupport, "no change, but the plan has not had a fair try", []Flag{Recheck}},
		{"29 recheck after adherence support", with(evidence(5, 5, 5, 5, 4, 0, 45, 45), func(e *Evidence) { e.PriorNoChange = true }),
			SelfRefer, "second review with no change", nil},
		{"31 adherence exactly 80", evidence(5, 5, 5, 5, 4, 0, 80, 80),
			SelfRefer, "no change despite real commitment", nil},
		{"33 pain up 3, unrated, one good change", evidence(4, 7, 5, 5, x, 1, 80, 80),
			SelfRefer, "scores clearly worse", []Flag{Worse}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, Decide(tt.e), tt.outcome, tt.reason, tt.flags) })
	}
}

func check(t *testing.T, d Decision, outcome Outcome, reason string, flags []Flag) {
	t.Helper()
	if d.Outcome != outcome || !slices.Equal(d.Flags, flags) {
		t.Errorf("Decide = %s %v, want %s %v", d.Outcome, d.Flags, outcome, flags)
	}
	if got := d.Reasons[0].String(); got != reason {
		t.Errorf("reason %q, want %q", got, reason)
	}
	if d.Flags == nil || d.Version != "review-1.0" {
		t.Errorf("flags %#v, version %q", d.Flags, d.Version)
	}
}

// unchanged is a case in which nothing has changed and little was done.
func unchanged() Evidence { return evidence(5, 5, 5, 5, 4, 0, 50, 50) }

func TestBoundaries(t *testing.T) {
	tests := []struct {
		name    string
		change  func(*Evidence)
		outcome Outcome
		flags   []Flag
	}{
		{"unchanged", func(*Evidence) {}, AdherenceSupport, []Flag{Recheck}},
		{"rated a little better", func(e *Evidence) { e.Change = ref(3) }, KeepGoing, nil},
		{"rated a little worse", func(e *Evidence) { e.Change = ref(5) }, SelfRefer, []Flag{Worse}},
		{"one good change", func(e *Evidence) { e.GoodChanges = 1 }, KeepGoing, nil},
		{"pain down 1, rated no change", func(e *Evidence) { e.Pain.Now = ref(4) }, AdherenceSupport, []Flag{Recheck}},
		{"pain down 1, unrated", func(e *Evidence) { e.Pain.Now, e.Change = ref(4), nil }, KeepGoing, nil},
		{"pain down 2", func(e *Evidence) { e.Pain.Now = ref(3) }, KeepGoing, nil},
		{"pain the same, unrated", func(e *Evidence) { e.Change = nil }, AdherenceSupport, []Flag{Recheck}},
		{"pain up 1", func(e *Evidence) { e.Pain.Now = ref(6) }, AdherenceSupport, []Flag{Recheck}},
		{"pain up 2", func(e *Evidence) { e.Pain.Now = ref(7) }, SelfRefer, []Flag{Worse}},
		{"pain up 2 and a good change", func(e *Evidence) { e.Pain.Now, e.GoodChanges = ref(7), 1 }, KeepGoing, []Flag{Mixed, Recheck}},
		{"pain up 3 and a good change", func(e *Evidence) { e.Pain.Now, e.GoodChanges = ref(8), 1 }, SelfRefer, []Flag{HighPain, Worse}},
		{"pain up 3 and rated better", func(e *Evidence) { e.Pain.Now, e.Change = ref(8), ref(3) }, KeepGoing, []Flag{HighPain, Mixed, Recheck}},
		{"pain up 2, function down 1.3, a good change", func(e *Evidence) { e.Pain.Now, e.Function.Now, e.GoodChanges = ref(7), ref(3.7), 1 }, SelfRefer, []Flag{Worse}},
		{"function up 1.29", func(e *Evidence) { e.Function.Now = ref(6.29) }, AdherenceSupport, []Flag{Recheck}},
		{"function up 1.294", func(e *Evidence) { e.Function.Now = ref(6.294) }, AdherenceSupport, []Flag{Recheck}},
		{"function up 1.295, which is 1.3 rounded", func(e *Evidence) { e.Function.Now = ref(6.295) }, KeepGoing, nil},
		{"function up 1.3", func(e *Evidence) { e.Function.Now = ref(6.3) }, KeepGoing, nil},
		{"function down 1.29", func(e *Evidence) { e.Function.Now = ref(3.71) }, AdherenceSupport, []Flag{Recheck}},
		{"function down 1.3", func(e *Evidence) { e.Function.Now = ref(3.7) }, SelfRefer, []Flag{Worse}},
		{"ready but not clear", func(e *Evidence) { e.Pain.Start, e.Pain.Now, e.Ready = ref(7), ref(5), true }, KeepGoing, nil},
		{"ready, pain down 2 of 6: a third", func(e *Evidence) { e.Pain.Start, e.Pain.Now, e.Ready = ref(6), ref(4), true }, Progress, nil},
		{"ready, pain down 3 of 10: exactly 30%", func(e *Evidence) { e.Pain.Start, e.Pain.Now, e.Ready = ref(10), ref(7), true }, Progress, nil},
		{"ready, pain down 2 of 7: under 30%", func(e *Evidence) { e.Pain.Start, e.Pain.Now, e.Ready = ref(7), ref(5), true }, KeepGoing, nil},
		{"ready, rated much better", func(e *Evidence) { e.Change, e.Ready = ref(2), true }, Progress, nil},
		{"ready, function up 2.29", func(e *Evidence) { e.Function.Now, e.Ready = ref(7.29), true }, KeepGoing, nil},
		{"ready, function up 2.3", func(e *Evidence) { e.Function.Now, e.Ready = ref(7.3), true }, Progress, nil},
		{"little pain and good function all along", func(e *Evidence) { e.Pain, e.Function = Pain{ref(2), ref(2)}, Function{ref(8.0), ref(8.0)} }, KeepGoing, []Flag{LowSymptom}},
		{"pain 3 and good function", func(e *Evidence) { e.Pain, e.Function = Pain{ref(3), ref(3)}, Function{ref(8.0), ref(8.0)} }, AdherenceSupport, []Flag{Recheck}},
		{"little pain and function 7.9", func(e *Evidence) { e.Pain, e.Function = Pain{ref(2), ref(2)}, Function{ref(7.9), ref(7.9)} }, AdherenceSupport, []Flag{Recheck}},
		{"little pain, good function, nothing before", func(e *Evidence) {
			e.Pain, e.Function, e.Change = Pain{nil, ref(2)}, Function{nil, ref(8.0)}, nil
		}, KeepGoing, []Flag{LowSymptom}},
		{"nothing to compare, pain now 8", func(e *Evidence) { e.Pain, e.Function, e.Change = Pain{nil, ref(8)}, Function{}, nil }, NeedData, []Flag{HighPain}},
		{"nothing to compare and a soon symptom", func(e *Evidence) { e.Pain, e.Function, e.Change, e.RedFlag = Pain{}, Function{}, nil, rehab.TierSoon }, NeedData, []Flag{SeeSoon}},
		{"nothing but a good change", func(e *Evidence) { e.Pain, e.Function, e.Change, e.GoodChanges = Pain{}, Function{}, nil, 1 }, KeepGoing, nil},
		{"only a rating of no change", func(e *Evidence) { e.Pain, e.Function = Pain{}, Function{} }, AdherenceSupport, []Flag{Recheck}},
		{"no change and a soon symptom", func(e *Evidence) { e.RedFlag = rehab.TierSoon }, SelfRefer, []Flag{SeeSoon}},
		{"soon symptom, high pain and worse", func(e *Evidence) { e.RedFlag, e.Pain.Now, e.Change = rehab.TierSoon, ref(8), ref(6) }, SelfRefer, []Flag{SeeSoon, HighPain, Worse}},
		{"pain 7 is not flagged", func(e *Evidence) { e.Pain = Pain{ref(7), ref(7)} }, AdherenceSupport, []Flag{Recheck}},
		{"pain 8 is flagged", func(e *Evidence) { e.Pain = Pain{ref(8), ref(8)} }, AdherenceSupport, []Flag{HighPain, Recheck}},
		{"emergency has no flags", func(e *Evidence) { e.RedFlag, e.Pain.Now, e.Change = rehab.TierEmergency, ref(9), ref(7) }, Emergency, nil},
		{"urgent has no flags", func(e *Evidence) { e.RedFlag, e.Pain.Now, e.Change = rehab.TierUrgent, ref(9), ref(7) }, Urgent, nil},
		{"safety first has no flags", func(e *Evidence) { e.RedFlag, e.Pain.Now, e.Change = rehab.TierUnknown, ref(9), ref(7) }, SafetyFirst, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := Decide(with(unchanged(), tt.change))
			if d.Outcome != tt.outcome || !slices.Equal(d.Flags, tt.flags) {
				t.Errorf("Decide = %s %v, want %s %v", d.Outcome, d.Flags, tt.outcome, tt.flags)
			}
		})
	}
}

func TestCommitment(t *testing.T) {
	tests := []struct {
		name      string
		a         Adherence
		said      Commitment
		committed bool
	}{
		{"80 is enough", Adherence{ref(80.0), ref(80.0)}, "", true},
		{"79.9 is not", Adherence{ref(79.9), ref(79.9)}, "", false},
		{"79.9 with the person's word", Adherence{ref(79.9), ref(79.9)}, Most, true},
		{"the mean of 66.7 and 93.3 is 80", Adherence{ref(66.7), ref(93.3)}, "", true},
		{"60 with the person's word", Adherence{ref(60.0), ref(60.0)}, Most, true},
		{"60 and half of it", Adherence{ref(60.0), ref(60.0)}, Half, false},
		{"59.9 with the person's word", Adherence{ref(59.9), ref(59.9)}, Most, false},
		{"one part under 40", Adherence{ref(100.0), ref(39.9)}, Most, false},
		{"one part at 40", Adherence{ref(100.0), ref(40.0)}, Most, true},
		{"a part at 0 is not a part that is missing", Adherence{ref(100.0), ref(0.0)}, Most, false},
		{"only strengthening", Adherence{nil, ref(80.0)}, "", true},
		{"nothing logged, most of it done", Adherence{}, Most, true},
		{"nothing logged, half of it done", Adherence{}, Half, false},
		{"nothing logged, not said", Adherence{}, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := with(unchanged(), func(e *Evidence) { e.Adherence, e.Commitment = tt.a, tt.said })
			if got := e.Signs().Committed; got != tt.committed {
				t.Errorf("Committed = %v", got)
			}
			want := AdherenceSupport
			if tt.committed {
				want = SelfRefer
			}
			if got := Decide(e).Outcome; got != want {
				t.Errorf("Decide = %s, want %s", got, want)
			}
		})
	}
}

func TestCommitmentIsAskedOnlyWhenItMatters(t *testing.T) {
	tests := []struct {
		name string
		e    Evidence
		want bool
	}{
		{"no change, 60 to 79", evidence(5, 5, 5, 5, 4, 0, 70, 70), true},
		{"no change, nothing logged", evidence(5, 5, 5, 5, 4, 0, x, x), true},
		{"no change, under 60", evidence(5, 5, 5, 5, 4, 0, 50, 50), false},
		{"no change, 80", evidence(5, 5, 5, 5, 4, 0, 80, 80), false},
		{"better", evidence(6, 4, 4, 6, 3, 2, 70, 70), false},
		{"already said", with(evidence(5, 5, 5, 5, 4, 0, 70, 70), func(e *Evidence) { e.Commitment = Little }), false},
	}
	for _, tt := range tests {
		if got := tt.e.NeedsCommitment(); got != tt.want {
			t.Errorf("%s: NeedsCommitment = %v", tt.name, got)
		}
	}
}

func TestSelfReferAsLarge(t *testing.T) {
	tests := []struct {
		name string
		e    Evidence
		want bool
	}{
		{"high pain", evidence(8, 8, 5, 5, 3, 0, 50, 50), true},
		{"not said how much was done", evidence(5, 5, 5, 5, 4, 0, x, x), true},
		{"said how much was done", with(evidence(5, 5, 5, 5, 4, 0, x, x), func(e *Evidence) { e.Commitment = Little }), false},
		{"plainly little done", evidence(5, 5, 5, 5, 4, 0, 20, 20), false},
	}
	for _, tt := range tests {
		if got := Decide(tt.e).SelfReferAsLarge(); got != tt.want {
			t.Errorf("%s: SelfReferAsLarge = %v", tt.name, got)
		}
	}
}

func TestContradicts(t *testing.T) {
	tests := []struct {
		change, n0, n6 int
		want           bool
	}{
		{2, 4, 7, true}, {2, 4, 6, false}, {3, 4, 7, false}, {1, 0, 10, true}, {x, 4, 7, false}, {2, x, 7, false},
	}
	for _, tt := range tests {
		if got := evidence(tt.n0, tt.n6, x, x, tt.change, 0, x, x).Contradicts(); got != tt.want {
			t.Errorf("%+v: Contradicts = %v", tt, got)
		}
	}
}

func TestReady(t *testing.T) {
	tests := []struct {
		name      string
		red, step bool
		pain      *int
		want      bool
	}{
		{name: "a step was earned", step: true, pain: ref(6), want: true},
		{name: "pain 3", pain: ref(3), want: true},
		{name: "pain 4", pain: ref(4)},
		{name: "pain unknown"},
		{name: "red lately", red: true, step: true, pain: ref(0)},
	}
	for _, tt := range tests {
		if got := Ready(tt.red, tt.step, tt.pain); got != tt.want {
			t.Errorf("%s: Ready = %v", tt.name, got)
		}
	}
}
