package web

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

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

func TestTheAnswerAboutTheNextDayCanBeChanged(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	form := amy.newSession()
	amy.log(form)
	s.later(1)
	to := "/sessions/" + form.Get("session")
	p := amy.get(to).tap("Yes").leads(to)
	p = p.tap("No").leads(to)
	if !p.says(words.AskSettled+"No") || p.doc.Find("main .nhsuk-tag--red").Length() != 4 {
		t.Errorf("after changing it: %q", p.text("main"))
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
	s.must(s.store.StartProgramme(t.Context(), p, func([]rehab.Pause) rehab.Change {
		return func(v rehab.Situation) rehab.Situation { v.Programme = p.ID; return v }
	}))
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
