// Package demo fills an empty store with a made-up clinic: people who live
// through their weeks by the same uses of the clinic that the site offers, so
// that every outcome on a page is what the rules really said.
package demo

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// Password is what everybody in the demo clinic signs in with.
const Password = "a clinic that is made up"

// atOnce is how many people live their weeks at the same time; their writes
// share commits.
const atOnce = 16

// Options say what clinic to make.
type Options struct {
	Patients int    // the first ones have a story, the others are copies
	Weeks    int    // of records for each; 0 is as the stories go
	Seed     uint64 // the same seed and clock make the same clinic
	Hash     string // of Password
	// Progress, if set, is told how many patients are done.
	Progress func(done, of int)
}

// Records is what the clinic keeps, and copies of a patient.
type Records interface {
	clinic.Records
	// CopyPatient keeps one more patient for each account, with the record of
	// another but without their referrals.
	CopyPatient(ctx context.Context, from rehab.PatientID, to []rehab.Account) error
}

// Fill fills an empty store, with c as the clinic whose clock says when now is.
func Fill(ctx context.Context, c *clinic.Clinic, records Records, opts Options) error {
	m := maker{clinic: c, records: records, opts: opts, now: c.Now()}
	if err := m.service(ctx); err != nil {
		return fmt.Errorf("demo service: %w", err)
	}
	told := m.cast()
	if err := m.live(ctx, told); err != nil {
		return err
	}
	if err := m.copies(ctx, told); err != nil {
		return err
	}
	if _, err := m.clinic.TurnSituations(ctx); err != nil {
		return fmt.Errorf("demo: %w", err)
	}
	return m.open(ctx)
}

type maker struct {
	clinic  *clinic.Clinic
	records Records
	opts    Options
	now     time.Time
	done    atomic.Int64
}

// live has everybody live their weeks.
func (m *maker) live(ctx context.Context, told []story) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(atOnce)
	for i, s := range told {
		group.Go(func() error {
			l := m.person(i, s)
			if err := l.live(ctx); err != nil {
				return fmt.Errorf("demo patient %s on %v: %w", s.email, l.now, err)
			}
			m.progress(1)
			return nil
		})
	}
	return group.Wait()
}

func (m *maker) progress(n int) {
	done := m.done.Add(int64(n))
	if m.opts.Progress != nil {
		m.opts.Progress(int(done), m.opts.Patients)
	}
}

// person is somebody with a clock and chances of their own, so that they come
// out the same whoever else there is.
func (m *maker) person(i int, s story) *life {
	l := &life{story: s, end: m.now, chance: rand.New(rand.NewPCG(m.opts.Seed, uint64(i))), hash: m.opts.Hash} //nolint:gosec // made-up people, not secrets
	own := *m.clinic
	own.Now = func() time.Time { return l.now }
	own.NewID = func() string { return fmt.Sprintf("demo%016x%016x", l.chance.Uint64(), l.chance.Uint64()) }
	l.clinic = &own
	l.actor = rehab.Actor{Role: rehab.RolePatient, Account: rehab.AccountID(own.NewID()), Name: s.name}
	return l
}

// batch is how many copies are kept in one transaction.
const batch = 200

// copies fills the clinic up with people who have the same weeks behind them
// under other names.
func (m *maker) copies(ctx context.Context, told []story) error {
	for n := len(told); n < m.opts.Patients; n += batch {
		from := n / batch % len(told)
		source := m.person(from, told[from]).actor.Patient()
		var to []rehab.Account
		for i := n; i < min(n+batch, m.opts.Patients); i++ {
			to = append(to, m.copyOf(i))
		}
		if err := m.records.CopyPatient(ctx, source, to); err != nil {
			return fmt.Errorf("copy demo patients from %d: %w", n, err)
		}
		m.progress(len(to))
	}
	return nil
}

func (m *maker) copyOf(i int) rehab.Account {
	chance := rand.New(rand.NewPCG(m.opts.Seed, uint64(i))) //nolint:gosec // made-up people, not secrets
	name := firstNames[chance.IntN(len(firstNames))] + " " + lastNames[chance.IntN(len(lastNames))]
	return rehab.Account{
		ID: rehab.AccountID(fmt.Sprintf("demo%016x%016x", chance.Uint64(), chance.Uint64())), Role: rehab.RolePatient,
		Email: "patient" + strconv.Itoa(i) + "@demo.example", Name: name, PasswordHash: m.opts.Hash, Created: m.now,
	}
}
