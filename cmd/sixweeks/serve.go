package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"example.org/sixweeks/assets"
	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/config"
	"example.org/sixweeks/internal/library"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/web"
)

// Limits of a connection. Reading the header is short because it costs a
// stranger nothing to be slow; reading a body is long because phones are.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 30 * time.Second
	writeTimeout      = 30 * time.Second
	idleTimeout       = 2 * time.Minute
	maxHeaderBytes    = 16 << 10
	stopTimeout       = 20 * time.Second // for requests in hand
)

// serve answers requests until ctx is done, then says that it is not ready,
// lets requests in hand finish, and returns nil.
func (p program) serve(ctx context.Context, settings config.Serve) (err error) {
	if err := assets.Check(); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", settings.Addr) // before the database is touched
	if err != nil {
		return err
	}
	defer listener.Close()
	records, err := p.openForServing(ctx, settings)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, records.Close()) }()

	log := slog.New(slog.NewJSONHandler(p.stderr, nil))
	site, err := p.site(records, settings, log)
	if err != nil {
		return err
	}
	if err := site.Clinic.KeepLibrary(ctx); err != nil {
		return fmt.Errorf("keep the exercises as they are now: %w", err)
	}
	handler, err := site.Handler()
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	defer turning(ctx, site.Clinic, log)()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	p.announce(settings, listener.Addr(), log)
	config.SpareTheCollector(p.getenv)
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	return stop(server, site.Health, settings.StopAfterReady.Duration, log)
}

// openForServing opens the records. A SQLite file belongs to this one program,
// so it is migrated without asking: whoever starts a new release on their
// machine wants it to run. A PostgreSQL database may be shared with copies of
// the release before, so there it takes a decision: migrate, or --migrate.
func (p program) openForServing(ctx context.Context, settings config.Serve) (*store.Store, error) {
	url := settings.Database.Database
	migrate := settings.Migrate || strings.HasPrefix(url, "sqlite:")
	s, err := store.Open(ctx, url, store.Options{Migrate: migrate})
	if errors.Is(err, store.ErrOlderDatabase) {
		return nil, fmt.Errorf("%w: run sixweeks migrate first, or serve with --migrate", err)
	}
	if err != nil || !settings.Demo {
		return s, err
	}
	if err := p.fillIfNew(ctx, s); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// site puts the parts together.
func (p program) site(records *store.Store, settings config.Serve, log *slog.Logger) (*web.Server, error) {
	content, err := library.Load()
	if err != nil {
		return nil, err
	}
	var demoSignIns []web.DemoSignIn
	if settings.Demo {
		demoSignIns = demoPeople()
	}
	return &web.Server{
		Clinic: &clinic.Clinic{
			Records:  records,
			Library:  content,
			Now:      p.now,
			NewID:    rand.Text,
			Settings: clinic.Settings{MinAge: settings.MinAge},
		},
		SignIns:        signin.New(records, p.now, settings.Secure(), settings.MinPassword),
		Health:         &web.Health{Ping: records.Ping},
		Log:            log,
		Now:            p.now,
		NewID:          rand.Text,
		Secure:         settings.Secure(),
		PublicURL:      strings.TrimRight(settings.PublicURL, "/"),
		Demo:           settings.Demo,
		TrustedProxies: settings.TrustedProxy,

		SecurityContact: settings.SecurityContact,
		DemoSignIns:     demoSignIns,
	}, nil
}

// announce says where the site is.
func (p program) announce(settings config.Serve, addr net.Addr, log *slog.Logger) {
	url := settings.Base(addr.String())
	fmt.Fprintln(p.stdout, "Sixweeks is at", url)
	if settings.Demo {
		p.demoSignIns()
	}
	if host, ok := addr.(*net.TCPAddr); ok && !host.IP.IsLoopback() && !settings.Secure() {
		log.Warn("records travel in the clear: put a proxy with TLS in front and set --public-url https://…", "addr", addr.String())
	}
	if p.serving != nil {
		p.serving("http://" + addr.String())
	}
}

// stop says that the process is not ready, goes on for a while so that
// whatever sends requests here notices, and lets those in hand finish.
func stop(server *http.Server, health *web.Health, wait time.Duration, log *slog.Logger) error {
	health.Stop()
	log.Info("stopping")
	time.Sleep(wait)
	ctx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return fmt.Errorf("stop: requests are still in hand: %w", err)
	}
	log.Info("stopped")
	return nil
}
