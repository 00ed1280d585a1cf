package clinic

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// The bounds of what a physio sets (F.3, S4-27, S4-29).
const (
	MaxItems    = 30  // exercises of a programme
	MaxItemNote = 200 // characters of the note beside an exercise
	LeastBouts  = 1   // a day
	LeastDays   = 1   // of strengthening a week: 2 are enough to keep it up (E.5)
)

// An Assignment is what a physio sets a patient to do.
type Assignment struct {
	ID        rehab.ProgrammeID // of the programme that it starts, if it starts one
	Programme rehab.ProgrammeID // that ran when it was made; "" for none
	Number    int               // of its version then; 0 for none
	Template  rehab.TemplateID  // it was copied from; "" when the programme that runs is changed
	// Items say for each exercise the sets, the repetitions, the resistance,
	// the lock and the note. The rest comes from what it was made from.
	Items        []rehab.Prescribed
	BoutsPerDay  int
	StrengthDays int
	Reason       string // why; the record keeps it, and the patient sees it
	Note         string // to the patient, on Today
	NewEpisode   bool   // the six weeks begin again (E.4)
	Still        string // why exercises that the answers leave out are right all the same
}

// starts reports whether the assignment starts a programme.
func (as Assignment) starts() bool { return as.Programme == "" || as.NewEpisode }

// An AssignmentPlan is what an assignment comes to, before it is kept.
type AssignmentPlan struct {
	PatientRecord
	Before *rehab.ProgrammeVersion // what runs, or nil
	After  rehab.Programme
	// Avoided are the exercises that the answers leave out, and that no
	// physio has allowed yet: they need a reason.
	Avoided []rehab.Allowed
}

// PlanAssignment returns what an assignment comes to, and keeps nothing. The
// error is rehab.Problems when there is something wrong with it, and
// rehab.ErrChanged when the programme has changed since it was made.
func (c *Clinic) PlanAssignment(ctx context.Context, a rehab.Actor, of rehab.PatientID, as Assignment) (AssignmentPlan, error) {
	return c.planAssignment(ctx, a, of, as, "see programme")
}

// AssignProgramme makes an assignment the patient's programme: a new version
// of the one that runs, or a new one. Sending it twice keeps one.
func (c *Clinic) AssignProgramme(ctx context.Context, a rehab.Actor, of rehab.PatientID, as Assignment) error {
	plan, err := c.planAssignment(ctx, a, of, as, "assign programme")
	if err != nil {
		return err
	}
	if len(plan.Avoided) > 0 {
		var ps rehab.Problems
		ps.Line("still", as.Still, rehab.MaxNote)
		if err := ps.Err(); err != nil {
			return err
		}
	}
	if err := c.keepVersions(ctx, plan.After.Current.Items); err != nil {
		return fmt.Errorf("assign programme: %w", err)
	}
	if err := c.keepAssignment(ctx, plan, as); err != nil {
		return fmt.Errorf("assign programme to %s: %w", of, err)
	}
	return c.endCalmBecause(ctx, a, plan)
}

func (c *Clinic) planAssignment(ctx context.Context, a rehab.Actor, of rehab.PatientID, as Assignment, action string) (AssignmentPlan, error) {
	r, err := c.look(ctx, a, of, action)
	if err != nil {
		return AssignmentPlan{}, err
	}
	plan := AssignmentPlan{PatientRecord: r}
	runs, err := c.Records.Programme(ctx, of)
	switch {
	case errors.Is(err, rehab.ErrNotFound):
		runs = rehab.Programme{}
	case err != nil:
		return plan, err
	default:
		before := runs.Current
		plan.Before = &before
	}
	if err := as.stale(runs); err != nil {
		return plan, err
	}
	base, err := c.baseOf(ctx, r.Patient, runs, as.Template)
	if err != nil {
		return plan, err
	}
	var ps rehab.Problems
	v := c.assigned(base, as, &ps)
	v.By, v.ByName, v.Made = a.Account, a.Name, c.Now()
	v.Allowed, plan.Avoided = c.allowedAll(base, v.Items, r.Patient.Filters, as.Still, a.Name)
	if v.Phase = rehab.PhaseBuild; IsCalming(r.Patient) && !allowsIn(v, rehab.Flare) {
		v.Phase = rehab.PhaseCalm
	}
	plan.After = c.after(r, runs, as, v)
	return plan, ps.Err()
}

