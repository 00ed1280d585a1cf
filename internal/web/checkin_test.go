package web

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/views/words"
)

// safe answers no to the safety questions of an occasion but for some.
func (v *visitor) safe(at rehab.Occasion, yes ...rehab.QuestionID) {
	v.site.t.Helper()
	answers := safety.Answers{}
	for _, q := range rehab.QuestionsAt(v.site.clinic.Library.Safety(), at) {
		answers[q.ID] = rehab.No
	}
	for _, id := range yes {
		answers[id] = rehab.Yes
	}
	_, err := v.site.clinic.CheckSafety(context.Background(), v.actor(), clinic.SafetyForm{ID: v.site.server.NewID(), Occasion: at, Answers: answers})
	v.site.must(err)
}

// begun is a patient who starts a programme with bands today: pain 6, and two
// activities of 4 and 5.
func (s *site) begun(id string) *visitor {
	s.t.Helper()
	v := s.patient(id)
	v.safe(rehab.Joining)
	ctx, pain, four, five := context.Background(), 6, 4, 5
	s.must(s.clinic.SaveBaseline(ctx, v.actor(), rehab.Baseline{
		ID: rehab.BaselineID(id + "-b"), Pain: &pain, Began: "over12weeks", Neck: "no", CheckedBy: "gp", Equipment: []string{"band", "door-anchor"},
		Activities: []rehab.Activity{{ID: "1", Name: "Sitting at my desk", Score: &four}, {ID: "2", Name: "Lifting <b>boxes</b>", Score: &five}},
	}))
	_, err := s.clinic.ChooseProgramme(ctx, v.actor(), clinic.Choice{
		ID: rehab.ProgrammeID(id + "-p"), Template: clinic.StrengthBands, Movement: true, Strength: true,
		Started: rehab.DateOf(s.now),
	})
	s.must(err)
	return v
}

func TestACheckInTakesASafetyCheckAndOnePage(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	s.later(7)
	v.get("/check-ins/new").leads("/safety/weekly")
	v.safe(rehab.Weekly)
	p := v.get("/check-ins/new").is(200, words.CheckInTitle)
	for _, question := range []string{words.WeeklyPain.Label, "Sitting at my desk", "Lifting <b>boxes</b>", words.WeeklyChange.Label, words.WeeklyHardTasks.Label} {
		if !p.asks(question) {
			t.Errorf("%q is not asked", question)
		}
	}
	if p.doc.Find("main input:checked").Length() > 0 {
		t.Error("something is answered in advance")
	}
	id := p.hidden("check-in")
	form := []string{"check-in", id, "pain", "0", "activity-1", "6", "change", "3", "hard-tasks", "some"}
	result := v.post("/check-ins", form...).leads("/check-ins/"+id).is(200, words.CheckedInTitle)
	for _, line := range []string{"Your check-in is saved", "Your pain was 0 out of 10 on average.", "Sitting at my desk: 6 out of 10.", "a little better", "Monday 15 June 2026"} {
		if !result.says(line) {
			t.Errorf("the result does not say %q", line)
		}
	}
	v.post("/check-ins", form...).leads("/check-ins/" + id) // sent twice
	v.get("/check-ins/new").is(200, words.CheckInTitle)
	if !v.get("/check-ins/new").says("You have checked in today") {
		t.Error("a second check-in on the same day is offered")
	}
	again := v.post("/check-ins", "check-in", id, "pain", "9", "change", "3").wrong("You sent this form before, with other answers. What you sent first is saved")
	if again.link(words.SeeWhatIsSaved) != "/check-ins/"+id {
		t.Error("no way to what is saved")
	}
}

func (p *answered) asks(question string) bool {
	found := false
	for _, legend := range p.doc.Find("legend, label").EachIter() {
		found = found || squeeze(legend.Text()) == question
	}
	return found
}

func TestTheFirstWeekAsksForNoChange(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	s.later(6)
	v.safe(rehab.Weekly)
	p := v.get("/check-ins/new")
	if p.asks(words.WeeklyChange.Label) {
		t.Error("week 1 asks for a change")
	}
	if to := v.post("/check-ins", "check-in", "k1", "pain", "4").header.Get("Location"); to != "/check-ins/k1" {
		t.Errorf("led to %q", to)
	}
}

func TestWhatIsWrongWithACheckInIsSaid(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	s.later(7)
	v.safe(rehab.Weekly)
	pain, activity := "Pain must be a whole number from 0 to 10", "This must be a whole number from 0 to 10"
	tests := []struct {
		name   string
		field  string
		value  string
		faults []string
	}{
		{"pain left blank", "pain", "", []string{"Choose a number for your pain. Choose 0 for no pain"}},
		{"pain in words", "pain", "five", []string{pain}},
		{"pain with a decimal", "pain", "4.5", []string{pain}},
		{"pain below none", "pain", "-1", []string{pain}},
		{"more pain than there is", "pain", "11", []string{pain}},
		{"a number beyond numbers", "pain", "99999999999999999999", []string{pain}},
		{"an activity out of range", "activity-2", "11", []string{activity}},
		{"change left blank", "change", "", []string{"Choose how you are compared with when you started"}},
		{"a change that nobody offered", "change", "8", []string{"Choose how you are compared with when you started"}},
		{"hard tasks that nobody offered", "hard-tasks", "maybe", []string{"Choose one of the answers"}},
		{"painkillers that nobody offered", "painkillers", "lots", []string{"Choose one of the answers"}},
		{"worst below the average", "worst", "2", []string{"Your worst pain cannot be less than your average pain. Check both"}},
		{"stress in words", "stress", "very", []string{"Stress must be a whole number from 0 to 10"}},
		{"a note too long", "note", strings.Repeat("é", 1001), []string{"Your note must be 1000 characters or fewer"}},
		{"control characters", "note", "a\x00b", []string{"Remove the characters that are not letters, numbers or signs"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			form := url.Values{"check-in": {"k1"}, "pain": {"5"}, "activity-1": {"7"}, "change": {"4"}, "note": {"<b>ok</b> 😀 שלום"}}
			form.Set(tt.field, tt.value)
			p := v.send("POST", "/check-ins", form).wrong(tt.faults...)
			if got, _ := p.doc.Find(`input[name="activity-1"]:checked`).Attr("value"); got != "7" {
				t.Errorf("activity 1 is now %q", got)
			}
			if tt.field != "note" && p.value(words.WeeklyNote.Label) != "<b>ok</b> 😀 שלום" {
				t.Errorf("the note is now %q", p.value(words.WeeklyNote.Label))
			}
			if _, err := s.store.CheckIn(context.Background(), "amy", "k1"); err == nil {
				t.Error("it is kept all the same")
			}
		})
	}
}

