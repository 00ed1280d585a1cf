package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"

	"example.org/sixweeks/internal/config"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
)

// addAccount adds somebody who works for a service, if they are not there yet,
// and prints a link with which they choose a password.
func (p program) addAccount(ctx context.Context, settings config.AccountAdd) (err error) {
	records, err := store.Open(ctx, settings.Database.Database, store.Options{Migrate: strings.HasPrefix(settings.Database.Database, "sqlite:")})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, records.Close()) }()
	account, err := p.findOrAdd(ctx, records, settings)
	if err != nil {
		return err
	}
	token, err := signin.New(records, p.now, settings.Secure(), 0).NewLink(ctx, account.ID)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "%s can set up their sign-in once, within %d minutes, at\n%s/set-up/%s\n",
		account.Email, int(signin.LinkLasts.Minutes()), settings.Base("127.0.0.1:8080"), token)
	return nil
}

func (p program) findOrAdd(ctx context.Context, records *store.Store, settings config.AccountAdd) (rehab.Account, error) {
	email := signin.Address(settings.Email)
	account, err := records.AccountByEmail(ctx, email)
	switch {
	case err == nil && account.Role != rehab.Role(settings.Role):
		return rehab.Account{}, fmt.Errorf("%s has an account already, as %s", email, account.Role)
	case err == nil || !errors.Is(err, rehab.ErrNotFound):
		return account, err
	}
	service, err := serviceFor(ctx, records, settings)
	if err != nil {
		return rehab.Account{}, err
	}
	name := settings.Name
	if name == "" {
		name, _, _ = strings.Cut(email, "@")
	}
	account = rehab.Account{ID: rehab.AccountID(rand.Text()), Role: rehab.Role(settings.Role), Email: email, Name: name, Service: service, Created: p.now()}
	return account, records.AddAccount(ctx, account)
}

// serviceFor is the service that was named, or the only one. An admin looks
// after all of them.
func serviceFor(ctx context.Context, records *store.Store, settings config.AccountAdd) (rehab.ServiceID, error) {
	services, err := records.Services(ctx)
	if err != nil {
		return "", err
	}
	ids := make([]string, 0, len(services))
	for _, s := range services {
		if s.ID == rehab.ServiceID(settings.Service) {
			return s.ID, nil
		}
		ids = append(ids, string(s.ID))
	}
	switch {
	case settings.Service != "":
		return "", fmt.Errorf("there is no service %q; there are: %s", settings.Service, strings.Join(ids, ", "))
	case rehab.Role(settings.Role) == rehab.RoleAdmin:
		return "", nil
	case len(services) == 1:
		return services[0].ID, nil
	case len(services) == 0:
		return "", errors.New("add an admin first: they set up the service that a physio works for")
	default:
		return "", fmt.Errorf("say which --service they work for: %s", strings.Join(ids, ", "))
	}
}
