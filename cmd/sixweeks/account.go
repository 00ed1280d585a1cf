package main

import (
	"context"
	"errors"

	"example.org/sixweeks/internal/config"
)

// addAccount adds somebody who works for a service.
func (p program) addAccount(context.Context, config.AccountAdd) error {
	return errors.New("account add: not there yet")
}
