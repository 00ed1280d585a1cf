package browsertest

import (
	"context"
	"strconv"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// slow is how long a page may take to load on a busy machine.
const slow = 60 * time.Second

// Press presses a link or a button by its words, and waits for the page that
// it leads to.
func (tab *Tab) Press(words string) { tab.t.Helper(); tab.PressIn("", words) }

// PressIn is Press for what stands under a heading.
func (tab *Tab) PressIn(under, words string) {
	tab.t.Helper()
	at := tab.find("press", words, under)
	tab.leave(func() { tab.use(at, kb.Enter) })
}

// Open opens what stands behind words on the same page.
func (tab *Tab) Open(words string) {
	tab.t.Helper()
	tab.use(tab.find("press", words, ""), kb.Enter)
}

// leave waits for the page that an action leads to.
func (tab *Tab) leave(act func()) {
	tab.t.Helper()
	for len(tab.loaded) > 0 {
		<-tab.loaded
	}
	act()
	select {
	case <-tab.loaded:
	case <-time.After(slow):
		tab.lost("led nowhere within %s", slow)
	}
}

// use presses what was found: with the mouse, or by going there with the Tab
// key and pressing a key.
func (tab *Tab) use(at place, key string) {
	tab.t.Helper()
	if tab.keys {
		tab.reach("document.activeElement === found")
		tab.Keys(key)
		return
	}
	tab.Do(chromedp.MouseClickXY(at.X, at.Y))
}

// most is how often the Tab key is pressed before somebody gives up.
const most = 500

// focused is whether it can be seen where the focus is: by an outline or a
// shadow of what has it, or of its label, which draws radios and checkboxes.
const focused = `(el => {
	const box = el.getBoundingClientRect();
	const styles = [getComputedStyle(el), ...[...(el.labels ?? [])].flatMap(l => [getComputedStyle(l), getComputedStyle(l, "::before")])];
	return box.bottom > 0 && box.top < innerHeight && styles.some(s =>
		s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== "none");
})(document.activeElement)`

// reach presses Tab until the focus is there, for all to see.
func (tab *Tab) reach(there string) {
	tab.t.Helper()
	for range most {
		if Eval[bool](tab, there) {
			if !Eval[bool](tab, focused) {
				tab.lost("nobody can see that the focus is at %s", Eval[string](tab, "document.activeElement.outerHTML.slice(0, 200)"))
			}
			return
		}
		tab.Keys(kb.Tab)
	}
	tab.lost("%s cannot be reached by keyboard", Eval[string](tab, "found.outerHTML.slice(0, 200)"))
}

// Keys presses keys, one after the other.
func (tab *Tab) Keys(keys string) {
	tab.t.Helper()
	tab.Do(chromedp.KeyEvent(keys))
}

// Fill types into the box with that label, in place of what stands there.
func (tab *Tab) Fill(label, text string) { tab.t.Helper(); tab.FillIn("", label, text) }

// FillIn is Fill for a box under a heading or a legend.
func (tab *Tab) FillIn(under, label, text string) {
	tab.t.Helper()
	at := tab.find("box", label, under)
	if tab.keys {
		tab.reach("document.activeElement === found")
	} else {
		tab.Do(chromedp.MouseClickXY(at.X, at.Y))
	}
	tab.Do(chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	tab.Keys(kb.Delete)
	tab.insert(text)
	if got := Eval[string](tab, "found.value"); got != text {
		tab.lost("%q holds %q, want %q", label, got, text)
	}
}

// insert is what a keyboard or a paste puts into the box in focus.
func (tab *Tab) insert(text string) {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, input.InsertText, input.InsertTextParams{Text: text})
		return err
	}))
}

// FillDay fills in a day in its three boxes.
func (tab *Tab) FillDay(question string, day time.Time) {
	tab.t.Helper()
	tab.FillIn(question, "Day", strconv.Itoa(day.Day()))
	tab.FillIn(question, "Month", strconv.Itoa(int(day.Month())))
	tab.FillIn(question, "Year", strconv.Itoa(day.Year()))
}

// Choose chooses one answer of the question with that legend, or with that
// legend under that heading: "Towel pull > How hard was it?".
func (tab *Tab) Choose(question, answer string) {
	tab.t.Helper()
	at := tab.find("option", answer, question)
	if tab.keys {
		tab.chooseByKeyboard()
	} else {
		tab.Do(chromedp.MouseClickXY(at.X, at.Y))
	}
	if !Eval[bool](tab, "found.checked") {
		tab.lost("%q: %q is not chosen", question, answer)
	}
}

// chooseByKeyboard goes to the group of radios, and through it with the arrow
// keys.
func (tab *Tab) chooseByKeyboard() {
	tab.t.Helper()
	tab.reach("document.activeElement.name === found.name")
	for range most {
		switch {
		case Eval[bool](tab, "found.checked"):
			return
		case Eval[bool](tab, "document.activeElement === found"):
			tab.Keys(" ")
		default:
			tab.Keys(kb.ArrowDown)
		}
	}
}

// Score chooses a number on a scale.
func (tab *Tab) Score(question string, n int) {
	tab.t.Helper()
	tab.Choose(question, strconv.Itoa(n))
}

// Tick ticks the box with that label.
func (tab *Tab) Tick(label string) { tab.t.Helper(); tab.TickIn("", label) }

// TickIn is Tick for one of the answers of a question.
func (tab *Tab) TickIn(question, label string) {
	tab.t.Helper()
	at := tab.find("option", label, question)
	if !Eval[bool](tab, "found.checked") {
		tab.use(at, " ")
	}
	if !Eval[bool](tab, "found.checked") {
		tab.lost("%q is not ticked", label)
	}
}

// Pick picks an answer from the list with that label.
func (tab *Tab) Pick(label, answer string) {
	tab.t.Helper()
	tab.find("box", label, "")
	if tab.keys {
		tab.reach("document.activeElement === found")
	} else {
		Eval[any](tab, "found.focus(), null")
	}
	tab.Keys(answer)
	if got := Eval[string](tab, "found.selectedOptions[0].textContent.trim()"); got != answer {
		tab.lost("%q has %q, want %q", label, got, answer)
	}
}
