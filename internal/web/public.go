package web

import (
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/words"
)

func (s *Server) showHome(c *gin.Context) error {
	p := public.Home{Frame: s.frame(c, words.TitleHome), MinAge: strconv.Itoa(s.Clinic.Settings.MinAge)}
	if role := actor(c).Role; role != "" {
		p.Go = homeLinks[role]
	}
	return render(c, http.StatusOK, public.HomePage(p))
}

func (s *Server) showHelpNow(c *gin.Context) error {
	p := helpNowPage(s.Clinic.Library.Safety())
	p.Frame = s.frame(c, words.TitleHelpNow)
	return render(c, http.StatusOK, public.HelpNowPage(p))
}

func (s *Server) showHowWeDecide(c *gin.Context) error {
	p := public.Text{Frame: s.frame(c, words.TitleHowWeDecide), Lede: public.HowWeDecideLede, Sections: howWeDecide()}
	return render(c, http.StatusOK, public.TextPage(p))
}

func (s *Server) showPrivacy(c *gin.Context) error {
	p := public.Privacy()
	p.Frame = s.frame(c, words.TitlePrivacy)
	return render(c, http.StatusOK, public.TextPage(p))
}

func (s *Server) showAccessibility(c *gin.Context) error {
	p := public.Accessibility()
	p.Frame = s.frame(c, words.TitleAccessibility)
	return render(c, http.StatusOK, public.TextPage(p))
}

func (s *Server) showServices(c *gin.Context) error {
	services, err := s.Clinic.Services(c)
	if err != nil {
		return err
	}
	p := servicesPage(services)
	p.Frame = s.frame(c, words.TitleServices)
	return render(c, http.StatusOK, public.ServicesPage(p))
}

// robots lets search engines see what anybody may see.
const robots = `User-agent: *
Disallow: /account
Disallow: /admin
Disallow: /physio
Disallow: /set-up
Disallow: /sign-in
`

func (s *Server) showRobots(c *gin.Context) {
	c.Header("Cache-Control", "public, max-age=86400")
	c.String(http.StatusOK, robots)
}

// showSecurity tells somebody who found a weakness where to say so (RFC 9116),
// if the site has such a place.
func (s *Server) showSecurity(c *gin.Context) error {
	if s.SecurityContact == "" {
		return rehab.ErrNotFound
	}
	until := s.Now().UTC().AddDate(0, 6, 0).Format(time.RFC3339)
	c.Header("Cache-Control", "public, max-age=86400")
	c.String(http.StatusOK, "Contact: %s\nExpires: %s\nPreferred-Languages: en\n", s.SecurityContact, until)
	return nil
}
