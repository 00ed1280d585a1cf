package figure

import "example.org/sixweeks/internal/rehab"

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
	st.drawForce(c, b)
}

func (st stage) drawSide(c *canvas, b body) {
	drawLeg(c, far, b.legs[left])
	drawArm(c, far, b.arms[left])
	c.curve(dark, trunkW, b.trunk[0], b.trunk[1], b.trunk[2])
	c.line(dark, .05, b.trunk[2], b.neck)
	drawHeadSide(c, b)
	drawLeg(c, near, b.legs[right])
	c.disc(amber, st.markOf(b), .022)
	drawArm(c, near, b.arms[right])
}

func drawLeg(c *canvas, colour string, l leg) {
	c.line(colour, legW, l.hip, l.knee, l.ankle, l.toe)
}

func drawArm(c *canvas, colour string, a arm) {
	c.line(colour, armW, a.shoulder, a.elbow, a.hand)
}

// drawHeadSide draws the head with a nose and a lighter face.
func drawHeadSide(c *canvas, b body) {
	up := toward(direction(point{}, b.nose)-90, 1)
	tip := b.head.add(b.nose.times(headR + .018))
	c.shape(dark, .008, b.head.add(b.nose.times(headR*.9)).add(up.times(.018)), tip, b.head.add(b.nose.times(headR*.9)).sub(up.times(.016)))
	c.disc(dark, b.head, headR)
	c.disc(skin, b.head.add(b.nose.times(.034)).add(up.times(.012)), .009)
}

func (st stage) drawFront(c *canvas, b body) {
	legs := near
	if b.pose.Base == rehab.BaseFourPoint {
		legs = far
	}
	for s := range b.legs {
		if b.pose.Base == rehab.BaseSit {
			continue // the thighs come forward, in front of the trunk
		}
		drawLeg(c, legs, b.legs[s])
	}
	if b.pose.Base != rehab.BaseFourPoint {
		c.line(dark, .05, b.trunk[2], b.neck)
	}
	c.shape(dark, .05, b.outline...)
	if b.pose.Base == rehab.BaseSit {
		drawLeg(c, legs, b.legs[left])
		drawLeg(c, legs, b.legs[right])
	}
	st.drawChest(c, b)
	drawHeadFront(c, b)
	lift := 1 + b.pose.Joints["armLift"]/60
	for s := range b.arms {
		c.line(near, armW*lift, b.arms[s].shoulder, b.arms[s].elbow, b.arms[s].hand)
	}
}

func (st stage) drawChest(c *canvas, b body) {
	if len(b.midline) > 0 {
		c.line(near, .01, b.midline...)
	}
	for _, blade := range b.blades {
		c.ellipse(amber, blade, .02, .036)
	}
	if b.blades == nil {
		m := st.markOf(b)
		c.disc(amber, m.add(point{.03, 0}), .017)
		c.disc(amber, m.sub(point{.03, 0}), .017)
	}
}

// drawHeadFront draws the head, with eyes that look where the face does.
func drawHeadFront(c *canvas, b body) {
	c.disc(dark, b.head, headR)
	if b.nose == (point{}) {
		return
	}
	face := b.head.add(b.nose.times(headR * .42))
	c.ellipse(skin, face, headR*.56, headR*.6)
	c.disc(dark, face.add(point{.014, .01}), .006)
	c.disc(dark, face.add(point{-.014, .01}), .006)
	c.disc(near, face.add(b.nose.times(headR*.2)).sub(point{0, .008}), .006)
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
