package web

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/patient"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// tap presses the button that begins with those words.
func (p *answered) tap(button string) *answered {
	p.t.Helper()
	form := p.doc.Find("main form").FilterFunction(func(_ int, f *selection) bool {
		return f.Find("button").FilterFunction(func(_ int, b *selection) bool { return strings.HasPrefix(squeeze(b.Text()), button) }).Length() > 0
	}).First()
	if form.Length() == 0 {
		p.t.Fatalf("%s: there is no button %q", p.path, button)
	}
	var fields []string
	form.Find("input[type=hidden]").Each(func(_ int, h *selection) {
		fields = append(fields, h.AttrOr("name", ""), h.AttrOr("value", ""))
	})
	pressed := form.Find("button").FilterFunction(func(_ int, b *selection) bool { return strings.HasPrefix(squeeze(b.Text()), button) }).First()
	if name, ok := pressed.Attr("name"); ok {
		fields = append(fields, name, pressed.AttrOr("value", ""))
	}
	return p.visitor.post(form.AttrOr("action", ""), fields...)
}

// has reports whether there is a button or link with those words.
func (p *answered) has(words string) bool {
	return p.doc.Find("main button, main a").FilterFunction(func(_ int, b *selection) bool { return squeeze(b.Text()) == words }).Length() > 0
}

// headings are the headings of the cards, in order.
func (p *answered) headings() string {
	return strings.Join(p.doc.Find("main h2").Map(func(_ int, h *selection) string { return squeeze(h.Text()) }), " | ")
}

func TestABoutIsOneTap(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	p := amy.get("/today").is(200, "Today")
	if !p.says("0 of 4 today") || p.has(words.UndoLast) {
		t.Errorf("before the first: %q", p.text("main"))
	}
	p = p.tap(words.DoneThese).leads("/today")
	if !p.says("1 of 4 today. The last one was at 9am.") || p.done() == "" {
		t.Errorf("after the first: %q", p.text("main"))
	}
	s.now = s.now.Add(20 * time.Minute)
	p = p.tap(words.DoneThese).leads("/today")
	if !p.says("1 of 4 today. The last one was at 9:20am.") || !p.says(words.CountedTogether(30)) {
		t.Errorf("20 minutes later: %q", p.text("main"))
	}
	s.now = s.now.Add(10 * time.Minute)
	p = p.tap(words.DoneThese).leads("/today")
	if !p.says("2 of 4 today. The last one was at 9:30am.") {
		t.Errorf("30 minutes after the first: %q", p.text("main"))
	}
	p = p.tap(words.UndoLast).leads("/today")
	if !p.says("1 of 4 today. The last one was at 9:20am.") {
		t.Errorf("after undoing it: %q", p.text("main"))
	}
}

func TestABoutSentTwiceIsKeptOnce(t *testing.T) {
	amy := newSite(t).begun("amy")
	id := amy.get("/today").hidden("bout")
	for range 3 {
		amy.post("/bouts", "bout", id).leads("/today")
	}
	if p := amy.get("/today"); !p.says("1 of 4 today") || p.says("30 minutes") {
		t.Errorf("after one tap sent 3 times: %q", p.text("main"))
	}
	for range 2 {
		amy.post("/bouts/undo", "bout", id).leads("/today")
	}
	amy.post("/bouts", "bout", id).leads("/today")
	if p := amy.get("/today"); !p.says("0 of 4 today") {
		t.Errorf("undone, then sent again by a slow phone: %q", p.text("main"))
	}
}

