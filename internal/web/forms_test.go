package web

import (
	"bytes"
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/views/fixtures"
)

// A sheet is a form as somebody might fill it in.
type sheet struct {
	unseen url.Values      // what the form carries by itself
	seen   url.Values      // the questions, with the first answer of each
	text   map[string]bool // the questions in which people type
	found  bool            // on a page
}

func newSheet() *sheet {
	return &sheet{unseen: url.Values{}, seen: url.Values{}, text: map[string]bool{}}
}

// blank is the form with nothing filled in.
func (s *sheet) blank() url.Values {
	left := maps.Clone(s.unseen)
	maps.DeleteFunc(left, func(name string, _ []string) bool { return s.seen.Has(name) })
	return left
}

// filled is the form with every question answered, to go on with.
func (s *sheet) filled() url.Values {
	all := s.all()
	all.Del("back")
	return all
}

// all is the form with everything that it can hold.
func (s *sheet) all() url.Values {
	all := maps.Clone(s.seen)
	maps.Copy(all, s.unseen)
	return all
}

// sheets are the forms of the site by their route: as they stand on the pages
// of the town, and as they stand in the gallery.
func (m *town) sheets(doors []door) map[string]*sheet {
	m.t.Helper()
	all := map[string]*sheet{}
	for _, d := range doors {
		if d.method == http.MethodPost {
			all[d.route] = newSheet()
		}
	}
	for _, d := range doors {
		if d.method == http.MethodGet && !strings.Contains(d.path, ".") {
			for _, who := range append([]string{d.typist()}, d.people...) {
				m.collect(all, m.visits(who, d.method, d.path, nil).doc)
			}
		}
	}
	for _, p := range fixtures.Pages() {
		var b bytes.Buffer
		m.must(p.Component.Render(context.Background(), &b))
		doc, err := goquery.NewDocumentFromReader(&b)
		m.must(err)
		m.collect(all, doc)
	}
	for range 3 { // a form may lead to another, up to three screens on
		m.goOn(all, doors)
	}
	return all
}

// goOn sends each form as it was filled in, for what stands on the page that
// comes next.
func (m *town) goOn(all map[string]*sheet, doors []door) {
	m.t.Helper()
	for _, d := range doors {
		if d.method != http.MethodPost || !all[d.route].found {
			continue
		}
		form := all[d.route].filled()
		for i, name := range slices.Sorted(maps.Keys(all[d.route].text)) {
			if form.Get(name) == "" {
				form.Set(name, strconv.Itoa(1+i%9)) // a score, a day, or a strange name
			}
		}
		p := m.visits(d.typist(), d.method, d.path, form)
		if to := p.header.Get("Location"); to != "" {
			p = m.visits(d.typist(), http.MethodGet, to, nil)
		}
		m.collect(all, p.doc)
	}
}

func (m *town) collect(all map[string]*sheet, doc *goquery.Document) {
	doc.Find("form[method=post]").Each(func(_ int, form *goquery.Selection) {
		if to := all[m.routeOf(form.AttrOr("action", ""))]; to != nil {
			to.add(form)
		}
		form.Find("button[formaction]").Each(func(_ int, button *goquery.Selection) {
			if to := all[m.routeOf(button.AttrOr("formaction", ""))]; to != nil {
				to.add(form)
			}
		})
	})
}

// routeOf is the route that answers a form.
func (m *town) routeOf(action string) string {
	path, _, _ := strings.Cut(action, "?")
	parts := strings.Split(path, "/")
	best := ""
	for _, r := range m.routes {
		pattern := strings.Split(r.Path, "/")
		fits := r.Method == http.MethodPost && len(pattern) == len(parts)
		for i := 0; fits && i < len(parts); i++ {
			fits = pattern[i] == parts[i] || strings.HasPrefix(pattern[i], ":")
		}
		if fits && (best == "" || strings.Contains(best, ":")) {
			best = r.Method + " " + r.Path
		}
	}
	return best
}

// add keeps what the form asks, as the first page had it.
func (s *sheet) add(form *goquery.Selection) {
	s.found = true
	form.Find("input[name], select[name], textarea[name], button[name]").Each(func(_ int, box *goquery.Selection) {
		name, kind, value := box.AttrOr("name", ""), box.AttrOr("type", ""), box.AttrOr("value", "")
		to := s.seen
		switch {
		case box.Is("textarea"):
			value, s.text[name] = box.Text(), true
		case box.Is("select"):
			value = box.Find("option[value!='']").First().AttrOr("value", "")
		case kind == "hidden":
			to = s.unseen
		case kind != "radio" && kind != "checkbox" && kind != "password" && !box.Is("button"):
			s.text[name] = true
		}
		if to.Get(name) == "" || value == "none" || value == "no" {
			to.Set(name, value)
		}
	})
}

func TestEveryFormIsOnAPage(t *testing.T) {
	m := newTown(t)
	sheets := m.sheets(m.doors())
	for _, route := range slices.Sorted(maps.Keys(sheets)) {
		if !sheets[route].found {
			t.Errorf("no page has the form of %s", route)
		}
	}
}
