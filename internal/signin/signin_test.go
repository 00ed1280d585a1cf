package signin_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/signin"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

const right = "  Kettle drum 77 & éclair  "

// world is a keeper over a store with a clock that only these tests move.
type world struct {
	*signin.Keeper
	store *store.Store
	now   time.Time
	amy   rehab.Account // a patient with the password right
	sam   rehab.Account // a physio without one
}

func each(t *testing.T, f func(t *testing.T, w *world)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := &world{store: s, now: time.Date(2026, 6, 10, 9, 0, 0, 0, time.UTC)}
		w.Keeper = signin.New(s, func() time.Time { return w.now }, true, 0)
		hash, err := w.Hash(t.Context(), right)
		must(t, err)
		w.amy = rehab.Account{ID: "amy", Role: rehab.RolePatient, Email: "amy@example.org", Name: "Amy", PasswordHash: hash, Created: w.now}
		w.sam = rehab.Account{ID: "sam", Role: rehab.RolePhysio, Email: "sam@example.org", Name: "Sam", Created: w.now}
		must(t, s.AddAccount(t.Context(), w.amy))
		must(t, s.AddAccount(t.Context(), w.sam))
		f(t, w)
	})
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func with(cookies ...*http.Cookie) *http.Request {
	r := httptest.NewRequest("GET", "/", nil)
	for _, c := range cookies {
		r.AddCookie(c)
	}
	return r
}

func (w *world) who(t *testing.T, cookies ...*http.Cookie) signin.Current {
	t.Helper()
	who, err := w.Who(t.Context(), with(cookies...))
	must(t, err)
	return who
}

func (w *world) signIn(t *testing.T) signin.Begun {
	t.Helper()
	begun, err := w.SignIn(t.Context(), "amy@example.org", right, signin.Browser{Address: "192.0.2.1"})
	must(t, err)
	return begun
}

func TestSigningInAndOut(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		begun, err := w.SignIn(t.Context(), " Amy@Example.org", right, signin.Browser{
			Agent: "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36"})
		must(t, err)
		c := begun.Cookie
		if c.Name != "__Host-sixweeks" || !c.Secure || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || len(c.Value) < 43 {
			t.Errorf("cookie %v", c)
		}
		who := w.who(t, c)
		if who.Account.ID != "amy" || who.Account.Name != "Amy" {
			t.Errorf("signed in as %+v", who)
		}
		all, err := w.SignIns(t.Context(), who)
		if err != nil || len(all) != 1 || all[0].Browser != "Chrome on Android" || all[0].ID != who.SignIn {
			t.Errorf("sign-ins: %+v, %v", all, err)
		}
		forget, err := w.SignOut(t.Context(), with(c))
		if err != nil || forget.MaxAge >= 0 || forget.Value != "" {
			t.Errorf("signing out: %v, %v", forget, err)
		}
		if who := w.who(t, c); who.Account.ID != "" {
			t.Errorf("still signed in as %+v", who)
		}
	})
}

func TestNobodyIsSignedInByMadeUpCookies(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		begun := w.signIn(t)
		all, err := w.SignIns(t.Context(), w.who(t, begun.Cookie))
		must(t, err)
		plain := *begun.Cookie
		plain.Name = "sixweeks" // what any other page of the host could set
		for _, c := range []*http.Cookie{{Name: "__Host-sixweeks", Value: ""}, {Name: "__Host-sixweeks", Value: all[0].Hash},
			{Name: "__Host-sixweeks", Value: all[0].ID}, {Name: "__Host-sixweeks", Value: "x' OR 'a'='a"}, &plain} {
			if who := w.who(t, c); who.Account.ID != "" {
				t.Errorf("%v is %+v", c, who)
			}
		}
	})
}

func TestPasswordsAreVerifiedExactlyAsTyped(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		for _, wrong := range []string{strings.TrimSpace(right), strings.ToUpper(right), right + " ", right + "\x00", "", strings.Replace(right, "é", "e\u0301", 1)} {
			_, err := w.SignIn(t.Context(), "amy@example.org", wrong, signin.Browser{})
			var wait signin.WaitError
			if errors.As(err, &wait) {
				w.now = wait.Until
				_, err = w.SignIn(t.Context(), "amy@example.org", wrong, signin.Browser{})
			}
			if !errors.Is(err, signin.ErrWrong) {
				t.Errorf("%q: %v, want ErrWrong", wrong, err)
			}
		}
	})
}

