package config

import (
	"io"
	"strings"
	"testing"
	"time"
)

func none(string) string { return "" }

func TestFlagsCountBeforeTheEnvironmentBeforeTheDefaults(t *testing.T) {
	env := map[string]string{"SIXWEEKS_ADDR": "127.0.0.1:1", "SIXWEEKS_MIN_AGE": "16", "SIXWEEKS_TRUSTED_PROXY": "10.0.0.0/8,::1", "SIXWEEKS_DEMO": "true"}
	p, err := Parse([]string{"serve", "--addr", "127.0.0.1:2"}, func(k string) string { return env[k] }, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	s := p.Serve
	if p.Command != "serve" || s.Addr != "127.0.0.1:2" || s.MinAge != 16 || !s.Demo || s.Database.Database != "sqlite:data/local/sixweeks.db" ||
		len(s.TrustedProxy) != 2 || s.StopAfterReady.Duration != time.Second {
		t.Errorf("got %+v", p)
	}
}

func TestWrongSettingsAreSaidInOneLine(t *testing.T) {
	tests := []struct{ args, want string }{
		{"", "expected one of"},
		{"sing", "unexpected argument sing"},
		{"serve --port 1", "unknown flag --port"},
		{"serve --addr 8080", "--addr must be HOST:PORT"},
		{"serve --min-age 12", "--min-age must be from 13 to 100, not 12"},
		{"serve --min-age young", "--min-age"},
		{"serve --min-password 7", "--min-password must be from 8 to 64"},
		{"serve --trusted-proxy here", "--trusted-proxy must be"},
		{"serve --public-url sixweeks", "--public-url must be like"},
		{"serve --public-url https://a.example/deep", "--public-url must be like"},
		{"serve --stop-after-ready=-1s", "not negative"},
		{"demo --patients 0", "--patients must be from 1 to 1000000"},
		{"account add --role boss --email a@b", "must be one of"},
		{"account add --role admin", "missing flags: --email"},
		{"account add --role admin --email nobody", "--email must be like"},
		{"rules", "expected one of"},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			_, err := Parse(strings.Fields(tt.args), none, io.Discard)
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want one line with %q", err, tt.want)
			}
		})
	}
}

func TestHelpNamesEveryFlagAndItsVariable(t *testing.T) {
	var out strings.Builder
	p, err := Parse([]string{"serve", "--help"}, none, &out)
	if err != nil || p.Command != "" {
		t.Errorf("got %q, %v", p.Command, err)
	}
	for _, want := range []string{"--trusted-proxy", "$SIXWEEKS_TRUSTED_PROXY", "--database", "$SIXWEEKS_DATABASE"} {
		if !strings.Contains(strings.Join(strings.Fields(out.String()), ""), want) {
			t.Errorf("the help does not say %s:\n%s", want, &out)
		}
	}
}

func TestHTTPSMakesCookiesSecure(t *testing.T) {
	for url, want := range map[string]bool{"": false, "http://a.example": false, "https://a.example/": true} {
		p := Public{PublicURL: url}
		if p.Secure() != want || strings.HasSuffix(p.Base("127.0.0.1:8080"), "/") {
			t.Errorf("%q: secure %v, base %s", url, p.Secure(), p.Base("127.0.0.1:8080"))
		}
	}
}
