package web

import (
	"context"
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

const annsReceived = "/physio/referrals/" + annsReferral

// answers sends an answer to Ann's referral, as it stands on the page.
func (v *visitor) answers(status, reason string) *answered {
	v.site.t.Helper()
	version := v.get(annsReceived).hidden("version")
	return v.post(annsReceived, "version", version, "status", status, "answer-reason", reason)
}

func TestAServiceReadsAReferral(t *testing.T) {
	m := newTown(t)
	sam := m.as("sam")
	list := sam.get("/physio/referrals").is(200, "Referrals")
	if got := list.people(); !slices.Equal(got, []string{"Amy Ellis"}) {
		t.Errorf("waiting: %q", got)
	}
	if !list.says("Targets: urgent within 5 working days, routine within 20 working days.") || !list.says("Came today") {
		t.Errorf("the list does not say how long it has waited: %s", list.text("main"))
	}
	page := sam.get(annsReceived).is(200, "Amy Ellis")
	for _, said := range []string{
		"31 March 1980 (46 years old)", "01632 960 001", "High Street", "To sit through a film", "Before a referral", "No signs ticked",
		"Strength starter with bands, since 1 June 2026", "Open their record", "This is about Amy Ellis, born 31 March 1980.",
	} {
		if !page.says(said) {
			t.Errorf("the referral does not say %q: %s", said, page.text("main"))
		}
	}
	m.later(9)
	if got := m.as("sam").get("/physio/referrals"); !got.says("9 days (7 working days)") || !got.says("Past the urgent target") {
		t.Errorf("after 9 days: %s", got.text("main"))
	}
	if looks := m.looksAt("ann"); !slices.Contains(looks, "Sam read referral allowed") {
		t.Errorf("looks: %q", looks)
	}
}

func TestAnAnswerToAReferralIsChecked(t *testing.T) {
	m := newTown(t)
	sam := m.as("sam")
	sam.answers("", "").wrong("Choose an answer")
	sam.answers("no such", "").wrong("Choose one of the answers")
	for _, status := range []rehab.ReferralStatus{rehab.ReferralAdvice, rehab.ReferralToGP, rehab.ReferralNotSuitable} {
		sam.answers(string(status), " ").wrong("Say why. The patient reads this")
	}
	long := strings.Repeat("é", rehab.MaxAnswer+1)
	if page := sam.answers("advice only", long); page.status != 422 || page.value("What you want them to know") != long {
		t.Errorf("a reason that is too long: %d, or it is lost", page.status)
	}
	if page := sam.answers("advice only", "a\x00b"); page.status != 422 {
		t.Errorf("a reason with what is no text: %d", page.status)
	}
	if page := sam.post(annsReceived, "status", "accepted routine"); page.status != 409 {
		t.Errorf("without a version: %d", page.status)
	}
	if page := sam.post("/physio/referrals/no-such", "version", "2", "status", "accepted routine"); page.status != 404 {
		t.Errorf("a referral that is not there: %d", page.status)
	}
	if m.situationOf("ann").ReferralStatus != rehab.ReferralReceived {
		t.Error("a wrong answer was kept")
	}
}

func (s *site) situationOf(id string) rehab.Situation {
	s.t.Helper()
	v, err := s.store.Situation(context.Background(), rehab.PatientID(id))
	s.must(err)
	return v
}

func TestWhoeverAcceptsAReferralTakesThePatientOn(t *testing.T) {
	m := newTown(t)
	m.must(m.store.SetPhysio(context.Background(), "ann", "", same))
	sam, pia := m.as("sam"), m.as("pia")
	stale := pia.get(annsReceived).hidden("version")
	page := sam.answers("accepted routine", "").leads(annsReceived)
	if page.done() != "The patient can see your answer" || !page.says("Accepted, routine") {
		t.Errorf("done %q", page.done())
	}
	if got := m.as("sam").get("/physio/caseload?show=everyone").people(); !slices.Equal(got, []string{"Ann"}) {
		t.Errorf("Sam's caseload: %q", got)
	}
	if got := pia.post(annsReceived, "version", stale, "status", "not suitable", "answer-reason", "Too far"); got.status != 409 {
		t.Errorf("an answer to what has been answered: %d, want 409", got.status)
	}
	if got := sam.post(annsReceived, "version", stale, "status", "accepted routine"); got.status != 303 {
		t.Errorf("the same answer sent twice: %d", got.status)
	}
	if !m.as("ann").get("/referrals/" + annsReferral).says("Accepted") {
		t.Error("the patient does not see the answer")
	}
	if got := sam.get("/physio/referrals"); !got.says("No referral waits for an answer.") {
		t.Errorf("still waiting: %q", got.people())
	}
	if got := sam.get("/physio/referrals?show=answered").people(); !slices.Equal(got, []string{"Amy Ellis"}) {
		t.Errorf("answered: %q", got)
	}
	pia.answers("booked", "").leads(annsReceived)
	if m.situationOf("ann").Physio != "sam" {
		t.Error("a second answer took the patient from Sam")
	}
}

func TestThePatientReadsWhyTheyCannotBeSeen(t *testing.T) {
	m := newTown(t)
	m.as("sam").answers("not suitable", "We do not see this. <b>Ask</b> a GP.").leads(annsReceived)
	if page := m.as("ann").get("/referrals/" + annsReferral); !page.says("We do not see this. <b>Ask</b> a GP.") {
		t.Errorf("the patient does not see why: %s", page.text("main"))
	}
	if m.situationOf("ann").Physio != "pia" {
		t.Error("refusing changed whose caseload they are on")
	}
}

func TestReferralsArePagedByPlace(t *testing.T) {
	s := newSite(t)
	sam := s.physio("sam")
	for n := range 45 {
		v := s.patient("p" + string(rune('a'+n/26)) + string(rune('a'+n%26)))
		checked(v, "C"+string(v.account))
		id := "R" + string(v.account)
		v.post("/referrals", filledIn(map[string]string{"id": id, "name": "Person " + id})...).leads("/referrals/" + id + "/check")
		v.post("/referrals/" + id + "/send")
	}
	first := sam.get("/physio/referrals")
	next := first.link("Show more")
	rest := sam.get(next).people()
	if len(first.people()) != 40 || len(rest) != 5 || slices.Contains(first.people(), rest[0]) {
		t.Errorf("%d and %d of 45", len(first.people()), len(rest))
	}
	if strings.Contains(next, "Person") {
		t.Errorf("the address %s names somebody", next)
	}
	for _, after := range []string{"x", "!!", "MTIz"} {
		sam.get("/physio/referrals?after="+after).is(200, "Referrals")
	}
}

func TestWorkingDaysLeaveOutWeekends(t *testing.T) {
	monday := rehab.NewDate(2026, 6, 1)
	for days, want := range map[int]int{-3: 0, 0: 0, 1: 1, 4: 4, 5: 4, 6: 4, 7: 5, 8: 6, 14: 10, 32: 24} {
		if got := workingDays(monday, monday.AddDays(days)); got != want {
			t.Errorf("%d days from a Monday: %d working days, want %d", days, got, want)
		}
	}
	if got := workingDays(monday.AddDays(5), monday.AddDays(6)); got != 0 {
		t.Errorf("from a Saturday to a Sunday: %d", got)
	}
}

func TestEveryStatusHasWordsForStaff(t *testing.T) {
	all := append(clinic.ReferralAnswers(), rehab.ReferralDraft, rehab.ReferralReceived, rehab.ReferralWithdrawn)
	for _, status := range all {
		if text, colour := words.StaffStatus(string(status)); text == "" || colour == "" {
			t.Errorf("no words for %s", status)
		}
	}
	for _, status := range clinic.ReferralAnswers() {
		if words.AnswerReferralHint(string(status)) == "" {
			t.Errorf("no hint for %s", status)
		}
	}
	for _, code := range rehab.FilterCodes() {
		if words.FilterName(string(code)) == string(code) {
			t.Errorf("no words for the filter %s", code)
		}
	}
	for _, kind := range []rehab.PauseKind{rehab.PauseByPatient, rehab.PauseUrgent, rehab.PauseEmergency} {
		if said, ok := words.PauseName(string(kind)); !ok || said == "" || len(words.HoldLines(string(kind))) == 0 {
			t.Errorf("no words for the pause %s", kind)
		}
	}
}
