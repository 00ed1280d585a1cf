package web

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
)

// names are the exercises of a list, in order.
func (p *answered) names() []string {
	return p.doc.Find(".app-exercise a").Map(func(_ int, a *goquery.Selection) string { return squeeze(a.Text()) })
}

func TestTheLibraryIsFiltered(t *testing.T) {
	s := newSite(t)
	tests := []struct {
		name, query, heading string
		has, hasNot          string
	}{
		{"everything", "", "46 exercises", "Sitting twist", ""},
		{"by kind", "kind=stretch", "8 exercises found", "Give yourself a hug", "Sitting twist"},
		{"by start", "start=prone", "4 exercises found", "Face-down W lift", "Sitting twist"},
		{"by equipment", "equipment=ball", "3 exercises found", "Push the ball with your head", "Sitting twist"},
		{"by region", "region=neck&kind=stretch", "2 exercises found", "Ear to shoulder stretch", "Sitting twist"},
		{"without buying anything", "equipment=nothing-extra&kind=strengthening", "13 exercises found", "Face-down W lift", "Pull the band wide"},
		{"by plain name", "q=sitting+twist", "", "Sitting twist", "Give yourself a hug"},
		{"by technical name", "q=thoracic+rotation", "", "Sitting twist", "Give yourself a hug"},
		{"with a slip", "q=streching+hug", "", "", "Sitting twist"},
		{"by muscle", "muscle=rhomboids", "", "Shoulder blade squeeze", "Sitting twist"},
		{"not what pregnancy leaves out", "about=PREG16", "39 exercises found", "Sitting twist", "Face-down W lift"},
		{"not what thin bones leave out", "about=OSTEO", "45 exercises found", "Sitting twist", "Sit and reach for your toes"},
		{"nothing is like that", "q=zzzz", "No exercises found", "", "Sitting twist"},
		{"a kind that is not", "kind=zzzz", "No exercises found", "", "Sitting twist"},
		{"a code that is not", "about=ZZZZ", "46 exercises", "Sitting twist", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := s.nobody().get("/exercises?" + tt.query)
			got := p.text("#results")
			if p.status != 200 || tt.heading != "" && got != tt.heading {
				t.Errorf("%d %q, want %q", p.status, got, tt.heading)
			}
			if tt.has != "" && !slices.Contains(p.names(), tt.has) || tt.hasNot != "" && slices.Contains(p.names(), tt.hasNot) {
				t.Errorf("shows %q", p.names())
			}
		})
	}
}

func TestWhatIsToBeDoneWithCareSaysSo(t *testing.T) {
	s := newSite(t)
	p := s.nobody().get("/exercises?about=OSTEO&kind=movement")
	item := p.doc.Find(".app-exercise").FilterFunction(func(_ int, e *goquery.Selection) bool { return strings.Contains(e.Text(), "Sitting twist") })
	if !strings.Contains(item.Text(), "Keep the movement small and slow") {
		t.Errorf("says %q", squeeze(item.Text()))
	}
}

func TestAChoiceCanBeTakenAway(t *testing.T) {
	s := newSite(t)
	p := s.nobody().get("/exercises?q=neck&kind=stretch&about=HBP&start=sitting")
	for words, to := range map[string]string{
		"Remove: “neck”":                       "/exercises?about=HBP&kind=stretch&start=sitting#results",
		"Remove: Stretch":                      "/exercises?about=HBP&q=neck&start=sitting#results",
		"Remove: you have high blood pressure": "/exercises?kind=stretch&q=neck&start=sitting#results",
	} {
		if got := p.link(words); got != to {
			t.Errorf("%q leads to %q, want %q", words, got, to)
		}
	}
	if p.value("Search by name") != "neck" || p.value("Kind of exercise") != "stretch" {
		t.Error("the choices are not kept in the form")
	}
	if p := s.nobody().get("/exercises?q=zzzz"); p.link("see all exercises") != "/exercises" {
		t.Error("nothing found, and no way on")
	}
}

