package library_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/library"
)

func TestWrongArticlesAreRefused(t *testing.T) {
	const neck, desk, list = "articles/your-neck.md", "articles/desk-set-up-and-breaks.md", "requirements.yaml"
	for name, c := range map[string]struct{ file, from, to, want string }{
		"nothing above the text":           {neck, "---\n", "", "your-neck.md: file: it does not begin"},
		"a key nobody knows":               {neck, "summary:", "resume:", `your-neck.md: front: [3:1] unknown field "resume"`},
		"HTML":                             {neck, "Gentle movement", "<b>Gentle</b> movement", "your-neck.md: text: it has a RawHTML"},
		"a block of HTML":                  {neck, "## Neck exercises", "<script>x</script>\n\n## Neck exercises", "your-neck.md: text: it has a HTMLBlock"},
		"bold words":                       {neck, "Gentle movement", "**Gentle** movement", "your-neck.md: text: it has a Emphasis"},
		"a picture":                        {neck, "Gentle movement", "![x](/y.png) movement", "your-neck.md: text: it has a Image"},
		"a heading of the wrong size":      {neck, "## Neck exercises", "### Neck exercises", "your-neck.md: text: a heading has 3 marks"},
		"a link that leads out":            {neck, "(/help-now)", "(https://example.org)", "your-neck.md: text: the link to https://example.org leads out"},
		"a link without a scheme":          {neck, "(/help-now)", "(//example.org)", "your-neck.md: text: the link to //example.org leads out"},
		"a link that runs a script":        {neck, "(/help-now)", "(javascript:alert)", "your-neck.md: text: the link to javascript:alert leads out"},
		"a contraction":                    {neck, "You do not need to click", "You don't need to click", `your-neck.md: text: "don't" is not our style`},
		"an exercise that is not":          {neck, "figures: [chin-tuck", "figures: [chin-tack", `your-neck.md: figures: there is no exercise "chin-tack"`},
		"no sources":                       {"articles/pregnancy.md", "sources:\n  - 'NHS: back pain in pregnancy'\n  - 'NHS: exercise in pregnancy'\n", "", "pregnancy.md: sources: there are 0"},
		"too long":                         {neck, "## Neck exercises", strings.Repeat("Go slowly. ", 200) + "\n\n## Neck exercises", "your-neck.md: text: it has"},
		"a requirement that is no id":      {neck, "[S1-01, ", "[S9-01, ", `your-neck.md: requirements: "S9-01"`},
		"an item twice":                    {desk, "{id: low-back,", "{id: feet,", `desk-set-up-and-breaks.md: checklist: the id "feet"`},
		"a link elsewhere without https":   {desk, "'https://www.hse", "'http://www.hse", `desk-set-up-and-breaks.md: links: "http://www.hse`},
		"a requirement that leads nowhere": {list, "/articles/your-neck, says: Pain", "/articles/my-neck, says: Pain", "requirements.yaml: S1-01: /articles/my-neck does not say that it meets it"},
		"an article that is not led to":    {list, "- id: S4-14", "- id: S4-99", "requirements.yaml: S4-14: it does not lead to /articles/x-rays-and-scans"},
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

var (
	sentenceEnd = regexp.MustCompile(`[.:?!]+(\s|$)`)
	vowels      = regexp.MustCompile(`[aeiouy]+`)
)

// Reading age 9 to 11 is about grade 4 to 6 of the Flesch-Kincaid formula. It
// is a rough guide: people who read it judge better.
func TestArticlesAndCardsAreEasyToRead(t *testing.T) {
	lib, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, a := range lib.Articles() {
		texts["articles/"+string(a.ID)] = a.HTML
	}
	for _, c := range lib.Cards() {
		texts["cards/"+string(c.ID)] = c.HTML
	}
	for name, html := range texts {
		doc, err := goquery.NewDocumentFromReader(strings.NewReader(html))
		if err != nil {
			t.Fatal(err)
		}
		words, sentences, syllables := 0, 0, 0
		doc.Find("p, li").Each(func(_ int, s *goquery.Selection) {
			text := strings.ToLower(strings.TrimSpace(s.Text()))
			sentences += max(1, len(sentenceEnd.FindAllString(text, -1)))
			for _, w := range strings.Fields(text) {
				words++
				syllables += max(1, len(vowels.FindAllString(strings.TrimSuffix(w, "e"), -1)))
			}
		})
		long, hard := float64(words)/float64(sentences), float64(syllables)/float64(words)
		if grade := .39*long + 11.8*hard - 15.59; grade > 6 {
			t.Errorf("%s: grade %.1f, %.1f words in a sentence, %.2f syllables in a word", name, grade, long, hard)
		}
	}
}
