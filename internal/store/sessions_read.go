package store

import (
	"context"
	"database/sql"

	"example.org/sixweeks/internal/rehab"
)

// selectSession reads one row for each session, its exercises in one text: a
// third of the time of a row for each exercise. They come in any order: to
// sort them there would take as long again.
const selectSession = `SELECT s.id, s.programme_id, s.programme_version, s.day, s.logged_at, s.late, s.pain_before,
	s.worrying, s.note, s.settled, s.settled_at, s.revision, s.withdrawn_at,
	(SELECT string_agg(concat_ws('|', e.position, e.exercise_id, e.exercise_version, e.instead_of, e.skipped, e.strength,
			e.reps, e.resistance, e.effort, e.good_form, e.pain), ';')
		FROM session_exercises e WHERE e.patient_id = s.patient_id AND e.session_id = s.id)
	FROM sessions s `

const (
	whereSession = `WHERE s.patient_id = ? AND s.id = ?`
	newestFirst  = ` ORDER BY s.day DESC, s.logged_at DESC, s.id DESC LIMIT ?`
)

// Session returns one session of a patient, also one that was withdrawn, or
// rehab.ErrNotFound.
func (s *Store) Session(ctx context.Context, of rehab.PatientID, id rehab.SessionID) (rehab.Session, error) {
	v, err := scanSession(of, s.queryRow(ctx, selectSession+whereSession, string(of), string(id)).Scan)
	return v, known(err)
}

// Sessions returns up to limit of a patient's sessions, newest first, from the
// one after the given session, or from the newest when that is "". Those that
// were withdrawn are left out.
func (s *Store) Sessions(ctx context.Context, of rehab.PatientID, after rehab.SessionID, limit int) ([]rehab.Session, error) {
	if after == "" {
		return s.sessions(ctx, of, `WHERE s.patient_id = ? AND s.withdrawn_at = 0`, string(of), limit)
	}
	return s.sessions(ctx, of, `WHERE s.patient_id = ? AND s.withdrawn_at = 0 AND (s.day, s.logged_at, s.id) <
		(SELECT b.day, b.logged_at, b.id FROM sessions b WHERE b.patient_id = ? AND b.id = ?)`,
		string(of), string(of), string(after), limit)
}

// RecentSessions returns up to limit sessions of a programme, newest first,
// without those that were withdrawn.
func (s *Store) RecentSessions(ctx context.Context, of rehab.PatientID, in rehab.ProgrammeID, limit int) ([]rehab.Session, error) {
	return s.sessions(ctx, of, `WHERE s.patient_id = ? AND s.programme_id = ? AND s.withdrawn_at = 0`,
		string(of), string(in), limit)
}

func (s *Store) sessions(ctx context.Context, of rehab.PatientID, where string, args ...any) ([]rehab.Session, error) {
	rows, err := s.query(ctx, selectSession+where+newestFirst, args...)
	return collect(rows, err, func(scan func(...any) error) (rehab.Session, error) { return scanSession(of, scan) })
}

func scanSession(of rehab.PatientID, scan func(...any) error) (rehab.Session, error) {
	var (
		logged, settledAt, withdrawn int64
		exercises                    sql.NullString
		v                            = rehab.Session{Patient: of}
	)
	err := scan(&v.ID, &v.Programme, &v.Version, (*day)(&v.Day), &logged, &v.Late, &v.PainBefore,
		&v.Worrying, &v.Note, &v.Settled, &settledAt, &v.Revision, &withdrawn, &exercises)
	if err != nil {
		return rehab.Session{}, err
	}
	v.Logged, v.SettledAt, v.Withdrawn = instant(logged), instant(settledAt), instant(withdrawn)
	v.Exercises, err = unpackDone(exercises.String)
	return v, err
}
