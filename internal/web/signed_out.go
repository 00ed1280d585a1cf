package web

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// askToSignIn leads somebody who is not signed in to where they can do that.
// A form that they sent is kept on the page, since it may have taken long to
// write, and is sent again by them once they are signed in.
func (s *Server) askToSignIn(c *gin.Context) {
	c.Abort()
	fields := keptFields(c)
	if len(fields) == 0 {
		c.Redirect(http.StatusSeeOther, signInURL(c.Request))
		return
	}
	frame := s.frame(c, words.SignInToSave)
	frame.NoIndex = true
	page := public.SignedOut{Frame: frame, Action: c.Request.URL.Path, Fields: fields}
	if err := render(c, http.StatusUnauthorized, public.SignedOutPage(page)); err != nil {
		s.fail(c, err)
	}
}

// keptFields is what a form held, in a steady order, without passwords.
func keptFields(c *gin.Context) []ui.Hidden {
	var fields []ui.Hidden
	for name, values := range c.Request.PostForm {
		if strings.Contains(name, "password") || name == "current" {
			return nil
		}
		for _, v := range values {
			fields = append(fields, ui.Hidden{Name: name, Value: v})
		}
	}
	slices.SortStableFunc(fields, func(a, b ui.Hidden) int { return strings.Compare(a.Name, b.Name) })
	return fields
}
