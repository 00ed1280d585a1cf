package web

import (
	"net/url"
	"slices"
	"strings"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// maxSearch is how many characters of a search count.
const maxSearch = 100

// nothingExtra asks for exercises with what is in nearly every home.
const nothingExtra = "nothing-extra"

// libraryQuery is what was asked of the library. What it does not know is as
// good as not asked.
type libraryQuery struct {
	Text                                   string
	Kind, Start, Region, Muscle, Equipment string
	About                                  []rehab.FilterCode
	Mine                                   bool // About is what the person told us before
	All                                    bool // shown without that
}

func readLibraryQuery(v url.Values) libraryQuery {
	q := libraryQuery{
		Text: strings.Join(strings.Fields(v.Get("q")), " "), Kind: v.Get("kind"), Start: v.Get("start"),
		Region: v.Get("region"), Muscle: v.Get("muscle"), Equipment: v.Get("equipment"),
		All: v.Get("all") == "yes",
	}
	if runes := []rune(q.Text); len(runes) > maxSearch {
		q.Text = string(runes[:maxSearch])
	}
	for _, code := range aboutCodes {
		if slices.Contains(v["about"], string(code)) {
			q.About = append(q.About, code)
		}
	}
	return q
}

// suit fills in what a person told us before, unless they ask for all or say
// something about themselves here.
func (q *libraryQuery) suit(about rehab.Filters) {
	if q.All || len(q.About) > 0 {
		return
	}
	for _, code := range aboutCodes {
		if about.Has(code) {
			q.About, q.Mine = append(q.About, code), true
		}
	}
}

// aboutCodes are what people may say about themselves here. Whether they use
// a band is not about them.
var aboutCodes = slices.DeleteFunc(rehab.FilterCodes(), func(c rehab.FilterCode) bool { return c == rehab.BandSafety })

func (q libraryQuery) query() library.Query {
	find := library.Query{
		Text: q.Text, Kinds: one[rehab.Kind](q.Kind), Starts: one[rehab.StartPosition](q.Start),
		Regions: one[rehab.Region](q.Region), Muscles: one[rehab.MuscleID](q.Muscle), LeaveOut: q.About,
	}
	if q.Equipment == nothingExtra {
		find.NothingExtra = true
	} else {
		find.Equipment = one[rehab.EquipmentID](q.Equipment)
	}
	return find
}

func one[C ~string](value string) []C {
	if value == "" {
		return nil
	}
	return []C{C(value)}
}

// filtered reports whether anything but a text was asked for.
func (q libraryQuery) filtered() bool {
	return q.Kind+q.Start+q.Region+q.Muscle+q.Equipment != "" || len(q.About) > 0
}

// values is the query as it stands in an address.
func (q libraryQuery) values() url.Values {
	v := url.Values{}
	for name, value := range map[string]string{"q": q.Text, "kind": q.Kind, "start": q.Start, "region": q.Region, "muscle": q.Muscle, "equipment": q.Equipment} {
		if value != "" {
			v.Set(name, value)
		}
	}
	for _, code := range q.About {
		v.Add("about", string(code))
	}
	return v
}

func filterFields(f library.Facets, q libraryQuery) []ui.Select {
	extra := ui.Option{Value: nothingExtra, Label: words.NothingExtra}
	return []ui.Select{
		filterField("kind", words.FilterKind, q.Kind, f.Kinds),
		filterField("start", words.FilterStart, q.Start, f.Starts),
		filterField("region", words.FilterRegion, q.Region, f.Regions),
		filterField("equipment", words.FilterEquipment, q.Equipment, f.Equipment, extra),
		filterField("muscle", words.FilterMuscle, q.Muscle, f.Muscles),
	}
}

func filterField(name, label, chosen string, facets []library.Facet, more ...ui.Option) ui.Select {
	s := ui.Select{Field: ui.Field{Name: name, Label: label}, Value: chosen, Options: append([]ui.Option{{Label: words.Any}}, more...)}
	for _, f := range facets {
		s.Options = append(s.Options, ui.Option{Value: f.Value, Label: words.WithCount(f.Name, f.Count)})
	}
	return s
}

func aboutField(l *library.Library, q libraryQuery) ui.Choice {
	c := ui.Choice{Field: ui.Field{Name: "about", Label: words.AboutYou, Hint: words.AboutYouHint, Size: "s"}, Small: true}
	for _, code := range aboutCodes {
		c.Options = append(c.Options, ui.Option{Value: string(code), Label: words.Capital(l.Words().Filters[code])})
	}
	for _, code := range q.About {
		c.Chosen = append(c.Chosen, string(code))
	}
	return c
}

// chosen is what was asked for, each a link that takes it away.
func (q libraryQuery) chosen(l *library.Library) []ui.Link {
	var links []ui.Link
	without := func(text, name, value string) {
		v := q.values()
		v[name] = slices.DeleteFunc(v[name], func(s string) bool { return s == value })
		links = append(links, ui.Link{Text: words.Remove(text), URL: strings.TrimSuffix("/exercises?"+v.Encode(), "?") + "#results"})
	}
	if q.Text != "" {
		without(words.Quoted(q.Text), "q", q.Text)
	}
	f := l.Facets(q.query())
	for _, of := range []struct {
		name, value string
		facets      []library.Facet
	}{{"kind", q.Kind, f.Kinds}, {"start", q.Start, f.Starts}, {"region", q.Region, f.Regions}, {"equipment", q.Equipment, f.Equipment}, {"muscle", q.Muscle, f.Muscles}} {
		if of.value == nothingExtra {
			without(words.NothingExtra, of.name, of.value)
		} else if of.value != "" {
			without(facetName(of.facets, of.value), of.name, of.value)
		}
	}
	if q.Mine {
		v := q.values()
		v.Del("about")
		v.Set("all", "yes")
		return append(links, ui.Link{Text: words.ShowAllAnyway, URL: "/exercises?" + v.Encode() + "#results"})
	}
	for _, code := range q.About {
		without(l.Words().Filters[code], "about", string(code))
	}
	return links
}

func facetName(facets []library.Facet, value string) string {
	for _, f := range facets {
		if f.Value == value {
			return f.Name
		}
	}
	return words.SomethingElse
}
