package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
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

func TestWhatIsWrongWithASession(t *testing.T) {
	const row = "Pull the band to your ribs, sitting"
	long := strings.Repeat("x", 1001)
	tests := []struct {
		name         string
		field, value string
		faults       []string
	}{
		{"worrying not answered", "worrying", "", []string{"Choose if there is anything new or worrying since last time"}},
		{"worrying is something else", "worrying", "maybe", []string{"Choose if there is anything new or worrying since last time"}},
		{"tomorrow", "day", "2026-06-02", []string{"The day of your session must be today or in the past"}},
		{"31 February", "day", "2026-02-31", []string{"Choose a day from the list"}},
		{"before the programme", "day", "2026-05-31", []string{"The day of your session must be on or after 1 June 2026, when your programme started"}},
		{"no day", "day", "", []string{"Choose the day you did your session"}},
		{"markup for a day", "day", "<b>", []string{"Choose a day from the list"}},
		{"pain before of 11", "pain-before", "11", []string{"Choose a number from 0 to 10 for your pain before you started"}},
		{"pain before with a decimal", "pain-before", "2.5", []string{"Choose a number from 0 to 10 for your pain before you started"}},
		{"pain not answered is not no pain", "during-band-row-sit", "", []string{"Choose a number for your pain while doing “" + row + "”. Choose 0 for no pain"}},
		{"pain of minus 1", "during-band-row-sit", "-1", []string{"Choose a number from 0 to 10 for your pain while doing “" + row + "”"}},
		{"effort not answered", "effort-band-row-sit", "", []string{"Choose how hard “" + row + "” was, or choose “I skipped it”"}},
		{"effort unknown", "effort-band-row-sit", "huge", []string{"Choose how hard “" + row + "” was, or choose “I skipped it”"}},
		{"form not answered", "form-band-row-sit", "", []string{"Choose if you could keep good form in “" + row + "”"}},
		{"form unknown", "form-band-row-sit", "2", []string{"Choose if you could keep good form in “" + row + "”"}},
		{"no set", "reps-band-row-sit", "", []string{"Enter how many you did in 1 set or more of “" + row + "”, or choose “I skipped it”"}},
		{"a set of none", "reps-band-row-sit", "0", []string{"Enter a whole number from 1 to 100 for each set of “" + row + "”. Leave a set blank if you did not do it"}},
		{"a set with a decimal", "reps-band-row-sit", "8.5", []string{"Enter a whole number from 1 to 100 for each set of “" + row + "”. Leave a set blank if you did not do it"}},
		{"a set in words", "reps-band-row-sit", "twelve", []string{"Enter a whole number from 1 to 100 for each set of “" + row + "”. Leave a set blank if you did not do it"}},
		{"a set of 101", "reps-band-row-sit", "101", []string{"Enter a whole number from 1 to 100 for each set of “" + row + "”. Leave a set blank if you did not do it"}},
		{"a pink band", "resistance-band-row-sit", "pink", []string{"Choose 1 of the bands for “" + row + "”"}},
		{"something else instead", "did-band-row-sit", "ball-push", []string{"Choose what you did instead of “" + row + "”"}},
		{"an exercise that there is not", "did-band-row-sit", "plank", []string{"Choose what you did instead of “" + row + "”"}},
		{"a long note", "note", long, []string{"Your note must be 1000 characters or fewer"}},
		{"a control character", "note", "a\x07b", []string{"Remove the characters that are not letters, numbers or signs"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			amy := newSite(t).begun("amy")
			form := amy.newSession()
			form.Set("note", "I wrote this")
			form.Set(tt.field, tt.value)
			p := amy.log(form).wrong(tt.faults...)
			again := p.filled()
			for name, values := range form {
				if name == tt.field && !strings.HasPrefix(name, "reps-") && name != "note" && name != "day" {
					continue // what no button says cannot be shown as pressed
				}
				if got := strings.TrimRight(strings.Join(again[name], "|"), "|"); got != strings.TrimRight(strings.Join(values, "|"), "|") && name != "settled" {
					t.Errorf("%s was %q, and is %q", name, values, again[name])
				}
			}
			if amy.get("/sessions").doc.Find(".app-line").Length() != 0 {
				t.Error("a session was kept")
			}
		})
	}
}

func TestEverythingSkippedIsNoSession(t *testing.T) {
	amy := newSite(t).begun("amy")
	form := amy.newSession()
	for _, slot := range form["exercise"] {
		form.Set("did-"+slot, "skipped")
	}
	amy.log(form).wrong("Tell us about 1 exercise or more that you did")
	form.Del("exercise")
	if p := amy.log(form); p.status != http.StatusUnprocessableEntity {
		t.Errorf("no exercises at all: %d", p.status)
	}
}

