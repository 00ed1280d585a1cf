package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A check that finds nothing must be known to find something.
func TestABadPageIsFoundBad(t *testing.T) {
	const bad = `<!DOCTYPE html><html><head><title>x</title></head><body><img src="https://example.com/a.png">
		<input name="pain"><p><button style="width:9px;height:9px;padding:0">a</button><button style="width:9px;height:9px;padding:0">b</button></p><div style="width:3000px">wide</div><script>throw new Error("broken")</script></body></html>`
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(bad))
	}))
	t.Cleanup(site.Close)
	tab := Start(t).Tab(t, Phone)
	tab.Visit(site.URL)
	barriers := strings.Join(tab.Barriers(), "\n")
	for _, rule := range []string{"image-alt:", "label:", "html-has-lang:", "target-size:"} {
		if !strings.Contains(barriers, rule) {
			t.Errorf("%s was not found in\n%s", rule, barriers)
		}
	}
	if tab.Sideways() < 2000 {
		t.Errorf("the page is only %d pixels too wide", tab.Sideways())
	}
	complaints := strings.Join(tab.Complaints(), "\n")
	for _, words := range []string{"exception", "asked another host: https://example.com/a.png"} {
		if !strings.Contains(complaints, words) {
			t.Errorf("%s was not found in\n%s", words, complaints)
		}
	}
}

func TestWithoutScriptsNoneRun(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte(`<!DOCTYPE html><title>plain</title><script>document.title = "scripted"</script>`))
	}))
	t.Cleanup(site.Close)
	browser := Start(t)
	for without, want := range map[bool]string{true: "plain", false: "scripted"} {
		tab := browser.Tab(t, Desk)
		if without {
			tab.WithoutScripts()
		}
		tab.Visit(site.URL)
		if got := Eval[string](tab, "document.title"); got != want {
			t.Errorf("without scripts %v, the title is %s", without, got)
		}
	}
}
