package store

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type signInRow struct {
	TokenHash string
	ID        string
	AccountID string
	Browser   string
	MadeAt    int64
	SeenAt    int64
	EndsAt    int64
}

func (signInRow) TableName() string { return "sign_ins" }

func (r signInRow) signIn() rehab.SignIn {
	return rehab.SignIn{
		Hash: r.TokenHash, ID: r.ID, Account: rehab.AccountID(r.AccountID), Browser: r.Browser,
		Made: instant(r.MadeAt), Seen: instant(r.SeenAt), Ends: instant(r.EndsAt),
	}
}

// AddSignIn keeps a browser that is signed in, and forgets some of those that
// ended before it began.
func (s *Store) AddSignIn(ctx context.Context, v rehab.SignIn) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.forget("sign_ins", "token_hash", "ends_at", v.Made); err != nil {
			return err
		}
		_, err := tx.exec("INSERT INTO sign_ins (token_hash, id, account_id, browser, made_at, seen_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
			v.Hash, v.ID, string(v.Account), v.Browser, micros(v.Made), micros(v.Seen), micros(v.Ends))
		return err
	})
}

// forget deletes rows whose time is over, a hundred at a time.
func (tx *Tx) forget(table, key, column string, before time.Time) error {
	_, err := tx.exec("DELETE FROM "+table+" WHERE "+key+" IN (SELECT "+key+" FROM "+table+" WHERE "+column+" < ? LIMIT 100)", micros(before))
	return err
}

const signInQuery = `SELECT s.id, s.browser, s.made_at, s.seen_at, s.ends_at,
  a.id, a.role, a.email, a.name, a.password_hash, a.service_id, a.created_at, a.disabled_at
FROM sign_ins s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = ?`

// SignIn returns the sign-in with a token's hash, and whose it is. Every
// request asks for it, so it is one query by hand.
func (s *Store) SignIn(ctx context.Context, hash string) (rehab.SignIn, rehab.Account, error) {
	r, a := signInRow{TokenHash: hash}, accountRow{}
	err := s.queryRow(ctx, signInQuery, hash).Scan(&r.ID, &r.Browser, &r.MadeAt, &r.SeenAt, &r.EndsAt,
		&a.ID, &a.Role, &a.Email, &a.Name, &a.PasswordHash, &a.ServiceID, &a.CreatedAt, &a.DisabledAt)
	if err != nil {
		return rehab.SignIn{}, rehab.Account{}, known(err)
	}
	r.AccountID = a.ID
	return r.signIn(), a.account(), nil
}

// SignIns returns an account's sign-ins that end after now, last seen first,
// at most 100.
func (s *Store) SignIns(ctx context.Context, of rehab.AccountID, now time.Time) ([]rehab.SignIn, error) {
	var rows []signInRow
	err := s.read(ctx).Where("account_id = ? AND ends_at > ?", string(of), micros(now)).
		Order("seen_at DESC, id").Limit(100).Find(&rows).Error
	return each(rows, signInRow.signIn), known(err)
}

// SeeSignIn keeps that a sign-in was used.
func (s *Store) SeeSignIn(ctx context.Context, hash string, at time.Time) error {
	return s.write(ctx, func(tx *Tx) error {
		_, err := tx.exec("UPDATE sign_ins SET seen_at = ? WHERE token_hash = ? AND seen_at < ?", micros(at), hash, micros(at))
		return err
	})
}

// EndSignIn ends one of an account's sign-ins; rehab.ErrNotFound if it has
// none with that id.
func (s *Store) EndSignIn(ctx context.Context, of rehab.AccountID, id string) error {
	return s.write(ctx, func(tx *Tx) error {
		return tx.one("DELETE FROM sign_ins WHERE account_id = ? AND id = ?", string(of), id)
	})
}

// ChangePassword keeps a new hash for an account and ends all its sign-ins but
// the one with the id keep.
func (s *Store) ChangePassword(ctx context.Context, of rehab.AccountID, hash, keep string) error {
	return s.write(ctx, func(tx *Tx) error { return tx.changePassword(of, hash, keep) })
}

func (tx *Tx) changePassword(of rehab.AccountID, hash, keep string) error {
	if err := tx.one("UPDATE accounts SET password_hash = ? WHERE id = ?", hash, string(of)); err != nil {
		return err
	}
	if _, err := tx.exec("DELETE FROM setup_links WHERE account_id = ?", string(of)); err != nil {
		return err
	}
	_, err := tx.exec("DELETE FROM sign_ins WHERE account_id = ? AND id <> ?", string(of), keep)
	return err
}
