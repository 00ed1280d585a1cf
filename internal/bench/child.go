package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/pprof"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"

	"example.org/sixweeks/internal/config"
)

// A child is a server under test, a process of its own, with a second address
// at which it tells what it has used.
type child struct {
	kind       string // floor or app
	database   string
	statements atomic.Int64
}

// spent is what a process has used since it started.
type spent struct {
	CPU        time.Duration
	Mallocs    int64 // objects
	Statements int64 // of SQL, without those that begin and end transactions
}

func (s spent) since(before spent) spent {
	return spent{CPU: s.CPU - before.CPU, Mallocs: s.Mallocs - before.Mallocs, Statements: s.Statements - before.Statements}
}

// setting changes how a child works.
type setting struct {
	Delay  time.Duration // of each wait for the disk
	Groups bool          // the floor commits what waits together
}

// addresses is what a child says when it answers.
type addresses struct{ Site, Control string }

// serve answers at both addresses until whoever started it is gone.
func (c *child) serve() error {
	open := c.openApp
	if c.kind == "floor" {
		open = c.openFloor
	}
	site, err := open()
	if err != nil {
		return err
	}
	control := http.NewServeMux()
	control.HandleFunc("GET /spent", c.tell)
	control.HandleFunc("POST /set", func(_ http.ResponseWriter, r *http.Request) {
		var s setting
		if json.NewDecoder(r.Body).Decode(&s) == nil {
			slowDisk(s.Delay)
			if site.set != nil {
				site.set(s)
			}
		}
	})
	control.HandleFunc("GET /profile", pprof.Profile)
	var said addresses
	if said.Site, err = listen(site.handler); err != nil {
		return err
	}
	if said.Control, err = listen(control); err != nil {
		return err
	}
	if err := json.NewEncoder(os.Stdout).Encode(said); err != nil {
		return err
	}
	if c.kind == "app" {
		config.SpareTheCollector(os.Getenv) // as the program does
	}
	_, err = io.Copy(io.Discard, os.Stdin) // ends with the process that started this one
	return errors.Join(err, site.close())
}

// A site is what a child serves.
type site struct {
	handler http.Handler
	set     func(setting) // or nil
	close   func() error
}

func listen(h http.Handler) (addr string, err error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: 2 * time.Minute}
	go func() {
		if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			fmt.Fprintln(os.Stderr, "bench:", err)
		}
	}()
	return l.Addr().String(), nil
}

func (c *child) tell(w http.ResponseWriter, _ *http.Request) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	now := spent{
		CPU:        time.Duration(u.Utime.Nano() + u.Stime.Nano()),
		Mallocs:    int64(m.Mallocs), //nolint:gosec // far from the end of an int64
		Statements: c.statements.Load(),
	}
	if err := json.NewEncoder(w).Encode(now); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
	}
}
