package store_test

import (
	"context"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// addSession keeps a session whose exercises have the given repetitions; "-"
// is a skipped one.
func addSession(t *testing.T, s *store.Store, id string, day rehab.Date, withdrawn bool, strength bool, reps ...string) {
	t.Helper()
	gone := 0
	if withdrawn {
		gone = 1
	}
	must(t, s.Write(context.Background(), func(tx *store.Tx) error {
		_, err := tx.Exec(`INSERT INTO sessions (patient_id, id, programme_id, programme_version, day, logged_at, late, pain_before,
			worrying, note, settled, settled_at, revision, withdrawn_at, digest)
			VALUES ('amy', ?, 'p1', 1, ?, ?, false, 2, 'no', 'ok', 'yes', 0, 1, ?, '')`, id, day.String(), morning.UnixMicro(), gone)
		for i, r := range reps {
			if err == nil {
				_, err = tx.Exec(`INSERT INTO session_exercises (patient_id, session_id, position, exercise_id, exercise_version, instead_of,
					skipped, strength, reps, resistance, effort, good_form, pain)
					VALUES ('amy', ?, ?, 'row', 'v1', '', ?, ?, ?, '', 'easy', true, ?)`, id, i, r == "-", strength, r, i)
			}
		}
		return err
	}))
}

func withProgramme(t *testing.T, s *store.Store) {
	t.Helper()
	addPatient(t, s, "amy")
	must(t, s.StartProgramme(context.Background(), rehab.Programme{ID: "p1", Patient: "amy", Started: june1, Current: version(1)}, nil))
}

func TestStrengthDaysAreThoseWithASet(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		withProgramme(t, s)
		addSession(t, s, "s1", june1, false, true, "12,12", "8")
		addSession(t, s, "s2", june1, false, true, "8")               // a second on one day
		addSession(t, s, "s3", june1.AddDays(1), true, true, "8")     // withdrawn
		addSession(t, s, "s4", june1.AddDays(2), false, true, "-")    // skipped
		addSession(t, s, "s5", june1.AddDays(3), false, false, "8")   // a routine of movement
		addSession(t, s, "s6", june1.AddDays(4), false, true, "", "") // nothing done
		addSession(t, s, "s7", june1.AddDays(9), false, true, "8")
		got, err := s.StrengthDays(ctx, "amy", june1, june1.AddDays(9))
		same(t, "strength days", got, []rehab.Date{june1, june1.AddDays(9)}, err)
		got, err = s.StrengthDays(ctx, "amy", june1.AddDays(1), june1.AddDays(8))
		same(t, "strength days in between", got, []rehab.Date(nil), err)
	})
}

func TestBoutTimesComeByDay(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := context.Background()
		withProgramme(t, s)
		var want []time.Time
		must(t, s.Write(ctx, func(tx *store.Tx) error {
			for i, b := range []struct {
				day  int
				at   time.Duration
				gone int
			}{{0, 0, 0}, {0, 20 * time.Minute, 0}, {1, 24 * time.Hour, 0}, {1, 25 * time.Hour, 1}, {9, 9 * 24 * time.Hour, 0}} {
				at := morning.Add(b.at)
				if b.gone == 0 && b.day < 9 {
					want = append(want, at)
				}
				if _, err := tx.Exec(`INSERT INTO bouts (patient_id, id, day, at, entered_at, withdrawn_at) VALUES ('amy', ?, ?, ?, 1, ?)`,
					string(rune('a'+i)), june1.AddDays(b.day).String(), at.UnixMicro(), b.gone); err != nil {
					return err
				}
			}
			return nil
		}))
		got, err := s.BoutTimes(ctx, "amy", june1, june1.AddDays(8))
		same(t, "bouts", got, want, err)
	})
}
