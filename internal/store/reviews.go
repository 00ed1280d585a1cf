package store

import (
	"context"
	"reflect"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type reviewRow struct {
	PatientID   string `gorm:"primaryKey"`
	ID          string `gorm:"primaryKey"`
	ProgrammeID string
	Week        int
	Kind        string
	Day         day
	At          int64
	CheckID     string
	Inputs      string
	Good        list[string]
	Confidence  *int
	Outcome     string
	Flags       list[string]
	Reasons     list[string]
	Version     string
	Barriers    list[string]
	Decision    string
	DecidedAt   int64
}

func (reviewRow) TableName() string { return "reviews" }

func newReviewRow(v rehab.Review) reviewRow {
	return reviewRow{
		PatientID: string(v.Patient), ID: string(v.ID), ProgrammeID: string(v.Programme), Week: v.Week, Kind: v.Kind,
		Day: day(v.Day), At: micros(v.At), CheckID: string(v.Check), Inputs: string(v.Inputs), Good: v.Good,
		Confidence: v.Confidence, Outcome: v.Outcome, Flags: v.Flags, Reasons: v.Reasons, Version: v.Version,
		Barriers: v.Barriers, Decision: v.Decision, DecidedAt: micros(v.DecidedAt),
	}
}

func (r reviewRow) review() rehab.Review {
	return rehab.Review{
		ID: rehab.ReviewID(r.ID), Patient: rehab.PatientID(r.PatientID), Programme: rehab.ProgrammeID(r.ProgrammeID),
		Week: r.Week, Kind: r.Kind, Day: rehab.Date(r.Day), At: instant(r.At), Check: rehab.SafetyCheckID(r.CheckID),
		Inputs: []byte(r.Inputs), Good: r.Good, Confidence: r.Confidence, Outcome: r.Outcome, Flags: r.Flags,
		Reasons: r.Reasons, Version: r.Version, Barriers: r.Barriers, Decision: r.Decision, DecidedAt: instant(r.DecidedAt),
	}
}

// AddReview keeps a review, with the check-in that is a part of it unless that
// is nil.
func (s *Store) AddReview(ctx context.Context, v rehab.Review, with *rehab.CheckIn, change rehab.Change) error {
	row := newReviewRow(v)
	return s.write(ctx, func(tx *Tx) error {
		added, err := once(tx, &row, byPatient, []any{row.PatientID, row.ID}, func(kept reviewRow) bool {
			return slices.Equal(kept.Good, row.Good) && reflect.DeepEqual(kept.Confidence, row.Confidence)
		})
		if err != nil {
			return err
		}
		if with != nil {
			if _, err := tx.addCheckIn(*with); err != nil {
				return err
			}
		}
		if !added {
			return nil
		}
		return tx.change(v.Patient, change)
	})
}

// Review returns one review of a patient with its overrides, oldest first, or
// rehab.ErrNotFound.
func (s *Store) Review(ctx context.Context, of rehab.PatientID, id rehab.ReviewID) (rehab.Review, error) {
	var r reviewRow
	if err := s.read(ctx).Where(byPatient, string(of), string(id)).Take(&r).Error; err != nil {
		return rehab.Review{}, known(err)
	}
	v := r.review()
	var err error
	v.Overrides, err = s.overrides(ctx, of, id)
	return v, err
}

// Reviews returns up to limit of a patient's reviews before the given moment,
// newest first and without their overrides; the zero moment is after all of
// them.
func (s *Store) Reviews(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.Review, error) {
	rows, err := s.query(ctx, selectReviews, string(of), orLast(before), limit)
	return collect(rows, err, func(scan func(...any) error) (rehab.Review, error) {
		r := reviewRow{PatientID: string(of)}
		err := scan(&r.ID, &r.ProgrammeID, &r.Week, &r.Kind, &r.Day, &r.At, &r.CheckID, &r.Inputs, &r.Good, &r.Confidence, &r.Outcome,
			&r.Flags, &r.Reasons, &r.Version, &r.Barriers, &r.Decision, &r.DecidedAt)
		return r.review(), err
	})
}

// selectReviews is by hand, because the progress page reads by it.
const selectReviews = `SELECT id, programme_id, week, kind, day, at, check_id, inputs, good, confidence, outcome, flags, reasons, version,
	barriers, decision, decided_at FROM reviews WHERE patient_id = ? AND at < ? ORDER BY at DESC, id DESC LIMIT ?`

// DecideReview keeps what the person decided after a review, and what got in
// their way.
func (s *Store) DecideReview(ctx context.Context, v rehab.Review, change rehab.Change) error {
	row := newReviewRow(v)
	return s.write(ctx, func(tx *Tx) error {
		err := found(tx.gorm().Model(&reviewRow{}).Where(byPatient, row.PatientID, row.ID).
			Select("barriers", "decision", "decided_at").Updates(&row))
		if err != nil {
			return err
		}
		return tx.change(v.Patient, change)
	})
}

type overrideRow struct {
	PatientID string `gorm:"primaryKey"`
	ReviewID  string `gorm:"primaryKey"`
	At        int64  `gorm:"primaryKey;autoIncrement:false"`
	PhysioID  string
	Name      string
	Outcome   string
	Reason    string
}

func (overrideRow) TableName() string { return "review_overrides" }

// AddOverride keeps a physio's different decision beside a review.
func (s *Store) AddOverride(ctx context.Context, of rehab.PatientID, id rehab.ReviewID, o rehab.Override, change rehab.Change) error {
	row := overrideRow{
		PatientID: string(of), ReviewID: string(id), At: micros(o.At), PhysioID: string(o.By), Name: o.Name,
		Outcome: o.Outcome, Reason: o.Reason,
	}
	return s.write(ctx, func(tx *Tx) error {
		key := []any{row.PatientID, row.ReviewID, row.At}
		added, err := once(tx, &row, "patient_id = ? AND review_id = ? AND at = ?", key, func(kept overrideRow) bool { return kept == row })
		if err != nil || !added {
			return err
		}
		return tx.change(of, change)
	})
}

// maxOverrides bounds how many overrides are read.
const maxOverrides = 20

func (s *Store) overrides(ctx context.Context, of rehab.PatientID, id rehab.ReviewID) ([]rehab.Override, error) {
	var rows []overrideRow
	err := s.read(ctx).Where("patient_id = ? AND review_id = ?", string(of), string(id)).
		Order("at DESC").Limit(maxOverrides).Find(&rows).Error
	if len(rows) == 0 {
		return nil, known(err)
	}
	slices.Reverse(rows)
	return each(rows, func(r overrideRow) rehab.Override {
		return rehab.Override{By: rehab.AccountID(r.PhysioID), Name: r.Name, At: instant(r.At), Outcome: r.Outcome, Reason: r.Reason}
	}), known(err)
}

// orLast is t in microseconds, or after every moment when t is zero.
func orLast(t time.Time) int64 {
	if t.IsZero() {
		return 1<<63 - 1
	}
	return micros(t)
}
