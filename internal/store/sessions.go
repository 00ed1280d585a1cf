package store

import (
	"context"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// AddSession keeps a session. Keeping it again does nothing, also when it was
// corrected or withdrawn since; rehab.ErrKeyReused when the id came with other
// content before, and rehab.ErrNotFound without that version of the programme.
func (s *Store) AddSession(ctx context.Context, v rehab.Session, change rehab.Change) error {
	sum := digest(v)
	return s.write(ctx, func(tx *Tx) error {
		added, err := tx.addSession(v, sum)
		if err != nil || !added {
			return err
		}
		if err := tx.addDone(v); err != nil {
			return err
		}
		if err := tx.setSessionPain(v); err != nil {
			return err
		}
		return tx.change(v.Patient, change)
	})
}

func (tx *Tx) addSession(v rehab.Session, sum string) (added bool, err error) {
	n, err := tx.exec(`INSERT INTO sessions (patient_id, id, programme_id, programme_version, day, logged_at, late,
			pain_before, worrying, note, settled, settled_at, revision, withdrawn_at, digest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 1, 0, ?) ON CONFLICT DO NOTHING`,
		string(v.Patient), string(v.ID), string(v.Programme), v.Version, v.Day.String(), micros(v.Logged), v.Late,
		v.PainBefore, v.Worrying, v.Note, sum)
	if err != nil || n == 1 {
		return err == nil, err
	}
	var kept string
	err = tx.queryRow(`SELECT digest FROM sessions WHERE patient_id = ? AND id = ?`, string(v.Patient), string(v.ID)).Scan(&kept)
	if err == nil && kept != sum {
		err = rehab.ErrKeyReused
	}
	return false, err
}

// setSessionPain keeps the session's highest pain for the chart, or none.
func (tx *Tx) setSessionPain(v rehab.Session) error {
	if high := v.HighestPain(); high != nil && v.Withdrawn.IsZero() {
		score := rehab.PainScore{Day: v.Day, At: v.Logged, Score: *high, Source: "session"}
		return tx.setPainScore(v.Patient, string(v.ID), score)
	}
	_, err := tx.exec(`DELETE FROM pain_scores WHERE patient_id = ? AND source = 'session' AND source_id = ?`,
		string(v.Patient), string(v.ID))
	return err
}

// SettleSession keeps the answer to the next-day question of a session that
// was not withdrawn. The same answer again does nothing.
func (s *Store) SettleSession(ctx context.Context, of rehab.PatientID, id rehab.SessionID, answer rehab.Settled, at time.Time, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		n, err := tx.exec(`UPDATE sessions SET settled = ?, settled_at = ?
			WHERE patient_id = ? AND id = ? AND withdrawn_at = 0 AND settled <> ?`,
			string(answer), micros(at), string(of), string(id), string(answer))
		if err != nil {
			return err
		}
		if n == 0 {
			var found string
			return tx.queryRow(`SELECT id FROM sessions WHERE patient_id = ? AND id = ? AND withdrawn_at = 0`,
				string(of), string(id)).Scan(&found)
		}
		return tx.change(of, change)
	})
}
