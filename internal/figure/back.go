package figure

import (
	"slices"
	"strconv"

	"example.org/sixweeks/internal/rehab"
)

// The back of a person from the top of the head to the hips, in units of its
// own: y grows downwards, x is the distance from the spine.
const (
	backW  = 260.
	backH  = 290.
	flesh  = "#e6edec"
	bone   = "#ffffff"
	edge   = "#9fb3b3"
	muscle = "#f0a33c"
	other  = "#e07b39" // so that neighbours differ
)

// A patch is where a muscle is seen on the back: on its left or right side, or
// on both.
type patch struct {
	muscle rehab.MuscleID
	sides  []float64 // -1 is left, 1 is right
	shape  []point
	label  point
}

var (
	leftOnly  = []float64{-1}
	rightOnly = []float64{1}
	bothSides = []float64{-1, 1}
)

// patches are what each layer shows. What lies over something else is drawn on
// one side only.
var patches = map[rehab.Layer][]patch{
	rehab.Surface: {
		{"latissimus-dorsi", leftOnly, []point{{4, 168}, {40, 140}, {66, 122}, {68, 140}, {56, 190}, {34, 222}, {4, 244}}, point{36, 184}},
		{"trapezius-lower", leftOnly, []point{{0, 124}, {44, 100}, {22, 128}, {6, 160}, {0, 176}}, point{12, 134}},
		{"trapezius-middle", leftOnly, []point{{0, 86}, {30, 84}, {66, 82}, {52, 98}, {0, 120}}, point{22, 100}},
		{"trapezius-upper", leftOnly, []point{{2, 48}, {9, 50}, {14, 66}, {30, 74}, {68, 78}, {30, 82}, {0, 82}}, point{22, 75}},
		{"deltoid", leftOnly, []point{{66, 84}, {74, 80}, {88, 90}, {92, 112}, {86, 130}, {78, 112}}, point{82, 102}},
		{"levator-scapulae", rightOnly, []point{{6, 54}, {11, 56}, {26, 84}, {20, 88}}, point{14, 70}},
		{"supraspinatus", rightOnly, []point{{24, 86}, {64, 80}, {66, 86}, {26, 94}}, point{46, 87}},
		{"rhomboids", rightOnly, []point{{3, 82}, {3, 118}, {20, 138}, {20, 96}}, point{11, 112}},
		{"infraspinatus", rightOnly, []point{{24, 98}, {64, 90}, {66, 98}, {40, 132}, {26, 140}}, point{38, 110}},
		{"teres-major", rightOnly, []point{{32, 142}, {44, 132}, {72, 106}, {74, 114}, {46, 146}, {34, 150}}, point{54, 130}},
		{"deltoid-back", rightOnly, []point{{66, 84}, {74, 80}, {88, 90}, {92, 112}, {86, 130}, {76, 110}}, point{82, 102}},
		{"serratus-anterior", rightOnly, []point{{56, 140}, {66, 130}, {68, 150}, {62, 176}, {54, 168}}, point{62, 154}},
	},
	rehab.Middle: {
		{"serratus-posterior-superior", bothSides, []point{{3, 72}, {3, 96}, {40, 122}, {46, 108}}, point{24, 100}},
		{"intercostals", bothSides, []point{{12, 128}, {58, 132}, {60, 138}, {12, 134}}, point{40, 134}},
		{"intercostals", bothSides, []point{{12, 144}, {58, 150}, {58, 156}, {12, 150}}, point{}},
		{"intercostals", bothSides, []point{{12, 160}, {54, 168}, {52, 174}, {12, 166}}, point{}},
		{"diaphragm", bothSides, []point{{3, 172}, {30, 176}, {48, 190}, {52, 206}, {44, 206}, {34, 192}, {3, 186}}, point{30, 184}},
		{"serratus-posterior-inferior", bothSides, []point{{4, 198}, {4, 226}, {34, 212}, {32, 202}}, point{18, 210}},
	},
	rehab.Deep: {
		{"erector-spinae", leftOnly, []point{{10, 96}, {24, 100}, {28, 160}, {26, 216}, {14, 256}, {8, 256}}, point{18, 176}},
		{"quadratus-lumborum", bothSides, []point{{30, 198}, {42, 196}, {46, 240}, {30, 244}}, point{37, 220}},
		{"semispinalis", leftOnly, []point{{3, 50}, {12, 50}, {14, 84}, {8, 118}, {4, 118}}, point{9, 92}},
		{"suboccipitals", bothSides, []point{{3, 44}, {15, 42}, {12, 50}, {3, 52}}, point{21, 44}},
		{"splenius-capitis", rightOnly, []point{{14, 44}, {20, 46}, {6, 96}, {3, 96}, {4, 76}}, point{14, 60}},
		{"neck-extensors", leftOnly, []point{{14, 52}, {18, 54}, {22, 78}, {17, 82}}, point{23, 66}},
		{"multifidus", rightOnly, []point{{4, 112}, {12, 124}, {14, 180}, {18, 250}, {4, 256}}, point{10, 206}},
		{"rotatores", rightOnly, []point{{4, 100}, {14, 112}, {4, 108}}, point{20, 106}},
		{"rotatores", rightOnly, []point{{4, 112}, {14, 124}, {4, 120}}, point{}},
		{"rotatores", rightOnly, []point{{4, 124}, {14, 136}, {4, 132}}, point{}},
	},
}

