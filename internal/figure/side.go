package figure

import (
	"math"

	"example.org/sixweeks/internal/rehab"
)

// Seen from the side the figure faces right. Lying on the side is the same
// picture seen from above.

// A rest is how a base holds the joints that a pose does not name, in degrees.
type rest struct{ hip, knee, shoulder, elbow float64 }

var rests = map[rehab.Base]rest{
	rehab.BaseStand:      {0, 0, 0, 5},
	rehab.BaseSit:        {90, 90, 20, 30},
	rehab.BaseLongSit:    {90, 0, 20, 0},
	rehab.BaseFourPoint:  {90, 90, 90, 0},
	rehab.BaseProne:      {3, 0, 0, 0},
	rehab.BaseSupine:     {0, 0, 0, 0},
	rehab.BaseSupineHook: {45, 90, 0, 0},
	rehab.BaseSideLying:  {70, 80, 90, 0},
}

// fromSide works out where everything is, on a stage that hands may lean on.
func fromSide(p rehab.Pose, st stage) body {
	b := body{pose: p}
	tilt := placeLegs(&b)
	placeTrunk(&b, tilt)
	for s := range b.arms {
		b.arms[s] = sideArm(b, s, st)
	}
	return b
}

// placeLegs sets the pelvis and the legs, and returns the tilt of the pelvis:
// 0 is upright, 90 lying face down.
func placeLegs(b *body) float64 {
	p := b.pose
	switch p.Base {
	case rehab.BaseFourPoint:
		return kneel(b)
	case rehab.BaseStand:
		return stand(b)
	}
	b.trunk[0] = point{0, trunkR}
	tilt := -90.
	switch p.Base {
	case rehab.BaseSit:
		b.trunk[0] = point{0, shin + limbR}
		tilt = at(p, "lean", left, 0)
	case rehab.BaseLongSit:
		tilt = at(p, "hip", left, 90) - 90
	case rehab.BaseProne:
		tilt = 90
	}
	seat := 0.
	if p.Base == rehab.BaseSit {
		seat = -tilt // leaning moves the trunk, the thighs stay on the seat
	}
	for s := range b.legs {
		b.legs[s] = hang(b.trunk[0], tilt+seat, p, s)
		plant(&b.legs[s], false)
	}
	return tilt
}

// hang lets a leg follow its angles from the hip.
func hang(hip point, tilt float64, p rehab.Pose, side int) leg {
	r := rests[p.Base]
	a := tilt + 180 - at(p, "hip", side, r.hip)
	l := leg{hip: hip}
	l.knee = hip.add(toward(a, thigh))
	a += at(p, "knee", side, r.knee)
	l.ankle = l.knee.add(toward(a, shin))
	toes := a - 90 - at(p, "ankle", side, 0)
	if p.Base == rehab.BaseProne {
		toes = a - 20
	}
	l.toe = l.ankle.add(toward(toes, foot))
	return l
}

// plant lifts a foot that would sink below the floor, and lays a foot that
// stands on the floor flat.
func plant(l *leg, standing bool) {
	if l.ankle.y < limbR || standing && l.ankle.y < limbR+.07 {
		l.knee, l.ankle = reach(l.hip, point{l.ankle.x, limbR}, thigh, shin, -1)
	}
	if l.ankle.y < limbR+.012 && l.toe.x > l.ankle.x {
		l.toe = point{l.ankle.x + foot, limbR}
	}
	l.toe.y = max(l.toe.y, limbR)
}

// stand puts the lower foot on the floor.
func stand(b *body) float64 {
	tilt := at(b.pose, "lean", left, 0)
	var lower int
	for s := range b.legs {
		b.legs[s] = hang(point{}, tilt, b.pose, s)
		if b.legs[s].ankle.y < b.legs[lower].ankle.y {
			lower = s
		}
	}
	move := point{b.pose.Joints["standAt"], limbR}.sub(b.legs[lower].ankle)
	for s := range b.legs {
		l := &b.legs[s]
		l.hip, l.knee, l.ankle, l.toe = l.hip.add(move), l.knee.add(move), l.ankle.add(move), l.toe.add(move)
		plant(l, true)
	}
	b.trunk[0] = move
	return tilt
}

// kneel puts the knees on the floor. With hip and knee angles the hips move
// back over them; else the pelvis tips so that the shoulders keep their height.
func kneel(b *body) float64 {
	p := b.pose
	low, up := p.Joints["lowBack"], p.Joints["upperBack"]
	knee := point{0, limbR}
	var tilt float64
	if hip, ok := p.Joints["hip"]; ok {
		over := 270 - at(p, "knee", left, 90) + 180
		tilt = over - 360 + hip - (low+up)/2
		b.trunk[0] = knee.add(toward(over, thigh))
	} else {
		b.trunk[0] = point{0, limbR + thigh}
		height := (lowBack + upBack) * math.Sin((kneelRise-p.Joints["lean"])*math.Pi/180)
		tilt = tiltFor(height, low, up)
	}
	for s := range b.legs {
		if named(p, "hip", s) && !hasKey(p, "hip") {
			b.legs[s] = hang(b.trunk[0], tilt, p, s)
			b.legs[s].toe = b.legs[s].ankle.along(b.legs[s].knee, -foot/shin)
		} else {
			ankle := knee.add(point{-shin, 0})
			b.legs[s] = leg{b.trunk[0], knee, ankle, ankle.add(point{-foot, 0})}
		}
	}
	return tilt
}

func hasKey(p rehab.Pose, j rehab.Joint) bool { _, ok := p.Joints[j]; return ok }

