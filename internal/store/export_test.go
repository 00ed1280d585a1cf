package store

import (
	"context"
	"database/sql"
	"io/fs"
)

// What the tests of the engine need of its inside.

func (s *Store) Write(ctx context.Context, fn func(*Tx) error) error { return s.write(ctx, fn) }

func (s *Store) Read(ctx context.Context, dest any, query string, args ...any) error {
	return known(s.read(ctx).Raw(query, args...).Scan(dest).Error)
}

func (s *Store) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return s.query(ctx, query, args...)
}

func (tx *Tx) Exec(query string, args ...any) (int64, error) { return tx.exec(query, args...) }

func (tx *Tx) Create(row any) error { return tx.gorm().Create(row).Error }

func (tx *Tx) Query(query string, args ...any) (*sql.Rows, error) { return tx.query(query, args...) }

func (tx *Tx) QueryRow(query string, args ...any) *sql.Row { return tx.queryRow(query, args...) }

func (tx *Tx) Lock(key string) error { return tx.lock(key) }

// Embedded is the migrations that the program knows.
func Embedded() fs.FS { return migrations() }

// MigrateWith is Migrate with other migrations.
func MigrateWith(ctx context.Context, url string, files fs.FS) error {
	d, dsn, err := parse(url)
	if err != nil {
		return err
	}
	s := &Store{dialect: d}
	s.opts.fill()
	if err := s.connect(dsn); err != nil {
		return err
	}
	defer s.Close()
	_, err = migrate(ctx, s.writers, d, dsn, files, true)
	return err
}

// Rebind is SQL as PostgreSQL wants it.
func Rebind(query string) string { return postgres.rebind(query) }

// Duplicate reports whether a unique index refused a row.
func Duplicate(err error) bool { return duplicate(err) }

// Copied is the tables that a copy of a patient has.
var Copied = copied
