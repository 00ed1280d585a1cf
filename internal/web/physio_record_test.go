package web

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
	"example.org/sixweeks/views/words"
)

func (s *site) looksAt(of string) []string {
	s.t.Helper()
	list, err := s.store.Accesses(context.Background(), rehab.PatientID(of), s.now.Add(1e9), 100)
	s.must(err)
	var looks []string
	for _, v := range list {
		looks = append(looks, v.Name+" "+v.Action+" "+v.Outcome)
	}
	return looks
}

func TestAPhysioReadsARecord(t *testing.T) {
	m := newTown(t)
	pia := m.as("pia")
	page := pia.get("/physio/patients/ann").is(200, "Ann")
	for _, said := range []string{
		"Born 31 March 1980 (46 years old)", "Week 7", "Referral waiting", "Strength starter with bands", "6 out of 10, 6 at the start",
		"How much of it is done", "patients see days and dots, never a percentage", "Sitting at my desk",
	} {
		if !page.says(said) {
			t.Errorf("the overview does not say %q: %s", said, page.text("main"))
		}
	}
	if n := page.doc.Find("main svg.app-chart").Length(); n < 2 {
		t.Errorf("%d charts", n)
	}
	if n, tables := page.doc.Find("main svg.app-chart").Length(), page.doc.Find("main figure table").Length(); n != tables {
		t.Errorf("%d charts with %d tables", n, tables)
	}
	if title := page.text("title"); strings.Contains(title, "Ann") {
		t.Errorf("the title %q names the patient", title)
	}
	parts := map[string][]string{
		"check-ins":               {"Pain6 out of 10", "Own ratingNo change"},
		"sessions":                {"Pull the band to your ribs, sitting10 and 10. Red band. Moderate. Pain 2 out of 10"},
		"sessions/" + annsSession: {"Pain before you started"},
		"reviews":                 {"Week 6", "review-1.0", "Make it easier for 2 weeks", "No change, but the plan has not had a fair try."},
		"reviews/" + annsReview:   {"6 at the start, 6 now", "Most of it", "What the rule made of it"},
		"diary":                   {"1 June 2026, 9am", "Pain4 out of 10", "WhereBetween the blades"},
		"time-line":               {"Session of 1 exercise", "Pain diary", "Yoga", "30 minutes, some effort", "Check-in", "Make it easier for 2 weeks"},
		"safety":                  {"Before a review", "Weekly check", "Every answer"},
		"answers":                 {"6 out of 10", "Sitting at my desk", "Resistance band"},
		"referrals":               {"Waiting"},
		"looks":                   {"Looked at the overview", "The patient can see this list too."},
		"programme":               {"Strength starter with bands", "Assign a ready programme"},
	}
	for part, want := range parts {
		page := pia.get("/physio/patients/ann/"+part).is(200, "Ann")
		for _, said := range want {
			if !page.says(said) {
				t.Errorf("%s does not say %q: %s", part, said, page.text("main"))
			}
		}
		if n := page.doc.Find(`main nav a[aria-current="page"]`).Length(); n != 1 {
			t.Errorf("%s: %d parts are current", part, n)
		}
	}
	if looks := m.looksAt("ann"); !slices.Contains(looks, "Pia see safety answers allowed") || !slices.Contains(looks, "Pia see record allowed") {
		t.Errorf("looks kept: %q", looks)
	}
}

func TestEveryAnswerOfASafetyCheckIsThere(t *testing.T) {
	m := newTown(t)
	asked := len(rehab.QuestionsAt(m.clinic.Library.Safety(), rehab.AtReview))
	page := m.as("pia").get("/physio/patients/ann/safety")
	if n := strings.Count(page.text("main details"), "?No"); n < asked {
		t.Errorf("%d answers of no, want at least %d", n, asked)
	}
}

