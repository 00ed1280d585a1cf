package signin

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// LinkLasts is how long a link for setting up a sign-in works.
const LinkLasts = 30 * time.Minute

// NewLink returns the token of a new link for an account. Links that the
// account had before no longer work.
func (k *Keeper) NewLink(ctx context.Context, of rehab.AccountID) (token string, err error) {
	token = newToken()
	err = k.store.AddSetupLink(ctx, rehab.SetupLink{Hash: digest(token), Account: of, Ends: k.now().Add(LinkLasts)})
	if err != nil {
		return "", fmt.Errorf("new link: %w", err)
	}
	return token, nil
}

// LinkFor returns whose link has the token, or ErrOldLink. The link still
// works after that.
func (k *Keeper) LinkFor(ctx context.Context, token string) (rehab.Account, error) {
	link, err := k.store.SetupLink(ctx, digest(token))
	if errors.Is(err, rehab.ErrNotFound) || err == nil && !k.now().Before(link.Ends) {
		return rehab.Account{}, ErrOldLink
	}
	if err != nil {
		return rehab.Account{}, fmt.Errorf("setup link: %w", err)
	}
	account, err := k.store.Account(ctx, link.Account)
	if err == nil && !account.Disabled.IsZero() {
		return rehab.Account{}, ErrOldLink
	}
	return account, err
}

// SetUp keeps a password for the account of a link, which then no longer
// works, ends the account's other sign-ins, and signs its owner in. The
// password should have passed Check. The error is ErrOldLink or that of the
// store.
func (k *Keeper) SetUp(ctx context.Context, token, password string, from Browser) (Begun, error) {
	account, err := k.LinkFor(ctx, token)
	if err != nil {
		return Begun{}, err
	}
	hashed, err := k.Hash(ctx, password)
	if err != nil {
		return Begun{}, err
	}
	err = k.store.UseSetupLink(ctx, digest(token), hashed, k.now())
	if errors.Is(err, rehab.ErrNotFound) {
		return Begun{}, ErrOldLink
	}
	if err != nil {
		return Begun{}, fmt.Errorf("set up sign-in: %w", err)
	}
	if err := k.store.ForgiveTry(ctx, k.now(), counters(account.Email, from.Address)); err != nil {
		return Begun{}, fmt.Errorf("set up sign-in: %w", err)
	}
	return k.Begin(ctx, account, from)
}
