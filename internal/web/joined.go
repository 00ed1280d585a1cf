package web

import (
	"encoding/base64"
	"net/http"

	"github.com/gin-gonic/gin"
)

// joinedCookie carries the email address of somebody who joins to the sign-in
// page that follows, once, so that they need not type it again. It says
// nothing about whether there is an account.
const joinedCookie = "joined"

func (s *Server) keepEmail(c *gin.Context, email string) {
	s.setEmail(c, base64.RawURLEncoding.EncodeToString([]byte(email)), 60)
}

// takeEmail is the email address that was kept, or "", and forgets it.
func (s *Server) takeEmail(c *gin.Context) string {
	cookie, err := c.Request.Cookie(joinedCookie)
	if err != nil {
		return ""
	}
	s.setEmail(c, "", -1)
	email, _ := base64.RawURLEncoding.DecodeString(cookie.Value)
	return string(email)
}

func (s *Server) setEmail(c *gin.Context, value string, seconds int) {
	http.SetCookie(c.Writer, &http.Cookie{
		Name: joinedCookie, Value: value, Path: "/sign-in", MaxAge: seconds,
		HttpOnly: true, Secure: s.Secure, SameSite: http.SameSiteStrictMode,
	})
}
