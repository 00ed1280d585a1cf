package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
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
	exercises := make([]rehab.Done, strings.Count(s, ";")+1)
	for row := range strings.SplitSeq(s, ";") {
		i, d, err := unpackOne(row)
		if err == nil && (i < 0 || i >= len(exercises)) {
			err = fmt.Errorf("%d of %d", i, len(exercises))
		}
		if err != nil {
			return nil, fmt.Errorf("read session: exercise %q: %w", row, err)
		}
		exercises[i] = d
	}
	return exercises, nil
}

// doneColumns is how many columns an exercise has; the last, its pain, is left
// out when it is not recorded.
const doneColumns = 11

// unpackOne reads an exercise and its place.
func unpackOne(row string) (position int, d rehab.Done, err error) {
	var f [doneColumns]string
	n := 0
	for column := range strings.SplitSeq(row, "|") {
		if n < doneColumns {
			f[n] = column
		}
		n++
	}
	if n != doneColumns && n != doneColumns-1 {
		return 0, d, fmt.Errorf("%d columns", n)
	}
	d = rehab.Done{
		Exercise: rehab.ExerciseID(f[1]), Version: f[2], InsteadOf: rehab.ExerciseID(f[3]), Skipped: isTrue(f[4]),
		Strength: isTrue(f[5]), Effort: rehab.Effort(f[8]), GoodForm: isTrue(f[9]),
	}
	var err1, err2, err3, err4 error
	position, err1 = strconv.Atoi(f[0])
	d.Reps, err2 = unpackReps(f[6])
	d.Resistance, err3 = unpackResistance(f[7])
	d.Pain, err4 = unpackScore(f[10])
	return position, d, errors.Join(err1, err2, err3, err4)
}

// isTrue reads a boolean as SQLite and as PostgreSQL write it in text.
func isTrue(s string) bool { return s == "1" || s == "t" }

func unpackReps(s string) ([]int, error) {
	if s == "" {
		return nil, nil
	}
	reps := make([]int, 0, strings.Count(s, ",")+1)
	for part := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(part)
		if err != nil {
			return nil, err
		}
		reps = append(reps, n)
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
