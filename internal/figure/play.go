package figure

import "bytes"

// write draws every shape once, with what changes about it. The values stand
// in the given bytes; the clock says when each of them is reached.
func (f *film) write(c *canvas, values []byte, clock string) {
	for _, s := range f.shapes {
		s.seen = grown(s.seen, f.moments)
		c.opening(s.tag, s.colour)
		for _, a := range s.attrs {
			c.begin(a.name)
			c.out = append(c.out, a.values[s.nearest(0)].of(values)...)
			c.end()
		}
		s.writeChanges(c, values, clock)
	}
}

func (s *shape) writeChanges(c *canvas, values []byte, clock string) {
	still := len(c.out)
	c.raw(`>`)
	for _, a := range s.attrs {
		s.writeChange(c, a, values, clock)
	}
	for i := range s.seen {
		if !s.seen[i] {
			appears(c, s.seen, clock)
			break
		}
	}
	if len(c.out) == still+1 {
		c.out = append(c.out[:still], `/>`...)
		return
	}
	c.raw(`</`)
	c.raw(s.tag)
	c.raw(`>`)
}

func (s *shape) writeChange(c *canvas, a attribute, values []byte, clock string) {
	start := len(c.out)
	c.raw(`<animate attributeName="`)
	c.raw(a.name)
	c.raw(`"`)
	c.raw(clock)
	c.raw(` values="`)
	first, changes := a.values[s.nearest(0)].of(values), false
	for i := range s.seen {
		if i > 0 {
			c.raw(";")
		}
		v := a.values[s.nearest(i)].of(values)
		changes = changes || !bytes.Equal(v, first)
		c.out = append(c.out, v...)
	}
	c.raw(`"/>`)
	if !changes {
		c.out = c.out[:start]
	}
}

// nearest is the last moment up to i at which the shape is there, else the
// first one after.
func (s *shape) nearest(i int) int {
	for j := i; j >= 0; j-- {
		if s.seen[j] {
			return j
		}
	}
	for !s.seen[i] {
		i++
	}
	return i
}

func (p span) of(values []byte) []byte { return values[p.from:p.to] }

// appears shows what it stands in only at the moments given.
func appears(c *canvas, at []bool, clock string) {
	c.raw(`<animate attributeName="visibility" calcMode="discrete"`)
	c.raw(clock)
	c.raw(` values="`)
	for i, seen := range at {
		if i > 0 {
			c.raw(";")
		}
		if seen {
			c.raw("visible")
		} else {
			c.raw("hidden")
		}
	}
	c.raw(`"/>`)
}