func TestASearchMayBeAnything(t *testing.T) {
	s := newSite(t)
	for _, q := range []string{"%00", "%ff", "<script>", "%F0%9F%99%82", "%D7%A9%D7%9C", strings.Repeat("a", 50_000), "'%20OR%201=1", "%25%5B"} {
		p := s.nobody().get("/exercises?q=" + strings.ReplaceAll(strings.ReplaceAll(q, "<", "%3C"), ">", "%3E"))
		if p.status != 200 || p.doc.Find("main script").Length() != 0 || len(p.value("Search by name")) > 4*maxSearch {
			t.Errorf("%.20q: %d", q, p.status)
		}
	}
}

func TestAnExerciseHasEverythingToDoIt(t *testing.T) {
	s := newSite(t)
	for _, e := range s.clinic.Library.Exercises() {
		p := s.nobody().get("/exercises/" + string(e.ID))
		if p.status != 200 || !strings.HasPrefix(p.heading(), e.PlainName) {
			t.Errorf("%s: %d %q", e.ID, p.status, p.heading())
		}
		steps := p.doc.Find("main ol.app-steps li").Length()
		stops := p.doc.Find(".nhsuk-card--warning li").Length()
		picture := p.doc.Find("main img").First()
		if steps != len(e.Steps) || stops != len(e.StopIf) || len(picture.AttrOr("alt", "")) < 20 {
			t.Errorf("%s: %d steps, %d reasons to stop, alt %q", e.ID, steps, stops, picture.AttrOr("alt", ""))
		}
		if !p.says(e.Muscles[0].Name) || !p.says("How often") {
			t.Errorf("%s: no muscles or no dose", e.ID)
		}
		for _, next := range []rehab.ExerciseID{e.Easier, e.Harder} {
			if next != "" && p.doc.Find(`main a[href="/exercises/`+string(next)+`"]`).Length() == 0 {
				t.Errorf("%s does not lead to %s", e.ID, next)
			}
		}
		for _, c := range e.AvoidIf {
			if !p.says("Do not do this exercise if "+s.clinic.Library.Words().Filters[c]) && !strings.HasPrefix(e.Precaution, "Do not do this if") {
				t.Errorf("%s does not say %s", e.ID, c)
			}
		}
	}
	s.nobody().get("/exercises/no-such").is(404, "Page not found")
	s.nobody().get("/exercises/chin-tuck?version=never").is(404, "Page not found")
}

func TestAnOlderExerciseIsShownAsItWas(t *testing.T) {
	s := newSite(t)
	old, err := s.clinic.Library.Exercise("chin-tuck")
	s.must(err)
	old.Version, old.PlainName = "older", "Chin tuck as it was"
	s.must(s.store.AddExerciseVersions(t.Context(), []rehab.Exercise{old}, s.now))
	p := s.nobody().get("/exercises/chin-tuck?version=older")
	if !strings.HasPrefix(p.heading(), "Chin tuck as it was") || !p.says("It has changed since") || p.link("See the exercise as it is now") != "/exercises/chin-tuck" {
		t.Errorf("%d %q", p.status, p.text("main"))
	}
}

func TestFiguresAreKeptByBrowsers(t *testing.T) {
	s := newSite(t)
	src := s.nobody().get("/exercises/chin-tuck").doc.Find("main img").First().AttrOr("src", "")
	tests := []struct {
		name, path  string
		status      int
		kind, cache string
	}{
		{"of the page", src, 200, "image/svg+xml", "public, max-age=31536000, immutable"},
		{"without a version", "/exercises/chin-tuck/figure.svg", 200, "image/svg+xml", "public, max-age=3600"},
		{"small", "/exercises/chin-tuck/figure.svg?view=thumb", 200, "image/svg+xml", "public, max-age=3600"},
		{"moving", "/exercises/chin-tuck/figure.svg?view=moving", 200, "image/svg+xml", "public, max-age=3600"},
		{"a view that is not", "/exercises/chin-tuck/figure.svg?view=x", 404, "text/html; charset=utf-8", "no-store"},
		{"an exercise that is not", "/exercises/x/figure.svg", 404, "text/html; charset=utf-8", "no-store"},
		{"a version that never was", "/exercises/chin-tuck/figure.svg?version=x", 404, "text/html; charset=utf-8", "no-store"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := s.nobody().get(tt.path)
			if p.status != tt.status || p.header.Get("Content-Type") != tt.kind || p.header.Get("Cache-Control") != tt.cache {
				t.Errorf("%d %q %q", p.status, p.header.Get("Content-Type"), p.header.Get("Cache-Control"))
			}
			if tt.status == 200 {
				wellFormed(t, p.body)
			}
		})
	}
}

