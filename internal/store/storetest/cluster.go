package storetest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// A cluster is a PostgreSQL server in a folder of its own, reached through a
// socket in that folder. It ends with this process.
type cluster struct {
	dir   string // short: a socket's address has about 100 characters
	bin   string
	owner *syscall.Credential // PostgreSQL refuses to run as root
	mu    sync.Mutex
	alive *os.File // the keeper waits for this to close
}

// programs returns the folder of PostgreSQL's server programs. Debian keeps
// them off the PATH.
func programs() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", errors.New("PostgreSQL is not installed: apt-get install postgresql, or put initdb on the PATH")
	}
	slices.SortFunc(found, func(a, b string) int { return release(a) - release(b) })
	return filepath.Dir(found[len(found)-1]), nil
}

func release(path string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	return n
}

// start makes a cluster and waits until it answers. Nothing in it outlives a
// test, so it does not wait for the disk.
func start() (*cluster, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	c := &cluster{bin: bin}
	if err := c.makeDir(); err != nil {
		return nil, err
	}
	if err := c.keep(); err != nil {
		return nil, err
	}
	data := filepath.Join(c.dir, "data")
	if err := c.run("initdb", "--pgdata="+data, "--auth=trust", "--username=postgres",
		"--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"); err != nil {
		return nil, err
	}
	settings := "-k " + c.dir + " -c listen_addresses= -c fsync=off -c synchronous_commit=off" +
		" -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB -c autovacuum=off"
	return c, c.run("pg_ctl", "start", "--pgdata="+data, "--wait", "--silent",
		"--log="+filepath.Join(c.dir, "log"), "-o", settings)
}

func (c *cluster) makeDir() (err error) {
	if c.dir, err = os.MkdirTemp("/tmp", "pg"); err != nil || os.Getuid() != 0 {
		return err
	}
	if c.owner, err = somebody(); err != nil {
		return err
	}
	return os.Chown(c.dir, int(c.owner.Uid), int(c.owner.Gid))
}

// somebody is a user that is not root.
func somebody() (*syscall.Credential, error) {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, errors.Join(err1, err2)
	}
	return nil, errors.New("PostgreSQL does not run as root, and there is no user postgres or nobody")
}

// keep starts a shell that stops the server and removes the folder when this
// process ends, however it ends: its standard input closes then.
func (c *cluster) keep() error {
	script := `trap "" INT TERM HUP; cat >/dev/null
"$1/pg_ctl" stop --pgdata="$2/data" --mode=immediate >/dev/null 2>&1; rm -rf "$2"`
	cmd := c.command("/bin/sh", "-c", script, "sh", c.bin, c.dir)
	cmd.SysProcAttr.Setpgid = true // an interrupt at the terminal is for the tests
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	cmd.Stdin, c.alive = r, w
	return cmd.Start()
}

func (c *cluster) run(program string, args ...string) error {
	cmd := c.command(filepath.Join(c.bin, program), args...)
	log, err := os.CreateTemp("", "pg") // not a pipe: the server would keep it open
	if err != nil {
		return err
	}
	defer os.Remove(log.Name())
	defer log.Close()
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(log.Name())
		return fmt.Errorf("%s: %w: %s", program, err, strings.TrimSpace(string(said)))
	}
	return nil
}

func (c *cluster) command(path string, args ...string) *exec.Cmd {
	cmd := exec.Command(path, args...)
	cmd.Dir = c.dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: c.owner}
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	return cmd
}
