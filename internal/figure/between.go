package figure

import (
	"maps"

	"example.org/sixweeks/internal/rehab"
)

// between works out the body on its way from one pose to the next: bones keep
// their length, hands that are kept somewhere stay there, nothing sinks below
// the floor.
func (st stage) between(a, b body, share float64) body {
	switch {
	case share <= 0:
		return a
	case share >= 1:
		return b
	}
	c := body{pose: posed(a.pose, b.pose, share)}
	if st.view == rehab.SideView {
		st.betweenSide(&c, a, b, share)
		return c
	}
	st.placeBetween(&c, a, b, share)
	return c
}

// posed is the pose on the way; a joint that is not named is at 0 or does not
// matter any more once the limbs are placed.
func posed(a, b rehab.Pose, share float64) rehab.Pose {
	p := a
	if share >= .5 {
		p = b
	}
	p.Joints = map[rehab.Joint]float64{}
	for j, v := range a.Joints {
		p.Joints[j] = v * (1 - share)
	}
	for j, v := range b.Joints {
		p.Joints[j] += v * share
	}
	for _, where := range []rehab.Joint{"handHeight", "propAt"} {
		if hasKey(a, where) != hasKey(b, where) {
			p.Joints[where] = a.Joints[where] + b.Joints[where]
		}
	}
	maps.DeleteFunc(p.Joints, func(j rehab.Joint, _ float64) bool { return limbs[j] })
	return p
}

// limbs are the joints that are carried over as where the limbs are, since
// what they rest at depends on the base.
var limbs = map[rehab.Joint]bool{
	"shoulder": true, "shoulderL": true, "shoulderR": true,
	"shoulderAbd": true, "shoulderAbdL": true, "shoulderAbdR": true,
	"elbow": true, "elbowL": true, "elbowR": true,
	"hip": true, "hipL": true, "hipR": true, "knee": true, "kneeL": true, "kneeR": true,
	"armFwd": true,
}

func (st stage) betweenSide(c *body, a, b body, share float64) {
	betweenLegs(c, a, b, share)
	c.trunk[1] = c.trunk[0].add(swing(a.trunk[0], a.trunk[1], b.trunk[0], b.trunk[1], share))
	c.trunk[2] = c.trunk[1].add(swing(a.trunk[1], a.trunk[2], b.trunk[1], b.trunk[2], share))
	from := func(p, q point) point { return c.trunk[2].add(swing(a.trunk[2], p, b.trunk[2], q, share)) }
	c.neck, c.mark = from(a.neck, b.neck), from(a.mark, b.mark)
	c.head = c.neck.add(swing(a.neck, a.head, b.neck, b.head, share))
	c.nose = swing(point{}, a.nose, point{}, b.nose, share)
	if c.pose.Base == rehab.BaseSideLying { // by way of looking at the viewer
		c.nose = a.nose.along(b.nose, share)
	}
	c.keepHeadUp()
	for s := range c.arms {
		c.arms[s].shoulder = from(a.arms[s].shoulder, b.arms[s].shoulder)
		c.arms[s] = st.betweenArm(*c, a, b, s, share)
	}
}

// betweenLegs sets the pelvis and the legs. Who kneels turns about the knees;
// who stands or sits keeps a foot on the floor.
func betweenLegs(c *body, a, b body, share float64) {
	c.trunk[0] = a.trunk[0].along(b.trunk[0], share)
	knee := a.legs[right].knee
	if knee.to(b.legs[right].knee) < .01 {
		c.trunk[0] = knee.add(swing(knee, a.trunk[0], knee, b.trunk[0], share))
	}
	for s := range c.legs {
		c.legs[s] = betweenLeg(c.trunk[0], a, b, s, share)
	}
	if a.lowestFoot() < limbR+.01 && b.lowestFoot() < limbR+.01 {
		c.lower(c.lowestFoot() - limbR)
	}
	for s := range c.legs {
		plant(&c.legs[s], false)
	}
}

func (b body) lowestFoot() float64 { return min(b.legs[left].ankle.y, b.legs[right].ankle.y) }

// lower brings the pelvis and the legs down.
func (b *body) lower(by float64) {
	b.trunk[0].y -= by
	for s := range b.legs {
		l := &b.legs[s]
		l.hip.y, l.knee.y, l.ankle.y, l.toe.y = l.hip.y-by, l.knee.y-by, l.ankle.y-by, l.toe.y-by
	}
}

// swing is the step from p to q on its way to the step from p2 to q2.
func swing(p, q, p2, q2 point, share float64) point {
	d := direction(p, q)
	d += within(direction(p2, q2)-d, -180) * share
	return toward(d, p.to(q)*(1-share)+p2.to(q2)*share)
}

