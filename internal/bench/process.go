package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"time"
)

// processors is how many the servers may use; the load comes from the others.
const processors = "2"

// A process is a child that was started.
type process struct {
	addresses
	cmd   *exec.Cmd
	stdin io.Closer
}

// start runs this program once more, as a server on a database.
func start(ctx context.Context, kind, database string) (*process, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	p := &process{cmd: exec.CommandContext(ctx, self, "-serve", kind, "-database", database)} //nolint:gosec // this program itself
	p.cmd.Env = append(os.Environ(), "GOMAXPROCS="+processors)
	p.cmd.Stderr = os.Stderr
	stdin, err := p.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	p.stdin = stdin
	stdout, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.cmd.Start(); err != nil {
		return nil, err
	}
	if err := json.NewDecoder(stdout).Decode(&p.addresses); err != nil {
		return nil, errors.Join(fmt.Errorf("start the %s: %w", kind, err), p.stop())
	}
	return p, nil
}

func (p *process) stop() error { return errors.Join(p.stdin.Close(), p.cmd.Wait()) }

// set changes how the process works.
func (p *process) set(s setting) error {
	body, err := json.Marshal(s)
	if err != nil {
		return err
	}
	res, err := http.Post("http://"+p.Control+"/set", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	return res.Body.Close()
}

// profile writes a profile of the process for so long; stop waits for it.
func (p *process) profile(file string, lasting time.Duration) (stop func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		res, err := http.Get(fmt.Sprintf("http://%s/profile?seconds=%d", p.Control, int(lasting.Seconds()+1)))
		if err != nil {
			fmt.Fprintln(os.Stderr, "bench: profile:", err)
			return
		}
		defer res.Body.Close()
		text, err := io.ReadAll(res.Body)
		if err == nil {
			err = os.WriteFile(file, text, 0o600)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "bench: profile:", err)
		}
	}()
	return func() { <-done }
}

// spent is what the process has used so far.
func (p *process) spent() (s spent, err error) {
	res, err := http.Get("http://" + p.Control + "/spent")
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, res.Body.Close()) }()
	return s, json.NewDecoder(res.Body).Decode(&s)
}
