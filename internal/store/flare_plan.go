package store

import (
	"context"
	"reflect"

	"example.org/sixweeks/internal/rehab"
)

type flarePlanRow struct {
	PatientID string `gorm:"primaryKey"`
	Number    int    `gorm:"primaryKey;autoIncrement:false"`
	Signs     list[string]
	OwnSign   string
	EaseBack  list[string]
	Tasks     list[rehab.HardTaskID]
	Moves     list[rehab.ExerciseID]
	OwnEase   string
	MadeAt    int64
}

func (flarePlanRow) TableName() string { return "flare_plans" }

func (r flarePlanRow) plan() rehab.FlarePlan {
	return rehab.FlarePlan{
		Patient: rehab.PatientID(r.PatientID), Number: r.Number, Signs: r.Signs, OwnSign: r.OwnSign, EaseBack: r.EaseBack,
		Tasks: r.Tasks, Moves: r.Moves, OwnEase: r.OwnEase, Made: instant(r.MadeAt),
	}
}

// says reports whether two plans say the same, whenever they were made.
func (r flarePlanRow) says(kept flarePlanRow) bool {
	a, b := r.plan(), kept.plan()
	a.Made = b.Made
	for _, p := range []*rehab.FlarePlan{&a, &b} {
		p.Signs, p.EaseBack = append([]string{}, p.Signs...), append([]string{}, p.EaseBack...)
		p.Tasks, p.Moves = append([]rehab.HardTaskID{}, p.Tasks...), append([]rehab.ExerciseID{}, p.Moves...)
	}
	return reflect.DeepEqual(a, b)
}

// AddFlarePlan keeps version p.Number of a patient's flare plan;
// rehab.ErrChanged unless it follows the last. The same version again does
// nothing; rehab.ErrKeyReused when it says something else.
func (s *Store) AddFlarePlan(ctx context.Context, p rehab.FlarePlan) error {
	row := flarePlanRow{
		PatientID: string(p.Patient), Number: p.Number, Signs: p.Signs, OwnSign: p.OwnSign, EaseBack: p.EaseBack,
		Tasks: p.Tasks, Moves: p.Moves, OwnEase: p.OwnEase, MadeAt: micros(p.Made),
	}
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(row.PatientID); err != nil {
			return err
		}
		var last int
		err := tx.queryRow(`SELECT COALESCE(MAX(number), 0) FROM flare_plans WHERE patient_id = ?`, row.PatientID).Scan(&last)
		if err == nil && (row.Number > last+1) {
			err = rehab.ErrChanged
		}
		if err != nil {
			return err
		}
		_, err = once(tx, &row, "patient_id = ? AND number = ?", []any{row.PatientID, row.Number}, row.says)
		return err
	})
}

// FlarePlan returns a patient's flare plan as it is now; an empty one before
// there is any.
func (s *Store) FlarePlan(ctx context.Context, of rehab.PatientID) (rehab.FlarePlan, error) {
	var rows []flarePlanRow
	err := s.read(ctx).Where("patient_id = ?", string(of)).Order("number DESC").Limit(1).Find(&rows).Error
	if err != nil || len(rows) == 0 {
		return rehab.FlarePlan{Patient: of}, known(err)
	}
	return rows[0].plan(), nil
}
