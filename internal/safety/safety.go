// Package safety decides what answers to the safety questions mean. The
// highest tier wins, "not sure" counts as yes, and an answer that is missing
// is never a no.
//
// The rules are section C of the clinical specification. Who is asked what,
// and the tier of each question, is data.
package safety

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// Version names the rule as it stands here. It is kept with every check.
const Version = "safety-1.0"

// The questions that the rules know by name.
const (
	Injury    rehab.QuestionID = "RF-S1" // a smaller fall, knock or injury
	Unchecked rehab.QuestionID = "RF-S6" // nobody has checked this pain yet
	Pregnant  rehab.QuestionID = "RF-M1" // pregnant, or a baby in the last 6 weeks
	ToldNotTo rehab.QuestionID = "RF-S7" // told not to exercise, heart, blood pressure
)

// GapDays is how many days without a log call for the weekly questions before
// the next session [R] (C.3).
const GapDays = 14

// AgainDays is after how many days the questions that change which exercises
// are shown are asked again (H.4, H-06).
const AgainDays = 28

// Answers are what somebody said, by question. No entry is not answered.
type Answers map[rehab.QuestionID]rehab.Answer

// positive reports whether the answer counts as a yes.
func (a Answers) positive(id rehab.QuestionID) bool { return a[id].Positive() }

// Result is what a set of answers comes to.
type Result struct {
	// Tier is unknown while answers are missing, unless those given are enough
	// for urgent or emergency.
	Tier rehab.Tier
	// Because lists the questions that give the tier, in the order asked. It
	// is never nil, and empty when the tier is none or unknown.
	Because []rehab.QuestionID
	// Missing lists the questions asked now that have no answer. Never nil.
	Missing []rehab.QuestionID
	Version string
}

// Assess says what the answers mean at the given time. An answer to a
// question that is not asked then counts all the same.
func Assess(questions []rehab.SafetyQuestion, answers Answers, at rehab.Occasion) Result {
	r := Result{Because: []rehab.QuestionID{}, Missing: missing(questions, answers, at), Version: Version}
	r.Tier = highest(questions, answers)
	if len(r.Missing) > 0 && r.Tier < rehab.TierUrgent {
		r.Tier = rehab.TierUnknown
	}
	for _, q := range questions {
		if r.Tier > rehab.TierNone && q.Level == r.Tier && answers.positive(q.ID) {
			r.Because = append(r.Because, q.ID)
		}
	}
	return r
}

func missing(questions []rehab.SafetyQuestion, answers Answers, at rehab.Occasion) []rehab.QuestionID {
	ids := []rehab.QuestionID{}
	for _, q := range rehab.QuestionsAt(questions, at) {
		if answers[q.ID] == rehab.NotAnswered {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

func highest(questions []rehab.SafetyQuestion, answers Answers) rehab.Tier {
	tier := rehab.TierNone
	for _, q := range questions {
		if answers.positive(q.ID) {
			tier = max(tier, q.Level)
		}
	}
	return tier
}

// Check returns a problem for each answer to a question that there is not,
// and for each answer that is none, in order of their questions' ids.
func Check(questions []rehab.SafetyQuestion, answers Answers) error {
	var problems rehab.Problems
	for _, id := range sortedIDs(answers) {
		known := slices.ContainsFunc(questions, func(q rehab.SafetyQuestion) bool { return q.ID == id })
		if !known {
			problems.Add(string(id), "unknown_question")
		} else if _, err := rehab.ParseAnswer(string(answers[id])); err != nil {
			problems.Add(string(id), "unknown_answer")
		}
	}
	return problems.Err()
}

func sortedIDs(answers Answers) []rehab.QuestionID {
	ids := make([]rehab.QuestionID, 0, len(answers))
	for id := range answers {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// NeedsWeeklySet reports whether so many days without a log call for the
// weekly questions before the next session.
func NeedsWeeklySet(daysWithoutLog int) bool { return daysWithoutLog >= GapDays }

// Modifiers returns the questions that change which exercises are shown, in
// order.
func Modifiers(questions []rehab.SafetyQuestion) []rehab.SafetyQuestion {
	return slices.DeleteFunc(slices.Clone(questions), func(q rehab.SafetyQuestion) bool { return q.Level != rehab.TierModify })
}

// AsksAgain reports whether a modifier is due on a day: none of the last
// checks, newest first, asked it in the 4 weeks before.
func AsksAgain(questions []rehab.SafetyQuestion, checks []rehab.SafetyCheck, today rehab.Date) bool {
	return slices.ContainsFunc(Modifiers(questions), func(q rehab.SafetyQuestion) bool {
		return !slices.ContainsFunc(checks, func(c rehab.SafetyCheck) bool {
			return c.Answers[q.ID] != rehab.NotAnswered && today.DaysSince(c.Day) < AgainDays
		})
	})
}

// Covers reports whether every red flag that is asked at an occasion was
// answered, at whatever occasion that was.
func Covers(questions []rehab.SafetyQuestion, answers Answers, at rehab.Occasion) bool {
	return !slices.ContainsFunc(rehab.QuestionsAt(questions, at), func(q rehab.SafetyQuestion) bool {
		return q.Level >= rehab.TierSoon && answers[q.ID] == rehab.NotAnswered
	})
}
