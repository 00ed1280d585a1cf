package store

import (
	"context"
	"encoding/json"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// AddExerciseVersions keeps the content of exercises not seen before, so that
// an old session can be shown as it then was.
func (s *Store) AddExerciseVersions(ctx context.Context, exercises []rehab.Exercise, at time.Time) error {
	return s.write(ctx, func(tx *Tx) error {
		for _, e := range exercises {
			content, err := json.Marshal(e)
			if err != nil {
				return err
			}
			_, err = tx.exec(`INSERT INTO exercise_versions (id, version, content, seen_at) VALUES (?, ?, ?, ?)
				ON CONFLICT (id, version) DO NOTHING`, string(e.ID), e.Version, string(content), micros(at))
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// ExerciseVersion returns an exercise as it was at that version, or
// rehab.ErrNotFound.
func (s *Store) ExerciseVersion(ctx context.Context, id rehab.ExerciseID, version string) (e rehab.Exercise, err error) {
	var content []byte
	err = s.queryRow(ctx, `SELECT content FROM exercise_versions WHERE id = ? AND version = ?`, string(id), version).Scan(&content)
	if err != nil {
		return e, known(err)
	}
	err = json.Unmarshal(content, &e)
	return e, err
}
