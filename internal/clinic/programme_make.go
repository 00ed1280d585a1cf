package clinic

import (
	"regexp"
	"slices"
	"strconv"
	"time"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

// The targets of a programme that somebody makes themselves (F.3, S4-27).
const (
	DefaultBouts        = 4
	DefaultStrengthDays = 3
)

// making makes the version of a programme that suits one person.
type making struct {
	library *library.Library
	filters rehab.Filters
	owned   []rehab.EquipmentID
}

// ready returns a ready programme as it suits the person, with what was left
// out or swapped, and why.
func (m making) ready(t rehab.Template) rehab.ProgrammeVersion {
	fitted, changes := m.library.Fit(t, m.filters, m.owned)
	v := rehab.ProgrammeVersion{Name: t.Name, TemplateVersion: t.Version, Phase: m.phase()}
	for _, b := range fitted.Blocks {
		v.BoutsPerDay = max(v.BoutsPerDay, b.TargetBoutsPerDay)
		v.StrengthDays = max(v.StrengthDays, b.TargetDaysPerWeek)
		for _, item := range b.Items {
			v.Items = m.add(v.Items, item, weeks(b, t), t.ID != GentleAfterFlare)
		}
	}
	for _, c := range changes {
		v.LeftOut = append(v.LeftOut, leftOut(c))
	}
	return v
}

// own returns a programme of the exercises that somebody chose. Those that
// they have already keep their dose.
func (m making) own(chosen []rehab.ExerciseID, had []rehab.Prescribed) rehab.ProgrammeVersion {
	v := rehab.ProgrammeVersion{Phase: m.phase(), BoutsPerDay: DefaultBouts, StrengthDays: DefaultStrengthDays}
	for _, e := range m.library.Exercises() {
		if !slices.Contains(chosen, e.ID) {
			continue
		}
		if i := slices.IndexFunc(had, func(p rehab.Prescribed) bool { return p.Exercise == e.ID }); i >= 0 {
			kept := had[i]
			kept.Version = e.Version
			v.Items = append(v.Items, kept)
			continue
		}
		v.Items = m.add(v.Items, rehab.Item{Exercise: e.ID}, [2]int{}, true)
	}
	return v
}

func (m making) phase() rehab.Phase {
	if m.filters.Has(rehab.Flare) {
		return rehab.PhaseCalm
	}
	return rehab.PhaseBuild
}

// add adds an exercise at its dose. One that stands there already is for all
// the weeks.
func (m making) add(items []rehab.Prescribed, item rehab.Item, weeks [2]int, halve bool) []rehab.Prescribed {
	if i := slices.IndexFunc(items, func(p rehab.Prescribed) bool { return p.Exercise == item.Exercise }); i >= 0 {
		if items[i].Weeks != weeks {
			items[i].Weeks = [2]int{}
		}
		return items
	}
	e, err := m.library.Exercise(item.Exercise)
	if err != nil {
		return items
	}
	d := item.Dose(e)
	p := rehab.Prescribed{
		Exercise: e.ID, Version: e.Version, Sets: d.Sets, RepsMin: d.RepsMin, RepsMax: d.RepsMax, RepsText: d.Reps,
		HoldSec: int(d.Hold / time.Second), Weeks: weeks,
	}
	if halve && m.filters.Has(rehab.Flare) {
		p = halved(p)
	}
	return append(items, p)
}

// weeks returns the weeks that a block is for; zeros are all.
func weeks(b rehab.Block, t rehab.Template) [2]int {
	if b.FromWeek <= 1 && b.ToWeek >= t.Weeks {
		return [2]int{}
	}
	return [2]int{b.FromWeek, b.ToWeek}
}

// halved returns an exercise with half of its repetitions.
func halved(p rehab.Prescribed) rehab.Prescribed {
	p.RepsMin, p.RepsMax, p.RepsText = half(p.RepsMin), half(p.RepsMax), halfText(p.RepsText)
	return p
}

// half halves a number of repetitions, as in a flare-up (C.5).
func half(n int) int { return (n + 1) / 2 }

var number = regexp.MustCompile(`\d+`)

// halfText halves the numbers of a dose such as "8 to 10 each side".
func halfText(s string) string {
	return number.ReplaceAllStringFunc(s, func(digits string) string {
		n, err := strconv.Atoi(digits)
		if err != nil {
			return digits
		}
		return strconv.Itoa(half(n))
	})
}

// Equipment is why an exercise was left out for want of something.
const Equipment = "equipment"

func leftOut(c library.Change) rehab.LeftOut {
	l := rehab.LeftOut{Exercise: c.From, Instead: c.To, Because: Equipment}
	if len(c.Because) > 0 {
		l.Because = string(c.Because[0])
	}
	return l
}

// withParts takes the parts away that are switched off.
func withParts(v rehab.ProgrammeVersion, l *library.Library, movement, strength bool) rehab.ProgrammeVersion {
	v.Items = slices.DeleteFunc(slices.Clone(v.Items), func(p rehab.Prescribed) bool {
		e, err := l.Exercise(p.Exercise)
		return err != nil || e.Kind.IsStrengthening() && !strength || !e.Kind.IsStrengthening() && !movement
	})
	hasMovement, hasStrength := parts(v.Items, l)
	if !hasMovement {
		v.BoutsPerDay = 0
	}
	if !hasStrength {
		v.StrengthDays = 0
	}
	return v
}

// parts reports which parts a programme has.
func parts(items []rehab.Prescribed, l *library.Library) (movement, strength bool) {
	for _, p := range items {
		if e, err := l.Exercise(p.Exercise); err == nil {
			movement = movement || !e.Kind.IsStrengthening()
			strength = strength || e.Kind.IsStrengthening()
		}
	}
	return movement, strength
}