// within adds or takes whole turns until the angle is at least from, and less
// than a turn more.
func within(angle, from float64) float64 {
	for angle < from {
		angle += 360
	}
	for angle >= from+360 {
		angle -= 360
	}
	return angle
}

func (st stage) betweenArm(c, a, b body, s int, share float64) arm {
	where := kept(a.pose, s, "shoulder")
	switch {
	case where != "" && where == kept(b.pose, s, "shoulder"):
		return sideHand(c, c.arms[s], where, st)
	case swept(c.pose, s):
		return sweep(c.arms[s], direction(c.trunk[1], c.trunk[2]), c.pose, s)
	}
	tilt := func(b body) float64 { return direction(b.trunk[1], b.trunk[2]) }
	l := betweenArms(c.arms[s].shoulder, a.arms[s], b.arms[s], [3]float64{tilt(a), tilt(b), tilt(c)}, 1, share)
	from, to := a.arms[s], b.arms[s]
	if onMat(c.pose.Base) && !hasKey(c.pose, "lean") && max(from.hand.y, to.hand.y) < limbR+.012 { // it slides
		l.elbow, l.hand = reach(l.shoulder, from.hand.along(to.hand, share), l.shoulder.to(l.elbow), l.elbow.to(l.hand), 1)
	}
	if edge := st.wall - .012; st.prop == rehab.PropWallBall && l.hand.x > edge { // not into the wall
		l.elbow, l.hand = reach(l.shoulder, point{edge, l.hand.y}, l.shoulder.to(l.elbow), l.elbow.to(l.hand), 1)
	}
	return l.onFloor(1)
}

// armBack is further than an arm can go backwards or across the body, in
// degrees: arms swing the way that joints can take.
const armBack = -110

// betweenArms turns an arm by its angles: from the trunk's tilt in a, in b and
// on the way; sign is 1 when forward is to the right.
func betweenArms(shoulder point, a, b arm, tilt [3]float64, sign, share float64) arm {
	da, db := direction(a.shoulder, a.elbow), direction(b.shoulder, b.elbow)
	raised := func(d, tilt float64) float64 { return within(sign*(tilt+180-d), armBack) }
	up := raised(da, tilt[0])*(1-share) + raised(db, tilt[1])*share
	d := tilt[2] + 180 - sign*up
	bent := func(d float64, x arm) float64 { return within(sign*(d-direction(x.elbow, x.hand)), -180) }
	elbow := bent(da, a)*(1-share) + bent(db, b)*share
	long := func(p, q, p2, q2 point) float64 { return p.to(q)*(1-share) + p2.to(q2)*share }
	x := arm{shoulder: shoulder}
	x.elbow = shoulder.add(toward(d, long(a.shoulder, a.elbow, b.shoulder, b.elbow)))
	x.hand = x.elbow.add(toward(d-sign*elbow, long(a.elbow, a.hand, b.elbow, b.hand)))
	return x
}

// betweenLeg keeps a foot where it is in both poses, else swings the leg.
func betweenLeg(hip point, a, b body, s int, share float64) leg {
	from, to := a.legs[s], b.legs[s]
	l := leg{hip: hip}
	if from.ankle.to(to.ankle) < .01 {
		l.knee, l.ankle = reach(hip, from.ankle.along(to.ankle, share), thigh, shin, -1)
	} else {
		l.knee = hip.add(swing(from.hip, from.knee, to.hip, to.knee, share))
		l.ankle = l.knee.add(swing(from.knee, from.ankle, to.knee, to.ankle, share))
	}
	l.toe = l.ankle.add(swing(from.ankle, from.toe, to.ankle, to.toe, share))
	return l
}

// placeBetween works out a body seen from the front or from behind.
func (st stage) placeBetween(c *body, a, b body, share float64) {
	placeFront(c)
	for s := range c.arms {
		from, to := a.arms[s], b.arms[s]
		if st.view == rehab.BackView { // worked out from the front
			from, to = from.mirrored(), to.mirrored()
		}
		where := kept(a.pose, s, "shoulderAbd")
		if where != "" && where == kept(b.pose, s, "shoulderAbd") {
			c.arms[s] = frontHand(*c, c.arms[s], s, where)
			continue
		}
		c.arms[s] = betweenArms(c.arms[s].shoulder, from, to, [3]float64{}, sign[s], share)
		if c.pose.Base == rehab.BaseFourPoint {
			c.arms[s] = c.arms[s].onFloor(-sign[s])
		}
	}
	if st.view == rehab.BackView {
		c.turnAway()
	}
}

func (a arm) mirrored() arm {
	a.shoulder.x, a.elbow.x, a.hand.x = -a.shoulder.x, -a.elbow.x, -a.hand.x
	return a
}
