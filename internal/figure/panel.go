package figure

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// A panel is the space that one pose gets: large enough for every pose of the
// exercise, so that nothing is cut off and nothing jumps.
type panel struct {
	w, h   float64 // in units
	origin point   // of the body's world, in units
	scale  float64
	turned bool
	floor  bool // seen from the side, not from above
}

const margin, thumbMargin = .05, .025

// closer is how much larger a close-up is.
const closer = 1.6

// header is the space for the number above the figure, badges what number and
// clock need beside each other, in units.
const header, badges = 26, 106.

// panel fits everything on the stage. A square panel is scaled to one size,
// for lists.
func (st stage) panel(square bool) panel {
	f := st.room
	if st.turned {
		f = frame{point{f.from.y, -f.to.x}, point{f.to.y, -f.from.x}}
	}
	margin := margin
	if square {
		margin = thumbMargin
	}
	w, h := f.to.x-f.from.x+2*margin, f.to.y-f.from.y+2*margin
	scale, top := float64(unit), float64(header)
	if st.close {
		scale *= closer
	}
	pw, ph := max(w, .45*h, badges/scale), max(h, .38*w)
	if square {
		pw = max(w, h, .8) // small figures stay small
		if st.close {
			pw = max(w, h)
		}
		ph = pw
		scale, top = unit*.8/pw, -(ph-h)*unit*.8/pw/3
		if st.plan {
			top *= 1.5 // in the middle
		}
	}
	left := f.from.x - margin - (pw-w)/2
	height := ph * scale
	if st.plan && !st.timed {
		top = 0 // the number lies on the mat
	}
	if !square {
		top = max(0, top-(ph-h)*scale) // room that is there already will do
		height += top
	}
	origin := point{-left * scale, (ph+f.from.y-margin)*scale + top}
	return panel{pw * scale, height, origin, scale, st.turned, !st.plan && !st.close}
}

// phone is the room that a page gives a still on a phone, in its pixels.
var phone = point{302, 340}

// columns is how many of n panels stand side by side, so that they are nearly
// as large as they can be on a phone.
func (p panel) columns(n int) int {
	best, largest := 1, 0.
	for columns := 1; columns <= n; columns++ {
		end := p.end(n, columns)
		if scale := min(phone.x/end.x, phone.y/end.y); scale >= .9*largest {
			best, largest = columns, max(scale, largest)
		}
	}
	return best
}

// end is the lower right corner of n panels in so many columns.
func (p panel) end(n, columns int) point {
	return p.at(columns-1, columns).add(point{p.w, p.h}).add(point{0, p.at(n-1, columns).y})
}

// at returns where the n-th panel of a still goes.
func (p panel) at(n, columns int) point {
	return point{float64(n%columns) * (p.w + gap), float64(n/columns) * (p.h + gap)}
}

// background draws the panel and moves the canvas so that bodies land in it.
func (p panel) background(c *canvas, corner point) {
	c.start("rect", paper)
	c.attr("rx", 8)
	c.attr("x", corner.x)
	c.attr("y", corner.y)
	c.attr("width", p.w)
	c.attr("height", p.h)
	c.close("")
	c.scale, c.turned = p.scale, p.turned
	c.origin = corner.add(p.origin)
	if p.floor {
		from, to := (corner.x+6-c.origin.x)/c.scale, (corner.x+p.w-6-c.origin.x)/c.scale
		c.line(ground, .012, point{from, -.006}, point{to, -.006})
	}
}

// alike is the difference below which two poses look the same, as the sum of
// what every joint moved.
const alike = .12

// shown chooses the bodies to show: the first, then up to the number given
// those that differ most from all that are shown; in order of time. It shows
// two even if they look alike, unless they are the same.
func (st stage) shown(bodies []body, most int) []int {
	chosen := []int{0}
	for len(chosen) < most {
		best, gap := 0, -1.
		for i, b := range bodies {
			d := 1e9
			for _, j := range chosen {
				d = min(d, st.difference(b, bodies[j]))
			}
			if d > gap+1e-9 {
				best, gap = i, d
			}
		}
		if gap == 0 || len(chosen) > 1 && gap < alike {
			break
		}
		chosen = append(chosen, best)
	}
	slices.Sort(chosen)
	return slices.Compact(chosen)
}

// difference is how much two bodies differ to the eye. From the side it is
// nothing new that the left does what the right did.
func (st stage) difference(b, other body) float64 {
	d := b.difference(other)
	if st.view == rehab.SideView {
		other.arms[left], other.arms[right] = other.arms[right], other.arms[left]
		other.legs[left], other.legs[right] = other.legs[right], other.legs[left]
		d = min(d, b.difference(other))
	}
	return d
}

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
		sum += .4
	}
	return sum
}
