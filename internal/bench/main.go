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
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := func() error {
		if c.kind != "" {
			return c.serve()
		}
		if *quick {
			return run(ctx, rough)
		}
		return run(ctx, whole)
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}
