package progression

import (
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
)

func ref[T any](v T) *T { return &v }

var usual = Dose{RepsMin: 8, RepsMax: 12, Sets: 3}

// good is a session that counts towards a step up.
func good(reps ...int) Session {
	if len(reps) == 0 {
		reps = []int{12, 12, 12}
	}
	return Session{Reps: reps, Effort: rehab.Moderate, GoodForm: true, PainDuring: ref(0), Settled: rehab.SettledYes}
}

func with(s Session, change func(*Session)) Session {
	change(&s)
	return s
}

func TestWorkedExamples(t *testing.T) {
	hard := with(good(), func(s *Session) { s.Effort = rehab.Hard })
	red := with(good(), func(s *Session) { s.PainDuring = ref(6) })
	amber := with(good(), func(s *Session) { s.PainDuring = ref(4) })
	sloppy := with(good(), func(s *Session) { s.GoodForm = false })
	unanswered := with(good(), func(s *Session) { s.Settled = "" })
	tooMuch := with(good(6, 6, 6), func(s *Session) { s.Effort = rehab.Max })
	easy := with(good(12, 13, 12, 13), func(s *Session) { s.Effort = rehab.Easy })
	unsettled := with(good(), func(s *Session) { s.Settled = rehab.SettledNo })
	none := with(good(), func(s *Session) { s.Settled = rehab.SettledNone })
	tests := []struct {
		name     string
		sessions []Session
		want     Action
		reason   Reason
		light    Light
	}{
		{"no session", nil, Hold, NoSessions, ""},
		{"12, 12, 12 moderate twice", []Session{good(), good()}, StepUp, EarnedStep, Green},
		{"12, 12, 12 once", []Session{good()}, Hold, KeepPractising, Green},
		{"then 12, 12, 11", []Session{good(), good(12, 12, 11)}, AddReps, RoomForMore, Green},
		{"twice but hard", []Session{hard, hard}, Hold, KeepPractising, Green},
		{"twice, the second hard", []Session{good(), hard}, Hold, KeepPractising, Green},
		{"twice, the second with poor form", []Session{good(), sloppy}, Hold, KeepPractising, Green},
		{"twice, the second amber", []Session{good(), amber}, Hold, AmberLast, Amber},
		{"twice, the first amber", []Session{amber, good()}, Hold, KeepPractising, Green},
		{"twice, the next-day answer missing", []Session{good(), unanswered}, Hold, NextDayMissing, Green},
		{"twice, the first next-day answer missing", []Session{unanswered, good()}, Hold, KeepPractising, Green},
		{"twice, no extra pain to settle", []Session{none, none}, StepUp, EarnedStep, Green},
		{"only 2 sets twice", []Session{good(12, 12), good(12, 12)}, Hold, KeepPractising, Green},
		{"red once", []Session{good(), red}, StepDown, RedOnce, Red},
		{"red once, long ago", []Session{red, good(), good()}, StepUp, EarnedStep, Green},
		{"red twice", []Session{red, red}, StopExerciseAsk, RedTwice, Red},
		{"red, then not settled", []Session{red, unsettled}, StopExerciseAsk, RedTwice, Red},
		{"red twice, not running", []Session{red, good(), red}, StepDown, RedOnce, Red},
		{"not settled", []Session{good(), unsettled}, StepDown, RedOnce, Red},
		{"red, next-day answer missing", []Session{with(red, func(s *Session) { s.Settled = "" })}, StepDown, RedOnce, Red},
		{"6 reps at max twice", []Session{tooMuch, tooMuch}, StepDown, TooHardTwice, Green},
		{"6 reps at max once", []Session{tooMuch}, Hold, KeepPractising, Green},
		{"6 reps at max twice, next-day answer missing", []Session{tooMuch, with(tooMuch, func(s *Session) { s.Settled = "" })}, StepDown, TooHardTwice, Green},
		{"6 reps hard twice", []Session{with(tooMuch, func(s *Session) { s.Effort = rehab.Hard }), tooMuch}, Hold, KeepPractising, Green},
		{"only the later sets under the range at max", []Session{with(tooMuch, func(s *Session) { s.Reps = []int{8, 6, 6} }), tooMuch}, Hold, KeepPractising, Green},
		{"amber and too hard twice", []Session{tooMuch, with(tooMuch, func(s *Session) { s.PainDuring = ref(5) })}, Hold, AmberLast, Amber},
		{"4 sets of 12 to 13, easy, twice", []Session{easy, easy}, StepUp, EarnedStep, Green},
		{"third session after two good ones", []Session{good(), good(), good(12, 12, 11)}, AddReps, RoomForMore, Green},
		{"8, 8, 8 moderate", []Session{good(8, 8, 8)}, AddReps, RoomForMore, Green},
		{"8, 8, 8 hard", []Session{with(good(8, 8, 8), func(s *Session) { s.Effort = rehab.Hard })}, Hold, KeepPractising, Green},
		{"one set at 7", []Session{good(8, 7, 8)}, Hold, KeepPractising, Green},
		{"8, 8, 8, poor form", []Session{with(good(8, 8, 8), func(s *Session) { s.GoodForm = false })}, AddReps, RoomForMore, Green},
		{"8, 8, 8, next-day answer missing", []Session{with(good(8, 8, 8), func(s *Session) { s.Settled = "" })}, Hold, NextDayMissing, Green},
		{"13 and 11: some room", []Session{good(13, 11, 12)}, AddReps, RoomForMore, Green},
		{"no sets", []Session{with(good(), func(s *Session) { s.Reps = nil })}, Hold, KeepPractising, Green},
		{"effort not answered", []Session{good(), with(good(), func(s *Session) { s.Effort = "" })}, Hold, KeepPractising, Green},
		{"pain not answered", []Session{good(), with(good(), func(s *Session) { s.PainDuring = nil })}, Hold, PainUnknown, ""},
		{"pain not answered, not settled", []Session{with(unsettled, func(s *Session) { s.PainDuring = nil })}, StepDown, RedOnce, Red},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := Decide(usual, tt.sessions)
			if d.Action != tt.want || d.Reason != tt.reason || d.Light != tt.light || d.Version != "progression-1.0" {
				t.Errorf("Decide = %+v, want %s because %s, %q", d, tt.want, tt.reason, tt.light)
			}
		})
	}
}

