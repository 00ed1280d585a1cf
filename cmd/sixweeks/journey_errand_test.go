package main

import (
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// errands are what a patient does again and again, on another device: by the
// same pages and forms, without waiting for a browser to draw them.
type errands struct {
	t      *testing.T
	url    string
	client *http.Client
	person *person
}

// elsewhere signs a patient in on another device.
func (p *person) elsewhere() *errands {
	p.journey.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		p.journey.t.Fatal(err)
	}
	e := &errands{t: p.journey.t, url: p.journey.url, client: &http.Client{Jar: jar}, person: p}
	e.send(e.open("/sign-in"), "/sign-in", "email", p.email, "password", password)
	return e
}

// open opens a page, and wherever it leads.
func (e *errands) open(path string) *goquery.Document {
	e.t.Helper()
	res, err := e.client.Get(e.url + path)
	return e.read(res, err)
}

func (e *errands) read(res *http.Response, err error) *goquery.Document {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
	defer res.Body.Close()
	doc, err := goquery.NewDocumentFromReader(res.Body)
	if err != nil {
		e.t.Fatal(err)
	}
	if res.StatusCode != http.StatusOK {
		e.t.Fatalf("%s: %s\n%s", res.Request.URL, res.Status, strings.Join(strings.Fields(doc.Find("main").Text()), " "))
	}
	return doc
}

// send sends the form of a page that goes to an address, with what it holds
// already, and names and values in turn.
func (e *errands) send(page *goquery.Document, action string, answers ...string) *goquery.Document {
	e.t.Helper()
	form := page.Find("form[method=post]").FilterFunction(func(_ int, f *goquery.Selection) bool { return f.AttrOr("action", "") == action }).First()
	if form.Length() == 0 {
		e.t.Fatalf("%s: no form goes to %s", page.Find("h1").Text(), action)
	}
	values := url.Values{}
	form.Find("input[name], select[name], textarea[name]").Each(func(_ int, box *goquery.Selection) {
		name, kind := box.AttrOr("name", ""), box.AttrOr("type", "")
		_, chosen := box.Attr("checked")
		switch {
		case box.Is("select"):
			values.Add(name, box.Find("option[selected]").AttrOr("value", ""))
		case box.Is("textarea"):
			values.Add(name, box.Text())
		case kind != "radio" && kind != "checkbox" || chosen:
			values.Add(name, box.AttrOr("value", ""))
		}
	})
	for i := 0; i < len(answers); i += 2 {
		values.Set(answers[i], answers[i+1])
	}
	res, err := e.client.PostForm(e.url+action, values)
	return e.read(res, err)
}

// has reports whether a page asks that question.
func has(page *goquery.Document, name string) bool {
	return page.Find(`[name="`+name+`"]`).Length() > 0
}

// weeks are days of as much as the programme asks: four bouts a day, and a
// session every other day of a week but the last.
func (e *errands) days(n int) {
	e.t.Helper()
	for range n {
		e.person.journey.clock.later(1)
		e.day()
	}
}

func (e *errands) day() {
	e.t.Helper()
	clock := e.person.journey.clock
	for range 4 {
		e.send(e.open("/today"), "/bouts")
		clock.minutes(120)
	}
	clock.minutes(-4 * 120)
	if day := clock.Now().Weekday(); day == 1 || day == 3 || day == 5 {
		e.strengthens()
	}
}

// strengthens logs a session as asked, with the question about the last one.
func (e *errands) strengthens() {
	e.t.Helper()
	page := e.open("/sessions/new")
	answers := []string{"worrying", "no"}
	if has(page, "settled") {
		answers = append(answers, "settled", "none")
	}
	page.Find("input[name=exercise]").Each(func(_ int, box *goquery.Selection) {
		slot := box.AttrOr("value", "")
		answers = append(answers, "effort-"+slot, "moderate", "during-"+slot, "2", "form-"+slot, "yes")
	})
	e.send(page, "/sessions", answers...)
}

// isSafe answers no to the safety questions, screen by screen.
func (e *errands) isSafe(page *goquery.Document) *goquery.Document {
	e.t.Helper()
	for _, screen := range []string{"emergency", "urgent", "more"} {
		if form := page.Find("main form").First(); has(page, screen) {
			page = e.send(page, form.AttrOr("action", ""), screen, "none")
		}
	}
	return page
}

// checksIn answers the questions of the week.
func (e *errands) checksIn(answers ...string) {
	e.t.Helper()
	page := e.isSafe(e.open("/check-ins/new"))
	e.send(page, "/check-ins", answers...)
}
