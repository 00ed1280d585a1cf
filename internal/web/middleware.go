package web

import (
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/gin-gonic/gin"
)

// keys of what a request carries with it.
const (
	requestKey = "request"
	actorKey   = "actor"
	currentKey = "current"
)

// reference is what somebody quotes when they tell us about a request.
func reference(c *gin.Context) string { return c.GetString(requestKey) }

// refer gives each request its reference: short, to be read out on the phone.
func (s *Server) refer(c *gin.Context) {
	c.Set(requestKey, short(s.NewID()))
}

func short(id string) string { return id[:min(8, len(id))] }

// logRequest keeps what was asked and how it went: the pattern of the address,
// never the address itself or anything that somebody wrote.
func (s *Server) logRequest(c *gin.Context) {
	start := s.Now()
	c.Next()
	if route := c.FullPath(); route != healthy && route != ready {
		s.Log.InfoContext(c.Request.Context(), "request", "request", reference(c), "method", c.Request.Method,
			"route", route, "status", c.Writer.Status(), "bytes", c.Writer.Size(), "took", s.Now().Sub(start).Round(time.Microsecond).String())
	}
}

// recover answers a fault in the program as any other failure.
func (s *Server) recover(c *gin.Context) {
	defer func() {
		switch r := recover(); {
		case r == nil:
		case r == http.ErrAbortHandler: //nolint:errorlint // net/http compares it like this, too
			panic(r) // net/http ends the connection
		default:
			s.fail(c, fmt.Errorf("panic: %v\n%s", r, debug.Stack()))
		}
	}()
	c.Next()
}

// policy lets pages use what this site serves and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; " +
	"base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'"

// secure sets the headers that every answer has. A page without a record may
// replace Cache-Control.
func (s *Server) secure(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
	h.Set("Cache-Control", "no-store")
	if s.Secure {
		h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains") // two years
	}
}

var origins = http.NewCrossOriginProtection()

// fromHere refuses a form that another site sends in somebody's name.
func (s *Server) fromHere(c *gin.Context) {
	if err := origins.Check(c.Request); err != nil {
		s.fail(c, errors.Join(errElsewhere, err))
	}
}
