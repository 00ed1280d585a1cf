package safety

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
)

var all = rehab.Occasions()

// questions is a short set with every tier; soon and modify are not asked at
// any time.
var questions = []rehab.SafetyQuestion{
	{ID: "RF-E1", Level: rehab.TierEmergency, AskedAt: all},
	{ID: "RF-E2", Level: rehab.TierEmergency, AskedAt: all},
	{ID: "RF-U1", Level: rehab.TierUrgent, AskedAt: all},
	{ID: "RF-U12", Level: rehab.TierUrgent, AskedAt: []rehab.Occasion{rehab.Joining}},
	{ID: "RF-S1", Level: rehab.TierSoon, AskedAt: []rehab.Occasion{rehab.Joining, rehab.Weekly}},
	{ID: "RF-S6", Level: rehab.TierSoon, AskedAt: []rehab.Occasion{rehab.Joining}},
	{ID: "RF-S7", Level: rehab.TierSoon, AskedAt: []rehab.Occasion{rehab.Joining}},
	{ID: "RF-M1", Level: rehab.TierModify, AskedAt: []rehab.Occasion{rehab.Joining, rehab.Weekly}},
}

// noTo answers every question asked at the time with no.
func noTo(at rehab.Occasion) Answers {
	a := Answers{}
	for _, q := range rehab.QuestionsAt(questions, at) {
		a[q.ID] = rehab.No
	}
	return a
}

func answering(a Answers, id rehab.QuestionID, answer rehab.Answer) Answers {
	b := Answers{}
	for k, v := range a {
		b[k] = v
	}
	b[id] = answer
	return b
}

func TestAssess(t *testing.T) {
	weekly := noTo(rehab.Weekly)
	tests := []struct {
		name             string
		answers          Answers
		tier             rehab.Tier
		because, missing []rehab.QuestionID
	}{
		{"all no", weekly, rehab.TierNone, nil, nil},
		{"nothing answered", nil, rehab.TierUnknown, nil, []rehab.QuestionID{"RF-E1", "RF-E2", "RF-U1", "RF-S1", "RF-M1"}},
		{"soon", answering(weekly, "RF-S1", rehab.Yes), rehab.TierSoon, []rehab.QuestionID{"RF-S1"}, nil},
		{"not sure counts as yes", answering(weekly, "RF-S1", rehab.Unsure), rehab.TierSoon, []rehab.QuestionID{"RF-S1"}, nil},
		{"not sure is an emergency too", answering(weekly, "RF-E2", rehab.Unsure), rehab.TierEmergency, []rehab.QuestionID{"RF-E2"}, nil},
		{"the highest wins", answering(answering(weekly, "RF-S1", rehab.Yes), "RF-U1", rehab.Yes), rehab.TierUrgent, []rehab.QuestionID{"RF-U1"}, nil},
		{"both reasons, in the order asked", answering(answering(weekly, "RF-E2", rehab.Yes), "RF-E1", rehab.Unsure), rehab.TierEmergency, []rehab.QuestionID{"RF-E1", "RF-E2"}, nil},
		{"modify never raises the tier", answering(weekly, "RF-M1", rehab.Yes), rehab.TierNone, nil, nil},
		{"modify missing", answering(weekly, "RF-M1", rehab.NotAnswered), rehab.TierUnknown, nil, []rehab.QuestionID{"RF-M1"}},
		{"soon with one missing is not known", answering(answering(weekly, "RF-S1", rehab.Yes), "RF-E1", ""), rehab.TierUnknown, nil, []rehab.QuestionID{"RF-E1"}},
		{"urgent is known although one is missing", answering(answering(weekly, "RF-U1", rehab.Yes), "RF-E1", ""), rehab.TierUrgent, []rehab.QuestionID{"RF-U1"}, []rehab.QuestionID{"RF-E1"}},
		{"one emergency is enough", Answers{"RF-E1": rehab.Yes}, rehab.TierEmergency, []rehab.QuestionID{"RF-E1"}, []rehab.QuestionID{"RF-E2", "RF-U1", "RF-S1", "RF-M1"}},
		{"a question that was not asked counts", answering(weekly, "RF-U12", rehab.Yes), rehab.TierUrgent, []rehab.QuestionID{"RF-U12"}, nil},
		{"no to a question that was not asked", answering(weekly, "RF-U12", rehab.No), rehab.TierNone, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Assess(questions, tt.answers, rehab.Weekly)
			if r.Tier != tt.tier || !slices.Equal(r.Because, tt.because) || !slices.Equal(r.Missing, tt.missing) {
				t.Errorf("Assess = %+v", r)
			}
			if r.Because == nil || r.Missing == nil || r.Version != "safety-1.0" {
				t.Errorf("Assess = %#v", r)
			}
		})
	}
}

