// Package browsertest opens pages in Chromium, for tests: at the width of a
// phone or a desk, with or without scripts, and without a way to the internet.
package browsertest

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Widths of a window, in pixels.
const (
	Phone = 360
	Desk  = 1200
)

// Browser is one Chromium.
type Browser struct{ ctx context.Context }

// Start starts Chromium for as long as the test runs. Without Chromium the
// test is skipped, or fails with CI=true.
func Start(t *testing.T) *Browser {
	t.Helper()
	path := find()
	if path == "" && os.Getenv("CI") == "true" {
		t.Fatal("there is no Chromium")
	} else if path == "" {
		t.Skip("there is no Chromium: apt-get install chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-background-networking", true),
		// Nothing that a page asks for may leave the machine.
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"),
	)
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	return &Browser{ctx}
}

func find() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// patience is how long a tab may take for everything that a test does in it.
const patience = 5 * time.Minute

// Tab opens a tab of the given width, with cookies of its own, for as long as
// the test runs.
func (b *Browser) Tab(t *testing.T, width int) *Tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, patience)
	t.Cleanup(stop)
	tab := &Tab{t: t, ctx: ctx, loaded: make(chan struct{}, 1)}
	tab.Width(width)
	if err := chromedp.Listen(ctx, tab.hear); err != nil {
		t.Fatal(err)
	}
	return tab
}
