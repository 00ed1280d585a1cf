package config

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"time"
)

// Seconds is a length of time that is not negative.
type Seconds struct{ time.Duration }

// UnmarshalText reads a length such as 1s.
func (s *Seconds) UnmarshalText(text []byte) (err error) {
	if s.Duration, err = time.ParseDuration(string(text)); err == nil && s.Duration < 0 {
		err = errors.New("a length of time is not negative")
	}
	return err
}

// check says the first thing that is wrong with the settings of the command.
func (p *Program) check() error {
	switch p.Command {
	case "serve":
		return p.Serve.check()
	case "demo":
		return between("--patients", p.Demo.Patients, 1, 1_000_000)
	case "account add":
		return first(p.Account.Add.checkURL(), checkEmail(p.Account.Add.Email))
	}
	return nil
}

func (s *Serve) check() error {
	if _, _, err := net.SplitHostPort(s.Addr); err != nil {
		return fmt.Errorf("--addr must be HOST:PORT, such as 127.0.0.1:8080, not %q", s.Addr)
	}
	for _, proxy := range s.TrustedProxy {
		if !isAddress(proxy) {
			return fmt.Errorf("--trusted-proxy must be an address or a range, such as 10.0.0.0/8, not %q", proxy)
		}
	}
	return first(s.checkURL(), between("--min-age", s.MinAge, 13, 100), between("--min-password", s.MinPassword, 8, 64))
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *Public) checkURL() error {
	u, err := url.Parse(p.PublicURL)
	if p.PublicURL == "" || err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && strings.Trim(u.Path, "/") == "" {
		return nil
	}
	return fmt.Errorf("--public-url must be like https://sixweeks.example, not %q", p.PublicURL)
}

// Base is the start of every address of the site, when it is served at addr.
func (p *Public) Base(addr string) string {
	if p.PublicURL == "" {
		return "http://" + addr
	}
	return strings.TrimRight(p.PublicURL, "/")
}

// Secure reports whether people reach the site over HTTPS.
func (p *Public) Secure() bool { return strings.HasPrefix(p.PublicURL, "https://") }

func isAddress(s string) bool {
	_, err1 := netip.ParseAddr(s)
	_, err2 := netip.ParsePrefix(s)
	return err1 == nil || err2 == nil
}

func between(flag string, n, low, high int) error {
	if n < low || n > high {
		return fmt.Errorf("%s must be from %d to %d, not %d", flag, low, high, n)
	}
	return nil
}

func checkEmail(address string) error {
	name, host, ok := strings.Cut(address, "@")
	if !ok || name == "" || host == "" || strings.ContainsAny(address, " \t\r\n") {
		return fmt.Errorf("--email must be like name@example.org, not %q", address)
	}
	return nil
}
