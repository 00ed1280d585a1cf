package web

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// checked has the visitor answer today's safety questions for a referral, with
// yes to the given ones.
func checked(v *visitor, id string, yes ...rehab.QuestionID) {
	v.site.t.Helper()
	answers := map[rehab.QuestionID]rehab.Answer{}
	for _, q := range rehab.QuestionsAt(v.site.clinic.Library.Safety(), rehab.AtReferral) {
		answers[q.ID] = rehab.No
	}
	for _, q := range yes {
		answers[q] = rehab.Yes
	}
	_, err := v.site.clinic.CheckSafety(context.Background(), v.actor(), clinic.SafetyForm{ID: id, Occasion: rehab.AtReferral, Answers: answers})
	v.site.must(err)
}

func filledIn(changes map[string]string) []string {
	form := map[string]string{
		"id": "REF1", "send-to": "msk", "name": "Amy Ellis", "phone": "01632 960 001", "email": "", "address": "", "surgery": "High Street",
		"nhs-number": "", "born-day": "31", "born-month": "3", "born-year": "1980", "contact": "phone", "language": "", "access": "",
		"side": "left", "began": "6to12weeks", "how": "", "pain": "5", "activities": "Sitting", "work": "struggling", "sleep": "",
		"tried": "", "pregnant": "no", "medicines": "no", "housebound": "", "neuro": "", "widespread": "", "treated": "",
		"hope": "To sit through a film", "share": "yes", "place": "between", "do": "check",
	}
	maps.Copy(form, changes)
	var fields []string
	for _, name := range slices.Sorted(maps.Keys(form)) {
		fields = append(fields, name, form[name])
	}
	return fields
}

func TestSomebodyRefersThemselves(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	amy.get("/referrals/new").leads("/safety/referral")
	checked(amy, "CHECK1")

	form := amy.get("/referrals/new").is(200, "Refer yourself to a physio")
	if got := form.value("Your full name"); got != "Amy" {
		t.Errorf("the name is prefilled as %q, want Amy", got)
	}
	check := amy.post("/referrals", filledIn(nil)...).leads("/referrals/REF1/check").is(200, "Check your answers")
	for _, want := range []string{"Hillside MSK", "01632 960 001", "31 March 1980", "Between the shoulder blades", "5 out of 10", "To sit through a film"} {
		if !check.says(want) {
			t.Errorf("the answers to check do not say %q", want)
		}
	}
	if waiting := queued(s); len(waiting) != 0 {
		t.Fatalf("sent before it was checked: %+v", waiting)
	}
	sent := amy.post("/referrals/REF1/send").leads("/referrals/REF1").is(200, "Your referral is sent")
	if !sent.says(clinic.ReferenceOf("REF1")) || !sent.says("within 20 working days, phone the service on 0300 123 4567") {
		t.Errorf("no reference, or nothing about hearing nothing: %s", sent.text("main"))
	}
	amy.post("/referrals/REF1/send").leads("/referrals/REF1")
	if waiting := queued(s); len(waiting) != 1 {
		t.Errorf("sent twice, %d wait", len(waiting))
	}
	amy.get("/referrals/REF1").is(200, "Your referral")
	amy.get("/referrals/REF1/check").leads("/referrals/REF1")
	amy.post("/referrals/REF1/withdraw").leads("/referrals").is(200, "Your referrals")
	amy.post("/referrals/REF1/withdraw").leads("/referrals")
	if waiting := queued(s); len(waiting) != 0 {
		t.Errorf("taken back, and still waiting: %+v", waiting)
	}
}

func queued(s *site) []rehab.Referral {
	waiting, err := s.store.ReferralQueue(context.Background(), "msk", true, rehab.QueuePlace{}, 10)
	s.must(err)
	return waiting
}

func TestSafetyStopsAReferralAndKeepsTheDraft(t *testing.T) {
	for _, q := range []rehab.QuestionID{"RF-E1", "RF-U1"} {
		s := newSite(t)
		amy := s.patient("amy")
		checked(amy, "CHECK1")
		amy.post("/referrals", filledIn(nil)...)
		s.now = s.now.Add(time.Minute)
		checked(amy, "CHECK2", q)
		if p := amy.post("/referrals/REF1/send"); p.status != 303 || p.header.Get("Location") != "/safety/referral/result" {
			t.Errorf("%s: sent on to %q", q, p.header.Get("Location"))
		}
		if waiting := queued(s); len(waiting) != 0 {
			t.Errorf("%s: sent all the same", q)
		}
		mine, _, err := s.clinic.MyReferrals(context.Background(), amy.actor())
		if err != nil || len(mine) != 1 || mine[0].Form["hope"] != "To sit through a film" {
			t.Errorf("%s: the draft is gone: %+v, %v", q, mine, err)
		}
	}
}

func TestYesterdaysSafetyCheckSendsNothing(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	checked(amy, "CHECK1")
	amy.post("/referrals", filledIn(nil)...)
	s.later(1)
	amy.post("/referrals/REF1/send").leads("/safety/referral")
	if waiting := queued(s); len(waiting) != 0 {
		t.Errorf("sent without a check: %+v", waiting)
	}
}

