package figure

import (
	"math"

	"example.org/sixweeks/internal/rehab"
)

// Seen from the front the figure's left side is on the right of the picture.
// Lying face down is the same picture seen from above, hands and knees is seen
// from the head end. Seen from behind, left is left.

// sign of a side's x.
var sign = [2]float64{left: 1, right: -1}

// fromFront works out where everything is.
func fromFront(p rehab.Pose) body {
	b := body{pose: p}
	placeFront(&b)
	for s := range b.arms {
		b.arms[s] = frontArm(b, s)
	}
	return b
}

// placeFront sets everything but the arms.
func placeFront(b *body) {
	if b.pose.Base == rehab.BaseFourPoint {
		fromHeadEnd(b)
		return
	}
	frontLegs(b)
	frontTrunk(b)
	frontHead(b, -b.pose.Joints["sideBend"]-b.pose.Joints["headTilt"])
}

// fromBehind is the same, turned away.
func fromBehind(p rehab.Pose) body {
	b := fromFront(p)
	b.turnAway()
	return b
}

// turnAway mirrors the picture from the front and shows the shoulder blades
// in place of the face.
func (b *body) turnAway() {
	b.blades = bladesOf(*b)
	b.midline, b.nose = nil, point{}
	b.mirror()
	b.midline = []point{b.trunk[0], b.trunk[1], b.trunk[2]}
}

func frontLegs(b *body) {
	standing := b.pose.Base != rehab.BaseSit
	hipY := limbR + shin + thigh
	if !standing {
		hipY = limbR + shin
	}
	b.trunk[0] = point{0, hipY}
	behind := .03 * b.pose.Joints["step"] // further up in the picture
	for s, sg := range sign {
		l := leg{hip: point{sg * hipHalf, hipY}}
		l.knee = point{sg * (hipHalf + .008), limbR + shin}
		if !standing {
			l.knee = point{sg * (hipHalf + .02), limbR + shin - .035}
		}
		l.ankle = point{l.knee.x, limbR}
		l.toe = point{l.knee.x + sg*.025, limbR}
		if b.pose.Base == rehab.BaseProne {
			l.toe = point{l.knee.x, limbR - foot*.7} // on the top of the foot
		}
		if standing && s == left {
			l.knee.y, l.ankle.y, l.toe.y = l.knee.y+behind*.5, l.ankle.y+behind, l.toe.y+behind
		}
		b.legs[s] = l
	}
}

func frontTrunk(b *body) {
	j := b.pose.Joints
	bend := -j["sideBend"]
	round := math.Cos((j["upperBack"] + j["lean"]) * math.Pi / 180)
	b.trunk[1] = b.trunk[0].add(toward(bend*.5, lowBack))
	b.trunk[2] = b.trunk[1].add(toward(bend, upBack*round))
	b.mark = b.trunk[1].along(b.trunk[2], .6)
	width := shoulderHalf * math.Cos(j["turn"]*math.Pi/180) * (1 - .1*j["scapBack"])
	across := toward(bend+90, width)
	drop := toward(bend, .045*j["scapLift"]-.02)
	b.arms[left].shoulder = b.trunk[2].add(across).add(drop)
	b.arms[right].shoulder = b.trunk[2].sub(across).add(drop)
	frontOutline(b, bend)
}

// frontOutline draws the trunk round from the right shoulder, wider where
// breath widens it, and the line down the chest that shows where it faces.
func frontOutline(b *body, bend float64) {
	j := b.pose.Joints
	narrow := math.Cos(j["turn"] * math.Pi / 180 * .6)
	ribs := (.074 + .042*j["ribs"]) * narrow
	waist := (.066 + .022*j["belly"]) * narrow
	rib, belly := b.trunk[1].along(b.trunk[2], .35), b.trunk[0].along(b.trunk[1], .75)
	across := toward(bend+90, 1)
	half := toward(bend*.5+90, 1)
	b.outline = []point{
		b.arms[right].shoulder, b.arms[left].shoulder,
		rib.add(across.times(ribs)), belly.add(half.times(waist)),
		b.legs[left].hip, b.legs[right].hip,
		belly.sub(half.times(waist)), rib.sub(across.times(ribs)),
	}
	aside := across.times(-math.Sin(j["turn"]*math.Pi/180) * shoulderHalf * .9)
	b.midline = []point{b.trunk[2].add(aside), b.trunk[1].add(aside.times(.8)), b.trunk[0].mid(b.trunk[1]).add(aside.times(.4))}
}

func frontHead(b *body, tilt float64) {
	j := b.pose.Joints
	nod := j["neck"] * math.Pi / 180
	b.neck = b.trunk[2].add(toward(tilt, neckLen*math.Cos(nod)))
	b.head = b.neck.add(toward(tilt, headR)).sub(point{0, headR * .5 * math.Sin(nod)})
	turn := j["headTurn"] * math.Pi / 180
	b.nose = point{-math.Sin(turn), -.12 - math.Sin(nod)}
	if b.pose.Base == rehab.BaseProne {
		b.nose, b.midline = point{}, []point{b.trunk[0], b.trunk[1], b.trunk[2]}
		b.blades = bladesOf(*b)
	}
}

