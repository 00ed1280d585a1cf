package web

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// row is what stands beside a key of a list of facts.
func (p *answered) row(key string) string {
	row := p.doc.Find(".nhsuk-summary-list__row").FilterFunction(func(_ int, r *goquery.Selection) bool {
		return squeeze(r.Find("dt").Text()) == key
	})
	var lines []string
	row.Find("dd p").Each(func(_ int, l *goquery.Selection) { lines = append(lines, squeeze(l.Text())) })
	if len(lines) == 0 {
		return squeeze(row.Find("dd").Text())
	}
	return strings.Join(lines, " | ")
}

func TestAnAppointmentSaysWhatWasDoneAndTried(t *testing.T) {
	m := newTown(t)
	ann := m.as("ann")
	m.must(m.store.AddBaseline(context.Background(), rehab.Baseline{
		ID: "b9", Patient: "ann", Day: rehab.DateOf(m.now), At: m.now, Pain: new(7), Worst: new(9), Began: "over12weeks", Neck: "no", CheckedBy: "physio",
		Side: rehab.SideLeft, Places: []string{"between", "left-blade"}, Quality: []string{"ache"}, Told: []string{"hernia"}, Treatments: []string{"massage", "electrical"},
		Activities: []rehab.Activity{{ID: "activity-1", Name: "Driving", Score: new(3)}},
	}, nil, nil))
	ann.post("/diary", "diary", "d8", "day", "2026-07-13", "pain", "2", "places", "back-between", "places", "front-left-shoulder")
	ann.post("/diary", "diary", "d9", "day", "2026-07-13", "pain", "4", "places", "back-between", "note", strings.Repeat("long ", 100))
	p := ann.get("/diary/appointment").is(200, words.TitleAppointment)
	for key, want := range map[string]string{
		words.KeyWhere:       "Between the shoulder blades, left shoulder blade, left. | Feels like: an ache. | In the diary: between the blades 2 times, left shoulder, at the front 1 time.",
		words.KeySince:       "More than 12 weeks ago, said on 13 July 2026",
		words.KeyStops:       "Driving: 3 at the start. | 0 is cannot do it, 10 is as well as before.",
		words.KeyChangeSince: "No change, said on 13 July 2026",
		words.KeyCheckedBy:   "A physio",
		words.KeyToldOf:      "A hernia",
		words.KeyAsked:       "Last asked on 13 July 2026. Answered no to every question.",
	} {
		if got := p.row(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	for key, want := range map[string]string{
		words.KeyPainNow:   "At the start, 13 July 2026: 7 out of 10 on average, 9 at its worst. | In the last 6 weeks: lowest 2, highest 7.",
		words.KeyExercises: words.NothingDone,
		words.KeyTried:     "Treatments before 13 July 2026: massage; electrical stimulation, such as TENS. | Sitting at a desk or screen: ",
		words.KeyReviewed:  "6-week review, 13 July 2026: make it easier for 2 weeks.",
	} {
		if got := p.row(key); !strings.Contains(got, want) {
			t.Errorf("%s: %q does not have %q", key, got, want)
		}
	}
	if cell := p.text("td:last-child"); !strings.Contains(cell, "long…") || len(cell) > 300 || !p.says(words.DiaryCutShort) {
		t.Errorf("a long note stands as %q", cell)
	}
}

func TestAnAppointmentBeforeAProgramme(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	amy.post("/diary", "diary", "d1", "day", "2026-06-01", "pain", "3").leads("/diary/d1")
	s.later(10)
	amy = s.as("amy")
	amy.post("/diary", "diary", "d2", "day", "2026-06-11", "pain", "5").leads("/diary/d2")
	p := amy.get("/diary/appointment")
	if got, want := p.row(words.KeyPainNow), "Now: around 5 out of 10 in the last 7 days. | In the last 6 weeks: lowest 3, highest 5."; got != want {
		t.Errorf("the pain is %q, want %q", got, want)
	}
	if p.doc.Find("svg.app-chart").Length() != 1 || p.says(words.AppointmentNoData) || p.row(words.KeyExercises) != "" {
		t.Errorf("the page says %q", p.text("main"))
	}
	s.later(40)
	if p = s.as("amy").get("/diary/appointment"); p.row(words.KeyPainNow) != "Last: 5 out of 10 on 11 June 2026. There is nothing newer." {
		t.Errorf("40 days later: %q", p.row(words.KeyPainNow))
	}
	s.later(2)
	if p = s.as("amy").get("/diary/appointment"); !p.says(words.AppointmentNoData) || p.link(words.DiaryWrite) != "/diary/new" {
		t.Errorf("42 days later: %q", p.text("main"))
	}
}

func TestHowOftenPainkillersWereUsed(t *testing.T) {
	s := newSite(t)
	s.begun("amy")
	for i, said := range []string{"most", "none", "some", "some", "unsaid", ""} {
		s.must(s.store.AddCheckIn(context.Background(), rehab.CheckIn{
			ID: rehab.CheckInID("c" + strconv.Itoa(i)), Patient: "amy", Programme: "amy-p", Day: rehab.DateOf(s.now), At: s.now, Pain: new(3), Painkillers: said, Sleep: new(i),
		}, nil))
		s.later(6)
	}
	if got, want := s.as("amy").get("/diary/appointment").row(words.KeyTried), "Painkillers, by 4 weekly check-ins: on most days in 1, on some days in 2, none in 1."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := s.as("amy").get("/diary/appointment").row(words.KeySleep), "5 out of 10 (0 is terrible, 10 is excellent), said on 1 July 2026"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestHowMuchWasDoneHasWordsForAGP(t *testing.T) {
	for percent := 0.0; percent <= 100; percent += 5 {
		for _, part := range []string{"movement", "strengthening"} {
			if line, ok := words.DonePart(part, howMuch(percent), 3); !ok || strings.Contains(line, "{") {
				t.Errorf("%s, %v: %q", part, percent, line)
			}
		}
	}
}

func TestALongNoteIsCutAtAWord(t *testing.T) {
	for _, tt := range []struct {
		text, want string
		most       int
		cut        bool
	}{
		{"", "", 5, false}, {"short", "short", 5, false}, {"one two", "one…", 5, true}, {"a\n\n b", "a b", 5, false}, {"It ends. Here", "It ends…", 9, true},
		{"unbreakable", "unbre…", 5, true}, {"🦴🦴🦴", "🦴🦴…", 2, true},
	} {
		if got, cut := shortened(tt.text, tt.most); got != tt.want || cut != tt.cut {
			t.Errorf("%q to %d: %q, %v, want %q", tt.text, tt.most, got, cut, tt.want)
		}
	}
}

func TestAWarningSignStandsFirstForAGP(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	first := func() string { return amy.get("/diary/appointment").text(".nhsuk-summary-list__row:first-child dt") }
	if got := first(); got != words.KeySince {
		t.Errorf("first stands %q, want since when", got)
	}
	s.now = s.now.Add(time.Hour)
	amy.safe(rehab.AnyTime, "RF-E1")
	if got := first(); got != words.KeyAsked {
		t.Errorf("with chest pain, first stands %q", got)
	}
}

func TestAWarningSignStandsForAGPUntilItIsCleared(t *testing.T) {
	for _, tt := range []struct {
		name  string
		sign  rehab.QuestionID
		again rehab.Occasion // asked the day after, with no to everything
		sees  bool
	}{
		{"an urgent sign that stops the exercises", "RF-U1", rehab.Weekly, true},
		{"a sign to see somebody soon", "RF-S2", rehab.Weekly, false},
		{"one that was not asked about again", "RF-S2", rehab.AnyTime, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSite(t)
			s.begun("amy")
			s.later(1)
			amy := s.as("amy")
			amy.safe(rehab.Weekly, tt.sign)
			s.later(1)
			amy = s.as("amy")
			amy.safe(tt.again)
			p := amy.get("/diary/appointment")
			first, said := p.text(".nhsuk-summary-list__row:first-child dt"), p.row(words.KeyAsked)
			if (first == words.KeyAsked) != tt.sees || strings.Contains(said, words.SafetyAllNo) == tt.sees ||
				tt.sees && !strings.Contains(said, words.AskedBefore("2 June 2026")) {
				t.Errorf("first stands %q; the questions: %q", first, said)
			}
		})
	}
}

func TestWhatWasTriedIsOfTheDayItWasWritten(t *testing.T) {
	s := newSite(t)
	s.begun("amy")
	s.now = time.Date(2026, 6, 30, 23, 30, 0, 0, time.UTC) // half past midnight in London
	v := s.as("amy")
	checked(v, "c1")
	v.post("/referrals", filledIn(map[string]string{"id": "r1", "tried": "A heat pad"})...)
	v.post("/referrals/r1/send")
	want := words.TriedSaid("A heat pad", "1 July 2026")
	if got := v.get("/diary/appointment").row(words.KeyTried); !strings.Contains(got, want) {
		t.Errorf("tried: %q, want %q", got, want)
	}
}

func TestALongPlanIsCutBeforeHowItWent(t *testing.T) {
	ann := newTown(t).as("ann")
	ann.post("/load-plan/"+annsTask, "task", "desk", "number", "1", "swaps", "breaks", "swaps", "screen-height", "swaps", "stand-some").leads("/load-plan")
	got := ann.get("/diary/appointment").row(words.KeyTried)
	if !strings.Contains(got, "movement break") || !strings.HasSuffix(got, "… "+words.NoTaskYet) {
		t.Errorf("%q does not end with how it went", got)
	}
}