func TestBadBouts(t *testing.T) {
	s := newSite(t)
	amy, bob := s.begun("amy"), s.begun("bob")
	bobs := bob.get("/today").hidden("bout")
	bob.post("/bouts", "bout", bobs).leads("/today")
	for name, id := range map[string]string{
		"blank": "", "long": strings.Repeat("x", 65), "markup": "<b>", "control": "a\x00b", "emoji": "💪", "somebody else's": bobs, "unknown": "never",
	} {
		if p := amy.post("/bouts/undo", "bout", id); p.status != http.StatusNotFound {
			t.Errorf("undoing %s: %d, want 404", name, p.status)
		}
	}
	amy.post("/bouts", "bout", "").is(404, "Page not found")
	if p := bob.get("/today"); !p.says("1 of 4 today") {
		t.Errorf("bob's bout is gone: %q", p.text("main"))
	}
	s.patient("cy").post("/bouts", "bout", "b1").is(404, "Page not found")
}

func TestTodayInEveryState(t *testing.T) {
	tests := []struct {
		name     string
		setUp    func(s *site, v *visitor)
		headings string
	}{
		{"a week begins", func(*site, *visitor) {}, "Move little and often | Strengthen"},
		{"a check-in is due", func(_ *site, v *visitor) { v.later(7) }, "Your weekly check-in | Move little and often | Strengthen"},
		{"the review opens", func(_ *site, v *visitor) { v.later(35) }, "First, a quick safety check | Your review is open | Your weekly check-in"},
		{"the review is due", func(_ *site, v *visitor) { v.later(42) }, "First, a quick safety check | Your review is due"},
		{"its last day", func(_ *site, v *visitor) { v.later(49) }, "First, a quick safety check | Today is the last day of your review week"},
		{"the review is overdue", func(_ *site, v *visitor) { v.later(50) }, "First, a quick safety check | Your review is overdue"},
		{"paused", func(_ *site, v *visitor) { v.post("/pauses").leads("/programme") }, "Your programme is paused"},
		{"an emergency", func(_ *site, v *visitor) { v.safe(rehab.AnyTime, "RF-E1") }, "Immediate action required: Call 999 or go to A&E now if: | Your exercises are stopped for now"},
		{"urgent", func(_ *site, v *visitor) { v.safe(rehab.AnyTime, "RF-U1") }, "Urgent advice: Ask for an urgent GP appointment or get help from NHS 111 if: | Your exercises are stopped for now"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newSite(t)
			amy := s.begun("amy")
			tt.setUp(s, amy)
			p := amy.get("/today").is(200, "Today")
			if got := p.headings(); got != tt.headings {
				t.Errorf("headings %q, want %q", got, tt.headings)
			}
			if p.link("refer yourself") != "/referrals/new" || p.doc.Find(`header a[href="/help-now"]`).Length() != 1 {
				t.Error("a referral or help is out of reach")
			}
		})
	}
}

func TestTodayBeforeThereIsAProgramme(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	steps := []struct{ heading, button, leads string }{
		{"Let us get you started", "Get started", "/start/safety"},
		{"Tell us about your pain", "Go on", "/start/pain"},
	}
	for _, step := range steps {
		p := amy.get("/today").is(200, "Today")
		if p.headings() != step.heading || p.link(step.button) != step.leads {
			t.Errorf("%q leads to %q, want %q to %q", p.headings(), p.link(step.button), step.heading, step.leads)
		}
		amy.safe(rehab.Joining)
	}
}

func TestTodayBeforeTheProgrammeStarts(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	s.later(-1)
	p := amy.get("/today").is(200, "Today")
	if p.headings() != "Your programme starts on Monday 1 June 2026" || p.has(words.DoneThese) {
		t.Errorf("the day before: %q", p.text("main"))
	}
	amy.get("/sessions/new").is(200, "Log a session")
	amy.post("/bouts", "bout", "b1").is(404, "Page not found")
}

