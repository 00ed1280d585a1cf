package floor

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
)

// standing is how each patient stands in columns of its own, as somebody would
// keep it who writes SQL by hand. The site keeps the same facts as one text.
const standing = `CREATE TABLE standing (
  patient_id TEXT PRIMARY KEY, physio_id TEXT NOT NULL, name TEXT NOT NULL, rank INTEGER NOT NULL, concern TEXT NOT NULL,
  since INTEGER NOT NULL, started INTEGER NOT NULL, hold TEXT NOT NULL, early TEXT NOT NULL, baseline_pain INTEGER NOT NULL,
  pains TEXT NOT NULL, bout_target INTEGER NOT NULL, strength_target INTEGER NOT NULL, strength_days TEXT NOT NULL,
  last_logged INTEGER NOT NULL, next_check_in INTEGER NOT NULL, session_pain INTEGER NOT NULL);
CREATE INDEX standing_by_rank ON standing (physio_id, rank, since, patient_id)`

// Prepare adds to a file of the site's records what the floor keeps otherwise.
func Prepare(path string, today rehab.Date) (err error) {
	db, err := open(path, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(standing + ";" + prescribedTable + ";" + ratedTable); err != nil {
		return err
	}
	content, err := library.Load()
	if err != nil {
		return err
	}
	all, err := situations(db)
	if err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	for _, s := range all {
		err := stand(tx, s)
		if err == nil {
			err = prescribe(tx, s, today, content)
		}
		if err == nil {
			err = rate(tx, s.Patient)
		}
		if err != nil {
			return errors.Join(fmt.Errorf("prepare %s: %w", s.Patient, err), tx.Rollback())
		}
	}
	return tx.Commit()
}

func situations(db *sql.DB) (all []rehab.Situation, err error) {
	rows, err := db.Query(`SELECT facts FROM situations`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var facts []byte
		var s rehab.Situation
		if err := rows.Scan(&facts); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(facts, &s); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, rows.Err()
}

func stand(tx *sql.Tx, s rehab.Situation) error {
	var pains, days []string
	for _, p := range s.Pains {
		pains = append(pains, strconv.Itoa(p.Score))
	}
	for _, d := range s.StrengthDays {
		days = append(days, strconv.Itoa(dayOf(d)))
	}
	baseline, session := -1, -1
	if s.BaselinePain != nil {
		baseline = *s.BaselinePain
	}
	if s.SessionPain != nil {
		session = s.SessionPain.Score
	}
	_, err := tx.Exec(`INSERT INTO standing VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
		string(s.Patient), string(s.Physio), s.Name, s.Rank, string(s.Concern), dayOf(s.Since), dayOf(s.Started), string(s.Hold), s.Early,
		baseline, strings.Join(pains, ","), s.BoutTarget, s.StrengthTarget, strings.Join(days, ","), dayOf(s.LastLogged), dayOf(s.NextCheckIn), session)
	return err
}

// dayOf counts the days since 1970; 0 is none.
func dayOf(d rehab.Date) int {
	if d.IsZero() {
		return 0
	}
	return d.DaysSince(rehab.NewDate(1970, 1, 1))
}

// dayAt is the day it is at a moment in London.
func dayAt(t time.Time) int { return dayOf(rehab.DateOf(t.In(london))) }

// long writes a day as people read it.
func long(day int) string { return time.Unix(int64(day)*86400, 0).UTC().Format("2 January 2006") }

var london = func() *time.Location {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err) // the program brings its own zones
	}
	return zone
}()

// numbers reads a list such as 5,4,3.
func numbers(list string) []int {
	if list == "" {
		return nil
	}
	var all []int
	for part := range strings.SplitSeq(list, ",") {
		n, _ := strconv.Atoi(part) // written by stand
		all = append(all, n)
	}
	return all
}
