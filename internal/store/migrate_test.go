package store_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// eachBare gives f the address of a database of each kind without tables.
func eachBare(t *testing.T, f func(t *testing.T, url string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { f(t, "sqlite:"+t.TempDir()+"/bare.db") })
	t.Run("postgres", func(t *testing.T) { f(t, storetest.NewPostgres(t)) })
}

// files is n migrations, of which the first tells whether it ran twice.
func files(n int) fstest.MapFS {
	out := fstest.MapFS{}
	for i := 1; i <= n; i++ {
		sql := fmt.Sprintf("-- +goose Up\nCREATE TABLE made%d (n BIGINT);\nINSERT INTO made%d VALUES (1);\n", i, i)
		out[fmt.Sprintf("%04d_made.sql", i)] = &fstest.MapFile{Data: []byte(sql)}
	}
	return out
}

func TestProgramsThatMigrateAtOnceTakeTurns(t *testing.T) {
	eachBare(t, func(t *testing.T, url string) {
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				if err := store.MigrateWith(t.Context(), url, files(5)); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
	})
}

func TestANewDatabaseIsMigratedOnceAndStaysSo(t *testing.T) {
	eachBare(t, func(t *testing.T, url string) {
		from, to, err := store.Migrate(t.Context(), url)
		if err != nil || from != 0 || to == 0 {
			t.Errorf("first: from %d to %d, %v", from, to, err)
		}
		again, still, err := store.Migrate(t.Context(), url)
		if err != nil || again != to || still != to {
			t.Errorf("second: from %d to %d, %v; want %d and %d", again, still, err, to, to)
		}
	})
}

func TestANewerDatabaseIsRefused(t *testing.T) {
	eachBare(t, func(t *testing.T, url string) {
		newer := fstest.MapFS{"9999_later.sql": {Data: []byte("-- +goose Up\nCREATE TABLE later (n BIGINT);\n")}}
		must(t, store.MigrateWith(t.Context(), url, newer))
		for _, opts := range []store.Options{{}, {Migrate: true}} {
			if _, err := store.Open(t.Context(), url, opts); !errors.Is(err, store.ErrNewerDatabase) {
				t.Errorf("Open(%+v): %v, want ErrNewerDatabase", opts, err)
			}
		}
		if _, _, err := store.Migrate(t.Context(), url); !errors.Is(err, store.ErrNewerDatabase) {
			t.Errorf("Migrate: %v, want ErrNewerDatabase", err)
		}
	})
}

func TestAnOlderDatabaseIsRefusedUnlessAskedToMigrate(t *testing.T) {
	eachBare(t, func(t *testing.T, url string) {
		if _, err := store.Open(t.Context(), url, store.Options{}); !errors.Is(err, store.ErrOlderDatabase) {
			t.Errorf("Open: %v, want ErrOlderDatabase", err)
		}
		s, err := store.Open(t.Context(), url, store.Options{Migrate: true})
		must(t, err)
		must(t, s.Close())
	})
}

func TestAMigrationThatFailsLeavesNothingBehind(t *testing.T) {
	eachBare(t, func(t *testing.T, url string) {
		broken := files(2)
		broken["0002_made.sql"] = &fstest.MapFile{Data: []byte("-- +goose Up\nCREATE TABLE half (n BIGINT);\nCREATE TABLE made1 (n BIGINT);\n")}
		if err := store.MigrateWith(t.Context(), url, broken); err == nil {
			t.Fatal("the second migration should fail")
		}
		repaired := files(2)
		repaired["0002_made.sql"] = &fstest.MapFile{Data: []byte("-- +goose Up\nCREATE TABLE half (n BIGINT);\n")}
		must(t, store.MigrateWith(t.Context(), url, repaired))
	})
}

func TestEveryMigrationIsOneTransactionAndChecksAtOnce(t *testing.T) {
	err := fs.WalkDir(store.Embedded(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		sql, err := fs.ReadFile(store.Embedded(), name)
		for _, word := range []string{"NO TRANSACTION", "DEFERRABLE"} {
			if strings.Contains(strings.ToUpper(string(sql)), word) {
				t.Errorf("%s says %s", name, word)
			}
		}
		return err
	})
	must(t, err)
}

func TestAnAddressThatIsNoDatabaseIsRefused(t *testing.T) {
	for _, url := range []string{"", "mysql://x", "sqlite:", "sqlite::memory:", "data.db"} {
		if _, err := store.Open(context.Background(), url, store.Options{}); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("Open(%q): %v, want an error of one line", url, err)
		}
	}
}
