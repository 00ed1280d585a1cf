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
	selectSessions = `SELECT s.id, s.day, (SELECT count(*) FROM session_exercises x WHERE x.patient_id = s.patient_id AND x.session_id = s.id AND NOT x.skipped),
		max(COALESCE(s.pain_before, -1), (SELECT COALESCE(max(pain), -1) FROM session_exercises x WHERE x.patient_id = s.patient_id AND x.session_id = s.id))
		FROM sessions s WHERE s.patient_id = ? AND s.withdrawn_at = 0 ORDER BY s.day DESC, s.logged_at DESC, s.id DESC LIMIT 11`
	selectCheckIns = `SELECT id, day, pain FROM check_ins WHERE patient_id = ? ORDER BY day DESC, at DESC LIMIT 16`
)

// progressPage is how a patient has been doing.
var progressPage = page{"/progress", []string{selectPart, selectScores, selectTimes, selectDays, selectSessions, selectCheckIns}, writeProgress}

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

// line is what happened when, newest first.
func (f *Floor) line(s *sheet, w who) error {
	rows, err := f.query(selectSessions, w.id)
	if err != nil {
		return err
	}
	sessions, err := entries(rows, true)
	if err != nil {
		return err
	}
	if rows, err = f.query(selectCheckIns, w.id); err != nil {
		return err
	}
	checkIns, err := entries(rows, false)
	if err != nil {
		return err
	}
	more := len(sessions) > 10
	shown := sessions[:min(10, len(sessions))]
	day := ""
	for _, v := range shown {
		for len(checkIns) > 0 && checkIns[0].day >= v.day {
			day = checkIns[0].write(s, day, "/check-ins/", words.CheckInLine, words.PainAround(checkIns[0].pain))
			checkIns = checkIns[1:]
		}
		day = v.write(s, day, "/sessions/", words.SessionLine(v.done), words.PainIn(v.pain))
	}
	if more {
		s.after(`href="/progress?after=`)
		s.text(shown[len(shown)-1].id)
	}
	return nil
}

// entry is a session or a check-in.
type entry struct {
	id, day    string
	done, pain int
}

func entries(rows *sql.Rows, sessions bool) (all []entry, err error) {
	defer rows.Close()
	for rows.Next() {
		var v entry
		if sessions {
			err = rows.Scan(&v.id, &v.day, &v.done, &v.pain)
		} else {
			err = rows.Scan(&v.id, &v.day, &v.pain)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}

func (v entry) write(s *sheet, before, path, what, text string) string {
	if v.day != before {
		s.text(time.Unix(int64(dayIn(v.day))*86400, 0).UTC().Format("Monday 2 January 2006"))
	}
	s.after(`href="` + path)
	s.text(v.id)
	s.text(what)
	s.text(text)
	return v.day
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
