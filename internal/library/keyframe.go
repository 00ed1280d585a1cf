package library

import (
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// keyframeFile is one moment of an exercise as it is written: the base, the
// prop, the force and the places of the hands are words, everything else is a
// joint.
type keyframeFile struct {
	At   float64        `yaml:"at"`
	Say  string         `yaml:"say"`
	Pose map[string]any `yaml:"pose"`

	Telling bool `yaml:"telling"`
}

func (r *reader) keyframes(file string, frames []keyframeFile) []rehab.Keyframe {
	if len(frames) < 2 {
		r.bad(file, "keyframes", "there must be at least 2, for the start and the end")
	}
	var kfs []rehab.Keyframe
	for i, f := range frames {
		switch {
		case i == 0 && f.At != 0:
			r.bad(file, "keyframes", "the first must be at 0 seconds, not %v", f.At)
		case i > 0 && !(f.At > frames[i-1].At && f.At <= 120):
			r.bad(file, "keyframes", "the times must increase, up to 120 seconds: %v comes after %v", f.At, frames[i-1].At)
		case f.Say == "":
			r.bad(file, "keyframes", "the one at %v seconds has no words", f.At)
		}
		kfs = append(kfs, rehab.Keyframe{At: f.At, Say: f.Say, Pose: r.pose(file, f), Telling: f.Telling})
	}
	return kfs
}

func (r *reader) pose(file string, f keyframeFile) rehab.Pose {
	p := rehab.Pose{Joints: map[rehab.Joint]float64{}}
	for _, key := range slices.Sorted(maps.Keys(f.Pose)) {
		switch value := f.Pose[key].(type) {
		case string:
			r.posed(file, &p, key, value)
		default:
			r.joint(file, &p, rehab.Joint(key), value)
		}
	}
	if p.Base == "" {
		r.bad(file, "keyframes", "the pose at %v seconds has no base", f.At)
	}
	return p
}

// posed reads what a pose says in words.
func (r *reader) posed(file string, p *rehab.Pose, key, value string) {
	known := false
	switch key {
	case "base":
		p.Base = rehab.Base(value)
		known = slices.Contains(rehab.Bases(), p.Base)
	case "prop":
		p.Prop = rehab.Prop(value)
		known = slices.Contains(rehab.Props(), p.Prop)
	case "force":
		p.Force = rehab.Force(value)
		known = slices.Contains(rehab.Forces(), p.Force)
	case "hands":
		p.Hands, known = place(value)
	case "handL":
		p.HandL, known = place(value)
	case "handR":
		p.HandR, known = place(value)
	}
	if !known {
		r.bad(file, "keyframes", "%s cannot be %q", key, value)
	}
}

func place(s string) (rehab.Place, bool) {
	p := rehab.Place(s)
	return p, slices.Contains(rehab.Places(), p)
}

func (r *reader) joint(file string, p *rehab.Pose, j rehab.Joint, value any) {
	from, to, ok := rehab.JointRange(j)
	angle, isNumber := number(value)
	switch {
	case !ok:
		r.bad(file, "keyframes", "there is no joint %q", j)
	case !isNumber:
		r.bad(file, "keyframes", "%s is not a number", j)
	case !(angle >= from && angle <= to): // also refuses NaN
		r.bad(file, "keyframes", "%s %v is not between %v and %v", j, angle, from, to)
	default:
		p.Joints[j] = angle
	}
}

func number(v any) (float64, bool) {
	switch n := v.(type) {
	case int64:
		return float64(n), true
	case uint64:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}
