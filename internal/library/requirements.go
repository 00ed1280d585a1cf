package library

import (
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// requirementFile says where something that was asked for lives.
type requirementFile struct {
	ID    rehab.RequirementID `yaml:"id"`
	Asks  string              `yaml:"asks"`
	Where []homeFile          `yaml:"where"`
}

type homeFile struct {
	Page string `yaml:"page"`
	Says string `yaml:"says"`
}

// readRequirements refuses a requirement that nothing meets, and an article
// or a card that says it meets one that is not led to it.
func (r *reader) readRequirements(lib *Library) []rehab.Requirement {
	const file = "requirements.yaml"
	var files []requirementFile
	if !r.decode(file, &files) {
		return nil
	}
	var all []rehab.Requirement
	for _, f := range files {
		q := rehab.Requirement{ID: f.ID, Asks: f.Asks}
		if !requirementPattern.MatchString(string(f.ID)) || slices.ContainsFunc(all, func(o rehab.Requirement) bool { return o.ID == f.ID }) {
			r.bad(file, string(f.ID), "it is no id such as S4-14, or stands there twice")
		}
		if len(f.Where) == 0 || f.Asks == "" {
			r.bad(file, string(f.ID), "it does not say what is asked for, or where it is")
		}
		for _, h := range f.Where {
			q.Where = append(q.Where, rehab.Home(h))
		}
		all = append(all, q)
	}
	r.checkMet(file, lib, all)
	return all
}

// cardsPage is where the cards stand.
const cardsPage = "/start/read"

func (r *reader) checkMet(file string, lib *Library, all []rehab.Requirement) {
	leads := map[rehab.RequirementID][]string{}
	meets := lib.meets()
	for _, q := range all {
		for _, h := range q.Where {
			leads[q.ID] = append(leads[q.ID], h.Page)
			says, written := meets[h.Page]
			if (written || strings.HasPrefix(h.Page, "/articles/")) && !slices.Contains(says, q.ID) {
				r.bad(file, string(q.ID), "%s does not say that it meets it", h.Page)
			}
		}
	}
	for page, ids := range meets {
		for _, id := range ids {
			if !slices.Contains(leads[id], page) {
				r.bad(file, string(id), "it does not lead to %s, which meets it", page)
			}
		}
	}
}

// meets is what each page says that it meets.
func (l *Library) meets() map[string][]rehab.RequirementID {
	pages := map[string][]rehab.RequirementID{}
	for _, a := range l.articles {
		pages["/articles/"+string(a.ID)] = a.Meets
	}
	for _, c := range l.cards {
		pages[cardsPage] = append(pages[cardsPage], c.Meets...)
	}
	return pages
}

// Requirements lists what was asked for in words, and where it lives.
func (l *Library) Requirements() []rehab.Requirement { return slices.Clone(l.required) }
