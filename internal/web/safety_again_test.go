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
