package store

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// turn waits until no other program opens or migrates a SQLite file in the same
// folder: even the first connection writes, since it turns on the write-ahead
// log. It locks the folder, which leaves no file behind and ends with the
// process. On PostgreSQL the migrations' own lock does this.
func turn(ctx context.Context, d dialect, path string) (release func(), err error) {
	if d == postgres {
		return func() {}, nil
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	for {
		err := syscall.Flock(int(dir.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return func() { _ = dir.Close() }, nil
		}
		select {
		case <-ctx.Done():
			_ = dir.Close()
			return nil, ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}
