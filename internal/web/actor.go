package web

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/assets"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
)

// helpNow is where help is, even when nobody can be identified.
const helpNow = "/help-now"

// identify finds out who is asking. What is the same for everybody is served
// without asking.
func (s *Server) identify(c *gin.Context) {
	var a rehab.Actor
	if !sameForAll(c.FullPath()) {
		var err error
		if a, err = s.whoAsks(c); err != nil && c.FullPath() != helpNow {
			s.fail(c, err)
			return
		}
	}
	a.Request, a.Route = reference(c), c.FullPath()
	c.Set(actorKey, a)
}

func sameForAll(route string) bool {
	return route == healthy || route == ready || strings.HasPrefix(route, assets.Prefix)
}

func (s *Server) whoAsks(c *gin.Context) (rehab.Actor, error) {
	if s.Identify != nil {
		return s.Identify(c)
	}
	if s.SignIns == nil {
		return rehab.Actor{}, nil
	}
	who, err := s.SignIns.Who(c.Request.Context(), c.Request)
	if err != nil {
		return rehab.Actor{}, err
	}
	c.Set(currentKey, who)
	return rehab.Actor{Role: who.Account.Role, Account: who.Account.ID, Name: who.Account.Name, Service: who.Account.Service}, nil
}

// current is the sign-in of whoever is asking.
func current(c *gin.Context) signin.Current {
	v, _ := c.Get(currentKey)
	who, _ := v.(signin.Current)
	return who
}

// browser is where the request comes from.
func (s *Server) browser(c *gin.Context) signin.Browser {
	return s.SignIns.BrowserOf(c.Request, c.ClientIP())
}

// actor is who is asking; the zero Role is somebody who is not signed in.
func actor(c *gin.Context) rehab.Actor {
	a, _ := c.Get(actorKey)
	who, _ := a.(rehab.Actor)
	return who
}

// signedIn lets in whoever is signed in.
func (s *Server) signedIn(c *gin.Context) {
	if actor(c).Role == "" {
		s.askToSignIn(c)
	}
}

// only lets people of one kind in. Others learn nothing, and somebody who is
// not signed in can do that first and come back.
func (s *Server) only(role rehab.Role) gin.HandlerFunc {
	return func(c *gin.Context) {
		switch actor(c).Role {
		case role:
		case "":
			s.askToSignIn(c)
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
