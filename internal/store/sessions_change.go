package store

import (
	"context"
	"encoding/json"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// CorrectSession puts v in the place of the revision v.Revision of the same
// session, which is kept beside it; rehab.ErrChanged when that is not the last
// one any more. Putting it there again, or a correction that changes nothing,
// does nothing. Which programme it was done against does not change.
func (s *Store) CorrectSession(ctx context.Context, v rehab.Session, by rehab.AccountID, at time.Time, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		kept, err := tx.lastRevision(v.Patient, v.ID)
		if err != nil {
			return err
		}
		if digest(kept) == digest(v) && kept.Revision <= v.Revision+1 {
			return nil
		}
		if kept.Revision != v.Revision {
			return rehab.ErrChanged
		}
		if err := tx.addRevision(kept, "corrected", by, at); err != nil {
			return err
		}
		if err := tx.replaceSession(v); err != nil {
			return err
		}
		v.Logged = kept.Logged
		if err := tx.setSessionPain(v); err != nil {
			return err
		}
		return tx.changeLogged(v.Patient, change)
	})
}

// lastRevision reads a session that is about to change, and keeps others from
// changing it meanwhile. It is not found once it was withdrawn.
func (tx *Tx) lastRevision(of rehab.PatientID, id rehab.SessionID) (rehab.Session, error) {
	if err := tx.lock(string(of)); err != nil {
		return rehab.Session{}, err
	}
	v, err := scanSession(of, tx.queryRow(selectSession+whereSession, string(of), string(id)).Scan)
	if err == nil && !v.Withdrawn.IsZero() {
		err = rehab.ErrNotFound
	}
	return v, err
}

func (tx *Tx) addRevision(v rehab.Session, why string, by rehab.AccountID, at time.Time) error {
	content, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = tx.exec(`INSERT INTO session_revisions (patient_id, session_id, revision, content, why, changed_by, changed_at)
		VALUES (?, ?, ?, ?, ?, ?, ?)`,
		string(v.Patient), string(v.ID), v.Revision, string(content), why, string(by), micros(at))
	return err
}

func (tx *Tx) replaceSession(v rehab.Session) error {
	if err := tx.one(`UPDATE sessions SET day = ?, late = ?, pain_before = ?, worrying = ?, note = ?, revision = ?
		WHERE patient_id = ? AND id = ?`,
		v.Day.String(), v.Late, v.PainBefore, v.Worrying, v.Note, v.Revision+1, string(v.Patient), string(v.ID)); err != nil {
		return err
	}
	if _, err := tx.exec(`DELETE FROM session_exercises WHERE patient_id = ? AND session_id = ?`,
		string(v.Patient), string(v.ID)); err != nil {
		return err
	}
	return tx.addDone(v)
}

// WithdrawSession takes a session out of the record's counts and charts. It
// stays, with its history. Withdrawing it again does nothing.
func (s *Store) WithdrawSession(ctx context.Context, of rehab.PatientID, id rehab.SessionID, by rehab.AccountID, at time.Time, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(string(of)); err != nil {
			return err
		}
		v, err := scanSession(of, tx.queryRow(selectSession+whereSession, string(of), string(id)).Scan)
		if err != nil || !v.Withdrawn.IsZero() {
			return err
		}
		if err := tx.addRevision(v, "withdrawn", by, at); err != nil {
			return err
		}
		if err := tx.one(`UPDATE sessions SET withdrawn_at = ?, revision = ? WHERE patient_id = ? AND id = ?`,
			micros(at), v.Revision+1, string(of), string(id)); err != nil {
			return err
		}
		v.Withdrawn = at
		if err := tx.setSessionPain(v); err != nil {
			return err
		}
		return tx.changeLogged(of, change)
	})
}

// maxRevisions bounds how much of a session's history is shown.
const maxRevisions = 50

// SessionRevisions returns a session as it stood before each change, the last
// change first; at most 50.
func (s *Store) SessionRevisions(ctx context.Context, of rehab.PatientID, id rehab.SessionID) ([]rehab.Revision, error) {
	rows, err := s.query(ctx, `SELECT content, why, changed_by, changed_at FROM session_revisions
		WHERE patient_id = ? AND session_id = ? ORDER BY revision DESC LIMIT ?`, string(of), string(id), maxRevisions)
	return collect(rows, err, func(scan func(...any) error) (rehab.Revision, error) {
		var (
			content packed[rehab.Session]
			r       rehab.Revision
			at      int64
		)
		err := scan(&content, &r.Why, &r.By, &at)
		r.Session, r.At = content.V, instant(at)
		return r, err
	})
}