func TestTurningAnAccountOnAgainBringsNoSignInBack(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		begun := w.signIn(t)
		token, err := w.NewLink(t.Context(), "amy")
		must(t, err)
		must(t, w.store.SetDisabled(t.Context(), "amy", w.now))
		must(t, w.store.SetDisabled(t.Context(), "amy", time.Time{}))
		if who := w.who(t, begun.Cookie); who.Account.ID != "" {
			t.Errorf("turned off and on again, and still signed in as %+v", who)
		}
		if _, err := w.LinkFor(t.Context(), token); !errors.Is(err, signin.ErrOldLink) {
			t.Errorf("the link from before: %v, want ErrOldLink", err)
		}
	})
}

func TestWhoCannotSignInLooksLikeNobody(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		begun := w.signIn(t)
		must(t, w.store.SetDisabled(t.Context(), "amy", w.now))
		if who := w.who(t, begun.Cookie); who.Account.ID != "" {
			t.Errorf("disabled, but signed in as %+v", who)
		}
		for _, email := range []string{"amy@example.org", "sam@example.org", "nobody@example.org", ""} {
			for range 5 {
				if _, err := w.SignIn(t.Context(), email, right, signin.Browser{}); !errors.Is(err, signin.ErrWrong) {
					t.Errorf("%q: %v, want ErrWrong", email, err)
				}
			}
			var wait signin.WaitError
			if _, err := w.SignIn(t.Context(), email, right, signin.Browser{}); !errors.As(err, &wait) || !wait.Until.Equal(w.now.Add(15*time.Second)) {
				t.Errorf("%q, sixth: %v, want a wait of 15 seconds", email, err)
			}
		}
	})
}

func TestAPasswordIsHashedForUnknownAccountsToo(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		for _, email := range []string{"amy@example.org", "nobody@example.org"} {
			release := w.Occupy()
			ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
			_, err := w.SignIn(ctx, email, "not the password", signin.Browser{})
			cancel()
			release()
			if !errors.Is(err, rehab.ErrBusy) {
				t.Errorf("%s: %v while nobody can hash, want to wait for a turn", email, err)
			}
		}
	})
}

func TestASignInEndsWhenItIsNotUsedAndWhenItIsOld(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		for _, tt := range []struct {
			account rehab.Account
			limit   signin.Limit
		}{{w.amy, signin.PatientLimit}, {w.sam, signin.StaffLimit}} {
			begin := func() *http.Cookie {
				begun, err := w.Begin(t.Context(), tt.account, signin.Browser{})
				must(t, err)
				return begun.Cookie
			}
			cookie := begin()
			w.now = w.now.Add(tt.limit.Idle + time.Second)
			if who := w.who(t, cookie); who.Account.ID != "" {
				t.Errorf("%s: not used for %v, but signed in", tt.account.Role, tt.limit.Idle)
			}
			cookie = begin()
			start := w.now
			for w.now.Sub(start) < tt.limit.Most {
				if who := w.who(t, cookie); who.Account.ID == "" {
					t.Fatalf("%s: used all the time, but signed out after %v", tt.account.Role, w.now.Sub(start))
				}
				w.now = w.now.Add(tt.limit.Idle * 9 / 10)
			}
			w.now = start.Add(tt.limit.Most)
			if who := w.who(t, cookie); who.Account.ID != "" {
				t.Errorf("%s: signed in for %v", tt.account.Role, tt.limit.Most)
			}
		}
	})
}

func TestEachOfOnesSignInsCanBeEndedAndNobodyElses(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		here, there := w.signIn(t), w.signIn(t)
		staff, err := w.Begin(t.Context(), w.sam, signin.Browser{})
		must(t, err)
		me, sam := w.who(t, here.Cookie), w.who(t, staff.Cookie)
		other := w.who(t, there.Cookie)
		if err := w.End(t.Context(), sam, other.SignIn); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("ending somebody else's: %v, want ErrNotFound", err)
		}
		must(t, w.End(t.Context(), me, other.SignIn))
		if w.who(t, there.Cookie).Account.ID != "" || w.who(t, here.Cookie).Account.ID != "amy" {
			t.Error("the wrong sign-in ended")
		}
	})
}

