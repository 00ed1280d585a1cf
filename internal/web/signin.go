package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/words"
)

func (s *Server) askSignIn(c *gin.Context) error {
	if role := actor(c).Role; role != "" {
		return seeOther(c, local(c.Query("next"), homes[role]))
	}
	form := signInForm{Next: local(c.Query("next"), "")}
	joined := c.Query("from") == "join"
	if joined {
		form.Email = s.takeEmail(c)
	}
	p := form.page(nil)
	if joined {
		p.Why = words.WhyAfterJoining
	}
	p.Frame, p.Demo = s.frame(c, p.Frame.Title), s.demoSignIns()
	return render(c, http.StatusOK, public.SignInPage(p))
}

// DemoSignIn is somebody of the demo clinic, to sign in as without typing.
type DemoSignIn struct{ Email, Password, Who string }

func (s *Server) demoSignIns() []public.DemoSignIn {
	if !s.Demo {
		return nil
	}
	people := make([]public.DemoSignIn, len(s.DemoSignIns))
	for i, d := range s.DemoSignIns {
		d.Who = words.Capital(d.Who)
		people[i] = public.DemoSignIn(d)
	}
	return people
}

// signIn answers a wrong address, a wrong password, an account that is turned
// off and too many tries alike, and takes as long over each.
func (s *Server) signIn(c *gin.Context) error {
	form := readSignInForm(c)
	ps := form.check()
	if len(ps) == 0 {
		begun, err := s.SignIns.SignIn(c, form.Email, form.Password, s.browser(c))
		if err == nil {
			http.SetCookie(c.Writer, begun.Cookie)
			return seeOther(c, local(form.Next, homes[begun.Account.Role]))
		}
		if ps, err = s.signInProblems(err); err != nil {
			return err
		}
	}
	p := form.page(ps)
	p.Frame, p.Demo = s.frame(c, p.Frame.Title), s.demoSignIns()
	p.Frame.Failed = true
	return render(c, http.StatusUnprocessableEntity, public.SignInPage(p))
}

// signInProblems is what to say when somebody could not be signed in; other
// errors come back as they are.
func (s *Server) signInProblems(err error) (rehab.Problems, error) {
	var wait signin.WaitError
	switch {
	case errors.Is(err, signin.ErrWrong):
		return rehab.Problems{{Field: "email", Code: "sign_in_wrong"}}, nil
	case errors.As(err, &wait):
		return rehab.Problems{{Field: "email", Code: "sign_in_wait", Values: []string{waiting(wait.Until.Sub(s.Now()))}}}, nil
	default:
		return nil, err
	}
}

func (s *Server) signOut(c *gin.Context) error {
	forget, err := s.SignIns.SignOut(c, c.Request)
	if err != nil {
		return err
	}
	http.SetCookie(c.Writer, forget)
	s.done(c, "signed out")
	return seeOther(c, "/")
}

// askSetUp shows where to choose a password, behind a one-time link.
func (s *Server) askSetUp(c *gin.Context) error {
	account, err := s.SignIns.LinkFor(c, c.Param("token"))
	if errors.Is(err, signin.ErrOldLink) {
		return s.showOldLink(c)
	}
	if err != nil {
		return err
	}
	return s.renderSetUp(c, http.StatusOK, account, nil)
}

func (s *Server) setUp(c *gin.Context) error {
	account, err := s.SignIns.LinkFor(c, c.Param("token"))
	if errors.Is(err, signin.ErrOldLink) {
		return s.showOldLink(c)
	}
	if err != nil {
		return err
	}
	password := c.PostForm("password")
	var ps rehab.Problems
	s.SignIns.Check(&ps, "password", password, account.Name, account.Email)
	if len(ps) > 0 {
		return s.renderSetUp(c, http.StatusUnprocessableEntity, account, ps)
	}
	begun, err := s.SignIns.SetUp(c, c.Param("token"), password, s.browser(c))
	if errors.Is(err, signin.ErrOldLink) {
		return s.showOldLink(c)
	}
	if err != nil {
		return err
	}
	http.SetCookie(c.Writer, begun.Cookie)
	return seeOther(c, homes[begun.Account.Role])
}

func (s *Server) renderSetUp(c *gin.Context, status int, account rehab.Account, ps rehab.Problems) error {
	p := setUpPage(c.Request.URL.Path, account.Email, s.SignIns.MinLength(), ps)
	p.Frame = s.frame(c, p.Frame.Title)
	p.Frame.Failed, p.Frame.NoIndex = len(ps) > 0, true
	return render(c, status, public.SetUpPage(p))
}

func (s *Server) showOldLink(c *gin.Context) error {
	p := oldLinkPage()
	p.Frame = s.frame(c, p.Frame.Title)
	p.Frame.NoIndex = true
	return render(c, http.StatusNotFound, public.ProblemPage(p))
}
