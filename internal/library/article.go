package library

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// articleFile is what stands above the text of an article.
type articleFile struct {
	Title        string                `yaml:"title"`
	Order        int                   `yaml:"order"` // in lists
	Summary      string                `yaml:"summary"`
	Figures      []rehab.ExerciseID    `yaml:"figures"`
	Checklist    []checklistFile       `yaml:"checklist"`
	Links        []linkFile            `yaml:"links"`
	Requirements []rehab.RequirementID `yaml:"requirements"`
	Review       *reviewFile           `yaml:"review"`
	Sources      []string              `yaml:"sources"`
}

type checklistFile struct {
	ID   string `yaml:"id"`
	Text string `yaml:"text"`
}

type linkFile struct {
	Text string `yaml:"text"`
	URL  string `yaml:"url"`
}

// How long an article may be, in words: what people read in 1 to 2 minutes.
const minWords, maxWords = 150, 400

var requirementPattern = regexp.MustCompile(`^S[0-4]-\d\d$`)

// readArticles reads the articles in the order of lists.
func (r *reader) readArticles(lib *Library, review rehab.ContentReview) []rehab.Article {
	names, err := fs.Glob(r.content, "articles/*.md")
	if err != nil || len(names) == 0 {
		r.bad("articles", "files", "there are none")
	}
	var all []placed[rehab.Article]
	for _, file := range names {
		if a, order, ok := r.readArticle(file, lib, review); ok {
			all = append(all, placed[rehab.Article]{order, string(a.ID), a})
		}
	}
	return byOrder(all)
}

func (r *reader) readArticle(file string, lib *Library, review rehab.ContentReview) (rehab.Article, int, bool) {
	var f articleFile
	text, ok := r.split(file, &f)
	if !ok {
		return rehab.Article{}, 0, false
	}
	a := rehab.Article{
		ID: rehab.ArticleID(strings.TrimSuffix(path.Base(file), ".md")), Title: f.Title, Summary: f.Summary,
		Figures: f.Figures, Meets: f.Requirements, Review: review, Sources: f.Sources,
	}
	for _, c := range f.Checklist {
		a.Checklist = append(a.Checklist, rehab.ChecklistItem(c))
	}
	for _, l := range f.Links {
		a.Links = append(a.Links, rehab.ReadMore(l))
	}
	if f.Review != nil {
		a.Review = r.review(file, *f.Review)
	}
	a.HTML, a.Words = r.html(file, text)
	r.checkArticle(file, a, lib)
	a.Version = versionOf(a)
	return a, f.Order, true
}

// split reads into front what stands above the text, between two lines of ---.
func (r *reader) split(file string, front any) (text []byte, ok bool) {
	content, err := fs.ReadFile(r.content, file)
	if err != nil {
		r.bad(file, "file", "%v", err)
		return nil, false
	}
	content, opened := bytes.CutPrefix(content, []byte("---\n"))
	above, text, closed := bytes.Cut(content, []byte("\n---\n"))
	if !opened || !closed {
		r.bad(file, "file", "it does not begin with what stands between two lines of ---")
		return nil, false
	}
	if err := decodeOne(above, front); err != nil {
		r.bad(file, "front", "%v", err)
		return nil, false
	}
	return text, true
}

func (r *reader) checkArticle(file string, a rehab.Article, lib *Library) {
	if !idPattern.MatchString(string(a.ID)) {
		r.bad(file, "file name", "use small letters, digits and hyphens")
	}
	r.text(file, "title", a.Title)
	r.text(file, "summary", a.Summary)
	r.texts(file, "sources", 1, a.Sources)
	if a.Words < minWords || a.Words > maxWords {
		r.bad(file, "text", "it has %d words, not %d to %d", a.Words, minWords, maxWords)
	}
	r.checkFigures(file, a.Figures, lib)
	r.checkMeets(file, a.Meets)
	for i, c := range a.Checklist {
		r.text(file, "checklist", c.Text)
		if !idPattern.MatchString(c.ID) || slices.ContainsFunc(a.Checklist[:i], func(o rehab.ChecklistItem) bool { return o.ID == c.ID }) {
			r.bad(file, "checklist", "the id %q is not small letters, digits and hyphens, or stands there twice", c.ID)
		}
	}
	for _, l := range a.Links {
		r.text(file, "links", l.Text)
		if !strings.HasPrefix(l.URL, "https://") {
			r.bad(file, "links", "%q does not begin with https://", l.URL)
		}
	}
}

func (r *reader) checkFigures(file string, figures []rehab.ExerciseID, lib *Library) {
	for _, id := range figures {
		if _, ok := lib.byID[id]; !ok {
			r.bad(file, "figures", "there is no exercise %q", id)
		}
	}
}

func (r *reader) checkMeets(file string, meets []rehab.RequirementID) {
	for i, id := range meets {
		if !requirementPattern.MatchString(string(id)) || slices.Contains(meets[:i], id) {
			r.bad(file, "requirements", "%q is no id such as S4-14, or stands there twice", id)
		}
	}
}

// Articles lists the articles, ordered as the library shows them.
func (l *Library) Articles() []rehab.Article { return slices.Clone(l.articles) }

// Article returns the article, or rehab.ErrNotFound.
func (l *Library) Article(id rehab.ArticleID) (rehab.Article, error) {
	for _, a := range l.articles {
		if a.ID == id {
			return a, nil
		}
	}
	return rehab.Article{}, rehab.ErrNotFound
}
