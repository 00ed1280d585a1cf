package web

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

var content = sync.OnceValues(library.Load)

// site is the whole site on a real store, with a clock that stands still until
// it is set.
type site struct {
	t      *testing.T
	store  *store.Store
	clinic *clinic.Clinic
	server *Server
	root   http.Handler
	now    time.Time
}

// newSite is an empty site at 9am on 1 June 2026 in London, with one service,
// "msk".
func newSite(t *testing.T) *site {
	t.Helper()
	return newSiteOn(t, storetest.New(t))
}

func newSiteOn(t *testing.T, kept *store.Store) *site {
	t.Helper()
	loaded, err := content()
	if err != nil {
		t.Fatal(err)
	}
	s := &site{t: t, store: kept, now: time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)}
	n := 0
	newID := func() string { n++; return fmt.Sprintf("ID%06d", n) }
	now := func() time.Time { return s.now }
	s.clinic = &clinic.Clinic{Records: s.store, Library: loaded, Now: now, NewID: newID, Settings: clinic.Settings{MinAge: 18}}
	s.server = &Server{
		Clinic: s.clinic, Health: &Health{Ping: s.store.Ping}, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Now: now, NewID: newID, SignIns: signin.New(s.store, now, false, 0),
	}
	if s.root, err = s.server.Handler(); err != nil {
		t.Fatal(err)
	}
	s.must(s.clinic.PutService(context.Background(), rehab.Actor{Role: rehab.RoleAdmin}, rehab.Service{
		ID: "msk", Name: "Hillside MSK", Phone: "0300 123 4567", Hours: "Monday to Friday, 9am to 5pm",
		UrgentDays: 5, RoutineDays: 20, UncheckedTier: "soon",
	}))
	return s
}

// later moves the clock by days; the time of day stays.
func (s *site) later(days int) { s.now = s.now.AddDate(0, 0, days) }

func (s *site) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// nobody is a browser that is not signed in.
func (s *site) nobody() *visitor { return &visitor{site: s, cookies: map[string]*http.Cookie{}} }

// patient joins somebody of that name, in small letters, and is their browser.
func (s *site) patient(id string) *visitor {
	s.t.Helper()
	s.must(s.clinic.Join(context.Background(), clinic.Joining{
		ID: rehab.AccountID(id), Name: strings.ToUpper(id[:1]) + id[1:], Email: id + "@example.com",
		Born: rehab.NewDate(1980, 3, 31), Agreed: true,
	}, "no password"))
	return s.as(id)
}

// physio adds a physio of the service "msk" and is their browser.
func (s *site) physio(id string) *visitor { return s.staff(id, rehab.RolePhysio) }

// admin adds an admin and is their browser.
func (s *site) admin(id string) *visitor { return s.staff(id, rehab.RoleAdmin) }

func (s *site) staff(id string, role rehab.Role) *visitor {
	s.t.Helper()
	s.must(s.clinic.AddStaff(context.Background(), rehab.Actor{Role: rehab.RoleAdmin}, clinic.Staff{
		ID: rehab.AccountID(id), Name: strings.ToUpper(id[:1]) + id[1:], Email: id + "@example.com", Role: role, Service: "msk",
	}))
	return s.as(id)
}

// as is a browser of somebody who has an account, signed in without typing a
// password.
func (s *site) as(id string) *visitor {
	s.t.Helper()
	v := s.nobody()
	v.account = rehab.AccountID(id)
	account, err := s.store.Account(context.Background(), v.account)
	s.must(err)
	begun, err := s.server.SignIns.Begin(context.Background(), account, signin.Browser{})
	s.must(err)
	v.cookies[begun.Cookie.Name] = begun.Cookie
	return v
}

// visitor is a browser: it keeps cookies, and runs no scripts.
type visitor struct {
	site    *site
	account rehab.AccountID
	cookies map[string]*http.Cookie
	header  http.Header // sent with each request
}

// with sends a header with each request that follows.
func (v *visitor) with(name, value string) *visitor {
	if v.header == nil {
		v.header = http.Header{}
	}
	v.header.Set(name, value)
	return v
}

// actor is who the clinic sees.
func (v *visitor) actor() rehab.Actor {
	v.site.t.Helper()
	a, err := v.site.store.Account(context.Background(), v.account)
	v.site.must(err)
	return rehab.Actor{Role: a.Role, Account: a.ID, Name: a.Name, Service: a.Service}
}

func (v *visitor) get(path string) *answered { return v.send(http.MethodGet, path, nil) }

// post sends a form of names and values in turn: "pain", "3", "note", "".
func (v *visitor) post(path string, fields ...string) *answered {
	v.site.t.Helper()
	if len(fields)%2 != 0 {
		v.site.t.Fatalf("post %s: a name without a value", path)
	}
	form := url.Values{}
	for pair := range slices.Chunk(fields, 2) {
		form.Add(pair[0], pair[1])
	}
	return v.send(http.MethodPost, path, form)
}

