package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"example.org/sixweeks/assets"
	"example.org/sixweeks/internal/store/storetest"
)

// asProgram makes this test binary be the program itself.
const asProgram = "SIXWEEKS_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// sixweeks is the program as a process of its own.
func sixweeks(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), asProgram+"=1")
	return cmd
}

func needAssets(t *testing.T) {
	t.Helper()
	if err := assets.Check(); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
}

func TestWhatStopsTheProgramIsSaidInOneLine(t *testing.T) {
	needAssets(t)
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	notADatabase := filepath.Join(t.TempDir(), "text.db")
	if err := os.WriteFile(notADatabase, []byte(strings.Repeat("not a database\n", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"a wrong setting", []string{"serve", "--min-age", "3"}, "--min-age must be from 13 to 100"},
		{"no such command", []string{"sing"}, "unexpected argument sing"},
		{"a port in use", []string{"serve", "--addr", busy.Addr().String()}, "address already in use"},
		{"a kind of database we do not know", []string{"migrate", "--database", "mysql://x"}, "sqlite:PATH or postgres://"},
		{"a server that does not answer", []string{"serve", "--addr", "127.0.0.1:0", "--database", "postgres://x@127.0.0.1:1/x"}, "connection refused"},
		{"a file that is not a database", []string{"serve", "--addr", "127.0.0.1:0", "--database", "sqlite:" + notADatabase}, "not a database"},
		{"a folder that cannot be made", []string{"migrate", "--database", "sqlite:/dev/null/x.db"}, "not a directory"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cmd := sixweeks(t, tt.args...)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			err := cmd.Run()
			said := strings.TrimSuffix(stderr.String(), "\n")
			if cmd.ProcessState.ExitCode() != 1 || !strings.HasPrefix(said, "sixweeks: ") || !strings.Contains(said, tt.want) || strings.Contains(said, "\n") {
				t.Errorf("%v, said %q; want exit status 1 and one line with %q", err, said, tt.want)
			}
		})
	}
}

func TestANewPostgreSQLDatabaseIsNotMigratedWithoutAsking(t *testing.T) {
	needAssets(t)
	url := storetest.NewPostgres(t)
	out, err := sixweeks(t, "serve", "--addr", "127.0.0.1:0", "--database", url).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "run sixweeks migrate first") {
		t.Errorf("serve: %v\n%s", err, out)
	}
	if out, err := sixweeks(t, "migrate", "--database", url).CombinedOutput(); err != nil || !strings.Contains(string(out), "was at version 0") {
		t.Errorf("migrate: %v\n%s", err, out)
	}
	if out, err := sixweeks(t, "migrate", "--database", url).CombinedOutput(); err != nil || !strings.Contains(string(out), "is up to date") {
		t.Errorf("migrate again: %v\n%s", err, out)
	}
}

func TestSIGTERMEndsTheProgramWithStatus0(t *testing.T) {
	needAssets(t)
	cmd := sixweeks(t, "serve", "--addr", "127.0.0.1:0", "--stop-after-ready", "10ms")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(stdout).ReadString('\n')
	url := strings.TrimSpace(strings.TrimPrefix(line, "Sixweeks is at "))
	if res, getErr := http.Get(url + "/readyz"); getErr != nil || res.StatusCode != 200 {
		t.Errorf("%q, %v: %v, %v", line, err, res, getErr)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("ended with %v, want status 0", err)
	}
	info, err := os.Stat(filepath.Join(cmd.Dir, "data/local/sixweeks.db"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the database: %v, %v", info, err)
	}
}

// serving runs serve in this process until the test is done or stop is called,
// and returns its address. stop returns what serve returned.
func serving(t *testing.T, args ...string) (url string, stop func() error) {
	t.Helper()
	needAssets(t)
	ctx, cancel := context.WithCancel(t.Context())
	where, ended := make(chan string, 1), make(chan error, 1)
	p := program{getenv: func(string) string { return "" }, stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard,
		now: time.Now, serving: func(url string) { where <- url }}
	go func() {
		ended <- p.run(ctx, append([]string{"serve", "--addr", "127.0.0.1:0", "--database", storetest.SQLite(t)}, args...))
	}()
	stop = sync.OnceValue(func() error { cancel(); return <-ended })
	t.Cleanup(func() { _ = stop() })
	select {
	case url := <-where:
		return url, stop
	case err := <-ended:
		t.Fatal(err)
		return "", nil
	}
}

// until waits for something that is sure to come.
func until(t *testing.T, what string, come func() bool) {
	t.Helper()
	for range 2000 {
		if come() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("it never %s", what)
}

func TestStoppingIsNotReadyFirstThenFinishesWhatIsInHand(t *testing.T) {
	url, stop := serving(t, "--stop-after-ready", "2s")
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "POST /nothing HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na")
	ended := make(chan error, 1)
	go func() { ended <- stop() }()
	until(t, "says that it is not ready", func() bool {
		res, err := http.Get(url + "/readyz")
		return err == nil && res.Body.Close() == nil && res.StatusCode == 503
	})
	until(t, "takes no new requests", func() bool {
		res, err := http.Get(url + "/healthz")
		return err != nil || res.Body.Close() != nil
	})
	fmt.Fprint(conn, "=b")
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil || res.StatusCode != 404 {
		t.Errorf("the request in hand: %v, %v; want its answer", res, err)
	}
	if err := <-ended; err != nil {
		t.Errorf("serve returned %v", err)
	}
}

func TestHugeHeadersAreRefused(t *testing.T) {
	url, _ := serving(t, "--stop-after-ready", "0s")
	req, _ := http.NewRequest("GET", url+"/healthz", nil)
	req.Header.Set("X-Big", strings.Repeat("x", 32<<10))
	if res, err := http.DefaultClient.Do(req); err != nil || res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("got %v, %v; want 431", res, err)
	}
}
