package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// A timeLinePart is one kind of thing on the time line: where it stands, in an
// order that an index has, and what is said of it, as one text.
type timeLinePart struct {
	kind          rehab.HappenedKind
	table, at     string
	stands        string // is left out otherwise
	pain, details string // of the row t
}

var timeLineParts = []timeLinePart{
	{rehab.HappenedSession, "sessions", "logged_at", "t.withdrawn_at = 0", "t.pain_before", `(SELECT count(*) FILTER (WHERE NOT e.skipped) || '|' || COALESCE(CAST(max(e.pain) AS TEXT), '')
		FROM session_exercises e WHERE e.patient_id = t.patient_id AND e.session_id = t.id), t.note`},
	{rehab.HappenedCheckIn, "check_ins", "at", `NOT EXISTS (SELECT 1 FROM reviews r
		WHERE r.patient_id = t.patient_id AND r.id = t.id AND r.outcome <> '` + rehab.OutcomeNeedData + `')`, "t.pain", "t.note"},
	{rehab.HappenedReview, "reviews", "at", "t.outcome <> '" + rehab.OutcomeNeedData + "'", "''", "t.week, t.kind, t.outcome"},
	{rehab.HappenedDiary, "diary_entries", "at", "t.withdrawn_at = 0", "t.pain", "t.places, t.note"},
	{rehab.HappenedActivity, "other_activities", "logged_at", "t.ended_at = 0", "''", "t.minutes, t.kind, t.own, t.effort, t.places, t.note"},
}

// What is said comes in one text for each kind: a row for each thing would take
// twice as long. No text that somebody writes may hold what stands between.
const (
	betweenDetails = "\x1f"
	betweenThings  = "\x1e"
)

// selectTimeLine reads the last things of each kind, a page of them, by an
// index that has them in order.
var selectTimeLine = func() map[rehab.HappenedKind]string {
	parts := map[rehab.HappenedKind]string{}
	for _, p := range timeLineParts {
		parts[p.kind] = fmt.Sprintf(`SELECT %d, string_agg(said, '%s') FROM (
			SELECT concat_ws('%s', t.id, t.day, t.%s, COALESCE(CAST(%s AS TEXT), ''), %s) AS said
			FROM %s t WHERE t.patient_id = ? AND %s AND (t.day, t.%[4]s, %[1]d, t.id) < (?, ?, ?, ?)
			ORDER BY t.day DESC, t.%[4]s DESC, t.id DESC LIMIT ?) AS part%[1]d`,
			p.kind, betweenThings, betweenDetails, p.at, p.pain, p.details, p.table, p.stands)
	}
	return parts
}()

// lastDay is after every day.
const lastDay = "9999-12-31"

// TimeLine returns up to limit things of some kinds that happened before a
// mark, newest first; the zero mark is after all of them. What was withdrawn is
// left out, and the check-in that is a part of a review; of a review that had
// nothing to go by there is the check-in alone.
func (s *Store) TimeLine(ctx context.Context, of rehab.PatientID, kinds []rehab.HappenedKind, before rehab.Mark, limit int) ([]rehab.Happened, error) {
	date := lastDay
	if !before.Day.IsZero() {
		date = before.Day.String()
	}
	mark := []any{string(of), date, orLast(before.At), int(before.Kind), before.ID, limit}
	var (
		parts []string
		args  []any
	)
	for _, kind := range kinds {
		parts, args = append(parts, selectTimeLine[kind]), append(args, mark...)
	}
	rows, err := s.query(ctx, strings.Join(parts, " UNION ALL "), args...)
	found, err := collect(rows, err, scanKind)
	if err != nil {
		return nil, err
	}
	said := slices.Concat(found...)
	slices.SortFunc(said, func(a, b told) int { return a.Compare(b.Mark) })
	return eachOrError(said[:min(limit, len(said))], happened)
}

// told is one thing as the database says it.
type told struct {
	rehab.Mark
	said []string // the pain, and the details of its kind
}

// scanKind reads the things of one kind.
func scanKind(scan func(...any) error) (list []told, err error) {
	var (
		kind rehab.HappenedKind
		all  sql.NullString
	)
	if err := scan(&kind, &all); err != nil || all.String == "" {
		return nil, err
	}
	for text := range strings.SplitSeq(all.String, betweenThings) {
		parts := strings.Split(text, betweenDetails)
		if len(parts) < 5 {
			return nil, fmt.Errorf("read time line: %d details", len(parts))
		}
		on, err := rehab.ParseDate(parts[1])
		us, err1 := strconv.ParseInt(parts[2], 10, 64)
		if err := errors.Join(err, err1); err != nil {
			return nil, fmt.Errorf("read time line: %w", err)
		}
		list = append(list, told{rehab.Mark{Day: on, At: instant(us), Kind: kind, ID: parts[0]}, parts[3:]})
	}
	return list, nil
}

func happened(t told) (rehab.Happened, error) {
	v := rehab.Happened{Mark: t.Mark}
	err := readHappened(&v, t.said)
	return v, err
}

// readHappened reads the pain and what else is said of one thing. Its note
// comes last.
func readHappened(v *rehab.Happened, said []string) (err error) {
	if v.Pain, err = scoreIn(said[0]); err != nil {
		return err
	}
	v.Note = said[len(said)-1]
	switch v.Kind {
	case rehab.HappenedSession:
		return readDone(v, said[1])
	case rehab.HappenedReview:
		v.Code, v.What, v.Note = said[2], said[3], ""
		v.Week, err = strconv.Atoi(said[1])
	case rehab.HappenedDiary:
		err = (*list[string])(&v.Places).Scan(said[1])
	case rehab.HappenedActivity:
		v.Code, v.What, v.Effort = said[2], said[3], said[4]
		if v.Count, err = strconv.Atoi(said[1]); err == nil {
			err = (*list[string])(&v.Places).Scan(said[5])
		}
	}
	return err
}

// readDone reads how many exercises were done, and the highest pain in them if
// anybody said.
func readDone(v *rehab.Happened, said string) (err error) {
	done, pain, _ := strings.Cut(said, "|")
	if v.Count, err = strconv.Atoi(done); err != nil {
		return err
	}
	highest, err := scoreIn(pain)
	if highest != nil && (v.Pain == nil || *v.Pain < *highest) {
		v.Pain = highest
	}
	return err
}

// scoreIn reads a score; blank is not answered.
func scoreIn(text string) (*int, error) {
	if text == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(text)
	return &n, err
}
