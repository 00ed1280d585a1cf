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

// maxPanels is how many poses a still shows at most: what can be told apart on
// a phone.
const maxPanels = 3

// Frames returns the keyframes that Still shows, in its order: the first, and
// those that differ most from what is shown already. Holds and ways back are
// left out. An exercise has at least two.
func Frames(e rehab.Exercise) []rehab.Keyframe {
	st := stageOf(e)
	var frames []rehab.Keyframe
	for _, i := range shown(st.bodies(e), maxPanels) {
		frames = append(frames, e.Keyframes[i])
	}
	return frames
}

// Still draws the poses of Frames side by side and numbered, with their words
// as the picture's description.
func Still(e rehab.Exercise) []byte {
	st := stageOf(e)
	bodies := st.bodies(e)
	panels := shown(bodies, maxPanels)
	size := st.panel(bodies, false)
	gap := 8.
	c := &canvas{scale: unit}
	open(c, float64(len(panels))*size.w+float64(len(panels)-1)*gap, size.h)
	describe(c, e, panels)
	for n, i := range panels {
		x := float64(n) * (size.w + gap)
		size.background(c, x)
		size.place(c, x)
		st.draw(c, bodies[i])
		number(c, x, n+1)
	}
	c.raw(`</svg>`)
	return c.out
}

// Thumb draws the pose that tells most about the exercise in a square, for
// lists.
func Thumb(e rehab.Exercise) []byte {
	st := stageOf(e)
	bodies := st.bodies(e)
	panels := shown(bodies, 2)
	size := st.panel(bodies, true)
	c := &canvas{scale: unit}
	open(c, size.w, size.h)
	describe(c, e, nil)
	size.background(c, 0)
	size.place(c, 0)
	st.draw(c, bodies[panels[len(panels)-1]])
	c.raw(`</svg>`)
	return c.out
}

func (st stage) bodies(e rehab.Exercise) []body {
	bodies := make([]body, len(e.Keyframes))
	for i, k := range e.Keyframes {
		bodies[i] = st.body(k.Pose)
	}
	return bodies
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

// number writes the number of a panel in its corner.
func number(c *canvas, x float64, n int) {
	c.raw(`<circle fill="#fff" stroke="` + dark + `" stroke-width="1.5" r="11" cy="17"`)
	c.attr("cx", x+17)
	c.raw(`/><text font-family="sans-serif" font-weight="700" font-size="14" text-anchor="middle" y="22" fill="` + dark + `"`)
	c.attr("x", x+17)
	c.raw(`>` + strconv.Itoa(n) + `</text>`)
}
