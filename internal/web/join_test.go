package web

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
)

// password passes every check.
const password = "lovely otter crumpet"

// joining is the form for joining, with some answers changed: name, value, …
func joining(changed ...string) []string {
	fields := []string{"id", "NEW1", "name", "Amy", "email", "amy@example.com", "password", password,
		"born-day", "31", "born-month", "3", "born-year", "1980", "agree", "yes"}
	for pair := range slices.Chunk(changed, 2) {
		for i := 0; i < len(fields); i += 2 {
			if fields[i] == pair[0] {
				fields[i+1] = pair[1]
			}
		}
	}
	return fields
}

func signsIn(v *visitor, email, password string) *answered {
	return v.post("/sign-in", "email", email, "password", password)
}

func TestSomebodyJoinsAndSignsIn(t *testing.T) {
	s := newSite(t)
	v := s.nobody()
	form := v.get("/sign-up").is(200, "Join")
	if form.hidden("id") == "" || form.box("Password").AttrOr("autocomplete", "") != "new-password" {
		t.Error("the form has no id, or the browser cannot offer a password")
	}
	p := v.post("/sign-up", joining()...).leads("/sign-in?from=join&next=%2Fstart%2Fsafety").is(200, "Sign in")
	if !p.says("Now sign in with the email address and password that you just entered") || p.hidden("next") != "/start/safety" {
		t.Errorf("says %q", p.text("main"))
	}
	if email := p.box("Email address").AttrOr("value", ""); email != "amy@example.com" {
		t.Errorf("the email address is to be typed again: %q", email)
	}
	if email := v.get("/sign-in?from=join").box("Email address").AttrOr("value", ""); email != "" {
		t.Errorf("the email address stays in the browser: %q", email)
	}
	v.post("/sign-in", "email", " Amy@Example.com", "password", password, "next", "/start/safety").leads("/start/safety")
	account, err := s.store.AccountByEmail(t.Context(), "amy@example.com")
	s.must(err)
	if account.Name != "Amy" || account.ID != "NEW1" || strings.Contains(account.PasswordHash, password) {
		t.Errorf("kept %+v", account)
	}
	v.get("/sign-up").leads("/today")
	v.get("/sign-in?next=/progress").leads("/progress")
}

func TestJoiningTwiceKeepsOne(t *testing.T) {
	s := newSite(t)
	for range 2 {
		s.nobody().post("/sign-up", joining()...).leads("/sign-in?from=join&next=%2Fstart%2Fsafety")
	}
	accounts, err := s.store.Accounts(t.Context(), rehab.RolePatient, "", 10)
	if err != nil || len(accounts) != 1 {
		t.Errorf("%d accounts, %v", len(accounts), err)
	}
}

func TestNobodyLearnsWhoHasAnAccount(t *testing.T) {
	s := newSite(t)
	s.patient("amy")
	taken := s.nobody().post("/sign-up", joining("id", "NEW2")...)
	free := s.nobody().post("/sign-up", joining("id", "NEW3", "email", "bob@example.com")...)
	if taken.status != free.status || taken.header.Get("Location") != free.header.Get("Location") || taken.body != free.body {
		t.Errorf("taken: %d %s\nfree: %d %s", taken.status, taken.body, free.status, free.body)
	}
	account, err := s.store.AccountByEmail(t.Context(), "amy@example.com")
	if err != nil || account.ID != "amy" || account.PasswordHash != "no password" {
		t.Errorf("somebody else's account was changed: %+v, %v", account, err)
	}
}

