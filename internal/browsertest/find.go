package browsertest

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/chromedp"
)

//go:embed find.js
var finder string

// place is where something is on the page, or why it cannot be reached.
type place struct {
	X, Y float64
	Why  string
}

// find looks for something by its words, below a heading or a legend if one is
// given, and keeps it for reach.
func (tab *Tab) find(kind, name, within string) place {
	tab.t.Helper()
	at := Eval[place](tab, fmt.Sprintf("%s(%s, %s, %s)", finder, quote(kind), quote(name), quote(within)))
	if at.Why != "" {
		tab.lost("%q %s", name, at.Why)
	}
	return at
}

func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string can always be quoted
	}
	return string(b)
}

// lost ends the test with what somebody would see who cannot go on.
func (tab *Tab) lost(format string, args ...any) {
	tab.t.Helper()
	picture := filepath.Join(tab.t.ArtifactDir(), "lost.png")
	tab.KeepPage(picture)
	tab.t.Fatalf("%s: %s\n%s\n%s (kept by go test -artifacts)", tab.Address(), fmt.Sprintf(format, args...), tab.seen(), picture)
}

// KeepPage keeps the whole page as a picture.
func (tab *Tab) KeepPage(path string) {
	tab.t.Helper()
	png, err := chromedp.Run(tab.ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(path, png, 0o600)
	}
	if err != nil {
		tab.t.Error(err)
	}
}

// seen is the page in a few lines: its heading, faults, and what can be
// pressed and answered.
func (tab *Tab) seen() string {
	return Eval[string](tab, `[
		"heading: " + document.querySelector("h1")?.textContent,
		...[...document.querySelectorAll(".nhsuk-error-summary__list li")].map(el => "fault: " + el.textContent),
		...[...document.querySelectorAll("main a[href], main button, main summary, main legend, main label")]
			.map(el => el.localName + ": " + el.textContent),
	].map(line => line.replace(/\s+/g, " ").trim()).filter(line => !/^label: \d+$/.test(line)).slice(0, 100).join("\n")`)
}

// Address is the path of the page that is open, with its query.
func (tab *Tab) Address() string {
	tab.t.Helper()
	return Eval[string](tab, "location.pathname + location.search")
}

// Heading is the main heading of the page.
func (tab *Tab) Heading() string {
	tab.t.Helper()
	return Eval[string](tab, `(document.querySelector("h1")?.textContent ?? "").replace(/\s+/g, " ").trim()`)
}

// Says reports whether the words can be seen on the page.
func (tab *Tab) Says(words string) bool {
	tab.t.Helper()
	text := Eval[string](tab, `document.body.innerText.replace(/\s+/g, " ")`)
	return strings.Contains(text, words)
}

// Sees fails unless the page has that main heading, and says all the words.
func (tab *Tab) Sees(heading string, words ...string) {
	tab.t.Helper()
	if got := tab.Heading(); got != heading {
		tab.lost("the heading is %q, want %q", got, heading)
	}
	for _, w := range words {
		if !tab.Says(w) {
			tab.lost("the page does not say %q\n%s", w, Eval[string](tab, "document.body.innerText"))
		}
	}
}

// Has reports whether somebody could find a link or button ("press"), a box
// ("box") or an answer ("option") by those words.
func (tab *Tab) Has(kind, words string) bool {
	tab.t.Helper()
	return Eval[place](tab, fmt.Sprintf("%s(%s, %s, undefined)", finder, quote(kind), quote(words))).Why != "is not there"
}
