package storetest

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"sync"
	"sync/atomic"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver that makes and drops databases

	"example.org/sixweeks/internal/store"
)

// shared is this process's PostgreSQL, started when first asked for, with a
// migrated database to copy.
var shared = sync.OnceValues(func() (*cluster, error) {
	c, err := start()
	if err != nil {
		return nil, err
	}
	if err := c.exec("CREATE DATABASE template"); err != nil {
		return nil, err
	}
	_, _, err = store.Migrate(context.Background(), c.url("template"))
	return c, err
})

var databases atomic.Int64

// Postgres returns the address of a fresh, empty, migrated PostgreSQL database.
// Where PostgreSQL is not installed the test is skipped, or fails when CI is
// "true".
func Postgres(t testing.TB) string {
	t.Helper()
	return fresh(t, " TEMPLATE template")
}

// NewPostgres returns the address of a PostgreSQL database without any tables.
func NewPostgres(t testing.TB) string {
	t.Helper()
	return fresh(t, "")
}

func fresh(t testing.TB, from string) string {
	t.Helper()
	if _, err := programs(); err != nil {
		missing(t, err)
	}
	c, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("test%d", databases.Add(1))
	if err := c.exec("CREATE DATABASE " + name + from); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.exec("DROP DATABASE " + name + " WITH (FORCE)"); err != nil {
			t.Error(err)
		}
	})
	return c.url(name)
}

func missing(t testing.TB, err error) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(err)
	}
	t.Skip(err)
}

func (c *cluster) url(database string) string {
	q := url.Values{"host": {c.dir}, "user": {"postgres"}, "sslmode": {"disable"}}
	return "postgres:///" + database + "?" + q.Encode()
}

// exec runs one statement as the administrator. Databases are made one at a
// time: PostgreSQL refuses to copy one that is being copied.
func (c *cluster) exec(statement string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	db, err := sql.Open("pgx", c.url("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}
