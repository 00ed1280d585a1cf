package main

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func TestAccountAddPrintsALinkThatSetsUpASignIn(t *testing.T) {
	storetest.EachURL(t, func(t *testing.T, url string) {
		s := storetest.Open(t, url)
		keeper := signin.New(s, time.Now, false, 0)
		add := func(args ...string) (string, error) {
			var out bytes.Buffer
			p := program{getenv: func(string) string { return "" }, stdout: &out, stderr: &out, now: time.Now}
			err := p.run(context.Background(), append([]string{"account", "add", "--database", url}, args...))
			return out.String(), err
		}
		if _, err := add("--role", "physio", "--email", "sam@example.org"); err == nil || !strings.Contains(err.Error(), "add an admin first") {
			t.Errorf("a physio of no service: %v", err)
		}
		out, err := add("--role", "admin", "--email", "Ada@Example.org", "--name", "Ada", "--public-url", "https://a.example/")
		link := regexp.MustCompile(`(?m)^https://a\.example/set-up/(\S+)$`).FindStringSubmatch(out)
		if err != nil || link == nil {
			t.Fatalf("%v\n%s", err, out)
		}
		begun, err := keeper.SetUp(t.Context(), link[1], "lovely-otter-crumpet", signin.Browser{})
		if err != nil || begun.Account.Email != "ada@example.org" || begun.Account.Role != rehab.RoleAdmin || begun.Account.Name != "Ada" {
			t.Errorf("signed in as %+v, %v", begun.Account, err)
		}
		if _, err := add("--role", "admin", "--email", "ada@example.org"); err != nil {
			t.Errorf("a new link for the same account: %v", err)
		}
		if _, err := add("--role", "physio", "--email", "ada@example.org"); err == nil {
			t.Error("the same address got another role")
		}
		addService(t, s, "hill", "bay")
		if _, err := add("--role", "physio", "--email", "sam@example.org"); err == nil || !strings.Contains(err.Error(), "say which --service") {
			t.Errorf("one of two services: %v", err)
		}
		if _, err := add("--role", "physio", "--email", "sam@example.org", "--service", "hill"); err != nil {
			t.Error(err)
		}
		if sam, err := s.AccountByEmail(t.Context(), "sam@example.org"); err != nil || sam.Service != "hill" || sam.Name != "sam" {
			t.Errorf("Sam is %+v, %v", sam, err)
		}
	})
}

func addService(t *testing.T, s *store.Store, ids ...rehab.ServiceID) {
	t.Helper()
	for _, id := range ids {
		if err := s.PutService(t.Context(), rehab.Service{ID: id, Name: string(id), UncheckedTier: "soon"}); err != nil {
			t.Fatal(err)
		}
	}
}
