// Sixweeks is a programme of exercises for upper back pain, with a review
// after six weeks. See --help.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
	_ "time/tzdata" // a patient's days need their time zone on any machine

	"example.org/sixweeks/internal/config"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	p := program{getenv: os.Getenv, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, now: time.Now}
	if err := p.run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "sixweeks:", strings.Join(strings.Fields(err.Error()), " "))
		os.Exit(1)
	}
}

// A program is sixweeks with the world around it, so that a test can run it.
type program struct {
	getenv         func(string) string
	stdin          io.Reader
	stdout, stderr io.Writer
	now            func() time.Time
	serving        func(url string) // if set, told where the site is once it answers
}

// run does what args say, until that is done or ctx is.
func (p program) run(ctx context.Context, args []string) error {
	settings, err := config.Parse(args, p.getenv, p.stdout)
	if err != nil {
		return err
	}
	switch settings.Command {
	case "": // the help was printed
		return nil
	case "serve":
		return p.serve(ctx, settings.Serve)
	case "migrate":
		return p.migrate(ctx, settings.Migrate)
	case "demo":
		return p.demo(ctx, settings.Demo)
	case "account add":
		return p.addAccount(ctx, settings.Account.Add)
	default:
		return p.rules(ctx, settings.Command)
	}
}