// tiltFor finds the tilt of the pelvis at which the base of the neck is the
// given height above it, for a back that is bent so far.
func tiltFor(height, low, up float64) float64 {
	from, to := 20., 150.
	for range 30 {
		tilt := (from + to) / 2
		if toward(tilt+low, lowBack).y+toward(tilt+low+up, upBack).y > height {
			from = tilt
		} else {
			to = tilt
		}
	}
	return (from + to) / 2
}

// placeTrunk sets the back, the head and the shoulders, from the pelvis up.
func placeTrunk(b *body, tilt float64) {
	j := b.pose.Joints
	tilt += j["lowBack"]
	b.trunk[1] = b.trunk[0].add(toward(tilt, lowBack))
	tilt += j["upperBack"]
	b.trunk[2] = b.trunk[1].add(toward(tilt, upBack))
	front := toward(tilt+90, 1)
	b.mark = b.trunk[1].along(b.trunk[2], .6).sub(front.times(trunkR * .75))
	shoulder := b.trunk[2].sub(toward(tilt, .025-.035*j["scapLift"])).sub(front.times(.025 * j["scapBack"]))
	b.arms[left].shoulder, b.arms[right].shoulder = shoulder, shoulder
	if b.pose.Base == rehab.BaseSideLying { // the upper shoulder rolls back
		b.arms[right].shoulder = shoulder.sub(front.times(.09 * math.Sin(j["turn"]*math.Pi/180)))
	}

	nod := tilt + j["neck"]
	b.neck = b.trunk[2].add(toward(nod, neckLen)).add(front.times(headR * j["headShift"]))
	b.head = b.neck.add(toward(nod, headR))
	b.nose = toward(nod+90, math.Cos(b.looks()*math.Pi/180))
	b.keepHeadUp()
}

// looks is how far the face turns to the viewer, in degrees. Who lies on the
// side turns it with the chest.
func (b body) looks() float64 {
	turn := b.pose.Joints["headTurn"]
	if b.pose.Base == rehab.BaseSideLying {
		turn += b.pose.Joints["turn"]
	}
	return turn
}

// keepHeadUp lifts a head that would sink below the floor.
func (b *body) keepHeadUp() {
	if low := headR + .014 - b.head.y; low > 0 && b.pose.Base != rehab.BaseSideLying {
		b.head.y, b.neck.y = b.head.y+low, b.neck.y+low
	}
}

// sideArm sets one arm: at its place, or by its angles.
func sideArm(b body, s int, st stage) arm {
	a := arm{shoulder: b.arms[s].shoulder}
	p := b.pose
	tilt := direction(b.trunk[1], b.trunk[2])
	if where := kept(p, s, "shoulder"); where != "" {
		return sideHand(b, a, where, st)
	}
	if swept(p, s) {
		return sweep(a, tilt, p, s)
	}
	r := rests[p.Base]
	d := tilt + 180 - at(p, "shoulder", s, r.shoulder)
	a.elbow = a.shoulder.add(toward(d, upperArm))
	a.hand = a.elbow.add(toward(d-at(p, "elbow", s, r.elbow), foreArm))
	return a.onFloor(1)
}

// sweep turns the near arm from the front of the body over to the back. It
// looks shorter on the way.
func sweep(a arm, tilt float64, p rehab.Pose, s int) arm {
	over := 0.
	if s == right {
		over = p.Joints["armSweep"]
	}
	along := toward(tilt+90, math.Cos(over*math.Pi/180))
	a.elbow = a.shoulder.add(along.times(upperArm))
	a.hand = a.elbow.add(along.times(foreArm))
	return a
}

// sideHand puts a hand where it is kept.
func sideHand(b body, a arm, where rehab.Place, st stage) arm {
	front := toward(direction(point{}, b.nose), 1)
	ahead := toward(direction(b.trunk[1], b.trunk[2])+90, 1)
	target, short := a.shoulder, 1. // shorter, if the elbow points at the viewer too
	switch where {
	case rehab.OnThigh:
		target = b.legs[right].hip.along(b.legs[right].knee, .7).add(point{0, .05})
	case rehab.BehindNeck: // the elbow points at the viewer too
		a.elbow, a.hand = b.neck.add(front.times(.105)).sub(toward(direction(b.neck, b.head), .02)), b.neck.sub(front.times(.04))
		return a
	case rehab.Underneath:
		a.hand = point{.07, limbR}
		a.elbow = a.shoulder.mid(a.hand)
		return a
	case rehab.OnForehead:
		target = b.head.add(front.times(headR + .008)).add(toward(direction(b.neck, b.head), .036))
		short = .92
		if st.prop == rehab.PropWallBall {
			ball, rx := st.ball(b)
			target, short = ball.add(point{rx * .35, -ballR * .6}), .76
		}
	case rehab.OnRibs, rehab.OnShoulder:
		target = b.trunk[1].along(b.trunk[2], .3).add(ahead.times(.05))
	case rehab.OnTummy:
		target = bellyOf(b).add(toward(direction(b.trunk[0], b.trunk[1])+45, bellyR+.012))
		short = .85
	case rehab.OnChair:
		target = st.seat
	case rehab.OnFloor:
		target = point{(lowBack+upBack)*math.Cos(kneelRise*math.Pi/180) + .02, limbR}
	case rehab.OnWall, rehab.OnTable:
		target = point{st.at - limbR, b.pose.Joints["handHeight"]}
	case rehab.OnFrame:
		a.elbow = point{st.at, b.pose.Joints["handHeight"]}
		if st.prop == rehab.PropWall {
			a.elbow.x -= limbR
		}
		a.hand = a.elbow.add(point{0, foreArm})
		return a
	}
	a.elbow, a.hand = reach(a.shoulder, target, upperArm*short, foreArm*short, 1)
	return a
}
