package store

import (
	"context"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// Caseload returns up to limit people of a physio's caseload, those who need
// somebody first, after the given place.
func (s *Store) Caseload(ctx context.Context, physio rehab.AccountID, q rehab.CaseloadQuery, limit int) ([]rehab.Situation, error) {
	sql, args := caseloadSQL(physio, q, limit)
	rows, err := s.query(ctx, sql, args...)
	if err != nil {
		return nil, known(err)
	}
	defer rows.Close()
	people := make([]rehab.Situation, 0, limit)
	for rows.Next() {
		v, err := readSituation(rows.Scan)
		if err != nil {
			return nil, err
		}
		people = append(people, v)
	}
	return people, known(rows.Err())
}

func caseloadSQL(physio rehab.AccountID, q rehab.CaseloadQuery, limit int) (string, []any) {
	sql := `SELECT facts FROM situations WHERE physio_id = ?`
	args := []any{string(physio)}
	if len(q.Concerns) > 0 {
		sql += ` AND rank IN (?` + strings.Repeat(", ?", len(q.Concerns)-1) + `)`
		for _, c := range q.Concerns {
			args = append(args, c.Rank())
		}
	}
	if q.Name != "" {
		sql += ` AND name_key LIKE ? ESCAPE '!'`
		args = append(args, "%"+likeEscaper.Replace(nameKey(q.Name))+"%")
	}
	if q.After != (rehab.CaseloadPlace{}) {
		sql += ` AND (rank, since, patient_id) > (?, ?, ?)`
		args = append(args, q.After.Rank, q.After.Since.String(), string(q.After.Patient))
	}
	return sql + ` ORDER BY rank, since, patient_id LIMIT ?`, append(args, limit)
}

var likeEscaper = strings.NewReplacer("!", "!!", "%", "!%", "_", "!_")

// CaseloadCounts returns how many people of a physio's caseload have each
// concern.
func (s *Store) CaseloadCounts(ctx context.Context, physio rehab.AccountID) (map[rehab.Concern]int, error) {
	rows, err := s.query(ctx, `SELECT concern, people FROM caseload_counts WHERE physio_id = ?`, string(physio))
	if err != nil {
		return nil, known(err)
	}
	defer rows.Close()
	counts := map[rehab.Concern]int{}
	for rows.Next() {
		var c string
		var n int
		if err := rows.Scan(&c, &n); err != nil {
			return nil, err
		}
		counts[rehab.Concern(c)] = n
	}
	return counts, known(rows.Err())
}

// Turning returns up to limit patients whose concern time alone changes on or
// before the given day, in order of when, after the given one.
func (s *Store) Turning(ctx context.Context, by rehab.Date, after rehab.Turn, limit int) ([]rehab.Turn, error) {
	rows, err := s.query(ctx, `SELECT turns, patient_id FROM situations
		WHERE turns <> '' AND turns <= ? AND (turns, patient_id) > (?, ?) ORDER BY turns, patient_id LIMIT ?`,
		by.String(), after.Day.String(), string(after.Patient), limit)
	return collect(rows, err, func(scan func(...any) error) (t rehab.Turn, err error) {
		err = scan((*day)(&t.Day), &t.Patient)
		return t, err
	})
}

// ChangeSituation brings one patient's situation up to date.
func (s *Store) ChangeSituation(ctx context.Context, of rehab.PatientID, change rehab.Change) error {
	return s.write(ctx, func(tx *Tx) error { return tx.change(of, change) })
}
