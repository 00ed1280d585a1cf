package store

import (
	"context"
	"errors"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type accountRow struct {
	ID           string
	Role         string
	Email        string
	Name         string
	PasswordHash string
	ServiceID    string
	CreatedAt    int64 `gorm:"autoCreateTime:false"`
	DisabledAt   int64
}

func (accountRow) TableName() string { return "accounts" }

func newAccountRow(a rehab.Account) accountRow {
	return accountRow{
		ID: string(a.ID), Role: string(a.Role), Email: a.Email, Name: a.Name, PasswordHash: a.PasswordHash,
		ServiceID: string(a.Service), CreatedAt: micros(a.Created), DisabledAt: micros(a.Disabled),
	}
}

func (r accountRow) account() rehab.Account {
	return rehab.Account{
		ID: rehab.AccountID(r.ID), Role: rehab.Role(r.Role), Email: r.Email, Name: r.Name, PasswordHash: r.PasswordHash,
		Service: rehab.ServiceID(r.ServiceID), Created: instant(r.CreatedAt), Disabled: instant(r.DisabledAt),
	}
}

// Account returns an account, or rehab.ErrNotFound.
func (s *Store) Account(ctx context.Context, id rehab.AccountID) (rehab.Account, error) {
	return s.oneAccount(ctx, "id = ?", string(id))
}

// AccountByEmail returns the account with a lower-cased address, or
// rehab.ErrNotFound.
func (s *Store) AccountByEmail(ctx context.Context, email string) (rehab.Account, error) {
	return s.oneAccount(ctx, "email = ?", email)
}

func (s *Store) oneAccount(ctx context.Context, where, arg string) (rehab.Account, error) {
	var r accountRow
	err := s.read(ctx).Where(where, arg).Take(&r).Error
	return r.account(), known(err)
}

// Accounts returns up to limit accounts of a role in order of address, after
// the given address.
func (s *Store) Accounts(ctx context.Context, role rehab.Role, after string, limit int) ([]rehab.Account, error) {
	var rows []accountRow
	err := s.read(ctx).Where("role = ? AND email > ?", string(role), after).Order("email").Limit(limit).Find(&rows).Error
	return each(rows, accountRow.account), known(err)
}

// AddAccount keeps a new account; rehab.ErrKeyReused when its address or its
// id is taken by another.
func (s *Store) AddAccount(ctx context.Context, a rehab.Account) error {
	return s.write(ctx, func(tx *Tx) error {
		_, err := tx.addAccount(a)
		return err
	})
}

func (tx *Tx) addAccount(a rehab.Account) (added bool, err error) {
	row := newAccountRow(a)
	return once(tx, &row, "id = ?", []any{row.ID}, func(kept accountRow) bool { return kept.Email == row.Email && kept.Role == row.Role })
}

// SetPasswordHash keeps a new hash for an account.
func (s *Store) SetPasswordHash(ctx context.Context, id rehab.AccountID, hash string) error {
	return s.write(ctx, func(tx *Tx) error {
		return tx.one("UPDATE accounts SET password_hash = ? WHERE id = ?", hash, string(id))
	})
}

// SetDisabled stops an account from signing in from at on, or lets it again
// when at is zero. Where it was signed in, and its one-time link, end for good.
func (s *Store) SetDisabled(ctx context.Context, id rehab.AccountID, at time.Time) error {
	return s.write(ctx, func(tx *Tx) error {
		if _, err := tx.exec("DELETE FROM sign_ins WHERE account_id = ?", string(id)); err != nil {
			return err
		}
		if _, err := tx.exec("DELETE FROM setup_links WHERE account_id = ?", string(id)); err != nil {
			return err
		}
		return tx.one("UPDATE accounts SET disabled_at = ? WHERE id = ?", micros(at), string(id))
	})
}

// SetName changes what somebody is called, in their situation too.
func (s *Store) SetName(ctx context.Context, id rehab.AccountID, name string) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.one("UPDATE accounts SET name = ? WHERE id = ?", name, string(id)); err != nil {
			return err
		}
		err := tx.change(rehab.PatientID(id), func(v rehab.Situation) rehab.Situation {
			v.Name = name
			return v
		})
		if errors.Is(err, rehab.ErrNotFound) {
			return nil // staff have none
		}
		return err
	})
}
