package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// eachWithNotes is storetest.Each with a table made for these tests.
func eachWithNotes(t *testing.T, f func(t *testing.T, s *store.Store)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		must(t, makeNotes(s))
		f(t, s)
	})
}

func makeNotes(s *store.Store) error {
	return s.Write(context.Background(), func(tx *store.Tx) error {
		if _, err := tx.Exec("CREATE TABLE test_notes (id TEXT PRIMARY KEY, n BIGINT NOT NULL, body TEXT NOT NULL)"); err != nil {
			return err
		}
		_, err := tx.Exec("CREATE TABLE test_parts (note_id TEXT NOT NULL REFERENCES test_notes (id))")
		return err
	})
}

func add(id string) func(*store.Tx) error { return addBody(id, "") }

func addBody(id, body string) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		_, err := tx.Exec("INSERT INTO test_notes (id, n, body) VALUES (?, 0, ?)", id, body)
		return err
	}
}

func count(t *testing.T, s *store.Store) int {
	t.Helper()
	var n int
	must(t, s.Read(context.Background(), &n, "SELECT count(*) FROM test_notes"))
	return n
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestAWriteThatFailsKeepsNothing(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		wrong := errors.New("wrong")
		err := s.Write(t.Context(), func(tx *store.Tx) error {
			must(t, add("a")(tx))
			return wrong
		})
		if !errors.Is(err, wrong) || count(t, s) != 0 {
			t.Errorf("got %v and %d rows, want the function's own error and no row", err, count(t, s))
		}
	})
}

func TestAFailedMemberDoesNotSpoilTheGroup(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		must(t, s.Write(t.Context(), add("taken")))
		var wg sync.WaitGroup
		for i := range 60 {
			wg.Go(func() {
				fn, wantErr := add(fmt.Sprint("row", i)), false
				switch i % 4 {
				case 1:
					fn, wantErr = add("taken"), true
				case 2:
					fn, wantErr = func(*store.Tx) error { panic("a fault in the program") }, true
				}
				if err := s.Write(t.Context(), fn); (err != nil) != wantErr {
					t.Errorf("write %d: %v", i, err)
				}
			})
		}
		wg.Wait()
		if got := count(t, s); got != 31 {
			t.Errorf("%d rows are kept, want 31", got)
		}
	})
}

func TestConcurrentWritersLoseNothing(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		must(t, s.Write(t.Context(), add("counter")))
		var wg sync.WaitGroup
		for range 16 {
			wg.Go(func() {
				for range 25 {
					if err := s.Write(t.Context(), increment); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		var n int
		must(t, s.Read(t.Context(), &n, "SELECT n FROM test_notes WHERE id = ?", "counter"))
		if n != 400 {
			t.Errorf("counted %d, want 400", n)
		}
	})
}

// increment reads and then writes, which goes wrong without a lock.
func increment(tx *store.Tx) error {
	if err := tx.Lock("counter"); err != nil {
		return err
	}
	var n int
	if err := tx.QueryRow("SELECT n FROM test_notes WHERE id = ?", "counter").Scan(&n); err != nil {
		return err
	}
	_, err := tx.Exec("UPDATE test_notes SET n = ? WHERE id = ?", n+1, "counter")
	return err
}

func TestHangingUpDoesNotCancelAWrite(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		ctx, hangUp := context.WithCancel(t.Context())
		err := s.Write(ctx, func(tx *store.Tx) error {
			hangUp()
			return add("a")(tx)
		})
		if err != nil || count(t, s) != 1 {
			t.Errorf("got %v and %d rows, want the row kept", err, count(t, s))
		}
		if err := s.Write(ctx, add("b")); err != nil || count(t, s) != 2 {
			t.Errorf("after hanging up: got %v and %d rows, want the row kept", err, count(t, s))
		}
	})
}

func TestAWriteSeesItselfAndOthersDoNotUntilItIsKept(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		must(t, s.Write(t.Context(), func(tx *store.Tx) error {
			must(t, add("a")(tx))
			var n int
			must(t, tx.QueryRow("SELECT count(*) FROM test_notes").Scan(&n))
			if n != 1 || count(t, s) != 0 {
				t.Errorf("inside %d rows, outside %d; want 1 and 0", n, count(t, s))
			}
			return nil
		}))
	})
}

func TestRowsLeftOpenDoNotBlockTheWriter(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		must(t, s.Write(t.Context(), add("a")))
		must(t, s.Write(t.Context(), func(tx *store.Tx) error {
			rows, err := tx.Query("SELECT id FROM test_notes")
			if err == nil {
				rows.Next()
			}
			return err
		}))
		must(t, s.Write(t.Context(), add("b")))
	})
}

func TestReadersCannotWrite(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		rows, err := s.Query(t.Context(), "INSERT INTO test_notes (id, n, body) VALUES ('a', 0, '') RETURNING id")
		if err == nil {
			rows.Next()
			err = errors.Join(rows.Err(), rows.Close())
		}
		if err == nil || count(t, s) != 0 {
			t.Errorf("got %v and %d rows, want an error and none", err, count(t, s))
		}
	})
}

