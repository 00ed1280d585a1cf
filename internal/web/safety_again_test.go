package web

import (
	"slices"
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// signsAsked lists the questions that stand on the page of a safety check.
func (p *answered) signsAsked() []rehab.QuestionID {
	var ids []rehab.QuestionID
	for _, v := range p.doc.Find("main input[type=checkbox]").EachIter() {
		ids = append(ids, rehab.QuestionID(v.AttrOr("value", "")))
	}
	return ids
}

func (v *visitor) filters() []rehab.FilterCode {
	v.site.t.Helper()
	p, err := v.site.store.Patient(v.site.t.Context(), rehab.PatientID(v.account))
	v.site.must(err)
	return p.Filters.Codes()
}

// last goes through the weekly questions up to the last screen.
func (v *visitor) last() *answered {
	v.site.t.Helper()
	return v.get("/safety/weekly").next("emergency", "none").next("urgent", "none")
}

func TestWhatChangesTheExercisesIsAskedAgainAfter4Weeks(t *testing.T) {
	v := newSite(t).begun("amy")
	for _, week := range []struct {
		days  int
		again bool
	}{{27, false}, {1, true}, {27, false}, {1, true}} {
		v.later(week.days)
		p := v.last()
		for _, q := range []rehab.QuestionID{"RF-M2", "RF-M3", "RF-M4"} {
			if slices.Contains(p.signsAsked(), q) != week.again {
				t.Errorf("on %s: asked %v", v.site.now.Format("2 January"), p.signsAsked())
			}
		}
		if !slices.Contains(p.signsAsked(), "RF-M1") {
			t.Error("pregnancy is not asked every week")
		}
		p.next("more", "none")
	}
}

func TestTheLastWeeklyScreenIsAboutNow(t *testing.T) {
	v := newSite(t).begun("amy")
	v.safe(rehab.Joining, "RF-M1", "RF-M2")
	v.later(7)
	if p := v.last(); !p.says("Last, which of these are true for you now?") || !p.says(words.TickAgain) {
		t.Errorf("asks %q", p.text("main"))
	}
	v.later(21)
	p := v.last()
	p.next().wrong(noTick).next("more", "RF-M1", "more", "RF-M2")
	if f := v.filters(); !slices.Equal(f, []rehab.FilterCode{rehab.Osteo, rehab.Pregnant16}) {
		t.Errorf("filters %v after both were said again", f)
	}
}

// The page may be open while the 4 weeks end: what it did not ask is not a no.
func TestWhatThePageDidNotAskStaysAsItWas(t *testing.T) {
	v := newSite(t).begun("amy")
	v.safe(rehab.Joining, "RF-M2")
	v.later(27)
	p := v.last()
	v.later(1)
	p.next("more", "none")
	if f := v.filters(); !slices.Equal(f, []rehab.FilterCode{rehab.Osteo}) {
		t.Errorf("filters %v, want thin bones as before", f)
	}
	if !slices.Contains(v.last().signsAsked(), "RF-M2") {
		t.Error("what was not asked is not due any more")
	}
}

func TestWhoIsPregnantIsAskedHowFarOnce(t *testing.T) {
	v := newSite(t).begun("amy")
	v.later(7)
	p := v.last().next("more", "RF-M1").is(200, words.WeeksTitle)
	p.next("weeks", "60").wrong(words.Problem("weeks", "range", "1", "42"))
	again := p.next("weeks", "twelve").wrong(words.Problem("weeks", "not_whole"))
	if again.value(words.WeeksTitle) != "twelve" {
		t.Error("what was typed is lost")
	}
	again.next("weeks", "12")
	known, err := v.site.store.Patient(t.Context(), "amy")
	v.site.must(err)
	if from := rehab.DateOf(v.site.now).AddDays(22); known.Pregnant16 != from || len(known.Filters.Codes()) > 0 {
		t.Errorf("16 weeks from %v, filters %v; want from %v", known.Pregnant16, known.Filters.Codes(), from)
	}
	v.later(7)
	if p := v.last().next("more", "RF-M1"); p.heading() == words.WeeksTitle {
		t.Error("the weeks are asked again although they are known")
	}
	v.later(14) // 4 weeks after joining
	v.last().next("more", "RF-M1").is(200, words.WeeksTitle).next("weeks", "")
	if f := v.filters(); !slices.Equal(f, []rehab.FilterCode{rehab.Pregnant16}) {
		t.Errorf("filters %v after weeks that are not known", f)
	}
}

func TestNobodyIsAskedForWeeksWhoHasToGetHelp(t *testing.T) {
	v := newSite(t).begun("amy")
	p := v.post("/safety/weekly/result", "check", "c9", "emergency", "none", "urgent", "RF-U2", "more", "RF-M1")
	if p.status != 303 || v.hold() != rehab.PauseUrgent {
		t.Errorf("%d, hold %q", p.status, v.hold())
	}
}

func TestAPhysioSeesHowFarAPregnancyIs(t *testing.T) {
	s := newSite(t)
	pia := s.physio("pia")
	v := s.begun("amy")
	s.must(s.store.SetPhysio(t.Context(), "amy", "pia", func(x rehab.Situation) rehab.Situation { return x }))
	v.last().next("more", "RF-M1").next("weeks", "12")
	if p := pia.get("/physio/patients/amy/safety"); !p.says(words.KeyPregnant + "12") {
		t.Errorf("the safety answers say %q", p.text("main"))
	}
	if p := pia.get("/physio/patients/amy"); !p.says(words.Pregnant16From("23 June 2026")) {
		t.Errorf("the overview says %q", p.text("main"))
	}
}
