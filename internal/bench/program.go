package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// program measures the program itself: how soon it answers, how much memory
// it takes, and how many bytes a first visit is.
func (b *bench) program(ctx context.Context) error {
	exe := filepath.Join(b.dir, "sixweeks")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", exe, "example.org/sixweeks/cmd/sixweeks").CombinedOutput(); err != nil { //nolint:gosec // our own program
		return fmt.Errorf("build: %w\n%s", err, out)
	}
	var ups []time.Duration
	for range 7 {
		up, used, visit, err := b.serveOnce(ctx, exe)
		if err != nil {
			return err
		}
		ups = append(ups, up)
		if len(ups) < 7 {
			continue
		}
		slices.Sort(ups)
		b.report.figure("program", "up, ms, median of 7", ms(ups[3]), float64(ups[3].Milliseconds()), aim{most: 100})
		if all := used.own + used.mapped; all > 0 {
			b.report.figure("program", "memory at rest, MB", fmt.Sprintf("%.1f, %.1f of it the file", all, used.mapped), all, aim{most: 40})
		}
		b.report.figure("first visit", "kB compressed, all of it", fmt.Sprintf("%.1f", visit), visit, aim{most: 60})
	}
	return nil
}

func ms(d time.Duration) string {
	return strconv.FormatFloat(float64(d.Microseconds())/1000, 'f', 0, 64)
}

// serveOnce starts the program on the small clinic, asks it once, and stops it.
func (b *bench) serveOnce(ctx context.Context, exe string) (up time.Duration, used memory, visit float64, err error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	cmd := exec.CommandContext(ctx, exe, "serve", "--addr", "127.0.0.1:0", "--database", "sqlite:"+filepath.Join(b.dir, "app.db"), "--stop-after-ready", "0s") //nolint:gosec // our own program
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return 0, used, 0, err
	}
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, used, 0, err
	}
	defer func() {
		stop()
		if waited := cmd.Wait(); err == nil && !errors.Is(waited, context.Canceled) {
			err = waited
		}
	}()
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		return 0, used, 0, err
	}
	site := strings.TrimSpace(line[strings.LastIndex(line, " ")+1:])
	if _, _, err := fetched(ctx, site+"/readyz"); err != nil {
		return 0, used, 0, err
	}
	up = time.Since(began)
	time.Sleep(200 * time.Millisecond) // it gives back what starting took
	used = memoryOf(cmd.Process.Pid)
	visit, err = firstVisit(ctx, site)
	return up, used, visit, err
}

// memory is what a process takes, in MB: its own, and of the program's file,
// which the system may drop and read again.
type memory struct{ own, mapped float64 }

var resident = regexp.MustCompile(`Rss(Anon|File):\s+(\d+) kB`)

// memoryOf is zero where there is no way to know.
func memoryOf(pid int) (m memory) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return m
	}
	for _, found := range resident.FindAllSubmatch(status, -1) {
		kB, _ := strconv.ParseFloat(string(found[2]), 64) // digits
		if string(found[1]) == "Anon" {
			m.own = kB / 1024
		} else {
			m.mapped = kB / 1024
		}
	}
	return m
}

var linked = regexp.MustCompile(`(?:href|src)="(/assets/[^"]+|/exercises/[^"]+figure\.svg[^"]*)"`)

// firstVisit is how many kB the home page is with all that it needs.
func firstVisit(ctx context.Context, site string) (kB float64, err error) {
	n, page, err := fetched(ctx, site+"/")
	if err != nil {
		return 0, err
	}
	for _, found := range linked.FindAllSubmatch(page, -1) {
		more, _, err := fetched(ctx, site+strings.ReplaceAll(string(found[1]), "&amp;", "&"))
		if err != nil {
			return 0, err
		}
		n += more
	}
	return float64(n) / 1000, nil
}

// fetched is how many bytes came over the wire, and what they say.
func fetched(ctx context.Context, url string) (n int, body []byte, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return 0, nil, err
	}
	req.Header.Set("Accept-Encoding", "gzip")
	res, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		return 0, nil, err
	}
	defer res.Body.Close()
	wire, err := io.ReadAll(res.Body)
	if err != nil || res.Header.Get("Content-Encoding") != "gzip" {
		return len(wire), wire, err
	}
	plain, err := gzip.NewReader(strings.NewReader(string(wire)))
	if err != nil {
		return 0, nil, err
	}
	body, err = io.ReadAll(plain)
	return len(wire), body, err
}
