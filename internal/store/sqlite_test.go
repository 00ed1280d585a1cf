package store_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func TestSQLiteWaitsForTheDisk(t *testing.T) {
	s := storetest.New(t)
	must(t, s.Write(t.Context(), func(tx *store.Tx) error {
		for pragma, want := range map[string]string{"synchronous": "2", "journal_mode": "wal", "foreign_keys": "1", "busy_timeout": "5000"} {
			var got string
			if err := tx.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
				t.Errorf("%s is %s, %v; want %s", pragma, got, err, want)
			}
		}
		return nil
	}))
}

func TestTheFileIsForItsOwnerOnly(t *testing.T) {
	path := t.TempDir() + "/new/folder/test.db"
	s, err := store.Open(t.Context(), "sqlite:"+path, store.Options{Migrate: true})
	must(t, err)
	defer s.Close()
	must(t, makeNotes(s))
	for _, name := range []string{path, path + "-wal"} {
		info, err := os.Stat(name)
		must(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v, want 0600", name, info.Mode())
		}
	}
}

func TestAFullDiskIsBusyAndPasses(t *testing.T) {
	s := storetest.New(t)
	must(t, makeNotes(s))
	limit := func(pages int) {
		must(t, s.Write(t.Context(), func(tx *store.Tx) error {
			rows, err := tx.Query(fmt.Sprint("PRAGMA max_page_count = ", pages))
			if err == nil {
				rows.Next()
			}
			return err
		}))
	}
	must(t, s.Write(t.Context(), add("before")))
	limit(1) // SQLite takes the size it has
	big := strings.Repeat("x", 100_000)
	if err := s.Write(t.Context(), addBody("big", big)); !errors.Is(err, rehab.ErrBusy) {
		t.Errorf("got %v, want ErrBusy", err)
	}
	if got := count(t, s); got != 1 {
		t.Errorf("%d rows can be read, want 1", got)
	}
	limit(1_000_000)
	must(t, s.Write(t.Context(), addBody("big", big)))
	if got := count(t, s); got != 2 {
		t.Errorf("%d rows are kept, want 2", got)
	}
}

// writer makes this test binary write to a file until it is killed.
const writer = "SIXWEEKS_TEST_WRITER"

// TestWriter is the other process of the test below.
func TestWriter(t *testing.T) {
	how, path, ok := strings.Cut(os.Getenv(writer), ":")
	if !ok {
		return
	}
	s, err := store.Open(t.Context(), "sqlite:"+path, store.Options{})
	must(t, err)
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for i := 0; ; i++ {
				id := fmt.Sprintf("row-%d-%d", w, i)
				if how == "early" {
					fmt.Println(id)
				}
				if err := s.Write(t.Context(), add(id)); err != nil {
					t.Error(err)
					return
				}
				if how != "early" {
					fmt.Println(id)
				}
			}
		})
	}
	wg.Wait()
}

func TestKillingTheWriterLosesNothingAcknowledged(t *testing.T) {
	lost := func(how string) int {
		url := storetest.SQLite(t)
		s := storetest.Open(t, url)
		must(t, makeNotes(s))
		acknowledged := killWhileWriting(t, how+":"+strings.TrimPrefix(url, "sqlite:"))
		n := 0
		for _, id := range acknowledged {
			var found int
			must(t, s.Read(t.Context(), &found, "SELECT count(*) FROM test_notes WHERE id = ?", id))
			n += 1 - found
		}
		t.Logf("%s: %d acknowledged, %d kept, %d lost", how, len(acknowledged), count(t, s), n)
		return n
	}
	if n := lost("kept"); n != 0 {
		t.Errorf("%d acknowledged rows were lost", n)
	}
	// The control: a writer that acknowledges too early is found out.
	for range 10 {
		if lost("early") > 0 {
			return
		}
	}
	t.Error("acknowledging before the commit lost nothing: this test proves nothing")
}

func killWhileWriting(t *testing.T, how string) (acknowledged []string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestWriter$", "-test.v")
	cmd.Env = append(os.Environ(), writer+"="+how)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	stop := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
	defer stop.Stop()
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "row-") {
			acknowledged = append(acknowledged, lines.Text())
		}
		if len(acknowledged) == 200 {
			must(t, cmd.Process.Kill())
		}
	}
	_ = cmd.Wait() // it was killed
	if len(acknowledged) < 200 {
		t.Fatalf("only %d rows were acknowledged", len(acknowledged))
	}
	return acknowledged
}
