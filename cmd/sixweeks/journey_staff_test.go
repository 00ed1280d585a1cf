package main

import (
	"bytes"
	"context"
	"regexp"

	"example.org/sixweeks/internal/browsertest"
)

var setUpLink = regexp.MustCompile(`http\S+/set-up/\S+`)

// physio is what whoever runs the service does on the first day: make an
// admin on the command line, who sets up the service and adds a physio. It
// returns the physio's browser.
func (j *journey) physio(name string) *person {
	j.t.Helper()
	admin := j.somebody(browsertest.Desk)
	admin.Visit(j.adminLink())
	setsUp(admin)
	admin.Visit(j.url + "/admin/services/new")
	admin.Fill("Name of the service", "Hillside MSK")
	admin.Fill("Phone number", "0300 123 4567")
	admin.Fill("When people can phone", "Monday to Friday, 9am to 5pm")
	admin.Press("Save")
	admin.Sees("Services", "Hillside MSK")

	admin.Visit(j.url + "/admin/accounts/new")
	admin.Fill("Name", name)
	admin.Fill("Email address", emailOf(name))
	admin.Choose("What do they do?", "Physio")
	admin.Pick("Service", "Hillside MSK")
	admin.Press("Add account")
	admin.Sees("A link for " + name)

	physio := j.person(name, browsertest.Desk)
	physio.Visit(setUpLink.FindString(browsertest.Eval[string](admin, `document.querySelector("main").innerText`)))
	setsUp(physio.Tab)
	physio.Sees("Caseload")
	return physio
}

// adminLink makes an admin as a server's owner does.
func (j *journey) adminLink() string {
	j.t.Helper()
	var out bytes.Buffer
	args := append([]string{"account", "add", "--role", "admin", "--email", "ada@example.com", "--public-url", j.url}, j.args...)
	if err := j.program(&out).run(context.Background(), args); err != nil {
		j.t.Fatal(err)
	}
	return setUpLink.FindString(out.String())
}

func setsUp(tab *browsertest.Tab) {
	tab.Sees("Set up your sign-in")
	tab.Fill("Password", password)
	tab.Press("Save and sign in")
}
