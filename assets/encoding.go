package assets

import (
	"net/http"
	"strconv"
	"strings"
)

// send writes the smallest form of the file that the browser takes.
func (f *file) send(w http.ResponseWriter, r *http.Request) {
	body, encoding := f.plain, ""
	accepted := r.Header.Get("Accept-Encoding")
	switch {
	case f.brot != nil && accepts(accepted, "br"):
		body, encoding = f.brot, "br"
	case f.gzip != nil && accepts(accepted, "gzip"):
		body, encoding = f.gzip, "gzip"
	}
	if encoding != "" {
		w.Header().Set("Content-Encoding", encoding)
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method == http.MethodHead {
		return
	}
	_, _ = w.Write(body) // the reader went away: nothing to do
}

// accepts reports whether an Accept-Encoding header names the encoding and
// does not refuse it with q=0.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		weight, ok := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
		if !ok {
			return true
		}
		q, err := strconv.ParseFloat(weight, 64)
		return err == nil && q > 0
	}
	return false
}
