package web

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func TestAnAdminAddsAPhysioWhoSignsIn(t *testing.T) {
	s := newSite(t)
	root := s.admin("root")
	if to := root.get("/admin/accounts").is(200, "Accounts").link("Add an account"); to != "/admin/accounts/new" {
		t.Errorf("adding is at %q", to)
	}
	form := root.get("/admin/accounts/new").is(200, "Add an account")
	root.post("/admin/accounts", "id", form.hidden("id")).wrong("Enter their name", "Enter their email address", "Choose what they do")
	root.post("/admin/accounts", "id", "N", "staff-name", "Sam", "staff-email", "sam@example.com", "role", "patient").wrong("Choose what they do")
	root.post("/admin/accounts", "id", "N", "staff-name", "Sam", "staff-email", "sam@example.com", "role", "physio").wrong("Choose their service")
	root.post("/admin/accounts", "id", "N", "staff-name", "Sam", "staff-email", "sam@example.com", "role", "physio", "service", "x").wrong("Choose one of the services")
	root.post("/admin/accounts", "id", "N", "staff-name", "Sam", "staff-email", "ROOT@example.com", "role", "admin").wrong("There is an account with this email address already")

	made := root.post("/admin/accounts", "id", form.hidden("id"), "staff-name", "Sam", "staff-email", "sam@example.com", "role", "physio", "service", "msk")
	link, err := url.Parse(made.text("main code"))
	if err != nil || made.status != 200 || made.heading() != "A link for Sam" || !made.says("It works for 30 minutes.") {
		t.Fatalf("%d %q %v", made.status, made.text("main"), err)
	}
	v := s.nobody()
	if p := v.post(link.Path, "password", password); p.header.Get("Location") != "/physio/caseload" {
		t.Errorf("set up: %d %q", p.status, p.header.Get("Location"))
	}
	if rows := accountRows(root.get("/admin/accounts")); len(rows) != 1 || !strings.Contains(rows[0], "Sam") || !strings.Contains(rows[0], "Hillside MSK") {
		t.Errorf("rows %q", rows)
	}
}

func accountRows(p *answered) []string {
	return p.doc.Find("tbody tr").Map(func(_ int, r *goquery.Selection) string { return squeeze(r.Text()) })
}

func TestAnAdminTurnsAccountsOffAndOn(t *testing.T) {
	s := newSite(t)
	root, amy := s.admin("root"), s.patient("amy")
	if p := root.post("/admin/accounts/amy/off").leads("/admin/accounts?role=patient"); p.done() != "The account is turned off" || !strings.Contains(accountRows(p)[0], "Turned off") {
		t.Errorf("says %q, %q", p.done(), accountRows(p))
	}
	amy.get("/account").leads("/sign-in?next=%2Faccount")
	root.post("/admin/accounts/amy/on").leads("/admin/accounts?role=patient")
	amy.get("/account").leads("/sign-in?next=%2Faccount") // turning it on signs nobody in
	s.as("amy").get("/account").is(200, "Your account")
	if p := root.post("/admin/accounts/root/off"); p.status != 422 {
		t.Errorf("turned off their own account: %d", p.status)
	}
	root.get("/account").is(200, "Your account")
	if p := root.get("/admin/accounts?role=admin"); p.doc.Find("tbody form").Length() != 0 {
		t.Error("one's own account can be turned off")
	}
	for _, path := range []string{"/admin/accounts/x/off", "/admin/accounts/x/on", "/admin/accounts/x/link", "/admin/accounts/amy/link"} {
		root.post(path).is(404, "Page not found")
	}
}

func TestOnlyAdminsRunTheSite(t *testing.T) {
	s := newSite(t)
	amy, sam := s.patient("amy"), s.physio("sam")
	for _, path := range []string{"/admin/accounts", "/admin/accounts/new", "/admin/services", "/admin/services/new", "/admin/services/msk"} {
		amy.get(path).is(404, "Page not found")
		sam.get(path).is(404, "Page not found")
		s.nobody().get(path).leads("/sign-in?next=" + url.QueryEscape(path))
	}
	for _, path := range []string{"/admin/accounts", "/admin/accounts/amy/off", "/admin/accounts/amy/on", "/admin/accounts/sam/link", "/admin/services"} {
		amy.post(path).is(404, "Page not found")
		sam.post(path).is(404, "Page not found")
	}
}

