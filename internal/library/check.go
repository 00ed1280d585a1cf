package library

import (
	"regexp"
	"slices"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

var idPattern = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// checkExercise refuses an exercise that is wrong in itself.
func (r *reader) checkExercise(file string, e rehab.Exercise) {
	if !idPattern.MatchString(string(e.ID)) {
		r.bad(file, "file name", "use small letters, digits and hyphens")
	}
	r.known(file, "kind", string(e.Kind), codes(rehab.Kinds()))
	r.known(file, "start", string(e.Start), codes(rehab.StartPositions()))
	r.known(file, "side", string(e.Side), codes(rehab.Sides()))
	r.known(file, "view", string(e.View), codes(rehab.Views()))
	r.someKnown(file, "regions", codes(e.Regions), codes(rehab.Regions()))
	if len(e.Muscles) == 0 {
		r.bad(file, "works", "there are no muscles")
	}
	r.text(file, "name", e.Name)
	r.text(file, "plainName", e.PlainName)
	r.texts(file, "steps", 3, e.Steps)
	r.texts(file, "cues", 1, e.Cues)
	r.texts(file, "sources", 1, e.Sources)
	r.style(file, "precaution", e.Precaution)
	for _, k := range e.Keyframes {
		r.style(file, "keyframes", k.Say)
	}
	r.checkDose(file, e)
	r.checkSafe(file, e)
}

// checkSafe refuses an exercise that lacks what keeps people from harm.
func (r *reader) checkSafe(file string, e rehab.Exercise) {
	r.codesKnown(file, "avoidIf", codes(e.AvoidIf), codes(rehab.FilterCodes()))
	r.codesKnown(file, "cautionIf", codes(e.CautionIf), codes(rehab.FilterCodes()))
	r.codesKnown(file, "stopIf", codes(e.StopIf), codes(rehab.StopCodes()))
	for _, c := range rehab.EveryStop() {
		if !slices.Contains(e.StopIf, c) {
			r.bad(file, "stopIf", "%s is missing; every exercise has it", c)
		}
	}
	for _, c := range e.AvoidIf {
		if slices.Contains(e.CautionIf, c) {
			r.bad(file, "cautionIf", "%s stands in avoidIf already", c)
		}
	}
	flat := e.Start == rehab.Prone || e.Start == rehab.Supine
	if flat && !slices.Contains(e.AvoidIf, rehab.Pregnant16) {
		r.bad(file, "avoidIf", "%s is missing; the exercise is done lying flat", rehab.Pregnant16)
	}
	says := strings.ToLower(strings.Join(append(slices.Clone(e.Steps), e.Cues...), " "))
	if e.Kind == rehab.Stretch && !strings.Contains(says, "do not bounce") {
		r.bad(file, "steps", "a stretch must say: Do not bounce")
	}
}

// checkTogether refuses exercises that do not go together.
func (r *reader) checkTogether(lib *Library) {
	names := map[string]rehab.ExerciseID{}
	for _, e := range lib.exercises {
		file := "exercises/" + string(e.ID) + ".yaml"
		for item, to := range map[string]rehab.ExerciseID{"easier": e.Easier, "harder": e.Harder} {
			if _, ok := lib.byID[to]; to != "" && !ok {
				r.bad(file, item, "there is no exercise %q", to)
			}
		}
		for item, name := range map[string]string{"name": e.Name, "plainName": e.PlainName} {
			if other, taken := names[fold(name)]; taken && other != e.ID {
				r.bad(file, item, "%s is called %q too", other, name)
			}
			names[fold(name)] = e.ID
		}
	}
	r.checkCycles(lib)
}

// checkCycles refuses a chain of easier and harder that comes back to where it
// began: A is easier than B wherever either of them says so.
func (r *reader) checkCycles(lib *Library) {
	harder := map[rehab.ExerciseID][]rehab.ExerciseID{}
	for _, e := range lib.exercises {
		if e.Harder != "" {
			harder[e.ID] = append(harder[e.ID], e.Harder)
		}
		if e.Easier != "" {
			harder[e.Easier] = append(harder[e.Easier], e.ID)
		}
	}
	state := map[rehab.ExerciseID]int{} // 1 on the way, 2 done
	var walk func(id rehab.ExerciseID) bool
	walk = func(id rehab.ExerciseID) bool {
		if state[id] != 0 {
			return state[id] == 1
		}
		state[id] = 1
		cyclic := slices.ContainsFunc(harder[id], walk)
		state[id] = 2
		return cyclic
	}
	for _, e := range lib.exercises {
		if walk(e.ID) {
			r.bad("exercises/"+string(e.ID)+".yaml", "harder", "the chain of easier and harder comes back to it")
		}
	}
}
