package web

import (
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/sixweeks/internal/store/storetest"
)

// nasty is what people, and those who are not people, put in a box.
var nasty = map[string]string{
	"spaces":             "   ",
	"too much":           strings.Repeat("long ", 5000),
	"a long word":        strings.Repeat("a", 5000),
	"control characters": "a\x01b\x1b[31mc\x7f",
	"not UTF-8":          "a\xff\xfeb",
	"NUL":                "a\x00b",
	"emoji":              "🧑🏽‍⚕️ 🦴",
	"right to left":      "כאב \u202egnorw\u202c",
	"markup":             "<script>alert(1)</script>",
	"a quote":            `'; DROP TABLE sessions; --`,
	"lines":              "a\r\nSet-Cookie: a=b\r\n\r\n",
	"a word":             "tomorrow",
	"below":              "-1",
	"above":              "11",
	"a fraction":         "3.5",
	"a power":            "1e3",
	"huge":               "99999999999999999999",
	"beyond 32 bits":     "9999999999",
	"the 31st":           "31",
	"no such thing":      "NO-SUCH",
	"somewhere else":     "https://elsewhere.example/",
}

// takes are the answers that a form may get, whatever is in it.
var takes = []int{200, 303, 400, 401, 404, 409, 422, 429}

// Whatever is put into any question of any form: never a fault of ours, and
// never on the page as anything but text.
func TestNothingThatIsTypedBreaksAForm(t *testing.T) {
	first := newTown(t)
	doors := first.doors()
	sheets := first.sheets(doors)
	for _, d := range doors {
		if d.method != http.MethodPost {
			continue
		}
		t.Run(strings.ReplaceAll(strings.TrimPrefix(d.route, "POST /"), "/", "."), func(t *testing.T) {
			t.Parallel()
			b := &battery{t: t, door: d, sheet: sheets[d.route], fresh: newTown}
			for _, name := range slices.Sorted(maps.Keys(b.sheet.all())) {
				for what, value := range nasty {
					b.try(name, what, value, b.sheet.blank())
				}
				for _, what := range []string{"emoji", "right to left", "NUL", "too much", "huge"} {
					b.try(name, what, nasty[what], b.sheet.filled())
				}
			}
		})
	}
}

// PostgreSQL takes less as text and as a number than SQLite does, and ends the
// transaction over it. One town will do: this is not about what is kept.
func TestNothingThatIsTypedBreaksAFormOnPostgreSQL(t *testing.T) {
	t.Parallel()
	m := newTownOn(t, storetest.Open(t, storetest.Postgres(t)))
	doors := m.doors()
	sheets := newTown(t).sheets(doors)
	for _, d := range doors {
		if d.method != http.MethodPost {
			continue
		}
		b := &battery{t: t, door: d, sheet: sheets[d.route], fresh: func(*testing.T) *town { return m }}
		for name := range b.sheet.all() {
			for _, what := range []string{"NUL", "not UTF-8", "emoji", "too much", "huge", "beyond 32 bits"} {
				b.try(name, what, nasty[what], b.sheet.filled())
			}
		}
	}
}

// battery is a form under fire, in a town of its own.
type battery struct {
	fresh func(*testing.T) *town
	t     *testing.T
	door  door
	sheet *sheet
	town  *town
	kept  int // forms that were taken in this town
}

// newTownAfter is how many forms may be taken before somebody's record is so
// full that the next answers say little.
const newTownAfter = 20

func (b *battery) try(name, what, value string, form url.Values) {
	b.t.Helper()
	if b.town == nil || b.kept > newTownAfter {
		b.town, b.kept = b.fresh(b.t), 0
	}
	form = maps.Clone(form)
	form.Set(name, value)
	p := b.town.visits(b.door.typist(), http.MethodPost, b.door.form(), form)
	if p.status == http.StatusSeeOther {
		b.kept++
	}
	if !slices.Contains(takes, p.status) {
		b.t.Errorf("%s: %s is %s: %d %q, want one of %v", b.door.route, name, what, p.status, p.heading(), takes)
	}
	if strings.Contains(p.body, nasty["markup"]) {
		b.t.Errorf("%s: %s is %s: the page takes it for markup", b.door.route, name, what)
	}
	if !utf8.ValidString(p.body) || strings.Contains(p.body, "\x00") {
		b.t.Errorf("%s: %s is %s: the page holds what is not text", b.door.route, name, what)
	}
	if to := p.header.Get("Location"); to != "" && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//")) {
		b.t.Errorf("%s: %s is %s: leads to %q", b.door.route, name, what, to)
	}
	b.keeps(p, name, what, value)
}

