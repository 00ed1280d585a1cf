package main

import (
	"context"
	"log/slog"
	"time"

	"example.org/sixweeks/internal/clinic"
)

// turnEvery is how often the program looks for what time alone changes on the
// caseloads. An hour after midnight anywhere is soon enough.
const turnEvery = time.Hour

// turning keeps the caseloads up to date with the passing of days, now and
// every hour, until stop is called. stop waits for a pass in hand to end.
func turning(ctx context.Context, clinic *clinic.Clinic, log *slog.Logger) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(turnEvery)
		defer tick.Stop()
		for {
			turnOnce(ctx, clinic, log)
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
		}
	}()
	return func() { cancel(); <-done }
}

// turnOnce logs a failure and lets the next pass try again: whatever was not
// turned still says so.
func turnOnce(ctx context.Context, clinic *clinic.Clinic, log *slog.Logger) {
	n, err := clinic.TurnSituations(ctx)
	switch {
	case ctx.Err() != nil:
	case err != nil:
		log.ErrorContext(ctx, "daily pass failed", "error", err)
	case n > 0:
		log.InfoContext(ctx, "daily pass", "patients", n)
	}
}
