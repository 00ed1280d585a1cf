package store

import (
	"context"
	"reflect"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type diaryRow struct {
	PatientID   string `gorm:"primaryKey"`
	ID          string `gorm:"primaryKey"`
	Day         day
	At          int64
	EnteredAt   int64
	Pain        *int
	Places      list[string]
	Quality     list[string]
	Triggers    list[string]
	CameWith    list[string]
	Stress      *int
	Note        string
	WithdrawnAt int64
}

func (diaryRow) TableName() string { return "diary_entries" }

func newDiaryRow(e rehab.DiaryEntry) diaryRow {
	return diaryRow{
		PatientID: string(e.Patient), ID: string(e.ID), Day: day(e.Day), At: micros(e.At), EnteredAt: micros(e.Entered),
		Pain: e.Pain, Places: e.Places, Quality: e.Quality, Triggers: e.Triggers, CameWith: e.CameWith,
		Stress: e.Stress, Note: e.Note,
	}
}

func (r diaryRow) entry() rehab.DiaryEntry {
	return rehab.DiaryEntry{
		ID: rehab.DiaryID(r.ID), Patient: rehab.PatientID(r.PatientID), Day: rehab.Date(r.Day), At: instant(r.At),
		Entered: instant(r.EnteredAt), Pain: r.Pain, Places: r.Places, Quality: r.Quality, Triggers: r.Triggers,
		CameWith: r.CameWith, Stress: r.Stress, Note: r.Note, Withdrawn: instant(r.WithdrawnAt),
	}
}

// says reports whether two entries are of the same form. One without a time is
// of the moment it was sent, which may come twice.
func (r diaryRow) says(other diaryRow) bool {
	if r.At == r.EnteredAt && other.At == other.EnteredAt {
		r.Day, r.At = other.Day, other.At
	}
	r.EnteredAt, r.WithdrawnAt = other.EnteredAt, other.WithdrawnAt
	return reflect.DeepEqual(r, other)
}

const diarySource = "diary"

// AddDiaryEntry keeps an entry of the diary, and its pain on the pain chart.
// Keeping it again does nothing, also when it was withdrawn since.
func (s *Store) AddDiaryEntry(ctx context.Context, e rehab.DiaryEntry, change rehab.Change) error {
	row := newDiaryRow(e)
	return s.write(ctx, func(tx *Tx) error {
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, row.says)
		if err != nil || !added {
			return err
		}
		score := rehab.PainScore{Day: e.Day, At: e.At, Score: *e.Pain, Source: diarySource}
		if err := tx.setPainScore(e.Patient, row.ID, score); err != nil {
			return err
		}
		return tx.change(e.Patient, change)
	})
}

// WithdrawDiaryEntry takes an entry out of the diary and the charts. It stays
// in the record. Doing it again does nothing.
func (s *Store) WithdrawDiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID, at time.Time, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		n, err := tx.exec(`UPDATE diary_entries SET withdrawn_at = ? WHERE patient_id = ? AND id = ? AND withdrawn_at = 0`,
			micros(at), string(of), string(id))
		if err != nil {
			return err
		}
		if n == 0 {
			var found string
			return tx.queryRow(`SELECT id FROM diary_entries WHERE patient_id = ? AND id = ?`, string(of), string(id)).Scan(&found)
		}
		if _, err := tx.exec(`DELETE FROM pain_scores WHERE patient_id = ? AND source = 'diary' AND source_id = ?`,
			string(of), string(id)); err != nil {
			return err
		}
		return tx.change(of, change)
	})
}

// DiaryEntry returns one entry of a patient's diary, also one that was
// withdrawn, or rehab.ErrNotFound.
func (s *Store) DiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID) (rehab.DiaryEntry, error) {
	var r diaryRow
	err := s.read(ctx).Where(byPatient, string(of), string(id)).Take(&r).Error
	return r.entry(), known(err)
}

// DiaryEntries returns up to limit entries before a moment that were not
// withdrawn, the latest pain first; the zero moment is after all of them.
func (s *Store) DiaryEntries(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.DiaryEntry, error) {
	var rows []diaryRow
	err := s.read(ctx).Where("patient_id = ? AND at < ? AND withdrawn_at = 0", string(of), orLast(before)).
		Order("at DESC, id DESC").Limit(limit).Find(&rows).Error
	return each(rows, diaryRow.entry), known(err)
}
