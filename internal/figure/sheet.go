package figure

import (
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// Sheet draws the still of every exercise with its name in one picture, so
// that a person can look at the whole library in one go.
func Sheet(exercises []rehab.Exercise) []byte {
	const columns, w, h, title = 4, 360., 250., 24.
	rows := (len(exercises) + columns - 1) / columns
	c := &canvas{scale: 1}
	open(c, columns*w, float64(rows)*h)
	c.raw(`<rect width="100%" height="100%" fill="#fff"/>`)
	for i, e := range exercises {
		x, y := float64(i%columns)*w, float64(i/columns)*h
		c.raw(`<text font-family="sans-serif" font-weight="700" font-size="15"`)
		c.attr("x", x+8)
		c.attr("y", y+17)
		c.raw(`>`)
		c.text(e.PlainName)
		c.raw(`</text><svg preserveAspectRatio="xMinYMin"`)
		c.attr("x", x+8)
		c.attr("y", y+title)
		c.attr("width", w-16)
		c.attr("height", h-title-6)
		still := Still(e)
		c.raw(` viewBox="` + viewBox(still) + `">`)
		c.raw(string(still))
		c.raw(`</svg>`)
	}
	c.raw(`</svg>`)
	return c.out
}

// viewBox reads the view box of a picture of ours.
func viewBox(svg []byte) string {
	_, rest, _ := strings.Cut(string(svg), `viewBox="`)
	box, _, _ := strings.Cut(rest, `"`)
	return box
}