func anyAnswers(t *rapid.T) Answers {
	a := Answers{}
	for _, q := range questions {
		a[q.ID] = rapid.SampledFrom([]rehab.Answer{"", rehab.No, rehab.Yes, rehab.Unsure}).Draw(t, string(q.ID))
	}
	return a
}

func TestFactsOfEveryAssessment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnswers(t)
		at := rapid.SampledFrom(all).Draw(t, "at")
		r := Assess(questions, a, at)
		if r.Tier == rehab.TierModify {
			t.Fatal("modify is no result")
		}
		if len(r.Missing) > 0 && (r.Tier == rehab.TierNone || r.Tier == rehab.TierSoon) {
			t.Fatalf("%v with %v missing", r.Tier, r.Missing)
		}
		if (len(r.Because) > 0) != (r.Tier > rehab.TierNone) {
			t.Fatalf("%v because of %v", r.Tier, r.Because)
		}
		q := rapid.SampledFrom(questions).Draw(t, "question")
		if yes := Assess(questions, answering(a, q.ID, rehab.Yes), at); yes.Tier < r.Tier && r.Tier > rehab.TierSoon {
			t.Fatalf("yes to %s lowers %v to %v", q.ID, r.Tier, yes.Tier)
		}
		yes, unsure := answering(a, q.ID, rehab.Yes), answering(a, q.ID, rehab.Unsure)
		if y, u := Assess(questions, yes, at), Assess(questions, unsure, at); y.Tier != u.Tier || !slices.Equal(y.Because, u.Because) {
			t.Fatalf("yes to %s is %v, not sure is %v", q.ID, y, u)
		}
		if q.Level >= rehab.TierUrgent && Assess(questions, yes, at).Tier < q.Level {
			t.Fatalf("yes to %s is only %v", q.ID, Assess(questions, yes, at).Tier)
		}
	})
}

func TestCheck(t *testing.T) {
	if err := Check(questions, Answers{"RF-E1": rehab.Yes, "RF-M1": "", "RF-S1": rehab.No}); err != nil {
		t.Errorf("good answers: %v", err)
	}
	err := Check(questions, Answers{"RF-X1": rehab.No, "RF-E1": "maybe"})
	if want := "RF-E1: unknown_answer; RF-X1: unknown_question"; err == nil || err.Error() != want {
		t.Errorf("Check = %v, want %s", err, want)
	}
}

func TestNeedsWeeklySet(t *testing.T) {
	if NeedsWeeklySet(13) || !NeedsWeeklySet(14) {
		t.Error("the weekly questions are due after 14 days")
	}
}

func TestModifiersAreAskedAgainAfter4Weeks(t *testing.T) {
	today := rehab.NewDate(2026, 6, 29)
	all, some := Answers{}, Answers{}
	for i, q := range Modifiers(questions) {
		all[q.ID] = rehab.No
		if i > 0 {
			some[q.ID] = rehab.Yes
		}
	}
	check := func(days int, a Answers) rehab.SafetyCheck {
		return rehab.SafetyCheck{Day: today.AddDays(-days), Answers: a}
	}
	for name, tt := range map[string]struct {
		checks []rehab.SafetyCheck
		want   bool
	}{
		"never asked":                    {nil, true},
		"asked 27 days ago":              {[]rehab.SafetyCheck{check(27, all)}, false},
		"asked 28 days ago":              {[]rehab.SafetyCheck{check(28, all)}, true},
		"one was left out since":         {[]rehab.SafetyCheck{check(1, some), check(28, all)}, true},
		"one was asked at another time":  {[]rehab.SafetyCheck{check(1, some), check(27, all)}, false},
		"asked, and nothing of it today": {[]rehab.SafetyCheck{check(0, Answers{}), check(20, all)}, false},
	} {
		if got := AsksAgain(questions, tt.checks, today); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}
