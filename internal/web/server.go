// Package web turns requests into uses of the clinic, and the results into
// pages.
package web

import (
	"compress/gzip"
	"log/slog"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/klauspost/compress/gzhttp"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
)

// Server answers requests.
type Server struct {
	Clinic *clinic.Clinic
	Health *Health
	Log    *slog.Logger
	Now    func() time.Time
	NewID  func() string // random, 128 bits or more

	SignIns *signin.Keeper
	// Identify, if set, says who is asking instead of SignIns; the zero Actor
	// is nobody.
	Identify func(*gin.Context) (rehab.Actor, error)

	Secure         bool     // people reach the site over HTTPS
	PublicURL      string   // how people reach the site, without a slash at the end; "" is as they asked for it
	Demo           bool     // say on every page that this is a demo
	TrustedProxies []string // addresses whose X-Forwarded-For is believed

	SecurityContact string       // mailto:… or https://…; "" is none
	DemoSignIns     []DemoSignIn // shown on the sign-in page of a demo

	pictures pictures
}

// Handler returns the whole site.
func (s *Server) Handler() (http.Handler, error) {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.ContextWithFallback = true
	r.HandleMethodNotAllowed = true
	r.RedirectTrailingSlash = false
	if err := r.SetTrustedProxies(s.TrustedProxies); err != nil {
		return nil, err
	}
	r.Use(s.refer, s.logRequest, s.recover, s.secure, s.fromHere, s.readForm, s.identify)
	r.NoRoute(s.page(func(*gin.Context) error { return rehab.ErrNotFound }))
	r.NoMethod(s.page(func(*gin.Context) error { return errMethod }))
	s.routes(r)

	compress, err := gzhttp.NewWrapper(gzhttp.MinSize(1024), gzhttp.CompressionLevel(gzip.BestSpeed+2), gzhttp.EnableZstd(false))
	if err != nil {
		return nil, err
	}
	return headAsGet(compress(r)), nil
}

// headAsGet answers HEAD as GET without the body, which gin would not.
func headAsGet(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			get := *r
			get.Method = http.MethodGet
			w, r = bodiless{w}, &get
		}
		next.ServeHTTP(w, r)
	})
}

type bodiless struct{ http.ResponseWriter }

func (bodiless) Write(b []byte) (int, error) { return len(b), nil }
