package store

import (
	"context"

	"example.org/sixweeks/internal/rehab"
)

type stepRow struct {
	PatientID   string `gorm:"primaryKey"`
	ID          string `gorm:"primaryKey"`
	ProgrammeID string
	ExerciseID  string
	Day         day
	Action      string
	How         string
	ToExercise  string
	Taken       bool
	At          int64
}

func (stepRow) TableName() string { return "steps" }

// AddStep keeps what a patient answered to a suggestion, and the version of
// the programme that it makes when the step is taken. Keeping it again does
// nothing; rehab.ErrChanged unless the version follows the current one.
func (s *Store) AddStep(ctx context.Context, v rehab.Step, makes *rehab.ProgrammeVersion, change rehab.Change) error {
	row := stepRow{
		PatientID: string(v.Patient), ID: v.ID, ProgrammeID: string(v.Programme), ExerciseID: string(v.Exercise), Day: day(v.Day),
		Action: v.Action, How: v.How, ToExercise: string(v.To), Taken: v.Taken, At: micros(v.At),
	}
	return s.write(ctx, func(tx *Tx) error {
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, row.sameAs)
		if err != nil || !added {
			return err
		}
		if makes == nil {
			return tx.change(v.Patient, change)
		}
		return tx.changeProgramme(v.Patient, newVersionRow(v.Patient, v.Programme, *makes), change)
	})
}

func (r stepRow) sameAs(kept stepRow) bool {
	kept.At, kept.Day = r.At, r.Day
	return kept == r
}

// Steps returns the last answers to suggestions in a programme, newest first.
func (s *Store) Steps(ctx context.Context, of rehab.PatientID, in rehab.ProgrammeID, limit int) ([]rehab.Step, error) {
	var rows []stepRow
	err := s.read(ctx).Where("patient_id = ? AND programme_id = ?", string(of), string(in)).
		Order("day DESC, at DESC").Limit(limit).Find(&rows).Error
	return each(rows, stepRow.step), known(err)
}

func (r stepRow) step() rehab.Step {
	return rehab.Step{
		ID: r.ID, Patient: rehab.PatientID(r.PatientID), Programme: rehab.ProgrammeID(r.ProgrammeID),
		Exercise: rehab.ExerciseID(r.ExerciseID), Day: rehab.Date(r.Day), At: instant(r.At), Action: r.Action, How: r.How,
		To: rehab.ExerciseID(r.ToExercise), Taken: r.Taken,
	}
}
