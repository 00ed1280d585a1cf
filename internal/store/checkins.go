package store

import (
	"context"
	"reflect"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type checkInRow struct {
	PatientID   string `gorm:"primaryKey"`
	ID          string `gorm:"primaryKey"`
	ProgrammeID string
	Day         day
	At          int64
	CheckID     string
	Pain        *int
	Activities  list[rehab.Activity]
	Change      *int
	Sleep       *int
	HardTasks   string
	Tasks       list[rehab.TaskChange]
	Painkillers string
	Worst       *int
	Stress      *int
	Note        string
	Early       string
	Jump        bool
}

func (checkInRow) TableName() string { return "check_ins" }

func newCheckInRow(c rehab.CheckIn) checkInRow {
	return checkInRow{
		PatientID: string(c.Patient), ID: string(c.ID), ProgrammeID: string(c.Programme), Day: day(c.Day), At: micros(c.At),
		CheckID: string(c.Check), Pain: c.Pain, Activities: c.Activities, Change: c.Change, Sleep: c.Sleep,
		HardTasks: c.HardTasks, Tasks: c.Tasks, Painkillers: c.Painkillers, Worst: c.Worst, Stress: c.Stress, Note: c.Note,
		Early: c.Early, Jump: c.Jump,
	}
}

func (r checkInRow) checkIn() rehab.CheckIn {
	return rehab.CheckIn{
		ID: rehab.CheckInID(r.ID), Patient: rehab.PatientID(r.PatientID), Programme: rehab.ProgrammeID(r.ProgrammeID),
		Day: rehab.Date(r.Day), At: instant(r.At), Check: rehab.SafetyCheckID(r.CheckID), Pain: r.Pain,
		Activities: r.Activities, Change: r.Change, Sleep: r.Sleep, HardTasks: r.HardTasks, Tasks: r.Tasks, Painkillers: r.Painkillers,
		Worst: r.Worst, Stress: r.Stress, Note: r.Note, Early: r.Early, Jump: r.Jump,
	}
}

// sameAnswers reports whether a patient said the same twice. When they said it
// and what was made of it may differ: a form can come again days later.
func (r checkInRow) sameAnswers(other checkInRow) bool {
	r.ProgrammeID, r.Day, r.At, r.CheckID, r.Early, r.Jump =
		other.ProgrammeID, other.Day, other.At, other.CheckID, other.Early, other.Jump
	return reflect.DeepEqual(r, other)
}

// AddCheckIn keeps a check-in, and its pain on the pain chart.
func (s *Store) AddCheckIn(ctx context.Context, c rehab.CheckIn, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		added, err := tx.addCheckIn(c)
		if err != nil || !added {
			return err
		}
		return tx.change(c.Patient, change)
	})
}

func (tx *Tx) addCheckIn(c rehab.CheckIn) (added bool, err error) {
	row := newCheckInRow(c)
	added, err = once(tx, &row, byPatient, []any{row.PatientID, row.ID}, row.sameAnswers)
	if err != nil || !added || c.Pain == nil {
		return added, err
	}
	score := rehab.PainScore{Day: c.Day, At: c.At, Score: *c.Pain, Source: "check-in"}
	return true, tx.setPainScore(c.Patient, row.ID, score)
}

// CheckIn returns one check-in of a patient, or rehab.ErrNotFound.
func (s *Store) CheckIn(ctx context.Context, of rehab.PatientID, id rehab.CheckInID) (rehab.CheckIn, error) {
	var r checkInRow
	err := s.read(ctx).Where(byPatient, string(of), string(id)).Take(&r).Error
	return r.checkIn(), known(err)
}

// CheckIns returns up to limit of a patient's check-ins before the given
// moment, newest first; the zero moment is after all of them.
func (s *Store) CheckIns(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.CheckIn, error) {
	rows, err := s.query(ctx, selectCheckIns, string(of), orLast(before), limit)
	return collect(rows, err, func(scan func(...any) error) (rehab.CheckIn, error) {
		r := checkInRow{PatientID: string(of)}
		err := scan(&r.ID, &r.ProgrammeID, &r.Day, &r.At, &r.CheckID, &r.Pain, &r.Activities, &r.Change, &r.Sleep, &r.HardTasks,
			&r.Tasks, &r.Painkillers, &r.Worst, &r.Stress, &r.Note, &r.Early, &r.Jump)
		return r.checkIn(), err
	})
}

// selectCheckIns is by hand, because the progress page reads by it.
const selectCheckIns = `SELECT id, programme_id, day, at, check_id, pain, activities, change, sleep, hard_tasks, tasks, painkillers, worst,
	stress, note, early, jump FROM check_ins WHERE patient_id = ? AND at < ? ORDER BY at DESC, id DESC LIMIT ?`

// FirstCheckIn returns a patient's first check-in on or after the given day
// that says how strong the pain was, or rehab.ErrNotFound.
func (s *Store) FirstCheckIn(ctx context.Context, of rehab.PatientID, from rehab.Date) (rehab.CheckIn, error) {
	var r checkInRow
	err := s.read(ctx).Where("patient_id = ? AND day >= ? AND pain IS NOT NULL", string(of), day(from)).
		Order("day, at, id").Limit(1).Take(&r).Error
	return r.checkIn(), known(err)
}
