package signin_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"example.org/sixweeks/internal/signin"
)

func TestTriesAtAnAccountWaitLongerAndLongerButNotForEver(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		for range 5 {
			_, err := w.SignIn(t.Context(), "amy@example.org", "wrong", signin.Browser{})
			if !errors.Is(err, signin.ErrWrong) {
				t.Fatal(err)
			}
		}
		for _, want := range []time.Duration{15 * time.Second, 30 * time.Second, time.Minute, 2 * time.Minute, 4 * time.Minute, 8 * time.Minute, 15 * time.Minute, 15 * time.Minute} {
			for range 3 { // tries that must wait do not make the wait longer
				var wait signin.WaitError
				_, err := w.SignIn(t.Context(), "AMY@example.org", right, signin.Browser{})
				if !errors.As(err, &wait) || wait.Until.Sub(w.now) != want {
					t.Fatalf("%v, want a wait of %v", err, want)
				}
			}
			w.now = w.now.Add(want)
			if _, err := w.SignIn(t.Context(), "amy@example.org", "wrong", signin.Browser{}); !errors.Is(err, signin.ErrWrong) {
				t.Fatalf("after %v: %v", want, err)
			}
		}
		w.now = w.now.Add(15 * time.Minute)
		w.signIn(t) // the owner gets in
		if _, err := w.SignIn(t.Context(), "amy@example.org", "wrong", signin.Browser{}); !errors.Is(err, signin.ErrWrong) {
			t.Errorf("after signing in: %v, want tries to be free again", err)
		}
	})
}

func TestAnAddressHas20TriesAnHour(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		home := signin.Browser{Address: "2001:db8:1:2::1"}
		for i := range 20 {
			if i == 10 {
				_, err := w.SignIn(t.Context(), "amy@example.org", right, home) // a right one does not count
				must(t, err)
			}
			if _, err := w.SignIn(t.Context(), fmt.Sprint("guess", i), "wrong", home); !errors.Is(err, signin.ErrWrong) {
				t.Fatal(err)
			}
		}
		var wait signin.WaitError
		neighbour := signin.Browser{Address: "2001:db8:1:2::2"}
		if _, err := w.SignIn(t.Context(), "amy@example.org", right, neighbour); !errors.As(err, &wait) || wait.Until.Sub(w.now) != time.Hour {
			t.Errorf("21st: %v, want a wait of an hour", err)
		}
		_, err := w.SignIn(t.Context(), "amy@example.org", right, signin.Browser{Address: "2001:db8:1:3::1"})
		must(t, err)
		w.now = w.now.Add(time.Hour)
		_, err = w.SignIn(t.Context(), "amy@example.org", right, home)
		must(t, err)
	})
}

func TestAStrangerWhoGuessesAllTheTimeDoesNotKeepTheOwnerOut(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.signIn(t) // at home, yesterday
		w.now = w.now.Add(24 * time.Hour)
		for i := range 30 {
			_, err := w.SignIn(t.Context(), "amy@example.org", "wrong", signin.Browser{Address: fmt.Sprint("198.51.100.", i)})
			if err == nil {
				t.Fatal("a wrong password was taken")
			}
		}
		var wait signin.WaitError
		if _, err := w.SignIn(t.Context(), "amy@example.org", right, signin.Browser{Address: "203.0.113.1"}); !errors.As(err, &wait) {
			t.Errorf("from elsewhere: %v, want a wait", err)
		}
		w.signIn(t) // at home
	})
}

func TestTriesFromWhereTheOwnerSignedInAreLimitedToo(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.signIn(t)
		for range 5 {
			if _, err := w.SignIn(t.Context(), "amy@example.org", "wrong", signin.Browser{Address: "192.0.2.1"}); !errors.Is(err, signin.ErrWrong) {
				t.Fatal(err)
			}
		}
		var wait signin.WaitError
		if _, err := w.SignIn(t.Context(), "amy@example.org", right, signin.Browser{Address: "192.0.2.1"}); !errors.As(err, &wait) {
			t.Errorf("sixth: %v, want a wait", err)
		}
	})
}

func TestManyTriesAtOnceAreAllCounted(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		var wg sync.WaitGroup
		var mu sync.Mutex
		verified := 0
		for range 12 {
			wg.Go(func() {
				_, err := w.SignIn(t.Context(), "amy@example.org", "wrong", signin.Browser{})
				mu.Lock()
				defer mu.Unlock()
				if errors.Is(err, signin.ErrWrong) {
					verified++
				}
			})
		}
		wg.Wait()
		if verified != 5 {
			t.Errorf("%d guesses were looked at, want 5", verified)
		}
	})
}