func TestAccountsAreShownInPages(t *testing.T) {
	s := newSite(t)
	root := s.admin("root")
	for i := range clinic.AccountsPage + 3 {
		s.must(s.store.AddAccount(t.Context(), rehab.Account{ID: rehab.AccountID(fmt.Sprintf("p%03d", i)), Role: rehab.RolePhysio, Email: fmt.Sprintf("p%03d@example.com", i), Name: "P", Created: s.now}))
	}
	first := root.get("/admin/accounts")
	if n := len(accountRows(first)); n != clinic.AccountsPage {
		t.Fatalf("%d rows", n)
	}
	next := first.doc.Find("a[rel=next]").AttrOr("href", "")
	if strings.Contains(next, "example.com") {
		t.Errorf("an address stands in %s", next)
	}
	second := root.get(next)
	if n := len(accountRows(second)); n != 3 || second.link("Back to the first page") != "/admin/accounts?role=physio" {
		t.Errorf("%d rows on the second page", n)
	}
	root.get("/admin/accounts?after=nobody").is(404, "Page not found")
	if rows := accountRows(root.get("/admin/accounts?role=x")); len(rows) != 0 {
		t.Errorf("rows %q", rows)
	}
}

// serviceForm is the form for the service "msk", with some answers changed.
func changedService(changed ...string) []string {
	fields := []string{"id", "msk", "version", "1", "service-name", "Hillside MSK", "phone", "0300 123 4567", "relay", "", "hours", "Monday, 9am to midday",
		"min-age", "16", "months", "6", "not", "pregnant", "elsewhere", "Ask a GP surgery.", "urgent-days", "5", "routine-days", "20", "wait-weeks", "0", "unchecked", "soon"}
	for pair := range slices.Chunk(changed, 2) {
		for i := 0; i < len(fields); i += 2 {
			if fields[i] == pair[0] {
				fields[i+1] = pair[1]
			}
		}
	}
	return fields
}

func TestAnAdminChangesAService(t *testing.T) {
	s := newSite(t)
	root := s.admin("root")
	form := root.get("/admin/services/msk").is(200, "Change a service")
	if form.value("Phone number") != "0300 123 4567" || form.hidden("version") != "1" {
		t.Error("the form is not filled in")
	}
	if p := root.post("/admin/services", changedService()...).leads("/admin/services"); p.done() != "The service is saved" || !p.says("Monday, 9am to midday") {
		t.Errorf("says %q", p.text("main"))
	}
	kept, err := s.clinic.Service(t.Context(), "msk")
	s.must(err)
	if kept.Version != 2 || kept.Criteria.MinAge != 16 || !kept.Criteria.NotPregnant || kept.Criteria.NotHousebound {
		t.Errorf("kept %+v", kept)
	}
	root.post("/admin/services", changedService("hours", "never")...).is(409, "This has changed since you opened it")
	root.get("/admin/services/x").is(404, "Page not found")
}

func TestAServiceIsAddedOnce(t *testing.T) {
	s := newSite(t)
	root := s.admin("root")
	id := root.get("/admin/services/new").is(200, "Add a service").hidden("id")
	for range 2 {
		root.post("/admin/services", changedService("id", id, "version", "0", "service-name", "Bay MSK")...).leads("/admin/services")
	}
	if services, err := s.clinic.Services(t.Context()); err != nil || len(services) != 2 {
		t.Errorf("%d services, %v", len(services), err)
	}
}

func TestServicesAreCheckedAsTyped(t *testing.T) {
	s := newSite(t)
	root := s.admin("root")
	const range365 = "Enter a whole number from 1 to 365"
	root.post("/admin/services", "id", "msk", "version", "1").wrong(
		"Enter the name of the service", "Enter a phone number", "Enter when people can phone", "Answer this question", "Answer this question",
		"Answer this question", "Answer this question", "Answer this question", "Choose what people are told when nobody has checked their pain")
	tests := []struct {
		name    string
		changed []string
		fault   string
	}{
		{"not a number", []string{"urgent-days", "five"}, "Enter a whole number, such as 4"},
		{"a decimal", []string{"urgent-days", "5.5"}, "Enter a whole number, such as 4"},
		{"too few", []string{"urgent-days", "0"}, range365},
		{"too many", []string{"routine-days", "366"}, range365},
		{"less than nothing", []string{"min-age", "-1"}, "Enter a whole number from 0 to 120"},
		{"words for a number", []string{"phone", "ask at the desk"}, "Enter a phone number, like 0300 123 4567"},
		{"a long name", []string{"service-name", strings.Repeat("é", 101)}, "The name must be 100 characters or fewer"},
		{"a megabyte nearly", []string{"elsewhere", strings.Repeat("a", 900_000)}, "Use 1000 characters or fewer"},
		{"nowhere to go", []string{"elsewhere", " "}, "Enter where people can go instead"},
		{"a tier that is not", []string{"unchecked", "none"}, "Choose what people are told when nobody has checked their pain"},
		{"a version that is not", []string{"version", "x"}, "Something is missing from the form. Open the page again and fill it in once more"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := root.post("/admin/services", changedService(tt.changed...)...).wrong(tt.fault)
			if got := p.value("When people can phone"); got != "Monday, 9am to midday" {
				t.Errorf("the hours came back as %q", got)
			}
		})
	}
	if p := root.post("/admin/services", changedService("elsewhere", strings.Repeat("a", 1<<20))...); p.status != 413 {
		t.Errorf("more than a megabyte: %d", p.status)
	}
}
