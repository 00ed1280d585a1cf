package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// collect reads every row of a hand-written query and closes it.
func collect[V any](rows *sql.Rows, err error, scan func(scan func(...any) error) (V, error)) (values []V, _ error) {
	if err != nil {
		return nil, known(err)
	}
	for rows.Next() {
		v, err := scan(rows.Scan)
		if err != nil {
			return nil, errors.Join(known(err), rows.Close())
		}
		values = append(values, v)
	}
	return values, known(errors.Join(rows.Err(), rows.Close()))
}

// maxScores bounds how many pain scores one chart shows.
const maxScores = 500

// PainScores returns a patient's pain scores from one day to another, both
// included, oldest first; at most 500.
func (s *Store) PainScores(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]rehab.PainScore, error) {
	rows, err := s.query(ctx, `SELECT day, at, score, source FROM pain_scores
		WHERE patient_id = ? AND day BETWEEN ? AND ? ORDER BY day, at LIMIT ?`,
		string(of), from.String(), to.String(), maxScores)
	return collect(rows, err, func(scan func(...any) error) (p rehab.PainScore, err error) {
		var at int64
		err = scan((*day)(&p.Day), &at, &p.Score, &p.Source)
		p.At = instant(at)
		return p, err
	})
}

// maxDays bounds how many days one chart shows.
const maxDays = 400

// BoutTimes returns when bouts were, from one day to another, both included.
// The database sends one row for each day.
func (s *Store) BoutTimes(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]time.Time, error) {
	rows, err := s.query(ctx, `SELECT string_agg(CAST(at AS TEXT), ',') FROM bouts
		WHERE patient_id = ? AND day BETWEEN ? AND ? AND withdrawn_at = 0
		GROUP BY day ORDER BY day LIMIT ?`,
		string(of), from.String(), to.String(), maxDays)
	days, err := collect(rows, err, func(scan func(...any) error) (times string, err error) {
		err = scan(&times)
		return times, err
	})
	if err != nil {
		return nil, err
	}
	return instants(days)
}

// instants reads lists of microseconds.
func instants(lists []string) ([]time.Time, error) {
	var times []time.Time
	for _, list := range lists {
		for text := range strings.SplitSeq(list, ",") {
			us, err := strconv.ParseInt(text, 10, 64)
			if err != nil {
				return nil, fmt.Errorf("read instants: %w", err)
			}
			times = append(times, instant(us))
		}
	}
	return times, nil
}

// StrengthDays returns the days from one day to another with at least one set
// of a strengthening exercise, oldest first.
func (s *Store) StrengthDays(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]rehab.Date, error) {
	rows, err := s.query(ctx, `SELECT DISTINCT day FROM sessions AS s
		WHERE s.patient_id = ? AND s.day BETWEEN ? AND ? AND s.withdrawn_at = 0 AND `+countsAsStrength+`
		ORDER BY day`, string(of), from.String(), to.String())
	return collect(rows, err, func(scan func(...any) error) (d rehab.Date, err error) {
		err = scan((*day)(&d))
		return d, err
	})
}

const countsAsStrength = `EXISTS (SELECT 1 FROM session_exercises AS x
	WHERE x.patient_id = s.patient_id AND x.session_id = s.id AND x.strength AND NOT x.skipped AND x.reps <> '')`
