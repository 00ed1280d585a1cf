package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/assets"
	"example.org/sixweeks/views/fixtures"
)

// maxPage is how much a page may weigh with its style sheet, its scripts and
// its pictures, compressed as they are sent, in bytes.
const maxPage = 100_000

// scales weigh what the site sends, each part once.
type scales struct {
	t     *testing.T
	site  *site
	parts map[string]int
}

// page weighs a page as somebody gets it, with all that its browser fetches by
// itself.
func (s *scales) page(v *visitor, path string) (total, parts int) {
	s.t.Helper()
	p := v.get(path)
	if p.status != http.StatusOK {
		return 0, 0
	}
	total = s.sent(v, path)
	for _, part := range partsOf(p.doc) {
		if s.parts[part] == 0 {
			s.parts[part] = s.sent(v, part)
		}
		total += s.parts[part]
		parts++
	}
	return total, parts
}

// partsOf are the addresses of what a browser fetches with a page, each once.
func partsOf(doc *goquery.Document) []string {
	var list []string
	doc.Find("img[src], script[src], source[src], object[data], link[rel=stylesheet], link[rel=icon], link[rel=manifest]").Each(func(_ int, part *goquery.Selection) {
		at := part.AttrOr("src", part.AttrOr("href", part.AttrOr("data", "")))
		if !strings.HasPrefix(at, "data:") && !slices.Contains(list, at) {
			list = append(list, at)
		}
	})
	return list
}

// sent is how many bytes an answer has as it is sent to a browser that takes
// gzip.
func (s *scales) sent(v *visitor, path string) int {
	s.t.Helper()
	packed := &visitor{site: s.site, account: v.account, cookies: v.cookies}
	p := packed.with("Accept-Encoding", "gzip").get(path)
	if p.status != http.StatusOK {
		s.t.Fatalf("%s: %d", path, p.status)
	}
	return len(p.body)
}

// Every page that a patient or nobody in particular may open, with its real
// figures: those of the record that has everything in it, and of people who
// have just begun.
func TestEveryPageIsLightWithItsPictures(t *testing.T) {
	m := newTown(t)
	s := &scales{t: t, site: m.site, parts: map[string]int{}}
	heaviest, where, weighed := 0, "", 0
	weigh := func(who, path string) {
		v := m.nobody()
		if who != "nobody" {
			v = m.as(who)
		}
		total, parts := s.page(v, path)
		if total > maxPage {
			t.Errorf("%s for %s: %d bytes with its %d parts", path, who, total, parts)
		}
		if total > 0 {
			weighed++
		}
		if total > heaviest {
			heaviest, where = total, path
		}
	}
	for _, d := range m.doors() {
		if d.method != http.MethodGet || strings.Contains(d.path, ".") || strings.HasPrefix(d.path, "/physio") || strings.HasPrefix(d.path, "/admin") {
			continue
		}
		for _, who := range []string{"nobody", "ann", "ben", "eve", "fay", "gil"} {
			if who == "nobody" || len(d.people) > 0 && d.people[0] != "pia" {
				weigh(who, d.path)
			}
		}
	}
	for _, e := range m.clinic.Library.Exercises() {
		weigh("nobody", "/exercises/"+string(e.ID))
		weigh("nobody", "/exercises/"+string(e.ID)+"?view=moving")
	}
	for _, a := range m.clinic.Library.Articles() {
		weigh("nobody", "/articles/"+string(a.ID))
	}
	if weighed < 200 {
		t.Errorf("only %d pages were weighed", weighed)
	}
	t.Logf("%d pages, the heaviest is %s with %d bytes", weighed, where, heaviest)
}

// The pages of the gallery in every state, with the style sheet and the script.
// Their pictures are stand-ins: those of the site are weighed above.
func TestEveryStateOfAPageIsLight(t *testing.T) {
	m := newTown(t)
	s := &scales{t: t, site: m.site, parts: map[string]int{}}
	shared := s.sent(m.nobody(), assets.URL("app.css")) + s.sent(m.nobody(), assets.URL("app.js"))
	for _, p := range fixtures.Pages() {
		if p.Audience != fixtures.Patient && p.Audience != fixtures.Public {
			continue
		}
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		m.must(p.Component.Render(context.Background(), w))
		m.must(w.Close())
		if total := b.Len() + shared; total > maxPage {
			t.Errorf("%s, %s: %d bytes", p.Name, p.State, total)
		}
	}
}
