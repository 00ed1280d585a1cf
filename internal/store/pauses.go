package store

import (
	"context"
	"slices"

	"gorm.io/gorm"

	"example.org/sixweeks/internal/rehab"
)

// byPatient is how a record's rows are found: never by id alone.
const byPatient = "patient_id = ? AND id = ?"

type pauseRow struct {
	PatientID string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	Kind      string
	FromDay   day
	UntilDay  day
	CheckID   string
	OpenedAt  int64
	ClosedAt  int64
	ClosedBy  string
	ClosedHow string
	Note      string
}

func (pauseRow) TableName() string { return "pauses" }

func newPauseRow(p rehab.Pause) pauseRow {
	return pauseRow{
		PatientID: string(p.Patient), ID: string(p.ID), Kind: string(p.Kind), FromDay: day(p.From), UntilDay: day(p.Until),
		CheckID: string(p.Check), OpenedAt: micros(p.Opened), ClosedAt: micros(p.Closed), ClosedBy: string(p.By),
		ClosedHow: p.How, Note: p.Note,
	}
}

func (r pauseRow) pause() rehab.Pause {
	return rehab.Pause{
		ID: rehab.PauseID(r.ID), Patient: rehab.PatientID(r.PatientID), Kind: rehab.PauseKind(r.Kind), From: rehab.Date(r.FromDay),
		Until: rehab.Date(r.UntilDay), Check: rehab.SafetyCheckID(r.CheckID), Opened: instant(r.OpenedAt),
		Closed: instant(r.ClosedAt), By: rehab.AccountID(r.ClosedBy), How: r.ClosedHow, Note: r.Note,
	}
}

// AddPause keeps a new pause.
func (s *Store) AddPause(ctx context.Context, p rehab.Pause, change rehab.PauseChange) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.addPause(p); err != nil {
			return err
		}
		return tx.changePaused(p.Patient, change)
	})
}

func (tx *Tx) addPause(p rehab.Pause) error {
	row := newPauseRow(p)
	_, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept pauseRow) bool { return kept.Kind == row.Kind })
	return err
}

// EndPause ends an open pause as p says. Ending it again does nothing.
func (s *Store) EndPause(ctx context.Context, p rehab.Pause, change rehab.PauseChange) error {
	row := newPauseRow(p)
	return s.write(ctx, func(tx *Tx) error {
		n, err := tx.exec(`UPDATE pauses SET until_day = ?, closed_at = ?, closed_by = ?, closed_how = ?, note = ?
			WHERE patient_id = ? AND id = ? AND closed_at = 0`,
			row.UntilDay, row.ClosedAt, row.ClosedBy, row.ClosedHow, row.Note, row.PatientID, row.ID)
		if err != nil {
			return err
		}
		if n == 0 {
			var kept pauseRow
			return tx.gorm().Where(byPatient, row.PatientID, row.ID).Take(&kept).Error
		}
		return tx.changePaused(p.Patient, change)
	})
}

// maxPauses bounds how far back pauses are read.
const maxPauses = 100

// Pauses returns a patient's last 100 pauses, oldest first.
func (s *Store) Pauses(ctx context.Context, of rehab.PatientID) ([]rehab.Pause, error) {
	return pausesOf(s.read(ctx), of)
}

func pausesOf(db *gorm.DB, of rehab.PatientID) ([]rehab.Pause, error) {
	var rows []pauseRow
	err := db.Where("patient_id = ?", string(of)).Order("from_day DESC, id DESC").Limit(maxPauses).Find(&rows).Error
	pauses := each(rows, pauseRow.pause)
	slices.Reverse(pauses)
	return pauses, known(err)
}

// changePaused is change by the pauses as they are once nobody else can open
// or end one.
func (tx *Tx) changePaused(of rehab.PatientID, change rehab.PauseChange) error {
	if change == nil {
		return nil
	}
	if err := tx.lock(string(of)); err != nil {
		return err
	}
	pauses, err := pausesOf(tx.gorm(), of)
	if err != nil {
		return err
	}
	return tx.change(of, change(pauses))
}
