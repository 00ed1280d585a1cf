package figure

import "example.org/sixweeks/internal/rehab"

// arrows returns where the arrows of a pose go from and to.
func (b body) arrows() [][2]point {
	up := toward(direction(b.neck, b.head), 1)
	switch b.pose.Force {
	case rehab.ForceForehead:
		end := b.head.sub(b.nose.times(headR + .02))
		return [][2]point{{end.sub(b.nose.times(.1)), end}}
	case rehab.ForceChinBack:
		end := b.head.add(b.nose.times(headR + .04)).sub(up.times(.03))
		return [][2]point{{end.add(b.nose.times(.1)), end}}
	case rehab.ForceChinDown:
		start := b.head.add(b.nose.times(headR + .05)).add(up.times(.04))
		return [][2]point{{start, start.sub(up.times(.1))}}
	case rehab.ForceBellyOut:
		start := bellyOf(b).add(b.nose.times(bellyR + .06))
		return [][2]point{{start, start.add(b.nose.times(.09))}}
	case rehab.ForceApart:
		return b.bothSides(func(s int, out point) (point, point) {
			hand := b.arms[s].hand.add(out.times(.03)).sub(point{0, .075})
			return hand, hand.add(out.times(.08))
		})
	case rehab.ForceBladesIn:
		return b.bothSides(func(s int, out point) (point, point) {
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

func drawForce(c *canvas, b body) {
	for _, a := range b.arrows() {
		c.arrow(a[0], a[1])
	}
}
