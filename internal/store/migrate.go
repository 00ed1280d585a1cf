package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

// Each file is run once, in the order of its number, on both databases; so
// each is written in the SQL they share: TEXT, INTEGER, BIGINT, BOOLEAN,
// DOUBLE PRECISION. A constraint that is checked at the commit would fail
// other people's writes: none is DEFERRABLE.
//
//go:embed migrations/*.sql
var embedded embed.FS

// Errors that say that the database and the program are of different age.
var (
	ErrNewerDatabase = errors.New("the database is newer than this program")
	ErrOlderDatabase = errors.New("the database is older than this program")
)

func migrations() fs.FS {
	dir, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the name is not a path
	}
	return dir
}

// Migrate brings the database at url up to date, and returns the versions it
// had before and has now. A new database has version 0. Programs that do so at
// once take turns. Each migration is one transaction with its version.
func Migrate(ctx context.Context, url string) (from, to int64, err error) {
	d, dsn, err := parse(url)
	if err != nil {
		return 0, 0, err
	}
	s := &Store{dialect: d}
	s.opts.fill()
	if err := s.connect(dsn); err != nil {
		return 0, 0, errors.Join(fmt.Errorf("open database: %w", err), s.Close())
	}
	from, err = migrate(ctx, s.writers, d, dsn, migrations(), true)
	if err != nil {
		return from, from, errors.Join(err, s.Close())
	}
	to, _, err = versions(ctx, s.writers, d, migrations())
	return from, to, errors.Join(err, s.Close())
}

// migrate compares the database with files and, if it may, runs what is
// missing. It returns the version that it found.
func migrate(ctx context.Context, db *sql.DB, d dialect, dsn string, files fs.FS, may bool) (int64, error) {
	release, err := turn(ctx, d, dsn)
	if err != nil {
		return 0, fmt.Errorf("open database: %w", err)
	}
	defer release()
	from, target, err := versions(ctx, db, d, files)
	switch {
	case err != nil:
		return 0, fmt.Errorf("open database: %s", oneLine(err))
	case from > target:
		return from, fmt.Errorf("%w: it has version %d, the program knows %d", ErrNewerDatabase, from, target)
	case from == target:
		return from, nil
	case !may:
		return from, fmt.Errorf("%w: it has version %d, the program needs %d", ErrOlderDatabase, from, target)
	}
	p, err := provider(db, d, files)
	if err != nil {
		return from, fmt.Errorf("migrate database: %w", err)
	}
	if _, err := p.Up(ctx); err != nil {
		return from, fmt.Errorf("migrate database: %w", known(err))
	}
	return from, nil
}

func provider(db *sql.DB, d dialect, files fs.FS) (*goose.Provider, error) {
	opts := []goose.ProviderOption{goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger())}
	name := goose.DialectSQLite3
	if d == postgres {
		name = goose.DialectPostgres
		// Asks every second for up to five minutes.
		session, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 300))
		if err != nil {
			return nil, err
		}
		opts = append(opts, goose.WithSessionLocker(session))
	}
	return goose.NewProvider(name, db, files, opts...)
}

const hasVersions = "SELECT count(*) FROM sqlite_master WHERE name = '" + goose.DefaultTablename + "'"
const hasVersionsPostgres = "SELECT count(*) FROM pg_tables WHERE tablename = '" + goose.DefaultTablename + "'" +
	" AND schemaname = current_schema()"

// versions is the version of the database and the newest of files. It only
// reads, so that programs which start together do not disturb each other.
func versions(ctx context.Context, db *sql.DB, d dialect, files fs.FS) (current, target int64, err error) {
	p, err := provider(db, d, files)
	if err != nil {
		return 0, 0, err
	}
	sources := p.ListSources()
	target = sources[len(sources)-1].Version
	sql, n := hasVersions, 0
	if d == postgres {
		sql = hasVersionsPostgres
	}
	if err := db.QueryRowContext(ctx, sql).Scan(&n); err != nil || n == 0 {
		return 0, target, err
	}
	err = db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM "+goose.DefaultTablename).Scan(&current)
	return current, target, err
}
