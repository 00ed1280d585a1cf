package browsertest

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Tab is one tab. Its methods fail the test when the browser cannot do what
// was asked.
type Tab struct {
	t          *testing.T
	ctx        context.Context
	mu         sync.Mutex
	complaints []string
	loaded     chan struct{} // a page has been loaded
	keys       bool          // no mouse
}

// Do runs chromedp's actions in the tab.
func (tab *Tab) Do(steps ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	if err := chromedp.Do(tab.ctx, steps...); err != nil {
		tab.t.Fatal(err)
	}
}

// Visit opens an address and waits until the page is loaded.
func (tab *Tab) Visit(address string) {
	tab.t.Helper()
	tab.Do(chromedp.Navigate(address))
}

// Width makes the window as wide as that, in pixels.
func (tab *Tab) Width(pixels int) {
	tab.t.Helper()
	tab.Do(chromedp.EmulateViewport(int64(pixels), 800))
}

// ByKeyboard puts the mouse away: everything that follows is reached with the
// Tab key.
func (tab *Tab) ByKeyboard() { tab.keys = true }

// WithoutScripts switches scripts off for the pages that follow.
func (tab *Tab) WithoutScripts() {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
}

// Eval returns the value of an expression in the page, awaited if it is a
// promise.
func Eval[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	v, err := chromedp.Run(tab.ctx, chromedp.Evaluate[T](expression, func(p *runtime.EvaluateParams) { p.AwaitPromise = new(true) }))
	if err != nil {
		tab.t.Fatal(err)
	}
	return v
}

// Picture is what the window shows just now.
func (tab *Tab) Picture() []byte {
	tab.t.Helper()
	png, err := chromedp.Run(tab.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		tab.t.Fatal(err)
	}
	return png
}

// LessMovement has the device ask for less movement.
func (tab *Tab) LessMovement() {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		return err
	}))
}

// Sideways is by how many pixels the page is wider than its window: what is
// there can only be reached by scrolling to the side.
func (tab *Tab) Sideways() int {
	tab.t.Helper()
	return Eval[int](tab, `document.documentElement.scrollWidth - document.documentElement.clientWidth`)
}

// Complaints returns what the browser complained about since the last call:
// errors of scripts, what the content policy refused, requests that failed,
// and requests to other hosts.
func (tab *Tab) Complaints() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	out := tab.complaints
	tab.complaints = nil
	return out
}

func (tab *Tab) hear(event any) {
	switch e := event.(type) {
	case *page.EventLoadEventFired:
		select {
		case tab.loaded <- struct{}{}:
		default: // nobody has waited for the last one yet
		}
	case *runtime.EventExceptionThrown:
		tab.complain("exception: %s", e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError {
			tab.complain("console: %v", e.Args)
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			tab.complain("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(e.Request.URL); err == nil && !local(u) {
			tab.complain("asked another host: %s", e.Request.URL)
		}
	}
}

func local(u *url.URL) bool {
	return slices.Contains([]string{"127.0.0.1", "localhost"}, u.Hostname()) || slices.Contains([]string{"data", "about", "blob"}, u.Scheme)
}

func (tab *Tab) complain(format string, args ...any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.complaints = append(tab.complaints, fmt.Sprintf(format, args...))
}
