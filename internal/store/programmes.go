package store

import (
	"context"
	"reflect"

	"example.org/sixweeks/internal/rehab"
)

type programmeRow struct {
	PatientID  string `gorm:"primaryKey"`
	ID         string `gorm:"primaryKey"`
	Started    day
	BaselineID string
	Template   string
	Ended      day
	MadeAt     int64
}

func (programmeRow) TableName() string { return "programmes" }

type versionRow struct {
	PatientID   string `gorm:"primaryKey"`
	ProgrammeID string `gorm:"primaryKey"`
	Number      int    `gorm:"primaryKey;autoIncrement:false"`
	Content     packed[rehab.ProgrammeVersion]
	Reason      string
	MadeBy      string
	MadeAt      int64
}

func (versionRow) TableName() string { return "programme_versions" }

func newVersionRow(of rehab.PatientID, id rehab.ProgrammeID, v rehab.ProgrammeVersion) versionRow {
	return versionRow{
		PatientID: string(of), ProgrammeID: string(id), Number: v.Number, Content: pack(v),
		Reason: v.Reason, MadeBy: string(v.By), MadeAt: micros(v.Made),
	}
}

func (r versionRow) version() rehab.ProgrammeVersion {
	v := r.Content.V
	v.Number, v.Reason, v.By, v.Made = r.Number, r.Reason, rehab.AccountID(r.MadeBy), instant(r.MadeAt)
	return v
}

func (r versionRow) sameAs(other versionRow) bool {
	a, b := r.version(), other.version()
	a.Made = b.Made
	return reflect.DeepEqual(a, b)
}

// StartProgramme keeps a new programme with its first version, and ends the
// one that ran, if any, on the day the new one starts.
func (s *Store) StartProgramme(ctx context.Context, p rehab.Programme, change rehab.PauseChange) error {
	row := programmeRow{
		PatientID: string(p.Patient), ID: string(p.ID), Started: day(p.Started), BaselineID: string(p.Baseline),
		Template: string(p.Template), Ended: day(p.Ended), MadeAt: micros(p.Current.Made),
	}
	return s.write(ctx, func(tx *Tx) error {
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept programmeRow) bool {
			return kept.Started == row.Started && kept.Template == row.Template
		})
		if err != nil || !added {
			return err
		}
		if _, err := tx.exec(`UPDATE programmes SET ended = ? WHERE patient_id = ? AND ended = '' AND id <> ?`,
			row.Started, row.PatientID, row.ID); err != nil {
			return err
		}
		version := newVersionRow(p.Patient, p.ID, p.Current)
		if err := tx.gorm().Create(&version).Error; err != nil {
			return err
		}
		return tx.changePaused(p.Patient, change)
	})
}

// ChangeProgramme keeps version v of a programme; rehab.ErrChanged unless
// v.Number follows the version that is current. Keeping it again does nothing.
func (s *Store) ChangeProgramme(ctx context.Context, of rehab.PatientID, id rehab.ProgrammeID, v rehab.ProgrammeVersion, change rehab.Change) error {
	row := newVersionRow(of, id, v)
	return s.write(ctx, func(tx *Tx) error { return tx.changeProgramme(of, row, change) })
}

func (tx *Tx) changeProgramme(of rehab.PatientID, row versionRow, change rehab.Change) error {
	if err := tx.lock(row.PatientID); err != nil {
		return err
	}
	var last versionRow
	err := tx.gorm().Where("patient_id = ? AND programme_id = ?", row.PatientID, row.ProgrammeID).
		Order("number DESC").Limit(1).Take(&last).Error
	switch {
	case err != nil:
		return err
	case last.Number == row.Number && last.sameAs(row):
		return nil
	case last.Number != row.Number-1:
		return rehab.ErrChanged
	}
	if err := tx.gorm().Create(&row).Error; err != nil {
		return err
	}
	return tx.change(of, change)
}

// selectProgramme reads the programme that runs with its newest version.
const selectProgramme = `SELECT p.id, p.started, p.baseline_id, p.template, p.ended, v.number, v.content, v.reason, v.made_by, v.made_at
	FROM programmes p JOIN programme_versions v ON v.patient_id = p.patient_id AND v.programme_id = p.id
		AND v.number = (SELECT MAX(n.number) FROM programme_versions n WHERE n.patient_id = p.patient_id AND n.programme_id = p.id)
	WHERE p.patient_id = ? AND p.ended = '' ORDER BY p.made_at DESC LIMIT 1`

// Programme returns the programme that runs at its newest version, or
// rehab.ErrNotFound.
func (s *Store) Programme(ctx context.Context, of rehab.PatientID) (rehab.Programme, error) {
	p := rehab.Programme{Patient: of}
	var v versionRow
	err := s.queryRow(ctx, selectProgramme, string(of)).Scan(&p.ID, (*day)(&p.Started), &p.Baseline, &p.Template, (*day)(&p.Ended),
		&v.Number, &v.Content, &v.Reason, &v.MadeBy, &v.MadeAt)
	if err != nil {
		return rehab.Programme{}, known(err)
	}
	p.Current = v.version()
	return p, nil
}

// maxVersions bounds how far back the versions of a programme are read.
const maxVersions = 100

// ProgrammeVersions returns the newest 100 versions of a programme, newest
// first.
func (s *Store) ProgrammeVersions(ctx context.Context, of rehab.PatientID, id rehab.ProgrammeID) ([]rehab.ProgrammeVersion, error) {
	var rows []versionRow
	err := s.read(ctx).Where("patient_id = ? AND programme_id = ?", string(of), string(id)).
		Order("number DESC").Limit(maxVersions).Find(&rows).Error
	return each(rows, versionRow.version), known(err)
}