func TestEverythingWrongIsSaidAtOnce(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	s.later(7)
	v.safe(rehab.Weekly)
	v.post("/check-ins", "check-in", "k1", "pain", "x", "sleep", "11").wrong(
		"Pain must be a whole number from 0 to 10",
		"Choose how you are compared with when you started",
		"Sleep must be a whole number from 0 to 10",
	)
	s.later(1)
	p := v.post("/check-ins", "check-in", "k1", "pain", "5", "change", "4", "note", "from yesterday").wrong(words.CheckInSafetyFirst)
	if p.value(words.WeeklyNote.Label) != "from yesterday" || p.link(words.FullCheck) != "/safety/weekly" {
		t.Error("what was typed, or the way to the safety check, is lost")
	}
}

func TestWorseTwiceLeadsToMoreHelp(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	s.later(7)
	v.safe(rehab.Weekly)
	first := v.post("/check-ins", "check-in", "k1", "pain", "8", "change", "5", "stress", "9").leads("/check-ins/k1")
	for _, line := range []string{"ease back", "Do the safety check", "choose option 2", "Thursday 11 June 2026"} {
		if !first.says(line) {
			t.Errorf("worse once, with a jump: %q is not said", line)
		}
	}
	if v.get("/check-ins/k1").link("Do the safety check") != "/start/safety" {
		t.Error("the full safety check is not offered")
	}
	version := first.hidden("version")
	v.post("/check-ins/k1/ease-back", "version", version).leads("/programme")
	if p, err := s.clinic.Programme(context.Background(), v.actor()); err != nil || p.Programme.Current.Number != 2 {
		t.Errorf("programme %+v, %v", p.Programme.Current.Number, err)
	}
	if !v.get("/check-ins/k1").says(words.EasedBack) {
		t.Error("the page offers to ease back again")
	}
	s.later(7)
	v.safe(rehab.Weekly)
	second := v.post("/check-ins", "check-in", "k2", "pain", "8", "change", "4").leads("/check-ins/k2")
	if !second.says("or talk to a GP surgery; many have a physio") || second.link("Refer yourself") != "/referrals/new" {
		t.Error("worse at 2 check-ins running does not lead to a referral")
	}
	if v.get("/check-ins/k1").says("Make my programme lighter") {
		t.Error("an old check-in says what to do now")
	}
}

func TestAnOldPageEasesNothingBackDuringAStop(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	s.later(7)
	v.safe(rehab.Weekly)
	version := v.post("/check-ins", "check-in", "k1", "pain", "8", "change", "5").leads("/check-ins/k1").hidden("version")
	v.safe(rehab.AnyTime, "RF-U1")
	v.post("/check-ins/k1/ease-back", "version", version).leads("/start/safety/result").is(200, "Get help today")
	if p, err := s.clinic.Programme(context.Background(), v.actor()); err != nil || p.Programme.Current.Number != 1 {
		t.Errorf("programme %+v, %v", p.Programme.Current.Number, err)
	}
}

func TestNobodySeesAnothersCheckIn(t *testing.T) {
	s := newSite(t)
	v := s.begun("amy")
	v.safe(rehab.Weekly)
	v.post("/check-ins", "check-in", "k1", "pain", "5").leads("/check-ins/k1").is(200, words.CheckedInTitle)
	bob := s.begun("bob")
	bob.get("/check-ins/k1").is(404, "Page not found")
	bob.post("/check-ins/k1/ease-back", "version", "1").is(404, "Page not found")
	bob.get("/check-ins/nothing").is(404, "Page not found")
	v.post("/check-ins/k1/ease-back", "version", "").is(409, words.Failure("changed").Title)
	v.post("/check-ins/k1/ease-back", "version", "7").is(409, words.Failure("changed").Title)
}

func TestACheckInNeedsAStart(t *testing.T) {
	s := newSite(t)
	v := s.patient("amy")
	v.get("/check-ins/new").leads("/start/safety")
	started := s.begun("bob")
	started.safe(rehab.Weekly, "RF-U2")
	if to := started.get("/check-ins/new").header.Get("Location"); !strings.HasPrefix(to, "/start/safety") {
		t.Errorf("somebody whose exercises are stopped is led to %q", to)
	}
}

// later moves the clock by days, and signs in again: nobody is signed in for
// ever.
func (v *visitor) later(days int) {
	v.site.t.Helper()
	v.site.later(days)
	v.cookies = v.site.as(string(v.account)).cookies
}