func TestJoiningAsksForWhatIsMissing(t *testing.T) {
	s := newSite(t)
	s.nobody().post("/sign-up").wrong(
		"Enter what we should call you", "Enter your email address", "Enter a password", "Enter your date of birth",
		"Tick the box to say that you have read this and agree")
	long := strings.Repeat("a", 300)
	tests := []struct {
		name    string
		changed []string
		faults  []string
	}{
		{"a long name", []string{"name", long}, []string{"What we call you must be 60 characters or fewer"}},
		{"control characters", []string{"name", "A\x1b[31m"}, []string{"Remove the characters that are not letters, numbers or signs"}},
		{"a NUL", []string{"name", "A\x00"}, []string{"Remove the characters that are not letters, numbers or signs"}},
		{"not UTF-8", []string{"name", "A\xff"}, []string{"Remove the characters that are not letters, numbers or signs"}},
		{"no address", []string{"email", "amy"}, []string{"Enter an email address in the right format, like name@example.com"}},
		{"a long address", []string{"email", long + "@example.com"}, []string{"Your email address must be 254 characters or fewer"}},
		{"a short password", []string{"password", "otter crumpet"}, []string{"Your password must be 15 characters or more. 3 or 4 words that you can remember work well"}},
		{"a long password", []string{"password", strings.Repeat("lovely otter ", 20)}, []string{"Your password must be 128 characters or fewer"}},
		{"a common password", []string{"password", "password12345678"}, []string{"This password is easy to guess because many people use it. Choose another"}},
		{"31 February", []string{"born-month", "2"}, []string{"Enter a real date of birth, like 31 3 1980"}},
		{"words for a year", []string{"born-year", "long ago"}, []string{"Enter a real date of birth, like 31 3 1980"}},
		{"tomorrow", []string{"born-day", "2", "born-month", "6", "born-year", "2026"}, []string{"Your date of birth must be in the past"}},
		{"120 years and more", []string{"born-year", "1905"}, []string{"Your date of birth must be on or after 1 January 1906"}},
		{"not agreed", []string{"agree", ""}, []string{"Tick the box to say that you have read this and agree"}},
		{"no id", []string{"id", ""}, []string{"Something is missing from the form. Open the page again and fill it in once more"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := s.nobody().post("/sign-up", joining(tt.changed...)...).wrong(tt.faults...)
			if p.box("Password").AttrOr("value", "") != "" {
				t.Error("the password came back")
			}
		})
	}
	if accounts, _ := s.store.Accounts(t.Context(), rehab.RolePatient, "", 10); len(accounts) != 0 {
		t.Errorf("kept %v", accounts)
	}
}

func TestWhatWasTypedStays(t *testing.T) {
	s := newSite(t)
	for _, name := range []string{"<b>Amy</b>", "👩‍👧 Amy", "עמית", `"Amy" & co`} {
		p := s.nobody().post("/sign-up", joining("name", name, "agree", "")...)
		if got := p.value("What should we call you?"); p.status != 422 || got != name || p.value("Day") != "31" || p.hidden("id") != "NEW1" {
			t.Errorf("%q came back as %q", name, got)
		}
	}
}

func TestSomebodyTooYoungIsToldWhereToGo(t *testing.T) {
	s := newSite(t)
	p := s.nobody().post("/sign-up", joining("born-year", "2012")...).is(200, "These exercises are for people aged 18 and over")
	if !p.says("parent or carer") || !p.says("111") || p.link("Check when to get help now") != "/help-now" {
		t.Errorf("says %q", p.text("main"))
	}
	if _, err := s.store.AccountByEmail(t.Context(), "amy@example.com"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("kept: %v", err)
	}
}

func TestSigningInReadsAlikeHoweverItFails(t *testing.T) {
	s := newSite(t)
	s.nobody().post("/sign-up", joining()...)
	s.nobody().post("/sign-up", joining("id", "NEW2", "email", "off@example.com")...)
	s.must(s.store.SetDisabled(context.Background(), "NEW2", s.now))
	s.physio("sam") // has no password yet
	const said = "The email address or password is not right. Check both and try again"
	for name, try := range map[string][2]string{
		"a wrong password":   {"amy@example.com", password + "!"},
		"other capitals":     {"amy@example.com", strings.ToUpper(password)},
		"a space too many":   {"amy@example.com", password + " "},
		"nobody's address":   {"bob@example.com", password},
		"turned off":         {"off@example.com", password},
		"not set up yet":     {"sam@example.com", password},
		"no address at all":  {"amy", password},
		"markup":             {"<script>", "<script>"},
		"a very long secret": {"amy@example.com", strings.Repeat("x", 100_000)},
	} {
		p := signsIn(s.nobody(), try[0], try[1]).wrong(said)
		if p.value("Email address") != try[0] || p.box("Password").AttrOr("value", "") != "" {
			t.Errorf("%s: the form came back with %q", name, p.value("Email address"))
		}
		s.now = s.now.Add(20 * 60 * 1e9) // past the waits
	}
	s.nobody().post("/sign-in").wrong("Enter your email address", "Enter a password")
}

