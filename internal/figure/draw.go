package figure

import (
	"math"

	"example.org/sixweeks/internal/rehab"
)

// Widths of what is drawn, in body heights.
const (
	legW   = .056
	armW   = .046
	trunkW = .1
)

// draw draws one pose on its stage, from what is behind to what is in front.
func (st stage) draw(c *canvas, b body) {
	st.drawBehind(c, b)
	if st.view == rehab.SideView {
		st.drawSide(c, b)
	} else {
		st.drawFront(c, b)
	}
	st.drawInHands(c, b)
	drawForce(c, b)
}

func (st stage) drawSide(c *canvas, b body) {
	drawLeg(c, far, b.legs[left])
	drawArm(c, far, b.arms[left])
	c.curve(dark, trunkW, b.trunk[0], b.trunk[1], b.trunk[2])
	if b.pose.Base == rehab.BaseSideLying {
		c.shape(dark, trunkW*.8, b.arms[left].shoulder, b.arms[right].shoulder, b.trunk[1])
	}
	if st.breathes {
		c.disc(dark, bellyOf(b), bellyR)
	}
	c.line(dark, .05, b.trunk[2], b.neck)
	drawHeadSide(c, b)
	drawLeg(c, near, b.legs[right])
	drawArm(c, near, b.arms[right])
	if place(b.pose, right) == rehab.Underneath { // the chest lies over it
		c.curve(dark, trunkW, b.trunk[0], b.trunk[1], b.trunk[2])
		drawLeg(c, near, b.legs[right])
	}
	if st.region == rehab.Shoulders {
		c.disc(amber, b.arms[right].shoulder, .02)
	} else if st.breathes {
		c.disc(amber, bellyOf(b).sub(point{0, .012}), .022)
	} else {
		c.disc(amber, st.markOf(b), .022)
	}
}

// shoes and hands are of another colour on the far side too.
var (
	shoes = map[string]string{near: dark, far: farDark}
	hands = map[string]string{near: skin, far: farSkin}
)

func drawLeg(c *canvas, colour string, l leg) { drawLegOf(c, colour, legW, l) }

func drawLegOf(c *canvas, colour string, width float64, l leg) {
	c.line(colour, width, l.hip, l.knee, l.ankle)
	c.line(shoes[colour], width, l.ankle.along(l.toe, .12), l.toe)
}

func drawArm(c *canvas, colour string, a arm) { drawArmOf(c, colour, armW, a) }

func drawArmOf(c *canvas, colour string, width float64, a arm) {
	c.line(colour, width, a.shoulder, a.elbow, a.hand)
	c.disc(hands[colour], a.hand, width*.56)
}

// drawHeadSide draws the head with its face to one side. The nose is shorter
// when the face turns to the viewer or away.
func drawHeadSide(c *canvas, b body) {
	ahead := toward(direction(b.neck, b.head)+90, 1)
	up := toward(direction(b.neck, b.head), 1)
	away := max(0, -math.Sin(b.pose.Joints["headTurn"]*math.Pi/180))
	c.disc(dark, b.head, headR)
	face := b.head.add(b.nose.add(ahead.times(away)).times(headR * .34)).sub(up.times(headR * .12))
	c.disc(skin, face, headR*(.66-.5*away))
	c.disc(skin, b.head.add(b.nose.times(headR)).sub(up.times(headR*.12)), .013)
	eyes := face.add(b.nose.times(headR * .3)).add(up.times(headR * .2))
	c.disc(dark, eyes, .0075)
	if turn := b.looks(); turn > 40 && turn < 140 {
		c.disc(dark, eyes.sub(ahead.times(.026)), .0075)
	}
}

