package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// ground is the site without a clinic, over real HTTP, and its log.
func ground(t *testing.T, ping func(context.Context) error) (*Server, *httptest.Server, *bytes.Buffer) {
	t.Helper()
	var log bytes.Buffer
	n := 0
	s := &Server{
		Health: &Health{Ping: ping},
		Log:    slog.New(slog.NewJSONHandler(&log, nil)),
		Now:    func() time.Time { return time.Date(2026, 6, 10, 9, 0, 0, 0, time.UTC) },
		NewID:  func() string { n++; return fmt.Sprintf("REF%05d-and-more", n) },
		Secure: true,
	}
	h, err := s.Handler()
	if err != nil {
		t.Fatal(err)
	}
	site := httptest.NewServer(h)
	t.Cleanup(site.Close)
	return s, site, &log
}

func answers(context.Context) error { return nil }

type sent struct {
	method, path, kind, body string
	header                   http.Header
}

func send(t *testing.T, site *httptest.Server, r sent) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequest(r.method, site.URL+r.path, strings.NewReader(r.body))
	if err != nil {
		t.Fatal(err)
	}
	for k, v := range r.header {
		req.Header[k] = v
	}
	if r.kind != "" {
		req.Header.Set("Content-Type", r.kind)
	}
	res, err := site.Client().Transport.RoundTrip(req) // follows no redirect
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

const form = "application/x-www-form-urlencoded"

func TestWhatIsWrongWithARequestIsSaid(t *testing.T) {
	_, site, _ := ground(t, answers)
	tests := []struct {
		name   string
		sent   sent
		status int
		title  string
	}{
		{"no such page", sent{method: "GET", path: "/nothing"}, 404, "Page not found"},
		{"an address that is not text", sent{method: "GET", path: "/no%00thing"}, 404, "Page not found"},
		{"an address that is not UTF-8", sent{method: "GET", path: "/no%ffthing"}, 404, "Page not found"},
		{"a page with a slash too many", sent{method: "GET", path: "/healthz/"}, 404, "Page not found"},
		{"a method the address does not take", sent{method: "DELETE", path: "/healthz"}, 405, "This page cannot be opened like that"},
		{"JSON for a form", sent{method: "POST", path: "/nothing", kind: "application/json", body: "{}"}, 415, "We cannot read what was sent"},
		{"a file for a form", sent{method: "POST", path: "/nothing", kind: "multipart/form-data; boundary=x", body: "--x--"}, 415, "We cannot read what was sent"},
		{"no kind of content", sent{method: "POST", path: "/nothing", body: "a=b"}, 415, "We cannot read what was sent"},
		{"a form that breaks off", sent{method: "POST", path: "/nothing", kind: form, body: "a=%f"}, 400, "We cannot read what was sent"},
		{"a megabyte and more", sent{method: "POST", path: "/nothing", kind: form, body: "a=" + strings.Repeat("b", 1<<20)}, 413, "That is too much to send"},
		{"from another site", sent{method: "POST", path: "/nothing", kind: form, body: "a=b", header: http.Header{"Sec-Fetch-Site": {"cross-site"}}}, 403, "This form was sent from another site"},
		{"from another origin, old browser", sent{method: "POST", path: "/nothing", kind: form, body: "a=b", header: http.Header{"Origin": {"https://evil.example"}}}, 403, "This form was sent from another site"},
		{"an empty form", sent{method: "POST", path: "/nothing"}, 404, "Page not found"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res, body := send(t, site, tt.sent)
			doc, err := goquery.NewDocumentFromReader(strings.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			if title := doc.Find("main h1").Text(); res.StatusCode != tt.status || title != tt.title {
				t.Errorf("got %d %q, want %d %q", res.StatusCode, title, tt.status, tt.title)
			}
			if link := doc.Find("main a[href='/']"); link.Length() != 1 {
				t.Errorf("%d links to the start page, want 1", link.Length())
			}
			secured(t, res)
		})
	}
}

func secured(t *testing.T, res *http.Response) {
	t.Helper()
	want := map[string]string{
		"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
			"connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; " +
			"object-src 'none'; require-trusted-types-for 'script'",
		"Strict-Transport-Security":    "max-age=63072000; includeSubDomains",
		"X-Content-Type-Options":       "nosniff",
		"Referrer-Policy":              "same-origin",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Permissions-Policy":           "camera=(), microphone=(), geolocation=()",
		"Cache-Control":                "no-store",
	}
	for name, value := range want {
		if got := res.Header.Get(name); got != value {
			t.Errorf("%s is %q, want %q", name, got, value)
		}
	}
}

func TestAFaultSaysNothingPrivateAndIsLoggedUnderItsReference(t *testing.T) {
	_, site, log := ground(t, func(context.Context) error { panic("secret: Amy's back") })
	res, body := send(t, site, sent{method: "GET", path: "/readyz?name=amy"})
	if res.StatusCode != 500 || strings.Contains(body, "secret") || !strings.Contains(body, "REF00001") {
		t.Errorf("got %d\n%s", res.StatusCode, body)
	}
	secured(t, res)
	if said := log.String(); !strings.Contains(said, "secret") || !strings.Contains(said, `"request":"REF00001"`) {
		t.Errorf("the log does not tell what happened:\n%s", said)
	}
}

func TestTheLogHoldsPatternsNotAddresses(t *testing.T) {
	_, site, log := ground(t, answers)
	send(t, site, sent{method: "GET", path: "/assets/amy-smith.css?note=my-back"})
	send(t, site, sent{method: "POST", path: "/amy-smith", kind: form, body: "note=my-back"})
	if said := log.String(); strings.Contains(said, "amy") || strings.Contains(said, "my-back") || !strings.Contains(said, `"route":"/assets/*file"`) {
		t.Errorf("the log says\n%s", said)
	}
}

