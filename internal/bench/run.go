package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A plan says how long to look at what.
type plan struct {
	patients int // in the clinic
	weeks    int // of records
	more     int // times as many patients, to see what that costs
	longer   int // times as much history
	rounds   int
	slice    time.Duration
	growing  time.Duration // a slice of growth
	profiles string        // a folder, or ""
	only     string        // the name of a path, or ""
}

var (
	whole = plan{patients: 100, weeks: 6, more: 100, longer: 10, rounds: 7, slice: 200 * time.Millisecond, growing: 150 * time.Millisecond}
	rough = plan{patients: 100, weeks: 6, more: 10, longer: 5, rounds: 3, slice: 90 * time.Millisecond, growing: 60 * time.Millisecond}
)

// A bench is one run.
type bench struct {
	plan
	dir    string
	report report
}

func run(ctx context.Context, p plan) (err error) {
	b := bench{plan: p, report: report{out: os.Stdout}}
	if b.dir, err = os.MkdirTemp("", "sixweeks-bench-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(b.dir)) }()
	b.report.begin()
	if err = b.contests(ctx); ctx.Err() != nil || b.only != "" {
		return err
	}
	return errors.Join(err, b.grow(ctx), b.program(ctx))
}

// contests measures the app against the floor.
func (b *bench) contests(ctx context.Context) (err error) {
	w, err := fill(ctx, filepath.Join(b.dir, "app.db"), b.patients, b.weeks, cast)
	if err != nil {
		return fmt.Errorf("fill: %w", err)
	}
	g, err := prepare(ctx, w)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, g.stop()) }()
	forms, err := forms(ctx, g.app, w.patients[known/2:])
	if err != nil {
		return err
	}
	var differ error // the other paths can still be measured
	for _, v := range g.views() {
		if b.only != "" && b.only != v.name {
			continue
		}
		if err := g.agree(ctx, v); err != nil {
			differ = errors.Join(differ, err)
			b.report.figure(v.name, "not measured", "floor and app differ", 0, aim{})
			continue
		}
		if err := b.page(ctx, g, v); err != nil {
			return fmt.Errorf("%s: %w", v.name, err)
		}
	}
	if err := g.agreeOnSessions(ctx, forms); err != nil {
		return errors.Join(differ, err)
	}
	if b.only == "" || b.only == "log" {
		return errors.Join(b.sessions(ctx, g, forms), differ)
	}
	return differ
}

func (b *bench) contest(ctx context.Context, g ground, name string, l load) (match, error) {
	if b.profiles != "" {
		stop := g.app.profile(filepath.Join(b.profiles, strings.ReplaceAll(name, " ", "-")+".pprof"), time.Duration(b.rounds)*6*b.slice)
		defer stop()
	}
	return contest{side{g.floor, l}, side{g.control, l}, side{g.app, l}, b.rounds, b.slice}.run(ctx)
}

// page measures one page, looked at by 4 browsers.
func (b *bench) page(ctx context.Context, g ground, v view) error {
	m, err := b.contest(ctx, g, v.name, v.load(4))
	if err != nil {
		return err
	}
	b.report.ratio(v.name, "CPU", m, cpuEach, v.cpu)
	b.report.ratio(v.name, "throughput", m, throughput, v.throughput)
	b.report.ratio(v.name, "p99", m, p99, aim{})
	b.report.each(v.name, m)
	return nil
}

// sessions measures logging a session.
func (b *bench) sessions(ctx context.Context, g ground, forms []form) error {
	for _, disk := range []struct {
		name  string
		delay time.Duration
	}{{"", 0}, {", disk 2 ms slower", 2 * time.Millisecond}} {
		if disk.delay > 0 && !canSlowDisk {
			continue
		}
		alone := aim{most: 1.5}
		many := aim{least: 2.5}
		tail := aim{most: 2}
		if err := b.logged(ctx, g, forms, "log a session, 1 client"+disk.name, 1, setting{Delay: disk.delay}, func(name string, m match) {
			b.report.ratio(name, "time", m, typical, alone)
			b.report.ratio(name, "CPU", m, cpuEach, aim{})
			if disk.delay == 0 {
				b.report.each(name, m)
			}
		}); err != nil {
			return err
		}
		if err := b.logged(ctx, g, forms, "log a session, 16 clients"+disk.name, 16, setting{Delay: disk.delay}, func(name string, m match) {
			b.report.ratio(name, "throughput", m, throughput, many)
			b.report.ratio(name, "CPU", m, cpuEach, aim{})
		}); err != nil {
			return err
		}
		if err := b.logged(ctx, g, forms, "the same, floor in groups", 16, setting{Delay: disk.delay, Groups: true}, func(name string, m match) {
			b.report.ratio(name, "throughput", m, throughput, aim{})
			b.report.ratio(name, "p99", m, p99, tail)
		}); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) logged(ctx context.Context, g ground, forms []form, name string, clients int, s setting, say func(string, match)) error {
	if err := g.set(s); err != nil {
		return err
	}
	m, err := b.contest(ctx, g, name, logging(forms, clients))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	say(name, m)
	return nil
}

// logging is sessions being logged, each client as others in turn.
func logging(forms []form, clients int) load {
	return load{clients: clients, status: 303, request: func(client, n int) []byte {
		return forms[(client+clients*n)%len(forms)].with(newID())
	}}
}
