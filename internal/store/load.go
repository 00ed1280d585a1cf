package store

import (
	"context"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type hardTaskRow struct {
	PatientID string `gorm:"primaryKey"`
	ID        string `gorm:"primaryKey"`
	Number    int    `gorm:"primaryKey"`
	Task      string
	Name      string
	Swaps     list[string]
	Own       string
	MadeAt    int64
	EndedAt   int64
}

func (hardTaskRow) TableName() string { return "hard_tasks" }

func newHardTaskRow(t rehab.HardTask) hardTaskRow {
	return hardTaskRow{
		PatientID: string(t.Patient), ID: string(t.ID), Number: t.Number, Task: t.Task, Name: t.Name,
		Swaps: t.Swaps, Own: t.Own, MadeAt: micros(t.Made),
	}
}

func (r hardTaskRow) task() rehab.HardTask {
	return rehab.HardTask{
		ID: rehab.HardTaskID(r.ID), Patient: rehab.PatientID(r.PatientID), Number: r.Number, Task: r.Task, Name: r.Name,
		Swaps: r.Swaps, Own: r.Own, Made: instant(r.MadeAt),
	}
}

func (r hardTaskRow) says(other hardTaskRow) bool {
	return r.Task == other.Task && r.Name == other.Name && r.Own == other.Own && slices.Equal(r.Swaps, other.Swaps)
}

const thisNumber = byPatient + " AND number = ?"

// AddHardTask keeps version t.Number of a task of the load plan, and ends the
// one before; rehab.ErrChanged unless that one stands. The same version again
// does nothing; rehab.ErrKeyReused when it says something else.
func (s *Store) AddHardTask(ctx context.Context, t rehab.HardTask) error {
	row := newHardTaskRow(t)
	return s.write(ctx, func(tx *Tx) error {
		if err := tx.lock(row.PatientID); err != nil {
			return err
		}
		added, err := once(tx, &row, thisNumber, []any{row.PatientID, row.ID, row.Number}, row.says)
		if err != nil || !added || row.Number == 1 {
			return err
		}
		n, err := tx.exec(`UPDATE hard_tasks SET ended_at = ? WHERE patient_id = ? AND id = ? AND number = ? AND ended_at = 0`,
			row.MadeAt, row.PatientID, row.ID, row.Number-1)
		if err == nil && n == 0 {
			err = rehab.ErrChanged
		}
		return err
	})
}

// EndHardTask takes a task off the load plan. Doing it again does nothing.
func (s *Store) EndHardTask(ctx context.Context, of rehab.PatientID, id rehab.HardTaskID, at time.Time) error {
	return s.write(ctx, func(tx *Tx) error {
		n, err := tx.exec(`UPDATE hard_tasks SET ended_at = ? WHERE patient_id = ? AND id = ? AND ended_at = 0`,
			micros(at), string(of), string(id))
		if err != nil || n > 0 {
			return err
		}
		var found int
		return tx.queryRow(`SELECT number FROM hard_tasks WHERE patient_id = ? AND id = ? LIMIT 1`, string(of), string(id)).Scan(&found)
	})
}

// HardTasks returns the tasks of a patient's load plan, oldest first; at most
// rehab.MaxHardTasks.
func (s *Store) HardTasks(ctx context.Context, of rehab.PatientID) ([]rehab.HardTask, error) {
	var rows []hardTaskRow
	err := s.read(ctx).Where("patient_id = ? AND ended_at = 0", string(of)).Order("id").Limit(rehab.MaxHardTasks).Find(&rows).Error
	slices.SortStableFunc(rows, func(a, b hardTaskRow) int { return int(a.MadeAt - b.MadeAt) })
	return each(rows, hardTaskRow.task), known(err)
}

// SetBreaks keeps how often somebody wants to be told to move, in minutes; 0
// is never.
func (s *Store) SetBreaks(ctx context.Context, of rehab.PatientID, minutes int, at time.Time, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error {
		_, err := tx.exec(`INSERT INTO break_intervals (patient_id, at, minutes) VALUES (?, ?, ?)
			ON CONFLICT (patient_id, at) DO UPDATE SET minutes = excluded.minutes`, string(of), micros(at), minutes)
		if err != nil {
			return err
		}
		return tx.change(of, change)
	})
}
