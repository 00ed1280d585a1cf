package web

import (
	"fmt"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/views/words"
)

func TestAPhysioReadsTheDiaryAPageAtATime(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	sam := s.physio("sam")
	s.must(s.store.SetPhysio(t.Context(), "amy", "sam", same))
	if p := sam.get("/physio/patients/amy/diary").is(200, "Amy"); !p.says(words.NoDiary) {
		t.Errorf("an empty diary says %q", p.text("main"))
	}
	if p := sam.get("/physio/patients/amy/time-line").is(200, "Amy"); !p.says(words.NoTimeLine) {
		t.Errorf("an empty time line says %q", p.text("main"))
	}
	for i := range clinic.RecordPage + 1 {
		at := fmt.Sprintf("0%d:%02d", i/6, 10*(i%3)) // some of the same moment
		amy.post("/diary", "diary", fmt.Sprint("d", i), "day", "2026-06-01", "time", at, "pain", "3", "places", "front-left-shoulder",
			"quality", "ache", "triggers", "stress", "came", "stiff", "note", fmt.Sprintf("note %d <b>so</b>", i)).leads(fmt.Sprint("/diary/d", i))
	}
	amy.post("/diary", "diary", "gone", "day", "2026-06-01", "time", "08:30", "pain", "1", "note", "gone")
	amy.post("/diary/gone/remove")
	p := sam.get("/physio/patients/amy/diary").is(200, "Amy")
	for _, want := range []string{"Monday 1 June 2026, 3:20am", "Pain3 out of 10", "Left shoulder, at the front", "An ache", "Stress", "Stiffness", "note 20 <b>so</b>"} {
		if !p.says(want) {
			t.Errorf("the diary does not say %q: %q", want, p.text("main"))
		}
	}
	next := p.link(words.Earlier)
	if n := p.doc.Find(".app-entry").Length(); n != clinic.RecordPage || p.says("gone") || next == "" {
		t.Fatalf("%d entries, more at %q", n, next)
	}
	if p = sam.get(next); p.doc.Find(".app-entry").Length() != 1 || !p.says("note 0") {
		t.Errorf("the second page says %q", p.text("main"))
	}
	p = sam.get("/physio/patients/amy/time-line")
	see := p.doc.Find(`.app-entry .nhsuk-summary-list__actions a[href="/physio/patients/amy/diary"]`)
	if n := p.doc.Find(".app-entry .nhsuk-summary-list__row").Length(); n != clinic.RecordPage || p.says("gone") || see.Length() != n {
		t.Errorf("%d entries on the time line: %q", n, p.text("main"))
	}
	if p = sam.get(p.link(words.Earlier)); p.doc.Find(".app-entry .nhsuk-summary-list__row").Length() != 1 {
		t.Errorf("the second page of the time line says %q", p.text("main"))
	}
	looks := s.looksAt("amy")
	for _, want := range []string{"Sam see diary allowed", "Sam see time line allowed"} {
		if !slices.Contains(looks, want) {
			t.Errorf("%q is not among the looks %q", want, looks)
		}
	}
	if p = amy.get("/account"); !p.says("Looked at your pain diary") || !p.says("Looked at what happened when") {
		t.Errorf("the patient is told %q", p.text("main"))
	}
	zoe := s.physio("zoe")
	for _, path := range []string{"diary", "time-line"} {
		if got := zoe.get("/physio/patients/amy/" + path).status; got != 404 {
			t.Errorf("%s for a physio of nobody: %d, want 404", path, got)
		}
	}
	if !slices.Contains(s.looksAt("amy"), "Zoe see diary refused") {
		t.Error("the refusal is not kept")
	}
}
