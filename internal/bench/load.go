package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"
)

// A volley is what came of sending requests for a while.
type volley struct {
	spent
	requests int
	wall     time.Duration
	bytes    int64
	took     []time.Duration // by each request, shortest first
}

// A load is requests as they go over the wire.
type load struct {
	clients int
	status  int // that every answer has
	// request is the n-th request of a client.
	request func(client, n int) []byte
}

// fire sends requests to a process from each client in turn, one after the
// other, until the time is over.
func (l load) fire(ctx context.Context, p *process, lasting time.Duration) (volley, error) {
	before, err := p.spent()
	if err != nil {
		return volley{}, err
	}
	parts := make([]volley, l.clients)
	start := time.Now()
	group, ctx := errgroup.WithContext(ctx)
	for i := range parts {
		group.Go(func() error { return l.client(ctx, i, p.Site, start.Add(lasting), &parts[i]) })
	}
	if err := group.Wait(); err != nil {
		return volley{}, err
	}
	all := volley{wall: time.Since(start)}
	for _, v := range parts {
		all.requests += v.requests
		all.bytes += v.bytes
		all.took = append(all.took, v.took...)
	}
	slices.Sort(all.took)
	after, err := p.spent()
	all.spent = after.since(before)
	return all, err
}

// send sends one request.
func (l load) send(p *process) (err error) {
	conn, err := net.Dial("tcp", p.Site)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if _, err := conn.Write(l.request(0, 0)); err != nil {
		return err
	}
	_, err = l.answer(bufio.NewReader(conn))
	return err
}

func (l load) client(ctx context.Context, client int, addr string, until time.Time, v *volley) (err error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	in := bufio.NewReaderSize(conn, 64<<10)
	for start := time.Now(); start.Before(until) && ctx.Err() == nil; start = time.Now() {
		if _, err := conn.Write(l.request(client, v.requests)); err != nil {
			return err
		}
		n, err := l.answer(in)
		if err != nil {
			return err
		}
		v.took = append(v.took, time.Since(start))
		v.bytes += n
		v.requests++
	}
	return ctx.Err()
}

// answer reads one answer to its end.
func (l load) answer(in *bufio.Reader) (n int64, err error) {
	res, err := http.ReadResponse(in, nil)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, res.Body.Close()) }()
	if res.StatusCode != l.status {
		body, _ := io.ReadAll(io.LimitReader(res.Body, 300))
		return 0, fmt.Errorf("answered %d, not %d: %s", res.StatusCode, l.status, body)
	}
	return io.Copy(io.Discard, res.Body)
}

// get is a request for a page by somebody with that cookie.
func get(path, cookie string) []byte {
	return []byte("GET " + path + " HTTP/1.1\r\nHost: sixweeks\r\nCookie: " + cookie + "\r\n\r\n")
}

// post is a form that somebody with that cookie sends.
func post(path, cookie, form string) []byte {
	return fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: sixweeks\r\nCookie: %s\r\nSec-Fetch-Site: same-origin\r\n"+
		"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s", path, cookie, len(form), form)
}
