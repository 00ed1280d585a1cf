package store

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// AddBout keeps a bout. Keeping it again, or keeping one that was undone since,
// does nothing.
func (s *Store) AddBout(ctx context.Context, b rehab.Bout, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		n, err := tx.exec(`INSERT INTO bouts (patient_id, id, day, at, entered_at, withdrawn_at) VALUES (?, ?, ?, ?, ?, 0)
			ON CONFLICT DO NOTHING`,
			string(b.Patient), string(b.ID), b.Day.String(), micros(b.At), micros(b.Entered))
		if err != nil || n == 0 {
			return err
		}
		return tx.change(b.Patient, change)
	})
}

// WithdrawBout undoes a bout. Undoing it again does nothing.
func (s *Store) WithdrawBout(ctx context.Context, of rehab.PatientID, id rehab.BoutID, at time.Time, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		n, err := tx.exec(`UPDATE bouts SET withdrawn_at = ? WHERE patient_id = ? AND id = ? AND withdrawn_at = 0`,
			micros(at), string(of), string(id))
		if err != nil {
			return err
		}
		if n == 0 {
			var found string
			return tx.queryRow(`SELECT id FROM bouts WHERE patient_id = ? AND id = ?`, string(of), string(id)).Scan(&found)
		}
		return tx.changeLogged(of, change)
	})
}

// maxBouts bounds how many bouts one question returns: 6 weeks with 48 a day.
const maxBouts = 42 * 48

// Bouts returns a patient's bouts on the days from first to last, oldest
// first, without those that were undone; at most 2,016.
func (s *Store) Bouts(ctx context.Context, of rehab.PatientID, first, last rehab.Date) ([]rehab.Bout, error) {
	rows, err := s.query(ctx, `SELECT id, day, at, entered_at FROM bouts
		WHERE patient_id = ? AND day BETWEEN ? AND ? AND withdrawn_at = 0 ORDER BY day, at LIMIT ?`,
		string(of), first.String(), last.String(), maxBouts)
	return collect(rows, err, func(scan func(...any) error) (rehab.Bout, error) {
		var at, entered int64
		b := rehab.Bout{Patient: of}
		err := scan(&b.ID, (*day)(&b.Day), &at, &entered)
		b.At, b.Entered = instant(at), instant(entered)
		return b, err
	})
}
