package figure

import "example.org/sixweeks/internal/rehab"

// Lengths of the body's segments, in shares of its height (Drillis and
// Contini's proportions, with the hand as part of the forearm).
const (
	lowBack  = .14 // pelvis to the lowest rib
	upBack   = .17 // lowest rib to the base of the neck
	neckLen  = .05
	headR    = .06
	upperArm = .17
	foreArm  = .17
	thigh    = .245
	shin     = .245
	foot     = .07

	shoulderHalf = .105 // from the middle to a shoulder, seen from the front
	hipHalf      = .06
)

// Half the thickness of what touches the floor.
const (
	limbR  = .026
	trunkR = .052
)

// kneelRise is how far the trunk rises to the shoulders on hands and knees, in
// degrees, with the arms straight.
const kneelRise = 21

// The tummy, which breath brings forward.
const bellyR = .05

func bellyOf(b body) point {
	front := toward(direction(b.trunk[0], b.trunk[1])+90, 1)
	return b.trunk[0].along(b.trunk[1], .75).add(front.times(.008 + .062*b.pose.Joints["belly"]))
}

// Sides index limbs. In side view the figure faces right, so its right side is
// the near one.
const (
	left  = 0
	right = 1
)

type arm struct{ shoulder, elbow, hand point }

type leg struct{ hip, knee, ankle, toe point }

// A body is a pose worked out: where every joint is.
type body struct {
	pose  rehab.Pose
	trunk [3]point // pelvis, lowest rib, base of the neck
	neck  point    // where the head sits on it
	head  point    // its middle
	nose  point    // its direction, of length 1; the zero point seen from behind
	arms  [2]arm
	legs  [2]leg
	mark  point // the working area

	// Seen from the front or from behind only.
	outline []point // the trunk, round from the right shoulder
	midline []point // of the chest, on the side that it faces
	blades  []point // the shoulder blades, seen from behind
}

// at returns the joint's angle: that side's own, the one of both sides, or the
// given default.
func at(p rehab.Pose, j rehab.Joint, side int, otherwise float64) float64 {
	suffix := rehab.Joint("L")
	if side == right {
		suffix = "R"
	}
	if v, ok := p.Joints[j+suffix]; ok {
		return v
	}
	if v, ok := p.Joints[j]; ok {
		return v
	}
	return otherwise
}

// named reports whether the pose says anything about the joint on that side.
func named(p rehab.Pose, j rehab.Joint, side int) bool {
	const unnamed = -1e9
	return at(p, j, side, unnamed) != unnamed
}

// place returns where the hand of that side is kept, or "".
func place(p rehab.Pose, side int) rehab.Place {
	own := p.HandL
	if side == right {
		own = p.HandR
	}
	if own != "" {
		return own
	}
	if p.Hands != "" {
		return p.Hands
	}
	if p.Base == rehab.BaseSit && !named(p, "shoulder", side) && !named(p, "shoulderAbd", side) {
		return rehab.OnThigh
	}
	return ""
}

// kept returns where the hand of that side is kept, or "" if it goes by the
// angles of the arm; joint is the one that lifts the arm in this view.
func kept(p rehab.Pose, side int, joint rehab.Joint) rehab.Place {
	where := place(p, side)
	if where == "" && p.Base == rehab.BaseFourPoint && !named(p, joint, side) && !swept(p, side) {
		return rehab.OnFloor
	}
	return where
}

// swept reports whether that arm turns from the front over to the back.
func swept(p rehab.Pose, side int) bool {
	return side == right && hasKey(p, "armSweep") || p.Base == rehab.BaseSideLying
}

// onFloor bends an arm that would sink below the floor.
func (a arm) onFloor(bend float64) arm {
	if min(a.elbow.y, a.hand.y) < limbR {
		a.elbow, a.hand = reach(a.shoulder, point{a.hand.x, limbR}, upperArm, foreArm, bend)
		a.elbow.y = max(a.elbow.y, limbR)
	}
	return a
}
