package web

import (
	"bytes"
	"compress/gzip"
	"database/sql"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/assets"
)

// A page of longer records takes as many statements and as many bytes.
func TestWhatIsDoneOftenCostsAsMuchAfterTenTimesAsLong(t *testing.T) {
	if testing.Short() {
		t.Skip("fills a clinic with two years")
	}
	short, long := newBusySite(t, 12), newBusySite(t, 120)
	for _, e := range slices.Concat(errands, seldom) {
		var took, size [2]int
		for i, b := range []*busySite{short, long} {
			v := b.demo(e.who)
			asks := e.asks(v)
			took[i] = len(b.took(func() { size[i] = asks.answer(v).Body.Len() }))
		}
		if took[0] != took[1] || took[0] > e.statements {
			t.Errorf("%s takes %d statements, %d after ten times as long; want the same, at most %d", e.name, took[0], took[1], e.statements)
		}
		if float64(size[1]) > 1.03*float64(size[0]) {
			t.Errorf("%s is %d bytes, %d after ten times as long", e.name, size[0], size[1])
		}
	}
}

// made are parts of a statement that SQLite puts together first.
var made = regexp.MustCompile(`^(?:CO-ROUTINE|MATERIALIZE) (\S+)`)

// inHand are rows that the statement brings itself.
var inHand = regexp.MustCompile(`^SCAN (?:CONSTANT ROW|\d+-ROW VALUES CLAUSE|\d+ CONSTANT ROWS)$`)

func TestNothingThatIsDoneOftenReadsAWholeTable(t *testing.T) {
	b := newBusySite(t, 6)
	db, err := sql.Open("sqlite3", "file:"+strings.TrimPrefix(b.database, "sqlite:"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	seen := map[string]bool{}
	for _, e := range errands {
		v := b.demo(e.who)
		asks := e.asks(v)
		for _, statement := range b.took(func() { asks.answer(v) }) {
			seen[statement] = true
			if scanned := scans(t, db, statement); scanned != "" {
				t.Errorf("%s: %s\n%s", e.name, scanned, statement)
			}
		}
	}
	if len(seen) < 15 {
		t.Errorf("looked at %d statements only", len(seen))
	}
	if scans(t, db, "SELECT * FROM bouts WHERE entered_at = ?") == "" || scans(t, db, "SELECT * FROM bouts WHERE patient_id = ? ORDER BY entered_at") == "" {
		t.Error("a scan or a sort of a table is not noticed")
	}
}

// scans returns what SQLite says when it has to go through a table, or put
// what it has found in order, to answer a statement.
func scans(t *testing.T, db *sql.DB, statement string) string {
	t.Helper()
	rows, err := db.Query("EXPLAIN QUERY PLAN "+statement, make([]any, strings.Count(statement, "?"))...)
	if err != nil {
		t.Fatalf("%v\n%s", err, statement)
	}
	defer rows.Close()
	own := map[string]bool{}
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		if part := made.FindStringSubmatch(detail); part != nil {
			own[part[1]] = true
		}
		table, scan := strings.CutPrefix(detail, "SCAN ")
		table, _, _ = strings.Cut(table, " ")
		if scan && !own[table] && !inHand.MatchString(detail) || strings.HasPrefix(detail, "USE TEMP B-TREE") && !strings.Contains(statement, ofFew) {
			return detail
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return ""
}

// ofFew is in a statement that sorts the programmes that run, of which there
// is one.
const ofFew = "FROM programmes p JOIN programme_versions v"

func TestWhatIsDoneOftenAllocatesLittle(t *testing.T) {
	b := newBusySite(t, 12)
	for _, e := range errands {
		v := b.demo(e.who)
		asks := e.asks(v)
		asked := testing.AllocsPerRun(20, func() { asks.request(v) })
		if got := testing.AllocsPerRun(20, func() { asks.answer(v) }) - asked; got > e.allocs {
			t.Errorf("%s allocates %.0f times, want at most %.0f", e.name, got, e.allocs)
		}
	}
}

func TestNothingIsLeftBehindAfterManyRequests(t *testing.T) {
	many := 2_000
	if os.Getenv("CI") == "true" {
		many = 10_000
	}
	b := newBusySite(t, 2)
	site := httptest.NewServer(b.root)
	defer site.Close()
	tom := b.demo("tom")
	ask := func(n int) {
		path := []string{"/today", "/progress", "/help-now", "/nothing"}[n%4]
		req, err := http.NewRequest(http.MethodGet, site.URL+path, nil)
		b.must(err)
		for _, c := range tom.cookies {
			req.AddCookie(c)
		}
		res, err := site.Client().Do(req)
		b.must(err)
		var body bytes.Buffer
		_, err = body.ReadFrom(res.Body)
		b.must(err)
		b.must(res.Body.Close())
	}
	for n := range 100 {
		ask(n)
	}
	before := held()
	for n := range many {
		ask(n)
	}
	after := held()
	for end := time.Now().Add(5 * time.Second); after != before && time.Now().Before(end); after = held() {
		time.Sleep(50 * time.Millisecond)
	}
	if after.goroutines > before.goroutines+2 || after.files > before.files+2 {
		t.Errorf("%d goroutines and %d files after %d requests, %d and %d before", after.goroutines, after.files, many, before.goroutines, before.files)
	}
}

// holding is what the program holds on to.
type holding struct{ goroutines, files int }

func held() holding {
	files, _ := os.ReadDir("/proc/self/fd") // where there is no such thing, only goroutines count
	return holding{runtime.NumGoroutine(), len(files)}
}

func TestPagesAreLightOnBytes(t *testing.T) {
	if err := assets.Check(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	b := newBusySite(t, 12)
	page := b.nobody().get("/").body
	first := compressed(t, []byte(page))
	for _, link := range regexp.MustCompile(`(?:href|src)="(/assets/[^"]+|/exercises/[^"]+figure\.svg[^"]*)"`).FindAllStringSubmatch(page, -1) {
		first += compressed(t, []byte(b.nobody().get(strings.ReplaceAll(link[1], "&amp;", "&")).body))
	}
	if first > 60_000 {
		t.Errorf("a first visit is %d bytes compressed, want at most 60,000", first)
	}
	progress := b.demo("tom").get("/progress").body
	if n, small := len(progress), compressed(t, []byte(progress)); n > 30_000 || small > 4<<10 {
		t.Errorf("progress is %d bytes, %d compressed; want at most 30,000 and 4 kB", n, small)
	}
}

func compressed(t *testing.T, text []byte) int {
	t.Helper()
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestSpeed+2) // as Handler has it
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}
