package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/config"
	"example.org/sixweeks/internal/demo"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/web"
)

// demoPatients is how many people the demo clinic of serve --demo has.
const demoPatients = 25

var errNotEmpty = errors.New("demo: there are people in this database already; choose an empty one")

// demo fills an empty database with a made-up clinic.
func (p program) demo(ctx context.Context, settings config.Demo) (err error) {
	records, err := store.Open(ctx, settings.Database.Database, store.Options{Migrate: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, records.Close()) }()
	empty, err := isEmpty(ctx, records)
	if err != nil {
		return err
	}
	if !empty {
		return errNotEmpty
	}
	opts := demo.Options{Patients: settings.Patients, Weeks: settings.Weeks, Seed: settings.Seed}
	if err := p.fill(ctx, records, opts); err != nil {
		return err
	}
	p.demoSignIns()
	return nil
}

// fillIfNew fills records with the demo clinic if nobody is in them yet.
func (p program) fillIfNew(ctx context.Context, records *store.Store) error {
	empty, err := isEmpty(ctx, records)
	if err == nil && !empty {
		err = finished(ctx, records)
	}
	if err != nil || !empty {
		return err
	}
	return p.fill(ctx, records, demo.Options{Patients: demoPatients, Seed: 1})
}

// finished reports what is wrong with a demo clinic that was not filled to the
// end: its admin comes last.
func finished(ctx context.Context, records *store.Store) error {
	admins, err := records.Accounts(ctx, rehab.RoleAdmin, "", 1)
	if err == nil && len(admins) == 0 {
		err = errors.New("demo: this database was not filled to the end; remove it and start again")
	}
	return err
}

func isEmpty(ctx context.Context, records *store.Store) (bool, error) {
	for _, role := range []rehab.Role{rehab.RolePatient, rehab.RolePhysio, rehab.RoleAdmin} {
		if some, err := records.Accounts(ctx, role, "", 1); err != nil || len(some) > 0 {
			return false, err
		}
	}
	return true, nil
}

func (p program) fill(ctx context.Context, records *store.Store, opts demo.Options) error {
	content, err := library.Load()
	if err != nil {
		return err
	}
	opts.Hash, err = signin.New(records, p.now, false, signin.DefaultMinLength).Hash(ctx, demo.Password)
	if err != nil {
		return err
	}
	opts.Progress = func(done, of int) {
		fmt.Fprintf(p.stderr, "\rmaking the demo clinic: %d of %d people", done, of)
	}
	c := &clinic.Clinic{Records: records, Library: content, Now: p.now, NewID: rand.Text, Settings: clinic.Settings{MinAge: 18}}
	err = demo.Fill(ctx, c, records, opts)
	fmt.Fprintln(p.stderr)
	return err
}

// demoSignIns says how to sign in to the demo clinic.
func (p program) demoSignIns() {
	fmt.Fprintf(p.stdout, "Sign in to the demo clinic with the password %q as:\n", demo.Password)
	for _, s := range demo.SignIns() {
		fmt.Fprintf(p.stdout, "  %-20s %s\n", s.Email, s.Who)
	}
}

// demoPeople are offered on the sign-in page of a demo.
func demoPeople() []web.DemoSignIn {
	var people []web.DemoSignIn
	for _, s := range demo.SignIns() {
		people = append(people, web.DemoSignIn{Email: s.Email, Password: demo.Password, Who: s.Who})
	}
	return people
}
