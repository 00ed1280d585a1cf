package browsertest

import (
	"context"
	"regexp"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Printed is a page as it comes out of a printer.
type Printed struct {
	Sheets int    // of A4, upright
	Text   string // that can be read, with single spaces
	Press  string // links, buttons and boxes on it, which nobody can press; the name of the site is none
}

// eachSheet finds the sheets in a PDF as Chromium writes it.
var eachSheet = regexp.MustCompile(`/Type ?/Page\b`)

// Print prints the page that is open, as the browser does by itself.
func (tab *Tab) Print() Printed {
	tab.t.Helper()
	pdf, err := chromedp.Run(tab.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
	if err != nil {
		tab.t.Fatal(err)
	}
	tab.media("print")
	defer tab.media("")
	return Printed{
		Sheets: len(eachSheet.FindAll(pdf, -1)),
		Text:   strings.Join(strings.Fields(Eval[string](tab, "document.body.innerText")), " "),
		Press: Eval[string](tab, `[...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
			.filter((el) => !el.matches(".app-header__brand") && el.checkVisibility() && el.offsetWidth > 1)
			.map((el) => el.textContent.trim()).join(", ")`),
	}
}

func (tab *Tab) media(kind string) {
	tab.t.Helper()
	tab.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: kind})
		return err
	}))
}
