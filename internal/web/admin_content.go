package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/admin"
	"example.org/sixweeks/views/ui"
	"example.org/sixweeks/views/words"
)

func (s *Server) listContent(c *gin.Context) error {
	p := contentPage(s.Clinic.Library, rehab.DateOf(s.Now().In(london)))
	p.Frame = s.frame(c, words.TabContent)
	return render(c, http.StatusOK, admin.ContentPage(p))
}

// contentPage lists what is overdue first, then all content by kind.
func contentPage(l *library.Library, today rehab.Date) admin.Content {
	articles := admin.ContentGroup{Heading: words.TitleContentArticles}
	for _, a := range l.Articles() {
		articles.Rows = append(articles.Rows, contentRow(a.Title, articleURL(a.ID), a.Review, today))
	}
	cards := admin.ContentGroup{Heading: words.TitleContentCards}
	for _, card := range l.Cards() {
		cards.Rows = append(cards.Rows, contentRow(card.Title, "", card.Review, today))
	}
	exercises := admin.ContentGroup{Heading: words.TabExercises}
	for _, e := range l.Exercises() {
		exercises.Rows = append(exercises.Rows, contentRow(e.PlainName, exerciseURL(e), e.Review, today))
	}
	programmes := admin.ContentGroup{Heading: words.TitleReadyProgrammes}
	for _, t := range l.Templates() {
		programmes.Rows = append(programmes.Rows, contentRow(t.Name, "", t.Review, today))
	}
	rest := admin.ContentGroup{Heading: words.TitleContentRest, Rows: []admin.ContentRow{
		contentRow(words.ContentSafety, "/help-now", l.Review(), today),
		contentRow(words.TitleMuscles, "/muscles", l.Review(), today),
	}}
	p := admin.Content{Groups: []admin.ContentGroup{articles, cards, exercises, programmes, rest}}
	for i, g := range p.Groups {
		unchecked := 0
		for _, r := range g.Rows {
			if r.State == overdueTag {
				p.Late = append(p.Late, r)
			}
			if r.State != checkedTag {
				unchecked++
			}
		}
		p.Groups[i].Count = words.ContentCount(len(g.Rows), unchecked)
		p.Groups[i].Show = words.ContentShow(g.Heading)
	}
	if n := len(p.Late); n > 0 {
		p.Overdue = words.ContentOverdue(n)
	}
	return p
}

var (
	overdueTag   = ui.Tag{Text: words.ContentLate, Colour: ui.Red}
	uncheckedTag = ui.Tag{Text: words.ContentUnchecked, Colour: ui.Yellow}
	checkedTag   = ui.Tag{Text: words.ContentChecked, Colour: ui.Green}
)

func contentRow(name, at string, review rehab.ContentReview, today rehab.Date) admin.ContentRow {
	row := admin.ContentRow{Name: name, URL: at, About: words.ContentDue(review.NextDue.Long()), State: uncheckedTag}
	if review.Reviewed() {
		row.About, row.State = words.ContentChecks(review.Reviewer, review.On.Long(), review.NextDue.Long()), checkedTag
	}
	if review.Overdue(today) {
		row.State = overdueTag
	}
	return row
}
