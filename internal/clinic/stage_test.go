package clinic_test

import (
	"fmt"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// The strengthening of each stage of the neck programme.
var neckStages = [][]rehab.ExerciseID{{"neck-isometric"}, {"ball-hold", "towel-pull"}, {"ball-push", "band-row-sit"}}

// neck starts the neck programme.
func (d *desk) neck(t *testing.T) {
	t.Helper()
	d.check(t, rehab.Joining)
	b := pain("b1")
	b.Equipment = []string{"ball", "band", "door-anchor"}
	must(t, d.SaveBaseline(t.Context(), d.amy, b))
	got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.NeckReferred)))(t)
}

// does logs the session of today with so much pain, and says the day after how
// it settled.
func (d *desk) does(t *testing.T, pain int, settled rehab.Settled) {
	t.Helper()
	s := d.session("s"+d.NewID(), hurts(pain))
	s.Exercises = nil
	for _, id := range d.planned(t) {
		s.Exercises = append(s.Exercises, rehab.Done{Exercise: id, Reps: []int{8}, Effort: rehab.Easy, GoodForm: true, Pain: &pain})
	}
	d.log(t, s, settled)
}

func (d *desk) stage(t *testing.T) int {
	t.Helper()
	now := d.planned(t)
	return slices.IndexFunc(neckStages, func(ids []rehab.ExerciseID) bool { return slices.Equal(ids, now) }) + 1
}

func TestTimeAloneMakesNothingHarder(t *testing.T) {
	d := newDesk(t)
	d.neck(t)
	for week := 1; week <= 8; week++ {
		if got := d.stage(t); got != 1 {
			t.Errorf("week %d, with nothing done: stage %d", week, got)
		}
		d.days(7)
	}
}

func TestAStageComesWithItsWeekAfterTwoGreenSessions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := newDeskOn(t, s)
		d.neck(t)
		for i, want := range []int{1, 1, 2, 2, 3, 3, 3} {
			if got := d.stage(t); got != want {
				t.Errorf("week %d: stage %d, want %d", i+1, got, want)
			}
			d.does(t, 2, rehab.SettledYes)
			d.days(3)
			d.does(t, 1, rehab.SettledNone)
			d.days(2)
		}
	})
}

func TestWhatKeepsAStageBack(t *testing.T) {
	type session struct {
		pain    int
		settled rehab.Settled
	}
	good := session{2, rehab.SettledYes}
	tests := []struct {
		name string
		done []session // every 4 days from the first day on
		want int       // the stage on day 16 or later
	}{
		{"two green", []session{good, good, good, good}, 2},
		{"the last was amber", []session{good, good, good, {5, rehab.SettledYes}}, 1},
		{"the last was red", []session{good, good, good, {7, rehab.SettledYes}}, 1},
		{"extra pain did not settle", []session{good, good, good, {2, rehab.SettledNo}}, 1},
		{"nobody knows about the next day", []session{good, good, good, {2, ""}}, 2}, // the two before it stand until it is known
		{"green again after red", []session{{7, rehab.SettledYes}, good, good}, 2},
		{"one alone", []session{good}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.neck(t)
			for _, s := range tt.done {
				d.does(t, s.pain, s.settled)
				d.days(3)
			}
			for d.today().DaysSince(rehab.NewDate(2026, 2, 19)) < 16 {
				d.days(1)
			}
			if got := d.stage(t); got != tt.want {
				t.Errorf("stage %d, want %d", got, tt.want)
			}
		})
	}
}

func TestWhoComesBackLateTakesAStageAtATime(t *testing.T) {
	d := newDesk(t)
	d.neck(t)
	d.days(30)
	d.check(t, rehab.Weekly)
	var stages []int
	for range 10 {
		d.does(t, 2, rehab.SettledYes)
		d.days(2)
		stages = append(stages, d.stage(t))
	}
	if got := fmt.Sprint(stages); got != "[1 1 2 2 2 3 3 3 3 3]" {
		t.Errorf("stages %s: two green sessions and a week for each", got)
	}
}

func TestAnotherProgrammeHasNoStages(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	before := d.planned(t)
	d.days(35)
	if after := d.planned(t); !slices.Equal(before, after) || d.StageWaits(d.runs(t).Current, d.record(t, d.amy), d.situation(t, d.amy), d.today()) {
		t.Errorf("planned %v, then %v", before, after)
	}
}

func TestNoStageGetsHarderWhenItIsNotTheTime(t *testing.T) {
	tests := []struct {
		name string
		says func(t *testing.T, d *desk)
		over func(t *testing.T, d *desk)
	}{
		{
			"a sign to see somebody soon",
			func(t *testing.T, d *desk) { d.check(t, rehab.Weekly, "RF-S2") },
			func(t *testing.T, d *desk) { d.check(t, rehab.Weekly) },
		},
		{
			"worse at a check-in",
			func(t *testing.T, d *desk) { d.weekly(t, checkIn("k1", 5, 6)) },
			func(t *testing.T, d *desk) { d.weekly(t, checkIn("k2", 5, 3)) },
		},
	}
	for _, tt := range tests {
		for name, before := range map[string]int{"said early": 0, "said when the stage was earned": 3} {
			t.Run(tt.name+", "+name, func(t *testing.T) {
				d := newDesk(t)
				d.neck(t)
				for i := range 4 {
					if i == before {
						tt.says(t, d)
					}
					d.does(t, 2, rehab.SettledYes)
					d.days(3)
				}
				if got := d.stage(t); got != 1 {
					t.Errorf("in week %d: stage %d, want the first", d.situation(t, d.amy).Week(d.today()), got)
				}
				tt.over(t, d)
				d.does(t, 2, rehab.SettledYes)
				if got := d.stage(t); got != 2 {
					t.Errorf("once it is over: stage %d, want the second", got)
				}
			})
		}
	}
}
