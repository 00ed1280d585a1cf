package web

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
)

// identify finds out who is asking.
func (s *Server) identify(c *gin.Context) {
	var a rehab.Actor
	if s.Identify != nil {
		var err error
		if a, err = s.Identify(c); err != nil {
			s.fail(c, err)
			return
		}
	}
	a.Request, a.Route = reference(c), c.FullPath()
	c.Set(actorKey, a)
}

// actor is who is asking; the zero Role is somebody who is not signed in.
func actor(c *gin.Context) rehab.Actor {
	a, _ := c.Get(actorKey)
	who, _ := a.(rehab.Actor)
	return who
}

// only lets people of one kind in. Others learn nothing, and somebody who is
// not signed in can do that first and come back.
func (s *Server) only(role rehab.Role) gin.HandlerFunc {
	return func(c *gin.Context) {
		switch actor(c).Role {
		case role:
		case "":
			c.Redirect(http.StatusSeeOther, signInURL(c.Request))
			c.Abort()
		default:
			s.fail(c, rehab.ErrForbidden)
		}
	}
}

func signInURL(r *http.Request) string {
	if r.Method != http.MethodGet {
		return "/sign-in"
	}
	return "/sign-in?" + url.Values{"next": {r.URL.Path}}.Encode()
}

// local is where next leads if that is a page of this site, and otherwise or.
func local(next, or string) string {
	u, err := url.Parse(next)
	if err != nil || u.IsAbs() || u.Host != "" || !strings.HasPrefix(u.Path, "/") ||
		strings.HasPrefix(u.Path, "//") || strings.Contains(next, `\`) {
		return or
	}
	return u.Path
}
