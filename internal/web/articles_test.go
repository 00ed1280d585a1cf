package web

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/views/words"
)

// inside is the addresses of this site that a page leads to, without what
// follows the path.
func (p *answered) inside() []string {
	var to []string
	p.doc.Find("a[href]").Each(func(_ int, a *goquery.Selection) {
		u, err := url.Parse(a.AttrOr("href", ""))
		if err == nil && u.Host == "" && strings.HasPrefix(u.Path, "/") {
			to = append(to, u.Path)
		}
	})
	return to
}

func TestEveryArticleCanBeReachedAndRead(t *testing.T) {
	s := newSite(t)
	home, list := s.nobody().get("/"), s.nobody().get("/articles")
	if !slices.Contains(home.inside(), "/articles") {
		t.Error("the home page does not lead to the articles")
	}
	for _, a := range s.clinic.Library.Articles() {
		at := "/articles/" + string(a.ID)
		p := s.nobody().get(at)
		if !slices.Contains(list.inside(), at) {
			t.Errorf("the list does not lead to %s", at)
		}
		if p.status != 200 || p.heading() != a.Title || p.doc.Find("h1").Length() != 1 {
			t.Errorf("%s: %d %q", at, p.status, p.heading())
		}
		for _, source := range a.Sources {
			if !p.says(source) {
				t.Errorf("%s does not give the source %s", at, source)
			}
		}
		if !p.says("No health professional has checked this article yet") {
			t.Errorf("%s does not say that nobody checked it", at)
		}
		for _, to := range p.inside() {
			if got := s.nobody().get(to); got.status != 200 && got.status != 303 {
				t.Errorf("%s leads to %s: %d", at, to, got.status)
			}
		}
	}
	s.nobody().get("/articles/no-such").is(404, "Page not found")
}

// What was asked for in words stands where data/requirements.yaml says.
func TestEveryRequirementLivesWhereTheListSays(t *testing.T) {
	s := newSite(t)
	required := s.clinic.Library.Requirements()
	if len(required) < 50 {
		t.Errorf("%d requirements", len(required))
	}
	anybody, amy, begun := s.nobody(), s.patient("amy"), s.begun("bea")
	for _, q := range required {
		for _, home := range q.Where {
			reader := anybody
			if strings.HasPrefix(home.Page, "/start/") || home.Page == "/flare-plan" {
				reader = amy
			}
			p := reader.get(home.Page)
			if p.status == 303 { // it is for patients
				p = begun.get(home.Page)
			}
			if p.status != 200 || !p.says(home.Says) {
				t.Errorf("%s (%s): %s: %d, without %q", q.ID, q.Asks, home.Page, p.status, home.Says)
			}
		}
	}
}

func TestAPatientKeepsAChecklistAndChecksAgain(t *testing.T) {
	s := newSite(t)
	const at = "/articles/desk-set-up-and-breaks"
	if p := s.nobody().get(at); p.doc.Find("main form").Length() != 0 || p.link("Sign in to save what is right for you and check again later") != "/sign-in" {
		t.Error("a visitor is asked to save, or not told how to")
	}
	amy := s.patient("amy")
	p := amy.get(at)
	if p.doc.Find("main input:checked").Length() != 0 || p.says("you ticked") {
		t.Error("something is ticked before the first time")
	}
	form := []string{"checklist", p.hidden("checklist"), "article", "desk-set-up-and-breaks", "right", "feet", "right", "screen"}
	saved := amy.post("/checklists", form...)
	if saved.status != 303 || amy.post("/checklists", form...).status != 303 {
		t.Fatalf("saved with %d", saved.status)
	}
	p = amy.get(at)
	ticked := p.doc.Find("main input:checked").Map(func(_ int, i *goquery.Selection) string { return i.AttrOr("value", "") })
	if !slices.Equal(ticked, []string{"feet", "screen"}) || !p.says("you ticked 2 of 8") {
		t.Errorf("ticked %q: %s", ticked, p.text("main"))
	}
	if !p.says(words.ChecklistToDo) || p.says("New since") {
		t.Errorf("after the first time: %q", p.text("main h3"))
	}
	s.now = s.now.AddDate(0, 0, 3)
	amy.post("/checklists", "checklist", p.hidden("checklist"), "article", "desk-set-up-and-breaks", "right", "screen", "right", "papers").leads(at)
	p = amy.get(at)
	news := map[string]string{}
	p.doc.Find("main h3").Each(func(_ int, h *goquery.Selection) { news[squeeze(h.Text())] = squeeze(h.Next().Text()) })
	if got := news[words.ChecklistNew("1 June 2026")]; got != "I do not hold the phone between my ear and my shoulder" {
		t.Errorf("new is %q, of %q", got, news)
	}
	if got := news[words.ChecklistGone("1 June 2026")]; got != "My feet are flat on the floor or on a footrest" {
		t.Errorf("gone is %q, of %q", got, news)
	}
	if got := news[words.ChecklistToDo]; strings.Contains(got, "My screen is level") || !strings.Contains(got, "My chair supports my low back") {
		t.Errorf("still to do is %q", got)
	}
	again := amy.post("/checklists", "checklist", p.hidden("checklist"), "article", "desk-set-up-and-breaks", "right", "none", "right", "feet")
	again.wrong("Choose what is right for you, or none of these alone")
	amy.post("/checklists", "checklist", form[1], "article", "desk-set-up-and-breaks", "right", "feet").wrong("You saved this list before, with other answers. Save again to keep these, too")
	if bob := s.patient("bob").get(at); bob.doc.Find("main input:checked").Length() != 0 {
		t.Error("somebody else sees it")
	}
	for _, id := range []string{"", "a b", strings.Repeat("x", maxID+1)} {
		if got := amy.post("/checklists", "checklist", id, "article", "desk-set-up-and-breaks", "right", "feet").status; got != 404 {
			t.Errorf("the id %q: %d, want 404", id, got)
		}
	}
	if s.nobody().post("/checklists", form...).status == 200 || amy.post("/checklists", "checklist", "x", "article", "your-neck").status != 404 {
		t.Error("a checklist is saved by nobody, or for an article without one")
	}
}

func TestTheMusclesAreDrawnAndListed(t *testing.T) {
	s := newSite(t)
	p := s.nobody().get("/muscles")
	for _, m := range s.clinic.Library.Muscles() {
		if !p.says(m.Name) {
			t.Errorf("%s is not in the list", m.Name)
		}
	}
	pictures := p.doc.Find("main img")
	if pictures.Length() != 3 {
		t.Errorf("%d drawings", pictures.Length())
	}
	pictures.Each(func(_ int, img *goquery.Selection) {
		got := s.nobody().get(img.AttrOr("src", ""))
		if got.status != 200 || got.header.Get("Cache-Control") != "public, max-age=31536000, immutable" {
			t.Errorf("%s: %d %q", img.AttrOr("src", ""), got.status, got.header.Get("Cache-Control"))
		}
	})
	found := s.nobody().get(strings.TrimSuffix(p.link("12 exercises for Rhomboids"), "#results"))
	if got := found.text("#results"); got != "12 exercises found" {
		t.Errorf("the exercises of a muscle: %q", got)
	}
	s.nobody().get("/muscles/elsewhere.svg").is(404, "Page not found")
	s.nobody().get("/muscles/surface").is(404, "Page not found")
}
