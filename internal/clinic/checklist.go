package clinic

import (
	"context"
	"fmt"

	"example.org/sixweeks/internal/rehab"
)

type checklistRecords interface {
	// AddCheckedList keeps one go at a checklist.
	AddCheckedList(ctx context.Context, l rehab.CheckedList) error
	// LastCheckedList returns the last go at an article's checklist, or nil.
	LastCheckedList(ctx context.Context, of rehab.PatientID, article rehab.ArticleID) (*rehab.CheckedList, error)
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

// LastCheckedList is how the actor last answered an article's checklist, or
// nil.
func (c *Clinic) LastCheckedList(ctx context.Context, a rehab.Actor, article rehab.ArticleID) (*rehab.CheckedList, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return nil, err
	}
	return c.Records.LastCheckedList(ctx, p.ID, article)
}
