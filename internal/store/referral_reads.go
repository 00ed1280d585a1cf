package store

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// maxEvents bounds how many steps of one referral are read.
const maxEvents = 100

// Referral returns one referral of a patient with its steps, oldest first, or
// rehab.ErrNotFound.
func (s *Store) Referral(ctx context.Context, of rehab.PatientID, id rehab.ReferralID) (rehab.Referral, error) {
	var r referralRow
	if err := s.read(ctx).Where(byPatient, string(of), string(id)).Take(&r).Error; err != nil {
		return rehab.Referral{}, known(err)
	}
	var events []referralEventRow
	err := s.read(ctx).Where("patient_id = ? AND referral_id = ?", string(of), string(id)).
		Order("number").Limit(maxEvents).Find(&events).Error
	v := r.referral()
	v.Events = each(events, referralEventRow.event)
	return v, known(err)
}

// Referrals returns a patient's last referrals and drafts, newest first,
// without their steps.
func (s *Store) Referrals(ctx context.Context, of rehab.PatientID, limit int) ([]rehab.Referral, error) {
	var rows []referralRow
	err := s.read(ctx).Where("patient_id = ?", string(of)).Order("created_at DESC, id DESC").Limit(limit).Find(&rows).Error
	return each(rows, referralRow.referral), known(err)
}

type queueRow struct {
	ServiceID  string
	IsOpen     bool
	SentAt     int64
	ReferralID string
	PatientID  string
	Reference  string
	Name       string
	Status     string
}

func (queueRow) TableName() string { return "referral_queue" }

func (r queueRow) referral() rehab.Referral {
	return rehab.Referral{
		ID: rehab.ReferralID(r.ReferralID), Reference: r.Reference, Patient: rehab.PatientID(r.PatientID), Name: r.Name,
		Service: rehab.ServiceID(r.ServiceID), Status: rehab.ReferralStatus(r.Status), Sent: instant(r.SentAt),
	}
}

// ReferralQueue returns up to limit referrals that a service has received and
// not answered (open), oldest first, or has answered, newest first, after the
// given place. The zero place is before all of them.
func (s *Store) ReferralQueue(ctx context.Context, service rehab.ServiceID, open bool, after rehab.QueuePlace, limit int) ([]rehab.Referral, error) {
	rows := s.read(ctx).Where("service_id = ? AND is_open = ?", string(service), open).Limit(limit)
	from := []any{micros(after.Sent), string(after.Referral)}
	if open {
		rows = rows.Where("(sent_at, referral_id) > (?, ?)", from...).Order("sent_at, referral_id")
	} else {
		if after == (rehab.QueuePlace{}) {
			from[0] = orLast(after.Sent)
		}
		rows = rows.Where("(sent_at, referral_id) < (?, ?)", from...).Order("sent_at DESC, referral_id DESC")
	}
	var found []queueRow
	err := rows.Find(&found).Error
	return each(found, queueRow.referral), known(err)
}

// QueuedReferral returns the line of a referral in a service's queue, which
// names the patient, or rehab.ErrNotFound.
func (s *Store) QueuedReferral(ctx context.Context, service rehab.ServiceID, id rehab.ReferralID) (rehab.Referral, error) {
	var r queueRow
	err := s.read(ctx).Where("service_id = ? AND referral_id = ?", string(service), string(id)).Take(&r).Error
	return r.referral(), known(err)
}

// OpenReferrals returns how many referrals wait for an answer, counting no
// further than limit, and since when the first has waited.
func (s *Store) OpenReferrals(ctx context.Context, service rehab.ServiceID, limit int) (n int, oldest time.Time, err error) {
	var us *int64
	err = s.queryRow(ctx, `SELECT COUNT(*), MIN(sent_at) FROM
		(SELECT sent_at FROM referral_queue WHERE service_id = ? AND is_open = ? ORDER BY sent_at LIMIT ?) AS waiting`,
		string(service), true, limit).Scan(&n, &us)
	if us != nil {
		oldest = instant(*us)
	}
	return n, oldest, known(err)
}
