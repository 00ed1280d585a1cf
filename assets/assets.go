// Package assets serves the style sheets, scripts and icons built into the
// program, at addresses that change when their contents do.
package assets

import (
	"embed"
	"encoding/json"
	"errors"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

// Prefix is where Handler expects to be mounted.
const Prefix = "/assets/"

//go:embed all:dist
var built embed.FS

var files = load(built)

// ErrMissing says that the program was built without its style sheets.
var ErrMissing = errors.New("the style sheets and scripts are missing: build with make, or run go run ./assets/build first")

// Check returns ErrMissing if the program was built without its style sheets.
func Check() error {
	if len(files.addresses) == 0 {
		return ErrMissing
	}
	return nil
}

// URL returns the address of the named file, such as app.css. A file that was
// not built has an address that answers "not found".
func URL(name string) string {
	if address, ok := files.addresses[name]; ok {
		return Prefix + address
	}
	return Prefix + "missing/" + name
}

// Handler serves the files at the addresses that URL gives, to be kept for
// ever, compressed as the browser likes best.
func Handler() http.Handler { return files }

// bundle is what was built: the address of each name, and what is served
// there, plain and compressed.
type bundle struct {
	addresses map[string]string
	served    map[string]*file
}

type file struct {
	kind              string
	plain, gzip, brot []byte
}

// load reads dist/manifest.json and the files that it names.
func load(dist fs.FS) *bundle {
	b := &bundle{addresses: map[string]string{}, served: map[string]*file{}}
	manifest, err := fs.ReadFile(dist, "dist/manifest.json")
	if err != nil {
		return b // nothing was built: Check says so
	}
	if err := json.Unmarshal(manifest, &b.addresses); err != nil {
		panic("assets: manifest.json: " + err.Error()) // written by our own build
	}
	for _, address := range b.addresses {
		b.served[address] = read(dist, address)
	}
	return b
}

func read(dist fs.FS, address string) *file {
	f := &file{kind: kind(address)}
	f.plain, _ = fs.ReadFile(dist, "dist/"+address)
	f.gzip, _ = fs.ReadFile(dist, "dist/"+address+".gz")
	f.brot, _ = fs.ReadFile(dist, "dist/"+address+".br")
	return f
}

func kind(address string) string {
	switch path.Ext(address) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".webmanifest":
		return "application/manifest+json"
	}
	return mime.TypeByExtension(path.Ext(address))
}

func (b *bundle) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := b.served[strings.TrimPrefix(r.URL.Path, Prefix)]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Vary", "Accept-Encoding")
	h.Set("X-Content-Type-Options", "nosniff")
	f.send(w, r)
}
