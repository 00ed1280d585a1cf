// Command bench measures the site against a floor: the least a server can do
// to show and keep the same. Only ratios within one run mean anything.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	_ "time/tzdata" // a patient's days need their time zone on any machine
)

func main() {
	var c child
	quick := flag.Bool("quick", false, "a rough answer in under a minute")
	flag.StringVar(&c.kind, "serve", "", "be a server under test: floor or app")
	flag.StringVar(&c.database, "database", "", "the file it serves")
	profiles := flag.String("profiles", "", "a folder for CPU profiles of the app, one for each path")
	only := flag.String("only", "", "measure only paths of this name, and no growth")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := func() error {
		if c.kind != "" {
			return c.serve()
		}
		p := whole
		if *quick {
			p = rough
		}
		p.profiles, p.only = *profiles, *only
		return run(ctx, p)
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}
