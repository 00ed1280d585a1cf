package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

const questions = `<!DOCTYPE html><html lang="en"><title>Questions</title><main><h1>Questions</h1>
<form method="post" action="/">
<label for="name">Name</label><input id="name" name="name" value="old">
<fieldset><legend>Day of birth</legend>
<label for="d">Day</label><input id="d" name="day"><label for="m">Month</label><input id="m" name="month"><label for="y">Year</label><input id="y" name="year"></fieldset>
<fieldset><legend>Pain now</legend>
<input type="radio" name="pain" value="0" id="p0"><label for="p0">0</label><input type="radio" name="pain" value="1" id="p1"><label for="p1">1</label>
<input type="radio" name="pain" value="2" id="p2"><label for="p2">2</label></fieldset>
<fieldset><legend>Worst pain</legend>
<input type="radio" name="worst" value="1" id="w1"><label for="w1">1</label><input type="radio" name="worst" value="2" id="w2"><label for="w2">2</label></fieldset>
<input type="checkbox" name="agreed" value="yes" id="a"><label for="a">I agree</label>
<label for="s">Service</label><select id="s" name="service"><option></option><option>Hill</option><option>Harbour</option></select>
<details><summary>More</summary><p>There is more.</p></details>
<button>Save<span class="nhsuk-u-visually-hidden"> my answers</span></button></form></main>`

// What a mouse can do, the keyboard can.
func TestHandsAnswerQuestions(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		if r.Method == http.MethodGet {
			fmt.Fprint(w, questions)
			return
		}
		v := r.PostFormValue
		fmt.Fprintf(w, "<title>Saved</title><h1>Saved</h1><p>%s, %s-%s-%s, %s, %s, %s, %s", v("name"), v("year"), v("month"), v("day"), v("pain"), v("worst"), v("agreed"), v("service"))
	}))
	t.Cleanup(site.Close)
	browser := Start(t)
	for name, prepare := range map[string]func(*Tab){"mouse": func(*Tab) {}, "keyboard": (*Tab).ByKeyboard, "mouse without scripts": (*Tab).WithoutScripts} {
		t.Run(name, func(t *testing.T) {
			tab := browser.Tab(t, Phone)
			prepare(tab)
			tab.Visit(site.URL)
			tab.Fill("Name", "Ann")
			tab.FillDay("Day of birth", time.Date(1980, 3, 31, 0, 0, 0, 0, time.UTC))
			tab.Score("Pain now", 2)
			tab.Score("Worst pain", 1)
			tab.Tick("I agree")
			tab.Pick("Service", "Harbour")
			tab.Open("More")
			tab.Sees("Questions", "There is more.")
			tab.Press("Save")
			tab.Sees("Saved", "Ann, 1980-3-31, 2, 1, yes, Harbour")
		})
	}
}
