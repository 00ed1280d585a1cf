package clinic

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// accountRecords keeps what people change about their own account.
type accountRecords interface {
	// SetName changes what somebody is called, wherever it stands.
	SetName(ctx context.Context, id rehab.AccountID, name string) error
}

// Account returns the actor's own account.
func (c *Clinic) Account(ctx context.Context, a rehab.Actor) (rehab.Account, error) {
	return c.Records.Account(ctx, a.Account)
}

// Rename changes what the actor is called.
func (c *Clinic) Rename(ctx context.Context, a rehab.Actor, name string) error {
	var ps rehab.Problems
	ps.Line("name", name, MaxName)
	if err := ps.Err(); err != nil {
		return err
	}
	return c.Records.SetName(ctx, a.Account, name)
}

// LooksPage is how many looks one page of them holds.
const LooksPage = 20

// Looks returns who looked at the actor's own record before the given moment,
// newest first, and whether there are more. The zero moment is now.
func (c *Clinic) Looks(ctx context.Context, a rehab.Actor, before time.Time) ([]rehab.Access, bool, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return nil, false, err
	}
	if before.IsZero() {
		before = c.Now().Add(time.Second)
	}
	looks, err := c.Records.Accesses(ctx, p.ID, before, LooksPage+1)
	if err != nil || len(looks) <= LooksPage {
		return looks, false, err
	}
	return looks[:LooksPage], true, nil
}
