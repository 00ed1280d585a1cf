package clinic_test

import (
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

func TestWhatIsTakenBackDoesNotCloseAGap(t *testing.T) {
	tests := map[string]func(t *testing.T, d *desk){
		"a bout undone": func(t *testing.T, d *desk) {
			must(t, d.LogBout(t.Context(), d.amy, "b2"))
			must(t, d.UndoBout(t.Context(), d.amy, "b2"))
			must(t, d.UndoBout(t.Context(), d.amy, "b2"))
		},
		"a session withdrawn": func(t *testing.T, d *desk) {
			d.keep(t, d.session("s1"), "")
			must(t, d.WithdrawSession(t.Context(), d.amy, "s1"))
		},
		"a session that was on the day before": func(t *testing.T, d *desk) {
			s := d.session("s1")
			d.keep(t, s, "")
			s.Day, s.Revision = d.today().AddDays(-7), 1
			must(t, d.CorrectSession(t.Context(), d.amy, s))
		},
	}
	for name, use := range tests {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				d := newDeskOn(t, s)
				d.start(t)
				must(t, d.LogBout(t.Context(), d.amy, "b1"))
				kept := d.today()
				d.days(7)
				use(t, d)
				if last := d.situation(t, d.amy).LastLogged; last != kept {
					t.Errorf("last logged on %v, want %v", last, kept)
				}
				d.days(7)
				if due := got(d.Clinic.Today(t.Context(), d.amy))(t).Situation.CheckDue; due != rehab.DueStopped {
					t.Errorf("14 days after the last thing kept: due %q, want %q", due, rehab.DueStopped)
				}
			})
		})
	}
}

func TestTakingOneBackLeavesTheOthers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := newDeskOn(t, s)
		d.start(t)
		d.days(3)
		must(t, d.LogBout(t.Context(), d.amy, "b1"))
		d.keep(t, d.session("s1"), "")
		must(t, d.UndoBout(t.Context(), d.amy, "b1"))
		if last := d.situation(t, d.amy).LastLogged; last != d.today() {
			t.Errorf("last logged on %v although a session of today is kept", last)
		}
		must(t, d.WithdrawSession(t.Context(), d.amy, "s1"))
		if last := d.situation(t, d.amy).LastLogged; !last.IsZero() {
			t.Errorf("last logged on %v, and nothing is kept", last)
		}
	})
}
