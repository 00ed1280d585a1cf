package clinic

import (
	"context"
	"errors"
	"fmt"

	"example.org/sixweeks/internal/rehab"
)

// Outcomes of an access.
const (
	allowed = "allowed"
	refused = "refused"
)

// open decides whether the actor may see a patient's record, keeps the look
// or the refusal, and returns the patient. A patient sees their own; a physio
// sees who is on their caseload or has referred to their service. Everybody
// else gets rehab.ErrNotFound, as if there were no such patient. If the look
// cannot be kept, nothing is shown.
func (c *Clinic) open(ctx context.Context, a rehab.Actor, of rehab.PatientID, action string) (rehab.Patient, error) {
	p, err := c.patient(ctx, of)
	if err != nil {
		return rehab.Patient{}, err
	}
	may, err := c.maySee(ctx, a, p)
	if err != nil {
		return rehab.Patient{}, err
	}
	if a.Role == rehab.RolePatient && may {
		return p, nil
	}
	outcome := allowed
	if !may {
		outcome = refused
	}
	if err := c.Records.AddAccess(ctx, c.access(a, of, action, outcome)); err != nil {
		return rehab.Patient{}, fmt.Errorf("keep access: %w", err)
	}
	if !may {
		return rehab.Patient{}, rehab.ErrNotFound
	}
	return p, nil
}

func (c *Clinic) access(a rehab.Actor, of rehab.PatientID, action, outcome string) rehab.Access {
	return rehab.Access{
		ID: c.NewID(), At: c.Now(), Actor: a.Account, Role: a.Role, Name: a.Name,
		Patient: of, Action: action, Route: a.Route, Outcome: outcome, Request: a.Request,
	}
}

func (c *Clinic) maySee(ctx context.Context, a rehab.Actor, p rehab.Patient) (bool, error) {
	switch a.Role {
	case rehab.RolePatient:
		return a.Patient() == p.ID && p.ID != "", nil
	case rehab.RolePhysio:
		if p.Physio != "" && p.Physio == a.Account {
			return true, nil
		}
		if a.Service == "" {
			return false, nil
		}
		ok, err := c.Records.HasReferred(ctx, p.ID, a.Service)
		if errors.Is(err, rehab.ErrNotFound) {
			return false, nil
		}
		return ok, err
	default:
		return false, nil
	}
}
