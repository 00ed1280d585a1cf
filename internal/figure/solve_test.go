package figure

import (
	"fmt"
	"math"
	"testing"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

func exercises(t testing.TB) []rehab.Exercise {
	t.Helper()
	lib, err := library.Load()
	if err != nil {
		t.Fatal(err)
	}
	return lib.Exercises()
}

// eachPose calls f for every keyframe of the library and for samples of the
// way from each to the next, worked out, with where the hands are kept.
func eachPose(t *testing.T, f func(t *testing.T, st stage, b body, held grips)) {
	for _, e := range exercises(t) {
		st, bodies := staged(e)
		for i, a := range bodies {
			b := bodies[(i+1)%len(bodies)]
			for _, share := range []float64{0, .1, .3, .5, .7, .9} {
				t.Run(fmt.Sprint(e.ID, "/", e.Keyframes[i].Say, "/", share), func(t *testing.T) {
					f(t, st, st.between(a, b, share), holds(st, a, b, share))
				})
			}
		}
	}
}

// grips is what the hands do.
type grips [2]struct {
	where rehab.Place // where it is kept in both poses, or ""
	short bool        // the arm points at the viewer, or away, so it looks shorter
}

// shortened are the places that the arm points at the viewer for, or away.
var shortened = map[rehab.Place]bool{rehab.OnFrame: true, rehab.BehindNeck: true, rehab.OnForehead: true, rehab.OnTummy: true, rehab.Underneath: true}

// holds is what the hands do on the way from one pose to another.
func holds(st stage, a, b body, share float64) (held grips) {
	lifts := map[rehab.View]rehab.Joint{rehab.SideView: "shoulder"}[st.view]
	if lifts == "" {
		lifts = "shoulderAbd"
	}
	for s := range held {
		from, to := kept(a.pose, s, lifts), kept(b.pose, s, lifts)
		held[s].short = shortened[from] || swept(a.pose, s)
		if share > 0 {
			held[s].short = held[s].short || shortened[to] || swept(b.pose, s)
		}
		if share == 0 || from == to {
			held[s].where = from
		}
	}
	return held
}

// Seen from the side of the limb, its bones keep their length; turned towards
// the viewer they may look shorter, never longer.
func TestBonesKeepTheirLength(t *testing.T) {
	const slack = 1e-6
	eachPose(t, func(t *testing.T, st stage, b body, held grips) {
		for s := range b.arms {
			a, l := b.arms[s], b.legs[s]
			notLonger(t, "upper arm", a.shoulder.to(a.elbow), upperArm+slack)
			notLonger(t, "forearm", a.elbow.to(a.hand), foreArm+slack)
			notLonger(t, "thigh", l.hip.to(l.knee), thigh+.011)
			notLonger(t, "shin", l.knee.to(l.ankle), shin+.011)
			if st.view == rehab.SideView && !held[s].short {
				same(t, "upper arm", a.shoulder.to(a.elbow), upperArm)
				same(t, "forearm", a.elbow.to(a.hand), foreArm)
				same(t, "thigh", l.hip.to(l.knee), thigh)
				same(t, "shin", l.knee.to(l.ankle), shin)
			}
		}
	})
}

func notLonger(t *testing.T, bone string, got, most float64) {
	t.Helper()
	if got > most {
		t.Errorf("the %s is %.3f long, its bone %.3f", bone, got, most)
	}
}

func same(t *testing.T, bone string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > .002 {
		t.Errorf("the %s is %.3f long, its bone %.3f", bone, got, want)
	}
}

func TestNothingSinksBelowTheFloor(t *testing.T) {
	eachPose(t, func(t *testing.T, st stage, b body, held grips) {
		if st.plan {
			return // seen from above
		}
		for _, p := range b.joints() {
			if p.y < limbR-.001 {
				t.Errorf("a joint is %.3f above the floor, its skin needs %.3f", p.y, limbR)
			}
		}
		if b.head.y < headR {
			t.Errorf("the head is %.3f above the floor", b.head.y)
		}
	})
}

func TestEveryNumberIsANumber(t *testing.T) {
	eachPose(t, func(t *testing.T, st stage, b body, held grips) {
		for _, p := range append(b.joints(), b.nose, b.mark) {
			if math.IsNaN(p.x+p.y) || math.Abs(p.x) > 2 || math.Abs(p.y) > 2 {
				t.Errorf("a joint is at %v", p)
			}
		}
	})
}

// A hand on the wall, the table, the chair or the floor is there in every
// frame; a hand on the body does not float beside it.
func TestHandsStayWhereTheyAreKept(t *testing.T) {
	eachPose(t, func(t *testing.T, st stage, b body, held grips) {
		if st.view != rehab.SideView {
			return
		}
		for s := range b.arms {
			where := held[s].where
			target, ok := map[rehab.Place]point{
				rehab.OnWall:  {st.at - limbR, b.pose.Joints["handHeight"]},
				rehab.OnTable: {st.at - limbR, b.pose.Joints["handHeight"]},
				rehab.OnChair: st.seat,
			}[where]
			if gap := b.arms[s].hand.to(target); ok && gap > .012 {
				t.Errorf("the hand is %.3f from the %s", gap, where)
			}
			if where == rehab.OnFrame && b.arms[s].shoulder.to(b.arms[s].elbow) > upperArm {
				t.Errorf("the elbow is out of reach of the %s", where)
			}
			if floor := b.arms[s].hand.y; where == rehab.OnFloor && math.Abs(floor-limbR) > .012 {
				t.Errorf("the hand is %.3f above the floor", floor)
			}
		}
	})
}

func TestTheBallTouchesTheForeheadAndTheWall(t *testing.T) {
	eachPose(t, func(t *testing.T, st stage, b body, held grips) {
		if st.prop != rehab.PropWallBall {
			return
		}
		at, rx := st.ball(b)
		if gap := st.wall - at.x - rx; math.Abs(gap) > .001 {
			t.Errorf("the ball is %.3f from the wall", gap)
		}
		if gap := b.head.to(at) - headR - ballR; gap > .001 {
			t.Errorf("the ball is %.3f from the head", gap)
		}
		if rx > ballR+.001 || rx < ballR/2 {
			t.Errorf("half of the ball is %.3f wide, %.3f when nothing presses on it", rx, ballR)
		}
		if low := at.y - b.head.y; low < headR {
			t.Errorf("the ball is in front of the face, %.3f above the middle of the head", low)
		}
	})
}

func TestFeetOfThoseWhoStandAreOnTheFloor(t *testing.T) {
	eachPose(t, func(t *testing.T, st stage, b body, held grips) {
		if b.pose.Base != rehab.BaseStand {
			return
		}
		if low := min(b.legs[left].ankle.y, b.legs[right].ankle.y); math.Abs(low-limbR) > .001 {
			t.Errorf("the lower foot is %.3f above the floor", low-limbR)
		}
	})
}

func TestThePanelHoldsEveryFrame(t *testing.T) {
	for _, e := range exercises(t) {
		st, bodies := staged(e)
		p := st.panel(false)
		for _, b := range bodies {
			holdsAll(t, string(e.ID), p, b, e.CloseUp)
		}
		moments := st.moments(e, bodies)
		st.makeRoom(moments)
		p = st.panel(false)
		for _, m := range moments {
			holdsAll(t, fmt.Sprintf("%s after %.1f seconds", e.ID, m.at), p, m.body, e.CloseUp)
		}
	}
}

func holdsAll(t *testing.T, when string, p panel, b body, closeUp bool) {
	t.Helper()
	joints := b.joints()
	if closeUp {
		joints = b.upper()
	}
	for _, j := range joints {
		at := (&canvas{origin: p.origin, scale: p.scale, turned: p.turned}).at(j)
		if at.x < 4 || at.y < 4 || at.x > p.w-4 || at.y > p.h {
			t.Errorf("%s: a joint at %.0f is cut off a panel of %.0f by %.0f", when, at, p.w, p.h)
		}
	}
}

func TestReach(t *testing.T) {
	for name, c := range map[string]struct {
		target point
		end    point
	}{
		"within reach": {point{.2, .1}, point{.2, .1}},
		"straight":     {point{.34, 0}, point{.34, 0}},
		"too far":      {point{1, 0}, point{.34, 0}},
		"at the root":  {point{0, 0}, point{0, 0}},
		"nearly so":    {point{1e-9, 0}, point{0, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			joint, end := reach(point{}, c.target, .17, .17, 1)
			if end.to(c.end) > .001 {
				t.Errorf("ends at %v, want %v", end, c.end)
			}
			if d := joint.to(end); math.Abs(d-.17) > .001 {
				t.Errorf("the second bone is %.4f long", d)
			}
		})
	}
}
