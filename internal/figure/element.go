package figure

// A look is what every element of a kind has around its colour, which stands
// once or twice.
type look struct{ before, between, after string }

var looks = map[string]look{
	"polyline": {before: `<polyline fill="none" stroke-linecap="round" stroke-linejoin="round" stroke="`, after: `"`},
	"path":     {before: `<path fill="none" stroke-linecap="round" stroke="`, after: `"`},
	"polygon":  {before: `<polygon stroke-linejoin="round" fill="`, between: `" stroke="`, after: `"`},
	"ellipse":  {before: `<ellipse fill="`, after: `"`},
	"rect":     {before: `<rect fill="`, after: `"`},
	"circle":   {before: `<circle fill="#fff" stroke="`, after: `" stroke-width="1.5" r="11"`},
	"text":     {before: `<text font-family="sans-serif" font-weight="700" font-size="14" text-anchor="middle" fill="`, after: `"`},
}

// start begins an element; attributes follow, then close.
func (c *canvas) start(tag, colour string) {
	if c.film != nil {
		c.film.start(tag, colour)
		return
	}
	c.opening(tag, colour)
}

func (c *canvas) opening(tag, colour string) {
	l := looks[tag]
	c.raw(l.before)
	c.raw(colour)
	if l.between != "" {
		c.raw(l.between)
		c.raw(colour)
	}
	c.raw(l.after)
}

// begin begins the value of an attribute.
func (c *canvas) begin(name string) {
	if c.film != nil {
		c.film.begin(name, len(c.out))
		return
	}
	c.raw(" ")
	c.raw(name)
	c.raw(`="`)
}

func (c *canvas) end() {
	if c.film != nil {
		c.film.end(len(c.out))
		return
	}
	c.raw(`"`)
}

// close ends an element, which only a text fills with words.
func (c *canvas) close(words string) {
	switch {
	case c.film != nil:
		// write closes it
	case words != "":
		c.raw(`>`)
		c.raw(words)
		c.raw(`</text>`)
	default:
		c.raw(`/>`)
	}
}
