package casetable

import (
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
)

type reviewAnswer struct {
	Outcome review.Outcome `json:"outcome"`
	Flags   []review.Flag  `json:"flags"`
	Reasons []string       `json:"reasons"`
	Version string         `json:"version"`
}

// Review is the rule of the six-week review.
func Review(c Case) (any, error) {
	e := readEvidence(c)
	if err := c.Err(); err != nil {
		return nil, err
	}
	d := review.Decide(e)
	reasons := make([]string, len(d.Reasons))
	for i, r := range d.Reasons {
		reasons[i] = r.String()
	}
	return reviewAnswer{d.Outcome, d.Flags, reasons, d.Version}, nil
}

const (
	mostFunction = 10
	mostChange   = 7
	goodChanges  = 8 // on the list of section D.2
)

func readEvidence(c Case) review.Evidence {
	pain, function, adherence := c.object("pain"), c.object("function"), c.object("adherence")
	return review.Evidence{
		Week:    c.wholeOr("week", 0, noLimit, 0),
		RedFlag: readTier(c),
		Pain: review.Pain{
			Start: pain.whole("start", 0, rehab.MaxPain),
			Now:   pain.whole("now", 0, rehab.MaxPain),
		},
		Function: review.Function{
			Start: function.number("start", 0, mostFunction),
			Now:   function.number("now", 0, mostFunction),
		},
		Change:      c.whole("change", 1, mostChange),
		GoodChanges: c.wholeOr("goodChanges", 0, goodChanges, 0),
		Adherence: review.Adherence{
			Movement:      adherence.number("movement", 0, 100),
			Strengthening: adherence.number("strengthening", 0, 100),
		},
		Commitment:    word(c, "commitment", review.Commitments()),
		Ready:         c.flag("ready"),
		PriorNoChange: c.flag("priorNoChange"),
		Week6:         readWeek6(c.object("week6")),
	}
}

func readTier(c Case) rehab.Tier {
	tiers := []string{"none", "soon", "urgent", "emergency"}
	tier, err := rehab.ParseTier(word(c, "redFlag", tiers))
	if err != nil {
		c.fail("redFlag", err.Error())
	}
	return tier
}

func readWeek6(c Case) review.Week6 {
	pain, function := c.score("pain"), c.score("function")
	return review.Week6{
		Pain:        pain.whole("now", 0, rehab.MaxPain),
		Function:    function.number("now", 0, mostFunction),
		ChangeSince: c.whole("changeSince", 1, mostChange),
	}
}

// score returns a field that holds a score as it was then, or the pair of
// scores from the start to then, as a pair.
func (c Case) score(name string) Case {
	if _, pair := c.fields[name].(map[string]any); pair {
		return c.object(name)
	}
	return Case{c.path + name + ".", map[string]any{"now": c.fields[name]}, c.err}
}
