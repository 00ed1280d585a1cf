package casetable

import (
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
)

type safetyAnswer struct {
	Tier    *rehab.Tier        `json:"tier"`
	Because []rehab.QuestionID `json:"because"`
	Missing []rehab.QuestionID `json:"missing"`
	Version string             `json:"version"`
}

// Safety returns the rule of the safety check, with the questions as given.
func Safety(questions []rehab.SafetyQuestion) Rule {
	return func(c Case) (any, error) {
		asked := needWord(c, "asked", rehab.Occasions())
		answers := readAnswers(c, questions)
		if err := c.Err(); err != nil {
			return nil, err
		}
		r := safety.Assess(questions, answers, asked)
		a := safetyAnswer{Because: r.Because, Missing: r.Missing, Version: r.Version}
		if r.Tier != rehab.TierUnknown {
			a.Tier = &r.Tier
		}
		return a, nil
	}
}

func readAnswers(c Case, questions []rehab.SafetyQuestion) safety.Answers {
	given, answers := c.object("answers"), safety.Answers{}
	for _, name := range slices.Sorted(maps.Keys(given.fields)) {
		id := rehab.QuestionID(name)
		if !slices.ContainsFunc(questions, func(q rehab.SafetyQuestion) bool { return q.ID == id }) {
			given.fail(name, "is not a safety question")
			continue
		}
		answers[id] = word(given, name, rehab.Answers())
	}
	return answers
}