func (st stage) drawFront(c *canvas, b body) {
	legs := near
	if b.pose.Base == rehab.BaseFourPoint {
		legs = far
		c.line(far, .1, b.legs[left].hip, b.legs[right].hip)
	}
	for s := range b.legs {
		if b.pose.Base == rehab.BaseSit {
			continue // the thighs come forward, in front of the trunk
		}
		step := b.pose.Joints["step"]
		if s == left {
			step = 0 // only the other leg comes nearer
		}
		drawLegOf(c, legs, legW*(1+.3*step), b.legs[s])
		if s == left && b.pose.Joints["step"] > 0 {
			drawLeg(c, far, b.legs[s]) // it stays behind
		}
	}
	if b.pose.Base != rehab.BaseFourPoint {
		c.line(dark, .05, b.trunk[2].along(b.trunk[1], .3), b.neck)
	}
	for s := range b.arms {
		if b.underneath(s) {
			drawArm(c, near, b.arms[s])
		}
	}
	c.shape(dark, .05, b.outline...)
	if b.pose.Base == rehab.BaseSit && st.view == rehab.BackView {
		drawStool(c, b)
	} else if b.pose.Base == rehab.BaseSit {
		drawLeg(c, legs, b.legs[left])
		drawLeg(c, legs, b.legs[right])
	}
	if len(b.midline) > 0 {
		c.line(near, .01, b.midline...)
	}
	drawHeadFront(c, b)
	if st.region != rehab.Shoulders {
		st.drawMarks(c, b)
	}
	lift := 1 + b.pose.Joints["armLift"]/60
	for s := range b.arms {
		if b.underneath(s) {
			continue
		}
		if b.pose.Base == rehab.BaseProne {
			drawShade(c, b.arms[s], b.pose.Joints["armLift"])
		}
		drawArmOf(c, near, armW*lift, b.arms[s])
	}
	if place(b.pose, left) == rehab.OnShoulder {
		c.disc(skin, b.arms[left].hand, armW*.56) // on top of the other arm
	}
	if st.region == rehab.Shoulders {
		st.drawMarks(c, b) // on top of the arms
	}
}

// underneath reports whether somebody on hands and knees reaches with that arm
// under their chest to the other side.
func (b body) underneath(s int) bool {
	return b.pose.Base == rehab.BaseFourPoint && sign[s]*(b.arms[s].hand.x-b.trunk[2].x) < 0
}

// drawShade draws the shadow of an arm off the mat: the higher, the further
// from it, towards the feet, so that both sides are alike.
func drawShade(c *canvas, a arm, lift float64) {
	away := point{0, -lift / 280}
	c.line(shade, armW*1.1, a.shoulder.along(a.elbow, .4).add(away.times(.4)), a.elbow.add(away.times(.7)), a.hand.add(away))
}

// drawMarks draws the shoulder blades if they can be seen, else the working
// area.
func (st stage) drawMarks(c *canvas, b body) {
	for _, blade := range b.blades {
		c.ellipse(amber, blade, .02, .036)
	}
	if b.blades == nil {
		for _, m := range st.marksOf(b) {
			c.disc(amber, m, .017)
		}
	}
}

// drawHeadFront draws the head, with a face that turns and nods.
func drawHeadFront(c *canvas, b body) {
	if b.pose.Base == rehab.BaseFourPoint {
		c.disc(near, b.head, headR+.008) // else it would be lost on the trunk
	}
	c.disc(dark, b.head, headR)
	if b.nose == (point{}) {
		return
	}
	face := b.head.add(point{b.nose.x * (.4 - .15*max(0, -b.nose.y)), max(b.nose.y*.5-.12, -.3)}.times(headR)) // not over the edge
	c.ellipse(skin, face, headR*(.72-.22*math.Abs(b.nose.x)), headR*(.72-.12*math.Abs(b.nose.x)))
	eyes := face.add(b.nose.times(headR * .25)).add(point{0, headR * .2})
	c.disc(dark, eyes.add(point{.016, 0}), .0075)
	c.disc(dark, eyes.sub(point{.016, 0}), .0075)
	c.disc(nostril, face.add(b.nose.times(headR*.45)).sub(point{0, headR * .04}), .008)
	c.line(dark, .006, eyes.add(point{-.012, -.03}), eyes.add(point{0, -.034}), eyes.add(point{.012, -.03}))
}

// marksOf returns the two sides of the working area, seen from the front.
func (st stage) marksOf(b body) []point {
	switch st.region {
	case rehab.Shoulders:
		return []point{b.arms[left].shoulder, b.arms[right].shoulder}
	case rehab.Ribs:
		m := st.markOf(b)
		return []point{m.add(point{.05, 0}), m.sub(point{.05, 0})}
	case rehab.Neck:
		if b.pose.Force == rehab.ForceLookDown { // the side that is stretched
			return []point{b.trunk[2].sub(point{.045 * math.Copysign(1, b.nose.x), .01})}
		}
		fallthrough
	default:
		m := st.markOf(b)
		return []point{m.add(point{.03, 0}), m.sub(point{.03, 0})}
	}
}

// markOf returns the middle of the working area.
func (st stage) markOf(b body) point {
	switch st.region {
	case rehab.Neck:
		return b.trunk[2].along(b.neck, .4)
	case rehab.Tummy:
		return b.trunk[0].along(b.trunk[1], .7)
	case rehab.Ribs:
		return b.trunk[1].along(b.trunk[2], .2)
	default:
		return b.mark
	}
}
