package figure

import (
	"math"
	"strconv"

	"example.org/sixweeks/internal/rehab"
)

// How a moving figure takes its time, in seconds. A movement is shown at the
// pace of the exercise, within limits; a hold is cut short, since nothing is
// to be seen.
const (
	shortest = .9
	longest  = 2.8
	pauses   = .7 // at each pose
	longHold = 1.6
	backTo   = 1.4 // from the last pose to the first
)

// Loops is how often the movement is shown before it stops by itself.
const Loops = 2

// A moment is what is seen at a time.
type moment struct {
	at     float64
	body   body
	number int // of the pose in Frames
}

// Moving draws the exercise as a picture that moves, Loops times from when it
// is first seen, then rests in the first pose.
func Moving(e rehab.Exercise) []byte {
	st, bodies := staged(e)
	moments := st.moments(e, bodies)
	st.makeRoom(moments)
	p := st.panel(false)
	shot := &canvas{scale: unit, film: &film{}, out: make([]byte, 0, 64<<10)}
	for _, m := range moments {
		shot.film.next()
		p.background(shot, point{})
		st.draw(shot, m.body)
	}
	c := &canvas{scale: unit, out: make([]byte, 0, 64<<10)}
	open(c, p.w, p.h)
	describe(c, e, nil)
	clock := clockOf(moments)
	shot.film.write(c, shot.out, clock)
	numbers(c, moments, clock)
	c.raw(`</svg>`)
	return c.out
}

// makeRoom widens the stage to what the moments take up.
func (st *stage) makeRoom(moments []moment) {
	for _, m := range moments {
		f := st.frame(m.body)
		st.room.hold(f.from, 0)
		st.room.hold(f.to, 0)
	}
}

// Lasts is how many seconds the movement of an exercise takes, with all its
// loops.
func Lasts(e rehab.Exercise) float64 {
	st, bodies := staged(e)
	secs := pauses
	for _, next := range st.scenes(e, bodies) {
		secs += next.secs
		if !next.still {
			secs += pauses
		}
	}
	return Loops * secs
}

// A scene is the way to a pose, or a hold of it.
type scene struct {
	to     body
	secs   float64
	number int // of the pose in Frames
	still  bool
}

// scenes are what follows the first pose, up to when it comes back.
func (st stage) scenes(e rehab.Exercise, bodies []body) []scene {
	shown := st.shown(bodies, maxPanels)
	var all []scene
	now, number := bodies[0], 1
	for i, b := range bodies[1:] {
		secs := e.Keyframes[i+1].At - e.Keyframes[i].At
		if now.steps(b) == 0 {
			all = append(all, scene{now, min(secs, longHold), number, true})
			continue
		}
		number = numberOf(b, bodies, shown, number)
		all = append(all, scene{b, max(shortest, min(secs, longest)), number, false})
		now = b
	}
	if now.steps(bodies[0]) > 0 {
		all = append(all, scene{bodies[0], backTo, 1, false})
	}
	return all
}

// moments samples the exercise so finely that limbs do not seem to shrink on
// their way.
func (st stage) moments(e rehab.Exercise, bodies []body) []moment {
	r := &reel{{0, bodies[0], 1}}
	r.wait(pauses)
	for _, next := range st.scenes(e, bodies) {
		if next.still {
			r.wait(next.secs)
		} else {
			r.move(st, next.to, next.secs, next.number)
		}
	}
	return *r
}

// numberOf is the number that a still gives a pose that looks like this, else
// the number that was seen last.
func numberOf(b body, bodies []body, shown []int, last int) int {
	for n, i := range shown {
		if b.steps(bodies[i]) == 0 {
			return n + 1
		}
	}
	return last
}

// A reel is moments in order, at least one.
type reel []moment

func (r *reel) now() moment { return (*r)[len(*r)-1] }

func (r *reel) wait(secs float64) {
	m := r.now()
	m.at += secs
	*r = append(*r, m)
}

func (r *reel) move(st stage, to body, secs float64, number int) {
	from := r.now()
	steps := from.body.steps(to)
	for i := 1; i <= steps; i++ {
		t := float64(i) / float64(steps)
		m := moment{from.at + secs*t, st.between(from.body, to, ease(t)), from.number}
		if t > .5 {
			m.number = number
		}
		*r = append(*r, m)
	}
	r.wait(pauses)
}

// ease starts and ends slowly.
func ease(t float64) float64 { return t * t * (3 - 2*t) }

// steps is how many samples the way to another body needs; none if they are
// the same.
func (b body) steps(other body) int {
	const most, stride = 11, .04
	far := b.difference(other)
	if far < 1e-6 {
		return 0
	}
	reach := 0.
	mine, theirs := b.joints(), other.joints()
	for i := range mine {
		reach = max(reach, mine[i].to(theirs[i]))
	}
	return max(4, min(most, int(math.Ceil(reach/stride))))
}

// clockOf is the attributes that say when each moment is reached.
func clockOf(moments []moment) string {
	lasts := moments[len(moments)-1].at
	times := ` keyTimes="0`
	for _, m := range moments[1:] {
		times += ";" + strconv.FormatFloat(m.at/lasts, 'f', 3, 64)
	}
	return ` dur="` + strconv.FormatFloat(lasts, 'f', 2, 64) + `s" repeatCount="` + strconv.Itoa(Loops) + `"` + times + `"`
}

// numbers writes the number of the pose that is seen or comes next.
func numbers(c *canvas, moments []moment, clock string) {
	most := 0
	for _, m := range moments {
		most = max(most, m.number)
	}
	for n := 1; n <= most; n++ {
		c.raw(`<g visibility="`)
		c.raw(map[bool]string{true: "visible", false: "hidden"}[n == 1])
		c.raw(`">`)
		at := make([]bool, len(moments))
		for i, m := range moments {
			at[i] = m.number == n
		}
		appears(c, at, clock)
		number(c, n)
		c.raw(`</g>`)
	}
}
