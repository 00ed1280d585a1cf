package signin

import (
	"strings"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
)

func TestCheckSaysWhatIsWrongWithAPassword(t *testing.T) {
	k := New(nil, time.Now, true, 0)
	tests := []struct{ password, want string }{
		{"", "blank"},
		{"fourteen chars", "too_short"},
		{"fifteen letters", ""},
		{"ééééé ééßøåñ wé", ""}, // characters, not bytes
		{strings.Repeat("many words ", 11) + "1234567", ""},
		{strings.Repeat("many words ", 11) + "12345678", "too_long"},
		{"Kettle drum 77 & éclair", ""},
		{"lovely-otter-crumpet", ""},
		{"tiger apple coffee friday", ""},
		{"836151947205186", ""},
		{"emoji 🙂🙃🫠 and words", ""},
		{"half a letter \uFFFD", "characters"},
		{"passwordpassword", "common"},
		{"Password1234567", "common"},
		{"p@55w0rdP@ssword!", "common"},
		{"password-password-password", "common"},
		{"123456789012345", "common"},
		{"qwertyuiopasdfghjkl", "common"},
		{"1q2w3e4r5t6y7u8", "common"},
		{"aaaaaaaaaaaaaaaaaaaa", "common"},
		{"abababababababab", "common"},
		{"liverpoolarsenal2026", "common"},
		{"iloveyouiloveyou1", "common"},
		{"correct horse battery staple", "common"},
		{"sixweekssixweeks", "common"},
		{"amy.smith@example.org", "personal"},
		{"AmySmithAmySmith", "personal"},
		{"4my5m1th-password", "personal"},
		{"amy has a lovely otter", ""},
	}
	for _, tt := range tests {
		var ps rehab.Problems
		k.Check(&ps, "password", tt.password, "Amy", "amy.smith@example.org")
		got := ""
		if len(ps) > 0 {
			got = ps[0].Code
		}
		if got != tt.want || len(ps) > 1 {
			t.Errorf("%q: %v, want %q", tt.password, ps, tt.want)
		}
	}
}

func TestTheLengthIsASetting(t *testing.T) {
	var ps rehab.Problems
	New(nil, time.Now, true, 8).Check(&ps, "password", "otter 7")
	if len(ps) != 1 || ps[0].Code != "too_short" || ps[0].Values[0] != "8" {
		t.Errorf("got %v", ps)
	}
}

func TestAKeptPasswordSaysHowItWasMade(t *testing.T) {
	k := New(nil, time.Now, true, 0)
	a, err := k.Hash(t.Context(), "lovely-otter-crumpet")
	if err != nil || !strings.HasPrefix(a, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("got %s, %v", a, err)
	}
	if b, _ := k.Hash(t.Context(), "lovely-otter-crumpet"); a == b {
		t.Error("two people with the same password have the same hash")
	}
	if ok, err := k.verify(t.Context(), "x", "plain text"); ok || err == nil {
		t.Error("a hash of an unknown kind was taken")
	}
}

func TestBrowsersHaveNamesThatPeopleKnow(t *testing.T) {
	for agent, want := range map[string]string{
		"": "",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1": "Safari on iPhone",
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0":               "Edge on Windows",
		"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0":                                                                  "Firefox on Linux",
		"curl/8": "",
	} {
		if got := browserName(agent); got != want {
			t.Errorf("%s is %q, want %q", agent, got, want)
		}
	}
}

func TestPeopleBehindOneConnectionShareTries(t *testing.T) {
	for address, want := range map[string]string{
		"192.0.2.7": "192.0.2.7", "::ffff:192.0.2.7": "192.0.2.7", "2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64", "": "", "here": "",
	} {
		if got := networkOf(address); got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
}
