package store

import (
	"context"
	"encoding/json"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// Contents returns the exercises of a session as they were when it was done.
// Those of which nothing was kept are left out.
func (s *Store) Contents(ctx context.Context, done []rehab.Done) ([]rehab.Exercise, error) {
	if len(done) == 0 {
		return nil, nil
	}
	args := make([]any, 0, 2*len(done))
	for _, d := range done {
		args = append(args, string(d.Exercise), d.Version)
	}
	rows, err := s.query(ctx, `SELECT content FROM exercise_versions WHERE id = ? AND version = ?`+
		strings.Repeat(` OR id = ? AND version = ?`, len(done)-1), args...)
	return collect(rows, err, func(scan func(...any) error) (e rehab.Exercise, err error) {
		var content []byte
		if err := scan(&content); err != nil {
			return e, err
		}
		return e, json.Unmarshal(content, &e)
	})
}
