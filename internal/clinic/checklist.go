package clinic

import (
	"context"
	"fmt"

	"example.org/sixweeks/internal/rehab"
)

type checklistRecords interface {
	// AddCheckedList keeps one go at a checklist.
	AddCheckedList(ctx context.Context, l rehab.CheckedList) error
	// CheckedLists returns the last goes at an article's checklist, at most n,
	// the newest first.
	CheckedLists(ctx context.Context, of rehab.PatientID, article rehab.ArticleID, n int) ([]rehab.CheckedList, error)
}

// CheckList keeps what of an article's checklist is right for the actor today.
func (c *Clinic) CheckList(ctx context.Context, a rehab.Actor, id rehab.ChecklistID, article rehab.ArticleID, ticked []string) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	content, err := c.Library.Article(article)
	if err != nil {
		return err
	}
	if len(content.Checklist) == 0 {
		return rehab.ErrNotFound
	}
	right, ps := content.Check(ticked)
	if len(ps) > 0 {
		return ps
	}
	err = c.Records.AddCheckedList(ctx, rehab.CheckedList{
		ID: id, Patient: p.ID, Article: article, Day: c.today(p), At: c.Now(),
		Right: right, Of: len(content.Checklist),
	})
	if err != nil {
		return fmt.Errorf("check list: %w", err)
	}
	return nil
}

// CheckedLists are the actor's last go at an article's checklist and the one
// before it, as far as there are any.
func (c *Clinic) CheckedLists(ctx context.Context, a rehab.Actor, article rehab.ArticleID) ([]rehab.CheckedList, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return nil, err
	}
	return c.Records.CheckedLists(ctx, p.ID, article, 2)
}