func TestNeckWorkNeedsOneSet(t *testing.T) {
	neck := Dose{RepsMin: 5, RepsMax: 8, Sets: 1}
	if d := Decide(neck, []Session{good(8), good(8)}); d.Action != StepUp {
		t.Errorf("Decide = %+v", d)
	}
}

func anySession(t *rapid.T) Session {
	return Session{
		Reps:       rapid.SliceOfN(rapid.IntRange(0, 15), 0, 5).Draw(t, "reps"),
		Effort:     rapid.SampledFrom([]rehab.Effort{"", rehab.Easy, rehab.Moderate, rehab.Hard, rehab.Max}).Draw(t, "effort"),
		GoodForm:   rapid.Bool().Draw(t, "form"),
		PainBefore: rapid.SampledFrom([]*int{nil, ref(0), ref(3), ref(4), ref(7), ref(10)}).Draw(t, "before"),
		PainDuring: ref(rapid.IntRange(0, 10).Draw(t, "during")),
		Settled:    rapid.SampledFrom([]rehab.Settled{"", rehab.SettledYes, rehab.SettledNo, rehab.SettledNone}).Draw(t, "settled"),
	}
}

func TestFactsOfEveryDecision(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sessions := rapid.SliceOfN(rapid.Custom(anySession), 1, 5).Draw(t, "sessions")
		last := sessions[len(sessions)-1]
		d := Decide(usual, sessions)
		if last.Light() == Red && d.Action != StepDown && d.Action != StopExerciseAsk {
			t.Fatalf("after red: %s", d.Action)
		}
		if last.Light() == Amber && d.Action != Hold {
			t.Fatalf("after amber: %s", d.Action)
		}
		if (d.Action == StepUp || d.Action == AddReps) && (last.Light() != Green || last.Settled == "") {
			t.Fatalf("%s without green and an answer", d.Action)
		}
		if d.Action == StepUp && len(sessions) < 2 {
			t.Fatal("a step up after one session")
		}
		if older := append([]Session{good()}, sessions...); len(sessions) >= 2 && Decide(usual, older) != d {
			t.Fatalf("a session before the last two changes %+v to %+v", d, Decide(usual, older))
		}
	})
}

func TestMorePainNeverMakesItHarder(t *testing.T) {
	order := map[Action]int{StopExerciseAsk: 0, StepDown: 1, Hold: 2, AddReps: 3, StepUp: 4}
	rapid.Check(t, func(t *rapid.T) {
		sessions := rapid.SliceOfN(rapid.Custom(anySession), 1, 3).Draw(t, "sessions")
		last := &sessions[len(sessions)-1]
		// Under the range at full effort pain may hold what would step down.
		if last.Effort == rehab.Max {
			last.Effort = rehab.Hard
		}
		before := Decide(usual, sessions)
		last.PainDuring = ref(rapid.IntRange(*last.PainDuring, 10).Draw(t, "worse"))
		if after := Decide(usual, sessions); order[after.Action] > order[before.Action] {
			t.Fatalf("more pain turns %s into %s", before.Action, after.Action)
		}
	})
}

func TestEveryReasonHasASentence(t *testing.T) {
	if len(sentences) != len(Reasons()) {
		t.Errorf("%d sentences for %d reasons", len(sentences), len(Reasons()))
	}
	for _, r := range Reasons() {
		if r.String() == string(r) {
			t.Errorf("reason %q has no sentence", r)
		}
	}
	if Reason("other").String() != "other" {
		t.Error("an unknown reason does not say its code")
	}
	used := map[Reason]bool{}
	for _, r := range Ladder() {
		used[r.Reason] = true
	}
	if len(used) != len(Reasons()) {
		t.Errorf("the ladder uses %d of %d reasons", len(used), len(Reasons()))
	}
}
