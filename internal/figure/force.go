package figure

import "example.org/sixweeks/internal/rehab"

// arrows returns where the arrows of a pose go from and to.
func (b body) arrows() [][2]point {
	up := toward(direction(b.neck, b.head), 1)
	switch b.pose.Force {
	case rehab.ForceForehead:
		end := b.head.add(b.nose.times(.03)).add(up.times(headR + .045))
		return [][2]point{{end.sub(b.nose.times(.11)), end}}
	case rehab.ForcePulse:
		end := b.head.add(b.nose.times(.02)).add(up.times(headR + .04))
		back := end.add(up.times(.05))
		return [][2]point{{end.sub(b.nose.times(.1)), end}, {back, back.sub(b.nose.times(.1))}}
	case rehab.ForceChinBack:
		end := b.head.add(b.nose.times(headR + .04)).sub(up.times(.03))
		return [][2]point{{end.add(b.nose.times(.1)), end}}
	case rehab.ForceChinDown:
		start := b.head.add(b.nose.times(headR + .05)).add(up.times(.04))
		return [][2]point{{start, start.sub(up.times(.1))}}
	case rehab.ForceBellyOut:
		start := bellyOf(b).add(b.nose.times(bellyR + .012)).sub(up.times(.022))
		air := b.head.add(b.nose.times(headR + .035)).sub(up.times(.035))
		return [][2]point{{start, start.add(b.nose.times(.09))}, {air.add(b.nose.times(.09)).sub(up.times(.05)), air}}
	case rehab.ForceGrowTall:
		start := b.head.add(point{0, headR + .03})
		return [][2]point{{start, start.add(point{0, .09})}}
	case rehab.ForceLengthen:
		return b.lengthens()
	case rehab.ForceHandsUp:
		start := b.arms[right].hand.add(point{-.07, -.02})
		return [][2]point{{start, start.add(point{0, .1})}}
	case rehab.ForceLookDown:
		return [][2]point{b.looksDown()}
	case rehab.ForceBackOut, rehab.ForceChestOut:
		return b.trunkPushes()
	}
	if place(b.pose, right) == rehab.Underneath {
		a := b.arms[right]
		above := point{0, .055}
		return [][2]point{{a.shoulder.along(a.hand, .25).add(above), a.hand.add(above)}}
	}
	return b.sideArrows()
}

// looksDown points from the face to the armpit on the side that it turns to.
func (b body) looksDown() [2]point {
	start := b.head.add(point{b.nose.x * headR * 1.5, -headR * .9})
	side := right
	if b.nose.x > 0 {
		side = left
	}
	return [2]point{start, start.along(b.arms[side].shoulder.sub(point{0, .07}), .85)}
}

// lengthens points away from the body between the hands and between the feet.
func (b body) lengthens() [][2]point {
	if b.arms[right].hand.y < b.head.y+2*headR {
		return nil // not there yet
	}
	out := func(end point) [2]point {
		step := toward(direction(b.trunk[1], end), 1)
		return [2]point{end.sub(step.times(.08)), end.add(step.times(.02))}
	}
	return [][2]point{out(b.arms[left].hand.mid(b.arms[right].hand)), out(b.legs[left].toe.mid(b.legs[right].toe))}
}

// trunkPushes points away from the upper back, or forward from the chest.
func (b body) trunkPushes() [][2]point {
	front := toward(direction(b.trunk[1], b.trunk[2])+90, 1)
	if b.pose.Force == rehab.ForceChestOut {
		start := b.trunk[1].along(b.trunk[2], .3).add(front.times(trunkR + .03))
		return [][2]point{{start, start.add(front.times(.09))}}
	}
	start := b.mark.sub(front.times(.05))
	return [][2]point{{start, start.sub(front.times(.09))}}
}

