package web

import (
	"errors"
	"net/http"
	"slices"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"pgregory.net/rapid"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

const (
	noTick        = "Tick the ones that apply, or tick “None of these”"
	contradiction = "You ticked “None of these” and another answer. Untick the one that is not right"
)

// next sends the form of the page with these answers, as pressing its button
// does, and follows where it leads.
func (p *answered) next(fields ...string) *answered {
	p.t.Helper()
	form := p.doc.Find("main form").First()
	action, ok := form.Attr("action")
	if !ok {
		p.t.Fatalf("%s: there is no form", p.path)
	}
	form.Find("input[type=hidden]").Each(func(_ int, h *goquery.Selection) {
		fields = append(fields, h.AttrOr("name", ""), h.AttrOr("value", ""))
	})
	sent := p.visitor.post(action, fields...)
	for sent.status == http.StatusSeeOther {
		sent = p.visitor.get(sent.header.Get("Location"))
	}
	return sent
}

// clean goes through a whole safety check with nothing ticked.
func (v *visitor) clean(base string) *answered {
	v.site.t.Helper()
	p := v.get(base)
	for _, screen := range []string{"emergency", "urgent", "more"} {
		if p.doc.Find(`input[name="`+screen+`"]`).Length() > 0 {
			p = p.next(screen, "none")
		}
	}
	return p
}

func (v *visitor) hold() rehab.PauseKind {
	v.site.t.Helper()
	hold, err := v.site.clinic.Hold(v.site.t.Context(), v.actor())
	v.site.must(err)
	if hold == nil {
		return ""
	}
	return hold.Kind
}

func TestSafetyCheckWithNothingTickedGoesOn(t *testing.T) {
	amy := newSite(t).patient("amy")
	p := amy.get("/start/safety").is(200, "First, a safety check")
	if p.doc.Find("input[checked]").Length() != 0 {
		t.Error("something is ticked in advance")
	}
	p = p.next("emergency", "none")
	if !p.says("Part 2 of 3") {
		t.Errorf("the second screen is %q", p.text("main"))
	}
	p.next("urgent", "none").next("more", "none")
	check, err := amy.site.clinic.SafetyToday(t.Context(), amy.actor(), rehab.Joining)
	amy.site.must(err)
	if check.Tier != rehab.TierNone || len(check.Answers) != 33 {
		t.Errorf("tier %s with %d answers", check.Tier, len(check.Answers))
	}
}

func TestSafetyScreensWantAChoice(t *testing.T) {
	amy := newSite(t).patient("amy")
	first := amy.get("/start/safety")
	first.next().wrong(noTick)
	first.next("emergency", "none", "emergency", "RF-E1").wrong(contradiction)
	first.next("emergency", "none", "emergency", "unsure").wrong(contradiction)
	first.next("emergency", "RF-X9").wrong(noTick)
	second := first.next("emergency", "none")
	second.next().wrong(noTick)
	second.next("urgent", "none", "urgent", "RF-U2").wrong(contradiction)
	third := second.next("urgent", "none")
	third.next().wrong(noTick)
	amy.post("/start/safety/result", "more", "none").wrong(noTick).is(422, "First, a safety check")
	if hold := amy.hold(); hold != "" {
		t.Errorf("hold %q after nothing that was sent", hold)
	}
	if _, err := amy.site.clinic.SafetyToday(t.Context(), amy.actor(), rehab.Joining); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("a check was kept: %v", err)
	}
}

func TestWhatWasTickedStaysAfterAnError(t *testing.T) {
	p := newSite(t).patient("amy").get("/start/safety").next("emergency", "none", "emergency", "RF-E4")
	ticked := p.doc.Find("input[name=emergency][checked]").Map(func(_ int, s *goquery.Selection) string { return s.AttrOr("value", "") })
	if !slices.Equal(ticked, []string{"RF-E4", "none"}) {
		t.Errorf("ticked %v", ticked)
	}
}

