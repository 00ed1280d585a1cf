package web

import (
	"context"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
)

// Addresses for whatever watches over the program.
const (
	healthy = "/healthz" // the process is up
	ready   = "/readyz"  // the database answers, and the process is not stopping
)

// Health says whether the process should be sent requests.
type Health struct {
	Ping     func(context.Context) error // reports whether the database answers
	stopping atomic.Bool
}

// Stop makes the process say that it is not ready, for good.
func (h *Health) Stop() { h.stopping.Store(true) }

func (s *Server) showHealth(c *gin.Context) { c.String(http.StatusOK, "ok\n") }

func (s *Server) showReady(c *gin.Context) {
	ctx, cancel := context.WithTimeout(c.Request.Context(), 2*time.Second)
	defer cancel()
	if s.Health.stopping.Load() {
		c.String(http.StatusServiceUnavailable, "stopping\n")
		return
	}
	if err := s.Health.Ping(ctx); err != nil {
		s.Log.WarnContext(ctx, "not ready", "error", err)
		c.String(http.StatusServiceUnavailable, "the database does not answer\n")
		return
	}
	c.String(http.StatusOK, "ready\n")
}
