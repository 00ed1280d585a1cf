package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
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
// included, oldest first; at most 500. The database sends them in one text: a
// row for each would take twice as long.
func (s *Store) PainScores(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]rehab.PainScore, error) {
	var list sql.NullString
	err := s.queryRow(ctx, `SELECT string_agg(p.day || ' ' || CAST(p.at AS TEXT) || ' ' || CAST(p.score AS TEXT) || ' ' || p.source, ',')
		FROM (SELECT day, at, score, source FROM pain_scores
			WHERE patient_id = ? AND day BETWEEN ? AND ? ORDER BY day, at LIMIT ?) AS p`,
		string(of), from.String(), to.String(), maxScores).Scan(&list)
	if err != nil || list.String == "" {
		return nil, known(err)
	}
	var scores []rehab.PainScore
	for text := range strings.SplitSeq(list.String, ",") {
		p, err := painScore(text)
		if err != nil {
			return nil, fmt.Errorf("read pain scores: %w", err)
		}
		scores = append(scores, p)
	}
	slices.SortStableFunc(scores, func(a, b rehab.PainScore) int {
		return cmp.Or(a.Day.DaysSince(b.Day), a.At.Compare(b.At))
	})
	return scores, nil
}

// painScore reads one of the texts of PainScores.
func painScore(text string) (p rehab.PainScore, err error) {
	date, rest, _ := strings.Cut(text, " ")
	at, rest, _ := strings.Cut(rest, " ")
	score, source, _ := strings.Cut(rest, " ")
	us, err1 := strconv.ParseInt(at, 10, 64)
	n, err2 := strconv.Atoi(score)
	d, err3 := rehab.ParseDate(date)
	return rehab.PainScore{Day: d, At: instant(us), Score: n, Source: source}, errors.Join(err1, err2, err3)
}

// maxTimes bounds how many bouts one chart counts: 400 days with 48 a day.
const maxTimes = 400 * 48

// BoutTimes returns when bouts were, from one day to another, both included,
// oldest first. The database sends them in one text.
func (s *Store) BoutTimes(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]time.Time, error) {
	var list sql.NullString
	err := s.queryRow(ctx, `SELECT string_agg(CAST(b.at AS TEXT), ',') FROM (SELECT at FROM bouts
		WHERE patient_id = ? AND day BETWEEN ? AND ? AND withdrawn_at = 0 ORDER BY day, at LIMIT ?) AS b`,
		string(of), from.String(), to.String(), maxTimes).Scan(&list)
	if err != nil || list.String == "" {
		return nil, known(err)
	}
	times := make([]time.Time, 0, strings.Count(list.String, ",")+1)
	for text := range strings.SplitSeq(list.String, ",") {
		us, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("read bouts: %w", err)
		}
		times = append(times, instant(us))
	}
	slices.SortFunc(times, time.Time.Compare)
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
