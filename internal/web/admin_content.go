package web

import (
	"net/http"
	"slices"

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
	p.Frame.Wide = true
	return render(c, http.StatusOK, admin.ContentPage(p))
}

// contentPage lists the content by kind, what is overdue first.
func contentPage(l *library.Library, today rehab.Date) admin.Content {
	articles := admin.ContentGroup{Heading: words.TitleContentArticles}
	for _, a := range l.Articles() {
		articles.Rows = append(articles.Rows, contentRow(a.Title, articleURL(a.ID), a.Review, today))
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
	p := admin.Content{Groups: []admin.ContentGroup{articles, exercises, programmes, rest}}
	overdue := 0
	for _, g := range p.Groups {
		late := func(r admin.ContentRow) bool { return r.State == overdueTag }
		slices.SortStableFunc(g.Rows, func(a, b admin.ContentRow) int { return rank(late(a)) - rank(late(b)) })
		for _, r := range g.Rows {
			overdue += 1 - rank(late(r))
		}
	}
	if overdue > 0 {
		p.Overdue = words.ContentOverdue(overdue)
	}
	return p
}

// rank is 0 for what comes first.
func rank(first bool) int {
	if first {
		return 0
	}
	return 1
}

var (
	overdueTag   = ui.Tag{Text: words.ContentLate, Colour: ui.Red}
	uncheckedTag = ui.Tag{Text: words.ContentUnchecked, Colour: ui.Yellow}
	checkedTag   = ui.Tag{Text: words.ContentChecked, Colour: ui.Green}
)

func contentRow(name, at string, review rehab.ContentReview, today rehab.Date) admin.ContentRow {
	row := admin.ContentRow{Name: name, URL: at, Reviewer: words.Nobody, On: words.NotYet, Due: review.NextDue.Long(), State: uncheckedTag}
	if review.Reviewed() {
		row.Reviewer, row.On, row.State = review.Reviewer, review.On.Long(), checkedTag
	}
	if review.Overdue(today) {
		row.State = overdueTag
	}
	return row
}
