package web

import (
	"fmt"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/review"
	"example.org/sixweeks/views/words"
)

func TestAnybodyMayLookAround(t *testing.T) {
	s := newSite(t)
	everybody := map[string]*visitor{"nobody": s.nobody(), "patient": s.patient("amy"), "physio": s.physio("sam"), "admin": s.admin("root")}
	for path, heading := range map[string]string{
		"/": "Help for pain in your upper back", "/help-now": "Help now", "/how-we-decide": "How we decide",
		"/privacy": "Your privacy", "/accessibility": "Accessibility", "/services": "Physiotherapy services",
		"/exercises": "Exercises", "/exercises/chin-tuck": "Chin tuck Cervical retraction",
	} {
		for who, v := range everybody {
			p := v.get(path)
			if p.status != 200 || !strings.HasPrefix(p.heading(), strings.Fields(heading)[0]) {
				t.Errorf("%s: %s: %d %q", who, path, p.status, p.heading())
			}
			if n := p.doc.Find("h1").Length(); n != 1 {
				t.Errorf("%s: %s has %d main headings", who, path, n)
			}
		}
	}
}

func TestTheHomePageLeadsWhereOneGoes(t *testing.T) {
	s := newSite(t)
	p := s.nobody().get("/")
	for words, to := range map[string]string{"Join and start your programme": "/sign-up", "Sign in": "/sign-in", "Look at the exercises": "/exercises", "Help now": "/help-now"} {
		if got := p.link(words); got != to {
			t.Errorf("%q leads to %q, want %q", words, got, to)
		}
	}
	if p := s.patient("amy").get("/"); p.link("Go to today") != "/today" || p.link("Sign in") != "" {
		t.Errorf("a patient sees %q", p.text("main"))
	}
	if p := s.physio("sam").get("/"); p.link("Go to your caseload") != "/physio/caseload" {
		t.Errorf("a physio sees %q", p.text("main"))
	}
}

func TestHelpNowHasEverySign(t *testing.T) {
	s := newSite(t)
	p := s.nobody().get("/help-now").is(200, "Help now")
	cards := p.doc.Find(".nhsuk-card--care")
	headings := cards.Map(func(_ int, c *goquery.Selection) string { return squeeze(c.Find("h2").Text()) })
	want := []string{
		"Immediate action required: Call 999 or go to A&E now if:",
		"Urgent advice: Ask for an urgent GP appointment or get help from NHS 111 if:",
		"Non-urgent advice: See a GP or physio soon if:",
	}
	if fmt.Sprint(headings) != fmt.Sprint(want) {
		t.Errorf("cards %q", headings)
	}
	place := map[rehab.Tier]int{rehab.TierEmergency: 0, rehab.TierUrgent: 1, rehab.TierSoon: 2}
	for _, q := range s.clinic.Library.Safety() {
		i, onCard := place[q.Level]
		sign, ok := words.SafetySign(string(q.ID))
		if !ok {
			t.Errorf("%s has no words", q.ID)
		}
		if onCard && !strings.Contains(squeeze(cards.Eq(i).Text()), sign) {
			t.Errorf("%s is not on its card", q.ID)
		}
	}
	emergency := cards.Eq(0).Find("a").Map(func(_ int, a *goquery.Selection) string { return a.AttrOr("href", "") })
	if fmt.Sprint(emergency) != "[tel:999]" {
		t.Errorf("the emergency card leads to %q", emergency)
	}
	if !p.says("111 and choose option 2") || p.link("Call 111") != "tel:111" {
		t.Error("no help for low mood")
	}
}

func TestHowWeDecideSaysEveryRuleOfTheReviewInOrder(t *testing.T) {
	s := newSite(t)
	p := s.nobody().get("/how-we-decide")
	lines := p.doc.Find("#review ol li")
	if lines.Length() != len(review.Ladder()) {
		t.Fatalf("%d lines, %d rules", lines.Length(), len(review.Ladder()))
	}
	lines.Each(func(i int, l *goquery.Selection) {
		if squeeze(l.Text()) == "" {
			t.Errorf("rule %s has no words", review.Ladder()[i].Rule)
		}
	})
	for _, said := range []string{
		"8 or more out of 10", "goes up by 3 or more", "after 14 days or more", "Every 4 weeks we ask again", "From 16 weeks of pregnancy", "when 2 sessions running were green", "for 7 days or more", "0 to 3", "4 to 5", "6 to 10", "3 points or more, or 9 to 10",
		"1 step in 7 days", "1 in 14 days for your neck", "less than 30 minutes apart", "due 42 days after you start", "from day 35 to day 49", "look again in 14 days", "2 points or more above the start", "by at least 3 in 10", "at least 8 in 10", "review-1.0",
	} {
		if !p.says(said) {
			t.Errorf("does not say %q", said)
		}
	}
}

func TestServicesAreListedWithTheirCriteria(t *testing.T) {
	s := newSite(t)
	msk, err := s.clinic.Service(t.Context(), "msk")
	s.must(err)
	msk.Criteria = rehab.Criteria{MinAge: 16, NotPregnant: true, NotSameWithinMonths: 6, Elsewhere: "Ask a GP surgery."}
	s.must(s.clinic.PutService(t.Context(), rehab.Actor{Role: rehab.RoleAdmin}, msk))
	p := s.nobody().get("/services").is(200, "Physiotherapy services")
	for _, said := range []string{"Hillside MSK", "Monday to Friday, 9am to 5pm", "within 20 working days", "within 5 working days",
		"people under 16", "because of pregnancy", "in the last 6 months", "Ask a GP surgery.", "You can still send the form"} {
		if !p.says(said) {
			t.Errorf("does not say %q", said)
		}
	}
	if p.link("0300 123 4567") != "tel:03001234567" || p.link("Refer yourself") != "/referrals/new" {
		t.Error("cannot be called")
	}
}

func TestFilesForMachines(t *testing.T) {
	s := newSite(t)
	if p := s.nobody().get("/robots.txt"); p.status != 200 || !strings.Contains(p.body, "Disallow: /account") {
		t.Errorf("robots.txt: %d %s", p.status, p.body)
	}
	s.nobody().get("/.well-known/security.txt").is(404, "Page not found")
	s.server.SecurityContact = "mailto:security@example.com"
	want := "Contact: mailto:security@example.com\nExpires: 2026-12-01T08:00:00Z\nPreferred-Languages: en\n"
	if p := s.nobody().get("/.well-known/security.txt"); p.status != 200 || p.body != want {
		t.Errorf("security.txt: %d %s", p.status, p.body)
	}
}
