package clinic

import (
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// stepped returns the version of the programme that an option of a suggestion
// makes. It stays the physio's if it was. The error is rehab.Problems when a
// step up has to wait.
func (c *Clinic) stepped(at position, g rehab.Suggestion, answer StepAnswer) (rehab.ProgrammeVersion, error) {
	if w := c.waits(at, g); w != "" {
		return rehab.ProgrammeVersion{}, rehab.Problems{{Field: "step", Code: "waits_" + string(w)}}
	}
	v := at.programme.Current
	v.Number, v.Reason, v.By, v.Made = v.Number+1, answer.Reason, rehab.AccountID(at.patient.ID), c.Now()
	v.Items = slices.Clone(v.Items)
	i := slices.IndexFunc(v.Items, func(p rehab.Prescribed) bool { return p.Exercise == g.Exercise })
	option := g.Options[answer.Option]
	switch {
	case option.To != "":
		e, err := c.Library.Exercise(option.To)
		if err != nil {
			return rehab.ProgrammeVersion{}, rehab.ErrChanged
		}
		v.Items[i] = inPlaceOf(v.Items[i], e)
	case option.How == rehab.Remove:
		v.Items = slices.Delete(v.Items, i, i+1)
	default:
		v.Items[i] = adjusted(v.Items[i], g.Action, option)
	}
	if !slices.ContainsFunc(v.Items, c.isStrength) {
		v.StrengthDays = 0
	}
	return v, nil
}

func (c *Clinic) isStrength(p rehab.Prescribed) bool {
	e, err := c.Library.Exercise(p.Exercise)
	return err == nil && e.Kind.IsStrengthening()
}

// inPlaceOf returns e at its own dose, in the weeks of what it replaces.
func inPlaceOf(was rehab.Prescribed, e rehab.Exercise) rehab.Prescribed {
	return rehab.Prescribed{
		Exercise: e.ID, Version: e.Version, Sets: e.Dose.Sets, RepsMin: e.Dose.RepsMin, RepsMax: e.Dose.RepsMax,
		RepsText: e.Dose.Reps, HoldSec: int(e.Dose.Hold.Seconds()), Weeks: was.Weeks,
	}
}

// adjusted returns a prescribed exercise at its next or last level. What was
// made gentler or slower starts afresh when something else gets harder.
func adjusted(p rehab.Prescribed, action string, o rehab.StepOption) rehab.Prescribed {
	up := action == string(progression.StepUp)
	switch progression.How(o.How) {
	case progression.ByBand, progression.ByWeight:
		p.Resistance = o.Resistance
	case progression.MoreSets, progression.LessSets:
		p.Sets = o.Sets
	case progression.Slower:
		p.Slowed = true
	case progression.LessFar:
		p.Slowed, p.Eased = false, true
	}
	if up {
		p.Eased = false
	}
	return p
}
