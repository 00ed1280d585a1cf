package store

import (
	"context"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type otherActivityRow struct {
	PatientID string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	Revision  int    `gorm:"primaryKey;autoIncrement:false"`
	Kind      string
	Own       string
	Day       day
	Minutes   int
	Effort    string
	Places    list[string]
	Note      string
	LoggedAt  int64
	MadeAt    int64
	EndedAt   int64
}

func (otherActivityRow) TableName() string { return "other_activities" }

func newOtherActivityRow(v rehab.OtherActivity) otherActivityRow {
	return otherActivityRow{
		PatientID: string(v.Patient), ID: string(v.ID), Revision: v.Revision, Kind: v.Kind, Own: v.Own, Day: day(v.Day),
		Minutes: *v.Minutes, Effort: v.Effort, Places: v.Places, Note: v.Note, LoggedAt: micros(v.Logged), MadeAt: micros(v.Made),
	}
}

func (r otherActivityRow) activity() rehab.OtherActivity {
	return rehab.OtherActivity{
		ID: rehab.OtherActivityID(r.ID), Patient: rehab.PatientID(r.PatientID), Revision: r.Revision, Kind: r.Kind, Own: r.Own,
		Day: rehab.Date(r.Day), Minutes: &r.Minutes, Effort: r.Effort, Places: r.Places, Note: r.Note,
		Logged: instant(r.LoggedAt), Made: instant(r.MadeAt), Ended: instant(r.EndedAt),
	}
}

func (r otherActivityRow) says(other otherActivityRow) bool {
	return r.Kind == other.Kind && r.Own == other.Own && r.Day == other.Day && r.Minutes == other.Minutes &&
		r.Effort == other.Effort && r.Note == other.Note && slices.Equal(r.Places, other.Places)
}

// AddOtherActivity keeps revision v.Revision of an activity, and ends the one
// before; rehab.ErrChanged unless that one stands. The same revision again
// does nothing; rehab.ErrKeyReused when it says something else.
func (s *Store) AddOtherActivity(ctx context.Context, v rehab.OtherActivity) error {
	row := newOtherActivityRow(v)
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(row.PatientID); err != nil {
			return err
		}
		added, err := once(tx, &row, byPatient+" AND revision = ?", []any{row.PatientID, row.ID, row.Revision}, row.says)
		if err != nil || !added || row.Revision == 1 {
			return err
		}
		n, err := tx.exec(`UPDATE other_activities SET ended_at = ? WHERE patient_id = ? AND id = ? AND revision = ? AND ended_at = 0`,
			row.MadeAt, row.PatientID, row.ID, row.Revision-1)
		if err == nil && n == 0 {
			err = rehab.ErrChanged
		}
		return err
	})
}

// WithdrawOtherActivity takes an activity out of the lists and sums. It stays
// in the record. Doing it again does nothing.
func (s *Store) WithdrawOtherActivity(ctx context.Context, of rehab.PatientID, id rehab.OtherActivityID, at time.Time) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(string(of)); err != nil { // a correction may be on its way
			return err
		}
		n, err := tx.exec(`UPDATE other_activities SET ended_at = ? WHERE patient_id = ? AND id = ? AND ended_at = 0`,
			micros(at), string(of), string(id))
		if err != nil || n > 0 {
			return err
		}
		var found int
		return tx.queryRow(`SELECT revision FROM other_activities WHERE patient_id = ? AND id = ? LIMIT 1`, string(of), string(id)).Scan(&found)
	})
}

// OtherActivity returns an activity of a patient and what stood before each
// correction, the last first; at most 50 in all. The error is
// rehab.ErrNotFound when there is none, but not when it was withdrawn.
func (s *Store) OtherActivity(ctx context.Context, of rehab.PatientID, id rehab.OtherActivityID) ([]rehab.OtherActivity, error) {
	var rows []otherActivityRow
	err := s.read(ctx).Where(byPatient, string(of), string(id)).Order("revision DESC").Limit(maxRevisions).Find(&rows).Error
	if err == nil && len(rows) == 0 {
		return nil, rehab.ErrNotFound
	}
	return each(rows, otherActivityRow.activity), known(err)
}

// OtherActivities returns up to limit of a patient's activities that stand,
// newest first, from the one after the given one, or from the newest when that
// is "".
func (s *Store) OtherActivities(ctx context.Context, of rehab.PatientID, after rehab.OtherActivityID, limit int) ([]rehab.OtherActivity, error) {
	var rows []otherActivityRow
	query := s.read(ctx).Where("patient_id = ? AND ended_at = 0", string(of))
	if after != "" {
		query = query.Where(`(day, logged_at, id) < (SELECT b.day, b.logged_at, b.id FROM other_activities b
			WHERE b.patient_id = ? AND b.id = ? ORDER BY b.revision DESC LIMIT 1)`, string(of), string(after))
	}
	err := query.Order("day DESC, logged_at DESC, id DESC").Limit(limit).Find(&rows).Error
	return each(rows, otherActivityRow.activity), known(err)
}

// OtherActivitySums adds up what a patient did of each kind from one day to
// another, both included, in the order of their ids.
func (s *Store) OtherActivitySums(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]rehab.ActivitySum, error) {
	rows, err := s.query(ctx, `SELECT kind, COUNT(*), SUM(minutes) FROM other_activities
		WHERE patient_id = ? AND day BETWEEN ? AND ? AND ended_at = 0 GROUP BY kind ORDER BY kind`,
		string(of), from.String(), to.String())
	return collect(rows, err, func(scan func(...any) error) (v rehab.ActivitySum, err error) {
		err = scan(&v.Kind, &v.Times, &v.Minutes)
		return v, err
	})
}
