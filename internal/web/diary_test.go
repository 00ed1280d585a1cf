package web

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

func TestADiaryEntryIsKeptOnceAndShownWithItsPlace(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	if p := amy.get("/diary").is(200, words.TitleDiary); !p.says(words.DiaryEmpty) {
		t.Errorf("an empty diary says %q", p.text("main"))
	}
	p := amy.get("/diary/new").is(200, words.TitleDiaryNew)
	id := p.hidden("diary")
	fields := []string{"diary", id, "day", "2026-06-01", "pain", "0", "places", "back-between", "places", "front-left-shoulder", "quality", "ache", "note", "<b>bad</b> night"}
	for range 2 {
		p = amy.post("/diary", fields...).leads("/diary/"+id).is(200, words.TitleDiaryEntry)
	}
	if !p.says("0 out of 10") || !p.says("Left shoulder, at the front") || !p.says("<b>bad</b> night") || !p.says("9am") {
		t.Errorf("the entry says %q", p.text("main"))
	}
	amy.post("/diary", append([]string{"stress", "3"}, fields...)...).wrong(words.Problem("diary", "key_reused"))
	if got := s.begun("bob").get("/diary/" + id).status; got != 404 {
		t.Errorf("somebody else's entry: %d, want 404", got)
	}
	p = amy.get("/diary").tap(words.DiarySame)
	p = amy.get(p.header.Get("Location")).is(200, words.TitleDiaryEntry)
	if !p.says("Left shoulder, at the front") || p.says("bad") {
		t.Errorf("the same again says %q", p.text("main"))
	}
	amy.post("/diary/" + id + "/remove").leads("/diary")
	if p = amy.get("/diary/" + id); !p.says(words.DiaryRemoved("1 June 2026")) {
		t.Errorf("a removed entry says %q", p.text("main"))
	}
}

func TestADiaryEntryKeepsWhatWasTypedWhenSomethingIsWrong(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	p := amy.post("/diary", "diary", "d1", "day", "2026-05-30", "note", "typed", "places", "back-low", "came", "none", "came", "stiff").wrong(
		words.Problem("pain", "blank"), words.Problem("time", "blank"), words.Problem("came", "none_and"))
	if p.value(words.AskDiaryNote) != "\ntyped" && strings.TrimSpace(p.value(words.AskDiaryNote)) != "typed" {
		t.Errorf("the note is %q", p.value(words.AskDiaryNote))
	}
	if _, ticked := p.box("Low back").Attr("checked"); !ticked {
		t.Error("the place is not ticked any more")
	}
	amy.post("/diary", "diary", "d1", "day", "2026-05-30", "time", "25:00", "pain", "11").wrong(
		words.Problem("pain", "range", "0", "10"), words.Problem("time", "format"))
	amy.post("/diary", "diary", "d1", "day", "2026-05-30", "time", "14.30", "pain", "4").leads("/diary/d1").says("2:30pm")
}

func TestNewTinglingHasAnAnswerThatLeadsToTheSafetyQuestions(t *testing.T) {
	amy := newSite(t).begun("amy")
	p := amy.get("/diary/new")
	var came string
	p.doc.Find("label").EachWithBreak(func(_ int, l *goquery.Selection) bool {
		if strings.HasPrefix(squeeze(l.Text()), "New numbness or tingling") {
			came, _ = p.doc.Find("#" + l.AttrOr("for", "none")).Attr("value")
		}
		return came == ""
	})
	amy.post("/diary", "diary", p.hidden("diary"), "day", "2026-06-01", "pain", "1", "came", came).leads("/safety/session")
}

