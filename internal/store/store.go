// Package store keeps the records of the service in SQLite or PostgreSQL. It
// is the only package that knows there is a database.
//
// A method that writes is one transaction: it is kept whole or not at all, and
// has been committed when it returns nil. See [Store.write] and [Store.read].
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	"gorm.io/gorm"
)

// Options settle how a store is opened. The zero value is good.
type Options struct {
	// Migrate brings an older database up to date. Without it an older
	// database is refused with ErrOlderDatabase.
	Migrate bool
	// Readers is how many connections read at once; 0 means twice the number
	// of processors, and at least 4.
	Readers int
	// Timeout is how long a write may take, waiting included, and on
	// PostgreSQL each read; 0 means 10 s.
	Timeout time.Duration
	// OnStatement, if set, is called with the text of every statement. Tests
	// count with it. It must be quick and safe for concurrent use.
	OnStatement func(sql string)
}

// Store keeps records. Its methods are safe for concurrent use.
//
// Methods return rehab.ErrNotFound when there is no such record, and an error
// that wraps rehab.ErrBusy when the database cannot answer just now: nothing
// is lost by trying again.
type Store struct {
	dialect dialect
	readers *sql.DB
	writers *sql.DB
	reads   conn     // readers, guarded
	orm     *gorm.DB // over reads
	group   *group   // SQLite's one writer; nil on PostgreSQL
	opts    Options
}

// Open connects to the database at url: sqlite:PATH or postgres://…. It makes
// the file and its folder if need be.
func Open(ctx context.Context, url string, opts Options) (*Store, error) {
	d, dsn, err := parse(url)
	if err != nil {
		return nil, err
	}
	opts.fill()
	s := &Store{dialect: d, opts: opts}
	if err := s.connect(dsn); err != nil {
		return nil, errors.Join(fmt.Errorf("open database: %w", err), s.Close())
	}
	if err := s.prepare(ctx, dsn); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if d == sqlite {
		s.group = newGroup(s.writers, s.newTx)
	}
	return s, nil
}

func (o *Options) fill() {
	if o.Readers == 0 {
		o.Readers = max(4, 2*runtime.GOMAXPROCS(0))
	}
	if o.Timeout == 0 {
		o.Timeout = 10 * time.Second
	}
}

// prepare sees to it that the tables are those of this program.
func (s *Store) prepare(ctx context.Context, dsn string) error {
	_, err := migrate(ctx, s.writers, s.dialect, dsn, migrations(), s.opts.Migrate)
	if err != nil {
		return err
	}
	s.reads = conn{s.readers, s.opts.OnStatement}
	s.orm, err = openORM(s.dialect, s.reads)
	if err != nil {
		return fmt.Errorf("open database: %w", known(err))
	}
	return nil
}

// Close lets writes in hand finish, then releases the connections.
func (s *Store) Close() error {
	if s.group != nil {
		s.group.close()
	}
	var errs []error
	for _, db := range []*sql.DB{s.readers, s.writers} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// Ping reports whether the database answers.
func (s *Store) Ping(ctx context.Context) error {
	var one int
	return known(s.queryRow(ctx, "SELECT 1").Scan(&one))
}

// Kind is "SQLite" or "PostgreSQL".
func (s *Store) Kind() string { return s.dialect.String() }

// read is gorm over the connections that only read.
func (s *Store) read(ctx context.Context) *gorm.DB { return s.orm.WithContext(s.through(ctx)) }

// through is the context of a read that has begun. On SQLite nothing stops it
// any more: each takes microseconds, and to be ready to stop it takes as long
// again.
func (s *Store) through(ctx context.Context) context.Context {
	if s.dialect != sqlite || ctx.Err() != nil {
		return ctx
	}
	return context.WithoutCancel(ctx)
}

// query runs hand-written SQL, with ? for each argument, on a connection that
// only reads. The caller closes the rows and passes errors through known.
func (s *Store) query(ctx context.Context, sql string, args ...any) (*sql.Rows, error) {
	return s.reads.QueryContext(s.through(ctx), s.dialect.rebind(sql), args...)
}

// queryRow is query for at most one row.
func (s *Store) queryRow(ctx context.Context, sql string, args ...any) *sql.Row {
	return s.reads.QueryRowContext(s.through(ctx), s.dialect.rebind(sql), args...)
}

// write runs fn in a transaction and returns nil once that is committed and on
// disk. When fn fails, nothing it did is kept and write returns its error.
//
// Somebody who hangs up does not cancel a write: it has its own timeout. fn
// must not wait for anything but its tx, and must not use s itself. It may run
// again from the start when PostgreSQL asks for that, so it sets what it sets
// outside afresh.
func (s *Store) write(ctx context.Context, fn func(tx *Tx) error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.opts.Timeout)
	defer cancel()
	if s.group != nil {
		return known(s.group.do(ctx, fn))
	}
	return known(s.transact(ctx, fn))
}

// oneLine is err on one line, for a command's message.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }
