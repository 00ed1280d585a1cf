package floor

import (
	"strconv"
	"strings"
	"time"

	"example.org/sixweeks/views/words"
)

// linePage is how many things the site shows of the time line.
const linePage = 10

const selectLine = `SELECT * FROM (
	SELECT * FROM (SELECT 1 AS kind, s.id, s.day AS day, s.logged_at AS at,
		(SELECT count(*) FROM session_exercises x WHERE x.patient_id = s.patient_id AND x.session_id = s.id AND NOT x.skipped),
		max(COALESCE(s.pain_before, -1), (SELECT COALESCE(max(pain), -1) FROM session_exercises x WHERE x.patient_id = s.patient_id AND x.session_id = s.id)), '', '', '', note
		FROM sessions s WHERE s.patient_id = ?1 AND s.withdrawn_at = 0 ORDER BY s.day DESC, s.logged_at DESC, s.id DESC LIMIT 11)
	UNION ALL SELECT * FROM (SELECT 2, id, day, at, 0, pain, '', '', '', note FROM check_ins WHERE patient_id = ?1 ORDER BY day DESC, at DESC, id DESC LIMIT 11)
	UNION ALL SELECT * FROM (SELECT 4, id, day, at, 0, pain, places, '', '', note FROM diary_entries
		WHERE patient_id = ?1 AND withdrawn_at = 0 ORDER BY day DESC, at DESC, id DESC LIMIT 11)
	UNION ALL SELECT * FROM (SELECT 5, id, day, logged_at, minutes, 0, kind, own, effort, note FROM other_activities
		WHERE patient_id = ?1 AND ended_at = 0 ORDER BY day DESC, logged_at DESC, id DESC LIMIT 11))
	ORDER BY day DESC, at DESC, kind DESC LIMIT 11`

// entry is one thing on the time line. What, own and effort are of other
// activity; of the diary, what is the places.
type entry struct {
	kind              int
	id, day           string
	at                int64
	count, pain       int
	what, own, effort string
	note              string
}

// line is what happened when, newest first.
func (f *Floor) line(s *sheet, w who) error {
	all, err := f.entries(w)
	if err != nil {
		return err
	}
	shown, day := all[:min(linePage, len(all))], ""
	for _, v := range shown {
		if v.day != day {
			day = v.day
			s.text(time.Unix(int64(dayIn(v.day))*86400, 0).UTC().Format("Monday 2 January 2006"))
		}
		f.write(s, v)
	}
	if len(all) > linePage {
		last := shown[linePage-1]
		s.after(`href="/progress?before=`)
		s.text(last.day + "." + strconv.FormatInt(last.at, 10) + "." + strconv.Itoa(last.kind) + "." + last.id)
	}
	return nil
}

func (f *Floor) entries(w who) (all []entry, err error) {
	rows, err := f.query(selectLine, w.id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var v entry
		if err := rows.Scan(&v.kind, &v.id, &v.day, &v.at, &v.count, &v.pain, &v.what, &v.own, &v.effort, &v.note); err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}

func (f *Floor) write(s *sheet, v entry) {
	path, what, how := "/check-ins/", words.CheckInLine, ""
	switch v.kind {
	case 1:
		path, what, how = "/sessions/", words.SessionLine(v.count), words.PainIn(v.pain)
	case 2:
		how = words.PainAround(v.pain)
	case 4:
		path, what, how = "/diary/", words.DiaryOnLine, words.DiaryLine(v.pain, places(v.what))
	case 5:
		path, what, how = "/activities/", words.ActivityName(f.kinds[v.what], v.own), words.ActivityLine(v.count, v.effort, nil)
	}
	s.after(`href="` + path)
	s.text(v.id)
	s.text(what)
	s.text(how)
	if v.note != "" {
		s.after(`<p class="app-note"><bdi>`)
		s.text(v.note)
	}
}

// places reads a list such as ["neck","between"], of codes without quotes.
func places(list string) []string {
	list = strings.Trim(list, "[]")
	if list == "" {
		return nil
	}
	return strings.Split(strings.ReplaceAll(list, `"`, ""), ",")
}
