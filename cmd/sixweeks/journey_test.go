package main

import (
	"context"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/sixweeks/internal/browsertest"
	"example.org/sixweeks/internal/store/storetest"
)

// A journey runs the program as it is, on a real database; only the clock is
// moved.
type journey struct {
	t       *testing.T
	url     string
	browser *browsertest.Browser
	clock   *clock
	args    []string // the settings that name the database
}

// clock stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// later moves the clock by whole days; the time of day stays.
func (c *clock) later(days int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.AddDate(0, 0, days)
}

// minutes moves the clock on within a day.
func (c *clock) minutes(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(time.Duration(n) * time.Minute)
}

// setOut starts the site at 9am on Monday 1 June 2026 in London.
func setOut(t *testing.T, args ...string) *journey {
	t.Helper()
	return setOutOn(t, storetest.SQLite(t), args...)
}

// setOutOn is setOut with the records in a database of one's own.
func setOutOn(t *testing.T, database string, args ...string) *journey {
	t.Helper()
	needAssets(t)
	browser := browsertest.Start(t)
	j := &journey{
		t: t, browser: browser, clock: &clock{now: time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)},
		args: []string{"--database", database},
	}
	ctx, cancel := context.WithCancel(context.Background())
	where, ended := make(chan string, 1), make(chan error, 1)
	p := j.program(io.Discard)
	p.serving = func(url string) { where <- url }
	go func() {
		ended <- p.run(ctx, append(append([]string{"serve", "--addr", "127.0.0.1:0", "--stop-after-ready", "0s"}, j.args...), args...))
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	select {
	case j.url = <-where:
	case err := <-ended:
		ended <- nil
		t.Fatal(err)
	}
	return j
}

func (j *journey) program(stdout io.Writer) program {
	return program{
		getenv: func(string) string { return "" }, stdin: strings.NewReader(""), stdout: stdout, stderr: testWriter{j.t},
		now: j.clock.Now,
	}
}

// testWriter keeps the program's log with the test's.
type testWriter struct{ t *testing.T }

func (w testWriter) Write(line []byte) (int, error) {
	if strings.Contains(string(line), `"level":"ERROR"`) {
		w.t.Errorf("the program says: %s", line)
	}
	return len(line), nil
}

// somebody opens the site in a tab with cookies of its own. Whatever the
// browser complains about fails the test, and so does any request that would
// leave the machine.
func (j *journey) somebody(width int) *browsertest.Tab {
	j.t.Helper()
	tab := j.browser.Tab(j.t, width)
	j.t.Cleanup(func() {
		for _, complaint := range tab.Complaints() {
			j.t.Errorf("the browser complains: %s", complaint)
		}
	})
	tab.Visit(j.url)
	return tab
}

const password = "nine green kettles"

// A person is somebody at their browser who has an account, or soon will.
type person struct {
	*browsertest.Tab
	journey     *journey
	name, email string
}

func (j *journey) person(name string, width int) *person {
	j.t.Helper()
	return &person{Tab: j.somebody(width), journey: j, name: name, email: emailOf(name)}
}

func emailOf(name string) string { return strings.ToLower(name) + "@example.com" }

func (p *person) signsIn() {
	p.Fill("Email address", p.email)
	p.Fill("Password", password)
	p.Press("Sign in")
}
