package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	_ "github.com/mattn/go-sqlite3" // the records are looked at by hand, too

	"example.org/sixweeks/internal/demo"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
)

// A world is a clinic in a file, and people who are signed in to it.
type world struct {
	file     string
	physio   person
	patients []person // all with the same weeks behind them, but scores of their own
}

// A person is somebody who is signed in.
type person struct{ id, token string }

func (p person) cookie() string { return "sixweeks=" + p.token }

// Everybody is a copy of one person of the demo clinic who is getting better;
// a few copies of the others make a caseload on which somebody is needed.
const (
	source      = "tom@demo.example"
	cast        = 8 // people of the demo clinic, among them the source
	copiesOfOne = 5
	known       = 64 // patients who are signed in
)

// fill makes a clinic of so many patients, each with so many weeks of records,
// who are copies of so many people.
func fill(ctx context.Context, file string, patients, weeks, told int) (w world, err error) {
	w.file = file
	kept, err := store.Open(ctx, "sqlite:"+file, store.Options{Migrate: true})
	if err != nil {
		return w, err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	content, err := library.Load()
	if err != nil {
		return w, err
	}
	c := theClinic(kept, content, func() time.Time { return noon })
	if err := demo.Fill(ctx, c, kept, demo.Options{Patients: told, Weeks: weeks, Seed: 1, Hash: "none"}); err != nil {
		return w, err
	}
	people, err := kept.Accounts(ctx, rehab.RolePatient, "", told)
	if err != nil {
		return w, err
	}
	for _, a := range people {
		n := copiesOfOne
		if a.Email == source {
			n = patients - copiesOfOne*(told-1)
		}
		if err := copies(ctx, kept, a, n); err != nil {
			return w, err
		}
	}
	if err := vary(ctx, file); err != nil {
		return w, err
	}
	return w, w.signIn(ctx, kept)
}

const batch = 200

// copies are made in the order of their ids, so that their rows are added at
// the end of each table and it takes half as long.
func copies(ctx context.Context, kept *store.Store, of rehab.Account, n int) error {
	all := make([]rehab.Account, n)
	for i := range all {
		id := copyID(of.Email, i)
		all[i] = rehab.Account{
			ID: rehab.AccountID(id), Role: rehab.RolePatient, Email: id + "@bench.example",
			Name: fmt.Sprintf("%s the %d", of.Name, i), PasswordHash: "none", Created: noon,
		}
	}
	slices.SortFunc(all, func(a, b rehab.Account) int { return strings.Compare(string(a.ID), string(b.ID)) })
	for some := range slices.Chunk(all, batch) {
		if err := kept.CopyPatient(ctx, rehab.PatientID(of.ID), some); err != nil {
			return err
		}
	}
	return nil
}

// copyID is spread over the tables as random ids are.
func copyID(email string, i int) string {
	return fmt.Sprintf("%08x%s%08x", uint32(i)*2654435761, email[:3], i) //nolint:gosec // few people
}

// signIn signs the physio and the first copies in.
func (w *world) signIn(ctx context.Context, kept *store.Store) error {
	keeper := signin.New(kept, func() time.Time { return noon }, false, 0)
	begin := func(id rehab.AccountID) (person, error) {
		account, err := kept.Account(ctx, id)
		if err != nil {
			return person{}, err
		}
		begun, err := keeper.Begin(ctx, account, signin.Browser{})
		if err != nil {
			return person{}, err
		}
		return person{string(id), begun.Cookie.Value}, nil
	}
	var err error
	if w.physio, err = begin("demo-physio-sam"); err != nil {
		return err
	}
	for i := range known {
		p, err := begin(rehab.AccountID(copyID(source, i)))
		if err != nil {
			return err
		}
		w.patients = append(w.patients, p)
	}
	return nil
}

// vary gives those who are signed in scores, repetitions and notes of their
// own: a page that was put away once would not do for two of them.
func vary(ctx context.Context, file string) (err error) {
	db, err := sql.Open("sqlite3", "file:"+file+"?_busy_timeout=5000")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	for i := range known {
		id := copyID(source, i)
		for _, change := range []string{
			`UPDATE pain_scores SET score = (score + rowid * ?2) % 8 WHERE patient_id = ?1 AND source <> 'baseline'`,
			`UPDATE session_exercises SET reps = CAST(8 + (rowid + ?2) % 5 AS TEXT) || substr(reps, instr(reps, ',')) WHERE patient_id = ?1`,
			`UPDATE bouts SET at = at + ?2 * 60000000 WHERE patient_id = ?1`,
		} {
			if _, err := db.ExecContext(ctx, change, id, i); err != nil {
				return fmt.Errorf("vary: %w", err)
			}
		}
	}
	return nil
}

// copyTo is the same clinic in another file.
func (w world) copyTo(file string) (world, error) {
	from, err := os.Open(w.file)
	if err != nil {
		return w, err
	}
	defer from.Close()
	to, err := os.Create(file)
	if err != nil {
		return w, err
	}
	if _, err := io.Copy(to, from); err != nil {
		return w, errors.Join(err, to.Close())
	}
	w.file = file
	return w, to.Close()
}

// newID is an id such as forms carry.
func newID() string { return rand.Text() }
