package library_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"example.org/sixweeks/internal/library"
)

func TestTheCardsAreReadInOrderInAMinute(t *testing.T) {
	lib := load(t)
	var ids []string
	words := 0
	for _, c := range lib.Cards() {
		ids = append(ids, string(c.ID))
		words += c.Words
		if len(c.Version) != 12 || c.Review.NextDue.IsZero() {
			t.Errorf("%s: version %q, next review %v", c.ID, c.Version, c.Review.NextDue)
		}
		got, err := lib.Card(c.ID)
		if err != nil || got.Title != c.Title {
			t.Errorf("%s: %v, %v", c.ID, got, err)
		}
	}
	if got := strings.Join(ids, " "); got != "muscles-and-joints sore-is-not-unsafe move-and-strengthen calm-it-first six-weeks" {
		t.Errorf("the order is %s", got)
	}
	if words > 280 {
		t.Errorf("%d words", words)
	}
	if _, err := lib.Card("NO-SUCH"); !isNotFound(err) {
		t.Errorf("a card that is not there: %v", err)
	}
}

func TestWrongCardsAreRefused(t *testing.T) {
	const first, sore, aims = "cards/muscles-and-joints.md", "cards/sore-is-not-unsafe.md", "cards/move-and-strengthen.md"
	for name, c := range map[string]struct{ file, from, to, want string }{
		"nothing above the text":      {first, "---\n", "", "muscles-and-joints.md: file: it does not begin"},
		"a key nobody knows":          {first, "title:", "tittle:", `muscles-and-joints.md: front: [1:1] unknown field "tittle"`},
		"no title":                    {first, "title: It is most often muscles and joints", "title: ''", "muscles-and-joints.md: title: it is blank"},
		"no sources":                  {aims, "sources:\n  - NHS musculoskeletal service page on upper back pain (chcpmsk.org.uk)\n", "", "move-and-strengthen.md: sources: there are 0"},
		"too short":                   {first, "It is often hard to say exactly what hurts.", "", "muscles-and-joints.md: text: it has 33 words, not 40 to 90"},
		"too long":                    {first, "Most upper", strings.Repeat("Go slowly. ", 30) + "Most upper", "muscles-and-joints.md: text: it has 102 words"},
		"too long together":           {first, "Most upper", strings.Repeat("Go slowly. ", 20) + "Most upper", "cards: text: they have"},
		"a heading":                   {first, "Most upper", "## Why\n\nMost upper", "muscles-and-joints.md: text: it has a heading"},
		"a link that leads out":       {sore, "(/help-now)", "(https://example.org)", "sore-is-not-unsafe.md: text: the link to https://example.org leads out"},
		"more that leads out":         {first, "url: /articles/about-your-upper-back", "url: //example.org", `muscles-and-joints.md: more: "//example.org" is not a page of this site`},
		"nothing more":                {first, "text: About your upper back, ", "", "muscles-and-joints.md: more: it is blank"},
		"an exercise that is not":     {aims, "[seated-rotation", "[seated-notation", `move-and-strengthen.md: figures: there is no exercise "seated-notation"`},
		"too many figures":            {aims, "[seated-rotation", "[rib, belly, seated-rotation", "move-and-strengthen.md: figures: there are 4, more than 3"},
		"a contraction":               {first, "nobody can say when", "we can't say when", `muscles-and-joints.md: text: "can't" is not our style`},
		"a requirement twice":         {sore, "[S4-05]", "[S4-05, S4-05]", `sore-is-not-unsafe.md: requirements: "S4-05"`},
		"a requirement not led to":    {sore, "[S4-05]", "[S4-05, S4-14]", "requirements.yaml: S4-14: it does not lead to /start/read"},
		"a home that does not say so": {"requirements.yaml", "- id: S0-02", "- id: S0-01\n  asks: x\n  where: [{page: /start/read, says: x}]\n- id: S0-02", "requirements.yaml: S0-01: /start/read does not say that it meets it"},
	} {
		t.Run(name, func(t *testing.T) {
			files := content(t)
			change(t, files, c.file, c.from, c.to)
			_, err := library.LoadFrom(files)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("says %v, want %q", err, c.want)
			}
		})
	}
}

func TestThereAreThreeToFiveCards(t *testing.T) {
	few, many := content(t), content(t)
	for _, id := range []string{"six-weeks", "calm-it-first", "move-and-strengthen"} {
		delete(few, "cards/"+id+".md")
	}
	many["cards/one-more.md"] = many["cards/six-weeks.md"]
	for want, files := range map[string]fstest.MapFS{"there are 2, not 3 to 5": few, "there are 6, not 3 to 5": many} {
		if _, err := library.LoadFrom(files); err == nil || !strings.Contains(err.Error(), "cards: files: "+want) {
			t.Errorf("says %v, want %q", err, want)
		}
	}
}
