package clinic_test

import (
	"fmt"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store/storetest"
)

// desk is a clinic on a real store with a clock that the test sets, one
// service, one physio and one patient.
type desk struct {
	*clinic.Clinic
	now time.Time
	amy rehab.Actor // a patient
	sam rehab.Actor // the physio
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	return newDeskOn(t, storetest.New(t))
}

func newDeskOn(t *testing.T, records clinic.Records) *desk {
	t.Helper()
	content, err := loaded()
	must(t, err)
	n := 0
	d := &desk{now: time.Date(2026, 2, 19, 9, 0, 0, 0, time.UTC)}
	d.Clinic = &clinic.Clinic{
		Records: records, Library: content,
		Now:   func() time.Time { return d.now },
		NewID: func() string { n++; return fmt.Sprintf("id%04d", n) },
	}
	d.sam = rehab.Actor{Role: rehab.RolePhysio, Account: "sam", Name: "Sam Okafor", Service: "msk"}
	must(t, d.Records.PutService(t.Context(), rehab.Service{ID: "msk", Name: "Riverside MSK", UncheckedTier: "soon"}))
	must(t, d.Records.AddAccount(t.Context(), rehab.Account{ID: "sam", Role: rehab.RolePhysio, Email: "sam@example.org", Name: "Sam Okafor", Service: "msk"}))
	d.amy = d.join(t, "amy", rehab.NewDate(1986, 5, 1))
	return d
}

// join adds a patient on Sam's caseload.
func (d *desk) join(t *testing.T, id string, born rehab.Date) rehab.Actor {
	t.Helper()
	account := rehab.Account{ID: rehab.AccountID(id), Role: rehab.RolePatient, Email: id + "@example.org", Name: id, Created: d.now}
	patient := rehab.Patient{ID: rehab.PatientID(id), Born: born, Zone: "Europe/London", Service: "msk", Physio: "sam", Joined: d.now, Agreed: d.now}
	must(t, d.Records.AddPatient(t.Context(), account, patient))
	return rehab.Actor{Role: rehab.RolePatient, Account: account.ID, Name: id}
}

// days moves the clock.
func (d *desk) days(n int) { d.now = d.now.AddDate(0, 0, n) }

func (d *desk) today() rehab.Date { return rehab.DateOf(d.now) }

// situation returns how a patient stands.
func (d *desk) situation(t *testing.T, a rehab.Actor) rehab.Situation {
	t.Helper()
	return got(d.Records.Situation(t.Context(), a.Patient()))(t)
}

func (d *desk) record(t *testing.T, a rehab.Actor) rehab.Patient {
	t.Helper()
	return got(d.Records.Patient(t.Context(), a.Patient()))(t)
}

// got returns the value of a call, or fails the test.
func got[V any](v V, err error) func(testing.TB) V {
	return func(t testing.TB) V {
		t.Helper()
		must(t, err)
		return v
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
