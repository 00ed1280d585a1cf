package web

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/assets"
	"example.org/sixweeks/internal/rehab"
)

// everybody is who there is in the town. "nobody" is not signed in.
var everybody = []string{"nobody", "ann", "ben", "dan", "pia", "sam", "zoe", "ada"}

// groups say who may open the addresses that start like that.
var groups = []struct {
	people []string
	starts []string
}{
	{everybody, []string{
		"", "healthz", "readyz", "assets", "help-now", "how-we-decide", "privacy", "accessibility", "services",
		"exercises", "articles", "muscles", "robots.txt", ".well-known", "sign-up", "sign-in", "sign-out", "set-up",
	}},
	{everybody[1:], []string{"account"}},
	{[]string{"ann", "ben", "dan"}, []string{
		"today", "bouts", "sessions", "steps", "start", "safety", "programme", "pauses", "referrals", "check-ins", "progress", "review",
		"load-plan", "flare-plan", "diary", "checklists", "activities",
	}},
	{[]string{"pia", "sam", "zoe"}, []string{"physio"}},
	{[]string{"ada"}, []string{"admin"}},
}

// A record is a part of an address that names something of Ann's.
type record struct {
	id     string
	people []string // who may see it
}

var records = map[string]record{
	"/sessions/:id":         {annsSession, []string{"ann"}},
	"/check-ins/:id":        {annsCheckIn, []string{"ann"}},
	"/review/:id":           {annsReview, []string{"ann"}},
	"/diary/:id":            {annsEntry, []string{"ann"}},
	"/activities/:id":       {annsActivity, []string{"ann"}},
	"/load-plan/:id":        {annsTask, []string{"ann"}},
	"/referrals/:id":        {annsReferral, []string{"ann"}},
	"/physio/patients/:id":  {"ann", []string{"pia", "sam"}},
	"/physio/referrals/:id": {annsReferral, []string{"pia", "sam"}},

	"/physio/patients/:id/sessions/:session": {annsSession, []string{"pia", "sam"}},
	"/physio/patients/:id/reviews/:review":   {annsReview, []string{"pia", "sam"}},
}

// narrower are addresses that not all who may see a record may open: only
// the physio whose caseload it is hands somebody over.
var narrower = map[string][]string{"/physio/patients/:id/hand-over": {"pia"}}

// named is what stands for the other parts of an address that vary.
func (m *town) named(part string) string {
	switch part {
	case "/admin/accounts/:id":
		return "tim"
	case "/admin/services/:id":
		return "msk"
	case "/safety/:occasion":
		return string(rehab.Weekly)
	case "/exercises/:slug":
		return string(m.clinic.Library.Exercises()[0].ID)
	case "/articles/:slug":
		return "desk-set-up-and-breaks"
	case "/muscles/:layer":
		return "deep.svg"
	case "/assets/*file":
		return strings.TrimPrefix(assets.URL("app.css"), assets.Prefix)
	case "/set-up/:token":
		return m.token
	}
	m.t.Fatalf("what stands in %s? Say so in records, or here", part)
	return ""
}

// heard is what a form must hold to be heard at all.
var heard = map[string]url.Values{
	"POST /bouts":      {"bout": {"B"}},
	"POST /bouts/undo": {"bout": {"B"}},
	"POST /sessions":   {"session": {"S"}, "programme": {"P"}},
	"POST /steps":      {"step": {"S"}, "version": {"1"}},
	"POST /checklists": {"checklist": {"C"}, "article": {"desk-set-up-and-breaks"}},
}

// unasked are forms about something that nobody in the town has.
var unasked = []string{"POST /start/safety/asked", "POST /account/sign-ins/end"}

// A door is an address of the site.
type door struct {
	method, route, path string
	people              []string // who may open it
	wrongRole           []string // who may not whatever record it names, nobody left out
	missing             string   // the same for a record that is not there, or ""
}

// doors are all addresses of the site, with Ann's records in them. An address
// that no table knows ends the test.
func (m *town) doors() (doors []door) {
	m.t.Helper()
	for _, r := range m.routes {
		d := door{method: r.Method, route: r.Method + " " + r.Path, people: m.group(r.Path)}
		for _, who := range everybody[1:] {
			if !slices.Contains(d.people, who) {
				d.wrongRole = append(d.wrongRole, who)
			}
		}
		pattern := ""
		for _, part := range strings.Split(r.Path, "/")[1:] {
			pattern += "/" + part
			if !strings.HasPrefix(part, ":") && !strings.HasPrefix(part, "*") {
				d.path, d.missing = d.path+"/"+part, d.missing+"/"+part
			} else if rec, ok := records[pattern]; ok {
				d.path, d.missing, d.people = d.path+"/"+rec.id, d.missing+"/NO-SUCH", rec.people
			} else {
				name := m.named(pattern)
				d.path, d.missing = d.path+"/"+name, d.missing+"/"+name
			}
		}
		if people, ok := narrower[r.Path]; ok {
			d.people = people
		}
		if d.missing == d.path {
			d.missing = ""
		}
		doors = append(doors, d)
	}
	return doors
}

// group is who may open an address, by how it starts.
func (m *town) group(path string) []string {
	start := strings.Split(path, "/")[1]
	for _, g := range groups {
		if slices.Contains(g.starts, start) {
			return g.people
		}
	}
	m.t.Fatalf("who may open %s? Say so in groups", path)
	return nil
}

// visits opens an address in a browser of its own.
func (m *town) visits(who, method, path string, form url.Values) *answered {
	m.t.Helper()
	v := m.nobody()
	if who != "nobody" {
		v = m.as(who)
	}
	return v.send(method, path, form)
}

