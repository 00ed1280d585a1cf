package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
)

// A Tx is a transaction in which a method of the store writes. See
// [Store.write].
type Tx struct {
	ctx     context.Context
	conn    conn
	dialect dialect
	orm     *gorm.DB
	opened  []*sql.Rows
}

func (s *Store) newTx(ctx context.Context, c gorm.ConnPool) *Tx {
	return &Tx{ctx: ctx, conn: conn{c, s.opts.OnStatement}, dialect: s.dialect, orm: s.orm}
}

// gorm is gorm inside the transaction.
func (tx *Tx) gorm() *gorm.DB {
	db := tx.orm.Session(&gorm.Session{NewDB: true, Context: tx.ctx})
	db.Statement.ConnPool = tx.conn
	return db
}

// exec runs hand-written SQL, with ? for each argument, and returns how many
// rows it changed.
func (tx *Tx) exec(sql string, args ...any) (int64, error) {
	res, err := tx.conn.ExecContext(tx.ctx, tx.dialect.rebind(sql), args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// query reads inside the transaction. The caller closes the rows before it
// runs another statement.
func (tx *Tx) query(sql string, args ...any) (*sql.Rows, error) {
	rows, err := tx.conn.QueryContext(tx.ctx, tx.dialect.rebind(sql), args...)
	if err == nil {
		tx.opened = append(tx.opened, rows)
	}
	return rows, err
}

// queryRow is query for at most one row; none is sql.ErrNoRows.
func (tx *Tx) queryRow(sql string, args ...any) *sql.Row {
	return tx.conn.QueryRowContext(tx.ctx, tx.dialect.rebind(sql), args...)
}

// lock makes other transactions that lock the same key wait until this one is
// done: for a write that depends on what it first reads, with a patient's id
// as the key. SQLite has one writer and need not do anything.
func (tx *Tx) lock(key string) error {
	if tx.dialect != postgres {
		return nil
	}
	_, err := tx.exec("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", key)
	return err
}

// run calls fn, and makes an error of a panic, so that whoever waits for the
// transaction learns of it and nobody else suffers. Rows left open would hold
// the connection for ever.
func (tx *Tx) run(fn func(*Tx) error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
		for _, rows := range tx.opened {
			_ = rows.Close() // nothing to do for rows already closed
		}
	}()
	return fn(tx)
}

// attempts is how often a transaction is tried when PostgreSQL undoes it for
// the sake of another.
const attempts = 3

// transact gives fn a transaction of its own: PostgreSQL groups commits itself.
func (s *Store) transact(ctx context.Context, fn func(*Tx) error) (err error) {
	for range attempts {
		if err = s.transactOnce(ctx, fn); !conflicted(err) {
			return err
		}
	}
	return err
}

func (s *Store) transactOnce(ctx context.Context, fn func(*Tx) error) error {
	t, err := s.writers.BeginTx(ctx, nil)
	if err != nil {
		return busy(err)
	}
	if err := s.newTx(ctx, t).run(fn); err != nil {
		return errors.Join(err, ignoreDone(t.Rollback()))
	}
	return t.Commit()
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// conflicted reports whether err is a serialisation failure or a deadlock:
// nothing was kept, and trying again may do.
func conflicted(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == "40001" || pg.Code == "40P01")
}
