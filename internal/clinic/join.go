package clinic

import (
	"context"
	"errors"
	"net/mail"
	"strings"

	"example.org/sixweeks/internal/rehab"
)

// ErrTooYoung says that somebody is under the age of Settings.MinAge.
var ErrTooYoung = errors.New("too young to join")

// The bounds of what people say about themselves.
const (
	MaxName  = 60  // characters
	MaxEmail = 254 // characters (RFC 5321)
	MaxAge   = 120 // years
)

// homeZone is where patients' days are until they say otherwise.
const homeZone = "Europe/London"

// Joining is what somebody enters to join.
type Joining struct {
	ID     rehab.AccountID // issued with the form
	Name   string          // what to call them
	Email  string
	Born   rehab.Date // zero when they did not enter a day
	Agreed bool       // to the disclaimer and the privacy notice
}

// CheckJoining returns ErrTooYoung for somebody who may not join yet, else
// everything that is wrong with what they entered. A day that is missing is
// left to whoever read it.
func (c *Clinic) CheckJoining(j Joining) error {
	today := c.today(rehab.Patient{Zone: homeZone})
	var ps rehab.Problems
	ps.Line("name", j.Name, MaxName)
	checkEmail(&ps, "email", j.Email)
	if !j.Born.IsZero() {
		checkBorn(&ps, j.Born, today)
		if !j.Born.After(today) && j.Born.YearsOn(today) < c.Settings.MinAge {
			return ErrTooYoung
		}
	}
	if !j.Agreed {
		ps.Add("agree", "blank")
	}
	return ps.Err()
}

// Join keeps a new patient who signs in with the password of that hash. It
// returns rehab.ErrKeyReused when there is an account with the address
// already: that is nobody else's business, so do not say so.
func (c *Clinic) Join(ctx context.Context, j Joining, hash string) error {
	if err := c.CheckJoining(j); err != nil {
		return err
	}
	if j.ID == "" || j.Born.IsZero() || hash == "" {
		return errors.New("join: without an id, a date of birth or a password")
	}
	now := c.Now()
	account := rehab.Account{
		ID: j.ID, Role: rehab.RolePatient, Email: Email(j.Email), Name: strings.TrimSpace(j.Name),
		PasswordHash: hash, Created: now,
	}
	return c.Records.AddPatient(ctx, account, rehab.Patient{
		ID: rehab.PatientID(j.ID), Born: j.Born, Zone: homeZone, Joined: now, Agreed: now,
	})
}

// Email returns an address as accounts are found by: without spaces around
// it, in small letters.
func Email(address string) string { return strings.ToLower(strings.TrimSpace(address)) }

// checkEmail looks at the shape of an address; only a letter to it can tell
// whether somebody reads it.
func checkEmail(ps *rehab.Problems, field, address string) {
	before := len(*ps)
	ps.Line(field, address, MaxEmail)
	if len(*ps) > before {
		return
	}
	parsed, err := mail.ParseAddress(address)
	if err != nil || parsed.Name != "" || parsed.Address != strings.TrimSpace(address) || !strings.Contains(domain(parsed.Address), ".") {
		ps.Add(field, "not_email")
	}
}

func domain(address string) string { return address[strings.LastIndex(address, "@")+1:] }

func checkBorn(ps *rehab.Problems, born, today rehab.Date) {
	oldest := rehab.NewDate(today.Year()-MaxAge, 1, 1)
	switch {
	case born.After(today):
		ps.Add("born", "future")
	case born.Before(oldest):
		ps.Add("born", "too_old", oldest.Long())
	}
}
