package figure

import (
	"math"
	"strconv"

	"example.org/sixweeks/internal/rehab"
)

// number writes the number of a panel in its corner.
func number(c *canvas, n int) {
	c.start("circle", dark)
	c.attr("cx", 17)
	c.attr("cy", 17)
	c.close("")
	c.start("text", dark)
	c.attr("x", 17)
	c.attr("y", 22)
	c.close(strconv.Itoa(n))
}

// shortHold is the shortest hold that is worth a clock, in seconds.
const shortHold = 3

// held is for how many seconds nothing moves from a pose on.
func held(e rehab.Exercise, bodies []body, i int) float64 {
	if i+1 == len(bodies) || bodies[i].steps(bodies[i+1]) > 0 {
		return 0
	}
	return e.Keyframes[i+1].At - e.Keyframes[i].At
}

// clock writes in the other corner for how long a pose is held.
func (p panel) clock(c *canvas, secs float64) {
	c.scale, c.origin, c.turned = 1, point{}, false
	x := p.w - 17
	c.start("circle", dark)
	c.attr("cx", x)
	c.attr("cy", 17)
	c.close("")
	c.line(dark, 1.5, point{x, -11}, point{x, -17}, point{x + 4, -19})
	c.start("text", dark)
	c.attr("x", x-29)
	c.attr("y", 22)
	c.close(strconv.Itoa(int(math.Round(secs))) + " s")
}
