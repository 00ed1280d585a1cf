package web

import (
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) showAccount(c *gin.Context) error {
	account, err := s.Clinic.Account(c, actor(c))
	if err != nil {
		return err
	}
	signIns, err := s.SignIns.SignIns(c, current(c))
	if err != nil {
		return err
	}
	p := accountPage(account, signIns, current(c).SignIn)
	if account.Role == rehab.RolePatient {
		looks, more, err := s.Clinic.Looks(c, actor(c), moment(c.Query("before")))
		if err != nil {
			return err
		}
		p.Read = public.CardsToRead{Heading: words.TitleRead, About: words.AboutRead, See: ui.Link{Text: words.SeeRead, URL: readURL}}
		p.Looks, p.LooksMore = looksOf(looks, more)
	}
	p.Frame = s.frame(c, words.TitleAccount)
	return render(c, http.StatusOK, public.AccountPage(p))
}

// moment reads an instant of a link of ours. What is not one is no instant.
func moment(micros string) time.Time {
	n, err := strconv.ParseInt(micros, 10, 64)
	if err != nil || n <= 0 {
		return time.Time{}
	}
	return time.UnixMicro(n).UTC()
}

func (s *Server) askName(c *gin.Context) error {
	account, err := s.Clinic.Account(c, actor(c))
	if err != nil {
		return err
	}
	return s.renderName(c, http.StatusOK, account.Name, nil)
}

func (s *Server) rename(c *gin.Context) error {
	name := answer(c, "name")
	err := s.Clinic.Rename(c, actor(c), name)
	if ps, ok := problemsOf(err); ok {
		return s.renderName(c, http.StatusUnprocessableEntity, name, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "name saved")
	return seeOther(c, "/account")
}

func (s *Server) renderName(c *gin.Context, status int, typed string, ps rehab.Problems) error {
	p := namePage(typed, ps)
	p.Frame = s.frame(c, words.CallYou)
	p.Frame.Failed, p.Frame.Back = len(ps) > 0, backToAccount
	return render(c, status, public.AccountNamePage(p))
}

func (s *Server) askPassword(c *gin.Context) error {
	return s.renderPassword(c, http.StatusOK, nil)
}

// changePassword takes both passwords exactly as typed, and shows neither.
func (s *Server) changePassword(c *gin.Context) error {
	who := current(c)
	old, fresh := c.PostForm("current"), c.PostForm("password")
	ps := s.checkPasswords(who.Account, old, fresh)
	if len(ps) == 0 {
		err := s.SignIns.ChangePassword(c, who, old, fresh, s.browser(c))
		if err == nil {
			s.done(c, "password saved")
			return seeOther(c, "/account")
		}
		if ps, err = s.passwordProblems(err); err != nil {
			return err
		}
	}
	return s.renderPassword(c, http.StatusUnprocessableEntity, ps)
}

func (s *Server) checkPasswords(of rehab.Account, old, fresh string) rehab.Problems {
	var ps rehab.Problems
	if old == "" {
		ps.Add("current", "blank")
	}
	s.SignIns.Check(&ps, "password", fresh, of.Name, of.Email)
	if len(ps) == 0 && old == fresh {
		ps.Add("password", "same")
	}
	return ps
}

// passwordProblems is signInProblems, of the password that somebody has now.
func (s *Server) passwordProblems(err error) (rehab.Problems, error) {
	ps, err := s.signInProblems(err)
	for i := range ps {
		ps[i].Field = "current"
	}
	return ps, err
}

func (s *Server) renderPassword(c *gin.Context, status int, ps rehab.Problems) error {
	account, err := s.Clinic.Account(c, actor(c))
	if err != nil {
		return err
	}
	p := passwordPage(account.Email, s.SignIns.MinLength(), ps)
	p.Frame = s.frame(c, words.TitlePassword)
	p.Frame.Failed, p.Frame.Back = len(ps) > 0, backToAccount
	return render(c, status, public.AccountPasswordPage(p))
}

func (s *Server) endSignIn(c *gin.Context) error {
	if err := s.SignIns.End(c, current(c), answer(c, "id")); err != nil {
		return err
	}
	s.done(c, "sign-in ended")
	return seeOther(c, "/account#sign-ins")
}
