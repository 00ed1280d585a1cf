package store

import (
	"context"
	"reflect"

	"example.org/sixweeks/internal/rehab"
)

type baselineRow struct {
	PatientID  string `gorm:"primaryKey"`
	ID         string `gorm:"primaryKey"`
	Day        day
	At         int64
	Pain       *int
	Worst      *int
	Confidence *int
	Sleep      *int
	Activities packed[[]rehab.Activity]
	Answers    packed[baselineAnswers]
}

// baselineAnswers are the answers that nothing is looked up by.
type baselineAnswers struct {
	Began, Cause    string
	Side            rehab.PainSide
	Places, Quality []string
	Triggers, Told  []string
	Treatments      []string
	Neck            string
	DayType         []string
	Equipment       []string
	CheckedBy       string
	Flare           bool
}

func (baselineRow) TableName() string { return "baselines" }

func newBaselineRow(b rehab.Baseline) baselineRow {
	return baselineRow{
		PatientID: string(b.Patient), ID: string(b.ID), Day: day(b.Day), At: micros(b.At), Pain: b.Pain, Worst: b.Worst,
		Confidence: b.Confidence, Sleep: b.Sleep, Activities: pack(b.Activities),
		Answers: pack(baselineAnswers{
			Began: b.Began, Cause: b.Cause, Side: b.Side, Places: b.Places, Quality: b.Quality, Triggers: b.Triggers,
			Told: b.Told, Treatments: b.Treatments, Neck: b.Neck, DayType: b.DayType, Equipment: b.Equipment, CheckedBy: b.CheckedBy, Flare: b.Flare,
		}),
	}
}

func (r baselineRow) baseline() rehab.Baseline {
	a := r.Answers.V
	return rehab.Baseline{
		ID: rehab.BaselineID(r.ID), Patient: rehab.PatientID(r.PatientID), Day: rehab.Date(r.Day), At: instant(r.At),
		Pain: r.Pain, Worst: r.Worst, Confidence: r.Confidence, Sleep: r.Sleep, Activities: r.Activities.V,
		Began: a.Began, Cause: a.Cause, Side: a.Side, Places: a.Places, Quality: a.Quality, Triggers: a.Triggers,
		Told: a.Told, Treatments: a.Treatments, Neck: a.Neck, DayType: a.DayType, Equipment: a.Equipment, CheckedBy: a.CheckedBy, Flare: a.Flare,
	}
}

// AddBaseline keeps what a patient said about their pain at the start, its pain
// score, what the answers leave out, and the calm-down phase that they start or
// end.
func (s *Store) AddBaseline(ctx context.Context, b rehab.Baseline, heed rehab.Heed, change rehab.Change) error {
	row := newBaselineRow(b)
	return s.write(ctx, func(tx *Tx) error {
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept baselineRow) bool {
			kept.At, kept.Day = row.At, row.Day
			return reflect.DeepEqual(kept, row)
		})
		if err != nil || !added {
			return err
		}
		if err := tx.heed(b.Patient, heed); err != nil {
			return err
		}
		if err := tx.heedCalmDown(b); err != nil {
			return err
		}
		if b.Pain != nil {
			score := rehab.PainScore{Day: b.Day, At: b.At, Score: *b.Pain, Source: "baseline"}
			if err := tx.setPainScore(b.Patient, string(b.ID), score); err != nil {
				return err
			}
		}
		return tx.change(b.Patient, change)
	})
}

// setPainScore keeps the one pain score that a thing with that id says.
func (tx *Tx) setPainScore(of rehab.PatientID, id string, p rehab.PainScore) error {
	_, err := tx.exec(`INSERT INTO pain_scores (patient_id, source, source_id, day, at, score) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (patient_id, source, source_id) DO UPDATE SET day = excluded.day, at = excluded.at, score = excluded.score`,
		string(of), p.Source, id, p.Day.String(), micros(p.At), p.Score)
	return err
}

// Baseline returns one baseline of a patient, or rehab.ErrNotFound.
func (s *Store) Baseline(ctx context.Context, of rehab.PatientID, id rehab.BaselineID) (rehab.Baseline, error) {
	var r baselineRow
	err := s.read(ctx).Where(byPatient, string(of), string(id)).Take(&r).Error
	return r.baseline(), known(err)
}

// LatestBaseline returns a patient's newest baseline, or rehab.ErrNotFound.
func (s *Store) LatestBaseline(ctx context.Context, of rehab.PatientID) (rehab.Baseline, error) {
	r := baselineRow{PatientID: string(of)}
	err := s.queryRow(ctx, selectBaseline, string(of)).
		Scan(&r.ID, &r.Day, &r.At, &r.Pain, &r.Worst, &r.Confidence, &r.Sleep, &r.Activities, &r.Answers)
	return r.baseline(), known(err)
}

// selectBaseline is by hand, because the progress page reads by it.
const selectBaseline = `SELECT id, day, at, pain, worst, confidence, sleep, activities, answers FROM baselines
	WHERE patient_id = ? ORDER BY at DESC, id DESC LIMIT 1`