func TestWhoHasNoLinkIsRefusedAndThatIsKept(t *testing.T) {
	m := newTown(t)
	zoe := m.as("zoe")
	nothing := zoe.get("/physio/patients/no-such")
	for _, part := range []string{"", "/check-ins", "/sessions", "/reviews", "/safety", "/answers", "/referrals", "/looks", "/programme", "/unlock"} {
		if page := zoe.get("/physio/patients/ann" + part); page.status != 404 || page.body != nothing.body {
			t.Errorf("%s: %d", part, page.status)
		}
	}
	looks := m.looksAt("ann")
	for _, want := range []string{"Zoe see record refused", "Zoe see safety answers refused", "Zoe see programme refused"} {
		if !slices.Contains(looks, want) {
			t.Errorf("%q is not kept: %q", want, looks)
		}
	}
	m.as("ben").get("/account")
	if !m.as("ann").get("/account").says("Asked to open your record. This was refused.") {
		t.Error("the patient does not see that somebody tried")
	}
}

func TestAReviewIsDecidedOtherwise(t *testing.T) {
	m := newTown(t)
	pia := m.as("pia")
	url := "/physio/patients/ann/reviews/" + annsReview
	pia.post(url+"/override").wrong("Choose what you suggest instead", "Say why you see it differently")
	kept := pia.post(url+"/override", "override", "NO_SUCH", "override-reason", strings.Repeat("é", 1001))
	kept.wrong("Choose what you suggest instead", "Use 1000 characters or fewer")
	if kept.value("Why you see it differently") != strings.Repeat("é", 1001) {
		t.Error("what was typed is lost")
	}
	for range 2 {
		page := pia.post(url+"/override", "override", "SELF_REFER", "override-reason", "She has 2 jobs <b>now</b> 😀").leads(url)
		if page.done() != "Your decision is kept beside the rule’s" {
			t.Errorf("done: %q", page.done())
		}
		if n := strings.Count(page.text("main"), "She has 2 jobs <b>now</b> 😀"); n != 1 {
			t.Errorf("the decision stands there %d times", n)
		}
	}
	if !pia.get(url).says("No change, but the plan has not had a fair try.") {
		t.Error("what the rule suggested is lost")
	}
	pia.get("/physio/patients/ann/reviews/no-such").is(404, "Page not found")
}

func TestAStopIsEndedWithANote(t *testing.T) {
	m := newTown(t)
	pia := m.as("pia")
	m.must(m.store.SetPhysio(context.Background(), "fay", "pia", same))
	page := pia.get("/physio/patients/fay").is(200, "Fay")
	if !page.says("Locked: emergency sign") || !page.says("These answers caused it:") || page.link("Unlock with a note") == "" {
		t.Fatalf("the overview does not say what holds: %s", page.text("main"))
	}
	form := pia.get(page.link("Unlock with a note")).is(200, "Unlock the exercises?")
	if !form.says("This is about Fay, born 31 March 1980.") {
		t.Error("who it is about does not stand beside the button")
	}
	pia.post("/physio/patients/fay/unlock").wrong("Enter a note", "Tick that you have spoken with this patient")
	pia.post("/physio/patients/fay/unlock", "note", "Seen at A&E", "spoken", "no").wrong("Tick that you have spoken with this patient")
	if got := pia.post("/physio/patients/fay/unlock", "note", "Seen at A&E").value("What you found, and why exercise is right for them"); got != "Seen at A&E" {
		t.Errorf("the note is lost: %q", got)
	}
	pia.post("/physio/patients/fay/unlock", "note", strings.Repeat("a", rehab.MaxNote+1), "spoken", "yes").wrong("Your note must be 1000 characters or fewer")
	if m.as("fay").hold() != rehab.PauseEmergency {
		t.Fatal("the stop has ended already")
	}
	done := pia.post("/physio/patients/fay/unlock", "note", "Seen at A&E", "spoken", "yes").leads("/physio/patients/fay")
	if m.as("fay").hold() != "" || done.done() != "The exercises are unlocked" {
		t.Errorf("still held by %q; done %q", m.as("fay").hold(), done.done())
	}
	if !pia.get("/physio/patients/fay/safety").says("A physio ended itSeen at A&E") {
		t.Error("the note is not in the record")
	}
	pia.get("/physio/patients/fay/unlock").leads("/physio/patients/fay")
}

