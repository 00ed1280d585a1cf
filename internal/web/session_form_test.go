package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

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
		{"tomorrow", "day", "2026-06-02", []string{"The day must be today or in the past"}},
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
