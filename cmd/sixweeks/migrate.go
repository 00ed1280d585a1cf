package main

import (
	"context"
	"fmt"

	"example.org/sixweeks/internal/config"
	"example.org/sixweeks/internal/store"
)

// migrate brings the database up to date.
func (p program) migrate(ctx context.Context, settings config.Migrate) error {
	from, to, err := store.Migrate(ctx, settings.Database.Database)
	if err != nil {
		return err
	}
	if from == to {
		fmt.Fprintf(p.stdout, "The database is up to date, at version %d.\n", to)
	} else {
		fmt.Fprintf(p.stdout, "The database was at version %d and is now at version %d.\n", from, to)
	}
	return nil
}
