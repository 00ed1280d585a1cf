package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// caseloadRecords keeps who is on whose list, and who on it needs somebody
// first.
type caseloadRecords interface {
	// Caseload returns up to limit people of a physio's caseload, those who
	// need somebody first, after the given place.
	Caseload(ctx context.Context, physio rehab.AccountID, q rehab.CaseloadQuery, limit int) ([]rehab.Situation, error)
	// CaseloadCounts returns how many people of a caseload have each concern.
	CaseloadCounts(ctx context.Context, physio rehab.AccountID) (map[rehab.Concern]int, error)
	// OpenReferrals returns how many referrals to a service wait, counting no
	// further than limit, and since when the first has waited.
	OpenReferrals(ctx context.Context, service rehab.ServiceID, limit int) (n int, oldest time.Time, err error)
	// Turning returns up to limit patients whose concern time alone changes on
	// or before a day, in order of when, after the given one.
	Turning(ctx context.Context, by rehab.Date, after rehab.Turn, limit int) ([]rehab.Turn, error)
	// ChangeSituation brings one patient's situation up to date.
	ChangeSituation(ctx context.Context, of rehab.PatientID, change rehab.Change) error
}

const (
	// CaseloadSize is how many people one page of a caseload holds.
	CaseloadSize = 40
	// ManyWaiting is how far the referrals that wait are counted.
	ManyWaiting = 100
	// turnBatch is how many patients the daily pass reads at a time.
	turnBatch = 200
)

// Caseload is one page of a physio's caseload.
type Caseload struct {
	Today        rehab.Date        // where the service is
	People       []rehab.Situation // those who need somebody first
	More         bool              // there are people after the last of them
	Counts       map[rehab.Concern]int
	Waiting      int       // referrals to the service that wait; ManyWaiting is that or more
	WaitingSince time.Time // the oldest of them
}

// Caseload returns a page of the physio's own caseload. It takes 3 queries,
// however many people there are.
func (c *Clinic) Caseload(ctx context.Context, a rehab.Actor, q rehab.CaseloadQuery) (Caseload, error) {
	if a.Role != rehab.RolePhysio {
		return Caseload{}, rehab.ErrForbidden
	}
	v := Caseload{Today: c.homeDay()}
	var err error
	if v.People, err = c.Records.Caseload(ctx, a.Account, q, CaseloadSize+1); err != nil {
		return Caseload{}, fmt.Errorf("caseload: %w", err)
	}
	if len(v.People) > CaseloadSize {
		v.People, v.More = v.People[:CaseloadSize], true
	}
	if v.Counts, err = c.Records.CaseloadCounts(ctx, a.Account); err != nil {
		return Caseload{}, fmt.Errorf("caseload counts: %w", err)
	}
	v.Waiting, v.WaitingSince, err = c.Records.OpenReferrals(ctx, a.Service, ManyWaiting)
	return v, err
}

// homeDay is the day it is where the services are.
func (c *Clinic) homeDay() rehab.Date { return c.today(rehab.Patient{Zone: homeZone}) }

// TurnSituations brings every situation up to date that time alone has
// changed: a review that has opened or is overdue, somebody who has stopped
// logging. It returns how many it brought up to date; one that it cannot does
// not keep it from the others. Any number of copies may call it as often as
// they like.
func (c *Clinic) TurnSituations(ctx context.Context) (int, error) {
	n, failed, after := 0, error(nil), rehab.Turn{}
	for {
		due, err := c.Records.Turning(ctx, c.homeDay(), after, turnBatch)
		if err != nil {
			return n, fmt.Errorf("turn situations: %w", errors.Join(err, failed))
		}
		for _, turn := range due {
			if err := c.turn(ctx, turn.Patient); err != nil {
				failed = fmt.Errorf("turn the situation of %s: %w", turn.Patient, err)
				continue
			}
			n++
		}
		if len(due) < turnBatch || ctx.Err() != nil {
			return n, failed
		}
		after = due[len(due)-1]
	}
}

func (c *Clinic) turn(ctx context.Context, of rehab.PatientID) error {
	p, err := c.patient(ctx, of)
	if err != nil {
		return err
	}
	return c.Records.ChangeSituation(ctx, of, c.restand(p, unchanged))
}
