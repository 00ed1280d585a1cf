package web

import (
	"slices"
	"strings"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func exercisePage(l *library.Library, e rehab.Exercise, current bool) public.Exercise {
	w := l.Words()
	p := public.Exercise{
		Name: e.PlainName, Also: e.Name,
		Facts: exerciseFacts(w, e), Steps: e.Steps, Cues: e.Cues,
		Layers: muscleLayers(w, e), Sources: e.Sources, Reviewed: words.NotReviewed,
	}
	if e.Review.Reviewed() {
		p.Reviewed = words.Reviewed(e.Review.Reviewer, e.Review.On.Long())
	}
	if !current {
		p.Older = words.OlderExercise
		if _, err := l.Exercise(e.ID); err == nil {
			p.Latest = &ui.Link{Text: words.NewestExercise, URL: exerciseURL(e)}
		}
	}
	if e.Precaution != "" {
		p.Care = append(p.Care, e.Precaution)
	}
	for _, code := range e.CautionIf {
		p.Care = append(p.Care, w.Cautions[code])
	}
	for _, code := range e.AvoidIf {
		if !words.LeavesOut(e.Precaution) {
			p.Leave = append(p.Leave, words.LeaveOutIf(w.Filters[code]))
		}
	}
	for _, code := range e.StopIf {
		p.Stops = append(p.Stops, w.Stops[code])
	}
	p.Easier, p.Harder = exerciseLink(l, e.Easier), exerciseLink(l, e.Harder)
	p.Read = readWith(l, e)
	return p
}

// neckArticle goes with every exercise for the neck (S2-14), pregnancyArticle
// with those that do not suit people who are pregnant (S1-09).
const (
	neckArticle      = "your-neck"
	pregnancyArticle = "pregnancy"
)

// readWith is the articles that go with an exercise.
func readWith(l *library.Library, e rehab.Exercise) []ui.Link {
	var links []ui.Link
	for _, a := range l.Articles() {
		neck := a.ID == neckArticle && slices.Contains(e.Regions, rehab.Neck)
		pregnant := a.ID == pregnancyArticle && slices.Contains(e.AvoidIf, rehab.Pregnant16)
		if neck || pregnant || slices.Contains(a.Figures, e.ID) {
			links = append(links, ui.Link{Text: a.Title, URL: articleURL(a.ID)})
		}
	}
	return links
}

// forYou is what somebody has to know about an exercise because of what they
// told us.
func forYou(l *library.Library, e rehab.Exercise, about rehab.Filters) []string {
	var lines []string
	if codes := e.Avoided(about); len(codes) > 0 {
		lines = append(lines, words.NotForYou(conditions(l, codes)))
	}
	for _, code := range e.Cautioned(about) {
		lines = append(lines, l.Words().Cautions[code])
	}
	return lines
}

func exerciseLink(l *library.Library, id rehab.ExerciseID) *ui.Link {
	e, err := l.Exercise(id)
	if err != nil {
		return nil
	}
	return &ui.Link{Text: e.PlainName, URL: exerciseURL(e)}
}

func exerciseFacts(w library.Words, e rehab.Exercise) []ui.SummaryRow {
	dose := doseWords(e.Dose, e.Side)
	rows := []ui.SummaryRow{
		{Key: words.FactKind, Value: w.Kinds[e.Kind]},
		{Key: words.FactHowMany, Value: dose.HowMany()},
		{Key: words.FactHowOften, Value: words.Capital(dose.HowOften())},
	}
	if rest := dose.Resting(); rest != "" {
		rows = append(rows, ui.SummaryRow{Key: words.FactRest, Value: rest})
	}
	rows = append(rows, ui.SummaryRow{Key: words.FactStart, Value: w.Starts[e.Start]})
	if e.Side != rehab.BothTogether {
		rows = append(rows, ui.SummaryRow{Key: words.FactSides, Value: w.Sides[e.Side]})
	}
	if n := needs(e); len(n) > 0 {
		rows = append(rows, ui.SummaryRow{Key: words.FactNeeds, Value: words.Capital(words.And(n))})
	}
	var regions []string
	for _, r := range e.Regions {
		regions = append(regions, strings.ToLower(w.Regions[r]))
	}
	return append(rows, ui.SummaryRow{Key: words.FactRegions, Value: words.Capital(words.And(regions))})
}

// muscleLayers is the muscles from the skin inwards.
func muscleLayers(w library.Words, e rehab.Exercise) []public.MuscleLayer {
	var layers []public.MuscleLayer
	for _, layer := range rehab.Layers() {
		name, about, _ := strings.Cut(w.Layers[layer], ". ")
		l := public.MuscleLayer{Layer: strings.TrimSuffix(name, "."), About: about}
		for _, m := range e.Muscles {
			if m.Layer == layer {
				l.Muscles = append(l.Muscles, public.Muscle{Name: m.Name, Plain: m.Plain, Stretched: m.Lengthened})
			}
		}
		if len(l.Muscles) > 0 {
			layers = append(layers, l)
		}
	}
	return layers
}
