package floor

import (
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

const (
	selectStanding   = `SELECT started, bout_target, strength_target, strength_days FROM standing WHERE patient_id = ?`
	selectBouts      = `SELECT id, at FROM bouts WHERE patient_id = ? AND day = ? AND withdrawn_at = 0 ORDER BY at`
	selectPrescribed = `SELECT exercise_id, name, strength, seconds FROM prescribed WHERE patient_id = ? ORDER BY position`
)

// todayPage is what a patient sees first.
var todayPage = page{"/today", []string{selectStanding, selectBouts, selectPrescribed}, writeToday}

func writeToday(f *Floor, s *sheet, w who) error {
	now := f.now().In(london)
	today := dayAt(now)
	var started, boutTarget, strengthTarget int
	var strengthDays string
	if err := f.row(selectStanding, w.id).Scan(&started, &boutTarget, &strengthTarget, &strengthDays); err != nil {
		return err
	}
	s.text(w.name)
	s.text(now.Format("Monday 2 January 2006"))
	s.after(" · week ")
	s.number((today-started)/7 + 1)
	s.after("do it by ")
	s.text(long(started + reviewCloses))
	rows, err := f.query(selectPrescribed, w.id)
	if err != nil {
		return err
	}
	movement, strength, err := prescribed(rows)
	if err != nil {
		return err
	}
	if err := f.movement(s, w, now, boutTarget, movement); err != nil {
		return err
	}
	writeStrength(s, strength, doneSince(started+(today-started)/7*7, today, strengthDays), strengthTarget)
	s.text(w.name) // at the foot of the page
	return nil
}

// reviewCloses is how many days after the start the review closes.
const reviewCloses = 49

// An exercise is one that somebody is to do.
type exercise struct {
	id, name string
	seconds  int
}

func prescribed(rows *sql.Rows) (movement, strength []exercise, err error) {
	defer rows.Close()
	for rows.Next() {
		var e exercise
		var forStrength bool
		if err := rows.Scan(&e.id, &e.name, &forStrength, &e.seconds); err != nil {
			return nil, nil, err
		}
		if forStrength {
			strength = append(strength, e)
		} else {
			movement = append(movement, e)
		}
	}
	return movement, strength, rows.Err()
}

func (f *Floor) movement(s *sheet, w who, now time.Time, target int, exercises []exercise) error {
	rows, err := f.query(selectBouts, w.id, now.Format(time.DateOnly))
	if err != nil {
		return err
	}
	defer rows.Close()
	var id string
	var at, counted int64
	done := 0
	for rows.Next() {
		if err := rows.Scan(&id, &at); err != nil {
			return err
		}
		if at-counted >= apart.Microseconds() {
			counted = at
			done++
		}
	}
	said := words.SoFar(done, target, words.ToToday)
	writeDots(s, said, done, target)
	last := time.UnixMicro(at).In(london)
	s.text(said + ". " + words.LastAt(words.Clock(last.Hour(), last.Minute())))
	for _, e := range exercises[:min(3, len(exercises))] {
		writePicture(s, e.id)
		s.text(e.name)
	}
	s.fresh(`name="bout" value="`, rand.Text())
	s.text(id)
	return rows.Err()
}

// apart is how far apart bouts are that count as two.
const apart = 30 * time.Minute

func writePicture(s *sheet, id string) {
	s.after(`src="/exercises/`)
	s.text(id)
}

func writeDots(s *sheet, said string, done, target int) {
	s.after(`class="app-dots" role="img" aria-label="`)
	s.text(said)
	s.after(`<path class="app-dots__all" d="`)
	s.raw(dots(0, max(done, target)))
	if done < target {
		s.after(`<path class="app-dots__left" d="`)
		s.raw(dots(done, target))
	}
}

func dots(from, to int) string {
	var b []byte
	for i := from; i < to; i++ {
		b = strconv.AppendInt(append(b, 'M'), int64(33*i+14), 10)
		b = append(b, " 14h0"...)
	}
	return string(b)
}

func writeStrength(s *sheet, exercises []exercise, done, target int) {
	said := words.SoFar(done, target, words.DaysThisWeek)
	writeDots(s, said, done, target)
	s.text(said + ".")
	writePicture(s, exercises[0].id)
	seconds, names := 0, make([]string, len(exercises))
	for i, e := range exercises {
		names[i] = e.name
		seconds += e.seconds
	}
	s.text(words.AboutLong(len(exercises), max(1, (seconds+30)/60)))
	s.text(strings.Join(names, ", "))
}

func doneSince(first, today int, days string) int {
	n := 0
	for _, d := range numbers(days) {
		if d >= first && d <= today {
			n++
		}
	}
	return n
}

const prescribedTable = `CREATE TABLE prescribed (
  patient_id TEXT NOT NULL, position INTEGER NOT NULL, exercise_id TEXT NOT NULL, name TEXT NOT NULL, strength BOOLEAN NOT NULL,
  seconds INTEGER NOT NULL, PRIMARY KEY (patient_id, position)) WITHOUT ROWID`

// prescribe keeps what a patient is to do now, and how long each takes.
func prescribe(tx *sql.Tx, s rehab.Situation, today rehab.Date, content *library.Library) error {
	var text []byte
	var v rehab.ProgrammeVersion
	err := tx.QueryRow(`SELECT content FROM programme_versions WHERE patient_id = ? AND programme_id = ? ORDER BY number DESC LIMIT 1`,
		string(s.Patient), string(s.Programme)).Scan(&text)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, &v); err != nil {
		return err
	}
	last := 0
	for _, item := range v.Items {
		last = max(last, item.Weeks[1])
	}
	for i, item := range v.Items {
		if !item.InWeek(s.Week(today), last) {
			continue
		}
		e, err := content.Exercise(item.Exercise)
		if err != nil {
			return err
		}
		seconds := item.Sets * (item.RepsMax*(4+item.HoldSec) + 60)
		if _, err := tx.Exec(`INSERT INTO prescribed VALUES (?, ?, ?, ?, ?, ?)`,
			string(s.Patient), i, string(item.Exercise), e.PlainName, e.Kind.IsStrengthening(), seconds); err != nil {
			return err
		}
	}
	return nil
}