// Every address, for everybody: who may open it gets an answer, and for all
// others it is as if it were not there.
func TestWhoMayOpenWhat(t *testing.T) {
	m := newTown(t)
	doors := m.doors()
	before := m.recordOf("ann")
	for _, d := range doors {
		for _, who := range everybody {
			if !slices.Contains(d.people, who) {
				m.keptOut(d, who)
			}
		}
	}
	if after := m.recordOf("ann"); after != before {
		t.Errorf("somebody who may not has changed Ann's record:\n%s\n%s", before, after)
	}
	for _, d := range doors {
		for _, who := range d.people {
			m.letIn(d, who)
		}
	}
}

func (m *town) keptOut(d door, who string) {
	m.t.Helper()
	for _, form := range []url.Values{nil, {"note": {"kept"}}} {
		p := m.visits(who, d.method, d.path, form)
		m.wellMannered(d, who, p)
		switch {
		case who != "nobody":
			m.likeNothing(d, who, p)
		case d.method == http.MethodGet:
			if want := "/sign-in?" + (url.Values{"next": {d.path}}).Encode(); p.status != 303 || p.header.Get("Location") != want {
				m.t.Errorf("%s for nobody: %d to %q, want 303 to %q", d.route, p.status, p.header.Get("Location"), want)
			}
		case form == nil:
			if p.status != 303 || p.header.Get("Location") != "/sign-in" {
				m.t.Errorf("%s for nobody: %d to %q, want 303 to /sign-in", d.route, p.status, p.header.Get("Location"))
			}
		case p.status != 401 && p.status != 303: // a form is kept for after the sign-in
			m.t.Errorf("%s for nobody, with a form: %d, want 401 or 303", d.route, p.status)
		}
	}
}

// likeNothing fails unless the answer is what a missing record gets, to the
// byte.
func (m *town) likeNothing(d door, who string, p *answered) {
	m.t.Helper()
	if p.status != http.StatusNotFound {
		m.t.Errorf("%s for %s: %d, want 404", d.route, who, p.status)
		return
	}
	if d.missing != "" {
		if nothing := m.visits(who, d.method, d.missing, nil); nothing.status != 404 || nothing.body != p.body {
			m.t.Errorf("%s for %s: what is not theirs and what is not there are answered differently: %d\n%s\n%s", d.route, who, nothing.status, p.body, nothing.body)
		}
	}
}

// opens are the answers that somebody gets who may ask.
var opens = []int{200, 303, 409, 422}

func (m *town) letIn(d door, who string) {
	m.t.Helper()
	p := m.visits(who, d.method, d.path, heard[d.route])
	m.wellMannered(d, who, p)
	if !slices.Contains(opens, p.status) && !(slices.Contains(unasked, d.route) && p.status == http.StatusNotFound) {
		m.t.Errorf("%s for %s: %d %q, want one of %v", d.route, who, p.status, p.heading(), opens)
	}
	if to := p.header.Get("Location"); who != "nobody" && strings.HasPrefix(to, "/sign-in") && !strings.HasPrefix(d.path, "/sign-out") {
		m.t.Errorf("%s for %s leads to %s", d.route, who, to)
	}
	if d.method == http.MethodPost {
		m.refusesStrangers(d, who)
	}
}

// refusesStrangers fails unless a form that another site sends in somebody's
// name is refused.
func (m *town) refusesStrangers(d door, who string) {
	m.t.Helper()
	v := m.nobody()
	if who != "nobody" {
		v = m.as(who)
	}
	if p := v.with("Sec-Fetch-Site", "cross-site").send(d.method, d.path, nil); p.status != http.StatusForbidden {
		m.t.Errorf("%s for %s from another site: %d, want 403", d.route, who, p.status)
	}
}

// wellMannered fails unless an answer has the headers that every answer has.
func (m *town) wellMannered(d door, who string, p *answered) {
	m.t.Helper()
	for name, value := range map[string]string{
		"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin",
		"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
	} {
		if got := p.header.Get(name); got != value {
			m.t.Errorf("%s for %s: %s is %q", d.route, who, name, got)
		}
	}
	shared := strings.HasPrefix(d.path, "/assets/") || slices.Contains(m.group(d.path), "nobody")
	if got := p.header.Get("Cache-Control"); got != "no-store" && !shared {
		m.t.Errorf("%s for %s: Cache-Control is %q, want no-store", d.route, who, got)
	}
	for _, c := range (&http.Response{Header: p.header}).Cookies() {
		if !c.HttpOnly || c.SameSite == http.SameSiteNoneMode || c.SameSite == 0 {
			m.t.Errorf("%s for %s: the cookie %s is for scripts, or for other sites", d.route, who, c.Name)
		}
	}
}

// recordOf is somebody's record as text, to see whether it has changed.
func (s *site) recordOf(id string) string {
	s.t.Helper()
	ctx, of := context.Background(), rehab.PatientID(id)
	situation, err := s.store.Situation(ctx, of)
	s.must(err)
	session, err := s.store.Session(ctx, of, annsSession)
	s.must(err)
	reviewed, err := s.store.Review(ctx, of, annsReview)
	s.must(err)
	referral, err := s.store.Referral(ctx, of, annsReferral)
	s.must(err)
	programme, err := s.store.Programme(ctx, of)
	s.must(err)
	activity, err := s.store.OtherActivity(ctx, of, annsActivity)
	s.must(err)
	text, err := json.MarshalIndent([]any{situation, session, reviewed, referral, programme, activity}, "", " ")
	s.must(err)
	return string(text)
}