func TestBadIDsOfASession(t *testing.T) {
	s := newSite(t)
	amy, bob := s.begun("amy"), s.begun("bob")
	theirs := bob.newSession()
	bob.log(theirs)
	for name, change := range map[string]func(url.Values){
		"no id":                     func(f url.Values) { f.Del("session") },
		"markup":                    func(f url.Values) { f.Set("session", "<b>") },
		"a megabyte":                func(f url.Values) { f.Set("session", strings.Repeat("x", 100_000)) },
		"somebody else's programme": func(f url.Values) { f.Set("programme", theirs.Get("programme")) },
		"no programme":              func(f url.Values) { f.Del("programme") },
		"a version that never was":  func(f url.Values) { f.Set("version", "99") },
		"a version in words":        func(f url.Values) { f.Set("version", "one") },
	} {
		form := amy.newSession()
		change(form)
		if p := amy.log(form); p.status != http.StatusNotFound && p.status != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d", name, p.status)
		}
	}
	if n := amy.get("/sessions").doc.Find(".app-line").Length(); n != 0 {
		t.Errorf("%d sessions were kept", n)
	}
	for _, path := range []string{"", "/correct"} {
		amy.get("/sessions/"+theirs.Get("session")+path).is(404, "Page not found")
	}
	for _, path := range []string{"/settled", "/correct", "/withdraw"} {
		amy.post("/sessions/"+theirs.Get("session")+path, "settled", "yes").is(404, "Page not found")
	}
	amy.get("/sessions?after="+theirs.Get("session")).is(404, "Page not found")
	mine := amy.newSession()
	mine.Set("session", theirs.Get("session")) // the same key is another's business
	amy.log(mine).leads("/sessions/" + theirs.Get("session"))
}

