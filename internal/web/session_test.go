package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/views/words"
)

type selection = goquery.Selection

// filled is what the form on the page sends when nothing is touched.
func (p *answered) filled() url.Values {
	p.t.Helper()
	form := url.Values{}
	p.doc.Find("main form").First().Find("input, select, textarea").Each(func(_ int, f *selection) {
		name := f.AttrOr("name", "")
		_, checked := f.Attr("checked")
		switch {
		case f.Is("select"):
			chosen := f.Find("option[selected]")
			if chosen.Length() == 0 {
				chosen = f.Find("option").First()
			}
			form.Add(name, chosen.AttrOr("value", ""))
		case f.Is("textarea"):
			form.Add(name, f.Text())
		case (f.AttrOr("type", "") == "radio" || f.AttrOr("type", "") == "checkbox") && !checked:
		default:
			form.Add(name, f.AttrOr("value", ""))
		}
	})
	return form
}

// newSession is the form of a session, with every exercise done as asked.
func (v *visitor) newSession() url.Values {
	v.site.t.Helper()
	form := v.get("/sessions/new").is(200, "Log a session").filled()
	form.Set("worrying", "no")
	for _, slot := range form["exercise"] {
		form.Set("effort-"+slot, "moderate")
		form.Set("during-"+slot, "2")
		form.Set("form-"+slot, "yes")
	}
	return form
}

func (v *visitor) log(form url.Values) *answered { return v.send(http.MethodPost, "/sessions", form) }

// all sets the repetitions of every set of every exercise.
func all(form url.Values, reps string) {
	for name := range form {
		if strings.HasPrefix(name, "reps-") {
			for i := range form[name][:3] {
				form[name][i] = reps
			}
		}
	}
}

func TestNothingButTheLastTimeIsFilledIn(t *testing.T) {
	amy := newSite(t).begun("amy")
	p := amy.get("/sessions/new").is(200, "Log a session")
	p.doc.Find("main input:checked").Each(func(_ int, f *selection) {
		if name := f.AttrOr("name", ""); !strings.HasPrefix(name, "did-") {
			t.Errorf("%s is chosen in advance", name)
		}
	})
	form := p.filled()
	if got := form["reps-band-row-sit"]; !slices.Equal(got, []string{"8", "8", "8", ""}) {
		t.Errorf("sets at first: %q, want the dose", got)
	}
	first := amy.newSession()
	first["reps-band-row-sit"] = []string{"12", "11", "", ""}
	first.Set("resistance-band-row-sit", "red")
	amy.log(first)
	form = amy.get("/sessions/new").filled()
	if got := form["reps-band-row-sit"]; !slices.Equal(got, []string{"12", "11", "", ""}) || form.Get("resistance-band-row-sit") != "red" {
		t.Errorf("sets the next time: %q with %q, want those of the last", got, form.Get("resistance-band-row-sit"))
	}
}

func TestASessionIsLoggedAndShown(t *testing.T) {
	amy := newSite(t).begun("amy")
	form := amy.newSession()
	form.Set("note", "Felt <b>good</b> 💪 עברית")
	form.Set("resistance-band-row-sit", "red")
	form.Set("did-bird-dog", "skipped")
	form.Set("did-band-pull-apart", "blade-squeeze")
	p := amy.log(form).leads("/sessions/"+form.Get("session")).is(200, "Your session")
	for _, said := range []string{"8, 8 and 8, red band", "Moderate. Good form. Pain 2 out of 10.", "Felt <b>good</b> 💪 עברית", words.SkippedIt, "Instead of: Pull the band wide", words.AskTomorrow} {
		if !p.says(said) {
			t.Errorf("the page does not say %q: %q", said, p.text("main"))
		}
	}
	if p.done() != "Your session is saved" || p.doc.Find("main .nhsuk-tag--green").Length() != 3 {
		t.Errorf("done %q, %d green", p.done(), p.doc.Find("main .nhsuk-tag--green").Length())
	}
	today := amy.get("/today")
	if !today.says("1 of 3 days this week") || !today.says(words.StrengthToday) {
		t.Errorf("today: %q", today.text("main"))
	}
	if list := amy.get("/sessions").is(200, "Your sessions"); list.link("Monday 1 June 2026") != "/sessions/"+form.Get("session") {
		t.Errorf("the list: %q", list.text("main"))
	}
}

func TestASessionSentTwiceIsKeptOnceAtEveryStep(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	to := "/sessions/" + form.Get("session")
	for range 2 {
		amy.log(form).leads(to)
	}
	other := amy.newSession()
	other.Set("session", form.Get("session"))
	other.Set("note", "Something else")
	p := amy.log(other).wrong(words.Problem("session", "key_reused"))
	if p.link(words.SeeWhatIsThere) != to || p.value(words.AskNote) != "Something else" {
		t.Errorf("the way to what is there: %q, the note %q", p.link(words.SeeWhatIsThere), p.value(words.AskNote))
	}
	amy.later(20)
	amy.log(form).leads(to)
	if list := amy.get("/sessions"); list.doc.Find(".app-line").Length() != 1 {
		t.Errorf("%d sessions are kept", list.doc.Find(".app-line").Length())
	}
}

func TestHighPainAndWorriesOpenTheSafetyCheck(t *testing.T) {
	for name, change := range map[string]func(url.Values){
		"pain of 8": func(f url.Values) { f.Set("during-band-row-sit", "8") },
		"a worry":   func(f url.Values) { f.Set("worrying", "yes") },
	} {
		t.Run(name, func(t *testing.T) {
			amy := newSite(t).begun("amy")
			form := amy.newSession()
			change(form)
			amy.log(form).leads("/safety/session").is(200, "A quick safety check")
			if p := amy.get("/today"); p.headings() != "First, a quick safety check" || p.link("Do the safety check") != "/safety/session" {
				t.Errorf("today: %q", p.headings())
			}
			amy.get("/sessions/new").leads("/safety/session")
			if p := amy.clean("/safety/session"); p.path != "/today" || strings.Contains(p.headings(), "First") {
				t.Errorf("after the check: %s %q", p.path, p.headings())
			}
		})
	}
}

func TestAGapOpensTheSafetyCheck(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.log(amy.newSession())
	amy.later(14)
	amy.get("/sessions/new").leads("/safety/session")
	amy.clean("/safety/session")
	amy.get("/sessions/new").is(200, "Log a session")
}

func TestSessionsComeInPages(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	for i := range 25 {
		form.Set("session", "s"+string(rune('a'+i)))
		amy.log(form)
	}
	p := amy.get("/sessions")
	if n := p.doc.Find(".app-line").Length(); n != 20 {
		t.Errorf("%d on the first page, want 20", n)
	}
	next, _ := p.doc.Find("a[rel=next]").Attr("href")
	if n := amy.get(next).doc.Find(".app-line").Length(); n != 5 {
		t.Errorf("%d on the second page, want 5", n)
	}
}
