package floor

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

const (
	insertSession = `INSERT INTO sessions (patient_id, id, programme_id, programme_version, day, logged_at, late, pain_before, worrying, note,
		settled, settled_at, revision, withdrawn_at, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 1, 0, '') ON CONFLICT DO NOTHING`
	insertDone = `INSERT INTO session_exercises (patient_id, session_id, position, exercise_id, exercise_version, instead_of, skipped, strength,
		reps, resistance, effort, good_form, pain) VALUES (?, ?, ?, ?, ?, '', 0, 1, ?, '', ?, ?, ?)`
	insertPain     = `INSERT INTO pain_scores (patient_id, source, source_id, day, at, score) VALUES (?, 'session', ?, ?, ?, ?)`
	updateStanding = `UPDATE standing SET last_logged = max(last_logged, ?2), session_pain = ?3, strength_days =
		CASE WHEN instr(',' || strength_days || ',', ',' || ?2 || ',') > 0 THEN strength_days ELSE ltrim(strength_days || ',' || ?2, ',') END
		WHERE patient_id = ?1`
)

// writes are the statements that keep a session.
var writes = []string{insertSession, insertDone, insertPain, updateStanding}

// done is an exercise of a session.
type done struct {
	exercise, version, reps, effort string
	good                            bool
	pain                            int
}

// logSession keeps a session as the form of the site sends it.
func (f *Floor) logSession(w http.ResponseWriter, r *http.Request) {
	asks, err := f.who(r)
	if err == nil {
		err = r.ParseForm()
	}
	if err == nil {
		err = f.keepSession(asks, r.PostForm)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Location", "/sessions/"+r.PostForm.Get("session"))
	w.WriteHeader(http.StatusSeeOther)
}

func (f *Floor) keepSession(asks who, form url.Values) error {
	day, err := time.Parse(time.DateOnly, form.Get("day"))
	if err != nil {
		return err
	}
	before, err := strconv.Atoi(form.Get("pain-before"))
	if err != nil {
		return err
	}
	version, err := strconv.Atoi(form.Get("version"))
	if err != nil {
		return err
	}
	exercises, highest := make([]done, 0, len(form["exercise"])), before
	for _, id := range form["exercise"] {
		d, err := f.readDone(form, id)
		if err != nil {
			return err
		}
		highest = max(highest, d.pain)
		exercises = append(exercises, d)
	}
	now := f.now()
	today := now.In(london).Format(time.DateOnly)
	return f.writer.keep(func(w *writer) error {
		id := form.Get("session")
		n, err := w.exec(insertSession, asks.id, id, form.Get("programme"), version, form.Get("day"), now.UnixMicro(),
			form.Get("day") < today, before, form.Get("worrying"), form.Get("note"))
		if err != nil || n == 0 {
			return err
		}
		for i, d := range exercises {
			if _, err := w.exec(insertDone, asks.id, id, i, d.exercise, d.version, d.reps, d.effort, d.good, d.pain); err != nil {
				return err
			}
		}
		if _, err := w.exec(insertPain, asks.id, id, form.Get("day"), now.UnixMicro(), highest); err != nil {
			return err
		}
		_, err = w.exec(updateStanding, asks.id, day.Unix()/86400, highest)
		return err
	})
}

func (f *Floor) readDone(form url.Values, id string) (d done, err error) {
	d = done{exercise: id, version: f.versions[id], effort: form.Get("effort-" + id), good: form.Get("form-"+id) == "yes"}
	if d.pain, err = strconv.Atoi(form.Get("during-" + id)); err != nil {
		return d, err
	}
	var reps []string
	for _, typed := range form["reps-"+id] {
		if typed == "" {
			continue
		}
		if _, err := strconv.Atoi(typed); err != nil {
			return d, err
		}
		reps = append(reps, typed)
	}
	d.reps = strings.Join(reps, ",")
	return d, nil
}
