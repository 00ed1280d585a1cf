package clinic

import (
	"context"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

// manyStaff bounds how many physios are looked through for colleagues.
const manyStaff = 500

// Colleagues returns the patient's record and the other physios of the
// actor's service who can take the patient over.
func (c *Clinic) Colleagues(ctx context.Context, a rehab.Actor, of rehab.PatientID) (PatientRecord, []rehab.Account, error) {
	return c.colleagues(ctx, a, of, "prepare hand-over")
}

func (c *Clinic) colleagues(ctx context.Context, a rehab.Actor, of rehab.PatientID, action string) (PatientRecord, []rehab.Account, error) {
	r, err := c.look(ctx, a, of, action)
	if err != nil {
		return r, nil, err
	}
	if !r.Mine {
		return r, nil, rehab.ErrNotFound
	}
	all, err := c.Records.Accounts(ctx, rehab.RolePhysio, "", manyStaff)
	if err != nil {
		return r, nil, fmt.Errorf("colleagues: %w", err)
	}
	return r, slices.DeleteFunc(all, func(v rehab.Account) bool {
		return v.ID == a.Account || v.Service != a.Service || a.Service == "" || !v.Disabled.IsZero()
	}), nil
}

// Discharge is who HandOver hands a patient to when nobody is to have them.
const Discharge rehab.AccountID = "nobody"

// HandOver takes a patient off the actor's own caseload and puts them on that
// of a colleague, or on nobody's (Discharge). Only the physio whose caseload
// it is may do that; for others the patient is rehab.ErrNotFound.
func (c *Clinic) HandOver(ctx context.Context, a rehab.Actor, of rehab.PatientID, to rehab.AccountID) error {
	r, others, err := c.colleagues(ctx, a, of, "hand over")
	if err != nil {
		return err
	}
	var ps rehab.Problems
	known := slices.ContainsFunc(others, func(v rehab.Account) bool { return v.ID == to })
	switch {
	case to == "":
		ps.Add("hand-over", "blank")
	case to != Discharge && !known:
		ps.Add("hand-over", "unknown")
	}
	if err := ps.Err(); err != nil {
		return err
	}
	if to == Discharge {
		to = ""
	}
	if err := c.Records.SetPhysio(ctx, of, to, c.restand(r.Patient, unchanged)); err != nil {
		return fmt.Errorf("hand over %s: %w", of, err)
	}
	return nil
}
