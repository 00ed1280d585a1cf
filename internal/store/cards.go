package store

import (
	"context"

	"gorm.io/gorm/clause"

	"example.org/sixweeks/internal/rehab"
)

type cardRow struct {
	PatientID string `gorm:"primaryKey"`
	Card      string `gorm:"primaryKey"`
	Day       day
	At        int64
}

func (cardRow) TableName() string { return "cards_read" }

func (r cardRow) read() rehab.CardRead {
	return rehab.CardRead{Card: rehab.CardID(r.Card), Day: rehab.Date(r.Day), At: instant(r.At)}
}

// AddCardsRead keeps which cards a patient ticked as read. One that was ticked
// before stays as it is; when all were, nothing changes.
func (s *Store) AddCardsRead(ctx context.Context, of rehab.PatientID, read []rehab.CardRead, change rehab.Change) error {
	rows := make([]cardRow, len(read))
	for i, r := range read {
		rows[i] = cardRow{PatientID: string(of), Card: string(r.Card), Day: day(r.Day), At: micros(r.At)}
	}
	if len(rows) == 0 {
		return nil
	}
	return s.write(ctx, func(tx *Tx) error {
		kept := tx.gorm().Clauses(clause.OnConflict{DoNothing: true}).Create(&rows)
		if kept.Error != nil || kept.RowsAffected == 0 {
			return kept.Error
		}
		return tx.change(of, change)
	})
}

// maxCards bounds how many cards one question returns: those there are, and
// those there have been.
const maxCards = 50

// CardsRead returns which cards a patient ticked as read, the first one first.
func (s *Store) CardsRead(ctx context.Context, of rehab.PatientID) ([]rehab.CardRead, error) {
	var rows []cardRow
	err := s.read(ctx).Where("patient_id = ?", string(of)).Order("at, card").Limit(maxCards).Find(&rows).Error
	return each(rows, cardRow.read), known(err)
}