// stale returns rehab.ErrChanged unless the assignment was made from the
// programme that runs, or has made it.
func (as Assignment) stale(runs rehab.Programme) error {
	if as.starts() && runs.ID == as.ID && as.ID != "" {
		return nil
	}
	sentTwice := !as.starts() && runs.Current.Number == as.Number+1
	if runs.ID != as.Programme || runs.Current.Number != as.Number && !sentTwice {
		return rehab.ErrChanged
	}
	return nil
}

// baseOf is the version that an assignment is made from: a ready programme as
// it suits the patient, or the one that runs.
func (c *Clinic) baseOf(ctx context.Context, p rehab.Patient, runs rehab.Programme, id rehab.TemplateID) (rehab.ProgrammeVersion, error) {
	if id == "" {
		return runs.Current, nil
	}
	t, err := c.Library.Template(id)
	if err != nil {
		return rehab.ProgrammeVersion{}, err
	}
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return rehab.ProgrammeVersion{}, err
	}
	return c.making(p, b).ready(t), nil
}

// after is the programme that an assignment makes.
func (c *Clinic) after(r PatientRecord, runs rehab.Programme, as Assignment, v rehab.ProgrammeVersion) rehab.Programme {
	if !as.starts() {
		v.Number = as.Number + 1
		runs.Current = v
		return runs
	}
	v.Number = 1
	started := r.Today
	if runs.ID == as.ID && as.ID != "" {
		started = runs.Started // sent twice
	}
	return rehab.Programme{ID: as.ID, Patient: r.Patient.ID, Template: as.Template, Started: started, Current: v}
}

// allowedAll returns what the version allows although the answers leave it out,
// and of that what nobody has allowed before.
func (c *Clinic) allowedAll(base rehab.ProgrammeVersion, items []rehab.Prescribed, filters rehab.Filters, note, by string) (all, fresh []rehab.Allowed) {
	for _, item := range items {
		e, err := c.Library.Exercise(item.Exercise)
		codes := e.Avoided(filters)
		if err != nil || len(codes) == 0 {
			continue
		}
		i := slices.IndexFunc(base.Allowed, func(v rehab.Allowed) bool {
			return v.Exercise == e.ID && !slices.ContainsFunc(codes, func(f rehab.FilterCode) bool { return !slices.Contains(v.Because, f) })
		})
		if i >= 0 {
			all = append(all, base.Allowed[i])
			continue
		}
		fresh = append(fresh, rehab.Allowed{Exercise: e.ID, Because: codes, Note: note, ByName: by})
	}
	return append(all, fresh...), fresh
}

func (c *Clinic) keepAssignment(ctx context.Context, plan AssignmentPlan, as Assignment) error {
	p := plan.Patient
	if !as.starts() {
		change := c.restand(p, then(targets(plan.After.Current), answeredByPhysio))
		return c.Records.ChangeProgramme(ctx, p.ID, plan.After.ID, plan.After.Current, change)
	}
	b, err := c.Records.LatestBaseline(ctx, p.ID)
	if err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return err
	}
	plan.After.Baseline = b.ID
	change := c.restandPaused(p, started(plan.After, b), then(answeredByPhysio, newEpisode))
	return c.Records.StartProgramme(ctx, plan.After, change)
}

// answeredByPhysio drops what was suggested, and told of, for what was
// prescribed before.
func answeredByPhysio(s rehab.Situation) rehab.Situation {
	s.Suggestions, s.RedTwice = nil, nil
	return s
}

// newEpisode forgets how the episode before went, for what comes next only:
// the record keeps it.
func newEpisode(s rehab.Situation) rehab.Situation {
	s.Early, s.LastChange, s.ReviewWorse = "", nil, false
	return s
}
