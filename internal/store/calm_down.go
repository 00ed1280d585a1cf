package store

import (
	"context"
	"database/sql"
	"errors"
	"maps"

	"example.org/sixweeks/internal/rehab"
)

type calmDownRow struct {
	PatientID   string `gorm:"primaryKey"`
	ID          string `gorm:"primaryKey"`
	ProgrammeID string
	Version     int
	FromDay     day
	UntilDay    day
	StartedAt   int64
	StartedBy   string
	EndedAt     int64
	EndedBy     string
}

func (calmDownRow) TableName() string { return "calm_downs" }

func newCalmDownRow(f rehab.CalmDown) calmDownRow {
	return calmDownRow{
		PatientID: string(f.Patient), ID: string(f.ID), ProgrammeID: string(f.Programme), Version: f.Version,
		FromDay: day(f.From), UntilDay: day(f.Until), StartedAt: micros(f.Started), StartedBy: string(f.StartedBy),
		EndedAt: micros(f.Ended), EndedBy: string(f.EndedBy),
	}
}

func (r calmDownRow) calmDown() rehab.CalmDown {
	return rehab.CalmDown{
		ID: rehab.CalmDownID(r.ID), Patient: rehab.PatientID(r.PatientID), Programme: rehab.ProgrammeID(r.ProgrammeID), Version: r.Version,
		From: rehab.Date(r.FromDay), Until: rehab.Date(r.UntilDay), Started: instant(r.StartedAt), StartedBy: rehab.AccountID(r.StartedBy),
		Ended: instant(r.EndedAt), EndedBy: rehab.AccountID(r.EndedBy),
	}
}

// StartCalmDown keeps a calm-down phase, its filter, and the version of the
// programme that it makes, if any; rehab.ErrChanged unless that follows the
// current one. While one lasts, and when that one is known already, it does
// nothing.
func (s *Store) StartCalmDown(ctx context.Context, f rehab.CalmDown, makes *rehab.ProgrammeVersion, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		added, err := tx.openCalmDown(f)
		if err != nil || !added {
			return err
		}
		if err := tx.heed(f.Patient, calming(true)); err != nil {
			return err
		}
		return tx.changeFor(f, makes, change)
	})
}

// openCalmDown reports whether the phase was not known, and none lasts.
func (tx *Tx) openCalmDown(f rehab.CalmDown) (bool, error) {
	if err := tx.lock(string(f.Patient)); err != nil {
		return false, err
	}
	var known string
	err := tx.queryRow(`SELECT id FROM calm_downs WHERE patient_id = ? AND (id = ? OR ended_at = 0) LIMIT 1`,
		string(f.Patient), string(f.ID)).Scan(&known)
	if !errors.Is(err, sql.ErrNoRows) {
		return false, err
	}
	row := newCalmDownRow(f)
	return true, tx.gorm().Create(&row).Error
}

// EndCalmDown ends a calm-down phase as f.Until, Ended and EndedBy say, and keeps
// the version of the programme that it makes, if any. Ending it again does
// nothing.
func (s *Store) EndCalmDown(ctx context.Context, f rehab.CalmDown, makes *rehab.ProgrammeVersion, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(string(f.Patient)); err != nil {
			return err
		}
		n, err := tx.exec(`UPDATE calm_downs SET until_day = ?, ended_at = ?, ended_by = ? WHERE patient_id = ? AND id = ? AND ended_at = 0`,
			f.Until.String(), micros(f.Ended), string(f.EndedBy), string(f.Patient), string(f.ID))
		if err != nil {
			return err
		}
		if n == 0 {
			var found string
			return tx.queryRow(`SELECT id FROM calm_downs WHERE patient_id = ? AND id = ?`, string(f.Patient), string(f.ID)).Scan(&found)
		}
		if err := tx.heed(f.Patient, calming(false)); err != nil {
			return err
		}
		return tx.changeFor(f, makes, change)
	})
}

// changeFor keeps what a phase makes of the programme, if anything, and of how
// its patient stands.
func (tx *Tx) changeFor(f rehab.CalmDown, makes *rehab.ProgrammeVersion, change rehab.Change) error {
	if makes == nil {
		return tx.change(f.Patient, change)
	}
	return tx.changeProgramme(f.Patient, newVersionRow(f.Patient, f.Programme, *makes), change)
}

// calming turns the filter of the calm-down phase on or off.
func calming(on bool) rehab.Heed {
	return func(was rehab.Heeded) rehab.Heeded {
		f := rehab.Filters{}
		maps.Copy(f, was.Filters)
		f[rehab.Flare] = on
		was.Filters = f.Holding()
		return was
	}
}

// heedCalmDown starts a calm-down phase when a baseline says that pain has just
// got worse, and ends the one that lasts when it does not.
func (tx *Tx) heedCalmDown(b rehab.Baseline) error {
	if b.Flare {
		_, err := tx.openCalmDown(rehab.CalmDown{
			ID: rehab.CalmDownID(b.ID), Patient: b.Patient, From: b.Day, Started: b.At, StartedBy: rehab.AccountID(b.Patient),
		})
		return err
	}
	_, err := tx.exec(`UPDATE calm_downs SET until_day = ?, ended_at = ?, ended_by = ? WHERE patient_id = ? AND ended_at = 0`,
		b.Day.String(), micros(b.At), string(b.Patient), string(b.Patient))
	return err
}

// CalmDowns returns a patient's last calm-down phases, newest first.
func (s *Store) CalmDowns(ctx context.Context, of rehab.PatientID, limit int) ([]rehab.CalmDown, error) {
	var rows []calmDownRow
	err := s.read(ctx).Where("patient_id = ?", string(of)).Order("started_at DESC, id DESC").Limit(limit).Find(&rows).Error
	return each(rows, calmDownRow.calmDown), known(err)
}