func TestOnlyOnePartOfAProgramme(t *testing.T) {
	for name, tt := range map[string]struct {
		exercises []rehab.ExerciseID
		headings  string
	}{
		"movement only":      {[]rehab.ExerciseID{"seated-rotation"}, "Move little and often"},
		"strengthening only": {[]rehab.ExerciseID{"wall-push-plus"}, "Strengthen"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t)
			amy := s.checked("amy")
			pain := 4
			s.must(s.clinic.SaveBaseline(t.Context(), amy.actor(), rehab.Baseline{ID: "b", Pain: &pain, Began: "over12weeks", Neck: "no", CheckedBy: "gp"}))
			_, err := s.clinic.ChooseProgramme(t.Context(), amy.actor(), clinic.Choice{
				ID: "p", Exercises: tt.exercises, Movement: true, Strength: true, Started: rehab.DateOf(s.now),
			})
			s.must(err)
			if p := amy.get("/today"); p.headings() != tt.headings {
				t.Errorf("headings %q, want %q", p.headings(), tt.headings)
			}
			if tt.headings == "Move little and often" {
				if p := amy.get("/sessions/new").is(200, "Log a session"); !p.says("There is no strengthening in your programme") {
					t.Errorf("a session: %q", p.text("main"))
				}
			}
		})
	}
}

func TestTodayIsDoneWhenNothingIsDueEither(t *testing.T) {
	s := newSite(t)
	amy := s.checked("amy")
	s.must(s.clinic.SaveBaseline(t.Context(), amy.actor(), rehab.Baseline{ID: "b", Pain: new(4), Began: "over12weeks", Neck: "no", CheckedBy: "gp"}))
	_, err := s.clinic.ChooseProgramme(t.Context(), amy.actor(), clinic.Choice{
		ID: "p", Exercises: []rehab.ExerciseID{"seated-rotation"}, Movement: true, Started: rehab.DateOf(s.now),
	})
	s.must(err)
	for week, done := range []bool{true, false} { // a week later a check-in is due
		s.later(7 * week)
		for range 6 {
			amy = s.as("amy")
			amy.get("/today").tap(words.DoneThese)
			s.now = s.now.Add(2 * time.Hour)
		}
		s.now = s.now.Add(-12 * time.Hour)
		if p := amy.get("/today"); p.says(words.NothingNow) != done {
			t.Errorf("week %d: %q", week, p.text("main"))
		}
	}
}

func TestASafetyStopLeadsToItsCard(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	id := amy.get("/today").hidden("bout")
	amy.safe(rehab.AnyTime, "RF-U1")
	amy.post("/bouts", "bout", id).leads("/start/safety/result")
	p := amy.get("/sessions/new").is(200, "Log a session")
	if p.has(words.SaveSession) || p.doc.Find(".nhsuk-card--care--urgent").Length() != 1 || p.link("I have been checked") != "/start/checked" {
		t.Errorf("a session while stopped: %q", p.text("main"))
	}
}

func TestTodayHasOneMainButtonWhereSomethingIsDue(t *testing.T) {
	page := func(dues ...patient.TodayDue) *patient.Today {
		return &patient.Today{
			Dues: dues, Movement: &patient.TodayMovement{}, Strength: &patient.TodayStrength{Start: &ui.Button{}}, Steps: []patient.StepCard{{}},
		}
	}
	asks, goes := patient.TodayDue{Answers: &ui.Answers{}}, func() patient.TodayDue { return patient.TodayDue{Go: &ui.Button{}} }
	p := page(asks, goes(), goes())
	oneMain(p)
	if p.Dues[1].Go.Kind != ui.Primary || p.Dues[2].Go.Kind != ui.Secondary {
		t.Errorf("what is due has the buttons %+v", p.Dues)
	}
	if p.Movement.Log.Button.Kind != ui.Secondary || p.Strength.Start.Kind != ui.Secondary || p.Steps[0].Take.Kind != ui.Secondary {
		t.Errorf("beside what is due: %+v", p)
	}
	p = page(asks)
	oneMain(p)
	if p.Movement.Log.Button.Kind != ui.Primary || p.Strength.Start.Kind != ui.Primary || p.Steps[0].Take.Kind != ui.Secondary {
		t.Errorf("on a day with nothing to open first: %+v", p)
	}
}
