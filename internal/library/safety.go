package library

import (
	"regexp"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

type questionFile struct {
	ID       rehab.QuestionID   `yaml:"id"`
	Tier     string             `yaml:"tier"`
	Question string             `yaml:"question"`
	Help     string             `yaml:"help"`
	AskedAt  []rehab.Occasion   `yaml:"askedAt"`
	Sets     []rehab.FilterCode `yaml:"sets"`
	Sources  []string           `yaml:"sources"`
}

var questionPattern = regexp.MustCompile(`^RF-[EUSM][1-9]\d?$`)

// The letter of a question's id goes with its tier.
var tierOfLetter = map[byte]rehab.Tier{
	'E': rehab.TierEmergency, 'U': rehab.TierUrgent, 'S': rehab.TierSoon, 'M': rehab.TierModify,
}

func (r *reader) readSafety() ([]rehab.SafetyQuestion, map[rehab.QuestionID][]rehab.FilterCode) {
	const file = "safety.yaml"
	var list []questionFile
	r.decode(file, &list)
	var questions []rehab.SafetyQuestion
	sets := map[rehab.QuestionID][]rehab.FilterCode{}
	levels := map[rehab.Tier]bool{}
	for _, f := range list {
		q := r.question(file, f)
		if _, twice := sets[q.ID]; twice {
			r.bad(file, string(q.ID), "it stands there twice")
		}
		questions, sets[q.ID], levels[q.Level] = append(questions, q), f.Sets, true
	}
	for letter, tier := range tierOfLetter {
		if !levels[tier] {
			r.bad(file, "RF-"+string(letter), "there is no question of tier %s", tier)
		}
	}
	return questions, sets
}

func (r *reader) question(file string, f questionFile) rehab.SafetyQuestion {
	id := string(f.ID)
	level, err := rehab.ParseTier(f.Tier)
	switch {
	case !questionPattern.MatchString(id):
		r.bad(file, id, "an id looks like RF-E1, RF-U1, RF-S1 or RF-M1")
	case err != nil || tierOfLetter[id[3]] != level:
		r.bad(file, id, "tier %q does not go with the letter of the id", f.Tier)
	case level == rehab.TierModify && len(f.Sets) == 0:
		r.bad(file, id, "a question of tier modify must set something")
	}
	r.text(file, id+": question", f.Question)
	if !strings.HasSuffix(f.Question, "?") {
		r.bad(file, id, "the question does not end with a question mark")
	}
	r.style(file, id+": help", f.Help)
	r.texts(file, "sources", 1, f.Sources)
	r.someKnown(file, id+": askedAt", codes(f.AskedAt), codes(rehab.Occasions()))
	r.codesKnown(file, id+": sets", codes(f.Sets), codes(rehab.FilterCodes()))
	return rehab.SafetyQuestion{ID: f.ID, Level: level, Question: f.Question, Help: f.Help,
		Source: strings.Join(f.Sources, "; "), AskedAt: slices.Clone(f.AskedAt)}
}
