package web

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/signin"
)

// findCookie carries the name that a physio looks for from the form to the
// pages that it leads to. In an address it would stand in the browser's history
// and in the logs of whatever is in between; as a form that is answered at once,
// going back to the list would ask to send it again. Only the caseload gets the
// cookie, for as long as a physio stays signed in without a request, and only
// the sign-in that it comes from can use it.
const findCookie = "find"

// findPerson looks for somebody on the physio's caseload by name.
func (s *Server) findPerson(c *gin.Context) error {
	name := strings.Join(strings.Fields(answer(c, "name")), " ")
	if runes := []rune(name); len(runes) > maxSearch {
		name = string(runes[:maxSearch])
	}
	view := readCaseloadView(url.Values{"show": {answer(c, "show")}})
	view.name = name
	cookie := &http.Cookie{
		Name: findCookie, Value: base64.RawURLEncoding.EncodeToString([]byte(findKey(c) + name)), Path: "/physio/caseload",
		MaxAge: int(signin.StaffLimit.Idle.Seconds()), HttpOnly: true, Secure: s.Secure, SameSite: http.SameSiteStrictMode,
	}
	if name == "" {
		cookie.MaxAge = -1
	}
	http.SetCookie(c.Writer, cookie)
	return seeOther(c, view.url(view.after))
}

// lookedFor is the name that findPerson was sent, or "".
func lookedFor(c *gin.Context) string {
	cookie, err := c.Request.Cookie(findCookie)
	if err != nil {
		return ""
	}
	text, err := base64.RawURLEncoding.DecodeString(cookie.Value)
	name, ours := strings.CutPrefix(string(text), findKey(c))
	if err != nil || !ours || !writable(name) {
		return ""
	}
	return name
}

// findKey ties a search to the sign-in that it comes from.
func findKey(c *gin.Context) string { return current(c).SignIn + " " }
