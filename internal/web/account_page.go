package web

import (
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

var backToAccount = &ui.Link{Text: words.TitleAccount, URL: "/account"}

func accountPage(a rehab.Account, signIns []rehab.SignIn, current string) public.Account {
	p := public.Account{Patient: a.Role == rehab.RolePatient}
	p.Facts = []ui.SummaryRow{
		{Key: words.FactName, Value: a.Name, Actions: []ui.Link{{Text: words.Change, Hidden: words.FactName, URL: "/account/name"}}},
		{Key: words.Email, Value: a.Email},
		{Key: words.Password, Value: words.Hidden, Actions: []ui.Link{{Text: words.Change, Hidden: words.Password, URL: "/account/password"}}},
	}
	for _, s := range signIns {
		p.SignIns = append(p.SignIns, public.SignedIn{
			ID: s.ID, Where: words.Browser(s.Browser, s.ID == current), Current: s.ID == current,
			Since: words.SignedInOn(when(s.Made)), Seen: words.LastUsedOn(when(s.Seen)),
		})
	}
	return p
}

// looksOf is who looked at a record, in words, and the way to earlier looks.
func looksOf(looks []rehab.Access, more bool) ([]public.Look, *ui.Link) {
	var lines []public.Look
	for _, l := range looks {
		lines = append(lines, public.Look{When: when(l.At), Who: l.Name, Role: strings.ToLower(words.Role(string(l.Role))), What: words.Look(l.Action, l.Outcome)})
	}
	if !more {
		return lines, nil
	}
	before := strconv.FormatInt(looks[len(looks)-1].At.UnixMicro(), 10)
	return lines, &ui.Link{Text: words.EarlierLooks, URL: "/account?before=" + before + "#looks"}
}

// when is a moment on the clocks of the people who read it.
func when(t time.Time) string {
	if london, err := time.LoadLocation("Europe/London"); err == nil {
		t = t.In(london)
	}
	return words.Moment(t)
}

func namePage(typed string, ps rehab.Problems) public.AccountName {
	w := say(ps)
	return public.AccountName{
		Faults: w.faults,
		Name: ui.Input{
			Field: ui.Field{Name: "name", Label: words.CallYou, Hint: words.CallYouHint, Problem: w.at("name"), Heading: true, Size: "l"},
			Value: typed, Autocomplete: "given-name", NoSpellcheck: true,
		},
	}
}

func passwordPage(email string, least int, ps rehab.Problems) public.AccountPassword {
	w := say(inOrder(ps, "current", "password"))
	return public.AccountPassword{
		Faults: w.faults, Email: email,
		Current: ui.Password{Field: ui.Field{Name: "current", Label: words.CurrentPassword, Problem: w.at("current")}},
		New:     newPasswordField("password", words.NewPassword, least, w),
	}
}
