package web

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
)

func TestAOneTimeLinkDoesNotGoByTheHostHeader(t *testing.T) {
	s := newSite(t)
	s.server.PublicURL = "https://sixweeks.example"
	s.physio("sam")
	p := s.admin("root").post("/admin/accounts/sam/link") // the tests ask for example.com
	if !strings.Contains(p.body, "https://sixweeks.example/set-up/") || strings.Contains(p.body, "//example.com") {
		t.Errorf("the link: %q", p.text("main"))
	}
}

func TestAnIDThatWeCannotHaveMadeIsRefused(t *testing.T) {
	s := newSite(t)
	for _, id := range []string{"a/b", "..", "a?b", "a b", "<b>", strings.Repeat("a", 65)} {
		if p := s.nobody().post("/sign-up", joining("id", id)...); p.status != 404 {
			t.Errorf("joining as %q: %d, want 404", id, p.status)
		}
	}
	amy := s.begun("amy")
	for path, name := range map[string]string{
		"/referrals": "id", "/check-ins": "check-in", "/review": "review", "/pauses": "pause", "/start/pain": "baseline",
	} {
		if p := amy.post(path, name, "a/b"); p.status != 404 {
			t.Errorf("%s with the id a/b: %d, want 404", path, p.status)
		}
	}
}

func TestJoiningIsSlowedDown(t *testing.T) {
	s := newSite(t)
	v := s.nobody()
	var p *answered
	for n := range 61 {
		p = v.post("/sign-up", joining("id", fmt.Sprint("N", n), "email", fmt.Sprintf("n%d@example.com", n))...)
	}
	if p.status != 422 || !strings.Contains(strings.Join(p.faults(), ""), "too many tries") || p.value("Email address") != "n60@example.com" {
		t.Errorf("the 61st within the hour: %d %q", p.status, p.faults())
	}
	if _, err := s.store.AccountByEmail(t.Context(), "n60@example.com"); err == nil {
		t.Error("the 61st was kept")
	}
	s.now = s.now.Add(time.Hour)
	v.post("/sign-up", joining("id", "N60", "email", "n60@example.com")...).leads("/sign-in?from=join&next=%2Fstart%2Fsafety")
	account, err := s.store.AccountByEmail(t.Context(), "n60@example.com")
	if err != nil || account.Role != rehab.RolePatient {
		t.Errorf("an hour later: %+v, %v", account, err)
	}
}