func TestEmergencyStopsAtTheFirstScreen(t *testing.T) {
	amy := newSite(t).patient("amy")
	p := amy.get("/start/safety").next("emergency", "RF-E1").is(200, "Stop and get help now")
	sign, _ := words.SafetySign("RF-E1")
	if card := p.text(".nhsuk-card--care--emergency"); !p.says(words.EmergencyHeading) || !slices.Contains([]string{sign}, p.text(".nhsuk-card--care--emergency li")) {
		t.Errorf("card %q", card)
	}
	if _, focused := p.doc.Find("h1[tabindex='-1']").Attr("autofocus"); !focused {
		t.Error("the focus does not go to the heading")
	}
	if amy.hold() != rehab.PauseEmergency {
		t.Errorf("hold %q", amy.hold())
	}
	if p.link("Call 999") != "tel:999" || p.doc.Find(`main a[href^="/referrals"]`).Length() != 0 {
		t.Error("the way to get help is not the one thing to do")
	}
}

func TestNotSureCountsAsYes(t *testing.T) {
	amy := newSite(t).patient("amy")
	amy.get("/start/safety").next("emergency", "unsure").is(200, "Stop and get help now")
	bob := amy.site.patient("bob")
	bob.get("/start/safety").next("emergency", "none").next("urgent", "unsure").is(200, "Get help today")
	if bob.hold() != rehab.PauseUrgent {
		t.Errorf("hold %q", bob.hold())
	}
}

func TestUrgentKeepsWhatWasAnswered(t *testing.T) {
	amy := newSite(t).patient("amy")
	p := amy.get("/safety/weekly").next("emergency", "none").next("urgent", "RF-U1").is(200, "Get help today")
	if !p.says("call 999") {
		t.Error("the help of the question is not there")
	}
	check, err := amy.site.clinic.SafetyToday(t.Context(), amy.actor(), rehab.Weekly)
	amy.site.must(err)
	if check.Answers["RF-E1"] != rehab.No || check.Answers["RF-U1"] != rehab.Yes || check.Answers["RF-S4"] != rehab.NotAnswered {
		t.Errorf("answers %v", check.Answers)
	}
}

func TestSoonGoesOnWithItsCard(t *testing.T) {
	amy := newSite(t).patient("amy")
	p := amy.get("/start/safety").next("emergency", "none").next("urgent", "none").next("more", "RF-S1").is(200, "See a GP or physio soon")
	if p.link("Refer yourself") != "/referrals/new" || p.link("Continue") != "/start/read" {
		t.Errorf("links %q and %q", p.link("Refer yourself"), p.link("Continue"))
	}
	if !p.says("Ask before strengthening") {
		t.Fatal("strengthening does not wait")
	}
	p = p.next()
	if p.says("Ask before strengthening") || p.done() != "Thank you. Strengthening is on" {
		t.Errorf("after asking: %q", p.text("main"))
	}
}

func TestUncheckedPainAndAnotherSign(t *testing.T) {
	amy := newSite(t).patient("amy")
	p := amy.get("/start/safety").next("emergency", "none").next("urgent", "none").next("more", "RF-S6", "more", "RF-S4")
	p.is(200, "Get your back checked")
	if p.text(".nhsuk-card--care--urgent li") == "" || p.text(".nhsuk-card--care--non-urgent li") == "" {
		t.Errorf("cards %q", p.text(".nhsuk-card--care"))
	}
	if amy.hold() != "" {
		t.Error("movement is blocked")
	}
}

func TestOccasionsLeadOn(t *testing.T) {
	amy := newSite(t).patient("amy")
	for base, next := range map[string]string{
		"/safety/weekly": "/check-ins/new", "/safety/referral": "/referrals/new", "/safety/review": "/review", "/safety/any": "/today",
	} {
		amy.clean(base)
		if to := amy.get(base + "/result").header.Get("Location"); to != next {
			t.Errorf("%s leads to %s", base, to)
		}
	}
	amy.get("/safety/joining").is(404, "Page not found")
	amy.get("/safety/monthly").is(404, "Page not found")
	amy.get("/safety/weekly/urgent").leads("/safety/weekly")
}

