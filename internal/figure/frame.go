package figure

import "example.org/sixweeks/internal/rehab"

// A frame is the rectangle that something takes up.
type frame struct{ from, to point }

func (f *frame) hold(p point, r float64) {
	f.from.x, f.from.y = min(f.from.x, p.x-r), min(f.from.y, p.y-r)
	f.to.x, f.to.y = max(f.to.x, p.x+r), max(f.to.y, p.y+r)
}

func (b body) joints() []point {
	ps := b.upper()
	for s := range b.legs {
		ps = append(ps, b.legs[s].hip, b.legs[s].knee, b.legs[s].ankle, b.legs[s].toe)
	}
	return ps
}

// upper is the joints from the hips up.
func (b body) upper() []point {
	ps := append(make([]point, 0, 19), b.trunk[:]...)
	ps = append(ps, b.neck, b.head)
	for s := range b.arms {
		ps = append(ps, b.arms[s].elbow, b.arms[s].hand, b.arms[s].shoulder)
	}
	return ps
}

// frame is what a body takes up with its stage.
func (st stage) frame(b body) frame {
	f := frame{b.trunk[0], b.trunk[0]}
	joints := b.joints()
	if st.close {
		joints = b.upper()
	}
	for _, p := range joints {
		f.hold(p, limbR+.004)
	}
	f.hold(b.trunk[0], trunkR)
	f.hold(b.head, headR+.02)
	if !st.plan && !st.close {
		f.hold(point{b.trunk[0].x, 0}, 0)
	}
	st.holdProps(&f, b)
	b.holdArrows(&f)
	return f
}

func (b body) holdArrows(f *frame) {
	for _, a := range b.arrows() {
		f.hold(a[0], .02)
		f.hold(a[1], .02)
	}
	for _, p := range b.rolls() {
		f.hold(p, .02)
	}
	if bow, ok := b.turns(); ok {
		for _, p := range bow {
			f.hold(p, .02)
		}
	}
}

func (st stage) holdProps(f *frame, b body) {
	if st.chair && !st.close {
		f.hold(point{-.11, .3}, .03)
		f.hold(point{.14, .3}, .03)
	}
	switch st.prop {
	case rehab.PropWall:
		f.hold(point{st.at + .05, 1.02}, 0)
	case rehab.PropDoorway:
		f.hold(point{doorHalf + .03, 1.11}, 0)
		f.hold(point{-doorHalf - .03, 1.11}, 0)
	case rehab.PropWallBall:
		f.hold(point{st.wall + .05, b.head.y + ballAt.y + ballR + .02}, 0)
	case rehab.PropTable:
		f.hold(point{st.at + .38, st.hold}, 0)
	case rehab.PropChair:
		f.hold(point{st.at + .22, .5}, 0)
	case rehab.PropBandFront, rehab.PropBandHigh:
		f.hold(st.anchor().add(point{0, .06}), .03)
	}
}
