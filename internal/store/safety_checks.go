package store

import (
	"context"
	"reflect"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type safetyCheckRow struct {
	PatientID string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	Day       day
	At        int64
	Occasion  string
	Answers   packed[map[rehab.QuestionID]rehab.Answer]
	Weeks     *int
	Tier      string
	Because   packed[[]rehab.QuestionID]
	Advice    string
	Version   string
}

func (safetyCheckRow) TableName() string { return "safety_checks" }

// AddSafetyCheck keeps a check, what its answers leave out, and the pause that
// it opens, if any.
func (s *Store) AddSafetyCheck(ctx context.Context, v rehab.SafetyCheck, heed rehab.Heed, opens *rehab.Pause, change rehab.PauseChange) error {
	row := safetyCheckRow{
		PatientID: string(v.Patient), ID: string(v.ID), Day: day(v.Day), At: micros(v.At), Occasion: string(v.Occasion),
		Answers: pack(v.Answers), Weeks: v.Weeks, Tier: v.Tier.String(), Because: pack(v.Because), Advice: v.Advice, Version: v.Version,
	}
	return s.write(ctx, func(tx *Tx) error {
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept safetyCheckRow) bool {
			return kept.Occasion == row.Occasion && reflect.DeepEqual(kept.Answers, row.Answers) && reflect.DeepEqual(kept.Weeks, row.Weeks)
		})
		if err != nil || !added {
			return err
		}
		if err := tx.heed(v.Patient, heed); err != nil {
			return err
		}
		if opens != nil {
			if err := tx.addPause(*opens); err != nil {
				return err
			}
		}
		return tx.changePaused(v.Patient, change)
	})
}

// SafetyCheck returns one check of a patient, or rehab.ErrNotFound.
func (s *Store) SafetyCheck(ctx context.Context, of rehab.PatientID, id rehab.SafetyCheckID) (rehab.SafetyCheck, error) {
	var r safetyCheckRow
	if err := s.read(ctx).Where(byPatient, string(of), string(id)).Take(&r).Error; err != nil {
		return rehab.SafetyCheck{}, known(err)
	}
	return r.check()
}

// SafetyChecks returns a patient's last checks, newest first.
func (s *Store) SafetyChecks(ctx context.Context, of rehab.PatientID, limit int) ([]rehab.SafetyCheck, error) {
	return s.SafetyChecksBefore(ctx, of, time.Time{}, limit)
}

// SafetyChecksBefore returns a patient's last checks before the given moment,
// newest first; the zero moment is after all of them.
func (s *Store) SafetyChecksBefore(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.SafetyCheck, error) {
	var rows []safetyCheckRow
	err := s.read(ctx).Where("patient_id = ? AND at < ?", string(of), orLast(before)).
		Order("at DESC, id DESC").Limit(limit).Find(&rows).Error
	if err != nil {
		return nil, known(err)
	}
	return eachOrError(rows, safetyCheckRow.check)
}

func (r safetyCheckRow) check() (rehab.SafetyCheck, error) {
	tier, err := rehab.ParseTier(r.Tier)
	return rehab.SafetyCheck{
		ID: rehab.SafetyCheckID(r.ID), Patient: rehab.PatientID(r.PatientID), Day: rehab.Date(r.Day), At: instant(r.At),
		Occasion: rehab.Occasion(r.Occasion), Answers: r.Answers.V, Weeks: r.Weeks, Tier: tier, Because: r.Because.V, Advice: r.Advice,
		Version: r.Version,
	}, err
}