func TestErrorsAreTheProgramsOwn(t *testing.T) {
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		ctx := t.Context()
		err := s.Write(ctx, func(tx *store.Tx) error {
			return tx.QueryRow("SELECT id FROM test_notes WHERE id = ?", "none").Scan(new(string))
		})
		if !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("no row: %v, want ErrNotFound", err)
		}
		err = s.Write(ctx, func(tx *store.Tx) error {
			_, err := tx.Exec("INSERT INTO test_parts (note_id) VALUES (?)", "none")
			return err
		})
		if !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("part of nothing: %v, want ErrNotFound", err)
		}
		must(t, s.Write(ctx, add("a")))
		if err := s.Write(ctx, add("a")); !store.Duplicate(err) {
			t.Errorf("same id again: %v, want a duplicate", err)
		}
		err = s.Write(ctx, func(tx *store.Tx) error { return tx.Create(&note{ID: "a"}) })
		if !store.Duplicate(err) {
			t.Errorf("same id again through gorm: %v, want a duplicate", err)
		}
	})
}

type note struct {
	ID   string
	N    int64
	Body string
}

func (note) TableName() string { return "test_notes" }

func TestTextThatOneDatabaseWouldRefuseIsRefusedByBoth(t *testing.T) {
	type word string
	eachWithNotes(t, func(t *testing.T, s *store.Store) {
		for _, bad := range []string{"nul \x00 inside", "not utf-8 \xff", "half \xe2\x82"} {
			var problems rehab.Problems
			if err := s.Write(t.Context(), addBody("a", bad)); !errors.As(err, &problems) {
				t.Errorf("%q: %v, want problems", bad, err)
			}
			err := s.Write(t.Context(), func(tx *store.Tx) error { return tx.Create(&note{ID: "a", Body: bad}) })
			if !errors.As(err, &problems) {
				t.Errorf("%q through gorm: %v, want problems", bad, err)
			}
			err = s.Write(t.Context(), func(tx *store.Tx) error {
				_, err := tx.Exec("DELETE FROM test_notes WHERE id = ?", word(bad))
				return err
			})
			if !errors.As(err, &problems) {
				t.Errorf("%q as another type: %v, want problems", bad, err)
			}
		}
		good := "emoji 🙂, right to left שלום, e\u0301, \u202e, tab\t and\nline"
		must(t, s.Write(t.Context(), addBody("a", good)))
		var body string
		must(t, s.Read(t.Context(), &body, "SELECT body FROM test_notes"))
		if body != good {
			t.Errorf("got %q, want %q", body, good)
		}
	})
}

func TestAWriteThatTakesTooLongIsBusy(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		s, err := store.Open(t.Context(), url, store.Options{Timeout: 500 * time.Millisecond})
		must(t, err)
		defer s.Close()
		must(t, makeNotes(s))
		holder := s
		if s.Kind() == "PostgreSQL" { // else the lock would go with the holder's own half second
			holder = storetest.Open(t, url)
		}
		release, held := make(chan struct{}), make(chan struct{})
		var wg sync.WaitGroup
		wg.Go(func() {
			_ = holder.Write(t.Context(), func(tx *store.Tx) error {
				if err := tx.Lock("a"); err != nil {
					return err
				}
				close(held)
				<-release
				return nil
			})
		})
		<-held
		err = s.Write(t.Context(), func(tx *store.Tx) error { return errors.Join(tx.Lock("a"), add("late")(tx)) })
		close(release)
		wg.Wait()
		if !errors.Is(err, rehab.ErrBusy) {
			t.Errorf("got %v, want ErrBusy", err)
		}
		must(t, s.Write(t.Context(), add("next")))
		if got := count(t, s); got != 1 {
			t.Errorf("%d rows are kept, want only the one that was in time", got)
		}
	})
}

func TestAClosedStoreIsBusy(t *testing.T) {
	s, err := store.Open(t.Context(), storetest.SQLite(t), store.Options{})
	must(t, err)
	must(t, s.Close())
	if err := s.Write(t.Context(), add("a")); !errors.Is(err, rehab.ErrBusy) {
		t.Errorf("got %v, want ErrBusy", err)
	}
	must(t, s.Close())
}

func TestPingReachesTheDatabase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) { must(t, s.Ping(t.Context())) })
}

func TestStatementsCanBeCounted(t *testing.T) {
	var mu sync.Mutex
	var seen []string
	s, err := store.Open(t.Context(), storetest.SQLite(t), store.Options{OnStatement: func(sql string) {
		mu.Lock()
		defer mu.Unlock()
		seen = append(seen, sql)
	}})
	must(t, err)
	defer s.Close()
	must(t, makeNotes(s))
	seen = nil
	must(t, s.Write(t.Context(), add("a")))
	_ = count(t, s)
	if len(seen) != 2 || !strings.HasPrefix(seen[0], "INSERT") || !strings.HasPrefix(seen[1], "SELECT") {
		t.Errorf("saw %q, want an INSERT and a SELECT", seen)
	}
}

func TestRebindNumbersArgumentsOutsideQuotes(t *testing.T) {
	got := store.Rebind("SELECT '?', a FROM b WHERE c = ? AND d IN (?, ?)")
	if want := "SELECT '?', a FROM b WHERE c = $1 AND d IN ($2, $3)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
