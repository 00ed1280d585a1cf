package library

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// flarePlan is what a flare plan may be made of.
type flarePlan struct{ signs, eases []rehab.FlareChoice }

type flareFile struct {
	Signs []flareChoice `yaml:"signs"`
	Ease  []flareChoice `yaml:"ease"`
}

type flareChoice struct {
	ID   string `yaml:"id"`
	Text string `yaml:"text"`
}

func (r *reader) readFlare() flarePlan {
	const file = "flare.yaml"
	var f flareFile
	r.decode(file, &f)
	return flarePlan{signs: r.flareChoices(file, "signs", f.Signs), eases: r.flareChoices(file, "ease", f.Ease)}
}

func (r *reader) flareChoices(file, what string, all []flareChoice) []rehab.FlareChoice {
	var known []rehab.FlareChoice
	for _, c := range all {
		r.checkID(file, c.ID, len(known), func(i int) string { return known[i].ID })
		r.text(file, c.ID+": text", c.Text)
		known = append(known, rehab.FlareChoice(c))
	}
	if len(known) == 0 {
		r.bad(file, what, "there are none")
	}
	return known
}

// FlareSigns lists early signs of a flare to tick.
func (l *Library) FlareSigns() []rehab.FlareChoice { return slices.Clone(l.flare.signs) }

// FlareEases lists what somebody may ease back to in a flare.
func (l *Library) FlareEases() []rehab.FlareChoice { return slices.Clone(l.flare.eases) }
