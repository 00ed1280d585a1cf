package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/views/admin"
	"example.org/sixweeks/views/words"
)

func (s *Server) listAccounts(c *gin.Context) error {
	role := rehab.Role(c.DefaultQuery("role", string(rehab.RolePhysio)))
	after := rehab.AccountID(c.Query("after"))
	accounts, more, err := s.Clinic.Accounts(c, actor(c), role, after)
	if err != nil {
		return err
	}
	services, err := s.Clinic.Services(c)
	if err != nil {
		return err
	}
	p := accountsPage(accounts, services, role, actor(c).Account)
	p.First, p.Next = accountPages(accounts, role, after, more)
	p.Frame = s.frame(c, words.TitleAccounts)
	p.Frame.Wide = true
	return render(c, http.StatusOK, admin.AccountsPage(p))
}

func (s *Server) askAccount(c *gin.Context) error {
	return s.renderAddAccount(c, http.StatusOK, staffForm{ID: s.NewID()}, nil)
}

// addAccount shows the link at once, and nowhere else.
func (s *Server) addAccount(c *gin.Context) error {
	form := readStaffForm(c)
	err := s.Clinic.AddStaff(c, actor(c), form.staff())
	if ps, ok := problemsOf(err); ok {
		return s.renderAddAccount(c, http.StatusUnprocessableEntity, form, ps)
	}
	if err != nil {
		return err
	}
	return s.showLink(c, rehab.AccountID(form.ID))
}

func (s *Server) renderAddAccount(c *gin.Context, status int, form staffForm, ps rehab.Problems) error {
	services, err := s.Clinic.Services(c)
	if err != nil {
		return err
	}
	p := form.page(services, ps)
	p.Frame = s.frame(c, words.TitleAddAccount)
	p.Frame.Failed, p.Frame.Back = len(ps) > 0, backToAccounts
	return render(c, status, admin.AddAccountPage(p))
}

// makeLink makes a new one-time link for somebody who works for a service.
// Patients' accounts are theirs alone: whoever has a link could read the
// record.
func (s *Server) makeLink(c *gin.Context) error {
	return s.showLink(c, rehab.AccountID(c.Param("id")))
}

func (s *Server) showLink(c *gin.Context, id rehab.AccountID) error {
	account, err := s.Clinic.AccountOf(c, actor(c), id)
	if err != nil {
		return err
	}
	if !account.Role.IsStaff() || !account.Disabled.IsZero() {
		return rehab.ErrNotFound
	}
	token, err := s.SignIns.NewLink(c, account.ID)
	if err != nil {
		return err
	}
	p := admin.LinkMade{Name: account.Name, Link: s.base(c) + "/set-up/" + token, Expires: words.LinkWorksFor(signin.LinkLasts)}
	p.Frame = s.frame(c, words.TitleLink)
	p.Frame.Back = backToAccounts
	return render(c, http.StatusOK, admin.LinkMadePage(p))
}

// base is the start of this site's addresses. A link that lets somebody in
// does not go by the Host header if the settings say where the site is.
func (s *Server) base(c *gin.Context) string {
	switch {
	case s.PublicURL != "":
		return s.PublicURL
	case s.Secure:
		return "https://" + c.Request.Host
	default:
		return "http://" + c.Request.Host
	}
}

func (s *Server) turnAccountOff(c *gin.Context) error { return s.disable(c, true, "account off") }
func (s *Server) turnAccountOn(c *gin.Context) error  { return s.disable(c, false, "account on") }

func (s *Server) disable(c *gin.Context, off bool, done string) error {
	account, err := s.Clinic.AccountOf(c, actor(c), rehab.AccountID(c.Param("id")))
	if err != nil {
		return err
	}
	if err := s.Clinic.DisableAccount(c, actor(c), account.ID, off); err != nil {
		return err
	}
	s.done(c, done)
	return seeOther(c, accountsURL(account.Role, ""))
}

// staffForm is the form for adding an account as it was typed.
type staffForm struct{ ID, Name, Email, Role, Service string }

func readStaffForm(c *gin.Context) staffForm {
	return staffForm{answer(c, "id"), answer(c, "staff-name"), answer(c, "staff-email"), answer(c, "role"), answer(c, "service")}
}

func (f staffForm) staff() clinic.Staff {
	return clinic.Staff{ID: rehab.AccountID(f.ID), Name: f.Name, Email: f.Email, Role: rehab.Role(f.Role), Service: rehab.ServiceID(f.Service)}
}
