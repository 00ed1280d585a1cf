// Package signin proves who somebody is, and remembers it for a while.
package signin

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// A Limit says how long a browser stays signed in.
type Limit struct {
	Idle time.Duration // without a request
	Most time.Duration // whatever happens
}

// Limits of patients and of people who work for a service, who share
// computers and see other people's records.
var (
	PatientLimit = Limit{Idle: 7 * 24 * time.Hour, Most: 30 * 24 * time.Hour}
	StaffLimit   = Limit{Idle: 15 * time.Minute, Most: 12 * time.Hour}
)

func limitOf(r rehab.Role) Limit {
	if r == rehab.RolePatient {
		return PatientLimit
	}
	return StaffLimit
}

// Store keeps sign-ins. Methods return rehab.ErrNotFound when there is none.
type Store interface {
	Account(ctx context.Context, id rehab.AccountID) (rehab.Account, error)
	AccountByEmail(ctx context.Context, email string) (rehab.Account, error)

	AddSignIn(ctx context.Context, s rehab.SignIn) error
	// SignIn returns the sign-in with a token's hash, and whose it is.
	SignIn(ctx context.Context, hash string) (rehab.SignIn, rehab.Account, error)
	// SignIns returns those that end after now, last seen first, at most 100.
	SignIns(ctx context.Context, of rehab.AccountID, now time.Time) ([]rehab.SignIn, error)
	SeeSignIn(ctx context.Context, hash string, at time.Time) error
	EndSignIn(ctx context.Context, of rehab.AccountID, id string) error
	// ChangePassword keeps a new hash and ends all sign-ins but the one named.
	ChangePassword(ctx context.Context, of rehab.AccountID, hash, keepID string) error

	// TakeTry counts a try with each counter at once, unless one of them must
	// wait; then it counts nothing and returns when the longest wait is over.
	TakeTry(ctx context.Context, now time.Time, counters []rehab.Counter) (wait time.Time, err error)
	// ForgiveTry takes back a try that proved right: it forgets all tries of
	// the first counter, which counts under its own key from now on, and one
	// of each of the others'.
	ForgiveTry(ctx context.Context, now time.Time, counters []rehab.Counter) error

	// AddSetupLink keeps a link and forgets others of the same account.
	AddSetupLink(ctx context.Context, l rehab.SetupLink) error
	SetupLink(ctx context.Context, hash string) (rehab.SetupLink, error)
	// UseSetupLink keeps the new password, ends all sign-ins of the account and
	// forgets the link: rehab.ErrNotFound when it is used or too old.
	UseSetupLink(ctx context.Context, hash, password string, now time.Time) error
}

// Errors of proving who one is. They say the same whether or not there is
// such an account.
var (
	ErrWrong   = errors.New("the address or the password is wrong")
	ErrOldLink = errors.New("the link was used or is too old")
)

// A WaitError says that there were too many tries.
type WaitError struct{ Until time.Time }

func (e WaitError) Error() string { return "too many tries" }

// Keeper signs people in and out.
type Keeper struct {
	store     Store
	now       func() time.Time
	secure    bool // people reach the site over HTTPS
	minLength int  // of a password, in characters
	hashing   chan struct{}
	nobody    string // a hash that no password has
}

// DefaultMinLength is how long a password must be when it is the only proof,
// in characters (OWASP ASVS 5.0, 6.2.1 and 6.2.9).
const DefaultMinLength = 15

// New returns a Keeper over store. Over HTTPS, secure keeps its cookies from
// any other connection. minLength 0 is DefaultMinLength.
func New(store Store, now func() time.Time, secure bool, minLength int) *Keeper {
	if minLength == 0 {
		minLength = DefaultMinLength
	}
	k := &Keeper{store: store, now: now, secure: secure, minLength: minLength, hashing: make(chan struct{}, maxHashing)}
	k.nobody = kept(random(saltBytes), random(hashBytes))
	return k
}

// MinLength is how long a password must be, in characters.
func (k *Keeper) MinLength() int { return k.minLength }

// SignIn proves who somebody is by what they typed, begins a sign-in in their
// browser and returns its cookie. The error is ErrWrong, a WaitError, or that
// of the store.
func (k *Keeper) SignIn(ctx context.Context, email, password string, from Browser) (Begun, error) {
	tries := counters(email, from.Address)
	if err := k.take(ctx, tries); err != nil {
		return Begun{}, err
	}
	account, err := k.prove(ctx, email, password)
	if err != nil {
		return Begun{}, err
	}
	if err := k.store.ForgiveTry(ctx, k.now(), tries); err != nil {
		return Begun{}, fmt.Errorf("sign in: %w", err)
	}
	return k.Begin(ctx, account, from)
}

// prove returns the account with that address and password. It takes as long
// when there is none.
func (k *Keeper) prove(ctx context.Context, email, password string) (rehab.Account, error) {
	account, err := k.store.AccountByEmail(ctx, Address(email))
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return rehab.Account{}, fmt.Errorf("sign in: %w", err)
	}
	was := account.PasswordHash
	usable := err == nil && was != "" && account.Disabled.IsZero()
	if !usable {
		was = k.nobody
	}
	right, err := k.verify(ctx, password, was)
	if err != nil {
		return rehab.Account{}, err
	}
	if !right || !usable {
		return rehab.Account{}, ErrWrong
	}
	return account, nil
}

// ChangePassword replaces the password of whoever is signed in, if old is the
// one they have, and ends their sign-ins elsewhere. The new one should have
// passed Check. The error is ErrWrong, a WaitError, or that of the store.
func (k *Keeper) ChangePassword(ctx context.Context, who Current, old, fresh string, from Browser) error {
	tries := counters(who.Account.Email, from.Address)
	if err := k.take(ctx, tries); err != nil {
		return err
	}
	if _, err := k.prove(ctx, who.Account.Email, old); err != nil {
		return err
	}
	hashed, err := k.Hash(ctx, fresh)
	if err != nil {
		return err
	}
	if err := k.store.ForgiveTry(ctx, k.now(), tries); err != nil {
		return fmt.Errorf("change password: %w", err)
	}
	if err := k.store.ChangePassword(ctx, who.Account.ID, hashed, who.SignIn); err != nil {
		return fmt.Errorf("change password: %w", err)
	}
	return nil
}