func TestHighPainInTheDiaryLeadsToTheSafetyQuestions(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "9").leads(sessionFlow.base)
	if p := amy.get("/today"); !p.has(words.DoSafetyCheck) {
		t.Errorf("Today says %q", p.text("main"))
	}
	s.patient("new").post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "9").leads(sessionFlow.base).is(200, "A quick safety check")
	bob := s.begun("bob")
	p := bob.post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "5", "stress", "9").leads("/diary/d1")
	if !p.says("Call 111 and choose option 2") {
		t.Errorf("stress of 9 says %q", p.text("main"))
	}
	p = s.begun("eve").post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "9", "stress", "10").leads("/diary/d1")
	if !p.says("Call 111 and choose option 2") || p.link(words.DoSafetyCheck) != sessionFlow.base {
		t.Errorf("stress and much pain say %q", p.text("main"))
	}
	if p = bob.post("/diary", "diary", "d2", "day", "2026-06-01", "pain", "5", "stress", "8").leads("/diary/d2"); p.says("choose option 2") {
		t.Error("stress of 8 shows the card")
	}
}

func TestAnAppointmentIsReadInAMinute(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	if p := amy.get("/diary/appointment").is(200, words.TitleAppointment); !p.says(words.AppointmentNoData) || !p.says(words.SafetyNever) {
		t.Errorf("before there is anything: %q", p.text("main"))
	}
	bob := s.begun("bob")
	s.must(s.clinic.PlanTask(context.Background(), bob.actor(), rehab.HardTask{ID: "t1", Task: "desk", Swaps: []string{"breaks"}}))
	bob.post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "4", "places", "back-between", "quality", "ache", "triggers", "screen", "note", "after work")
	s.later(1)
	p := s.as("bob").get("/diary/appointment")
	for _, want := range []string{
		"Bob, born 31 March 1980. 2 June 2026", "Now: around 4 out of 10", "At the start, 1 June 2026: 6 out of 10", "Feels like: an ache. Set off by: desk or screen. after work",
		"In the diary: between the blades 1 time.", "Sitting at my desk", "Sitting at a desk or screen", words.SafetyAllNo, "Strength starter with bands", "1 June, 9am",
	} {
		if !p.says(want) {
			t.Errorf("the page does not say %q: %q", want, p.text("main"))
		}
	}
	if p.doc.Find("button[data-print][hidden]").Length() != 1 || !p.says(words.AppointmentHow) {
		t.Error("it does not say how to print without a script")
	}
}

func TestEveryAnswerOfTheDiaryHasWords(t *testing.T) {
	for name, pair := range map[string]struct {
		codes []string
		terms []words.Term
	}{
		"places": {rehab.DiaryPlaces, words.DiaryPlaces}, "triggers": {rehab.DiaryTriggers, words.DiaryTriggers}, "came with": {rehab.DiaryCameWith, words.DiaryCameWith},
	} {
		if len(pair.codes) != len(pair.terms) {
			t.Errorf("%s: %d codes, %d words", name, len(pair.codes), len(pair.terms))
		}
		for _, code := range pair.codes {
			if _, ok := words.Say(pair.terms, code); !ok {
				t.Errorf("%s: no words for %s", name, code)
			}
		}
	}
}

