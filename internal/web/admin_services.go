package web

import (
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/admin"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

var backToServices = &ui.Link{Text: words.TabServices, URL: "/admin/services"}

func (s *Server) listServices(c *gin.Context) error {
	services, err := s.Clinic.Services(c)
	if err != nil {
		return err
	}
	var p admin.Services
	for _, v := range services {
		p.Rows = append(p.Rows, admin.ServiceRow{Name: v.Name, Phone: v.Phone, Hours: v.Hours, URL: "/admin/services/" + url.PathEscape(string(v.ID))})
	}
	p.Frame = s.frame(c, words.TabServices)
	return render(c, http.StatusOK, admin.ServicesPage(p))
}

func (s *Server) askNewService(c *gin.Context) error {
	return s.renderService(c, http.StatusOK, newServiceForm(s.NewID()), nil)
}

func (s *Server) askService(c *gin.Context) error {
	v, err := s.Clinic.Service(c, rehab.ServiceID(c.Param("id")))
	if err != nil {
		return err
	}
	return s.renderService(c, http.StatusOK, serviceFormOf(v), nil)
}

func (s *Server) saveService(c *gin.Context) error {
	form := readServiceForm(c)
	v, ps := form.service()
	if len(ps) == 0 {
		err := s.Clinic.PutService(c, actor(c), v)
		if err == nil {
			s.done(c, "service saved")
			return seeOther(c, "/admin/services")
		}
		var ok bool
		if ps, ok = problemsOf(err); !ok {
			return err
		}
	}
	return s.renderService(c, http.StatusUnprocessableEntity, form, ps)
}

func (s *Server) renderService(c *gin.Context, status int, form serviceForm, ps rehab.Problems) error {
	p := form.page(ps)
	title := words.TitleService
	if form.Version == "0" {
		title = words.TitleNewService
	}
	p.Frame = s.frame(c, title)
	p.Frame.Failed, p.Frame.Back = len(ps) > 0, backToServices
	return render(c, status, admin.ServicePage(p))
}
