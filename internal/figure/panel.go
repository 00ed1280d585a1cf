package figure

import "slices"

// A panel is the space that one pose gets: large enough for every pose of the
// exercise, so that nothing is cut off and nothing jumps.
type panel struct {
	w, h   float64 // in units
	origin point   // of the body's world, in units
	scale  float64
}

const margin = .05

// panel fits all bodies. A square panel is scaled to one size, for lists.
func (st stage) panel(bodies []body, square bool) panel {
	f := st.frame(bodies[0])
	for _, b := range bodies[1:] {
		g := st.frame(b)
		f.hold(g.from, 0)
		f.hold(g.to, 0)
	}
	w, h := f.to.x-f.from.x+2*margin, f.to.y-f.from.y+2*margin
	pw, ph := max(w, .62*h), max(h, .5*w)
	scale := float64(unit)
	if square {
		pw = max(pw, ph)
		ph = pw
		scale = unit * .8 / pw
	}
	left := f.from.x - margin - (pw-w)/2
	return panel{pw * scale, ph * scale, point{-left * scale, (ph + f.from.y - margin) * scale}, scale}
}

func (p panel) background(c *canvas, x float64) {
	c.raw(`<rect rx="8" fill="` + paper + `"`)
	c.attr("x", x)
	c.attr("width", p.w)
	c.attr("height", p.h)
	c.raw(`/>`)
}

// place moves the canvas so that bodies land in the panel at x.
func (p panel) place(c *canvas, x float64) {
	c.scale = p.scale
	c.origin = point{x + p.origin.x, p.origin.y}
}

// alike is the difference below which two poses look the same, as the sum of
// what every joint moved.
const alike = .12

// shown chooses the bodies to show: the first, then up to the number given
// those that differ most from all that are shown; in order of time. It shows
// two even if they are alike.
func shown(bodies []body, most int) []int {
	chosen := []int{0}
	for len(chosen) < most {
		best, gap := 0, -1.
		for i, b := range bodies {
			d := 1e9
			for _, j := range chosen {
				d = min(d, b.difference(bodies[j]))
			}
			if d > gap+1e-9 {
				best, gap = i, d
			}
		}
		if len(chosen) > 1 && gap < alike {
			break
		}
		chosen = append(chosen, best)
	}
	slices.Sort(chosen)
	return slices.Compact(chosen)
}

// difference is how much two bodies differ to the eye.
func (b body) difference(other body) float64 {
	sum := b.nose.to(other.nose) * .3
	mine, theirs := b.joints(), other.joints()
	for i := range mine {
		sum += mine[i].to(theirs[i])
	}
	for i := range min(len(b.blades), len(other.blades)) {
		sum += 3 * b.blades[i].to(other.blades[i])
	}
	for i := range min(len(b.outline), len(other.outline)) {
		sum += b.outline[i].to(other.outline[i])
	}
	if b.pose.Force != other.pose.Force {
		sum += .05
	}
	return sum
}
