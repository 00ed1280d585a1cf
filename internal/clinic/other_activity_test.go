package clinic_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// outcome is what rules have made of six weeks.
type outcome struct {
	Before, After rehab.Situation // the review
	Adherence     progression.Summary
	Weeks         []progression.Week
	Quality       *float64
	Review        rehab.Review
}

// sixWeeks lives six weeks with 8 sessions, bouts on the first days, and
// whatever happens beside them at the end of each day.
func sixWeeks(t *testing.T, beside func(d *desk, day int)) outcome {
	t.Helper()
	d := newDesk(t)
	d.begin(t, 6, 4)
	for day := range 42 {
		if day%5 == 0 && day < 40 {
			d.keep(t, d.session(fmt.Sprint("s", day)), "")
			must(t, d.LogBout(t.Context(), d.amy, rehab.BoutID(fmt.Sprint("b", day))))
		}
		if day%5 == 1 && day < 40 {
			must(t, d.AnswerSettled(t.Context(), d.amy, rehab.SessionID(fmt.Sprint("s", day-1)), rehab.SettledNone))
		}
		if day == 6 || day == 20 || day == 34 {
			d.weekly(t, checkIn(fmt.Sprint("k", day), 6, 4))
		}
		beside(d, day)
		d.days(1)
	}
	got(d.TurnSituations(t.Context()))(t)
	v := got(d.PatientOverview(t.Context(), d.sam, "amy"))(t)
	o := outcome{Before: d.situation(t, d.amy), Adherence: v.Adherence, Weeks: v.Progress.Weeks, Quality: v.Quality}
	o.Review = d.reviewed(t, answered("r1", 6, 4, nil, 4))
	o.Review.Check = "" // made by chance
	o.After = d.situation(t, d.amy)
	return o
}

// However much somebody does beside their programme: no adherence, no verdict,
// no place on a caseload and no suggestion is another for it.
func TestOtherActivityCountsForNoRule(t *testing.T) {
	plain := sixWeeks(t, func(*desk, int) {})
	if plain.Adherence.Movement == nil || len(plain.Weeks) == 0 || plain.Review.Outcome == "" || len(plain.Before.Suggestions) == 0 {
		t.Fatalf("the six weeks say little: %+v", plain)
	}
	kinds := got(loaded())(t).ActivityKinds()
	for seed := range uint64(8) { // each is 42 days
		chance := rand.New(rand.NewPCG(seed, 0))
		busy := sixWeeks(t, func(d *desk, day int) {
			for i := range chance.IntN(4) {
				v := rehab.OtherActivity{
					ID: rehab.OtherActivityID(fmt.Sprint("a", day, "-", i)), Kind: kinds[chance.IntN(len(kinds))].ID, Own: "words",
					Day: d.today().AddDays(-chance.IntN(15)), Minutes: ptr(1 + chance.IntN(rehab.MaxActivityMinutes)), Effort: "hard",
				}
				must(t, d.LogOtherActivity(t.Context(), d.amy, v))
				if i == 2 {
					must(t, d.WithdrawOtherActivity(t.Context(), d.amy, v.ID))
				}
			}
		})
		if diff := cmp.Diff(plain, busy, cmp.Comparer(func(a, b rehab.Date) bool { return a == b })); diff != "" {
			t.Fatalf("with seed %d, other activity changes something (- without, + with):\n%s", seed, diff)
		}
	}
}

func TestOtherActivityDoesNotAnswerForTheSafetyQuestionsAfterAGap(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	for i := range 14 {
		d.days(1)
		must(t, d.LogOtherActivity(t.Context(), d.amy, walked(fmt.Sprint("a", i), d.today())))
	}
	if due := got(d.Clinic.Today(t.Context(), d.amy))(t).Situation.CheckDue; due != rehab.DueStopped {
		t.Errorf("after 14 days of walks: due %q, want %q", due, rehab.DueStopped)
	}
}

func walked(id string, on rehab.Date) rehab.OtherActivity {
	return rehab.OtherActivity{ID: rehab.OtherActivityID(id), Kind: "walking", Day: on, Minutes: ptr(30), Effort: "easy"}
}

func TestALateFormOfAnActivityIsKeptOnce(t *testing.T) {
	d := newDesk(t)
	first := walked("a1", d.today())
	must(t, d.LogOtherActivity(t.Context(), d.amy, first))
	d.days(40)
	must(t, d.LogOtherActivity(t.Context(), d.amy, first)) // a phone comes back after weeks
	late := walked("a2", first.Day)
	if err := d.LogOtherActivity(t.Context(), d.amy, late); errorText(err) != "day: too_old" {
		t.Errorf("a new one of 40 days ago: %v", err)
	}
	first.Note, first.Revision = "by the canal", 1
	must(t, d.CorrectOtherActivity(t.Context(), d.amy, first)) // the day was fine when it was logged
	first.Day, first.Revision = d.today(), 2
	if err := d.CorrectOtherActivity(t.Context(), d.amy, first); errorText(err) != "day: future" {
		t.Errorf("a day after it was logged: %v", err)
	}
	v := got(d.OtherActivities(t.Context(), d.amy, ""))(t)
	if len(v.List) != 1 || v.List[0].Note != "by the canal" || len(v.Week) != 0 {
		t.Errorf("the list is %+v, the week %v", v.List, v.Week)
	}
}

func TestTheWeekOfOtherActivityIsTheLast7Days(t *testing.T) {
	d := newDesk(t)
	for i, back := range []int{0, 6, 7} {
		must(t, d.LogOtherActivity(t.Context(), d.amy, walked(fmt.Sprint("a", i), d.today().AddDays(-back))))
	}
	v := got(d.OtherActivities(t.Context(), d.amy, ""))(t)
	if len(v.Week) != 1 || v.Week[0] != (rehab.ActivitySum{Kind: "walking", Times: 2, Minutes: 60}) {
		t.Errorf("the week is %v, want today and 6 days ago", v.Week)
	}
}

func TestOnlyPatientsLogOtherActivity(t *testing.T) {
	d := newDesk(t)
	if err := d.LogOtherActivity(t.Context(), d.sam, walked("a1", d.today())); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a physio: %v", err)
	}
	d.now = time.Date(2026, 6, 1, 23, 30, 0, 0, time.UTC) // half past midnight in London
	must(t, d.LogOtherActivity(t.Context(), d.amy, walked("a1", rehab.NewDate(2026, 6, 2))))
	v := got(d.OtherActivity(t.Context(), d.amy, "a1"))(t)
	if v.LoggedOn != rehab.NewDate(2026, 6, 2) {
		t.Errorf("logged on %v", v.LoggedOn)
	}
	list := got(d.OtherActivities(t.Context(), d.amy, ""))(t)
	if list.Today != rehab.NewDate(2026, 6, 2) {
		t.Errorf("today is %v", list.Today)
	}
}
