package store

import (
	"cmp"
	"context"
	"reflect"

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
	Revision    int
	WithdrawnAt int64
}

func (diaryRow) TableName() string { return "diary_entries" }

func newDiaryRow(e rehab.DiaryEntry) diaryRow {
	return diaryRow{
		PatientID: string(e.Patient), ID: string(e.ID), Day: day(e.Day), At: micros(e.At), EnteredAt: micros(e.Entered),
		Pain: e.Pain, Places: e.Places, Quality: e.Quality, Triggers: e.Triggers, CameWith: e.CameWith,
		Stress: e.Stress, Note: e.Note, Revision: max(e.Revision, 1),
	}
}

func (r diaryRow) entry() rehab.DiaryEntry {
	return rehab.DiaryEntry{
		ID: rehab.DiaryID(r.ID), Patient: rehab.PatientID(r.PatientID), Day: rehab.Date(r.Day), At: instant(r.At),
		Entered: instant(r.EnteredAt), Pain: r.Pain, Places: r.Places, Quality: r.Quality, Triggers: r.Triggers,
		CameWith: r.CameWith, Stress: r.Stress, Note: r.Note, Revision: r.Revision, Withdrawn: instant(r.WithdrawnAt),
	}
}

// says reports whether two entries are of the same form. One without a time is
// of the moment it was sent, which may come twice.
func (r diaryRow) says(other diaryRow) bool {
	if r.At == r.EnteredAt && other.At == other.EnteredAt {
		r.Day, r.At = other.Day, other.At
	}
	r.EnteredAt, r.Revision, r.WithdrawnAt = other.EnteredAt, other.Revision, other.WithdrawnAt
	return reflect.DeepEqual(r, other)
}

const diarySource = "diary"

// AddDiaryEntry keeps an entry of the diary, and its pain on the pain chart.
// Keeping it again does nothing, also when it was corrected or withdrawn since.
func (s *Store) AddDiaryEntry(ctx context.Context, e rehab.DiaryEntry, change rehab.DiaryChange) error {
	row := newDiaryRow(e)
	return s.write(ctx, func(tx *Tx) error {
		var broken error
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept diaryRow) bool {
			kept, broken = tx.firstWritten(kept)
			return row.says(kept)
		})
		if err := cmp.Or(broken, err); err != nil || !added {
			return err
		}
		if err := tx.setDiaryPain(e); err != nil {
			return err
		}
		return tx.changeByDiary(e.Patient, change)
	})
}

func (tx *Tx) setDiaryPain(e rehab.DiaryEntry) error {
	score := rehab.PainScore{Day: e.Day, At: e.At, Score: *e.Pain, Source: diarySource}
	return tx.setPainScore(e.Patient, string(e.ID), score)
}

// DiaryEntry returns one entry of a patient's diary, also one that was
// withdrawn, or rehab.ErrNotFound.
func (s *Store) DiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID) (rehab.DiaryEntry, error) {
	var r diaryRow
	err := s.read(ctx).Where(byPatient, string(of), string(id)).Take(&r).Error
	return r.entry(), known(err)
}

// DiaryEntries returns up to limit entries that were not withdrawn, the
// latest pain first, from the one after the given entry, or from the latest
// when that is "". Entries of the same moment are neither lost nor repeated.
func (s *Store) DiaryEntries(ctx context.Context, of rehab.PatientID, after rehab.DiaryID, limit int) ([]rehab.DiaryEntry, error) {
	var rows []diaryRow
	query := s.read(ctx).Where("patient_id = ? AND withdrawn_at = 0", string(of))
	if after != "" {
		query = query.Where(`(at, id) < (SELECT b.at, b.id FROM diary_entries b WHERE b.patient_id = ? AND b.id = ?)`, string(of), string(after))
	}
	err := query.Order("at DESC, id DESC").Limit(limit).Find(&rows).Error
	return each(rows, diaryRow.entry), known(err)
}
