package store

import (
	"context"
	"maps"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

type patientRow struct {
	PatientID string `gorm:"primaryKey"`
	Born      day
	Zone      string
	ServiceID string
	PhysioID  string
	JoinedAt  int64
	AgreedAt  int64
	Filters   packed[rehab.Filters]
	Waived    packed[[]string]

	Pregnant16 day
}

func (patientRow) TableName() string { return "patients" }

// AddPatient keeps a new patient with their account and an empty situation.
func (s *Store) AddPatient(ctx context.Context, a rehab.Account, p rehab.Patient) error {
	row := patientRow{
		PatientID: string(p.ID), Born: day(p.Born), Zone: p.Zone, ServiceID: string(p.Service), PhysioID: string(p.Physio),
		JoinedAt: micros(p.Joined), AgreedAt: micros(p.Agreed), Filters: pack(p.Filters), Waived: pack(p.Waived), Pregnant16: day(p.Pregnant16),
	}
	return s.write(ctx, func(tx *Tx) error {
		added, err := tx.addAccount(a)
		if err != nil || !added {
			return err
		}
		if err := tx.gorm().Create(&row).Error; err != nil {
			return err
		}
		return tx.addSituation(rehab.Situation{
			Patient: p.ID, Name: a.Name, Born: p.Born, Physio: p.Physio, Service: p.Service,
			Concern: rehab.ConcernNothing, Rank: rehab.ConcernNothing.Rank(), Changed: p.Joined,
		})
	})
}

// selectPatient is what nearly every request of a patient asks first.
const selectPatient = `SELECT a.name, a.email, p.born, p.zone, p.service_id, p.physio_id, p.joined_at, p.agreed_at, p.filters, p.waived, p.pregnant16
	FROM patients p JOIN accounts a ON a.id = p.patient_id WHERE p.patient_id = ?`

// Patient returns a patient, or rehab.ErrNotFound.
func (s *Store) Patient(ctx context.Context, id rehab.PatientID) (rehab.Patient, error) {
	var (
		p              = rehab.Patient{ID: id}
		joined, agreed int64
		filters        packed[rehab.Filters]
		waived         packed[[]string]
	)
	err := s.queryRow(ctx, selectPatient, string(id)).Scan(&p.Name, &p.Email, (*day)(&p.Born), &p.Zone, &p.Service, &p.Physio,
		&joined, &agreed, &filters, &waived, (*day)(&p.Pregnant16))
	if err != nil {
		return rehab.Patient{}, known(err)
	}
	p.Joined, p.Agreed, p.Filters, p.Waived = instant(joined), instant(agreed), filters.V, waived.V
	return p, nil
}

// Heed makes of a patient's filters and acknowledgements what was said or
// acknowledged; rehab.ErrNotFound for nobody.
func (s *Store) Heed(ctx context.Context, of rehab.PatientID, heed rehab.Heed) error {
	return s.write(ctx, func(tx *Tx) error { return tx.heed(of, heed) })
}

// heed makes of a patient's filters and acknowledgements what their answers
// say, in the transaction that keeps the answers.
func (tx *Tx) heed(of rehab.PatientID, heed rehab.Heed) error {
	if heed == nil {
		return nil
	}
	if err := tx.lock(string(of)); err != nil {
		return err
	}
	var (
		filters  packed[rehab.Filters]
		waived   packed[[]string]
		pregnant day
	)
	err := tx.queryRow(`SELECT filters, waived, pregnant16 FROM patients WHERE patient_id = ?`, string(of)).
		Scan(&filters, &waived, &pregnant)
	if err != nil {
		return err
	}
	v := heed(rehab.Heeded{Filters: filters.V, Waived: waived.V, Pregnant16: rehab.Date(pregnant)})
	if maps.Equal(v.Filters, filters.V) && slices.Equal(v.Waived, waived.V) && v.Pregnant16 == rehab.Date(pregnant) {
		return nil
	}
	return tx.one(`UPDATE patients SET filters = ?, waived = ?, pregnant16 = ? WHERE patient_id = ?`,
		pack(v.Filters), pack(v.Waived), day(v.Pregnant16), string(of))
}

// SetPhysio puts a patient on a physio's caseload, or on nobody's.
func (s *Store) SetPhysio(ctx context.Context, of rehab.PatientID, physio rehab.AccountID, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.one("UPDATE patients SET physio_id = ? WHERE patient_id = ?", string(physio), string(of)); err != nil {
			return err
		}
		return tx.change(of, func(s rehab.Situation) rehab.Situation {
			s.Physio = physio
			return change(s)
		})
	})
}
