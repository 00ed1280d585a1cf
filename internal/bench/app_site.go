package main

import (
	"context"
	"crypto/rand"
	"log/slog"
	"os"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/web"
)

// openApp is the site as the program serves it.
func (c *child) openApp() (site, error) {
	kept, err := store.Open(context.Background(), "sqlite:"+c.database, store.Options{
		OnStatement: func(string) { c.statements.Add(1) },
	})
	if err != nil {
		return site{}, err
	}
	content, err := library.Load()
	if err != nil {
		return site{}, err
	}
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return site{}, err
	}
	now := clock()
	server := &web.Server{
		Clinic:  theClinic(kept, content, now),
		SignIns: signin.New(kept, now, false, 0),
		Health:  &web.Health{Ping: kept.Ping},
		Log:     slog.New(slog.NewJSONHandler(null, nil)),
		Now:     now,
		NewID:   rand.Text,
	}
	handler, err := server.Handler()
	return site{handler: handler, close: kept.Close}, err
}

func theClinic(records clinic.Records, content *library.Library, now func() time.Time) *clinic.Clinic {
	return &clinic.Clinic{Records: records, Library: content, Now: now, NewID: rand.Text, Settings: clinic.Settings{MinAge: 18}}
}

// noon is when every run begins, so that each has the same clinic: a Friday.
var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

// clock starts at noon and goes on from there.
func clock() func() time.Time {
	start := time.Now()
	return func() time.Time { return noon.Add(time.Since(start)) }
}
