package prune

import (
	"regexp"
	"strings"
	"testing"
)

var cards = Sheet{
	Prefix: "ds-",
	Keep:   func(block string) bool { return block == "ds-card" },
	Drop:   regexp.MustCompile(`^@font-face|print`),
}

func TestWhatStays(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a rule without a class":            {`html{margin:0}`, `html{margin:0}`},
		"a rule of a kept block":            {`.ds-card__top--m{a:b}`, `.ds-card__top--m{a:b}`},
		"not a rule of another":             {`.ds-hero{a:b}`, ``},
		"not a block that starts alike":     {`.ds-card-group{a:b}`, ``},
		"the kept selectors of a list":      {`.ds-hero,.ds-card{a:b}`, `.ds-card{a:b}`},
		"not a kept block inside another":   {`.ds-hero .ds-card{a:b}`, ``},
		"a rule that is about not another":  {`.ds-card:not(.ds-hero){a:b}`, `.ds-card:not(.ds-hero){a:b}`},
		"commas inside brackets":            {`.ds-card:is(a,b){a:b}`, `.ds-card:is(a,b){a:b}`},
		"a kept rule in a media query":      {`@media (x){.ds-hero{a:b}.ds-card{c:d}}`, `@media (x){.ds-card{c:d}}`},
		"not an empty media query":          {`@media (x){.ds-hero{a:b}}`, ``},
		"not a dropped media query":         {`@media print{.ds-card{a:b}}`, ``},
		"not a font":                        {`@font-face{src:url(x)}`, ``},
		"not a statement":                   {`@charset "UTF-8";html{a:b}`, `html{a:b}`},
		"braces and semicolons in a string": {`.ds-card{content:"};{"}`, `.ds-card{content:"};{"}`},
		"not a comment":                     {`/* { */html{a:b}`, `html{a:b}`},
		"a class of somebody else":          {`.app-x{a:b}`, `.app-x{a:b}`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := cards.CSS(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if got = strings.ReplaceAll(got, "\n", ""); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestARuleMayBeChanged(t *testing.T) {
	s := cards
	s.Change = func(selectors, declarations string) string { return declarations + ";x:" + selectors }
	got, err := s.CSS(`@media (x){.ds-card{a:b}}`)
	if want := `@media (x){.ds-card{a:b;x:.ds-card}`; err != nil || !strings.HasPrefix(got, want) {
		t.Errorf("got %s, %v, want %s", got, err, want)
	}
}

func TestABrokenSheetIsAnError(t *testing.T) {
	for _, css := range []string{`html{`, `html`, `@media x{html{}`} {
		if got, err := cards.CSS(css); err == nil {
			t.Errorf("%s gave %q and no error", css, got)
		}
	}
}
