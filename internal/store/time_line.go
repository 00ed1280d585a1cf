package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// timeLineParts select what happened, a kind each, from a mark on: the newest
// first, and no more than a page of each, by an index that has them in order.
// The columns are those of scanHappened.
var timeLineParts = []struct {
	kind  rehab.HappenedKind
	query string
}{
	{rehab.HappenedSession, `SELECT 1 AS kind, s.id AS id, s.day AS day, s.logged_at AS at, s.pain_before AS pain,
		(SELECT concat_ws('|', count(*) FILTER (WHERE NOT e.skipped), max(e.pain)) FROM session_exercises e
			WHERE e.patient_id = s.patient_id AND e.session_id = s.id) AS said, s.note AS note
		FROM sessions s WHERE s.patient_id = ? AND s.withdrawn_at = 0 AND (s.day, s.logged_at, 1, s.id) < (?, ?, ?, ?)
		ORDER BY s.day DESC, s.logged_at DESC, s.id DESC LIMIT ?`},
	{rehab.HappenedCheckIn, `SELECT 2, c.id, c.day, c.at, c.pain, '', c.note
		FROM check_ins c WHERE c.patient_id = ? AND (c.day, c.at, 2, c.id) < (?, ?, ?, ?)
			AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.patient_id = c.patient_id AND r.id = c.id AND r.outcome <> '` + rehab.OutcomeNeedData + `')
		ORDER BY c.day DESC, c.at DESC, c.id DESC LIMIT ?`},
	{rehab.HappenedReview, `SELECT 3, r.id, r.day, r.at, CAST(NULL AS INTEGER), concat_ws('|', r.week, r.kind, r.outcome), ''
		FROM reviews r WHERE r.patient_id = ? AND r.outcome <> '` + rehab.OutcomeNeedData + `' AND (r.day, r.at, 3, r.id) < (?, ?, ?, ?)
		ORDER BY r.day DESC, r.at DESC, r.id DESC LIMIT ?`},
	{rehab.HappenedDiary, `SELECT 4, d.id, d.day, d.at, d.pain, d.places, d.note
		FROM diary_entries d WHERE d.patient_id = ? AND d.withdrawn_at = 0 AND (d.day, d.at, 4, d.id) < (?, ?, ?, ?)
		ORDER BY d.day DESC, d.at DESC, d.id DESC LIMIT ?`},
	{rehab.HappenedActivity, `SELECT 5, a.id, a.day, a.logged_at, CAST(NULL AS INTEGER), concat_ws('|', a.kind, a.minutes, a.effort, a.places, a.own), a.note
		FROM other_activities a WHERE a.patient_id = ? AND a.ended_at = 0 AND (a.day, a.logged_at, 5, a.id) < (?, ?, ?, ?)
		ORDER BY a.day DESC, a.logged_at DESC, a.id DESC LIMIT ?`},
}

// selectTimeLine puts the pages of all kinds in one order: a few dozen rows at
// most, however long the record is.
var selectTimeLine = func() string {
	var parts []string
	for _, p := range timeLineParts {
		parts = append(parts, "SELECT * FROM ("+p.query+") AS part"+fmt.Sprint(int(p.kind)))
	}
	return "SELECT kind, id, day, at, pain, said, note FROM (" + strings.Join(parts, " UNION ALL ") +
		") AS line ORDER BY day DESC, at DESC, kind DESC, id DESC LIMIT ?"
}()

// lastDay is after every day.
const lastDay = "9999-12-31"

// TimeLine returns up to limit things that happened before a mark, newest
// first. What was withdrawn is left out, and the check-in that is a part of a
// review; of a review that had nothing to go by there is the check-in alone.
func (s *Store) TimeLine(ctx context.Context, of rehab.PatientID, before rehab.Mark, limit int) ([]rehab.Happened, error) {
	date := lastDay
	if !before.Day.IsZero() {
		date = before.Day.String()
	}
	mark := []any{string(of), date, orLast(before.At), int(before.Kind), before.ID, limit}
	var args []any
	for range timeLineParts {
		args = append(args, mark...)
	}
	rows, err := s.query(ctx, selectTimeLine, append(args, limit)...)
	return collect(rows, err, scanHappened)
}

func scanHappened(scan func(...any) error) (v rehab.Happened, err error) {
	var (
		at   int64
		said string
	)
	if err = scan(&v.Kind, &v.ID, (*day)(&v.Day), &at, &v.Pain, &said, &v.Note); err != nil {
		return v, err
	}
	v.At = instant(at)
	switch v.Kind {
	case rehab.HappenedSession:
		err = readDone(&v, said)
	case rehab.HappenedReview:
		err = readReviewed(&v, said)
	case rehab.HappenedDiary:
		err = (*list[string])(&v.Places).Scan(said)
	case rehab.HappenedActivity:
		err = readActivity(&v, said)
	}
	return v, err
}

// readDone reads how many exercises were done, and the highest pain in them if
// anybody said.
func readDone(v *rehab.Happened, said string) (err error) {
	done, pain, rated := strings.Cut(said, "|")
	if v.Count, err = strconv.Atoi(done); err != nil || !rated {
		return err
	}
	highest, err := strconv.Atoi(pain)
	if v.Pain == nil || *v.Pain < highest {
		v.Pain = &highest
	}
	return err
}

func readReviewed(v *rehab.Happened, said string) (err error) {
	week, rest, _ := strings.Cut(said, "|")
	v.Code, v.What, _ = strings.Cut(rest, "|")
	v.Week, err = strconv.Atoi(week)
	return err
}

// readActivity reads kind, minutes, effort, places and somebody's own words,
// which may hold anything and so come last.
func readActivity(v *rehab.Happened, said string) (err error) {
	parts := strings.SplitN(said, "|", 5)
	if len(parts) < 5 {
		return fmt.Errorf("read activity: %d parts", len(parts))
	}
	v.Code, v.Effort, v.What = parts[0], parts[2], parts[4]
	if v.Count, err = strconv.Atoi(parts[1]); err != nil {
		return err
	}
	return (*list[string])(&v.Places).Scan(parts[3])
}
