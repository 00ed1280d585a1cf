package figure

import "math"

// A point is measured in shares of the body's height: x to the right, y up
// from the floor.
type point struct{ x, y float64 }

func (p point) add(q point) point                  { return point{p.x + q.x, p.y + q.y} }
func (p point) sub(q point) point                  { return point{p.x - q.x, p.y - q.y} }
func (p point) times(k float64) point              { return point{p.x * k, p.y * k} }
func (p point) to(q point) float64                 { return math.Hypot(q.x-p.x, q.y-p.y) }
func (p point) mid(q point) point                  { return p.along(q, .5) }
func (p point) along(q point, share float64) point { return p.add(q.sub(p).times(share)) }

// turned is the point after a quarter turn of the world to the right.
func (p point) turned() point { return point{p.y, -p.x} }

// toward returns the step of the given length in a direction: 0 degrees is up,
// 90 to the right.
func toward(degrees, length float64) point {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return point{length * sin, length * cos}
}

// direction returns the degrees from p to q, as toward reads them.
func direction(p, q point) float64 { return math.Atan2(q.x-p.x, q.y-p.y) * 180 / math.Pi }

// reach finds the joint between two bones that start at root and should end at
// target, and where they really end: nearer, if the target is out of reach.
// The joint lies clockwise of the straight line when bend is 1, else on the
// other side when it is -1.
func reach(root, target point, first, second, bend float64) (joint, end point) {
	d := root.to(target)
	straight := direction(root, target)
	if longest := (first + second) * .9999; d > longest {
		d = longest
	}
	if shortest := math.Abs(first-second) + 1e-6; d < shortest {
		d = shortest
	}
	cos := (first*first + d*d - second*second) / (2 * first * d)
	angle := math.Acos(max(-1, min(1, cos))) * 180 / math.Pi
	joint = root.add(toward(straight+bend*angle, first))
	return joint, root.add(toward(straight, d))
}
