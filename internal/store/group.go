package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"sync/atomic"

	"gorm.io/gorm"
)

// maxGroup bounds how many writes wait for the same commit.
const maxGroup = 64

// A group is the one writer of a SQLite file. It takes whatever writes are
// waiting, runs each inside a savepoint of one transaction, commits, and only
// then tells each that it is kept. The disk is waited for once for all of
// them, and a lone write waits for nobody.
type group struct {
	db    *sql.DB
	newTx func(context.Context, gorm.ConnPool) *Tx
	queue chan *member
	done  chan struct{}

	mu     sync.RWMutex // held for reading while sending to queue
	closed bool
}

// A member is one write of a group.
type member struct {
	ctx   context.Context
	fn    func(*Tx) error
	taken atomic.Bool // by the writer, or by its owner to give up
	err   error       // fn's own
	reply chan error  // room for one
}

var errClosed = errors.New("the store is closed")

func newGroup(db *sql.DB, newTx func(context.Context, gorm.ConnPool) *Tx) *group {
	g := &group{db: db, newTx: newTx, queue: make(chan *member, 4*maxGroup), done: make(chan struct{})}
	go g.serve()
	return g
}

// do hands fn to the writer and waits for its commit. When ctx is done first,
// fn is withdrawn if it has not begun; otherwise its outcome is unknown, and
// the error says busy in both cases.
func (g *group) do(ctx context.Context, fn func(*Tx) error) error {
	m := &member{ctx: context.WithoutCancel(ctx), fn: fn, reply: make(chan error, 1)}
	if err := g.send(ctx, m); err != nil {
		return err
	}
	select {
	case err := <-m.reply:
		return err
	case <-ctx.Done():
		m.taken.Store(true)
		return busy(ctx.Err())
	}
}

func (g *group) send(ctx context.Context, m *member) error {
	g.mu.RLock()
	defer g.mu.RUnlock()
	if g.closed {
		return busy(errClosed)
	}
	select {
	case g.queue <- m:
		return nil
	case <-ctx.Done():
		return busy(ctx.Err())
	}
}

// close lets the writes that wait finish.
func (g *group) close() {
	g.mu.Lock()
	if !g.closed {
		g.closed = true
		close(g.queue)
	}
	g.mu.Unlock()
	<-g.done
}

func (g *group) serve() {
	defer close(g.done)
	for m := range g.queue {
		members, err := g.commit(m)
		for _, m := range members {
			if m.err != nil {
				m.reply <- m.err
			} else {
				m.reply <- err
			}
		}
	}
}

// commit runs first, and whatever is waiting by then, in one transaction. The
// error is that of the transaction: no member's writes were kept.
//
// The context of the statements is never done: SQLite undoes the whole
// transaction when one of its statements is interrupted.
func (g *group) commit(first *member) (members []*member, err error) {
	ctx := context.Background()
	c, err := g.db.Conn(ctx)
	if err != nil {
		return []*member{first}, busy(err)
	}
	defer c.Close()
	if _, err := c.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return []*member{first}, busy(err)
	}
	for m := first; m != nil; m = g.next(len(members)) {
		if m.taken.Swap(true) {
			continue // its owner gave up
		}
		members = append(members, m)
		if err := g.run(c, m); err != nil {
			return members, g.undo(c, err)
		}
	}
	if _, err := c.ExecContext(ctx, "COMMIT"); err != nil {
		return members, g.undo(c, err)
	}
	return members, nil
}

// next is a write that waits, or nil if none does or the group is full.
func (g *group) next(taken int) *member {
	if taken >= maxGroup {
		return nil
	}
	select {
	case m := <-g.queue: // nil when the queue is closed
		return m
	default:
		return nil
	}
}

// run runs m inside a savepoint. The error means that the transaction is
// spoiled: SQLite undoes all of it when, say, the disk is full.
func (g *group) run(c *sql.Conn, m *member) error {
	ctx := context.Background()
	if _, err := c.ExecContext(ctx, "SAVEPOINT one"); err != nil {
		return err
	}
	m.err = known(g.newTx(m.ctx, c).run(m.fn))
	if m.err != nil {
		if _, err := c.ExecContext(ctx, "ROLLBACK TO one"); err != nil {
			return err
		}
	}
	_, err := c.ExecContext(ctx, "RELEASE one")
	return err
}

// undo ends a transaction that failed, and says that nothing of it was kept.
func (g *group) undo(c *sql.Conn, err error) error {
	_, _ = c.ExecContext(context.Background(), "ROLLBACK") // often none is left to undo
	return busy(err)
}