func TestHealth(t *testing.T) {
	down := errors.New("no route to host")
	var err error
	s, site, _ := ground(t, func(context.Context) error { return err })
	status := func(path string) int { res, _ := send(t, site, sent{method: "GET", path: path}); return res.StatusCode }
	if healthz, readyz := status("/healthz"), status("/readyz"); healthz != 200 || readyz != 200 {
		t.Errorf("up: %d and %d, want 200 and 200", healthz, readyz)
	}
	err = down
	if healthz, readyz := status("/healthz"), status("/readyz"); healthz != 200 || readyz != 503 {
		t.Errorf("database down: %d and %d, want 200 and 503", healthz, readyz)
	}
	err = nil
	s.Health.Stop()
	if healthz, readyz := status("/healthz"), status("/readyz"); healthz != 200 || readyz != 503 {
		t.Errorf("stopping: %d and %d, want 200 and 503", healthz, readyz)
	}
}

func TestHeadIsGetWithoutABody(t *testing.T) {
	_, site, _ := ground(t, answers)
	for path, want := range map[string]int{"/healthz": 200, "/nothing": 404} {
		res, body := send(t, site, sent{method: "HEAD", path: path})
		if res.StatusCode != want || body != "" {
			t.Errorf("HEAD %s: %d %q, want %d and nothing", path, res.StatusCode, body, want)
		}
		secured(t, res)
	}
}

func TestPagesAreCompressed(t *testing.T) {
	_, site, _ := ground(t, answers)
	res, body := send(t, site, sent{method: "GET", path: "/nothing", header: http.Header{"Accept-Encoding": {"gzip"}}})
	if res.Header.Get("Content-Encoding") != "gzip" || !strings.Contains(res.Header.Get("Vary"), "Accept-Encoding") {
		t.Errorf("encoding %q, vary %q", res.Header.Get("Content-Encoding"), res.Header.Get("Vary"))
	}
	_, plain := send(t, site, sent{method: "GET", path: "/nothing"})
	if len(body) >= len(plain) {
		t.Errorf("%d bytes compressed, %d plain", len(body), len(plain))
	}
}

func TestEveryFailureHasWords(t *testing.T) {
	for _, f := range failures {
		if !words.HasFailure(f.code) {
			t.Errorf("no words for %s", f.code)
		}
	}
	tests := []struct {
		err  error
		want failure
	}{
		{fmt.Errorf("load: %w", rehab.ErrNotFound), failure{404, "not_found"}},
		{rehab.Problems{{Field: "a", Code: "blank"}}, failure{422, "problems"}},
		{&http.MaxBytesError{}, failure{413, "too_large"}},
		{fmt.Errorf("%w: %w", rehab.ErrBusy, errors.New("disk full")), failure{503, "busy"}},
		{errors.New("anything else"), failure{500, "broken"}},
	}
	for _, tt := range tests {
		if got := failureOf(tt.err); got != tt.want || !words.HasFailure(got.code) {
			t.Errorf("%v: %v, want %v with words", tt.err, got, tt.want)
		}
	}
}

func TestTextThatIsNotUTF8IsReadAsTheReplacementCharacter(t *testing.T) {
	c, _ := gin.CreateTestContext(httptest.NewRecorder())
	c.Request = httptest.NewRequest("POST", "/?q=%ff", strings.NewReader("note=half%e2%82&list=a&list=%fe"))
	c.Request.Header.Set("Content-Type", form)
	if err := readForm(c); err != nil {
		t.Fatal(err)
	}
	if c.PostForm("note") != "half\uFFFD" || c.PostFormArray("list")[1] != "\uFFFD" {
		t.Errorf("read %q", c.Request.PostForm)
	}
}

func TestOnlyPagesOfThisSiteAreReturnedTo(t *testing.T) {
	for next, want := range map[string]string{
		"/today": "/today", "/sessions/new": "/sessions/new", "": "/x", "//evil.example": "/x", "https://evil.example/": "/x",
		`/\evil.example`: "/x", "today": "/x", "javascript:alert(1)": "/x", "/a?b=c": "/a", "%2f%2fevil": "/x", "/%2fevil.example": "/x",
	} {
		if got := local(next, "/x"); got != want {
			t.Errorf("local(%q) = %q, want %q", next, got, want)
		}
	}
}

func TestPeopleAreLetInByRole(t *testing.T) {
	s, _, _ := ground(t, answers)
	for _, role := range []rehab.Role{"", rehab.RolePatient, rehab.RolePhysio, rehab.RoleAdmin} {
		w := httptest.NewRecorder()
		c, _ := gin.CreateTestContext(w)
		c.Request = httptest.NewRequest("GET", "/today", nil)
		c.Set(actorKey, rehab.Actor{Role: role})
		s.only(rehab.RolePatient)(c)
		c.Writer.WriteHeaderNow()
		want := map[rehab.Role]int{"": 303, rehab.RolePatient: 200, rehab.RolePhysio: 404, rehab.RoleAdmin: 404}[role]
		if w.Code != want || c.IsAborted() != (want != 200) {
			t.Errorf("%q: %d, want %d", role, w.Code, want)
		}
		if role == "" && w.Header().Get("Location") != "/sign-in?next=%2Ftoday" {
			t.Errorf("led to %s", w.Header().Get("Location"))
		}
	}
}
