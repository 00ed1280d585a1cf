package floor

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"sync/atomic"
)

// A writer keeps records, one write after the other on one connection. Each
// has a transaction of its own; in groups, those that wait share one.
type writer struct {
	db     *sql.DB
	conn   *sql.Conn
	stmts  map[string]*sql.Stmt
	groups atomic.Bool
	queue  chan write
	count  func()
}

type write struct {
	do   func(*writer) error
	done chan error
}

// mostTogether bounds a group.
const mostTogether = 64

func newWriter(path string, count func()) (*writer, error) {
	db, err := open(path, url.Values{"_txlock": {"immediate"}})
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	w := &writer{db: db, stmts: map[string]*sql.Stmt{}, queue: make(chan write, 4*mostTogether), count: count}
	if w.conn, err = db.Conn(context.Background()); err != nil {
		return nil, err
	}
	for _, text := range append([]string{begin, commit, savepoint, release, undo}, writes...) {
		if w.stmts[text], err = w.conn.PrepareContext(context.Background(), text); err != nil {
			return nil, err
		}
	}
	go w.serve()
	return w, nil
}

const (
	begin     = "BEGIN IMMEDIATE"
	commit    = "COMMIT"
	savepoint = "SAVEPOINT one"
	release   = "RELEASE one"
	undo      = "ROLLBACK TO one"
)

func (w *writer) close() error { return errors.Join(w.conn.Close(), w.db.Close()) }

// keep does a write and returns when it is on disk.
func (w *writer) keep(do func(*writer) error) error {
	m := write{do, make(chan error, 1)}
	w.queue <- m
	return <-m.done
}

func (w *writer) exec(text string, args ...any) (int64, error) {
	w.count()
	res, err := w.stmts[text].Exec(args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

func (w *writer) control(text string) error {
	_, err := w.stmts[text].Exec()
	return err
}

func (w *writer) serve() {
	for first := range w.queue {
		together := []write{first}
		for w.groups.Load() && len(together) < mostTogether && len(w.queue) > 0 {
			together = append(together, <-w.queue)
		}
		errs := make([]error, len(together))
		err := w.control(begin)
		for i, m := range together {
			if err == nil {
				errs[i], err = w.one(m, len(together) > 1)
			}
		}
		if err == nil {
			err = w.control(commit)
		}
		for i, m := range together {
			if errs[i] == nil {
				errs[i] = err
			}
			m.done <- errs[i]
		}
	}
}

// one does a write; among others, so that it fails alone.
func (w *writer) one(m write, among bool) (failed, broken error) {
	if !among {
		return m.do(w), nil
	}
	if err := w.control(savepoint); err != nil {
		return nil, err
	}
	if failed = m.do(w); failed != nil {
		if err := w.control(undo); err != nil {
			return failed, err
		}
	}
	return failed, w.control(release)
}
