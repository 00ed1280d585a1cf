package main

import (
	"context"
	"errors"

	"example.org/sixweeks/internal/config"
	"example.org/sixweeks/internal/store"
)

// demo fills an empty database with a made-up clinic.
func (p program) demo(context.Context, config.Demo) error {
	return errors.New("demo: not there yet")
}

// fillIfNew fills records with the demo clinic if nobody is in them yet.
func (p program) fillIfNew(context.Context, *store.Store) error { return nil }

// demoSignIns says how to sign in to the demo clinic.
func (p program) demoSignIns() {}
