package figure

import "strconv"

// unit is the height of a body in the picture's own units.
const unit = 200

// The colours. Nothing is said by colour alone.
const (
	paper   = "#eef3f2"
	ground  = "#a9b7bb"
	dark    = "#0d4348"
	near    = "#22818a"
	far     = "#93bcbf"
	skin    = "#d9b08c"
	amber   = "#f0a33c"
	wood    = "#6b7a80"
	stone   = "#d3dbdd"
	matting = "#c3d3c6"
	rubber  = "#b3261e"
	cloth   = "#a9825a"
	ink     = "#212b32"
)

// A canvas collects SVG. Points are turned from body heights, y up, into the
// picture's units, y down.
type canvas struct {
	out    []byte
	origin point // of the body's world in the picture, in units
	scale  float64
	film   *film // if set, shapes are put together there
}

func (c *canvas) x(x float64) float64 { return c.origin.x + x*c.scale }
func (c *canvas) y(y float64) float64 { return c.origin.y - y*c.scale }

func (c *canvas) raw(s string) { c.out = append(c.out, s...) }

// num writes a number with one digit after the point.
func (c *canvas) num(v float64) {
	if v > -.05 && v < .05 {
		v = 0
	}
	c.out = strconv.AppendFloat(c.out, v, 'f', 1, 64)
	if n := len(c.out); c.out[n-2] == '.' && c.out[n-1] == '0' {
		c.out = c.out[:n-2]
	}
}

func (c *canvas) attr(name string, v float64) {
	c.begin(name)
	c.num(v)
	c.end()
}

func (c *canvas) points(ps []point) {
	c.begin("points")
	for i, p := range ps {
		if i > 0 {
			c.raw(" ")
		}
		c.num(c.x(p.x))
		c.raw(",")
		c.num(c.y(p.y))
	}
	c.end()
}

// line draws a round line through the points, width in body heights.
func (c *canvas) line(colour string, width float64, ps ...point) {
	c.start("polyline", colour)
	c.attr("stroke-width", width*c.scale)
	c.points(ps)
	c.close("")
}

// curve draws a round line from the first to the last point, through or near
// the middle one.
func (c *canvas) curve(colour string, width float64, a, through, b point) {
	ctrl := through.times(2).sub(a.mid(b))
	c.start("path", colour)
	c.attr("stroke-width", width*c.scale)
	c.begin("d")
	for i, p := range []point{a, ctrl, b} {
		c.raw([]string{"M", " Q", " "}[i])
		c.num(c.x(p.x))
		c.raw(" ")
		c.num(c.y(p.y))
	}
	c.end()
	c.close("")
}

// shape fills the outline and rounds its corners by half the width.
func (c *canvas) shape(colour string, width float64, ps ...point) {
	c.start("polygon", colour)
	c.attr("stroke-width", width*c.scale)
	c.points(ps)
	c.close("")
}

func (c *canvas) ellipse(colour string, middle point, rx, ry float64) {
	c.start("ellipse", colour)
	c.attr("cx", c.x(middle.x))
	c.attr("cy", c.y(middle.y))
	c.attr("rx", rx*c.scale)
	c.attr("ry", ry*c.scale)
	c.close("")
}

func (c *canvas) disc(colour string, middle point, r float64) { c.ellipse(colour, middle, r, r) }

// box fills a rectangle between two corners.
func (c *canvas) box(colour string, a, b point, round float64) {
	c.start("rect", colour)
	c.attr("x", c.x(min(a.x, b.x)))
	c.attr("y", c.y(max(a.y, b.y)))
	c.attr("width", max(a.x, b.x)*c.scale-min(a.x, b.x)*c.scale)
	c.attr("height", max(a.y, b.y)*c.scale-min(a.y, b.y)*c.scale)
	if round > 0 {
		c.attr("rx", round*c.scale)
	}
	c.close("")
}

// arrow points from one place to another.
func (c *canvas) arrow(from, to point) {
	d := direction(from, to)
	c.line(ink, .014, from, to)
	c.line(ink, .014, to.add(toward(d+150, .035)), to, to.add(toward(d-150, .035)))
}

// text writes escaped words.
func (c *canvas) text(s string) {
	for _, r := range s {
		switch r {
		case '&':
			c.raw("&amp;")
		case '<':
			c.raw("&lt;")
		case '>':
			c.raw("&gt;")
		case '"':
			c.raw("&quot;")
		default:
			c.raw(string(r))
		}
	}
}
