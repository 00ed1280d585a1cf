package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"regexp"
)

// fetch is a page as somebody sees it.
func (p *process) fetch(ctx context.Context, path string, as person) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.Site+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Cookie", as.cookie())
	req.Header.Set("Accept-Encoding", "identity")
	res, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s answered %d: %.300s", path, res.StatusCode, body)
	}
	return body, err
}

// learn shows the floor how the app writes a page for somebody.
func (p *process) learn(ctx context.Context, app *process, path string, as person) error {
	page, err := app.fetch(ctx, path, as)
	if err != nil {
		return err
	}
	body, err := json.Marshal(lesson{Path: path, Token: as.token, HTML: string(page)})
	if err != nil {
		return err
	}
	res, err := http.Post("http://"+p.Site+"/learn", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer res.Body.Close()
	said, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s", said)
	}
	return err
}

// fresh are the ids that a page makes up each time it is shown.
var fresh = regexp.MustCompile(`(name="(?:bout|session|check-in)" value=")[A-Z2-7]{26}"`)

// same fails unless floor and app write a page alike, byte for byte, for each
// of these people.
func same(ctx context.Context, floor, app *process, path string, people []person) error {
	for _, who := range people {
		theirs, err := floor.fetch(ctx, path, who)
		if err != nil {
			return fmt.Errorf("the floor: %w", err)
		}
		ours, err := app.fetch(ctx, path, who)
		if err != nil {
			return fmt.Errorf("the app: %w", err)
		}
		theirs, ours = fresh.ReplaceAll(theirs, []byte("$1")), fresh.ReplaceAll(ours, []byte("$1"))
		if !bytes.Equal(theirs, ours) {
			i := 0
			for i < min(len(theirs), len(ours)) && theirs[i] == ours[i] {
				i++
			}
			from := max(0, i-80)
			return fmt.Errorf("%s differs for %s:\nfloor %q\napp   %q", path, who.id, theirs[from:min(len(theirs), i+80)], ours[from:min(len(ours), i+80)])
		}
	}
	return nil
}

// sessionsOf is the newest session of somebody as a file keeps it, with what
// belongs to it, in one text.
func sessionsOf(ctx context.Context, file, patient string) (text string, err error) {
	db, err := sql.Open("sqlite3", "file:"+file+"?_busy_timeout=5000&_query_only=on")
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	err = db.QueryRowContext(ctx, `SELECT s.id || ' ' || s.programme_id || ' ' || s.programme_version || ' ' || s.day || ' ' || s.pain_before || ' ' || s.worrying ||
		(SELECT group_concat(position || exercise_id || exercise_version || reps || resistance || effort || good_form || pain || strength)
			FROM session_exercises e WHERE e.patient_id = s.patient_id AND e.session_id = s.id) ||
		(SELECT day || ' ' || score FROM pain_scores p WHERE p.patient_id = s.patient_id AND p.source = 'session' AND p.source_id = s.id)
		FROM sessions s WHERE patient_id = ? ORDER BY logged_at DESC LIMIT 1`, patient).Scan(&text)
	return text, err
}