func TestADiaryEntryIsCorrected(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "4", "places", "back-between", "quality", "ache", "note", "<b>typed</b>").leads("/diary/d1")
	p := amy.get(amy.get("/diary/d1").link(words.DiaryCorrect)).is(200, words.TitleDiaryMend)
	form := p.filled()
	if form.Get("time") != "09:00" || form.Get("quality") != "ache" || form.Get("places") != "back-between" || p.doc.Find("details[open]").Length() != 2 {
		t.Errorf("the form is filled with %q, %d parts unfolded", form, p.doc.Find("details[open]").Length())
	}
	form.Set("pain", "6")
	form.Set("places", "back-left-blade")
	for range 2 {
		p = amy.send(http.MethodPost, "/diary/d1/correct", form).leads("/diary/d1")
	}
	if !p.says("6 out of 10") || !p.says("Left shoulder blade") || !p.says("You corrected it, 1 June 2026, 9am") || !p.says("4 out of 10") {
		t.Errorf("corrected: %q", p.text("main"))
	}
	if p = amy.get("/diary"); !p.says("6 out of 10, left shoulder blade") || p.says("4 out of 10") {
		t.Errorf("the diary: %q", p.text("main"))
	}
	form.Set("pain", "3")
	form.Set("note", "On an old page")
	if p = amy.send(http.MethodPost, "/diary/d1/correct", form).wrong(words.Problem("diary", "changed")); strings.TrimSpace(p.value(words.AskDiaryNote)) != "On an old page" {
		t.Error("what was typed is lost")
	}
	form = amy.get("/diary/d1/correct").filled()
	form.Del("pain")
	form.Set("time", "")
	amy.send(http.MethodPost, "/diary/d1/correct", form).wrong(words.Problem("pain", "blank"), words.Problem("time", "blank_then"))
	if got := s.begun("bob").send(http.MethodPost, "/diary/d1/correct", form).status; got != 404 {
		t.Errorf("somebody else's: %d, want 404", got)
	}
	form.Set("pain", "9")
	form.Set("time", "09:00")
	amy.send(http.MethodPost, "/diary/d1/correct", form).leads(sessionFlow.base)
}

func TestARemovedDiaryEntryIsNotCorrected(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "4")
	form := amy.get("/diary/d1/correct").filled()
	amy.post("/diary/d1/remove").leads("/diary")
	form.Set("note", "typed")
	if p := amy.send(http.MethodPost, "/diary/d1/correct", form).wrong(words.Problem("diary", "removed")); strings.TrimSpace(p.value(words.AskDiaryNote)) != "typed" {
		t.Error("what was typed is lost")
	}
	amy.get("/diary/d1/correct").is(404, "Page not found")
	if p := amy.get("/diary/d1"); p.link(words.DiaryCorrect) != "" {
		t.Error("the page of a removed entry offers to correct it")
	}
}

func TestTheFoldedPartsOpenWhenSomethingIsInThem(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	if p := amy.get("/diary/new"); p.doc.Find("form details").Length() != 3 || p.doc.Find("form details[open]").Length() != 0 {
		t.Errorf("a new form has %d of %d parts open", p.doc.Find("form details[open]").Length(), p.doc.Find("form details").Length())
	}
	for _, tt := range []struct{ name, value, opens string }{
		{"time", "25:00", words.DiaryEarlier}, {"day", "2026-05-30", words.DiaryEarlier}, {"note", "n", words.DiaryMore},
		{"stress", "3", words.DiaryMore}, {"came", "?", words.DiaryMore}, {"places", "front-chest", words.DiaryAtFront},
	} {
		form := amy.get("/diary/new").filled()
		form.Set(tt.name, tt.value)
		p := amy.send(http.MethodPost, "/diary", form) // without a score
		if got := p.text("form details[open] > summary"); p.status != 422 || got != tt.opens {
			t.Errorf("%s %q: %d, open is %q, want %q", tt.name, tt.value, p.status, got, tt.opens)
		}
	}
}

func TestTheDiaryIsThereWhereSomebodyLooksForIt(t *testing.T) {
	s := newSite(t)
	stopped := s.begun("amy")
	stopped.safe(rehab.AnyTime, "RF-E1")
	later := s.begun("bob")
	later.post("/pauses", "pause", "p1", "weeks", "1")
	for who, v := range map[string]*visitor{"just joined": s.patient("cat"), "stopped": stopped, "paused": later, "as usual": s.begun("dan")} {
		for _, path := range []string{"/today", "/progress", "/account"} {
			if v.get(path).doc.Find(`main a[href="/diary"]`).Length() == 0 {
				t.Errorf("%s: %s does not lead to the diary", who, path)
			}
		}
		if v.get("/diary").status != 200 || v.get("/diary/new").status != 200 || v.get("/diary/appointment").status != 200 {
			t.Errorf("%s: the diary does not open", who)
		}
	}
}
