package review

import (
	"reflect"
	"slices"
	"testing"

	"example.org/sixweeks/internal/rehab"
)

// everyCase calls fact with over a million combinations of evidence, on both
// sides of every boundary.
func everyCase(t *testing.T, fact func(Evidence, Decision)) {
	t.Helper()
	pains := []Pain{{}, {nil, ref(2)}, {ref(5), nil}, {ref(5), ref(5)}, {ref(5), ref(4)}, {ref(7), ref(5)}, {ref(6), ref(4)},
		{ref(2), ref(2)}, {ref(4), ref(6)}, {ref(4), ref(7)}, {ref(8), ref(8)}}
	functions := []Function{{}, {nil, ref(9.0)}, {ref(5.0), ref(5.0)}, {ref(4.0), ref(5.3)}, {ref(4.0), ref(6.3)}, {ref(5.3), ref(4.0)}, {ref(8.0), ref(8.0)}}
	adherences := []Adherence{{}, {ref(80.0), ref(80.0)}, {ref(60.0), nil}, {nil, ref(59.9)}, {ref(100.0), ref(30.0)}, {ref(0.0), ref(0.0)}}
	changes := []*int{nil, ref(1), ref(2), ref(3), ref(4), ref(5), ref(7)}
	tiers := []rehab.Tier{rehab.TierUnknown, rehab.TierNone, rehab.TierSoon, rehab.TierUrgent, rehab.TierEmergency}
	weeks := []struct {
		week int
		then Week6
	}{{6, Week6{}}, {12, Week6{}}, {12, Week6{Pain: ref(5), ChangeSince: ref(4)}}}
	n := 0
	for _, w := range weeks {
		for _, pain := range pains {
			for _, function := range functions {
				for _, change := range changes {
					for bits := range 8 {
						for _, a := range adherences {
							for _, said := range []Commitment{"", Most, Half} {
								for _, tier := range tiers {
									e := Evidence{Week: w.week, RedFlag: tier, Pain: pain, Function: function, Change: change,
										GoodChanges: bits & 1, Adherence: a, Commitment: said, Ready: bits&2 != 0, PriorNoChange: bits&4 != 0, Week6: w.then}
									fact(e, Decide(e))
									n++
								}
							}
						}
					}
				}
			}
		}
	}
	t.Logf("%d combinations", n)
}

func TestFactsOfEveryDecision(t *testing.T) {
	failed := 0
	assert := func(ok bool, fact string, e Evidence, d Decision) {
		if !ok && failed < 10 {
			failed++
			t.Errorf("not true that %s: %+v gives %s %v %v", fact, e, d.Outcome, d.Flags, d.Reasons)
		}
	}
	reached := map[Reason]bool{}
	everyCase(t, func(e Evidence, d Decision) {
		for _, r := range d.Reasons {
			reached[r] = true
		}
		assert(slices.Contains(Outcomes(), d.Outcome) && len(d.Reasons) > 0 && d.Flags != nil, "there is always an outcome and a reason", e, d)
		assert(distinct(d.Flags), "no flag stands twice", e, d)
		switch e.RedFlag {
		case rehab.TierEmergency:
			assert(d.Outcome == Emergency && len(d.Flags) == 0, "an emergency depends on nothing else", e, d)
			return
		case rehab.TierUrgent:
			assert(d.Outcome == Urgent && len(d.Flags) == 0, "urgent depends on nothing else", e, d)
			return
		case rehab.TierUnknown:
			assert(d.Outcome == SafetyFirst && len(d.Flags) == 0, "without the safety check there is no other result", e, d)
			return
		}
		assert(d.Has(SeeSoon) == (e.RedFlag == rehab.TierSoon), "a soon symptom is always flagged", e, d)
		assert(d.Has(HighPain) == atLeast(e.Pain.Now, 8), "high pain is always flagged", e, d)
		if atLeast(e.Change, 5) {
			assert(d.Outcome == SelfRefer && d.Has(Worse), "who feels worse is told to refer themselves", e, d)
		}
		if atMost(e.Change, 3) {
			assert(d.Outcome != SelfRefer && d.Outcome != AdherenceSupport, "who feels better is never told that nothing changed", e, d)
		}
		if e.Week < Week12 {
			assert(d.Outcome != Maintain && d.Outcome != Plateau, "there is no week 12 outcome before week 12", e, d)
		} else {
			assert(d.Outcome != AdherenceSupport, "at week 12 nobody is asked to wait longer", e, d)
		}
		little := e
		little.Adherence, little.Commitment = Adherence{ref(0.0), ref(0.0)}, Little
		if d.Has(Worse) {
			assert(Decide(little).Outcome == SelfRefer, "having done little never hides that things are worse", e, d)
		}
		if d.Outcome == Progress {
			assert(e.Ready, "nobody steps up who is not ready", e, d)
		}
	})
	for _, r := range Reasons() {
		if !reached[r] {
			t.Errorf("no combination reaches %q", r)
		}
	}
}

