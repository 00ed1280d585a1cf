package web

import (
	"time"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

// signInForm is the sign-in form as it was typed. A password is taken exactly
// as typed, and never shown again.
type signInForm struct{ Email, Password, Next string }

func readSignInForm(c *gin.Context) signInForm {
	return signInForm{Email: answer(c, "email"), Password: c.PostForm("password"), Next: answer(c, "next")}
}

func (f signInForm) check() rehab.Problems {
	var ps rehab.Problems
	ps.Line("email", f.Email, clinic.MaxEmail)
	if f.Password == "" {
		ps.Add("password", "blank")
	}
	return ps
}

func (f signInForm) page(ps rehab.Problems) public.SignIn {
	w := say(ps)
	p := public.SignIn{
		Frame:    ui.Frame{Title: words.TitleSignIn},
		Faults:   w.faults,
		Next:     f.Next,
		Email:    emailField(f.Email, w),
		Password: ui.Password{Field: ui.Field{Name: "password", Label: words.Password, Problem: w.at("password")}},
	}
	if f.Next != "" {
		p.Why = words.WhySignIn
	}
	return p
}

func emailField(typed string, w wrong) ui.Input {
	return ui.Input{
		Field: ui.Field{Name: "email", Label: words.Email, Problem: w.at("email")},
		Value: typed, Type: "email", Autocomplete: "username", NoSpellcheck: true,
	}
}

// newPasswordField asks for a password that somebody chooses now.
func newPasswordField(name, label string, least int, w wrong) ui.Password {
	return ui.Password{Field: ui.Field{Name: name, Label: label, Hint: words.PasswordHint(least), Problem: w.at(name)}, New: true}
}

// waiting is how long to wait, in words that are never too short.
func waiting(d time.Duration) string {
	if d <= time.Minute {
		seconds := max(1, int((d+time.Second-1)/time.Second))
		return words.Count(seconds, "second")
	}
	return words.Count(int((d+time.Minute-1)/time.Minute), "minute")
}

func setUpPage(action, email string, least int, ps rehab.Problems) public.SetUp {
	w := say(ps)
	return public.SetUp{
		Frame: ui.Frame{Title: words.TitleSetUp}, Faults: w.faults, Action: action, Email: email,
		Password: newPasswordField("password", words.Password, least, w),
	}
}

func oldLinkPage() public.Problem {
	return public.Problem{Frame: ui.Frame{Title: words.TitleOldLink}, Advice: words.OldLinkAdvice(), Link: &ui.Link{Text: words.TitleSignIn, URL: "/sign-in"}}
}
