package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// digest tells the content of two sessions apart. When it was logged, how the
// question of the next day was answered and which wording an exercise had are
// not content: a form that is sent again cannot know them.
func digest(v rehab.Session) string {
	exercises := make([]rehab.Done, len(v.Exercises))
	for i, d := range v.Exercises {
		d.Version = ""
		if len(d.Reps) == 0 {
			d.Reps = nil
		}
		exercises[i] = d
	}
	content, err := json.Marshal([]any{v.Programme, v.Version, v.Day, v.PainBefore, v.Worrying, v.Note, exercises})
	if err != nil {
		panic("store: digest: " + err.Error()) // plain values only
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// addDone inserts the exercises of a session, all in one statement.
func (tx *Tx) addDone(v rehab.Session) error {
	if len(v.Exercises) == 0 {
		return nil
	}
	args := make([]any, 0, 13*len(v.Exercises))
	for i, d := range v.Exercises {
		args = append(args, string(v.Patient), string(v.ID), i, string(d.Exercise), d.Version, string(d.InsteadOf), d.Skipped,
			d.Strength, packReps(d.Reps), packResistance(d.Resistance), string(d.Effort), d.GoodForm, d.Pain)
	}
	_, err := tx.exec(`INSERT INTO session_exercises (patient_id, session_id, position, exercise_id, exercise_version, instead_of,
		skipped, strength, reps, resistance, effort, good_form, pain)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`+
		strings.Repeat(`, (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, len(v.Exercises)-1), args...)
	return err
}

func packReps(reps []int) string {
	parts := make([]string, len(reps))
	for i, n := range reps {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, ",")
}

func packResistance(r rehab.Resistance) string {
	switch r.Kind {
	case rehab.Band:
		return "band:" + string(r.Colour)
	case rehab.Weight:
		return "kg:" + strconv.Itoa(r.Grams)
	default:
		return ""
	}
}

// unpackDone reads the exercises as selectSession writes them.
func unpackDone(s string) ([]rehab.Done, error) {
	if s == "" {
		return nil, nil
	}
	rows := strings.Split(s, ";")
	exercises := make([]rehab.Done, len(rows))
	for i, row := range rows {
		f := strings.Split(row, "|")
		if len(f) != 10 {
			return nil, fmt.Errorf("read session: %d columns of an exercise", len(f))
		}
		d := rehab.Done{
			Exercise: rehab.ExerciseID(f[0]), Version: f[1], InsteadOf: rehab.ExerciseID(f[2]), Skipped: f[3] != "",
			Strength: f[4] != "", Effort: rehab.Effort(f[7]), GoodForm: f[8] != "",
		}
		var err1, err2, err3 error
		d.Reps, err1 = unpackReps(f[5])
		d.Resistance, err2 = unpackResistance(f[6])
		d.Pain, err3 = unpackScore(f[9])
		for _, err := range []error{err1, err2, err3} {
			if err != nil {
				return nil, fmt.Errorf("read session: %w", err)
			}
		}
		exercises[i] = d
	}
	return exercises, nil
}

func unpackReps(s string) ([]int, error) {
	if s == "" {
		return nil, nil
	}
	parts := strings.Split(s, ",")
	reps := make([]int, len(parts))
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil {
			return nil, err
		}
		reps[i] = n
	}
	return reps, nil
}

func unpackResistance(s string) (rehab.Resistance, error) {
	kind, value, _ := strings.Cut(s, ":")
	switch rehab.ResistanceKind(kind) {
	case rehab.Band:
		return rehab.Resistance{Kind: rehab.Band, Colour: rehab.BandColour(value)}, nil
	case rehab.Weight:
		grams, err := strconv.Atoi(value)
		return rehab.Resistance{Kind: rehab.Weight, Grams: grams}, err
	default:
		return rehab.Resistance{}, nil
	}
}

func unpackScore(s string) (*int, error) {
	if s == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(s)
	return &n, err
}
