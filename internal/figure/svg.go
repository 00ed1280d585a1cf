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
	nostril = "#b98a63"
	farDark = "#7fa0a3"
	farSkin = "#e6d3c2"
	amber   = "#f0a33c"
	wood    = "#6b7a80"
	stone   = "#c3ced1"
	matting = "#c3d3c6"
	shade   = "#93a899" // on the mat
	rubber  = "#b3261e"
	cloth   = "#a9825a"
	ink     = "#212b32"
	linen   = "#fbf7ee"
)

// A canvas collects SVG. Points are turned from body heights, y up, into the
// picture's units, y down.
type canvas struct {
	out    []byte
	origin point // of the body's world in the picture, in units
	scale  float64
	turned bool  // the world, a quarter turn to the right
	film   *film // if set, shapes are put together there
}

// at is where a point of the body's world is in the picture.
func (c *canvas) at(p point) point {
	if c.turned {
		p = p.turned()
	}
	return point{c.origin.x + p.x*c.scale, c.origin.y - p.y*c.scale}
}

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
		p = c.at(p)
		c.num(p.x)
		c.raw(",")
		c.num(p.y)
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
		p = c.at(p)
		c.num(p.x)
		c.raw(" ")
		c.num(p.y)
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
	if c.turned {
		rx, ry = ry, rx
	}
	middle = c.at(middle)
	c.start("ellipse", colour)
	c.attr("cx", middle.x)
	c.attr("cy", middle.y)
	c.attr("rx", rx*c.scale)
	c.attr("ry", ry*c.scale)
	c.close("")
}

func (c *canvas) disc(colour string, middle point, r float64) { c.ellipse(colour, middle, r, r) }

// box fills a rectangle between two corners.
func (c *canvas) box(colour string, a, b point, round float64) {
	a, b = c.at(a), c.at(b)
	c.start("rect", colour)
	c.attr("x", min(a.x, b.x))
	c.attr("y", min(a.y, b.y))
	c.attr("width", max(a.x, b.x)-min(a.x, b.x))
	c.attr("height", max(a.y, b.y)-min(a.y, b.y))
	if round > 0 {
		c.attr("rx", round*c.scale)
	}
	c.close("")
}

// arrow points from one place to another. Its pale edge keeps it apart from
// what is dark.
func (c *canvas) arrow(from, to point) {
	c.line(paper, .03, from, to)
	c.line(ink, .014, from, to)
	c.arrowHead(from, to)
}

func (c *canvas) arrowHead(from, to point) {
	d := direction(from, to)
	for _, stroke := range []struct {
		colour string
		width  float64
	}{{paper, .03}, {ink, .014}} {
		c.line(stroke.colour, stroke.width, to.add(toward(d+150, .035)), to, to.add(toward(d-150, .035)))
	}
	c.line(ink, .014, from, to)
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