func TestTooManyTriesWaitWhetherOrNotThereIsAnAccount(t *testing.T) {
	s := newSite(t)
	s.nobody().post("/sign-up", joining()...)
	var said []string
	for _, email := range []string{"amy@example.com", "bob@example.com"} {
		var last *answered
		for range 7 {
			last = signsIn(s.nobody(), email, "wrong wrong wrong")
		}
		said = append(said, strings.Join(last.faults(), ""))
		s.now = s.now.Add(2 * 60 * 60 * 1e9)
	}
	if said[0] != said[1] || !strings.HasPrefix(said[0], "There were too many tries. Wait ") {
		t.Errorf("said %q", said)
	}
}

func TestSigningInLeadsHome(t *testing.T) {
	s := newSite(t)
	for _, staff := range []struct {
		v    *visitor
		home string
	}{{s.physio("sam"), "/physio/caseload"}, {s.admin("root"), "/admin/accounts"}} {
		token, err := s.server.SignIns.NewLink(t.Context(), staff.v.account)
		s.must(err)
		v := s.nobody()
		v.get("/set-up/"+token).is(200, "Set up your sign-in")
		v.post("/set-up/"+token, "password", "short").wrong("Your password must be 15 characters or more. 3 or 4 words that you can remember work well")
		p := v.post("/set-up/"+token, "password", password)
		if p.status != 303 || p.header.Get("Location") != staff.home {
			t.Errorf("set up: %d to %q", p.status, p.header.Get("Location"))
		}
		s.nobody().get("/set-up/"+token).is(404, "This link does not work any more")
		s.nobody().post("/set-up/"+token, "password", password).is(404, "This link does not work any more")
		p = signsIn(s.nobody(), string(staff.v.account)+"@example.com", password)
		if p.status != 303 || p.header.Get("Location") != staff.home {
			t.Errorf("signed in: %d to %q", p.status, p.header.Get("Location"))
		}
	}
	s.nobody().get("/set-up/nothing").is(404, "This link does not work any more")
}

func TestSignInLeadsOnlyToThisSite(t *testing.T) {
	s := newSite(t)
	s.nobody().post("/sign-up", joining()...)
	for next, want := range map[string]string{"/progress": "/progress", "https://evil.example": "/today", "//evil.example": "/today", "": "/today"} {
		p := s.nobody().post("/sign-in", "email", "amy@example.com", "password", password, "next", next)
		if got := p.header.Get("Location"); p.status != 303 || got != want {
			t.Errorf("%q leads to %d %q, want %q", next, p.status, got, want)
		}
	}
	s.nobody().get("/referrals").leads("/sign-in?next=%2Freferrals").is(200, "Sign in")
}

func TestSigningOutEndsIt(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	copied := &visitor{site: s, cookies: map[string]*http.Cookie{}}
	for name, c := range amy.cookies {
		copied.cookies[name] = c
	}
	if done := amy.post("/sign-out").leads("/").done(); done != "You are signed out" {
		t.Errorf("says %q", done)
	}
	amy.get("/account").leads("/sign-in?next=%2Faccount")
	copied.get("/account").leads("/sign-in?next=%2Faccount")
}

func TestADemoOffersItsPeople(t *testing.T) {
	s := newSite(t)
	s.nobody().post("/sign-up", joining()...)
	s.server.DemoSignIns = []DemoSignIn{{Email: "amy@example.com", Password: password, Who: "patient"}}
	if p := s.nobody().get("/sign-in"); p.doc.Find("#demo").Length() != 0 || strings.Contains(p.body, password) {
		t.Error("offered without a demo")
	}
	s.server.Demo = true
	v := s.nobody()
	form := v.get("/sign-in").doc.Find("#demo form")
	if form.Length() != 1 || !strings.Contains(v.get("/").text("body"), "This is a demo.") {
		t.Fatalf("%d people", form.Length())
	}
	var fields []string
	form.Find("input").Each(func(_ int, in *goquery.Selection) {
		fields = append(fields, in.AttrOr("name", ""), in.AttrOr("value", ""))
	})
	if p := v.post("/sign-in", fields...); p.header.Get("Location") != "/today" {
		t.Errorf("%d to %q", p.status, p.header.Get("Location"))
	}
}