func TestTooMuchAndTheWrongKind(t *testing.T) {
	amy := newSite(t).begun("amy")
	form := amy.newSession()
	form.Set("note", strings.Repeat("long ", 300_000))
	if p := amy.log(form); p.status != http.StatusRequestEntityTooLarge {
		t.Errorf("a megabyte of text: %d, want 413", p.status)
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

func TestTheNextDayQuestionOnPages(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	amy.log(form)
	to := "/sessions/" + form.Get("session")
	amy.post(to+"/settled", "settled", "yes").wrong("You can answer this from tomorrow")
	s.later(1)
	p := amy.get("/today")
	if !strings.HasPrefix(p.headings(), "How was your back after yesterday?") {
		t.Errorf("today asks %q", p.headings())
	}
	amy.post(to + "/settled").wrong("Choose if any extra pain settled by the next day")
	p = p.tap("There was none").leads(to)
	if !p.says("There was none") || strings.Contains(amy.get("/today").headings(), "How was your back") {
		t.Errorf("after the answer: %q", p.text("main"))
	}
}

func TestTheNextDayQuestionIsAskedWithTheNextSession(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	first := amy.newSession()
	amy.log(first)
	s.later(2)
	second := amy.newSession()
	second.Set("settled", "maybe")
	amy.log(second).wrong("Choose if any extra pain settled by the next day")
	second.Set("settled", "yes")
	amy.log(second)
	if p := amy.get("/sessions/" + first.Get("session")); !p.says(words.AskSettled + "Yes") {
		t.Errorf("the first: %q", p.text("main"))
	}
}

func TestASessionIsCorrectedAndRemoved(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	amy.log(form)
	to := "/sessions/" + form.Get("session")
	p := amy.get(to+"/correct").is(200, "Correct a session")
	correction := p.filled()
	for name, values := range form {
		if got := strings.Join(correction[name], "|"); got != strings.Join(values, "|") && name != "exercise" {
			t.Errorf("%s was %q, and is filled in as %q", name, values, got)
		}
	}
	correction.Set("during-band-row-sit", "4")
	for range 2 {
		amy.send(http.MethodPost, to+"/correct", correction).leads(to)
	}
	p = amy.get(to)
	if !p.says("Pain 4 out of 10") || !p.says("You corrected it, 1 June 2026, 9am") || !p.says("Pain 2 out of 10") {
		t.Errorf("corrected: %q", p.text("main"))
	}
	stale := correction
	stale.Set("note", "On an old page")
	p = amy.send(http.MethodPost, to+"/correct", stale).wrong(words.Problem("session", "changed"))
	if p.value(words.AskNote) != "On an old page" {
		t.Error("what was typed is lost")
	}
	wrong := amy.get(to + "/correct").filled()
	wrong.Set("during-band-row-sit", "")
	amy.send(http.MethodPost, to+"/correct", wrong).wrong("Choose a number for your pain while doing “Pull the band to your ribs, sitting”. Choose 0 for no pain")

	for range 2 {
		amy.post(to + "/withdraw").leads("/sessions")
	}
	if p := amy.get(to); !p.says("You removed this session on 1 June 2026") || p.has(words.CorrectIt) {
		t.Errorf("removed: %q", p.text("main"))
	}
	if !amy.get("/sessions").says(words.NoSessionsYet) {
		t.Error("it is still in the list")
	}
	amy.get(to+"/correct").is(404, "Page not found")
}

func TestACorrectionIsOfADayBeforeItWasLogged(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.later(10)
	form := amy.newSession()
	amy.log(form)
	amy.later(6)
	p := amy.get("/sessions/"+form.Get("session")+"/correct").is(200, "Correct a session")
	days := p.doc.Find("select[name=day] option")
	if first, last := days.First().AttrOr("value", ""), days.Last().AttrOr("value", ""); first != "2026-06-11" || last != "2026-06-04" {
		t.Errorf("days from %s to %s, want 11 to 4 June", first, last)
	}
}

func TestANewProgrammeWhileTheFormWasOpen(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	p, err := s.store.Programme(t.Context(), amy.actor().Patient())
	s.must(err)
	p.ID = "another"
	s.must(s.store.StartProgramme(t.Context(), p, func(v rehab.Situation) rehab.Situation { v.Programme = p.ID; return v }))
	form.Set("note", "I wrote this")
	again := amy.log(form).wrong(words.Problem("session", "new_programme"))
	if again.value(words.AskNote) != "I wrote this" {
		t.Error("what was typed is lost")
	}
}

func TestAnOldSessionStaysAsItIs(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	amy.log(form)
	to := "/sessions/" + form.Get("session")
	amy.later(29)
	if p := amy.get(to); p.has(words.CorrectIt) {
		t.Error("it can be corrected")
	}
	if p := amy.get(to + "/correct"); p.status != 422 || !slices.Contains(p.faults(), words.Problem("session", "closed")) {
		t.Errorf("correcting it: %d %q", p.status, p.faults())
	}
	amy.post(to + "/withdraw").wrong(words.Problem("session", "closed"))
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

func TestWeights(t *testing.T) {
	tests := []struct {
		typed string
		grams int
		code  string
	}{
		{"2", 2000, ""}, {"2.5", 2500, ""}, {"2,5", 2500, ""}, {"2.5 kg", 2500, ""}, {"0.1", 100, ""}, {"50", 50_000, ""},
		{"0", 0, "range"}, {"0.0", 0, "range"}, {"50.1", 0, "range"}, {"9999", 0, "range"},
		{"2.55", 0, "format"}, {"2.", 0, "format"}, {".5", 0, "format"}, {"-2", 0, "format"}, {"+2", 0, "format"}, {"two", 0, "format"},
		{"2.x", 0, "format"}, {"2.-", 0, "format"}, {"10000", 0, "format"}, {"٢", 0, "format"}, {"1e3", 0, "format"},
	}
	for _, tt := range tests {
		if grams, code := gramsOf(tt.typed); grams != tt.grams || code != tt.code {
			t.Errorf("%q: %d %q, want %d %q", tt.typed, grams, code, tt.grams, tt.code)
		}
	}
}

func FuzzSessionForm(f *testing.F) {
	loaded, err := content()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("session=s&programme=p&version=1&exercise=band-row-sit&did-band-row-sit=did&reps-band-row-sit=8&resistance-band-row-sit=red")
	f.Add("exercise=weight-row&weight-weight-row=2.5&during-weight-row=11&exercise=weight-row&day=2026-02-31")
	f.Fuzz(func(t *testing.T, body string) {
		v, err := url.ParseQuery(body)
		if err != nil {
			return
		}
		form := readSessionForm(v)
		session, ps := form.session(loaded)
		if again := readSessionForm(v); len(again.Exercises) != len(form.Exercises) {
			t.Error("the same form is read in two ways")
		}
		for _, d := range session.Exercises {
			if d.Pain != nil && (*d.Pain < 0 || *d.Pain > 10) {
				t.Errorf("pain %d", *d.Pain)
			}
			if g := d.Resistance.Grams; g < 0 || g > rehab.MaxGrams {
				t.Errorf("%d grams", g)
			}
		}
		for _, p := range ps {
			if words.Problem(p.Field, p.Code) == "Check this answer" && !strings.Contains(p.Field, "-") {
				t.Errorf("no words for %s %s", p.Field, p.Code)
			}
		}
	})
}

func TestAKeptSessionComesBackAsItWasTyped(t *testing.T) {
	loaded, err := content()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		pain := rapid.IntRange(0, 10).Draw(t, "pain")
		d := rehab.Done{
			Exercise: "band-row-sit", Reps: rapid.SliceOfN(rapid.IntRange(1, 100), 1, 4).Draw(t, "reps"), GoodForm: rapid.Bool().Draw(t, "form"),
			Effort: rapid.SampledFrom(rehab.Efforts()).Draw(t, "effort"), Pain: &pain,
			Resistance: rehab.Resistance{Kind: rehab.Band, Colour: rapid.SampledFrom(rehab.BandColours()).Draw(t, "band")},
		}
		if rapid.Bool().Draw(t, "weight") {
			d.Exercise, d.Resistance = "weight-row", rehab.Resistance{Kind: rehab.Weight, Grams: 100 * rapid.IntRange(1, 500).Draw(t, "grams")}
		}
		var ps rehab.Problems
		back := exerciseFormOf(d).done(loaded, &ps)
		if len(ps) > 0 || !slices.Equal(back.Reps, d.Reps) || *back.Pain != pain || back.Resistance != d.Resistance || back.Effort != d.Effort || back.GoodForm != d.GoodForm {
			t.Errorf("%+v came back as %+v, %v", d, back, ps)
		}
	})
}
