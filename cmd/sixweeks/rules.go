package main

import (
	"context"
	"fmt"
	"strings"

	"example.org/sixweeks/internal/casetable"
	"example.org/sixweeks/internal/library"
)

// rules answers cases with one of the clinical rules.
func (p program) rules(ctx context.Context, command string) error {
	lib, err := library.Load()
	if err != nil {
		return fmt.Errorf("%s: %w", command, err)
	}
	rule, ok := casetable.Rules(lib.Safety())[strings.TrimPrefix(command, "rules ")]
	if !ok {
		return fmt.Errorf("%s: there is no such rule", command)
	}
	if err := casetable.Run(ctx, rule, p.stdin, p.stdout); err != nil {
		return fmt.Errorf("%s: %w", command, err)
	}
	return nil
}
