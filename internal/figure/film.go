package figure

import "slices"

// A film is the shapes of a pose at one moment after another. A shape that is
// there at several moments is drawn once, and changes.
type film struct {
	moments int
	shapes  []*shape       // from what is behind to what is in front
	layer   string         // shapes are alike only within one
	last    int            // where in shapes the one drawn last stands
	alike   map[string]int // how many of a kind there are at this moment
}

type shape struct {
	tag, colour, layer string
	seen               []bool // at which moments it is there
	attrs              []attribute
	open               int // the attribute being written
}

// An attribute has a value for each moment, as where it stands in the canvas's
// bytes; a value that is not there is empty.
type attribute struct {
	name   string
	values []span
}

type span struct{ from, to int }

// next begins the next moment.
func (f *film) next() {
	f.moments++
	f.last = -1
	f.alike = map[string]int{}
}

func (f *film) start(tag, colour string) {
	kind := tag + colour + f.layer
	f.last = f.place(tag, colour, f.alike[kind])
	f.alike[kind]++
	s := f.shapes[f.last]
	s.seen = grown(s.seen, f.moments)
	s.seen[f.moments-1] = true
}

// place finds the shape before which there are n alike, or makes room for it
// right in front of what was drawn last.
func (f *film) place(tag, colour string, n int) int {
	for i, s := range f.shapes {
		if s.tag == tag && s.colour == colour && s.layer == f.layer {
			if n == 0 {
				return i
			}
			n--
		}
	}
	f.shapes = slices.Insert(f.shapes, f.last+1, &shape{tag: tag, colour: colour, layer: f.layer})
	return f.last + 1
}

func (f *film) begin(name string, at int) {
	s := f.shapes[f.last]
	i := slices.IndexFunc(s.attrs, func(a attribute) bool { return a.name == name })
	if i < 0 {
		i = len(s.attrs)
		s.attrs = append(s.attrs, attribute{name: name})
	}
	a := &s.attrs[i]
	a.values = grown(a.values, f.moments)
	a.values[f.moments-1] = span{at, at}
	s.open = i
}

func (f *film) end(at int) {
	s := f.shapes[f.last]
	s.attrs[s.open].values[f.moments-1].to = at
}

func grown[T any](s []T, n int) []T {
	for len(s) < n {
		var none T
		s = append(s, none)
	}
	return s
}