// bladesOf returns the middle of each shoulder blade; squeezed, they come
// together.
func bladesOf(b body) []point {
	j := b.pose.Joints
	out := .058 - .026*j["scapBack"]
	up := .5 + .25*j["scapLift"]
	middle := b.trunk[1].along(b.trunk[2], up)
	return []point{middle.add(point{out, 0}), middle.sub(point{out, 0})}
}

// fromHeadEnd sets somebody on hands and knees who comes towards the viewer.
// Turning tips the line of the shoulders, leaning brings the chest down.
func fromHeadEnd(b *body) {
	j := b.pose.Joints
	turn := j["turn"]
	chest := point{0, limbR + thigh + (lowBack+upBack)*math.Sin((kneelRise-j["lean"])*math.Pi/180)}
	across, down := toward(90+turn, shoulderHalf), toward(180+turn, .1)
	b.arms[left].shoulder, b.arms[right].shoulder = chest.add(across), chest.sub(across)
	b.outline = []point{chest.sub(across), chest.add(across), chest.add(across.times(.75)).add(down), chest.sub(across.times(.75)).add(down)}
	b.trunk = [3]point{{0, limbR + thigh}, chest, chest}
	b.mark = chest.add(down.times(-.15))
	for s, sg := range sign {
		hip := point{sg * (hipHalf + .01), limbR + thigh}
		knee := point{sg * (hipHalf + .02), limbR}
		b.legs[s] = leg{hip, knee, knee, knee}
	}
	b.neck = chest.add(down.times(.1))
	b.head = b.neck.add(down.times(.15))
	look := j["headTurn"] * math.Pi / 180
	b.nose = point{-math.Sin(look), -.55 + .5*math.Abs(math.Sin(look))}
}

// frontArm sets one arm: at its place, or by its angles.
func frontArm(b body, s int) arm {
	p := b.pose
	a := arm{shoulder: b.arms[s].shoulder}
	if where := kept(p, s, "shoulderAbd"); where != "" {
		return frontHand(b, a, s, where)
	}
	sg := sign[s]
	short := 1 - .75*p.Joints["armFwd"]
	d := 180 - sg*at(p, "shoulderAbd", s, 8) - p.Joints["sideBend"]
	if p.Base == rehab.BaseFourPoint {
		d += p.Joints["turn"]
	}
	a.elbow = a.shoulder.add(toward(d, upperArm*short))
	a.hand = a.elbow.add(toward(d-sg*at(p, "elbow", s, 10), foreArm*short))
	if p.Base == rehab.BaseFourPoint {
		return a.onFloor(-sg)
	}
	return a
}

// frontHand puts a hand where it is kept, with the elbow outwards.
func frontHand(b body, a arm, s int, where rehab.Place) arm {
	sg, p := sign[s], b.pose
	upper, fore := upperArm, foreArm
	target := b.legs[s].knee.add(point{0, .03})
	switch where {
	case rehab.OnShoulder:
		a.elbow = a.shoulder.add(point{-sg * .075, -.12})
		a.hand = point{a.elbow.x - sg*.14, b.arms[1-s].shoulder.y - .035}
		return a
	case rehab.InFront:
		a.elbow = a.shoulder.add(point{sg * .015, -.045})
		a.hand = b.trunk[2].add(point{sg * .07, -.085})
		return a
	case rehab.OnFrame:
		a.elbow = point{sg * doorHalf, p.Joints["handHeight"]}
		a.hand = a.elbow.add(point{0, foreArm})
		return a
	case rehab.OnRibs:
		target = b.trunk[1].along(b.trunk[2], .25).add(point{sg * (.083 + .042*p.Joints["ribs"]), 0})
	case rehab.OnTummy:
		target = b.trunk[0].along(b.trunk[1], .7).add(point{sg * .02, -.02})
	case rehab.OnChair:
		target = point{sg * .135, limbR + shin - .03}
	case rehab.OnFloor:
		target = point{sg * (shoulderHalf + .02), limbR}
	}
	if where == rehab.OnThigh || where == rehab.OnTummy {
		upper, fore = upperArm*.86, foreArm*.86 // comes forward, so it looks shorter
	}
	a.elbow, a.hand = reach(a.shoulder, target, upper, fore, -sg)
	return a
}

// mirror swaps left and right of the picture.
func (b *body) mirror() {
	flip := func(ps ...*point) {
		for _, p := range ps {
			p.x = -p.x
		}
	}
	for i := range b.trunk {
		flip(&b.trunk[i])
	}
	flip(&b.neck, &b.head, &b.nose, &b.mark)
	for s := range b.arms {
		flip(&b.arms[s].shoulder, &b.arms[s].elbow, &b.arms[s].hand)
		flip(&b.legs[s].hip, &b.legs[s].knee, &b.legs[s].ankle, &b.legs[s].toe)
	}
	for i := range b.outline {
		flip(&b.outline[i])
	}
	for i := range b.blades {
		flip(&b.blades[i])
	}
}
