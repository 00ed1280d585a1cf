package web

import (
	"bytes"
	"fmt"
	"net/http"
	"sync"

	"github.com/a-h/templ"
	"github.com/gin-gonic/gin"

	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// page makes a gin handler of one that returns its error, so that an error
// can be neither forgotten nor answered twice.
func (s *Server) page(h func(*gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := h(c); err != nil {
			s.fail(c, err)
		}
	}
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// render sends a page whole or not at all.
func render(c *gin.Context, status int, page templ.Component) error {
	buf := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset()
	if err := page.Render(c.Request.Context(), buf); err != nil {
		return fmt.Errorf("render: %w", err)
	}
	c.Data(status, "text/html; charset=utf-8", buf.Bytes())
	return nil
}

// fail shows what went wrong in words that are safe to show anyone. What
// happened goes in the log, under the reference that the page gives.
func (s *Server) fail(c *gin.Context, err error) {
	c.Abort()
	f := failureOf(err)
	p := public.Problem{Frame: s.frame(c, ""), Reference: ""}
	switch {
	case c.Request.Context().Err() != nil:
		s.Log.InfoContext(c.Request.Context(), "hung up", "request", reference(c), "route", c.FullPath(), "error", err)
	case f.status >= http.StatusInternalServerError:
		p.Reference = reference(c)
		s.Log.ErrorContext(c.Request.Context(), "request failed", "request", p.Reference, "route", c.FullPath(), "error", err)
	}
	if f.status == http.StatusServiceUnavailable {
		c.Header("Retry-After", "5")
	}
	said := words.Failure(f.code)
	p.Frame.Title, p.Advice, p.Frame.NoIndex = said.Title, said.Advice, true
	p.Link = &ui.Link{Text: words.GoHome, URL: "/"}
	if err := render(c, f.status, public.ProblemPage(p)); err != nil {
		c.String(f.status, said.Title)
	}
}
