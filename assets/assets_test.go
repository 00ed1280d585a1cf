package assets

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func made() *bundle {
	return load(fstest.MapFS{
		"dist/manifest.json":  {Data: []byte(`{"app.css":"app-X1.css"}`)},
		"dist/app-X1.css":     {Data: []byte("plain")},
		"dist/app-X1.css.gz":  {Data: []byte("zipped")},
		"dist/app-X1.css.br":  {Data: []byte("brotli")},
		"dist/app-OLD.css":    {Data: []byte("left over")},
		"dist/app-OLD.css.gz": {Data: []byte("left over")},
	})
}

func get(method, path, accepted string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, nil)
	if accepted != "" {
		r.Header.Set("Accept-Encoding", accepted)
	}
	w := httptest.NewRecorder()
	made().ServeHTTP(w, r)
	return w
}

func TestTheSmallestFormThatIsAcceptedIsSent(t *testing.T) {
	for accepted, want := range map[string]string{
		"":                         "plain",
		"gzip":                     "zipped",
		"gzip, deflate, br":        "brotli",
		"br;q=0, gzip":             "zipped",
		"br; q=0.000, gzip;q=0.5":  "zipped",
		"BR":                       "brotli",
		"identity":                 "plain",
		"zstd, gzip;q=0":           "plain",
		"broken;q=x, gzip;q=small": "plain",
	} {
		res := get(http.MethodGet, "/assets/app-X1.css", accepted)
		if got := res.Body.String(); got != want {
			t.Errorf("Accept-Encoding %q: got %s, want %s", accepted, got, want)
		}
		encoding := map[string]string{"plain": "", "zipped": "gzip", "brotli": "br"}[want]
		if got := res.Header().Get("Content-Encoding"); got != encoding {
			t.Errorf("Accept-Encoding %q: Content-Encoding %q, want %q", accepted, got, encoding)
		}
	}
}

func TestWhatIsSentMayBeKeptForEver(t *testing.T) {
	res := get(http.MethodHead, "/assets/app-X1.css", "")
	for header, want := range map[string]string{
		"Cache-Control":          "public, max-age=31536000, immutable",
		"Content-Type":           "text/css; charset=utf-8",
		"Content-Length":         "5",
		"Vary":                   "Accept-Encoding",
		"X-Content-Type-Options": "nosniff",
	} {
		if got := res.Header().Get(header); got != want {
			t.Errorf("%s is %q, want %q", header, got, want)
		}
	}
}

func TestOnlyWhatTheManifestNamesIsSent(t *testing.T) {
	for _, path := range []string{"/assets/app-OLD.css", "/assets/app-X1.css.gz", "/assets/manifest.json", "/assets/", "/assets/../assets.go"} {
		if res := get(http.MethodGet, path, ""); res.Code != http.StatusNotFound {
			t.Errorf("%s answers %d", path, res.Code)
		}
	}
	if res := get(http.MethodPost, "/assets/app-X1.css", ""); res.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST answers %d", res.Code)
	}
}

func TestWithoutABuildThereIsAClearError(t *testing.T) {
	empty := load(fstest.MapFS{"dist/.gitkeep": {}})
	if len(empty.addresses) != 0 {
		t.Fatal("something was found in an empty folder")
	}
	if strings.Contains(ErrMissing.Error(), "\n") || !strings.Contains(ErrMissing.Error(), "make") {
		t.Errorf("%q does not say in a line what to do", ErrMissing)
	}
}

func needBuilt(t *testing.T) {
	t.Helper()
	if err := Check(); err != nil && os.Getenv("CI") == "true" {
		t.Fatal(err)
	} else if err != nil {
		t.Skip(err)
	}
}

// What a first visit fetches beside the page itself stays far below the 60 kB
// that a first page may take.
func TestTheFirstVisitIsLight(t *testing.T) {
	needBuilt(t)
	total := 0
	for _, name := range []string{"app.css", "app.js", "icon.svg", "app.webmanifest"} {
		f, ok := files.served[files.addresses[name]]
		if !ok {
			t.Fatalf("%s was not built", name)
		}
		total += len(f.gzip)
	}
	if limit := 40_000; total > limit {
		t.Errorf("%d bytes with gzip, more than %d", total, limit)
	}
}

func TestNothingIsFetchedFromElsewhere(t *testing.T) {
	needBuilt(t)
	for address, f := range files.served {
		for _, bad := range []string{"url(http", "assets.nhs.uk", "Frutiger", "innerHTML", "insertAdjacentHTML", "sourceMappingURL"} {
			if strings.Contains(string(f.plain), bad) {
				t.Errorf("%s has %s", address, bad)
			}
		}
	}
}
