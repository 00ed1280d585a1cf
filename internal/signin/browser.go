package signin

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// Browser is where a request comes from.
type Browser struct {
	Address string // IP
	Agent   string // its User-Agent
	Token   string // of a sign-in it already has, which a new one replaces
}

// BrowserOf is where r comes from, at the given IP address.
func (k *Keeper) BrowserOf(r *http.Request, address string) Browser {
	return Browser{Address: address, Agent: r.UserAgent(), Token: k.token(r)}
}

// Begun is a sign-in that began just now.
type Begun struct {
	Account rehab.Account
	Cookie  *http.Cookie // to be set
}

// Current is who is signed in. The zero value is nobody.
type Current struct {
	Account rehab.Account
	SignIn  string // its id
}

// tokenBytes is how random the token of a sign-in or link is.
const tokenBytes = 32

func newToken() string { return base64.RawURLEncoding.EncodeToString(random(tokenBytes)) }

// Begin signs somebody in who has proved who they are, in a browser, with a
// new token; a sign-in that the browser had ends.
func (k *Keeper) Begin(ctx context.Context, account rehab.Account, from Browser) (Begun, error) {
	if err := k.end(ctx, from.Token); err != nil {
		return Begun{}, err
	}
	token, now := newToken(), k.now()
	most := limitOf(account.Role).Most
	err := k.store.AddSignIn(ctx, rehab.SignIn{
		Hash: digest(token), ID: rand.Text(), Account: account.ID, Browser: browserName(from.Agent),
		Made: now, Seen: now, Ends: now.Add(most),
	})
	if err != nil {
		return Begun{}, fmt.Errorf("begin sign-in: %w", err)
	}
	return Begun{Account: account, Cookie: k.cookie(token, most)}, nil
}

// cookie carries a sign-in's token. Over HTTPS its name keeps it to this host.
func (k *Keeper) cookie(token string, lasting time.Duration) *http.Cookie {
	return &http.Cookie{
		Name: k.cookieName(), Value: token, Path: "/", MaxAge: int(lasting.Seconds()),
		HttpOnly: true, Secure: k.secure, SameSite: http.SameSiteLaxMode,
	}
}

func (k *Keeper) cookieName() string {
	if k.secure {
		return "__Host-sixweeks"
	}
	return "sixweeks"
}

func (k *Keeper) token(r *http.Request) string {
	cookie, err := r.Cookie(k.cookieName())
	if err != nil {
		return ""
	}
	return cookie.Value
}

// seenEvery is how far Seen may lag behind, so that reading seldom writes.
func seenEvery(l Limit) time.Duration { return l.Idle / 15 }

// Who is signed in on the browser that sent r. A disabled account, a sign-in
// that was not used for too long and one that is too old are nobody.
func (k *Keeper) Who(ctx context.Context, r *http.Request) (Current, error) {
	token := k.token(r)
	if token == "" {
		return Current{}, nil
	}
	s, account, err := k.store.SignIn(ctx, digest(token))
	if errors.Is(err, rehab.ErrNotFound) {
		return Current{}, nil
	}
	if err != nil {
		return Current{}, fmt.Errorf("who is signed in: %w", err)
	}
	now, limit := k.now(), limitOf(account.Role)
	if !account.Disabled.IsZero() || !now.Before(s.Ends) || now.Sub(s.Seen) > limit.Idle {
		return Current{}, nil
	}
	if now.Sub(s.Seen) >= seenEvery(limit) {
		if err := k.store.SeeSignIn(ctx, s.Hash, now); err != nil && !errors.Is(err, rehab.ErrBusy) {
			return Current{}, fmt.Errorf("who is signed in: %w", err)
		}
	}
	return Current{Account: account, SignIn: s.ID}, nil
}

// SignOut ends the sign-in of the browser that sent r, and returns the cookie
// that makes it forget.
func (k *Keeper) SignOut(ctx context.Context, r *http.Request) (*http.Cookie, error) {
	forget := k.cookie("", 0)
	forget.MaxAge = -1
	return forget, k.end(ctx, k.token(r))
}

func (k *Keeper) end(ctx context.Context, token string) error {
	if token == "" {
		return nil
	}
	s, account, err := k.store.SignIn(ctx, digest(token))
	if err == nil {
		err = k.store.EndSignIn(ctx, account.ID, s.ID)
	}
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return fmt.Errorf("end sign-in: %w", err)
	}
	return nil
}

// SignIns returns where somebody is signed in, last seen first.
func (k *Keeper) SignIns(ctx context.Context, who Current) ([]rehab.SignIn, error) {
	now, limit := k.now(), limitOf(who.Account.Role)
	all, err := k.store.SignIns(ctx, who.Account.ID, now)
	if err != nil {
		return nil, fmt.Errorf("sign-ins: %w", err)
	}
	var live []rehab.SignIn
	for _, s := range all {
		if now.Sub(s.Seen) <= limit.Idle {
			live = append(live, s)
		}
	}
	return live, nil
}

// End ends one of somebody's own sign-ins, by its id. Ending one that ended
// already, or somebody else's, is rehab.ErrNotFound.
func (k *Keeper) End(ctx context.Context, who Current, id string) error {
	return k.store.EndSignIn(ctx, who.Account.ID, id)
}

// browserName is what a person would call a browser, from what it says of
// itself, or "".
func browserName(agent string) string {
	name := firstOf(agent, [][2]string{
		{"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser", "Samsung Internet"}, {"Firefox", "Firefox"}, {"FxiOS", "Firefox"},
		{"CriOS", "Chrome"}, {"Chrome", "Chrome"}, {"Safari", "Safari"},
	})
	system := firstOf(agent, [][2]string{
		{"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"Windows", "Windows"}, {"Mac OS", "Mac"}, {"CrOS", "Chromebook"}, {"Linux", "Linux"},
	})
	switch {
	case name == "" || system == "":
		return name + system
	default:
		return name + " on " + system
	}
}

func firstOf(agent string, signs [][2]string) string {
	for _, s := range signs {
		if strings.Contains(agent, s[0]) {
			return s[1]
		}
	}
	return ""
}
