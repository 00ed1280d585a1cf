// Package floor is the least a server can do to show and keep what the site
// does: net/http, prepared SQL written by hand, and bytes put one after the
// other. It reads the same records and writes the same pages, byte for byte.
// It has no layers, checks only what it must to find its way, and is no
// example of how to build anything: it is what the site is measured against.
package floor

import (
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"runtime"
	"strconv"
	"sync"
	"time"

	"example.org/sixweeks/internal/library"
)

// Floor shows and keeps records.
type Floor struct {
	count   func() // called for each statement
	now     func() time.Time
	readers *sql.DB
	writer  *writer
	reads   map[string]*sql.Stmt
	mu      sync.RWMutex
	moulds  map[string]*mould

	versions map[string]string // of exercises
	kinds    map[string]string // of other activity, their names
}

// open opens the file with the settings of the site's store.
func open(path string, extra url.Values) (*sql.DB, error) {
	q := url.Values{
		"_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_foreign_keys": {"on"}, "_busy_timeout": {"5000"},
	}
	for k, v := range extra {
		q[k] = v
	}
	return sql.Open("sqlite3", "file:"+path+"?"+q.Encode())
}

// Open opens records that Prepare has seen. It calls count for each statement.
func Open(path string, now func() time.Time, count func()) (*Floor, error) {
	content, err := library.Load()
	if err != nil {
		return nil, err
	}
	f := &Floor{count: count, now: now, reads: map[string]*sql.Stmt{}, moulds: map[string]*mould{}, versions: map[string]string{}, kinds: map[string]string{}}
	for _, e := range content.Exercises() {
		f.versions[string(e.ID)] = e.Version
	}
	for _, k := range content.ActivityKinds() {
		f.kinds[k.ID] = k.Name
	}
	if f.readers, err = open(path, url.Values{"_query_only": {"on"}}); err != nil {
		return nil, err
	}
	n := max(4, 2*runtime.GOMAXPROCS(0))
	f.readers.SetMaxOpenConns(n)
	f.readers.SetMaxIdleConns(n)
	for _, p := range pages {
		for _, text := range p.statements {
			if f.reads[text], err = f.readers.Prepare(text); err != nil {
				return nil, fmt.Errorf("%s: %w", text, err)
			}
		}
	}
	if f.reads[whoAsks], err = f.readers.Prepare(whoAsks); err != nil {
		return nil, err
	}
	f.writer, err = newWriter(path, count)
	return f, err
}

// Close lets go of the file.
func (f *Floor) Close() error { return errors.Join(f.readers.Close(), f.writer.close()) }

// InGroups has writes that wait share a commit, or not.
func (f *Floor) InGroups(yes bool) { f.writer.groups.Store(yes) }

// query runs a prepared statement.
func (f *Floor) query(text string, args ...any) (*sql.Rows, error) {
	f.count()
	return f.reads[text].Query(args...)
}

func (f *Floor) row(text string, args ...any) *sql.Row {
	f.count()
	return f.reads[text].QueryRow(args...)
}

const whoAsks = `SELECT s.account_id, a.name FROM sign_ins s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = ? AND s.ends_at > ?`

// who is somebody who asks, by the cookie of their browser.
type who struct{ id, name string }

var errNobody = errors.New("nobody is signed in")

func (f *Floor) who(r *http.Request) (w who, err error) {
	cookie, err := r.Cookie("sixweeks")
	if err != nil {
		return w, errNobody
	}
	sum := sha256.Sum256([]byte(cookie.Value))
	err = f.row(whoAsks, base64.RawURLEncoding.EncodeToString(sum[:]), f.now().UnixMicro()).Scan(&w.id, &w.name)
	return w, err
}

// A page writes what is different about a page for somebody.
type page struct {
	path       string
	statements []string
	write      func(f *Floor, s *sheet, w who) error
}

// pages are filled in by the files that know one page each.
var pages = []page{todayPage, progressPage, caseloadPage}

// Handler answers the addresses that the floor knows.
func (f *Floor) Handler() http.Handler {
	mux := http.NewServeMux()
	for _, p := range pages {
		mux.HandleFunc("GET "+p.path, func(w http.ResponseWriter, r *http.Request) { f.show(w, r, p) })
	}
	mux.HandleFunc("POST /sessions", f.logSession)
	return mux
}

var sheets = sync.Pool{New: func() any { return new(sheet) }}

func (f *Floor) show(w http.ResponseWriter, r *http.Request, p page) {
	s := sheets.Get().(*sheet)
	defer sheets.Put(s)
	f.mu.RLock()
	s.reset(f.moulds[p.path])
	f.mu.RUnlock()
	asks, err := f.who(r)
	if err == nil {
		err = p.write(f, s, asks)
	}
	if err == nil {
		err = s.end()
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(s.out)))
	_, _ = w.Write(s.out) // whoever asked has gone
}

// Learn shows the floor a page of the site as somebody sees it: it keeps what
// stands between the values that it writes for them.
func (f *Floor) Learn(path, token string, html []byte) error {
	r, err := http.NewRequest(http.MethodGet, path, nil)
	if err != nil {
		return err
	}
	r.AddCookie(&http.Cookie{Name: "sixweeks", Value: token})
	asks, err := f.who(r)
	if err != nil {
		return err
	}
	for _, p := range pages {
		if p.path != r.URL.Path {
			continue
		}
		s := &sheet{learning: true}
		if err := p.write(f, s, asks); err != nil {
			return fmt.Errorf("learn %s: %w", path, err)
		}
		m, err := s.cut(html)
		if err != nil {
			return fmt.Errorf("learn %s: %w", path, err)
		}
		f.mu.Lock()
		f.moulds[p.path] = m
		f.mu.Unlock()
	}
	return nil
}
