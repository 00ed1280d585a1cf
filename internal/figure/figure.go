// Package figure draws an exercise from its keyframes, as SVG that needs no
// style sheet and no script.
//
// A pose is data and a figure is a function of it: joint angles go in, joint
// positions come out, and the same exercise always gives the same bytes.
package figure

import (
	"strconv"

	"example.org/sixweeks/internal/rehab"
)

// Version changes whenever the same exercise would be drawn in another way, so
// that browsers that keep pictures for ever ask again.
const Version = "11"

// maxPanels is how many poses a still shows at most: what can be told apart on
// a phone. The gap between them is in the picture's units.
const (
	maxPanels = 3
	gap       = 8.
)

// Frames returns the keyframes that Still shows, in its order: the first, and
// those that differ most from what is shown already. Holds and ways back are
// left out. An exercise has at least two.
func Frames(e rehab.Exercise) []rehab.Keyframe {
	st, bodies := staged(e)
	var frames []rehab.Keyframe
	for _, i := range st.shown(bodies, maxPanels) {
		frames = append(frames, e.Keyframes[i])
	}
	return frames
}

// Still draws the poses of Frames, numbered, with their words as the picture's
// description: in as many columns as make them largest on a phone.
func Still(e rehab.Exercise) []byte {
	st, bodies := staged(e)
	panels := st.shown(bodies, maxPanels)
	p := st.panel(false)
	columns := p.columns(len(panels))
	end := p.end(len(panels), columns)
	c := &canvas{scale: unit}
	open(c, end.x, end.y)
	describe(c, e, panels)
	for n, i := range panels {
		corner := p.at(n, columns)
		c.raw(`<svg`) // cuts off what a close-up leaves out
		c.attr("x", corner.x)
		c.attr("y", corner.y)
		c.attr("width", p.w)
		c.attr("height", p.h)
		c.raw(`>`)
		p.background(c, point{})
		st.draw(c, bodies[i])
		number(c, n+1)
		if secs := held(e, bodies, i); secs >= shortHold {
			p.clock(c, secs)
		}
		c.raw(`</svg>`)
	}
	c.raw(`</svg>`)
	return c.out
}

// Size is how wide and high the Still is, in its own units.
func Size(e rehab.Exercise) (w, h int) {
	st, bodies := staged(e)
	p := st.panel(false)
	n := len(st.shown(bodies, maxPanels))
	end := p.end(n, p.columns(n))
	return int(end.x), int(end.y)
}

// Thumb draws the pose that tells most about the exercise in a square, for
// lists.
func Thumb(e rehab.Exercise) []byte {
	st, bodies := staged(e)
	telling := st.telling(e, bodies)
	st.close = st.close || st.turned && telling.pose.Base == rehab.BaseProne // the legs only lie there
	st.room = st.frame(telling)
	p := st.panel(true)
	c := &canvas{scale: unit}
	open(c, p.w, p.h)
	describe(c, e, nil)
	p.background(c, point{})
	st.draw(c, telling)
	c.raw(`</svg>`)
	return c.out
}

// telling is the pose for lists.
func (st stage) telling(e rehab.Exercise, bodies []body) body {
	for i, k := range e.Keyframes {
		if k.Telling {
			return bodies[i]
		}
	}
	panels := st.shown(bodies, 2)
	return bodies[panels[len(panels)-1]]
}

// staged works out the stage and every pose of an exercise.
func staged(e rehab.Exercise) (stage, []body) {
	st := stageOf(e)
	bodies := make([]body, len(e.Keyframes))
	for i, k := range e.Keyframes {
		bodies[i] = st.body(k.Pose)
	}
	for i := range bodies {
		st.timed = st.timed || held(e, bodies, i) >= shortHold
	}
	st.room = st.frame(bodies[0])
	for _, b := range bodies[1:] {
		f := st.frame(b)
		st.room.hold(f.from, 0)
		st.room.hold(f.to, 0)
	}
	return st, bodies
}

// open begins a picture of the given size, in its own units.
func open(c *canvas, w, h float64) {
	c.raw(`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 `)
	c.num(w)
	c.raw(" ")
	c.num(h)
	c.raw(`"`)
	c.attr("width", w)
	c.attr("height", h)
	c.raw(`>`)
}

// describe writes the text alternative: the exercise, and the words of the
// poses shown.
func describe(c *canvas, e rehab.Exercise, panels []int) {
	c.raw(`<title>`)
	c.text(e.PlainName)
	c.raw(`</title>`)
	if len(panels) == 0 {
		return
	}
	c.raw(`<desc>`)
	for n, i := range panels {
		c.text(strconv.Itoa(n+1) + ". " + e.Keyframes[i].Say + ". ")
	}
	c.raw(`</desc>`)
}
