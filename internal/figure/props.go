package figure

import "example.org/sixweeks/internal/rehab"

// drawBehind draws the floor, the mat and the furniture.
func (st stage) drawBehind(c *canvas, b body) {
	room := st.room
	if st.plan {
		if st.close {
			room.from.y = 0 // under the legs that are left out
		}
		c.box(matting, room.from.add(point{-.025, -.025}), room.to.add(point{.025, .025}), .03)
	}
	if st.lies && st.view == rehab.SideView {
		c.line(matting, .022, point{room.from.x, -.003}, point{room.to.x, -.003})
	}
	if st.chair {
		st.drawSeat(c)
	}
	st.drawUnderHead(c, b)
	switch st.prop {
	case rehab.PropWall:
		c.box(stone, point{st.at, 0}, point{st.at + .05, room.to.y}, 0)
	case rehab.PropWallBall:
		st.drawBall(c, b)
		c.box(stone, point{st.wall - .004, 0}, point{st.wall + .05, room.to.y}, 0)
	case rehab.PropDoorway:
		st.drawDoorway(c)
	case rehab.PropTable:
		st.drawTable(c)
	case rehab.PropChair:
		st.drawChair(c, st.at+.16, -1)
	case rehab.PropBandHigh:
		a := st.anchor()
		c.box(stone, point{a.x, 0}, point{a.x + .05, a.y + .04}, 0)
		c.disc(ink, a, .018)
	case rehab.PropBandFront:
		a := st.anchor()
		c.line(wood, .03, point{a.x + .02, 0}, point{a.x + .02, max(a.y+.06, .8)})
		c.disc(ink, a, .018)
	}
}

// doorHalf is from the middle to a side of a doorway, seen from the front.
const doorHalf = .265

// drawDoorway draws a doorway with the room behind it, or its side if it is
// seen from the side.
func (st stage) drawDoorway(c *canvas) {
	const top = 1.08
	if st.view == rehab.SideView {
		c.line(wood, .05, point{st.at, 0}, point{st.at, top})
		return
	}
	c.box(stone, point{-doorHalf, 0}, point{doorHalf, top}, 0)
	c.box(ground, point{-doorHalf, 0}, point{doorHalf, .055}, 0) // the floor, going back
	c.line(wood, .05, point{-doorHalf, 0}, point{-doorHalf, top}, point{doorHalf, top}, point{doorHalf, 0})
}

// drawSeat draws the chair that the figure sits on.
func (st stage) drawSeat(c *canvas) {
	if st.view == rehab.SideView {
		st.drawChair(c, -.068, 1)
		return
	}
	if st.view == rehab.BackView {
		return // a stool, which hides the legs
	}
	const seat = shin + limbR - seatBelow + .02
	c.box(stone, point{-.13, seat}, point{.13, seat + .26}, .03)
	c.line(wood, .026, point{-.13, 0}, point{-.13, seat + .24})
	c.line(wood, .026, point{.13, 0}, point{.13, seat + .24})
	c.line(wood, .03, point{-.13, seat}, point{.13, seat})
}

// drawStool draws what somebody sits on who is seen from behind.
func drawStool(c *canvas, b body) {
	const half = .15
	seat := b.trunk[0].y - seatBelow
	for s := range b.legs {
		c.line(near, legW, point{b.legs[s].knee.x, seat}, b.legs[s].ankle)
	}
	c.line(wood, .026, point{-half + .02, 0}, point{-half + .02, seat})
	c.line(wood, .026, point{half - .02, 0}, point{half - .02, seat})
	c.line(wood, .045, point{-half, seat}, point{half, seat})
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
		c.box(wood, b.head.sub(point{.1, .105}), b.head.add(point{.075, .105}), .03)
		c.box(linen, b.head.sub(point{.095, .1}), b.head.add(point{.07, .1}), .027)
	case rehab.BaseProne, rehab.BaseSupine, rehab.BaseSupineHook:
		if st.plan {
			c.box(cloth, b.head.sub(point{.085, .04}), b.head.add(point{.085, .05}), .015)
		} else {
			c.box(cloth, point{b.head.x - .05, 0}, point{b.head.x + .05, .02}, .01)
		}
	}
}

// ballAt is the way from the head to the middle of a ball on the forehead,
// ballFits how far from the head the wall is when nothing presses on it.
var (
	ballAt   = toward(56, headR+ballR)
	ballFits = ballAt.x + ballR
)

// drawBall draws the ball between the forehead and the wall, pressed flat as
// the head comes nearer. The head hides what it presses in.
func (st stage) drawBall(c *canvas, b body) {
	at, rx := st.ball(b)
	c.ellipse(rubber, at, rx, ballR+(ballR-rx)*.8)
}

// ball is the middle of the ball and half its width.
func (st stage) ball(b body) (at point, rx float64) {
	rx = ballR - (b.head.x+ballFits-st.wall)/2
	return point{st.wall - rx, b.head.y + ballAt.y}, rx
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

const bandW = .02

// handle draws the fist around a band, across the forearm.
func handle(c *canvas, a arm) {
	across := toward(direction(a.elbow, a.hand)+90, .03)
	c.line(ink, .024, a.hand.sub(across), a.hand.add(across))
}

// drawInHands draws what hands hold: band, towel, weight.
func (st stage) drawInHands(c *canvas, b body) {
	l, r := b.arms[left].hand, b.arms[right].hand
	switch st.prop {
	case rehab.PropBandFront, rehab.PropBandHigh:
		c.line(rubber, bandW, l, st.anchor())
		c.line(rubber, bandW, r, st.anchor())
		handle(c, b.arms[right])
	case rehab.PropBandHands:
		c.line(rubber, bandW, l, r)
	case rehab.PropBandFeet:
		c.line(rubber, bandW, l, b.legs[left].ankle, b.legs[right].ankle, r)
	case rehab.PropTowel:
		c.line(cloth, .034, l, r)
	}
	if st.weight {
		c.line(ink, .02, r.sub(point{.05, 0}), r.add(point{.05, 0}))
		c.line(ink, .05, r.sub(point{.045, .01}), r.add(point{-.045, .01}))
		c.line(ink, .05, r.sub(point{-.045, .01}), r.add(point{.045, .01}))
	}
}