func TestAReferralThatIsWrongComesBackAsTyped(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	checked(amy, "CHECK1")
	tests := []struct {
		name, field, value string
		label, fault       string
	}{
		{"no name", "name", "", "Your full name", "Enter what we should call you"},
		{"a number in words", "phone", "ask my wife", "Phone number", "Enter a phone number, like 0300 123 4567"},
		{"a name of 201 characters", "name", strings.Repeat("é", 201), "Your full name", "What we call you must be 200 characters or fewer"},
		{"markup is only text", "nhs-number", "<b>1</b>", "NHS number", "Enter an NHS number with 10 digits, like 485 777 3456, or leave it blank"},
	}
	for _, tt := range tests {
		p := amy.post("/referrals", filledIn(map[string]string{tt.field: tt.value})...).wrong(tt.fault)
		if got := p.value(tt.label); got != tt.value {
			t.Errorf("%s: %q came back as %q", tt.name, tt.value, got)
		}
		if got := p.value("What do you hope for?"); got != "To sit through a film" {
			t.Errorf("%s: another answer came back as %q", tt.name, got)
		}
	}
	amy.post("/referrals", filledIn(map[string]string{"born-day": "31", "born-month": "2"})...).wrong("Enter a real date of birth, like 31 3 1980")
	amy.post("/referrals", filledIn(map[string]string{"pain": "11"})...).wrong("Pain must be a whole number from 0 to 10")
	amy.post("/referrals", filledIn(map[string]string{"pain": ""})...).wrong("Choose a number for your pain. Choose 0 for no pain")
	amy.post("/referrals", filledIn(map[string]string{"send-to": ""})...).wrong("Choose a service")
	amy.post("/referrals", filledIn(map[string]string{"contact": "pigeon"})...).wrong("Choose one of the answers")
}

func TestAReferralSavedForLaterNeedsNothing(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	checked(amy, "CHECK1")
	amy.post("/referrals", filledIn(map[string]string{"do": "save", "phone": "", "pain": ""})...).leads("/referrals")
	if got := amy.get("/referrals/new").value("What do you hope for?"); got != "To sit through a film" {
		t.Errorf("what was saved came back as %q", got)
	}
}

func TestWhoFailsACriterionIsShownAnotherWayAndMaySendAllTheSame(t *testing.T) {
	s := newSite(t)
	admin := rehab.Actor{Role: rehab.RoleAdmin}
	service, err := s.store.Service(context.Background(), "msk")
	s.must(err)
	service.Criteria = rehab.Criteria{MinAge: 16, NotPregnant: true, Elsewhere: "Ask your midwife."}
	s.must(s.clinic.PutService(context.Background(), admin, service))
	amy := s.patient("amy")
	checked(amy, "CHECK1")
	check := amy.post("/referrals", filledIn(map[string]string{"pregnant": "yes"})...).leads("/referrals/REF1/check")
	if !check.says("does not see people who are pregnant") || !check.says("Ask your midwife.") {
		t.Errorf("no other way is shown: %s", check.text("main"))
	}
	amy.post("/referrals/REF1/send").leads("/referrals/REF1").is(200, "Your referral is sent")
}

func TestAReferralIsNobodyElsesOnTheSite(t *testing.T) {
	s := newSite(t)
	amy, bob := s.patient("amy"), s.patient("bob")
	checked(amy, "CHECK1")
	amy.post("/referrals", filledIn(nil)...)
	amy.post("/referrals/REF1/send")
	for _, path := range []string{"/referrals/REF1", "/referrals/REF1/check"} {
		bob.get(path).is(404, "Page not found")
		s.physio("sam"+path[len(path)-1:]).get(path).is(404, "Page not found")
	}
	bob.post("/referrals/REF1/withdraw").is(404, "Page not found")
	bob.post("/referrals/REF1/send").is(404, "Page not found")
}

func TestEveryStatusAndCriterionHasWords(t *testing.T) {
	for _, s := range rehab.ReferralStatuses() {
		if text, ok := words.Status(string(s)); !ok || text.Tag == "" || text.Patient == "" || text.Staff == "" {
			t.Errorf("no words for %q", s)
		}
	}
	for _, c := range rehab.Criterions() {
		if said := words.CriterionText(string(c), "6"); said == "" {
			t.Errorf("no words for %q", c)
		}
	}
	for _, field := range referralFields() {
		if words.ReferralAsk(field).Label == "" {
			t.Errorf("no question for %q", field)
		}
	}
}

func TestWhatWasTriedIsFilledInOnce(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	s.must(s.store.AddBaseline(t.Context(), rehab.Baseline{
		ID: "b9", Patient: "amy", Day: rehab.DateOf(s.now), At: s.now.Add(time.Hour), Pain: new(4), Began: "over12weeks", Neck: "no", CheckedBy: "gp", Treatments: []string{"massage", "acupuncture"},
	}, nil, nil))
	amy.safe(rehab.AtReferral)
	label := words.ReferralAsk(rehab.FieldTried).Label
	if got := strings.TrimSpace(amy.get("/referrals/new").value(label)); got != "Massage, acupuncture or dry needling" {
		t.Errorf("the form says %q", got)
	}
	amy.post("/referrals", filledIn(map[string]string{"id": "r1", "tried": ""})...)
	if got := strings.TrimSpace(amy.get("/referrals/new").value(label)); got != "" {
		t.Errorf("what was taken out comes back: %q", got)
	}
}
