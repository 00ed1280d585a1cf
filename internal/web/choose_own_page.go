package web

import (
	"slices"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// ownPage is the exercises that suit the person. The summary leads to the
// first of them.
func ownPage(l *library.Library, at choosing, chosen []string, w wrong) patient.ChooseOwn {
	p := patient.ChooseOwn{
		Title: words.OwnTitle, Lead: words.OwnLead, Left: words.OwnHidden, Faults: w.faults, Problem: w.at("exercises"),
		Action: confirmURL, Hidden: []ui.Hidden{{Name: "number", Value: at.number()}}, Next: words.Continue,
	}
	first := true
	for _, kind := range rehab.Kinds() {
		g := patient.OwnGroup{Heading: l.Words().Kinds[kind]}
		for _, e := range l.Exercises() {
			if e.Kind != kind {
				continue
			}
			if codes := e.Avoided(at.patient.Filters); codes != nil {
				because, _ := words.Because(string(codes[0]))
				p.Why = append(p.Why, words.Swapped(e.PlainName, "", because))
				continue
			}
			item := ownItem(l, e, at.patient.Filters, slices.Contains(chosen, string(e.ID)))
			if first {
				item.ID, first = "exercises", false
			}
			g.Items = append(g.Items, item)
		}
		if len(g.Items) > 0 {
			p.Groups = append(p.Groups, g)
		}
	}
	return p
}

func ownItem(l *library.Library, e rehab.Exercise, filters rehab.Filters, chosen bool) patient.OwnItem {
	item := patient.OwnItem{
		ID: "exercise-" + string(e.ID), Value: string(e.ID), Name: e.PlainName, Chosen: chosen,
		Dose: doseWords(e.Dose, e.Side).Line(), Picture: patient.Picture{URL: figureURL(e, "thumb")},
	}
	for _, code := range e.Cautioned(filters) {
		item.Care = append(item.Care, l.Words().Cautions[code])
	}
	return item
}
