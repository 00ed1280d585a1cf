package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	gormpostgres "gorm.io/driver/postgres"
	gormsqlite "gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// connect opens the pools. On SQLite there is one writer, because a file takes
// one at a time and those who wait for it wait long; readers cannot write.
func (s *Store) connect(dsn string) (err error) {
	if s.dialect == postgres {
		return s.connectPostgres(dsn)
	}
	if err := makeFile(dsn); err != nil {
		return err
	}
	if s.writers, err = sql.Open("sqlite3", sqliteDSN(dsn, url.Values{"_txlock": {"immediate"}})); err != nil {
		return err
	}
	s.writers.SetMaxOpenConns(1)
	if s.readers, err = sql.Open("sqlite3", sqliteDSN(dsn, url.Values{"_query_only": {"on"}})); err != nil {
		return err
	}
	bound(s.readers, s.opts.Readers)
	return nil
}

func (s *Store) connectPostgres(dsn string) error {
	cfg, err := pgx.ParseConfig(dsn)
	if err != nil {
		return fmt.Errorf("%w: %s", errURL, oneLine(err))
	}
	if cfg.ConnectTimeout == 0 {
		cfg.ConnectTimeout = 5 * time.Second
	}
	reads := cfg.Copy()
	if _, set := reads.RuntimeParams["statement_timeout"]; !set {
		reads.RuntimeParams["statement_timeout"] = strconv.FormatInt(s.opts.Timeout.Milliseconds(), 10)
	}
	reads.RuntimeParams["default_transaction_read_only"] = "on"
	s.writers, s.readers = stdlib.OpenDB(*cfg), stdlib.OpenDB(*reads)
	bound(s.writers, s.opts.Readers)
	bound(s.readers, s.opts.Readers)
	return nil
}

func bound(db *sql.DB, n int) {
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
}

// makeFile makes the file that SQLite will fill, for its owner's eyes only;
// the files that SQLite puts beside it take after it.
func makeFile(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600) //nolint:gosec // the path is a setting of whoever runs the site
	if err != nil {
		return err
	}
	return f.Close()
}

// openORM puts gorm on top of c. Its logger is off: it would print what
// patients wrote.
func openORM(d dialect, c conn) (*gorm.DB, error) {
	var dialector gorm.Dialector = gormsqlite.New(gormsqlite.Config{Conn: c})
	if d == postgres {
		dialector = gormpostgres.New(gormpostgres.Config{Conn: c})
	}
	return gorm.Open(dialector, &gorm.Config{
		DisableAutomaticPing:   true,
		Logger:                 logger.Discard,
		SkipDefaultTransaction: true,
		TranslateError:         true,
	})
}

// A conn is a connection or a pool of them that refuses text which the
// databases would not keep alike. gorm uses it too.
type conn struct {
	gorm.ConnPool
	onStatement func(string)
}

func (c conn) ExecContext(ctx context.Context, sql string, args ...any) (sql.Result, error) {
	if err := c.check(sql, args); err != nil {
		return nil, err
	}
	return c.ConnPool.ExecContext(ctx, sql, args...)
}

func (c conn) QueryContext(ctx context.Context, sql string, args ...any) (*sql.Rows, error) {
	if err := c.check(sql, args); err != nil {
		return nil, err
	}
	return c.ConnPool.QueryContext(ctx, sql, args...)
}

func (c conn) QueryRowContext(ctx context.Context, sql string, args ...any) *sql.Row {
	if c.onStatement != nil {
		c.onStatement(sql)
	}
	return c.ConnPool.QueryRowContext(ctx, sql, args...)
}

func (c conn) check(sql string, args []any) error {
	if c.onStatement != nil {
		c.onStatement(sql)
	}
	return checkText(args)
}
