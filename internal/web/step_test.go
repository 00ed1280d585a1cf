package web

import (
	"net/url"
	"strings"
	"testing"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// earn logs sessions two days apart, with 12 in every set against a red band,
// and says that any pain settled.
func (v *visitor) earn(times int, change func(url.Values)) {
	v.site.t.Helper()
	for range times {
		form := v.newSession()
		all(form, "12")
		form.Set("resistance-band-row-sit", "red")
		change(form)
		v.log(form)
		v.site.later(1)
		v.post("/sessions/"+form.Get("session")+"/settled", "settled", "yes")
		v.site.later(1)
	}
}

const upTheRow = "Ready for a step up: Pull the band to your ribs, sitting"

func TestAStepIsOfferedExplainedAndTaken(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.earn(1, func(url.Values) {})
	if p := amy.get("/today"); strings.Contains(p.headings(), upTheRow) {
		t.Error("offered after one session")
	}
	amy.earn(1, func(url.Values) {})
	p := amy.get("/today")
	if !strings.Contains(p.headings(), upTheRow) || !p.says("You did 12 or more in every set 2 times running, with good form and some to spare.") || !p.says("Use a green band. Start again at 8 in each set.") {
		t.Fatalf("today: %q", p.text("main"))
	}
	p = p.tap(words.StepTake).leads("/today")
	if p.done() != "Your programme is changed" {
		t.Errorf("done %q", p.done())
	}
	form := amy.get("/sessions/new").filled()
	if form.Get("resistance-band-row-sit") != "green" || form["reps-band-row-sit"][0] != "8" {
		t.Errorf("the next session: %q with %q", form["reps-band-row-sit"], form.Get("resistance-band-row-sit"))
	}
	if p := amy.get("/programme"); !p.says("Use a green band.") {
		t.Errorf("the programme does not say why it changed: %q", p.text("main"))
	}
}

func TestAStepIsTurnedDown(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.earn(2, func(url.Values) {})
	p := amy.get("/today").tap(words.StepNotNow).leads("/today")
	if strings.Contains(p.headings(), upTheRow) || p.done() != "Your programme stays as it is" {
		t.Errorf("today: %q, %q", p.headings(), p.done())
	}
}

func TestAStepIsTakenOnTheProgrammePage(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.earn(2, func(url.Values) {})
	p := amy.get("/programme").tap(words.StepTake).leads("/programme")
	if p.done() != "Your programme is changed" || strings.Contains(p.headings(), upTheRow) {
		t.Errorf("the programme: %q, %q", p.done(), p.headings())
	}
}

func TestAWayDownHasToBeChosen(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	form.Set("during-wall-push-plus", "6")
	p := amy.log(form).leads("/sessions/" + form.Get("session"))
	const heading = "Make this one easier: Wall press-up with an extra push"
	if !strings.Contains(p.headings(), heading) || p.doc.Find("main .nhsuk-tag--red").Length() != 1 {
		t.Fatalf("the session: %q", p.text("main"))
	}
	p = p.tap(words.StepTake).wrong("Choose what you would like to do")
	if p.heading() != words.TitleStep || p.headings() != "There is a problem | "+heading {
		t.Errorf("%q with %q", p.heading(), p.headings())
	}
	p = p.next("option", "1", "answer", "take")
	if p.done() != "Your programme is changed" || strings.Contains(p.headings(), heading) {
		t.Errorf("after choosing: %q", p.text("main"))
	}
}

func TestRedTwiceStopsTheExercise(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	for range 2 {
		form := amy.newSession()
		form.Set("during-wall-push-plus", "6")
		amy.log(form)
		s.later(2)
	}
	p := amy.get("/today")
	if !strings.Contains(p.headings(), "Stop this one for now: Wall press-up with an extra push") || p.link(words.ReferYourself) != "/referrals/new" {
		t.Errorf("today: %q", p.text("main"))
	}
}

func TestBadAnswersToAStep(t *testing.T) {
	s := newSite(t)
	amy, bob := s.begun("amy"), s.begun("bob")
	amy.earn(2, func(url.Values) {})
	step := func(change ...string) []string {
		return append([]string{"step", "st1", "exercise", "band-row-sit", "action", "STEP_UP", "version", "1", "option", "0", "answer", "take"}, change...)
	}
	bob.post("/steps", step()...).is(409, words.Failure("changed").Title)
	amy.post("/steps", "step", "", "exercise", "band-row-sit").is(404, "Page not found")
	amy.post("/steps", "step", "st1", "exercise", "band-row-sit", "action", "STEP_UP", "version", "x").is(404, "Page not found")
	amy.post("/steps", "step", "st1", "exercise", "band-row-sit", "action", "STEP_UP", "version", "7", "option", "0", "answer", "take").is(409, words.Failure("changed").Title)
	amy.post("/steps", "step", "st1", "exercise", "band-row-sit", "action", "STEP_UP", "version", "1", "option", "9", "answer", "take").wrong("Choose what you would like to do")
	for range 2 {
		amy.post("/steps", step()...).leads("/today")
	}
	amy.post("/steps", "step", "st2", "exercise", "band-row-sit", "action", "STEP_UP", "version", "1", "option", "0", "answer", "take").is(409, words.Failure("changed").Title)
}

func TestEveryCodeOfASessionHasWords(t *testing.T) {
	for _, e := range rehab.Efforts() {
		if _, ok := words.Say(words.Efforts, string(e)); !ok {
			t.Errorf("no words for the effort %q", e)
		}
	}
	for _, a := range rehab.SettledAnswers() {
		if _, ok := words.Say(words.SettledAnswers, string(a)); !ok {
			t.Errorf("no words for the answer %q", a)
		}
	}
	for _, colour := range rehab.BandColours() {
		if _, ok := words.Say(words.BandColours, string(colour)); !ok {
			t.Errorf("no words for a %s band", colour)
		}
	}
	for _, l := range progression.Lights() {
		if _, ok := words.LightTextFor(string(l)); !ok || lightColours[l] == "" {
			t.Errorf("no words or colour for %s", l)
		}
	}
	for _, r := range progression.Reasons() {
		if words.StepReason(string(r), 8, 12) == "" {
			t.Errorf("no words for the reason %q", r)
		}
	}
	for _, a := range progression.Actions() {
		if words.StepHeading(string(a), "x") == "" && a != progression.Hold {
			t.Errorf("no words for the action %q", a)
		}
	}
	for _, w := range progression.AllWaits() {
		if words.StepWaits(string(w), "") == "" || !words.HasProblem("step", "waits_"+string(w)) {
			t.Errorf("no words for waiting because of %q", w)
		}
	}
	for _, h := range append(progression.Hows(), rehab.Remove) {
		if (words.StepHow{How: string(h), Band: "red", Kg: "2 kg", To: "x", Sets: 2}).Say() == "" {
			t.Errorf("no words for %q", h)
		}
	}
}

func TestEveryStateOfTodayHasWords(t *testing.T) {
	for _, state := range []string{"safety", "baseline", "programme", "ahead", "patient", "urgent", "emergency", "empty", "calm", "maintain", "no session", "no strength"} {
		if n, ok := words.NoticeFor(state, ""); !ok || n.Heading == "" {
			t.Errorf("no words for the state %q", state)
		}
	}
	for _, what := range []string{"check worrying", "check pain", "check silent", "settled", "check-in", "review open", "review due", "review last-day", "review overdue", "review message-due", "review recheck"} {
		if d, ok := words.DueFor(what, ""); !ok || d.Heading == "" {
			t.Errorf("no words for %q", what)
		}
	}
}
