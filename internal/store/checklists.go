package store

import (
	"context"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

type checklistRow struct {
	PatientID string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	Article   string
	Day       day
	At        int64
	Items     list[string] // that were right
	Total     int
}

func (checklistRow) TableName() string { return "checklists" }

// AddCheckedList keeps one go at a checklist.
func (s *Store) AddCheckedList(ctx context.Context, l rehab.CheckedList) error {
	row := checklistRow{
		PatientID: string(l.Patient), ID: string(l.ID), Article: string(l.Article),
		Day: day(l.Day), At: micros(l.At), Items: l.Right, Total: l.Of,
	}
	return s.write(ctx, func(tx *Tx) error {
		_, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept checklistRow) bool {
			return kept.Article == row.Article && slices.Equal(kept.Items, row.Items)
		})
		return err
	})
}

// CheckedLists returns a patient's last goes at the checklist of an article,
// at most n, the newest first.
func (s *Store) CheckedLists(ctx context.Context, of rehab.PatientID, article rehab.ArticleID, n int) ([]rehab.CheckedList, error) {
	var rows []checklistRow
	err := s.read(ctx).Where("patient_id = ? AND article = ?", string(of), string(article)).
		Order("at DESC, id DESC").Limit(n).Find(&rows).Error
	var list []rehab.CheckedList
	for _, r := range rows {
		list = append(list, rehab.CheckedList{
			ID: rehab.ChecklistID(r.ID), Patient: of, Article: article, Day: rehab.Date(r.Day),
			At: instant(r.At), Right: r.Items, Of: r.Total,
		})
	}
	return list, known(err)
}
