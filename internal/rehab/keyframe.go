package rehab

// A Keyframe is one moment of an exercise: where the body is, and the words
// for it.
type Keyframe struct {
	At   float64 // seconds from the start
	Say  string  // caption and text alternative
	Pose Pose
	// Telling marks the pose that tells most about the exercise, for lists;
	// without one it is the pose that differs most from the first.
	Telling bool
}

// A Pose is the whole state of the body at one moment. A joint without an
// angle rests as its base says. A bare joint means both sides; with L or R
// that side only.
type Pose struct {
	Base  Base
	Prop  Prop  // "" is none
	Force Force // "" is none
	// Where a hand is kept, whatever the angles of the arm say; "" goes by
	// the angles. L and R go before both.
	Hands, HandL, HandR Place

	Joints map[Joint]float64 // degrees, or a share from -1 to 1
}

// A View is the side that an exercise is drawn from.
type View string

// The views.
const (
	SideView  View = "side"  // facing right
	FrontView View = "front" // facing the viewer; lying face down, from above
	BackView  View = "back"  // facing away
)

// Views lists the views.
func Views() []View { return []View{SideView, FrontView, BackView} }

// A Base is the position that a pose starts from.
type Base string

// The bases.
const (
	BaseStand      Base = "stand"
	BaseSit        Base = "sit"
	BaseLongSit    Base = "long_sit"
	BaseFourPoint  Base = "four_point"
	BaseProne      Base = "prone"
	BaseSupine     Base = "supine"
	BaseSupineHook Base = "supine_hook"
	BaseSideLying  Base = "side_lying"
)

// Bases lists the bases.
func Bases() []Base {
	return []Base{BaseStand, BaseSit, BaseLongSit, BaseFourPoint, BaseProne, BaseSupine, BaseSupineHook, BaseSideLying}
}

// A Prop is a thing drawn with the figure.
type Prop string

// The props.
const (
	PropWall      Prop = "wall_front"
	PropWallBall  Prop = "wall_front_ball"
	PropDoorway   Prop = "doorway"
	PropTable     Prop = "table"
	PropChair     Prop = "chair_front"
	PropBandFront Prop = "band_front"
	PropBandHigh  Prop = "band_high"
	PropBandHands Prop = "band_hands"
	PropBandFeet  Prop = "band_feet"
	PropTowel     Prop = "towel_hands"
)

// Props lists the props.
func Props() []Prop {
	return []Prop{PropWall, PropWallBall, PropDoorway, PropTable, PropChair,
		PropBandFront, PropBandHigh, PropBandHands, PropBandFeet, PropTowel}
}

// A Force is an arrow: a push that does not move, or a movement too small to
// see.
type Force string

// The forces.
const (
	ForceForehead      Force = "forehead_forward"
	ForceApart         Force = "hands_apart"
	ForceShouldersUp   Force = "shoulders_up"
	ForceShouldersDown Force = "shoulders_down"
	ForceBladesIn      Force = "blades_in"
	ForceChinBack      Force = "chin_back"
	ForceChinDown      Force = "chin_down"
	ForceBellyOut      Force = "belly_out"
	ForcePulse         Force = "forehead_pulse" // push and ease off, again and again
	ForceTurnRight     Force = "turn_right"
	ForceTurnLeft      Force = "turn_left"
	ForceLengthen      Force = "lengthen" // hands and feet away from each other
	ForceHandsUp       Force = "hands_up"
	ForceBackOut       Force = "back_out" // the upper back away from the hands
	ForceChestOut      Force = "chest_out"
	ForceGrowTall      Force = "grow_tall"
	ForceLookDown      Force = "look_down" // to the armpit
	ForceRollBack      Force = "roll_back" // the shoulders, in a circle
	ForceOpenOver      Force = "open_over" // the upper arm over to the back
)

// Forces lists the forces.
func Forces() []Force {
	return []Force{ForceForehead, ForceApart, ForceShouldersUp, ForceShouldersDown,
		ForceBladesIn, ForceChinBack, ForceChinDown, ForceBellyOut, ForcePulse, ForceTurnRight,
		ForceTurnLeft, ForceLengthen, ForceHandsUp, ForceBackOut, ForceChestOut, ForceGrowTall, ForceLookDown, ForceRollBack, ForceOpenOver}
}

// A Place is where a hand rests or holds on.
type Place string

// The places. A hand on the wall or the table is handHeight above the floor.
const (
	OnThigh    Place = "thigh"
	OnShoulder Place = "shoulder" // the other one, arms crossed
	BehindNeck Place = "neck"
	OnForehead Place = "forehead"
	OnRibs     Place = "ribs"
	OnTummy    Place = "tummy"
	OnChair    Place = "chair"
	OnFloor    Place = "floor"
	OnWall     Place = "wall"
	OnTable    Place = "table"
	OnFrame    Place = "frame" // forearm along the side of a doorway
	InFront    Place = "front" // held out in front of the chest
	Underneath Place = "under" // reached under the chest to the other side
)

// Places lists the places.
func Places() []Place {
	return []Place{OnThigh, OnShoulder, BehindNeck, OnForehead, OnRibs, OnTummy,
		OnChair, OnFloor, OnWall, OnTable, OnFrame, InFront, Underneath}
}

// A Joint names an angle (degrees) or a share (-1 to 1) of a pose.
type Joint string

// JointRange returns the smallest and largest value of a joint, and false if
// there is no joint of that name.
func JointRange(j Joint) (from, to float64, ok bool) {
	r, ok := jointRanges[j]
	return r[0], r[1], ok
}

var jointRanges = map[Joint][2]float64{
	"lean": {-30, 100}, "lowBack": {-45, 60}, "upperBack": {-45, 60},
	"neck": {-60, 60}, "headTurn": {-80, 80}, "headTilt": {-45, 45}, "headShift": {-1, 1},
	"turn": {-60, 60}, "sideBend": {-45, 45},
	"shoulder": {-60, 200}, "shoulderL": {-60, 200}, "shoulderR": {-60, 200},
	"shoulderAbd": {-90, 180}, "shoulderAbdL": {-90, 180}, "shoulderAbdR": {-90, 180},
	"elbow": {-150, 150}, "elbowL": {-150, 150}, "elbowR": {-150, 150},
	"armFwd": {0, 1}, "armLift": {0, 45}, "armSweep": {0, 180},
	"step": {0, 1}, // of the right foot to the front, seen from there
	"hip":  {-30, 150}, "hipL": {-30, 150}, "hipR": {-30, 150},
	"knee": {0, 160}, "kneeL": {0, 160}, "kneeR": {0, 160}, "ankle": {-60, 45},
	"scapBack": {-1, 1}, "scapLift": {-1, 1}, "ribs": {0, 1}, "belly": {0, 1},
	// not joints, in shares of the body's height
	"handHeight": {0, 1.3},   // of hands on a wall or table, above the floor
	"propAt":     {-.5, 1.5}, // how far to the front the prop stands
	"standAt":    {-.5, .5},  // how far to the front the feet stand
}
