package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/mattn/go-sqlite3"
	"gorm.io/gorm"

	"example.org/sixweeks/internal/rehab"
)

// known turns what the databases report into what the rest of the program
// knows. Every error of a statement goes through it once.
func known(err error) error {
	switch {
	case err == nil, errors.Is(err, rehab.ErrNotFound), errors.Is(err, rehab.ErrBusy):
		return err
	case errors.Is(err, sql.ErrNoRows), errors.Is(err, gorm.ErrRecordNotFound), orphan(err):
		return rehab.ErrNotFound
	case unavailable(err):
		return busy(err)
	}
	return err
}

func busy(err error) error { return fmt.Errorf("%w: %w", rehab.ErrBusy, err) }

// duplicate reports whether a unique index refused a row.
func duplicate(err error) bool {
	var lite sqlite3.Error
	if errors.As(err, &lite) {
		return lite.ExtendedCode == sqlite3.ErrConstraintUnique || lite.ExtendedCode == sqlite3.ErrConstraintPrimaryKey
	}
	return pgCode(err) == "23505" || errors.Is(err, gorm.ErrDuplicatedKey)
}

// orphan reports whether a row refers to one that does not exist.
func orphan(err error) bool {
	var lite sqlite3.Error
	if errors.As(err, &lite) {
		return lite.ExtendedCode == sqlite3.ErrConstraintForeignKey
	}
	return pgCode(err) == "23503" || errors.Is(err, gorm.ErrForeignKeyViolated)
}

// unavailable reports whether the same statement may work later: the disk is
// full, the file is locked, the server went away.
func unavailable(err error) bool {
	var lite sqlite3.Error
	if errors.As(err, &lite) {
		switch lite.Code {
		case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrFull, sqlite3.ErrIoErr, sqlite3.ErrReadonly,
			sqlite3.ErrCantOpen, sqlite3.ErrNomem, sqlite3.ErrInterrupt, sqlite3.ErrProtocol:
			return true
		}
		return false
	}
	if code := pgCode(err); code != "" {
		return transient(code)
	}
	var network net.Error
	return errors.Is(err, driver.ErrBadConn) || errors.Is(err, sql.ErrConnDone) || errors.Is(err, sql.ErrTxDone) ||
		errors.Is(err, context.DeadlineExceeded) || errors.As(err, &network) || pgconn.SafeToRetry(err)
}

// transient reports whether a PostgreSQL error passes: connections, resources,
// conflicts, an administrator at work, the system underneath.
func transient(code string) bool {
	for _, class := range []string{"08", "53", "40", "55P03", "57", "58"} {
		if strings.HasPrefix(code, class) {
			return true
		}
	}
	return false
}

func pgCode(err error) string {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code
	}
	return ""
}
