package clinic

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"example.org/sixweeks/internal/rehab"
)

// assigned returns the version that an assignment comes to, and notes what is
// wrong with it.
func (c *Clinic) assigned(base rehab.ProgrammeVersion, as Assignment, ps *rehab.Problems) rehab.ProgrammeVersion {
	v := base
	v.Items, v.BoutsPerDay, v.StrengthDays, v.Reason, v.Note = nil, as.BoutsPerDay, as.StrengthDays, as.Reason, as.Note
	for _, item := range as.Items {
		if kept, ok := c.assignedItem(base, item, ps); ok {
			v.Items = append(v.Items, kept)
		}
	}
	checkItems(as.Items, ps)
	movement, strength := parts(v.Items, c.Library)
	v.BoutsPerDay = target(ps, "bouts", movement, as.BoutsPerDay, LeastBouts, MaxBouts)
	v.StrengthDays = target(ps, "days", strength, as.StrengthDays, LeastDays, MaxStrengthDays)
	ps.Line("change-reason", as.Reason, MaxReason)
	ps.Text("to-patient", as.Note, rehab.MaxNote)
	return v
}

func checkItems(items []rehab.Prescribed, ps *rehab.Problems) {
	switch {
	case len(items) == 0:
		ps.Add("exercises", "blank")
	case len(items) > MaxItems:
		ps.Add("exercises", "too_many")
	}
	seen := map[rehab.ExerciseID]bool{}
	for _, item := range items {
		if seen[item.Exercise] {
			ps.Add("exercises", "twice")
		}
		seen[item.Exercise] = true
	}
}

// target is how much of a part is asked for; 0 when the programme has nothing
// of it.
func target(ps *rehab.Problems, field string, has bool, n, least, most int) int {
	if !has {
		return 0
	}
	ps.Between(field, n, least, most)
	return n
}

// assignedItem is one exercise as a physio set it: as it stood before, or else
// at the library's own dose, with what they said.
func (c *Clinic) assignedItem(base rehab.ProgrammeVersion, set rehab.Prescribed, ps *rehab.Problems) (rehab.Prescribed, bool) {
	e, err := c.Library.Exercise(set.Exercise)
	if err != nil {
		ps.Add("exercises", "unknown")
		return set, false
	}
	checkDose(ps, set)
	p := inPlaceOf(rehab.Prescribed{}, e)
	if i := slices.IndexFunc(base.Items, func(v rehab.Prescribed) bool { return v.Exercise == e.ID }); i >= 0 {
		p = base.Items[i]
		p.Version = e.Version
	}
	if set.RepsMin != p.RepsMin || set.RepsMax != p.RepsMax {
		p.RepsText = repsText(set.RepsMin, set.RepsMax, p.RepsText)
	}
	p.Sets, p.RepsMin, p.RepsMax = set.Sets, set.RepsMin, set.RepsMax
	p.Resistance, p.Locked, p.Note = set.Resistance, set.Locked, set.Note
	return p, true
}

func checkDose(ps *rehab.Problems, p rehab.Prescribed) {
	id := string(p.Exercise)
	ps.Between(id+"-sets", p.Sets, 1, rehab.MaxSets)
	ps.Between(id+"-from", p.RepsMin, 1, MaxDoseReps)
	ps.Between(id+"-to", p.RepsMax, 1, MaxDoseReps)
	if p.RepsMax < p.RepsMin {
		ps.Add(id+"-to", "too_small", strconv.Itoa(p.RepsMin))
	}
	if !p.Resistance.Possible() {
		ps.Add(id+"-with", "unknown")
	}
	ps.Text(id+"-note", p.Note, MaxItemNote)
}

// DraftAssignment returns the record and the version that a form starts from:
// the programme that runs, or a ready one as it suits the patient.
func (c *Clinic) DraftAssignment(ctx context.Context, a rehab.Actor, of rehab.PatientID, from rehab.TemplateID) (PatientProgramme, rehab.ProgrammeVersion, error) {
	r, err := c.PatientProgramme(ctx, a, of)
	if err != nil {
		return r, rehab.ProgrammeVersion{}, err
	}
	runs := rehab.Programme{}
	if r.Programme != nil {
		runs = *r.Programme
	}
	v, err := c.baseOf(ctx, r.Patient, runs, from)
	v.Items = carried(v.Items, runs.Current.Items)
	return r, v, err
}

// carried keeps the resistance, the lock and the note of exercises that were
// prescribed before: a change of programme does not put them back.
func carried(items, had []rehab.Prescribed) []rehab.Prescribed {
	items = slices.Clone(items)
	for i, item := range items {
		for _, was := range had {
			if was.Exercise == item.Exercise {
				items[i].Resistance, items[i].Locked, items[i].Note = was.Resistance, was.Locked, was.Note
			}
		}
	}
	return items
}

// PatientProgramme is what a patient is to do, and what they were.
type PatientProgramme struct {
	PatientRecord
	Programme *rehab.Programme         // that runs, or nil
	Versions  []rehab.ProgrammeVersion // of it, newest first
}

// PatientProgramme returns a patient's programme with its history. The look is
// kept.
func (c *Clinic) PatientProgramme(ctx context.Context, a rehab.Actor, of rehab.PatientID) (PatientProgramme, error) {
	r, err := c.look(ctx, a, of, "see programme")
	v := PatientProgramme{PatientRecord: r}
	if err != nil {
		return v, err
	}
	runs, err := c.Records.Programme(ctx, of)
	if errors.Is(err, rehab.ErrNotFound) {
		return v, nil
	}
	if err != nil {
		return v, err
	}
	v.Programme = &runs
	v.Versions, err = c.Records.ProgrammeVersions(ctx, of, runs.ID)
	return v, err
}

// ReadyFor returns the ready programmes as they suit a patient, the one that
// is suggested first.
func (c *Clinic) ReadyFor(ctx context.Context, p rehab.Patient) ([]Offer, error) {
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return nil, err
	}
	return c.offers(p, b), nil
}
