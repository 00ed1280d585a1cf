package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/views/words"
)

// doneCookie carries what has just been done, as a code, to the page that a
// form leads to. It holds nothing about anybody.
const doneCookie = "done"

// done has the next page say that something was done. The words for the code
// stand in views/words.
func (s *Server) done(c *gin.Context, code string) { s.setDone(c, code, 60) }

// takeDone is what has just been done, in words, and forgets it.
func (s *Server) takeDone(c *gin.Context) string {
	cookie, err := c.Request.Cookie(doneCookie)
	if err != nil {
		return ""
	}
	s.setDone(c, "", -1)
	return words.Done(cookie.Value)
}

func (s *Server) setDone(c *gin.Context, code string, seconds int) {
	http.SetCookie(c.Writer, &http.Cookie{
		Name: doneCookie, Value: code, Path: "/", MaxAge: seconds,
		HttpOnly: true, Secure: s.Secure, SameSite: http.SameSiteLaxMode,
	})
}

// seeOther leads to another page of this site after a form.
func seeOther(c *gin.Context, to string) error {
	c.Redirect(http.StatusSeeOther, to)
	return nil
}