func TestTheMovementIsShownWhenSomebodyAsks(t *testing.T) {
	s := newSite(t)
	for _, e := range s.clinic.Library.Exercises() {
		p := s.nobody().get("/exercises/" + string(e.ID))
		picture := p.doc.Find("figure img")
		if strings.Contains(picture.AttrOr("src", ""), "moving") {
			t.Errorf("%s moves by itself", e.ID)
		}
		says := p.doc.Find("figcaption li").Map(func(_ int, li *goquery.Selection) string { return li.Text() })
		for _, say := range says {
			if strings.Contains(strings.TrimPrefix(picture.AttrOr("alt", ""), e.PlainName), say) {
				t.Errorf("%s says %q in the picture's words, too", e.ID, say)
			}
		}
		if len(says) < 2 {
			t.Errorf("%s has the words %q", e.ID, says)
		}
		play, _, _ := strings.Cut(p.link("Show the movement"), "#")
		moves := s.nobody().get(play)
		still, moving := moves.doc.Find("figure source").AttrOr("srcset", ""), moves.doc.Find("figure img").AttrOr("src", "")
		if !strings.Contains(moving, "view=moving") || !strings.Contains(still, "view=still") {
			t.Errorf("%s shows %q, or %q to who asks for less movement", e.ID, moving, still)
		}
		if s.nobody().get(moving).status != 200 || moves.link("Stop the movement") != "/exercises/"+string(e.ID)+"#figure" {
			t.Errorf("%s does not move, or never stops", e.ID)
		}
	}
}

func TestAnExerciseMayHaveNoPicture(t *testing.T) {
	s := newSite(t)
	plain, err := s.clinic.Library.Exercise("chin-tuck")
	s.must(err)
	plain.Version, plain.Keyframes = "plain", nil
	s.must(s.store.AddExerciseVersions(t.Context(), []rehab.Exercise{plain}, s.now))
	p := s.nobody().get("/exercises/chin-tuck?version=plain")
	if p.status != 200 || p.doc.Find("figure, main img").Length() != 0 {
		t.Errorf("%d, with a picture", p.status)
	}
	s.nobody().get("/exercises/chin-tuck/figure.svg?version=plain").is(404, "Page not found")
}

func wellFormed(t *testing.T, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// thinBones is what saying so leaves out.
func thinBones(now rehab.Heeded) rehab.Heeded {
	now.Filters = rehab.NewFilters(rehab.Osteo)
	return now
}

func TestAPatientIsToldWhatDoesNotSuitThem(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	s.must(s.store.Heed(t.Context(), "amy", thinBones))
	p := amy.get("/exercises")
	if p.text("#results") != "45 exercises found" || !p.says("You told us that you have thin bones (osteoporosis) or have had a spine fracture.") {
		t.Errorf("sees %q", p.text("main"))
	}
	all := amy.get(strings.TrimSuffix(p.link("Show all exercises"), "#results"))
	if all.text("#results") != "46 exercises" || all.says("You told us") {
		t.Errorf("asked for all, and sees %q", all.text("#results"))
	}
	if p := amy.get("/exercises?about=PREG16"); p.text("#results") != "39 exercises found" {
		t.Errorf("asked for something else, and sees %q", p.text("#results"))
	}
	if p := amy.get("/exercises/long-sit-reach"); !p.says("Leave this exercise out. You told us that you have thin bones") {
		t.Errorf("the toe reach says %q", p.text("main"))
	}
	if p := amy.get("/exercises/seated-rotation"); !strings.Contains(p.text(".nhsuk-card--warning"), "For you") || p.says("Leave this exercise out") {
		t.Errorf("the twist says %q", p.text("main"))
	}
	for _, v := range []*visitor{s.nobody(), s.patient("bob"), s.physio("sam")} {
		if p := v.get("/exercises/long-sit-reach"); p.says("You told us") || v.get("/exercises").text("#results") != "46 exercises" {
			t.Errorf("somebody else sees %q", p.text("main"))
		}
	}
}