func TestSigningInAgainReplacesTheToken(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		first := w.signIn(t)
		again, err := w.SignIn(t.Context(), "amy@example.org", right, w.BrowserOf(with(first.Cookie), "192.0.2.1"))
		must(t, err)
		if first.Cookie.Value == again.Cookie.Value || w.who(t, first.Cookie).Account.ID != "" || w.who(t, again.Cookie).Account.ID != "amy" {
			t.Error("the token from before still works")
		}
	})
}

func TestChangingThePasswordEndsTheOtherSignIns(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		here, there := w.signIn(t), w.signIn(t)
		me, fresh := w.who(t, here.Cookie), "quite another kettle"
		if err := w.ChangePassword(t.Context(), me, "wrong", fresh, signin.Browser{}); !errors.Is(err, signin.ErrWrong) {
			t.Errorf("without the old one: %v, want ErrWrong", err)
		}
		must(t, w.ChangePassword(t.Context(), me, right, fresh, signin.Browser{}))
		if w.who(t, here.Cookie).Account.ID != "amy" || w.who(t, there.Cookie).Account.ID != "" {
			t.Error("want to be signed in here and nowhere else")
		}
		if _, err := w.SignIn(t.Context(), "amy@example.org", right, signin.Browser{}); !errors.Is(err, signin.ErrWrong) {
			t.Errorf("the old password: %v, want ErrWrong", err)
		}
		_, err := w.SignIn(t.Context(), "amy@example.org", fresh, signin.Browser{})
		must(t, err)
	})
}

func TestALinkSetsUpASignInOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		ctx := t.Context()
		before, err := w.NewLink(ctx, "sam")
		must(t, err)
		token, err := w.NewLink(ctx, "sam")
		must(t, err)
		for _, bad := range []string{before, "", "made-up"} {
			if _, err := w.SetUp(ctx, bad, right, signin.Browser{}); !errors.Is(err, signin.ErrOldLink) {
				t.Errorf("%q: %v, want ErrOldLink", bad, err)
			}
		}
		account, err := w.LinkFor(ctx, token)
		if err != nil || account.ID != "sam" {
			t.Errorf("the link is for %+v, %v", account, err)
		}
		elsewhere, err := w.Begin(ctx, w.sam, signin.Browser{})
		must(t, err)
		begun, err := w.SetUp(ctx, token, "a password for Sam's work", signin.Browser{})
		must(t, err)
		if w.who(t, begun.Cookie).Account.ID != "sam" || w.who(t, elsewhere.Cookie).Account.ID != "" {
			t.Error("want Sam signed in here and nowhere else")
		}
		if _, err := w.SetUp(ctx, token, "a password for somebody else", signin.Browser{}); !errors.Is(err, signin.ErrOldLink) {
			t.Errorf("a second time: %v, want ErrOldLink", err)
		}
		_, err = w.SignIn(ctx, "sam@example.org", "a password for Sam's work", signin.Browser{})
		must(t, err)
	})
}

func TestALinkLastsHalfAnHour(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		token, err := w.NewLink(t.Context(), "sam")
		must(t, err)
		w.now = w.now.Add(30*time.Minute - time.Second)
		_, err = w.LinkFor(t.Context(), token)
		must(t, err)
		w.now = w.now.Add(time.Second)
		if _, err := w.LinkFor(t.Context(), token); !errors.Is(err, signin.ErrOldLink) {
			t.Errorf("shown: %v, want ErrOldLink", err)
		}
		if _, err := w.SetUp(t.Context(), token, right, signin.Browser{}); !errors.Is(err, signin.ErrOldLink) {
			t.Errorf("used: %v, want ErrOldLink", err)
		}
	})
}

func TestTwoPeopleWithOneLinkCannotBothUseIt(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		token, err := w.NewLink(t.Context(), "sam")
		must(t, err)
		var wg sync.WaitGroup
		var mu sync.Mutex
		used := 0
		for i := range 4 {
			wg.Go(func() {
				if _, err := w.SetUp(t.Context(), token, fmt.Sprint("password of person ", i), signin.Browser{}); err == nil {
					mu.Lock()
					used++
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		if used != 1 {
			t.Errorf("the link was used %d times", used)
		}
	})
}
