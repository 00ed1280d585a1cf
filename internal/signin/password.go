package signin

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"

	"example.org/sixweeks/internal/rehab"
)

// The cost of a password (OWASP Password Storage Cheat Sheet: argon2id).
const (
	memoryKiB  = 19 * 1024
	passes     = 2
	lanes      = 1
	saltBytes  = 16
	hashBytes  = 32
	maxHashing = 4 // at once: 76 MiB
)

// MaxLength is how long a password may be, in characters.
const MaxLength = 128

// Check notes what is wrong with a new password: "blank", "too_short",
// "too_long", "characters", "common", or "personal" when it is hardly more
// than one of the words of its owner (their name, their address). Any
// character counts, and there are no rules about which.
func (k *Keeper) Check(ps *rehab.Problems, field, password string, personal ...string) {
	switch n := utf8.RuneCountInString(password); {
	case password == "":
		ps.Add(field, "blank")
	case n < k.minLength:
		ps.Add(field, "too_short", strconv.Itoa(k.minLength))
	case n > MaxLength:
		ps.Add(field, "too_long", strconv.Itoa(MaxLength))
	case strings.ContainsAny(password, "\uFFFD\x00"):
		ps.Add(field, "characters")
	case isPersonal(password, personal):
		ps.Add(field, "personal")
	case isCommon(password):
		ps.Add(field, "common")
	}
}

// Hash is what is kept of a password. It waits while others are hashed.
func (k *Keeper) Hash(ctx context.Context, password string) (string, error) {
	release, err := k.turn(ctx)
	if err != nil {
		return "", err
	}
	defer release()
	return hash(password, random(saltBytes)), nil
}

// verify reports whether password is exactly the one that a hash was made from.
func (k *Keeper) verify(ctx context.Context, password, was string) (bool, error) {
	release, err := k.turn(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	salt, err := saltOf(was)
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare([]byte(hash(password, salt)), []byte(was)) == 1, nil
}

func (k *Keeper) turn(ctx context.Context) (release func(), err error) {
	select {
	case k.hashing <- struct{}{}:
		return func() { <-k.hashing }, nil
	case <-ctx.Done():
		return nil, fmt.Errorf("%w: %w", rehab.ErrBusy, ctx.Err())
	}
}

var encoding = base64.RawStdEncoding

// prefix is the same for all hashes, until the cost changes.
var prefix = fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$", argon2.Version, memoryKiB, passes, lanes)

func hash(password string, salt []byte) string {
	return kept(salt, argon2.IDKey([]byte(password), salt, passes, memoryKiB, lanes, hashBytes))
}

func kept(salt, key []byte) string {
	return prefix + encoding.EncodeToString(salt) + "$" + encoding.EncodeToString(key)
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // it never fails
	return b
}

func saltOf(was string) ([]byte, error) {
	rest, ok := strings.CutPrefix(was, prefix)
	salt, _, ok2 := strings.Cut(rest, "$")
	if !ok || !ok2 {
		return nil, errors.New("the kept password is of an unknown kind")
	}
	return encoding.DecodeString(salt)
}
