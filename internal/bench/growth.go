package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
)

// grow measures what longer records and more patients cost: the app on a
// clinic, on the same clinic once more, and on a larger one.
func (b *bench) grow(ctx context.Context) error {
	small, err := fill(ctx, filepath.Join(b.dir, "small.db"), b.patients, b.weeks)
	if err != nil {
		return err
	}
	long, err := fill(ctx, filepath.Join(b.dir, "long.db"), b.patients, b.long)
	if err != nil {
		return err
	}
	times := b.long / b.weeks
	if err := b.growth(ctx, small, long, fmt.Sprintf("%d times the history", times), times, aim{most: 0.05}); err != nil {
		return err
	}
	large, err := fill(ctx, filepath.Join(b.dir, "large.db"), b.patients*b.more, b.weeks)
	if err != nil {
		return err
	}
	return b.growth(ctx, small, large, fmt.Sprintf("%d times the patients", b.more), b.more, aim{most: 0.12})
}

func (b *bench) growth(ctx context.Context, small, big world, name string, times int, a aim) (err error) {
	again, err := small.copyTo(filepath.Join(b.dir, "again.db"))
	if err != nil {
		return err
	}
	worlds, sides := []world{small, again, big}, make([]side, 3)
	for i, w := range worlds {
		p, err := start(ctx, "app", w.file)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, p.stop()) }()
		sides[i].process = p
	}
	for n, v := range small.views() {
		for i, w := range worlds {
			sides[i].load = w.views()[n].load(4)
		}
		if err := b.exponent(ctx, v.name, name, sides, times, a); err != nil {
			return err
		}
	}
	for i, w := range worlds {
		forms, err := forms(ctx, sides[i].process, w.patients[known/2:])
		if err != nil {
			return err
		}
		sides[i].load = logging(forms, 4)
	}
	return b.exponent(ctx, "log a session", name, sides, times, a)
}

// exponent prints how CPU grows: with an exponent of e, so many times as much
// costs that to the power of e.
func (b *bench) exponent(ctx context.Context, path, name string, sides []side, times int, a aim) error {
	m, err := contest{sides[0], sides[1], sides[2], b.rounds, b.growing}.run(ctx)
	if err != nil {
		return fmt.Errorf("%s, %s: %w", path, name, err)
	}
	app, control := m.ratios(cpuEach)
	e := math.Log(app.median) / math.Log(float64(times))
	said := a.verdict(e)
	if !control.fair() {
		said = "too noisy to say"
	}
	b.report.line(path, name, fmt.Sprintf("%.2f, exponent %.2f", app.median, e), control, a, said)
	return nil
}
