package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"
)

// A side is a process and what is asked of it.
type side struct {
	*process
	load
}

// A contest is the same asked of three processes: the floor, the floor again,
// which should come out the same, and what is measured against it.
type contest struct {
	floor, control, app side
	rounds              int
	slice               time.Duration
}

// A match is what came of a contest.
type match struct {
	floor, control, app volley  // of all slices together
	rounds              []round // one for each round
}

// round is one go of A B C C B A, so that what drifts hits all of them alike.
type round struct{ floor, control, app volley }

func (c contest) run(ctx context.Context) (match, error) {
	var m match
	for range c.rounds {
		var r round
		slots := []struct {
			side
			sum *volley
		}{{c.floor, &r.floor}, {c.control, &r.control}, {c.app, &r.app}}
		for _, i := range []int{0, 1, 2, 2, 1, 0} {
			v, err := slots[i].fire(ctx, slots[i].process, c.slice)
			if err != nil {
				return m, err
			}
			slots[i].sum.add(v)
		}
		m.rounds = append(m.rounds, r)
		m.floor.add(r.floor)
		m.control.add(r.control)
		m.app.add(r.app)
	}
	return m, nil
}

func (v *volley) add(w volley) {
	v.CPU += w.CPU
	v.Mallocs += w.Mallocs
	v.Statements += w.Statements
	v.requests += w.requests
	v.wall += w.wall
	v.bytes += w.bytes
	v.took = append(v.took, w.took...)
	slices.Sort(v.took)
}

// A measure is a figure of a volley.
type measure func(volley) float64

func cpuEach(v volley) float64    { return v.CPU.Seconds() / float64(v.requests) }
func throughput(v volley) float64 { return float64(v.requests) / v.wall.Seconds() }
func p99(v volley) float64        { return v.took[len(v.took)*99/100].Seconds() }

// typical is the median time that an answer took.
func typical(v volley) float64 { return v.took[len(v.took)/2].Seconds() }

// A ratio is how many times the floor something takes: the median of the
// rounds, and the middle half of them.
type ratio struct{ median, low, high float64 }

func (r ratio) String() string { return fmt.Sprintf("%.2f (%.2f to %.2f)", r.median, r.low, r.high) }

// ratios pairs the app, and the control, with the floor of the same round.
func (m match) ratios(of measure) (app, control ratio) {
	var a, c []float64
	for _, r := range m.rounds {
		a = append(a, of(r.app)/of(r.floor))
		c = append(c, of(r.control)/of(r.floor))
	}
	return spread(a), spread(c)
}

func spread(values []float64) ratio {
	slices.Sort(values)
	last := float64(len(values) - 1)
	low, high := values[int(math.Floor(last/4))], values[int(math.Ceil(3*last/4))]
	return ratio{(values[int(math.Floor(last/2))] + values[int(math.Ceil(last/2))]) / 2, low, high}
}

// fair says that the control came out like the floor: only then is there
// anything to be said about the app.
func (r ratio) fair() bool { return r.median >= 0.9 && r.median <= 1.1 }
