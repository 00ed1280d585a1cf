package figure

import (
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// Sheet draws every exercise with its name in one picture, as large as on a
// phone and as small as in a list, so that a person can look at the whole
// library in one go.
func Sheet(exercises []rehab.Exercise) []byte {
	const columns, title, small, gap = 4, 24., 88., 12.
	w, h := phone.x+gap, phone.y+title+small+gap
	rows := (len(exercises) + columns - 1) / columns
	c := &canvas{scale: 1}
	open(c, columns*w, float64(rows)*h)
	c.raw(`<rect width="100%" height="100%" fill="#fff"/>`)
	for i, e := range exercises {
		at := point{float64(i%columns)*w + gap/2, float64(i/columns) * h}
		c.raw(`<text font-family="sans-serif" font-weight="700" font-size="15"`)
		c.attr("x", at.x)
		c.attr("y", at.y+17)
		c.raw(`>`)
		c.text(e.PlainName)
		c.raw(`</text>`)
		mount(c, Thumb(e), at.add(point{0, title}), point{small, small})
		mount(c, Still(e), at.add(point{0, title + small + gap/2}), phone)
	}
	c.raw(`</svg>`)
	return c.out
}

// mount puts a picture into the room given.
func mount(c *canvas, picture []byte, at, room point) {
	c.raw(`<svg preserveAspectRatio="xMinYMin"`)
	c.attr("x", at.x)
	c.attr("y", at.y)
	c.attr("width", room.x)
	c.attr("height", room.y)
	c.raw(` viewBox="` + viewBox(picture) + `">`)
	c.out = append(c.out, picture...)
	c.raw(`</svg>`)
}

// viewBox reads the view box of a picture of ours.
func viewBox(svg []byte) string {
	_, rest, _ := strings.Cut(string(svg), `viewBox="`)
	box, _, _ := strings.Cut(rest, `"`)
	return box
}
