package ui

import (
	"strings"
	"testing"
)

func TestAPageSaysWhatItIs(t *testing.T) {
	doc := parse(t, Document(Frame{
		Title: "Today", Failed: true, Done: "Session saved", HelpURL: "/help-now", SignedIn: "Ada", SignOutURL: "/sign-out",
		Nav: []NavItem{{Label: "Today", URL: "/today", Current: true}, {Label: "Progress", URL: "/progress"}}, Back: &Link{Text: "Back", URL: "/start"},
	}))
	for selector, want := range map[string]string{
		"title":                           "Error: Today - Sixweeks",
		"nav [aria-current=page]":         "Today",
		"main [role=alert] p":             "Session saved",
		"header a[href='/help-now']":      "Help now",
		"a[href='/start']":                "Back",
		"a[href='#maincontent']":          "Skip to main content",
		".app-header__account > span":     "Signed in as Ada",
		"footer a[href='/privacy']":       "Privacy",
		"footer p:last-of-type":           "This is not an NHS service.",
		"header form[method=post] button": "Sign out",
	} {
		if got := strings.Join(strings.Fields(doc.Find(selector).Text()), " "); got != want {
			t.Errorf("%s says %q, want %q", selector, got, want)
		}
	}
	if doc.Find("main#maincontent").Length() != 1 || doc.Find("html[lang=en-GB]").Length() != 1 {
		t.Error("no main, or no language")
	}
}

func TestADemoSaysSo(t *testing.T) {
	if got := parse(t, Document(Frame{Demo: true})).Find(".app-demo").Text(); !strings.Contains(got, "This is a demo. The people are made up.") {
		t.Errorf("the banner says %q", got)
	}
	if parse(t, Document(Frame{})).Find(".app-demo").Length() != 0 {
		t.Error("a real site says that it is a demo")
	}
}

func TestStaffPagesHaveNoHelpButton(t *testing.T) {
	if parse(t, Document(Frame{Title: "Caseload"})).Find(".app-help").Length() != 0 {
		t.Error("there is a help button without an address")
	}
}

func TestAnAddressIsNeverAScript(t *testing.T) {
	doc := parse(t, Document(Frame{Title: "x", Back: &Link{Text: "Back", URL: "javascript:alert(1)"}}))
	if got := doc.Find(".nhsuk-back-link").AttrOr("href", ""); strings.HasPrefix(got, "javascript:") {
		t.Errorf("the link leads to %s", got)
	}
}
