package web

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
)

func TestEverybodySeesTheirOwnAccount(t *testing.T) {
	s := newSite(t)
	amy, sam := s.patient("amy"), s.physio("sam")
	p := amy.get("/account").is(200, "Your account")
	if !p.says("Amy") || !p.says("amy@example.com") || p.says("sam@example.com") || !p.says("Nobody has looked at your record") {
		t.Errorf("Amy sees %q", p.text("main"))
	}
	if p := sam.get("/account").is(200, "Your account"); !p.says("sam@example.com") || p.says("Who looked at your record") {
		t.Errorf("Sam sees %q", p.text("main"))
	}
	s.nobody().get("/account").leads("/sign-in?next=%2Faccount")
}

func TestSomebodyIsRenamed(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	if got := amy.get("/account/name").is(200, "What should we call you?").value("What should we call you?"); got != "Amy" {
		t.Errorf("the box holds %q", got)
	}
	amy.post("/account/name", "name", " ").wrong("Enter what we should call you")
	p := amy.post("/account/name", "name", "עמית <b>").leads("/account")
	if p.done() != "We will call you that from now on" || !p.says("עמית <b>") {
		t.Errorf("says %q", p.text("main"))
	}
	if p := amy.get("/account"); p.done() != "" {
		t.Errorf("says again %q", p.done())
	}
}

// withPassword is somebody who joined by the form, signed in.
func withPassword(s *site) *visitor {
	s.t.Helper()
	v := s.nobody()
	v.post("/sign-up", joining()...)
	signsIn(v, "amy@example.com", password)
	v.account = "NEW1"
	return v
}

func TestANewPasswordEndsTheOtherSignIns(t *testing.T) {
	s := newSite(t)
	here, there := withPassword(s), s.as("NEW1")
	const fresh = "seven quiet teapots"
	here.get("/account/password").is(200, "Change your password")
	tests := []struct {
		name, old, fresh string
		faults           []string
	}{
		{"nothing", "", "", []string{"Enter the password you have now", "Enter a password"}},
		{"the wrong old one", "wrong wrong wrong", fresh, []string{"The password you have now is not what you entered. Try again"}},
		{"the same again", password, password, []string{"Your new password must be different from your old one"}},
		{"a short one", password, "teapots", []string{"Your password must be 15 characters or more. 3 or 4 words that you can remember work well"}},
	}
	for _, tt := range tests {
		here.post("/account/password", "current", tt.old, "password", tt.fresh).wrong(tt.faults...)
	}
	there.get("/account").is(200, "Your account")
	p := here.post("/account/password", "current", password, "password", fresh).leads("/account").is(200, "Your account")
	if p.done() != "Your password is changed. You are signed out everywhere else" {
		t.Errorf("says %q", p.done())
	}
	there.get("/account").leads("/sign-in?next=%2Faccount")
	signsIn(s.nobody(), "amy@example.com", password).wrong("The email address or password is not right. Check both and try again")
	if p := signsIn(s.nobody(), "amy@example.com", fresh); p.status != 303 {
		t.Errorf("the new password: %d", p.status)
	}
}

func TestASignInElsewhereIsEnded(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	phone := s.as("amy")
	rows := amy.get("/account").doc.Find("#sign-ins li")
	if rows.Length() != 2 || rows.Find("form").Length() != 1 {
		t.Fatalf("%d sign-ins, %d can be ended", rows.Length(), rows.Find("form").Length())
	}
	id := rows.Find("input[name=id]").AttrOr("value", "")
	bob := s.patient("bob")
	bob.post("/account/sign-ins/end", "id", id).is(404, "Page not found")
	phone.get("/account").is(200, "Your account")
	amy.post("/account/sign-ins/end", "id", id)
	phone.get("/account").leads("/sign-in?next=%2Faccount")
	amy.get("/account").is(200, "Your account")
}

func TestTheOwnerSeesWhoLooked(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	for i := range clinic.LooksPage + 2 {
		s.must(s.store.AddAccess(t.Context(), rehab.Access{
			ID: fmt.Sprint("look", i), At: s.now.Add(-time.Duration(i) * time.Hour), Actor: "sam", Role: rehab.RolePhysio, Name: fmt.Sprint("Sam ", i),
			Patient: "amy", Action: "see record", Outcome: "allowed",
		}))
	}
	looks := func(p *answered) []string {
		return p.doc.Find("#looks li").Map(func(_ int, l *goquery.Selection) string { return squeeze(l.Text()) })
	}
	p := amy.get("/account")
	lines := looks(p)
	if len(lines) != clinic.LooksPage || lines[0] != "Sam 0, physioOpened your record1 June 2026 at 9am" {
		t.Fatalf("%d looks: %q", len(lines), lines)
	}
	older := looks(amy.get(strings.TrimSuffix(p.link("Show earlier looks"), "#looks")))
	if len(older) != 2 || !strings.HasPrefix(older[0], "Sam 20, physio") {
		t.Errorf("older looks: %q", older)
	}
	for _, before := range []string{"x", "-1", "99999999999999999999"} {
		amy.get("/account?before="+before).is(200, "Your account")
	}
}

func TestADisabledAccountIsSignedOutAtOnce(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	s.must(s.clinic.DisableAccount(t.Context(), rehab.Actor{Role: rehab.RoleAdmin}, "amy", true))
	amy.get("/account").leads("/sign-in?next=%2Faccount")
}

func TestStaffAreSignedOutAfter15QuietMinutes(t *testing.T) {
	s := newSite(t)
	sam, amy := s.physio("sam"), s.patient("amy")
	s.now = s.now.Add(signin.StaffLimit.Idle + time.Second)
	sam.get("/account").leads("/sign-in?next=%2Faccount")
	amy.get("/account").is(200, "Your account")
}

func TestHelpNowNeedsNoDatabase(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	s.must(s.store.Close())
	amy.get("/help-now").is(200, "Help now")
	if p := amy.get("/account"); p.status < 500 {
		t.Errorf("without a database: %d", p.status)
	}
}
