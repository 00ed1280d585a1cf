package web

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) askJoin(c *gin.Context) error {
	if role := actor(c).Role; role != "" {
		return seeOther(c, homes[role])
	}
	return s.renderJoin(c, http.StatusOK, joinForm{ID: s.NewID()}, nil)
}

// join answers an address that has an account already exactly as a new one:
// it leads to the sign-in page, where only who knows the account's password
// gets on. There is no letter yet that could tell the owner of the address in
// private. Signing in also shows at once whether the password was typed as
// meant. Hashing comes first, so that both take as long.
func (s *Server) join(c *gin.Context) error {
	form := readJoinForm(c)
	joining, ps := form.joining()
	err := s.Clinic.CheckJoining(joining)
	if errors.Is(err, clinic.ErrTooYoung) {
		return s.showTooYoung(c)
	}
	more, ok := problemsOf(err)
	if err != nil && !ok {
		return err
	}
	ps = append(ps, more...)
	s.SignIns.Check(&ps, "password", form.Password, joining.Name, joining.Email)
	if form.ID == "" {
		ps.Add("name", "stale")
	}
	if len(ps) > 0 {
		return s.renderJoin(c, http.StatusUnprocessableEntity, form, ps)
	}
	if err := s.SignIns.TakeJoin(c, s.browser(c)); err != nil {
		if ps, err = s.signInProblems(err); err != nil {
			return err
		}
		return s.renderJoin(c, http.StatusUnprocessableEntity, form, ps)
	}
	hash, err := s.SignIns.Hash(c, form.Password)
	if err != nil {
		return err
	}
	if err := s.Clinic.Join(c, joining, hash); err != nil && !errors.Is(err, rehab.ErrKeyReused) {
		return err
	}
	s.keepEmail(c, joining.Email)
	return seeOther(c, "/sign-in?from=join&next=%2Fstart%2Fsafety")
}

func (s *Server) renderJoin(c *gin.Context, status int, form joinForm, ps rehab.Problems) error {
	p := form.page(s.SignIns.MinLength(), s.Clinic.Settings.MinAge, ps)
	p.Frame = s.frame(c, words.TitleJoin)
	p.Frame.Failed = len(ps) > 0
	return render(c, status, public.JoinPage(p))
}

func (s *Server) showTooYoung(c *gin.Context) error {
	p := public.TooYoung{MinAge: strconv.Itoa(s.Clinic.Settings.MinAge)}
	p.Frame = s.frame(c, words.TooYoungTitle(p.MinAge))
	return render(c, http.StatusOK, public.TooYoungPage(p))
}

// joinForm is the form for joining as it was typed.
type joinForm struct {
	ID, Name, Email, Password string
	Born                      dayAnswer
	Agree                     string
}

func readJoinForm(c *gin.Context) joinForm {
	return joinForm{
		ID: answer(c, "id"), Name: answer(c, "name"), Email: answer(c, "email"), Password: c.PostForm("password"),
		Born: readDay(c, "born"), Agree: answer(c, "agree"),
	}
}

func (f joinForm) joining() (clinic.Joining, rehab.Problems) {
	var ps rehab.Problems
	return clinic.Joining{
		ID: rehab.AccountID(f.ID), Name: f.Name, Email: f.Email,
		Born: f.Born.date(&ps, "born"), Agreed: f.Agree == "yes",
	}, ps
}

func (f joinForm) page(leastPassword, leastAge int, ps rehab.Problems) public.Join {
	w := say(inOrder(ps, "name", "email", "password", "born", "agree"), "born")
	p := public.Join{
		ID:       f.ID,
		Faults:   w.faults,
		Name:     ui.Input{Field: ui.Field{Name: "name", Label: words.CallYou, Hint: words.CallYouHint, Problem: w.at("name")}, Value: f.Name, Autocomplete: "given-name", NoSpellcheck: true},
		Email:    emailField(f.Email, w),
		Password: newPasswordField("password", words.Password, leastPassword, w),
		Born: ui.DateInput{Field: ui.Field{Name: "born", Label: words.Born, Hint: words.BornHint(leastAge), Problem: w.at("born")},
			Day: f.Born.Day, Month: f.Born.Month, Year: f.Born.Year, Birthday: true},
		Agree: ui.Choice{Field: ui.Field{Name: "agree", Label: words.AgreeLegend, Size: "s", Problem: w.at("agree")},
			Options: []ui.Option{{Value: "yes", Label: words.Agree}}, Chosen: ui.Chosen(f.Agree)},
	}
	return p
}
