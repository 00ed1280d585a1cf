package store

import (
	"context"
	"encoding/json"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// CorrectDiaryEntry puts e in the place of revision e.Revision of the same
// entry, which is kept beside it; rehab.ErrChanged when that is not the last
// one any more, and rehab.ErrNotFound once it was withdrawn. Putting it there
// again, or a correction that changes nothing, does nothing.
func (s *Store) CorrectDiaryEntry(ctx context.Context, e rehab.DiaryEntry, by rehab.AccountID, at time.Time, change rehab.DiaryChange) error {
	return s.write(ctx, func(tx *Tx) error {
		kept, err := tx.standingDiaryRow(e.Patient, e.ID)
		if err != nil {
			return err
		}
		row := newDiaryRow(e)
		if row.corrects(kept) && kept.Revision <= e.Revision+1 {
			return nil
		}
		if kept.Revision != e.Revision {
			return rehab.ErrChanged
		}
		if err := tx.addDiaryRevision(kept.entry(), by, at); err != nil {
			return err
		}
		if err := tx.replaceDiaryRow(row); err != nil {
			return err
		}
		if err := tx.setDiaryPain(e); err != nil {
			return err
		}
		return tx.changeByDiary(e.Patient, change)
	})
}

// standingDiaryRow reads an entry that is about to change, and keeps others
// from changing it meanwhile.
func (tx *Tx) standingDiaryRow(of rehab.PatientID, id rehab.DiaryID) (r diaryRow, err error) {
	if err := tx.lock(string(of)); err != nil {
		return r, err
	}
	err = tx.gorm().Where(byPatient+" AND withdrawn_at = 0", string(of), string(id)).Take(&r).Error
	return r, err
}

// corrects reports whether what stands already says the same, at the same time.
func (r diaryRow) corrects(kept diaryRow) bool {
	return r.At == kept.At && r.says(kept)
}

func (tx *Tx) addDiaryRevision(kept rehab.DiaryEntry, by rehab.AccountID, at time.Time) error {
	content, err := json.Marshal(kept)
	if err != nil {
		return err
	}
	_, err = tx.exec(`INSERT INTO diary_revisions (patient_id, entry_id, revision, content, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?)`,
		string(kept.Patient), string(kept.ID), kept.Revision, string(content), string(by), micros(at))
	return err
}

func (tx *Tx) replaceDiaryRow(r diaryRow) error {
	return found(tx.gorm().Model(&diaryRow{}).Where(byPatient, r.PatientID, r.ID).Updates(map[string]any{
		"day": r.Day, "at": r.At, "pain": r.Pain, "places": r.Places, "quality": r.Quality, "triggers": r.Triggers,
		"came_with": r.CameWith, "stress": r.Stress, "note": r.Note, "revision": r.Revision + 1,
	}))
}

// WithdrawDiaryEntry takes an entry out of the diary and the charts. It stays
// in the record. Doing it again does nothing.
func (s *Store) WithdrawDiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID, at time.Time, change rehab.DiaryChange) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(string(of)); err != nil {
			return err
		}
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
		return tx.changeByDiary(of, change)
	})
}

// changeByDiary is change for what goes by the last 2 entries of the diary.
func (tx *Tx) changeByDiary(of rehab.PatientID, change rehab.DiaryChange) error {
	if change == nil {
		return nil
	}
	if err := tx.lock(string(of)); err != nil {
		return err
	}
	var rows []diaryRow
	err := tx.gorm().Where("patient_id = ? AND withdrawn_at = 0", string(of)).Order("at DESC, id DESC").Limit(2).Find(&rows).Error
	if err != nil {
		return err
	}
	return tx.change(of, change(each(rows, diaryRow.entry)))
}

// firstWritten is an entry as it was before any correction.
func (tx *Tx) firstWritten(kept diaryRow) (diaryRow, error) {
	if kept.Revision <= 1 {
		return kept, nil
	}
	var content packed[rehab.DiaryEntry]
	err := tx.queryRow(`SELECT content FROM diary_revisions WHERE patient_id = ? AND entry_id = ? AND revision = 1`,
		kept.PatientID, kept.ID).Scan(&content)
	return newDiaryRow(content.V), err
}

// DiaryRevisions returns an entry as it stood before each correction, the last
// first; at most 50.
func (s *Store) DiaryRevisions(ctx context.Context, of rehab.PatientID, id rehab.DiaryID) ([]rehab.DiaryRevision, error) {
	rows, err := s.query(ctx, `SELECT content, changed_by, changed_at FROM diary_revisions
		WHERE patient_id = ? AND entry_id = ? ORDER BY revision DESC LIMIT ?`, string(of), string(id), maxRevisions)
	return collect(rows, err, func(scan func(...any) error) (r rehab.DiaryRevision, err error) {
		var (
			content packed[rehab.DiaryEntry]
			at      int64
		)
		err = scan(&content, &r.By, &at)
		r.Entry, r.At = content.V, instant(at)
		return r, err
	})
}
