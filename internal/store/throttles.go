package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// triesLast is how long tries are kept after the last one.
const triesLast = 30 * 24 * time.Hour

// TakeTry counts a try with each counter, unless one of them must wait; then
// it counts nothing and returns when the longest wait is over.
func (s *Store) TakeTry(ctx context.Context, now time.Time, counters []rehab.Counter) (wait time.Time, err error) {
	err = s.write(ctx, func(tx *Tx) error {
		wait = time.Time{}
		if err := tx.forget("throttles", "key_hash", "last_at", now.Add(-triesLast)); err != nil {
			return err
		}
		tries, err := tx.tries(counters)
		if err != nil {
			return err
		}
		for _, t := range tries {
			if t.Until.After(now) && t.Until.After(wait) {
				wait = t.Until
			}
		}
		if !wait.IsZero() {
			return nil
		}
		for i, c := range counters {
			if err := tx.putTries(tries[i].key, c.Next(now, tries[i].Tries)); err != nil {
				return err
			}
		}
		return nil
	})
	return wait, err
}

// ForgiveTry forgets all tries of the first counter, which counts under its
// own key from now on, and one of each of the others'.
func (s *Store) ForgiveTry(ctx context.Context, now time.Time, counters []rehab.Counter) error {
	return s.write(ctx, func(tx *Tx) error {
		if _, err := tx.tries(counters); err != nil {
			return err
		}
		first := counters[0]
		if _, err := tx.exec("DELETE FROM throttles WHERE key_hash IN (?, ?)", first.Key, first.Own); err != nil {
			return err
		}
		if first.Own != "" {
			if err := tx.putTries(first.Own, rehab.Tries{First: now, Last: now}); err != nil {
				return err
			}
		}
		for _, c := range counters[1:] {
			_, err := tx.exec("UPDATE throttles SET tries = tries - 1, until_at = 0 WHERE key_hash = ? AND tries > 0", c.Key)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// keptTries is tries with the key that they are kept under.
type keptTries struct {
	key string
	rehab.Tries
}

// tries returns the tries of each counter, and holds others off until the
// transaction is done. Keys are locked in one order, so that two cannot wait
// for each other.
func (tx *Tx) tries(counters []rehab.Counter) ([]keptTries, error) {
	ordered := slices.SortedFunc(slices.Values(counters), func(a, b rehab.Counter) int { return cmp.Compare(a.Key, b.Key) })
	for _, c := range ordered {
		if err := tx.lock(c.Key); err != nil {
			return nil, err
		}
	}
	all := make([]keptTries, 0, len(counters))
	for _, c := range counters {
		kept, err := tx.triesOf(c)
		if err != nil {
			return nil, err
		}
		all = append(all, kept)
	}
	return all, nil
}

// triesOf returns the tries under a counter's own key if that counts, and
// otherwise those under its key.
func (tx *Tx) triesOf(c rehab.Counter) (keptTries, error) {
	if c.Own != "" {
		t, err := tx.oneTries(c.Own)
		if err != nil || !t.Last.IsZero() {
			return keptTries{c.Own, t}, err
		}
	}
	t, err := tx.oneTries(c.Key)
	return keptTries{c.Key, t}, err
}

func (tx *Tx) oneTries(key string) (t rehab.Tries, err error) {
	var first, last, until int64
	err = tx.queryRow("SELECT tries, first_at, last_at, until_at FROM throttles WHERE key_hash = ?", key).Scan(&t.Count, &first, &last, &until)
	if errors.Is(err, sql.ErrNoRows) {
		return rehab.Tries{}, nil
	}
	t.First, t.Last, t.Until = instant(first), instant(last), instant(until)
	return t, err
}

func (tx *Tx) putTries(key string, t rehab.Tries) error {
	_, err := tx.exec(`INSERT INTO throttles (key_hash, tries, first_at, last_at, until_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (key_hash) DO UPDATE SET tries = excluded.tries, first_at = excluded.first_at, last_at = excluded.last_at, until_at = excluded.until_at`,
		key, t.Count, micros(t.First), micros(t.Last), micros(t.Until))
	return err
}