func TestAPatientIsHandedOver(t *testing.T) {
	m := newTown(t)
	pia, sam := m.as("pia"), m.as("sam")
	m.must(m.store.SetPhysio(context.Background(), "ben", "pia", same))
	url := "/physio/patients/ben/hand-over"
	pia.get(url).is(200, "Hand over this patient")
	pia.post(url).wrong("Choose who looks after them next")
	pia.post(url, "hand-over", "zoe").wrong("Choose who looks after them next") // of another service
	pia.post(url, "hand-over", "sam").leads("/physio/caseload")
	if got := sam.get("/physio/caseload?show=everyone").people(); !slices.Equal(got, []string{"Ben"}) {
		t.Errorf("Sam's caseload: %q", got)
	}
	pia.get("/physio/patients/ben").is(404, "Page not found")
	pia.post(url, "hand-over", "pia").is(404, "Page not found")
	sam.post(url, "hand-over", "nobody").leads("/physio/caseload")
	sam.get("/physio/patients/ben").is(404, "Page not found")
}

func TestEveryOutcomeHasWordsForStaff(t *testing.T) {
	for _, o := range review.Outcomes() {
		if _, ok := words.StaffOutcome(string(o)); !ok {
			t.Errorf("no words for %s", o)
		}
	}
}

func TestEveryActionHasWordsForStaff(t *testing.T) {
	found := 0
	for _, name := range []string{"look", "open", "received"} {
		for _, args := range calls(t, name) {
			action := args[len(args)-1]
			if action == "*" {
				continue
			}
			found++
			if !words.HasStaffLook(action) || !words.HasLook(action) {
				t.Errorf("no words for %q", action)
			}
		}
	}
	if found < 8 {
		t.Errorf("found %d actions: the test looks in the wrong place", found)
	}
}

func TestARecordTakesAsManyQueriesWhateverItsLength(t *testing.T) {
	statements := 0
	kept, err := store.Open(t.Context(), storetest.SQLite(t), store.Options{Migrate: true, OnStatement: func(string) { statements++ }})
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	s := newSiteOn(t, kept)
	s.physio("sam")
	amy := s.begun("amy")
	s.must(s.store.SetPhysio(t.Context(), "amy", "sam", same))
	count := func(part string) int {
		sam := s.as("sam")
		sam.get("/physio/programmes")
		statements = 0
		sam.get("/physio/patients/amy"+part).is(200, "Amy")
		return statements
	}
	parts := []string{"", "/check-ins", "/sessions", "/safety", "/looks", "/programme"}
	week := func(n int) {
		s.later(7)
		amy = s.as("amy")
		amy.safe(rehab.Weekly)
		_, err := s.clinic.CheckIn(t.Context(), amy.actor(), rehab.CheckIn{ID: rehab.CheckInID(fmt.Sprint("C", n)), Pain: new(5), Change: new(4), HardTasks: "some"})
		s.must(err)
		_, err = s.clinic.LogSession(t.Context(), amy.actor(), rehab.Session{
			ID: rehab.SessionID(fmt.Sprint("S", n)), Programme: "amy-p", Version: 1, Day: rehab.DateOf(s.now), PainBefore: new(2), Worrying: "no",
			Exercises: []rehab.Done{{Exercise: "band-row-sit", Reps: []int{10, 10}, Effort: rehab.Moderate, GoodForm: true, Pain: new(2), Resistance: rehab.Resistance{Kind: rehab.Band, Colour: "red"}}},
		}, "yes")
		s.must(err)
	}
	week(0)
	before := map[string]int{}
	for _, part := range parts {
		before[part] = count(part)
	}
	for n := range 12 {
		week(n + 1)
	}
	for _, part := range parts {
		if after := count(part); after > before[part] || after > 30 {
			t.Errorf("%q takes %d statements for a long record, %d for a short one", part, after, before[part])
		}
	}
}
