package figure

import (
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// A stage is what stands still while the figure moves: it is the same in every
// frame of an exercise.
type stage struct {
	view     rehab.View
	region   rehab.Region // where the working area is marked
	prop     rehab.Prop
	at       float64 // how far in front of the feet the prop stands
	hold     float64 // how high above the floor hands lean on it
	wall     float64 // where the wall is that a ball is held on
	seat     point   // where a hand holds on to a chair
	lies     bool    // on a mat, seen from the side
	plan     bool    // on a mat, seen from above: there is no floor line
	rest     bool    // with something under the head
	weight   bool    // with a weight in the right hand
	chair    bool    // sits on a chair in some frame
	close    bool    // from the hips up
	turned   bool    // a quarter turn to the right, since somebody upright seems to stand
	timed    bool    // with a clock over some pose
	breathes bool    // with the tummy
	room     frame   // what all frames take up
}

// How far in front of the feet a prop stands if no pose says.
var usualAt = map[rehab.Prop]float64{
	rehab.PropWall: .38, rehab.PropTable: .5, rehab.PropChair: .42,
	rehab.PropBandFront: .64, rehab.PropBandHigh: .5,
}

const (
	ballR     = .055
	seatBelow = .05 // the seat of a chair below the pelvis
)

// stageOf looks at every frame, since a prop that one pose names stays there.
func stageOf(e rehab.Exercise) stage {
	st := stage{view: e.View, close: e.CloseUp}
	if len(e.Regions) > 0 {
		st.region = e.Regions[0]
	}
	for _, k := range e.Keyframes {
		p := k.Pose
		if p.Prop != "" && st.prop == "" {
			st.prop = p.Prop
		}
		st.at = max(st.at, p.Joints["propAt"])
		st.hold = max(st.hold, p.Joints["handHeight"])
		st.chair = st.chair || p.Base == rehab.BaseSit
		st.turned = st.turned || flat(p.Base) && e.View != rehab.SideView
		st.plan = st.plan || st.turned || p.Base == rehab.BaseSideLying
		st.breathes = st.breathes || p.Joints["belly"] > 0
		st.lies = st.lies || onMat(p.Base)
	}
	st.lies = st.lies && !st.plan
	if st.at == 0 {
		st.at = usualAt[st.prop]
	}
	for _, n := range e.Equipment {
		st.rest = st.rest || slices.Contains(n.AnyOf, "pillow") || slices.Contains(n.AnyOf, "towel")
		st.weight = st.weight || slices.Contains(n.AnyOf, "weight")
	}
	switch {
	case st.prop == rehab.PropChair:
		st.seat = point{st.at - .02, shin + limbR - seatBelow + limbR}
	default:
		st.seat = point{.02, shin + limbR - seatBelow}
	}
	if st.prop == rehab.PropWallBall {
		st.wall = fromSide(e.Keyframes[0].Pose, st).head.x + ballFits
	}
	return st
}

func flat(b rehab.Base) bool { return b == rehab.BaseProne || b == rehab.BaseSupine }

func onMat(b rehab.Base) bool {
	return b != rehab.BaseStand && b != rehab.BaseSit
}

// body works a pose out as the stage is seen.
func (st stage) body(p rehab.Pose) body {
	switch st.view {
	case rehab.FrontView:
		return fromFront(p)
	case rehab.BackView:
		return fromBehind(p)
	default:
		return fromSide(p, st)
	}
}
