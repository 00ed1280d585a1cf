package main

import (
	"context"
	"errors"
	"path/filepath"

	"example.org/sixweeks/internal/bench/floor"
	"example.org/sixweeks/internal/rehab"
)

// A ground is where contests are held: floor, control and app on the same
// clinic, each with a file of its own.
type ground struct {
	world
	floorFile           string
	floor, control, app *process
}

func prepare(ctx context.Context, w world) (g ground, err error) {
	g.world = w
	beside := func(name string) string { return filepath.Join(filepath.Dir(w.file), name+".db") }
	a, err := w.copyTo(beside("floor"))
	if err != nil {
		return g, err
	}
	if err := floor.Prepare(a.file, rehab.DateOf(noon)); err != nil {
		return g, err
	}
	g.floorFile = a.file
	b, err := a.copyTo(beside("control"))
	if err != nil {
		return g, err
	}
	if g.floor, err = start(ctx, "floor", a.file); err != nil {
		return g, err
	}
	if g.control, err = start(ctx, "floor", b.file); err != nil {
		return g, errors.Join(err, g.stop())
	}
	if g.app, err = start(ctx, "app", w.file); err != nil {
		return g, errors.Join(err, g.stop())
	}
	return g, nil
}

func (g ground) stop() (err error) {
	for _, p := range []*process{g.floor, g.control, g.app} {
		if p != nil {
			err = errors.Join(err, p.stop())
		}
	}
	return err
}

// set changes how all three work.
func (g ground) set(s setting) error {
	return errors.Join(g.floor.set(s), g.control.set(s), g.app.set(s))
}
