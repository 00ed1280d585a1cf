package web

import (
	"errors"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
)

// maxBody is as much as any form may hold.
const maxBody = 1 << 20 // bytes

// readForm reads the form of a request before any handler asks for it. Bytes
// that are not text become the replacement character, which no answer may
// hold, so that each question can say so of itself.
func (s *Server) readForm(c *gin.Context) {
	if !writable(c.Request.URL.Path) {
		s.fail(c, rehab.ErrNotFound)
		return
	}
	if err := readForm(c); err != nil {
		s.fail(c, err)
	}
}

func readForm(c *gin.Context) error {
	r := c.Request
	r.Body = http.MaxBytesReader(c.Writer, r.Body, maxBody)
	if r.Method == http.MethodPost && r.ContentLength != 0 {
		kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
		if err != nil || kind != "application/x-www-form-urlencoded" {
			return errMedia
		}
	}
	if err := r.ParseForm(); err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return err
		}
		return errMalformed // the cause may quote what was written
	}
	mend(r.Form)
	mend(r.PostForm)
	if !plainIDs(r.PostForm) {
		return rehab.ErrNotFound
	}
	if q := r.URL.Query(); mend(q) {
		r.URL.RawQuery = q.Encode()
	}
	return nil
}

// idFields carry the id of the thing that a form creates or is about.
var idFields = []string{"id", "new", "activity", "baseline", "bout", "calm-down", "check-in", "pause", "review", "session", "step"}

// plainIDs reports whether each id of a form can be one that we have made: it
// may come to stand in an address that somebody else opens.
func plainIDs(form url.Values) bool {
	for _, name := range idFields {
		if id := strings.TrimSpace(form.Get(name)); id != "" && !plainID(id) {
			return false
		}
	}
	return true
}

// mend reports whether there was anything to mend.
func mend(values url.Values) (mended bool) {
	for _, list := range values {
		for i, v := range list {
			list[i] = strings.ReplaceAll(strings.ToValidUTF8(v, "\uFFFD"), "\x00", "\uFFFD")
			mended = mended || list[i] != v
		}
	}
	return mended
}

// writable reports whether an address can name anything that is kept.
func writable(path string) bool { return utf8.ValidString(path) && !strings.Contains(path, "\x00") }