func (v *visitor) send(method, path string, form url.Values) *answered {
	v.site.t.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(form.Encode()))
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for name, values := range v.header {
		r.Header[name] = values
	}
	for _, c := range v.cookies {
		r.AddCookie(c)
	}
	w := httptest.NewRecorder()
	v.site.root.ServeHTTP(w, r)
	for _, c := range w.Result().Cookies() {
		if c.MaxAge < 0 {
			delete(v.cookies, c.Name)
		} else {
			v.cookies[c.Name] = c
		}
	}
	return v.read(w, path)
}

func (v *visitor) read(w *httptest.ResponseRecorder, path string) *answered {
	v.site.t.Helper()
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(w.Body.String()))
	v.site.must(err)
	return &answered{t: v.site.t, visitor: v, path: path, status: w.Code, header: w.Header(), body: w.Body.String(), doc: doc}
}

// answered is a page, as somebody finds their way round it: by headings,
// labels and the words of links.
type answered struct {
	t       *testing.T
	visitor *visitor
	path    string
	status  int
	header  http.Header
	body    string
	doc     *goquery.Document
}

// is fails unless the page has that status and main heading.
func (p *answered) is(status int, heading string) *answered {
	p.t.Helper()
	if got := p.heading(); p.status != status || got != heading {
		p.t.Errorf("%s: %d %q, want %d %q; faults %q", p.path, p.status, got, status, heading, p.faults())
	}
	return p
}

// leads fails unless the answer leads on to a page, and returns that page.
func (p *answered) leads(to string) *answered {
	p.t.Helper()
	if got := p.header.Get("Location"); p.status != http.StatusSeeOther || got != to {
		p.t.Errorf("%s: %d to %q, want 303 to %q; faults %q", p.path, p.status, got, to, p.faults())
		return p
	}
	return p.visitor.get(to)
}

// heading is the main heading.
func (p *answered) heading() string { return squeeze(p.doc.Find("h1").First().Text()) }

// text is what stands at a selector, with single spaces.
func (p *answered) text(selector string) string { return squeeze(p.doc.Find(selector).Text()) }

// says reports whether the main part of the page has these words.
func (p *answered) says(words string) bool { return strings.Contains(p.text("main"), words) }

// faults are the lines of the error summary.
func (p *answered) faults() []string {
	return p.doc.Find(".nhsuk-error-summary__list li").Map(func(_ int, a *goquery.Selection) string { return squeeze(a.Text()) })
}

// wrong fails unless the page is the form again with exactly these faults,
// each of them beside its question too.
func (p *answered) wrong(faults ...string) *answered {
	p.t.Helper()
	if got := p.faults(); p.status != http.StatusUnprocessableEntity || !slices.Equal(got, faults) {
		p.t.Errorf("%s: %d with faults %q, want 422 with %q", p.path, p.status, got, faults)
	}
	if title := p.doc.Find("title").Text(); !strings.HasPrefix(title, "Error: ") {
		p.t.Errorf("%s: the title %q does not say that something is wrong", p.path, title)
	}
	p.doc.Find(".nhsuk-error-summary__list a").Each(func(_ int, a *goquery.Selection) {
		href, _ := a.Attr("href")
		if p.doc.Find(`[id="`+strings.TrimPrefix(href, "#")+`"]`).Length() != 1 {
			p.t.Errorf("%s: the fault %q leads to %q, which is not on the page", p.path, squeeze(a.Text()), href)
		}
	})
	return p
}

// value is what stands in the box with that label.
func (p *answered) value(label string) string {
	p.t.Helper()
	box := p.box(label)
	if box.Is("textarea") {
		return box.Text()
	}
	if box.Is("select") {
		chosen, _ := box.Find("option[selected]").Attr("value")
		return chosen
	}
	return box.AttrOr("value", "")
}

// box is the question with that label.
func (p *answered) box(label string) *goquery.Selection {
	p.t.Helper()
	var id string
	p.doc.Find("label").EachWithBreak(func(_ int, l *goquery.Selection) bool {
		if squeeze(l.Text()) == label {
			id = l.AttrOr("for", "")
		}
		return id == ""
	})
	box := p.doc.Find(`[id="` + id + `"]`)
	if id == "" || box.Length() != 1 {
		p.t.Fatalf("%s: no question is called %q", p.path, label)
	}
	return box
}

// hidden is the value that the form carries unseen.
func (p *answered) hidden(name string) string {
	return p.doc.Find(`main input[type=hidden][name="`+name+`"]`).First().AttrOr("value", "")
}

// link is where the link or button with those words leads, or "".
func (p *answered) link(words string) string {
	var to string
	p.doc.Find("a").EachWithBreak(func(_ int, a *goquery.Selection) bool {
		if squeeze(a.Text()) == words {
			to = a.AttrOr("href", "")
		}
		return to == ""
	})
	return to
}

// done is what the page says has just been done.
func (p *answered) done() string {
	return p.text(".nhsuk-notification-banner--success .nhsuk-notification-banner__heading")
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