// towardsReferral orders outcomes by how strongly they point to a physio.
var towardsReferral = map[Outcome]int{AdherenceSupport: 0, SelfRefer: 1}

func TestDoingMoreNeverTakesAReferralAway(t *testing.T) {
	everyCase(t, func(e Evidence, d Decision) {
		if d.Outcome != SelfRefer {
			return
		}
		more := e
		more.Adherence, more.Commitment = Adherence{ref(100.0), ref(100.0)}, Most
		if got := Decide(more).Outcome; towardsReferral[got] < towardsReferral[SelfRefer] {
			t.Fatalf("%+v: having done all of it turns SELF_REFER into %s", e, got)
		}
	})
}

func TestOneMoreGoodChangeNeverMakesItNoChange(t *testing.T) {
	everyCase(t, func(e Evidence, d Decision) {
		if e.RedFlag != rehab.TierNone || (d.Outcome != KeepGoing && d.Outcome != Progress) {
			return
		}
		e.GoodChanges++
		if got := Decide(e).Outcome; got == AdherenceSupport || got == SelfRefer {
			t.Fatalf("%+v: a good change turns %s into %s", e, d.Outcome, got)
		}
	})
}

func TestDecideLeavesTheEvidenceAlone(t *testing.T) {
	e := evidence(6, 4, 4, 6, 3, 2, 85, 90)
	d := Decide(e)
	d.Flags = append(d.Flags, Worse)
	if again := Decide(e); !reflect.DeepEqual(again.Evidence, e) || len(again.Flags) != 0 {
		t.Errorf("a second run gives %+v", again)
	}
	if r := Ladder(); len(r) != 15 || r[0].Rule != "0a" || r[14].Rule != "12" {
		t.Errorf("ladder = %v", r)
	}
}

func TestEveryReasonHasASentence(t *testing.T) {
	if len(sentences) != len(Reasons()) {
		t.Errorf("%d sentences for %d reasons", len(sentences), len(Reasons()))
	}
	said := map[string]bool{}
	for _, r := range Reasons() {
		s := r.String()
		if s == string(r) || said[s] {
			t.Errorf("reason %q says %q", r, s)
		}
		said[s] = true
	}
	if got := Reason("other").String(); got != "other" {
		t.Errorf("an unknown reason says %q", got)
	}
}

func TestTheLadderUsesOnlyListedCodes(t *testing.T) {
	for _, r := range Ladder() {
		if !slices.Contains(Outcomes(), r.Outcome) || !slices.Contains(Reasons(), r.Reason) {
			t.Errorf("rule %s: %s because %s", r.Rule, r.Outcome, r.Reason)
		}
		for _, f := range r.Flags {
			if !slices.Contains(Flags(), f) {
				t.Errorf("rule %s: flag %s", r.Rule, f)
			}
		}
	}
}

func distinct(flags []Flag) bool {
	seen := map[Flag]bool{}
	for _, f := range flags {
		if seen[f] {
			return false
		}
		seen[f] = true
	}
	return true
}
