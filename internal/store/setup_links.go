package store

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// AddSetupLink keeps a link for choosing a password, instead of the one that
// the account had.
func (s *Store) AddSetupLink(ctx context.Context, l rehab.SetupLink) error {
	return s.write(ctx, func(tx *Tx) error {
		_, err := tx.exec(`INSERT INTO setup_links (account_id, token_hash, ends_at) VALUES (?, ?, ?)
ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, ends_at = excluded.ends_at`,
			string(l.Account), l.Hash, micros(l.Ends))
		return err
	})
}

// SetupLink returns the link with a token's hash, or rehab.ErrNotFound.
func (s *Store) SetupLink(ctx context.Context, hash string) (rehab.SetupLink, error) {
	var account string
	var ends int64
	err := s.queryRow(ctx, "SELECT account_id, ends_at FROM setup_links WHERE token_hash = ?", hash).Scan(&account, &ends)
	return rehab.SetupLink{Hash: hash, Account: rehab.AccountID(account), Ends: instant(ends)}, known(err)
}

// UseSetupLink keeps the hash of a new password for the account of a link,
// ends the account's sign-ins and forgets the link. It returns
// rehab.ErrNotFound when the link was used or ended before now.
func (s *Store) UseSetupLink(ctx context.Context, hash, password string, now time.Time) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(hash); err != nil {
			return err
		}
		var account string
		err := tx.queryRow("SELECT account_id FROM setup_links WHERE token_hash = ? AND ends_at > ?", hash, micros(now)).Scan(&account)
		if err != nil {
			return err
		}
		return tx.changePassword(rehab.AccountID(account), password, "")
	})
}
