package web

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/a-h/templ"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// painTerms are the answers of the questions about pain that have a list.
var painTerms = map[string][]words.Term{
	"side": words.PainSides, "places": words.PainPlaces, "quality": words.PainQualities, "began": words.PainBegan,
	"cause": words.PainCauses, "flare": words.Flares, "neck": words.NeckAnswers, "triggers": words.PainTriggers,
	"checked": words.CheckedBy, "told": words.ToldIHave, "treatments": words.Treatments, "day": words.DayTypes,
}

// painScales are the questions that are answered from 0 to 10.
var painScales = map[string]words.Scale{
	"pain": words.PainScale, "worst": words.PainScale, "sleep": words.SleepScale, "confidence": words.ConfidenceScale,
}

// painPage is one page of the questions about pain. The answers of the other
// pages travel with it.
func painPage(at int, form painForm, equipment []rehab.Equipment, w wrong) patient.Pain {
	text := words.PainParts[at]
	p := patient.Pain{
		Title: text.Title, Lead: text.Lead, Part: fmt.Sprintf("Part %d of %d", at+1, len(painParts)), Faults: w.faults,
		Action: painParts[0].path, Hidden: form.hidden(painParts[at].fields), Next: words.SaveAndContinue, Back: at > 0,
	}
	if at+1 < len(painParts) {
		p.Action, p.Next = painParts[at+1].path, words.Continue
	}
	if at == 1 {
		p.Asks = append(p.Asks, patient.PainActivitiesBox(form.activities(w)))
	}
	for _, field := range painParts[at].fields {
		if ask := form.ask(field, equipment, w); ask != nil {
			p.Asks = append(p.Asks, ask)
		}
	}
	return p
}

// hidden carries the answers of the other pages.
func (f painForm) hidden(shown []string) []ui.Hidden {
	fields := []ui.Hidden{{Name: "baseline", Value: f.id}}
	for _, field := range painFields() {
		if slices.Contains(shown, field) {
			continue
		}
		for _, v := range f.answered[field] {
			fields = append(fields, ui.Hidden{Name: field, Value: v})
		}
	}
	return fields
}

// ask is one question with its answer, or nil for the activities, which stand
// together.
func (f painForm) ask(name string, equipment []rehab.Equipment, w wrong) templ.Component {
	ask := words.PainAsk(name)
	field := ui.Field{Name: name, Label: ask.Label, Hint: ask.Hint, Problem: w.at(name), Size: "s"}
	if scale, ok := painScales[name]; ok {
		return ui.ScoreField(ui.Score{Field: field, Value: f.text(name), Low: scale.Low, High: scale.High})
	}
	if name == "equipment" {
		return ui.Checkboxes(ui.Choice{Field: field, Chosen: f.answered[name], Options: equipmentOptions(equipment)})
	}
	terms, ok := painTerms[name]
	if !ok {
		return nil
	}
	choice := ui.Choice{Field: field, Chosen: f.answered[name], Options: options(terms)}
	if name == "treatments" {
		return patient.PainFolded(words.HaveTried, len(choice.Chosen) > 0 || field.Problem != "", ui.TickPills(choice))
	}
	if slices.Contains(painLists, name) {
		return ui.Checkboxes(choice)
	}
	return ui.Radios(choice)
}

func equipmentOptions(equipment []rehab.Equipment) []ui.Option {
	var list []ui.Option
	for _, e := range equipment {
		list = append(list, ui.Option{Value: string(e.ID), Label: e.Name})
	}
	return list
}

func (f painForm) activities(w wrong) patient.PainActivities {
	p := patient.PainActivities{Lead: words.ActivitiesLead, Ideas: words.ActivityIdeas}
	name, score := words.PainAsk("activity"), words.PainAsk("score")
	for n := 1; n <= rehab.MaxActivities; n++ {
		place := strconv.Itoa(n)
		id := "activity-" + place
		p.Activities = append(p.Activities, patient.PainActivity{
			Heading: words.ActivityHeading(place),
			Name: ui.Input{
				Field: ui.Field{Name: id, Label: name.Label, Hint: name.Hint, Problem: w.at(id)}, Value: f.text(id),
			},
			Score: ui.Score{
				Field: ui.Field{Name: id + "-score", Label: score.Label, Problem: w.at(id + "-score")}, Value: f.text(id + "-score"),
				Low: words.ActivityScale.Low, High: words.ActivityScale.High,
			},
		})
	}
	return p
}
