package web

import (
	"errors"
	"net/http"
	"net/url"
	"slices"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/public"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func articleURL(id rehab.ArticleID) string { return "/articles/" + url.PathEscape(string(id)) }

func (s *Server) listArticles(c *gin.Context) error {
	p := public.Articles{Frame: s.frame(c, words.TitleArticles)}
	for _, a := range s.Clinic.Library.Articles() {
		p.Items = append(p.Items, public.ArticleItem{Title: a.Title, Summary: a.Summary, URL: articleURL(a.ID)})
	}
	if actor(c).Role == rehab.RolePatient {
		p.First = &public.ArticleItem{Title: words.TitleRead, Summary: words.AboutRead, URL: readURL}
	}
	return render(c, http.StatusOK, public.ArticlesPage(p))
}

func (s *Server) showArticle(c *gin.Context) error {
	a, err := s.Clinic.Library.Article(rehab.ArticleID(c.Param("slug")))
	if err != nil {
		return err
	}
	return s.renderArticle(c, http.StatusOK, a, nil, nil)
}

// renderArticle shows an article, with its checklist as it was ticked if
// something is wrong with that.
func (s *Server) renderArticle(c *gin.Context, status int, a rehab.Article, ticked []string, ps rehab.Problems) error {
	p := articlePage(s.Clinic.Library, a)
	if len(a.Checklist) > 0 {
		var err error
		if p.Checklist, err = s.checklist(c, a); err != nil {
			return err
		}
	}
	p.Frame = s.frame(c, a.Title)
	if len(ps) > 0 {
		w := say(ps)
		p.Faults, p.Frame.Failed = w.faults, true
		p.Checklist.Items.Chosen, p.Checklist.Items.Problem = ticked, w.at("right")
	}
	return render(c, status, public.ArticlePage(p))
}

func (s *Server) saveChecklist(c *gin.Context) error {
	a, err := s.Clinic.Library.Article(rehab.ArticleID(c.PostForm("article")))
	if err != nil {
		return rehab.ErrNotFound
	}
	id, err := formID(c, "checklist")
	if err != nil {
		return err
	}
	ticked := c.PostFormArray("right")
	err = s.Clinic.CheckList(c, actor(c), rehab.ChecklistID(id), a.ID, ticked)
	if errors.Is(err, rehab.ErrKeyReused) {
		err = rehab.Problems{{Field: "right", Code: "key_reused"}}
	}
	if ps, ok := problemsOf(err); ok {
		return s.renderArticle(c, http.StatusUnprocessableEntity, a, ticked, ps)
	}
	if err != nil {
		return err
	}
	s.done(c, "checklist saved")
	return seeOther(c, articleURL(a.ID))
}

func articlePage(l *library.Library, a rehab.Article) public.Article {
	p := public.Article{Title: a.Title, Lede: a.Summary, HTML: a.HTML, Sources: a.Sources, Reviewed: words.NoArticleReview}
	if a.Review.Reviewed() {
		p.Reviewed = words.Reviewed(a.Review.Reviewer, a.Review.On.Long())
	}
	for _, id := range a.Figures {
		if e, err := l.Exercise(id); err == nil {
			p.Exercises = append(p.Exercises, exerciseItem(l, e, nil))
		}
	}
	for _, link := range a.Links {
		p.Links = append(p.Links, ui.Link{Text: link.Text, URL: link.URL})
	}
	all := l.Articles()
	at := slices.IndexFunc(all, func(o rehab.Article) bool { return o.ID == a.ID })
	if at+1 < len(all) {
		p.Next = &ui.Link{Text: all[at+1].Title, URL: articleURL(all[at+1].ID)}
	}
	return p
}