// sideArrows are the arrows of both sides, seen from the front or from behind.
func (b body) sideArrows() [][2]point {
	switch b.pose.Force {
	case rehab.ForceApart:
		apart := b.bothSides(func(s int, out point) (point, point) {
			hand := b.arms[s].hand.add(out.times(.03)).sub(point{0, .075})
			return hand, hand.add(out.times(.08))
		})
		if hasKey(b.pose, "ribs") { // air comes in
			nose := b.head.add(point{.05, -.045})
			apart = append(apart, [2]point{nose.add(point{.085, -.055}), nose})
		}
		return apart
	case rehab.ForceBladesIn:
		return b.bothSides(func(_ int, out point) (point, point) {
			edge := b.mark.add(out.times(.21))
			return edge, edge.sub(out.times(.08))
		})
	case rehab.ForceShouldersUp, rehab.ForceShouldersDown:
		return b.bothSides(func(s int, out point) (point, point) {
			low := b.arms[s].shoulder.add(out.times(.07)).add(point{0, -.02})
			high := low.add(point{0, .1})
			if b.pose.Force == rehab.ForceShouldersDown {
				return high, low
			}
			return low, high
		})
	}
	return nil
}

// bothSides makes one arrow for each side; out points away from the middle.
func (b body) bothSides(of func(s int, out point) (from, to point)) [][2]point {
	var arrows [][2]point
	for s := range b.arms {
		out := point{1, 0}
		if b.arms[s].shoulder.x < b.trunk[2].x {
			out.x = -1
		}
		from, to := of(s, out)
		arrows = append(arrows, [2]point{from, to})
	}
	return arrows
}

// turns is the arrow of somebody who turns, seen from the front: over the head,
// or round the waist if the chest turns too. It goes from, by way of, to. Their
// right is on the left of the picture.
func (b body) turns() (bow [3]point, ok bool) {
	sign := map[rehab.Force]float64{rehab.ForceTurnRight: -1, rehab.ForceTurnLeft: 1}[b.pose.Force]
	over, half, rise := b.head.add(point{0, headR + .05}), .075, -.03
	if b.pose.Joints["turn"] != 0 {
		over, half, rise = b.trunk[0].along(b.trunk[1], .65), .11, .03
	}
	return [3]point{over.add(point{-sign * half, rise}), over, over.add(point{sign * half, rise})}, sign != 0
}

// opens is the arrow of an upper arm that opens like a book, seen from above:
// from the lower hand over to the other side, past the head.
func (b body) opens() (bow [3]point, ok bool) {
	from := b.arms[left].hand.add(point{.06, -.03})
	side := b.arms[left].shoulder.add(point{.13, 0})
	return [3]point{from, side, {from.x, 2*side.y - from.y}}, b.pose.Force == rehab.ForceOpenOver
}

// rolls is the circle round the shoulder of somebody who rolls it back, seen
// from the side.
func (b body) rolls() []point {
	if b.pose.Force != rehab.ForceRollBack {
		return nil
	}
	var ring []point
	middle := b.arms[right].shoulder.add(point{-.025, .015})
	for turn := 60.; turn >= -220; turn -= 40 {
		ring = append(ring, middle.add(toward(turn, .07)))
	}
	return ring
}

// drawForce draws the arrows. In a film, those of one force never become those
// of another.
func drawForce(c *canvas, b body) {
	if c.film != nil {
		c.film.layer = string(b.pose.Force)
		defer func() { c.film.layer = "" }()
	}
	if ring := b.rolls(); ring != nil {
		drawRing(c, ring)
	}
	for _, a := range b.arrows() {
		c.arrow(a[0], a[1])
	}
	bow, ok := b.turns()
	if !ok {
		bow, ok = b.opens()
	}
	if ok {
		c.curve(paper, .03, bow[0], bow[1], bow[2])
		c.curve(ink, .014, bow[0], bow[1], bow[2])
		bent := bow[1].times(2).sub(bow[0].mid(bow[2]))
		c.arrowHead(bow[2].add(toward(direction(bow[2], bent), .045)), bow[2])
	}
}

// drawRing draws an arrow round something dark.
func drawRing(c *canvas, ring []point) {
	for i := 2; i < len(ring); i += 2 {
		c.curve(paper, .026, ring[i-2], ring[i-1], ring[i])
	}
	for i := 2; i < len(ring); i += 2 {
		c.curve(ink, .014, ring[i-2], ring[i-1], ring[i])
	}
	end := len(ring) - 1
	c.arrowHead(ring[end].along(ring[end-1], .2), ring[end])
}
