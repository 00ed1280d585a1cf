package web

import (
	"cmp"
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/sixweeks/internal/demo"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
	"example.org/sixweeks/views/words"
)

// These tests hold what pages cost, as far as it does not depend on the
// machine. `make bench` measures the rest.

// busySite is a site with one patient of the demo clinic, who has so many
// weeks behind them, and what it asks of its database.
type busySite struct {
	*site
	database string
	mu       sync.Mutex
	asks     []string
}

// newBusySite is at noon, so that today has something in it already.
func newBusySite(t *testing.T, weeks int) *busySite {
	t.Helper()
	b := &busySite{database: storetest.SQLite(t)}
	kept, err := store.Open(t.Context(), b.database, store.Options{Migrate: true, OnStatement: b.asked})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	b.site = newSiteOn(t, kept)
	b.now = time.Date(2026, 6, 5, 11, 0, 0, 0, time.UTC)
	b.must(demo.Fill(t.Context(), b.clinic, kept, demo.Options{Patients: 2, Weeks: weeks, Seed: 1, Hash: "x"}))
	return b
}

func (b *busySite) asked(sql string) {
	b.mu.Lock()
	b.asks = append(b.asks, sql)
	b.mu.Unlock()
}

// took is what was asked of the database meanwhile.
func (b *busySite) took(do func()) []string {
	b.mu.Lock()
	b.asks = nil
	b.mu.Unlock()
	do()
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.asks)
}

func (b *busySite) demo(email string) *visitor {
	b.t.Helper()
	a, err := b.store.AccountByEmail(context.Background(), email+"@demo.example")
	b.must(err)
	return b.as(string(a.ID))
}

// errand is something people do all the time, and the most it may take.
type errand struct {
	name, who  string
	statements int // the one of the sign-in among them
	allocs     float64
	asks       func(*visitor) doing
}

// doing is a request, as it is sent.
type doing struct {
	path   string
	form   url.Values // nil for a page
	status int
}

var errands = []errand{
	{"today", "tom", 5, 700, look("/today")},
	{"progress", "tom", 10, 2900, look("/progress")},
	{"an earlier page of the time line", "tom", 4, 650, func(v *visitor) doing {
		more, _, _ := strings.Cut(v.get("/progress").link(words.EarlierLine), "#")
		return doing{more, nil, http.StatusOK}
	}},
	{"caseload", "sam", 4, 560, look("/physio/caseload?show=everyone")},
	{"log a session", "tom", 9, 650, logToday},
	{"the diary", "tom", 5, 2100, look("/diary")},
}

// seldom are asked for before an appointment: what matters is that they do not
// take longer for longer records.
var seldom = []errand{{"a page for an appointment", "tom", 15, 3600, look("/diary/appointment")}}

func look(path string) func(*visitor) doing {
	return func(*visitor) doing { return doing{path, nil, http.StatusOK} }
}

// logToday logs a session with the form as it comes, all answered.
func logToday(v *visitor) doing {
	return doing{"/sessions", sessionFields(v.get("/sessions/new").is(200, "Log a session")), http.StatusSeeOther}
}

// request is what a browser sends; of a form, each time another one.
func (a doing) request(v *visitor) *http.Request {
	method := http.MethodGet
	if a.form != nil {
		method = http.MethodPost
		a.form.Set("session", v.site.server.NewID())
	}
	r := httptest.NewRequest(method, a.path, strings.NewReader(a.form.Encode()))
	if a.form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for _, c := range v.cookies {
		r.AddCookie(c)
	}
	return r
}

// answer is what the site answers.
func (a doing) answer(v *visitor) *httptest.ResponseRecorder {
	v.site.t.Helper()
	w := httptest.NewRecorder()
	v.site.root.ServeHTTP(w, a.request(v))
	if w.Code != a.status {
		v.site.t.Fatalf("%s: %d, want %d: %s", a.path, w.Code, a.status, v.read(w, a.path).faults())
	}
	return w
}

// sessionFields is the form of a page, with the answers of somebody who had a
// good session.
func sessionFields(page *answered) url.Values {
	said := map[string]string{"worrying": "no", "pain-before": "2", "effort": "moderate", "during": "2", "form": "yes"}
	fields := url.Values{}
	for _, e := range page.doc.Find(`form[action="/sessions"] [name]`).EachIter() {
		name, value := e.AttrOr("name", ""), e.AttrOr("value", "")
		kind, _, _ := strings.Cut(name, "-")
		_, checked := e.Attr("checked")
		switch {
		case e.Is("select"):
			fields.Set(name, e.Find("option[selected]").AttrOr("value", ""))
		case e.AttrOr("type", "") != "radio":
			fields.Add(name, value)
		case checked || value == cmp.Or(said[name], said[kind]):
			fields.Set(name, value)
		}
	}
	return fields
}
