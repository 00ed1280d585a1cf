package store

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type accessRow struct {
	PatientID string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	At        int64
	ActorID   string
	Role      string
	Name      string
	Action    string
	Route     string
	Outcome   string
	Request   string
}

func (accessRow) TableName() string { return "accesses" }

// AddAccess keeps one look at a record.
func (s *Store) AddAccess(ctx context.Context, a rehab.Access) error {
	row := accessRow{
		PatientID: string(a.Patient), ID: a.ID, At: micros(a.At), ActorID: string(a.Actor), Role: string(a.Role),
		Name: a.Name, Action: a.Action, Route: a.Route, Outcome: a.Outcome, Request: a.Request,
	}
	return s.write(ctx, func(tx *Tx) error { return tx.gorm().Create(&row).Error })
}

// Accesses returns who looked at a record before the given moment, newest
// first.
func (s *Store) Accesses(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.Access, error) {
	var rows []accessRow
	err := s.read(ctx).Where("patient_id = ? AND at < ?", string(of), micros(before)).
		Order("at DESC, id DESC").Limit(limit).Find(&rows).Error
	return each(rows, accessRow.access), known(err)
}

func (r accessRow) access() rehab.Access {
	return rehab.Access{
		ID: r.ID, At: instant(r.At), Actor: rehab.AccountID(r.ActorID), Role: rehab.Role(r.Role), Name: r.Name,
		Patient: rehab.PatientID(r.PatientID), Action: r.Action, Route: r.Route, Outcome: r.Outcome, Request: r.Request,
	}
}

// HasReferred reports whether the patient has sent a referral to the service
// and not withdrawn it.
func (s *Store) HasReferred(ctx context.Context, of rehab.PatientID, to rehab.ServiceID) (bool, error) {
	var n int
	err := s.queryRow(ctx, `SELECT COUNT(*) FROM referrals WHERE patient_id = ? AND service_id = ? AND status NOT IN (?, ?)`,
		string(of), string(to), string(rehab.ReferralDraft), string(rehab.ReferralWithdrawn)).Scan(&n)
	return n > 0, known(err)
}
