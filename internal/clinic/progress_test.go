package clinic_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func TestProgressShowsTheWeeksThatHaveBegun(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 6, 4)
	d.train(t, every(2), 2)
	start := d.today()
	d.days(9)
	d.weekly(t, checkIn("k1", 4, 3))
	v := got(d.Progress(t.Context(), d.amy, "amy", rehab.Mark{}))(t)
	if v.From != start || v.To != start.AddDays(41) || len(v.Weeks) != 2 {
		t.Fatalf("from %v to %v, %d weeks", v.From, v.To, len(v.Weeks))
	}
	first, second := v.Weeks[0], v.Weeks[1]
	if first.StrengthDays != 2 || first.Days[6].Bouts != 2 || second.ActiveDays != 3 || second.StrengthDays != 2 || second.Days[2].Bouts != 2 {
		t.Errorf("weeks %+v", v.Weeks)
	}
	if n := len(v.Scores); n == 0 || v.Scores[n-1].Day.After(v.Today) {
		t.Errorf("scores %v", v.Scores)
	}
	if *v.Baseline.Pain != 6 || len(v.CheckIns) != 1 {
		t.Errorf("baseline %+v, check-ins %v", v.Baseline, v.CheckIns)
	}
}

func TestTheWindowOfTheCharts(t *testing.T) {
	for days, want := range map[int][2]int{0: {0, 41}, 41: {0, 41}, 42: {0, 48}, 83: {0, 83}, 84: {7, 90}, 365: {287, 370}} {
		d := newDesk(t)
		d.begin(t, 6)
		start := d.today()
		d.days(days)
		v := got(d.Progress(t.Context(), d.amy, "amy", rehab.Mark{}))(t)
		if v.From != start.AddDays(want[0]) || v.To != start.AddDays(want[1]) {
			t.Errorf("on day %d: day %d to %d, want %v", days, v.From.DaysSince(start), v.To.DaysSince(start), want)
		}
	}
}

func TestTheTimeLineIsPagedWithoutLossOrRepeat(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 6, 4)
	for i := range 24 {
		d.days(1)
		d.keep(t, d.session(fmt.Sprint("s", i)), "")
		if i%5 == 0 {
			d.weekly(t, checkIn(fmt.Sprint("k", i), 4, 3))
		}
	}
	seen, before, pages := map[string]int{}, rehab.Mark{}, 0
	for more := true; more; pages++ {
		line := got(d.Progress(t.Context(), d.amy, "amy", before))(t).Line
		if n := len(line.Happened); n == 0 || n > clinic.TimeLinePage {
			t.Fatalf("page %d holds %d", pages+1, n)
		}
		for _, h := range line.Happened {
			if !before.Day.IsZero() && h.Day.After(before.Day) {
				t.Errorf("%s of %v comes after %v", h.ID, h.Day, before.Day)
			}
			seen[h.ID]++
			before = h.Mark
		}
		more = line.More
	}
	if len(seen) != 24+5 || pages != 3 {
		t.Errorf("%d things on %d pages", len(seen), pages)
	}
	for id, n := range seen {
		if n != 1 {
			t.Errorf("%s is there %d times", id, n)
		}
	}
}

// The first page takes check-ins and reviews from what the charts have read.
func TestTheFirstPageOfTheTimeLineIsAsTheOthers(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 6, 4)
	kept := func() {
		t.Helper()
		want := got(d.Records.TimeLine(t.Context(), "amy", rehab.HappenedKinds(), rehab.Mark{}, clinic.TimeLinePage))(t)
		line := got(d.Progress(t.Context(), d.amy, "amy", rehab.Mark{}))(t).Line
		if diff := cmp.Diff(want, line.Happened, cmpopts.EquateEmpty(), cmp.Comparer(func(a, b rehab.Date) bool { return a == b })); diff != "" {
			t.Errorf("on day %v (- as another page, + the first):\n%s", d.today(), diff)
		}
	}
	kept()
	for i := range 60 {
		d.days(1)
		pain := i % 5
		switch i % 4 {
		case 0:
			d.keep(t, d.session(fmt.Sprint("s", i), hurts(pain)), "")
		case 1:
			must(t, d.LogOtherActivity(t.Context(), d.amy, walked(fmt.Sprint("a", i), d.today())))
		case 2:
			_, err := d.WriteDiary(t.Context(), d.amy, rehab.DiaryEntry{ID: rehab.DiaryID(fmt.Sprint("d", i)), Pain: &pain, Note: "so"}, clinic.DiaryTime{Day: d.today()})
			must(t, err)
		default:
			d.weekly(t, checkIn(fmt.Sprint("k", i), pain, 4))
		}
		if i == 45 {
			d.reviewed(t, answered("r1", 6, 4, nil, 4))
		}
		if i%7 == 0 || i == 45 {
			kept()
		}
	}
}

func TestWhoMaySeeProgress(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 6)
	got(d.Progress(t.Context(), d.sam, "amy", rehab.Mark{}))(t)
	bob := d.join(t, "bob", rehab.NewDate(1990, 1, 1))
	for _, a := range []rehab.Actor{bob, {Role: rehab.RolePhysio, Account: "kit", Service: "other"}, {Role: rehab.RoleAdmin, Account: "ada"}} {
		if _, err := d.Progress(t.Context(), a, "amy", rehab.Mark{}); !errors.Is(err, rehab.ErrNotFound) {
			t.Errorf("%s %s: %v", a.Role, a.Account, err)
		}
	}
	v := got(d.Progress(t.Context(), bob, "bob", rehab.Mark{}))(t)
	if v.Situation.Programme != "" || len(v.Weeks) != 0 || v.Line.More {
		t.Errorf("before a start: %+v", v)
	}
}