func TestWayBackAfterAStop(t *testing.T) {
	amy := newSite(t).patient("amy")
	amy.get("/safety/weekly").next("emergency", "RF-E1")
	amy.site.later(2)
	amy.get("/start/safety/result").is(200, "Stop and get help now")
	back := amy.get("/start/checked").is(200, "Starting again")
	back.next().wrong("Choose what they said, or choose “Not yet”")
	back.next("said", "not yet").is(200, "Stop and get help now")
	back.next("said", "told to stop").is(200, "Do what they told you")

	back.next("said", "told safe").next("emergency", "none").next("urgent", "RF-U2")
	if amy.hold() != rehab.PauseEmergency {
		t.Errorf("hold %q after an urgent answer", amy.hold())
	}
	back.next("said", "told safe").next("emergency", "none").next("urgent", "none").next("more", "none")
	if amy.hold() != "" {
		t.Errorf("hold %q after a clean check", amy.hold())
	}
	amy.get("/start/checked").leads("/today")
}

func TestUrgentStopNeedsTheWordSafe(t *testing.T) {
	amy := newSite(t).patient("amy")
	amy.get("/safety/any").next("emergency", "none").next("urgent", "RF-U2")
	back := amy.get("/start/checked")
	if back.doc.Find(`input[value=seen]`).Length() != 0 {
		t.Error("seen is offered, and would not be enough")
	}
	back.next("said", "seen").next("emergency", "none").next("urgent", "none").next("more", "none")
	if amy.hold() != rehab.PauseUrgent {
		t.Errorf("hold %q", amy.hold())
	}
}

// Whatever else is ticked, on any occasion, an emergency sign ends on the
// emergency page with a lock.
func TestEmergencyTickAlwaysEndsOnTheEmergencyPage(t *testing.T) {
	site := newSite(t)
	n := 0
	questions := site.clinic.Library.Safety()
	rapid.Check(t, func(r *rapid.T) {
		n++
		v := site.patient("p" + site.clinic.NewID())
		base := rapid.SampledFrom([]string{"/start/safety", "/safety/weekly", "/safety/referral", "/safety/review", "/safety/any"}).Draw(r, "base")
		var fields []string
		for _, q := range questions {
			if rapid.Bool().Draw(r, string(q.ID)) {
				name := map[rehab.Tier]string{rehab.TierEmergency: "emergency", rehab.TierUrgent: "urgent"}[q.Level]
				if name == "" {
					name = "more"
				}
				fields = append(fields, name, string(q.ID))
			}
		}
		fields = append(fields, "emergency", rapid.SampledFrom([]string{"RF-E1", "RF-E7", "RF-E9", "unsure"}).Draw(r, "sign"))
		to := base + rapid.SampledFrom([]string{"/urgent", "/more", "/result"}).Draw(r, "to")
		p := v.post(to, fields...)
		if p.status != 303 || v.get(p.header.Get("Location")).heading() != "Stop and get help now" || v.hold() != rehab.PauseEmergency {
			r.Fatalf("%s: %d, hold %q", to, p.status, v.hold())
		}
	})
	if n == 0 {
		t.Error("nothing was tried")
	}
}

func TestEverySafetyCodeHasWords(t *testing.T) {
	loaded, err := content()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range loaded.Safety() {
		if _, ok := words.SafetySign(string(q.ID)); !ok {
			t.Errorf("no line for %s", q.ID)
		}
	}
	for _, o := range append(rehab.Occasions(), "checked") {
		if _, ok := words.SafetyAskAt(string(o)); !ok {
			t.Errorf("no title for %s", o)
		}
	}
	for _, o := range rehab.Occasions() {
		if _, ok := words.OccasionName(string(o)); !ok {
			t.Errorf("no name for %s", o)
		}
	}
	for _, tier := range []rehab.Tier{rehab.TierUnknown, rehab.TierNone, rehab.TierSoon, rehab.TierUrgent, rehab.TierEmergency} {
		if _, ok := words.TierName(tier.String()); !ok {
			t.Errorf("no name for tier %q", tier)
		}
	}
	for _, w := range clinic.Waits() {
		if _, ok := words.WaitTextFor(string(w)); !ok {
			t.Errorf("no words for wait %s", w)
		}
	}
}
