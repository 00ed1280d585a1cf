package store

import (
	"errors"
	"net/url"
	"strconv"
	"strings"
	"sync"
)

type dialect int

const (
	sqlite dialect = iota + 1
	postgres
)

func (d dialect) String() string {
	if d == postgres {
		return "PostgreSQL"
	}
	return "SQLite"
}

var errURL = errors.New("the database must be sqlite:PATH or postgres://…")

// parse splits a database's address into its kind and what the driver wants:
// for SQLite the path of the file.
func parse(address string) (dialect, string, error) {
	if path, ok := strings.CutPrefix(address, "sqlite:"); ok {
		if path == "" || strings.HasPrefix(path, ":memory:") {
			return 0, "", errURL
		}
		return sqlite, path, nil
	}
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		return postgres, address, nil
	}
	return 0, "", errURL
}

// sqliteDSN is the driver's name for the file at path, with extra settings.
//
// FULL, not NORMAL: in WAL mode NORMAL loses the last commits in a power cut.
func sqliteDSN(path string, extra url.Values) string {
	q := url.Values{
		"_journal_mode":    {"WAL"},
		"_synchronous":     {"FULL"},
		"_foreign_keys":    {"on"},
		"_busy_timeout":    {"5000"},
		"_stmt_cache_size": {"128"},
	}
	for k, v := range extra {
		q[k] = v
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + q.Encode()
}

var rebound sync.Map // SQL with ? → SQL with $1, $2, …

// rebind numbers the question marks of sql as PostgreSQL wants them, except
// inside quotes.
func (d dialect) rebind(sql string) string {
	if d != postgres || !strings.Contains(sql, "?") {
		return sql
	}
	if done, ok := rebound.Load(sql); ok {
		return done.(string)
	}
	done := number(sql)
	rebound.Store(sql, done)
	return done
}

func number(sql string) string {
	var out strings.Builder
	n, quoted := 0, false
	for _, r := range sql {
		switch {
		case r == '\'':
			quoted = !quoted
		case r == '?' && !quoted:
			n++
			out.WriteString("$" + strconv.Itoa(n))
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}
