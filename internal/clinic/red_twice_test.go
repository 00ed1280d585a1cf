package clinic_test

import (
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// told is what Amy's physio is told was red twice running.
func (d *desk) told(t *testing.T) []rehab.ExerciseDay {
	t.Helper()
	return clinic.RedTwice(d.situation(t, d.amy), d.today())
}

// redTwice has Amy do the row twice with too much pain; the second is today.
func (d *desk) redTwice(t *testing.T) {
	t.Helper()
	d.start(t)
	d.keep(t, d.session("s1", hurts(6)), "")
	d.days(2)
	d.keep(t, d.session("s2", hurts(7)), "")
}

func TestThePhysioIsToldOfWhatWasRedTwice(t *testing.T) {
	answers := map[string]func(t *testing.T, d *desk){
		"nobody has answered": func(*testing.T, *desk) {},
		"taken out": func(t *testing.T, d *desk) {
			must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "a1", Exercise: row, Action: "STOP_EXERCISE_ASK", Version: 1}))
		},
		"not now, and it went well since": func(t *testing.T, d *desk) {
			must(t, d.AnswerStep(t.Context(), d.amy, clinic.StepAnswer{ID: "a1", Exercise: row, Action: "STOP_EXERCISE_ASK", Version: 1, Option: -1}))
			d.log(t, d.session("s3"), rehab.SettledYes)
		},
	}
	for name, answer := range answers {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.redTwice(t)
			seen := d.today()
			want := []rehab.ExerciseDay{{Exercise: row, Day: seen}}
			answer(t, d)
			same(t, "told", d.told(t), want)
			d.now = d.now.AddDate(0, 0, 28-d.today().DaysSince(seen))
			same(t, "told after 28 days", d.told(t), want)
			d.days(1)
			if told := d.told(t); len(told) > 0 {
				t.Errorf("told after 29 days: %v", told)
			}
		})
	}
}

func TestWhatWasNotRedTwiceIsNotTold(t *testing.T) {
	changes := map[string]func(t *testing.T, d *desk){
		"one was withdrawn": func(t *testing.T, d *desk) { must(t, d.WithdrawSession(t.Context(), d.amy, "s1")) },
		"one was corrected": func(t *testing.T, d *desk) {
			s := d.session("s2", hurts(2))
			s.Revision = 1
			must(t, d.CorrectSession(t.Context(), d.amy, s))
		},
		"the physio has changed the programme": func(t *testing.T, d *desk) { d.assign(t, d.assignment(t)) },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.redTwice(t)
			change(t, d)
			if told := d.told(t); len(told) > 0 {
				t.Errorf("told %v", told)
			}
		})
	}
	d := newDesk(t)
	d.start(t)
	d.keep(t, d.session("s1", hurts(6)), "")
	if told := d.told(t); len(told) > 0 {
		t.Errorf("told after red once: %v", told)
	}
}
