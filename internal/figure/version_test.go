package figure_test

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"example.org/sixweeks/internal/figure"
	"example.org/sixweeks/internal/rehab"
)

// drawn is the sum of one picture of every base, prop, place and arrow, as
// figure.Version draws them.
const drawn = "bc6be75bbff255a0d8d61ebc4e5e9c2e4cf6b7c33767ed085841881321e73160"

func TestAnotherDrawingHasAnotherVersion(t *testing.T) {
	sum := sha256.New()
	for _, view := range rehab.Views() {
		for _, base := range rehab.Bases() {
			for _, prop := range append(rehab.Props(), "") {
				sum.Write(figure.Still(sample(view, base, prop)))
				sum.Write(figure.Thumb(sample(view, base, prop)))
				sum.Write(figure.Moving(sample(view, base, prop)))
			}
		}
	}
	if got := hex.EncodeToString(sum.Sum(nil)); got != drawn {
		t.Errorf("the drawing changed: raise figure.Version, and set drawn to %s", got)
	}
}

// sample goes through every place and arrow in one exercise.
func sample(view rehab.View, base rehab.Base, prop rehab.Prop) rehab.Exercise {
	e := rehab.Exercise{PlainName: "sample", View: view, Regions: []rehab.Region{rehab.UpperBack}}
	add := func(p rehab.Pose) {
		p.Base, p.Prop = base, prop
		if p.Joints == nil {
			p.Joints = map[rehab.Joint]float64{"shoulder": 80, "elbow": 30, "upperBack": 10, "headTurn": 20}
		}
		e.Keyframes = append(e.Keyframes, rehab.Keyframe{At: float64(len(e.Keyframes)), Say: "say", Pose: p})
	}
	add(rehab.Pose{Joints: map[rehab.Joint]float64{"armLift": 10}})
	for _, place := range rehab.Places() {
		add(rehab.Pose{HandL: place})
	}
	for _, force := range rehab.Forces() {
		add(rehab.Pose{Force: force})
	}
	return e
}
