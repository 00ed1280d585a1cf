package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strings"
)

// charted is how many weeks the charts of the progress page show at most.
const charted = 12

// grow measures what longer records and more patients cost: the app on a
// clinic, on the same clinic once more, and on a larger one. Histories begin
// where the page has all that it ever shows.
func (b *bench) grow(ctx context.Context) error {
	name := fmt.Sprintf("%d times the history", b.longer)
	if err := b.growth(ctx, [2]size{{b.patients, charted}, {b.patients, charted * b.longer}}, name, b.longer, aim{most: 0.05}); err != nil {
		return err
	}
	name = fmt.Sprintf("%d times the patients", b.more)
	return b.growth(ctx, [2]size{{b.patients, b.weeks}, {b.patients * b.more, b.weeks}}, name, b.more, aim{most: 0.12})
}

// size is how large a clinic is.
type size struct{ patients, weeks int }

// few is how many people those of a growing clinic are copies of.
const few = 2

func (b *bench) growth(ctx context.Context, sizes [2]size, name string, times int, a aim) (err error) {
	var worlds [3]world // small, small again, big
	for i, n := range sizes {
		if worlds[2*i], err = fill(ctx, filepath.Join(b.dir, fmt.Sprintf("%s-%d.db", strings.ReplaceAll(name, " ", "-"), i)), n.patients, n.weeks, few); err != nil {
			return err
		}
	}
	if worlds[1], err = worlds[0].copyTo(worlds[0].file + ".again"); err != nil {
		return err
	}
	sides := make([]side, len(worlds))
	for i, w := range worlds {
		p, err := start(ctx, "app", w.file)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, p.stop()) }()
		sides[i].process = p
	}
	for n, v := range worlds[0].views() {
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
