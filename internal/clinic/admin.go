package clinic

import (
	"context"
	"errors"
	"strings"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// AccountsPage is how many accounts one page of them holds.
const AccountsPage = 50

// Staff is somebody who works for a service, as an admin adds them.
type Staff struct {
	ID      rehab.AccountID // issued with the form
	Name    string
	Email   string
	Role    rehab.Role
	Service rehab.ServiceID // may be "" for an admin
}

func onlyAdmins(a rehab.Actor) error {
	if a.Role != rehab.RoleAdmin {
		return rehab.ErrForbidden
	}
	return nil
}

// Accounts returns a page of the accounts of a role, in order of address after
// the given account, and whether there are more. Only admins may see them.
func (c *Clinic) Accounts(ctx context.Context, a rehab.Actor, role rehab.Role, after rehab.AccountID) ([]rehab.Account, bool, error) {
	if err := onlyAdmins(a); err != nil {
		return nil, false, err
	}
	var last rehab.Account
	if after != "" {
		var err error
		if last, err = c.Records.Account(ctx, after); err != nil {
			return nil, false, err
		}
	}
	accounts, err := c.Records.Accounts(ctx, role, last.Email, AccountsPage+1)
	if err != nil || len(accounts) <= AccountsPage {
		return accounts, false, err
	}
	return accounts[:AccountsPage], true, nil
}

// AccountOf returns somebody's account, to an admin.
func (c *Clinic) AccountOf(ctx context.Context, a rehab.Actor, id rehab.AccountID) (rehab.Account, error) {
	if err := onlyAdmins(a); err != nil {
		return rehab.Account{}, err
	}
	return c.Records.Account(ctx, id)
}

// AddStaff keeps an account without a password: its owner sets one with a
// one-time link. Only admins may add one.
func (c *Clinic) AddStaff(ctx context.Context, a rehab.Actor, s Staff) error {
	if err := onlyAdmins(a); err != nil {
		return err
	}
	if err := c.checkStaff(ctx, s); err != nil {
		return err
	}
	err := c.Records.AddAccount(ctx, rehab.Account{
		ID: s.ID, Role: s.Role, Email: Email(s.Email), Name: strings.TrimSpace(s.Name), Service: s.Service, Created: c.Now(),
	})
	if errors.Is(err, rehab.ErrKeyReused) {
		return rehab.Problems{{Field: "staff-email", Code: "taken"}}
	}
	return err
}

func (c *Clinic) checkStaff(ctx context.Context, s Staff) error {
	var ps rehab.Problems
	ps.Line("staff-name", s.Name, MaxName)
	checkEmail(&ps, "staff-email", s.Email)
	switch {
	case s.Role == "":
		ps.Add("role", "blank")
	case !s.Role.IsStaff():
		ps.Add("role", "unknown")
	}
	if s.Service == "" {
		if s.Role == rehab.RolePhysio {
			ps.Add("service", "blank")
		}
		return ps.Err()
	}
	_, err := c.Records.Service(ctx, s.Service)
	if errors.Is(err, rehab.ErrNotFound) {
		ps.Add("service", "unknown")
	} else if err != nil {
		return err
	}
	return ps.Err()
}

// DisableAccount stops somebody from signing in, or lets them again. Admins
// cannot shut themselves out.
func (c *Clinic) DisableAccount(ctx context.Context, a rehab.Actor, id rehab.AccountID, disabled bool) error {
	if err := onlyAdmins(a); err != nil {
		return err
	}
	if id == a.Account {
		return rehab.Problems{{Field: "account", Code: "own"}}
	}
	var at time.Time
	if disabled {
		at = c.Now()
	}
	return c.Records.SetDisabled(ctx, id, at)
}
