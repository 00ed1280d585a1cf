package store

import (
	"context"
	"reflect"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type referralRow struct {
	PatientID string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	Reference string
	ServiceID string
	Status    string
	CheckID   string
	Form      packed[map[string]string]
	Summary   string
	Consent   bool
	CreatedAt int64 `gorm:"autoCreateTime:false"`
	SentAt    int64
	UpdatedAt int64 `gorm:"autoUpdateTime:false"`
	Version   int
}

func (referralRow) TableName() string { return "referrals" }

type referralEventRow struct {
	PatientID  string `gorm:"primaryKey"`
	ReferralID string `gorm:"primaryKey"`
	Number     int    `gorm:"primaryKey;autoIncrement:false"`
	At         int64
	ActorID    string
	Name       string
	Status     string
	Reason     string
}

func (referralEventRow) TableName() string { return "referral_events" }

func newReferralRow(v rehab.Referral) referralRow {
	return referralRow{
		PatientID: string(v.Patient), ID: string(v.ID), Reference: v.Reference, ServiceID: string(v.Service),
		Status: string(v.Status), CheckID: string(v.Check), Form: pack(v.Form), Summary: string(v.Summary), Consent: v.Consent,
		CreatedAt: micros(v.Created), SentAt: micros(v.Sent), UpdatedAt: micros(v.Updated), Version: v.Version,
	}
}

func (r referralRow) referral() rehab.Referral {
	v := rehab.Referral{
		ID: rehab.ReferralID(r.ID), Reference: r.Reference, Patient: rehab.PatientID(r.PatientID), Service: rehab.ServiceID(r.ServiceID),
		Status: rehab.ReferralStatus(r.Status), Check: rehab.SafetyCheckID(r.CheckID), Form: r.Form.V, Consent: r.Consent,
		Created: instant(r.CreatedAt), Sent: instant(r.SentAt), Updated: instant(r.UpdatedAt), Version: r.Version,
		Name: r.Form.V["name"],
	}
	if r.Summary != "" {
		v.Summary = []byte(r.Summary)
	}
	return v
}

func (r referralEventRow) event() rehab.ReferralEvent {
	return rehab.ReferralEvent{
		At: instant(r.At), By: rehab.AccountID(r.ActorID), Name: r.Name, Status: rehab.ReferralStatus(r.Status), Reason: r.Reason,
	}
}

// SaveReferralDraft keeps what a patient has filled in so far, over what was
// there before. It returns rehab.ErrChanged once the referral is sent.
func (s *Store) SaveReferralDraft(ctx context.Context, v rehab.Referral) error {
	v.Status, v.Sent, v.Version = rehab.ReferralDraft, time.Time{}, 0
	row := newReferralRow(v)
	return s.write(ctx, func(tx *Tx) error {
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept referralRow) bool { return kept.SentAt == 0 })
		if err != nil || added {
			return err
		}
		n, err := tx.exec(`UPDATE referrals SET service_id = ?, check_id = ?, form = ?, consent = ?, updated_at = ?
			WHERE patient_id = ? AND id = ? AND sent_at = 0`,
			row.ServiceID, row.CheckID, row.Form, row.Consent, row.UpdatedAt, row.PatientID, row.ID)
		if err == nil && n == 0 {
			return rehab.ErrChanged
		}
		return err
	})
}

// SendReferral sends a draft, or one that was never a draft, and puts it in
// the service's queue. Sending the same one again does nothing.
func (s *Store) SendReferral(ctx context.Context, v rehab.Referral, change rehab.Change) error {
	v.Status, v.Version = rehab.ReferralReceived, 1
	row := newReferralRow(v)
	return s.write(ctx, func(tx *Tx) error {
		sent, err := tx.keepSent(row)
		if err != nil || !sent {
			return err
		}
		if err := tx.addReferralEvent(v, 1, rehab.ReferralEvent{At: v.Sent, By: rehab.AccountID(v.Patient), Name: v.Name, Status: v.Status}); err != nil {
			return err
		}
		_, err = tx.exec(`INSERT INTO referral_queue (service_id, is_open, sent_at, referral_id, patient_id, reference, name, status)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			row.ServiceID, true, row.SentAt, row.ID, row.PatientID, row.Reference, v.Name, row.Status)
		if err != nil {
			return err
		}
		return tx.change(v.Patient, change)
	})
}

// keepSent keeps a referral as sent and reports whether it was not before.
func (tx *Tx) keepSent(row referralRow) (sent bool, err error) {
	n, err := tx.exec(`UPDATE referrals SET service_id = ?, status = ?, check_id = ?, form = ?, summary = ?, consent = ?,
		sent_at = ?, updated_at = ?, version = ? WHERE patient_id = ? AND id = ? AND sent_at = 0`,
		row.ServiceID, row.Status, row.CheckID, row.Form, row.Summary, row.Consent,
		row.SentAt, row.UpdatedAt, row.Version, row.PatientID, row.ID)
	if err != nil || n == 1 {
		return err == nil, err
	}
	return once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept referralRow) bool {
		return kept.ServiceID == row.ServiceID && kept.Consent == row.Consent && reflect.DeepEqual(kept.Form, row.Form)
	})
}

func (tx *Tx) addReferralEvent(v rehab.Referral, number int, e rehab.ReferralEvent) error {
	return tx.gorm().Create(&referralEventRow{
		PatientID: string(v.Patient), ReferralID: string(v.ID), Number: number, At: micros(e.At), ActorID: string(e.By), Name: e.Name,
		Status: string(e.Status), Reason: e.Reason,
	}).Error
}

// AnswerReferral moves a sent referral on to e.Status; rehab.ErrChanged unless
// v.Version is the version kept.
func (s *Store) AnswerReferral(ctx context.Context, v rehab.Referral, e rehab.ReferralEvent, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		n, err := tx.exec(`UPDATE referrals SET status = ?, updated_at = ?, version = version + 1
			WHERE patient_id = ? AND id = ? AND version = ? AND sent_at > 0`,
			string(e.Status), micros(e.At), string(v.Patient), string(v.ID), v.Version)
		if err == nil && n == 0 {
			err = rehab.ErrChanged
		}
		if err != nil {
			return err
		}
		if err := tx.addReferralEvent(v, v.Version+1, e); err != nil {
			return err
		}
		if err := tx.one(`UPDATE referral_queue SET status = ?, is_open = ? WHERE service_id = ? AND referral_id = ? AND patient_id = ?`,
			string(e.Status), e.Status.IsOpen(), string(v.Service), string(v.ID), string(v.Patient)); err != nil {
			return err
		}
		return tx.change(v.Patient, change)
	})
}