// parts are muscles that are drawn as their parts.
var parts = map[rehab.MuscleID][]rehab.MuscleID{
	"trapezius": {"trapezius-upper", "trapezius-middle", "trapezius-lower"},
}

// BackNumbers returns the numbers that muscles have in the drawing of their
// layer, from the top of the list; what is not seen from behind has none.
func BackNumbers(layer rehab.Layer, muscles []rehab.MuscleID) map[rehab.MuscleID][]int {
	seen := map[rehab.MuscleID]bool{}
	for _, p := range patches[layer] {
		seen[p.muscle] = true
	}
	numbers := map[rehab.MuscleID][]int{}
	n := 0
	for _, m := range muscles {
		if seen[m] {
			n++
			numbers[m] = []int{n}
		}
	}
	for whole, of := range parts {
		if slices.Contains(muscles, whole) {
			for _, part := range of {
				numbers[whole] = append(numbers[whole], numbers[part]...)
			}
		}
	}
	return numbers
}

// BackSize is how wide and high the drawing is, in its own units.
func BackSize() (w, h int) { return backW, backH }

// Back draws the muscles of a layer on a back, with the numbers of
// BackNumbers.
func Back(layer rehab.Layer, muscles []rehab.MuscleID, title string) []byte {
	numbers := BackNumbers(layer, muscles)
	c := &canvas{scale: 1, origin: point{backW / 2, 0}}
	open(c, backW, backH)
	c.raw(`<title>`)
	c.text(title)
	c.raw(`</title>`)
	drawBack(c, layer)
	for _, p := range patches[layer] {
		colour := muscle
		if n := numbers[p.muscle]; len(n) > 0 && n[0]%2 == 0 {
			colour = other
		}
		p.draw(c, colour)
	}
	for _, p := range patches[layer] {
		if n := numbers[p.muscle]; len(n) > 0 && p.label != (point{}) {
			p.number(c, n[0])
		}
	}
	c.raw(`</svg>`)
	return c.out
}

// on is a point of the back on one side of it.
func on(p point, side float64) point { return point{p.x * side, -p.y} }

func (p patch) draw(c *canvas, colour string) {
	for _, side := range p.sides {
		outline := make([]point, len(p.shape))
		for i, q := range p.shape {
			outline[i] = on(q, side)
		}
		c.shape(paper, 3, outline...)
		c.shape(colour, 1, outline...)
	}
}

func (p patch) number(c *canvas, n int) {
	at := c.at(on(p.label, p.sides[0]))
	c.raw(`<circle fill="#fff" stroke="` + dark + `" r="7.5"`)
	c.attr("cx", at.x)
	c.attr("cy", at.y)
	c.raw(`/><text font-family="sans-serif" font-weight="700" font-size="10" text-anchor="middle" fill="` + dark + `"`)
	c.attr("x", at.x)
	c.attr("y", at.y+3.5)
	c.raw(`>` + strconv.Itoa(n) + `</text>`)
}

// halfBack is half of its outline, from the neck down to the hip.
var halfBack = []point{{13, 44}, {14, 64}, {34, 74}, {70, 78}, {88, 86}, {96, 108}, {98, 150}, {104, 200}, {100, 232}, {90, 232}, {84, 190}, {76, 140}, {70, 128}, {66, 170}, {54, 206}, {58, 240}, {66, 290}}

// drawBack draws the person, and the bones that a layer lies on.
func drawBack(c *canvas, layer rehab.Layer) {
	c.box(paper, point{-backW / 2, 0}, point{backW / 2, -backH}, 8)
	outline := make([]point, 0, 2*len(halfBack))
	for _, p := range halfBack {
		outline = append(outline, on(p, 1))
	}
	for _, p := range slices.Backward(halfBack) {
		outline = append(outline, on(p, -1))
	}
	c.shape(edge, 3, outline...)
	c.shape(flesh, 1, outline...)
	c.ellipse(edge, on(point{0, 28}, 1), 20.5, 24.5)
	c.ellipse(flesh, on(point{0, 28}, 1), 19, 23)
	for y := 56.; y < 250; y += 9 {
		c.box(bone, on(point{-4, y}, 1), on(point{4, y + 6}, 1), 2)
	}
	if layer == rehab.Middle {
		drawRibs(c)
	}
	if layer != rehab.Middle {
		for _, side := range bothSides {
			c.shape(bone, 3, on(point{22, 92}, side), on(point{66, 84}, side), on(point{28, 142}, side))
		}
	}
}

func drawRibs(c *canvas) {
	for i := range 8 {
		y := 76 + float64(i)*15
		for _, side := range bothSides {
			c.curve(bone, 5, on(point{4, y}, side), on(point{36, y + 4}, side), on(point{58 - float64(max(0, i-5))*4, y + 20}, side))
		}
	}
}
