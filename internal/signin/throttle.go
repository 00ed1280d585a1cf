package signin

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/netip"
	"strings"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// How tries are slowed down. A wait ends by itself, and where an owner signs in
// from is counted apart, so that nobody is locked out for good by somebody else
// who guesses.
const (
	freeTries   = 5                // per account
	firstWait   = 15 * time.Second // then it doubles with each try
	longestWait = 15 * time.Minute
	forgetting  = 24 * time.Hour // after the last try

	addressTries  = 20 // per address and hour, of whatever account
	addressWindow = time.Hour

	// A waiting room full of people who join shares an address.
	addressJoins = 60 // per address and hour
)

// countAccount counts a try at an account: five are free, then each must wait
// twice as long as the one before, up to 15 minutes.
func countAccount(now time.Time, t rehab.Tries) rehab.Tries {
	if now.Sub(t.Last) > forgetting {
		t = rehab.Tries{First: now}
	}
	t.Count++
	t.Last = now
	if over := t.Count - freeTries; over >= 0 {
		t.Until = now.Add(min(longestWait, firstWait<<min(over, 10)))
	}
	return t
}

// countAddress counts something done from an address: so many an hour.
func countAddress(most int) func(time.Time, rehab.Tries) rehab.Tries {
	return func(now time.Time, t rehab.Tries) rehab.Tries {
		if now.Sub(t.First) >= addressWindow {
			t = rehab.Tries{First: now}
		}
		t.Count++
		t.Last = now
		if t.Count >= most {
			t.Until = t.First.Add(addressWindow)
		}
		return t
	}
}

// TakeJoin counts somebody who joins, or returns a WaitError.
func (k *Keeper) TakeJoin(ctx context.Context, from Browser) error {
	network := networkOf(from.Address)
	if network == "" {
		return nil
	}
	return k.take(ctx, []rehab.Counter{{Key: digest("join " + network), Next: countAddress(addressJoins)}})
}

// counters is what a try counts for, the account first. An account that does
// not exist is counted like one that does. Where the owner has signed in
// lately, tries at the account are counted apart from everybody else's.
func counters(email, address string) []rehab.Counter {
	account, network := "account "+Address(email), networkOf(address)
	if network == "" {
		return []rehab.Counter{{Key: digest(account), Next: countAccount}}
	}
	return []rehab.Counter{
		{Key: digest(account), Own: digest(account + " at " + network), Next: countAccount},
		{Key: digest("address " + network), Next: countAddress(addressTries)},
	}
}

// networkOf is what one household or office shares: an IPv4 address, or the
// first half of an IPv6 address.
func networkOf(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return ""
	}
	ip = ip.Unmap()
	if ip.Is6() {
		prefix, err := ip.WithZone("").Prefix(64)
		if err != nil {
			return ""
		}
		return prefix.String()
	}
	return ip.String()
}

// take counts a try, or returns a WaitError.
func (k *Keeper) take(ctx context.Context, tries []rehab.Counter) error {
	wait, err := k.store.TakeTry(ctx, k.now(), tries)
	if err != nil {
		return fmt.Errorf("count tries: %w", err)
	}
	if !wait.IsZero() {
		return WaitError{wait}
	}
	return nil
}

// Address is an e-mail address as accounts keep it.
func Address(email string) string { return strings.ToLower(strings.TrimSpace(email)) }

// digest is what is kept of something that should not be kept.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}
