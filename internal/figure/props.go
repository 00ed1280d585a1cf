package figure

import "example.org/sixweeks/internal/rehab"

// drawBehind draws the floor, the mat and the furniture.
func (st stage) drawBehind(c *canvas, b body) {
	frame := st.frame(b)
	switch {
	case st.plan:
		c.box(matting, point{frame.from.x - .03, frame.from.y - .03}, point{frame.to.x + .03, frame.to.y + .03}, .03)
	default:
		c.line(floor, .012, point{frame.from.x - .1, -.006}, point{frame.to.x + .1, -.006})
	}
	if st.lies && st.view == rehab.SideView {
		c.line(matting, .018, point{frame.from.x - .02, -.006}, point{frame.to.x + .02, -.006})
	}
	if b.pose.Base == rehab.BaseSit {
		st.drawSeat(c, b)
	}
	st.drawUnderHead(c, b)
	switch st.prop {
	case rehab.PropWall:
		c.box(stone, point{st.at, 0}, point{st.at + .05, frame.to.y}, 0)
	case rehab.PropWallBall:
		c.box(stone, point{st.wall, 0}, point{st.wall + .05, frame.to.y}, 0)
		st.drawBall(c, b)
	case rehab.PropDoorway:
		c.box(stone, point{st.at - .03, 0}, point{st.at + .03, frame.to.y}, 0)
	case rehab.PropTable:
		st.drawTable(c)
	case rehab.PropChair:
		st.drawChair(c, st.at+.16, -1)
	case rehab.PropBandFront, rehab.PropBandHigh:
		a := st.anchor()
		c.line(wood, .03, point{a.x + .02, 0}, point{a.x + .02, max(a.y+.06, .8)})
		c.disc(ink, a, .018)
	}
}

// drawSeat draws the chair that the figure sits on.
func (st stage) drawSeat(c *canvas, b body) {
	if st.view == rehab.SideView {
		st.drawChair(c, b.trunk[0].x-.075, 1)
		return
	}
	seat := b.trunk[0].y - seatBelow + .02
	c.box(stone, point{-.13, seat}, point{.13, seat + .26}, .03)
	c.line(wood, .026, point{-.13, 0}, point{-.13, seat + .24})
	c.line(wood, .026, point{.13, 0}, point{.13, seat + .24})
	c.line(wood, .03, point{-.13, seat}, point{.13, seat})
}

// drawChair draws a chair from the side, with its back at x. It faces right
// when facing is 1, left when it is -1.
func (st stage) drawChair(c *canvas, x, facing float64) {
	const seat = shin + limbR - seatBelow - .005
	front := x + facing*.27
	c.line(wood, .024, point{x + facing*.01, 0}, point{x, seat}, point{x - facing*.025, seat + .27})
	c.line(wood, .028, point{x, seat}, point{front, seat})
	c.line(wood, .024, point{front - facing*.01, seat}, point{front - facing*.01, 0})
}

func (st stage) drawTable(c *canvas) {
	top := st.hold - armW/2 - .016
	c.line(wood, .032, point{st.at - .08, top}, point{st.at + .36, top})
	c.line(wood, .026, point{st.at - .02, top}, point{st.at - .02, 0})
	c.line(wood, .026, point{st.at + .32, top}, point{st.at + .32, 0})
}

// drawUnderHead draws the towel or pillow that the head rests on.
func (st stage) drawUnderHead(c *canvas, b body) {
	if !st.rest {
		return
	}
	switch b.pose.Base {
	case rehab.BaseSideLying:
		c.box(stone, b.head.sub(point{.09, .1}), b.head.add(point{.06, .08}), .03)
	case rehab.BaseProne, rehab.BaseSupine, rehab.BaseSupineHook:
		if st.plan {
			c.box(cloth, b.head.sub(point{.085, .04}), b.head.add(point{.085, .05}), .015)
		} else {
			c.box(cloth, point{b.head.x - .05, 0}, point{b.head.x + .05, .02}, .01)
		}
	}
}

// drawBall draws the ball between the forehead and the wall, pressed flat as
// the head comes nearer.
func (st stage) drawBall(c *canvas, b body) {
	rx := (st.wall - b.head.x - headR) / 2
	c.ellipse(rubber, point{st.wall - rx, b.head.y}, rx, ballR*ballR/max(rx, .03)*.6+ballR*.4)
}

// anchor is where a band is fixed.
func (st stage) anchor() point {
	switch {
	case st.prop == rehab.PropBandHigh:
		return point{st.at, 1.02}
	case st.chair:
		return point{st.at, .47}
	default:
		return point{st.at, .74}
	}
}

// drawInHands draws what hands hold: band, towel, weight.
func (st stage) drawInHands(c *canvas, b body) {
	l, r := b.arms[left].hand, b.arms[right].hand
	switch st.prop {
	case rehab.PropBandFront, rehab.PropBandHigh:
		c.line(rubber, .016, l, st.anchor())
		c.line(rubber, .016, r, st.anchor())
	case rehab.PropBandHands:
		c.line(rubber, .018, l, r)
	case rehab.PropBandFeet:
		c.line(rubber, .016, l, b.legs[left].ankle, b.legs[right].ankle, r)
	case rehab.PropTowel:
		c.line(cloth, .034, l, r)
	}
	if st.weight {
		c.line(ink, .02, r.sub(point{.05, 0}), r.add(point{.05, 0}))
		c.line(ink, .05, r.sub(point{.045, .01}), r.add(point{-.045, .01}))
		c.line(ink, .05, r.sub(point{-.045, .01}), r.add(point{.045, .01}))
	}
}

// drawForce draws a push that does not move as an arrow.
func (st stage) drawForce(c *canvas, b body) {
	switch b.pose.Force {
	case rehab.ForceForehead:
		back := b.head.sub(b.nose.times(headR + .02))
		c.arrow(back.sub(b.nose.times(.1)), back)
	case rehab.ForceApart:
		for s, sg := range sign {
			hand := b.arms[s].hand.add(point{sg * .05, 0})
			c.arrow(hand, hand.add(point{sg * .08, 0}))
		}
	}
}
