package floor

import (
	"database/sql"
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

const (
	selectPart   = `SELECT started, bout_target, strength_target, baseline_pain, activity, activity_from, activity_now FROM standing JOIN rated USING (patient_id) WHERE patient_id = ?`
	selectScores = `SELECT day, score, source FROM pain_scores WHERE patient_id = ? AND day BETWEEN ? AND ? ORDER BY day, at LIMIT 500`
	selectTimes  = `SELECT day, group_concat(at) FROM bouts WHERE patient_id = ? AND day BETWEEN ? AND ? AND withdrawn_at = 0 GROUP BY day ORDER BY day LIMIT 400`
	selectDays   = `SELECT DISTINCT day FROM sessions s WHERE patient_id = ? AND day BETWEEN ? AND ? AND withdrawn_at = 0 AND EXISTS
		(SELECT 1 FROM session_exercises x WHERE x.patient_id = s.patient_id AND x.session_id = s.id AND x.strength AND NOT x.skipped AND x.reps <> '') ORDER BY day`
)

// progressPage is how a patient has been doing.
var progressPage = page{"/progress", []string{selectPart, selectScores, selectTimes, selectDays, selectLine}, writeProgress}

// part is what a page says of somebody's programme.
type part struct {
	started, bouts, strength, pain, from, now int
	activity                                  string
}

func writeProgress(f *Floor, s *sheet, w who) error {
	var p part
	if err := f.row(selectPart, w.id).Scan(&p.started, &p.bouts, &p.strength, &p.pain, &p.activity, &p.from, &p.now); err != nil {
		return err
	}
	today := dayAt(f.now())
	week := (today-p.started)/7 + 1
	s.text(w.name)
	s.text(words.StandingIn(week, long(p.started)))
	first, last := iso(chartStart(p.started, week)), iso(today)
	if err := f.pain(s, w, p, first, last, today); err != nil {
		return err
	}
	if err := f.weeks(s, w, p, chartStart(p.started, week), today); err != nil {
		return err
	}
	s.text(p.activity)
	s.number(p.from)
	s.number(p.now)
	if err := f.line(s, w); err != nil {
		return err
	}
	s.text(w.name)
	return nil
}

// chartStart is the first day of the charts: they show at most 12 weeks.
func chartStart(started, week int) int { return started + 7*max(0, week-12) }

func iso(day int) string { return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly) }

// dayIn reads a day as the records keep it.
func dayIn(text string) int {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return 0
	}
	return int(t.Unix() / 86400)
}

const ratedTable = `CREATE TABLE rated (patient_id TEXT PRIMARY KEY, activity TEXT NOT NULL, activity_from INTEGER NOT NULL, activity_now INTEGER NOT NULL)`

// rate keeps somebody's own activity, at the start and as rated last.
func rate(tx *sql.Tx, of rehab.PatientID) error {
	var name string
	var from, now sql.NullInt64
	err := tx.QueryRow(`SELECT json_extract(b.activities, '$[0].Name'), json_extract(b.activities, '$[0].Score'),
		(SELECT json_extract(c.activities, '$[0].Score') FROM check_ins c WHERE c.patient_id = b.patient_id ORDER BY c.day DESC, c.at DESC LIMIT 1)
		FROM baselines b WHERE b.patient_id = ? ORDER BY b.at DESC LIMIT 1`, string(of)).Scan(&name, &from, &now)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`INSERT INTO rated VALUES (?, ?, ?, ?)`, string(of), name, from.Int64, now.Int64)
	return err
}

// joined writes numbers one after the other.
func joined(numbers []int) string {
	var b strings.Builder
	for i, n := range numbers {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}