// keeps fails if the form comes back without what was typed.
func (b *battery) keeps(p *answered, name, what, value string) {
	b.t.Helper()
	if p.status != http.StatusUnprocessableEntity || !b.sheet.text[name] || !slices.Contains([]string{"emoji", "right to left", "markup", "a word", "below"}, what) {
		return
	}
	boxes := p.doc.Find(`main [name="` + name + `"]`)
	if boxes.Length() > 0 && boxes.AttrOr("value", boxes.Text()) != value {
		b.t.Errorf("%s: %s is %s: the form comes back with %q", b.door.route, name, what, boxes.AttrOr("value", boxes.Text()))
	}
}

// mayBeBlank are forms that say something with nothing in them: no name is
// everybody, and no card is that none was read.
var mayBeBlank = []string{"POST /physio/caseload", "POST /start/read"}

// A form that asks something is never taken for answered with nothing in it.
func TestABlankFormIsNotAnAnswer(t *testing.T) {
	m := newTown(t)
	doors := m.doors()
	sheets := newTown(t).sheets(doors)
	for _, d := range doors {
		if d.method != http.MethodPost || len(sheets[d.route].seen) == 0 || slices.Contains(mayBeBlank, d.route) {
			continue
		}
		for what, form := range map[string]url.Values{"blank": sheets[d.route].blank(), "without fields": nil} {
			p := m.visits(d.typist(), d.method, d.form(), form)
			if !slices.Contains([]int{200, 404, 409, 422}, p.status) || p.done() != "" {
				t.Errorf("%s, %s: %d to %q, want a page that asks again", d.route, what, p.status, p.header.Get("Location"))
			}
		}
	}
}

// form is the address of the form: of Fay's record where it is about a stop.
func (d door) form() string {
	if strings.HasSuffix(d.path, "/unlock") {
		return strings.Replace(d.path, "/ann/", "/fay/", 1)
	}
	return d.path
}

// typist is who fills in the form: somebody for whom it is the next thing to
// do.
func (d door) typist() string {
	switch {
	case strings.HasPrefix(d.path, "/start/checked"):
		return "fay"
	case strings.HasPrefix(d.path, "/start/programme"):
		return "gil"
	case strings.HasPrefix(d.path, "/start"):
		return "eve"
	case strings.HasPrefix(d.path, "/load-plan"), strings.HasPrefix(d.path, "/flare-plan"), strings.HasPrefix(d.path, "/diary"),
		strings.HasPrefix(d.path, "/activities"):
		return "ann"
	case slices.Contains([]string{"/check-ins", "/review", "/referrals"}, d.path), strings.HasPrefix(d.path, "/safety"):
		return "ben"
	}
	return d.people[0]
}

// What is no form, or too much of one, is refused at every address.
func TestWhatIsNoFormIsRefused(t *testing.T) {
	m := newTown(t)
	for _, d := range m.doors() {
		if d.method != http.MethodPost {
			continue
		}
		for _, who := range []string{d.typist(), "nobody"} {
			for kind, want := range map[string]int{"application/json": 415, "multipart/form-data; boundary=x": 415, "text/plain": 415, "": 415, form: 413} {
				if got := m.sends(who, d.path, kind, "note="+strings.Repeat("a", maxBody)); got != want {
					t.Errorf("%s for %s, a megabyte of %q: %d, want %d", d.route, who, kind, got, want)
				}
			}
		}
	}
}

func (m *town) sends(who, path, kind, body string) int {
	m.t.Helper()
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Header.Set("Content-Type", kind)
	if who != "nobody" {
		for _, c := range m.as(who).cookies {
			r.AddCookie(c)
		}
	}
	w := httptest.NewRecorder()
	m.root.ServeHTTP(w, r)
	return w.Code
}

// Ben sends Ann's ids in every form: nothing of hers changes.
func TestSomebodyElsesIDsChangeNothing(t *testing.T) {
	m := newTown(t)
	doors := m.doors()
	sheets, before := m.sheets(doors), m.recordOf("ann")
	for _, d := range doors {
		if d.method != http.MethodPost {
			continue
		}
		for _, id := range []string{annsSession, annsCheckIn, annsReview, annsReferral, annsTask, annsEntry, annsActivity, "ann-p", "ann"} {
			form := url.Values{}
			for name := range sheets[d.route].all() {
				form.Set(name, id)
			}
			m.visits("ben", d.method, d.path, form)
		}
	}
	if after := m.recordOf("ann"); after != before {
		t.Errorf("Ben has changed Ann's record:\n%s\n%s", before, after)
	}
}
