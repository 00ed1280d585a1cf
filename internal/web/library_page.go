package web

import (
	"cmp"
	"net/url"
	"slices"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func exerciseURL(e rehab.Exercise) string { return "/exercises/" + url.PathEscape(string(e.ID)) }

// doseWords is a dose for the page.
func doseWords(d rehab.Dose, side rehab.Side) words.Dose {
	return words.Dose{
		Reps: d.Reps, Sets: d.Sets, SetsMax: d.SetsMax, EachSide: side == rehab.OneSide,
		Hold: d.Hold, HoldMax: d.HoldMax, Lasts: d.Duration, Rest: d.Rest,
		TimesPerDay: d.TimesPerDay, DaysPerWeek: d.DaysPerWeek, DaysPerWeekMax: d.DaysPerWeekMax,
	}
}

// exercisesPage is the exercises that fit, by kind. With a text, the best
// match comes first instead.
func exercisesPage(l *library.Library, q libraryQuery) public.Exercises {
	find := q.query()
	found := l.Find(find)
	p := public.Exercises{
		Search:  ui.Input{Field: ui.Field{Name: "q", Label: words.SearchExercises, Hint: words.SearchHint}, Value: q.Text, Type: "search", MaxLength: maxSearch},
		Filters: filterFields(l.Facets(find), q),
		About:   aboutField(l, q),
		Open:    q.filtered() && len(found) == 0,
		Count:   words.Found(len(found), q.Text != "" || q.filtered()),
		Chosen:  q.chosen(l),
		Mine:    mine(l, q),
	}
	if q.Text != "" {
		p.Groups = group("", l, found, q)
		return p
	}
	for _, kind := range rehab.Kinds() {
		of := slices.DeleteFunc(slices.Clone(found), func(e rehab.Exercise) bool { return e.Kind != kind })
		p.Groups = append(p.Groups, group(l.Words().Kinds[kind], l, of, q)...)
	}
	return p
}

// mine says what we know of the person that decides what they see.
func mine(l *library.Library, q libraryQuery) string {
	if !q.Mine {
		return ""
	}
	return words.BecauseYouToldUs(conditions(l, q.About))
}

func conditions(l *library.Library, codes []rehab.FilterCode) []string {
	var told []string
	for _, code := range codes {
		told = append(told, l.Words().Filters[code])
	}
	return told
}

// group is no group when there is nothing in it. What is to be done with care
// comes last.
func group(heading string, l *library.Library, found []rehab.Exercise, q libraryQuery) []public.ExerciseGroup {
	if len(found) == 0 {
		return nil
	}
	about := rehab.NewFilters(q.About...)
	slices.SortStableFunc(found, func(a, b rehab.Exercise) int {
		return cmp.Compare(min(len(a.Cautioned(about)), 1), min(len(b.Cautioned(about)), 1))
	})
	g := public.ExerciseGroup{Heading: heading}
	for _, e := range found {
		g.Items = append(g.Items, exerciseItem(l, e, about))
	}
	return []public.ExerciseGroup{g}
}

func exerciseItem(l *library.Library, e rehab.Exercise, about rehab.Filters) public.ExerciseItem {
	item := public.ExerciseItem{
		Name: e.PlainName, URL: exerciseURL(e), Dose: doseWords(e.Dose, e.Side).Line(),
		Start: startLine(l, e), Picture: figureURL(e, "thumb"),
	}
	for _, code := range e.Cautioned(about) {
		item.Care = append(item.Care, l.Words().Cautions[code])
	}
	return item
}

// startLine says how one starts and what one needs.
func startLine(l *library.Library, e rehab.Exercise) string {
	line := l.Words().Starts[e.Start]
	if len(e.Equipment) > 0 {
		line += ". " + words.YouNeed(needs(e))
	}
	return line
}

func needs(e rehab.Exercise) []string {
	var texts []string
	for _, n := range e.Equipment {
		texts = append(texts, n.Text)
	}
	return texts
}
