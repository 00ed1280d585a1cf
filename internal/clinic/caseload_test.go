package clinic_test

import (
	"fmt"
	"testing"

	"example.org/sixweeks/internal/rehab"
)

// stands puts a patient on Sam's caseload as they stood on the day of the
// clock.
func (d *desk) stands(t *testing.T, a rehab.Actor, started int) {
	t.Helper()
	must(t, d.Records.ChangeSituation(t.Context(), a.Patient(), func(s rehab.Situation) rehab.Situation {
		s.Programme, s.Started, s.LastLogged = "p", d.today().AddDays(-started), d.today()
		s.Turns = d.today().AddDays(1)
		return s
	}))
}

func TestTimeAloneBringsPeopleForward(t *testing.T) {
	d := newDesk(t)
	d.stands(t, d.amy, 1)
	for day, want := range map[int]rehab.Concern{9: rehab.ConcernNothing, 10: rehab.ConcernSilent} {
		d := newDesk(t)
		d.stands(t, d.amy, 1)
		d.days(day)
		got(d.TurnSituations(t.Context()))(t)
		if s := d.situation(t, d.amy); s.Concern != want {
			t.Errorf("%d days without a word: %s, want %s", day, s.Concern, want)
		}
	}
	d.days(50)
	got(d.TurnSituations(t.Context()))(t)
	if s := d.situation(t, d.amy); s.Concern != rehab.ConcernOverdue {
		t.Errorf("on day 51: %s, want overdue", s.Concern)
	}
}

func TestTheDailyPassReachesEverybodyAndThenNobody(t *testing.T) {
	d := newDesk(t)
	const many = 450
	for n := range many {
		d.stands(t, d.join(t, fmt.Sprintf("p%03d", n), rehab.NewDate(1980, 1, 1)), 1)
	}
	d.days(12)
	if n := got(d.TurnSituations(t.Context()))(t); n != many {
		t.Errorf("the pass looked at %d, want %d", n, many)
	}
	if n := got(d.TurnSituations(t.Context()))(t); n != 0 {
		t.Errorf("a second pass on the same day looked at %d", n)
	}
	list := got(d.Caseload(t.Context(), d.sam, rehab.CaseloadQuery{Concerns: []rehab.Concern{rehab.ConcernSilent}}))(t)
	if len(list.People) != 40 || !list.More || list.Counts[rehab.ConcernSilent] != many {
		t.Errorf("%d people, more %v, counted %d", len(list.People), list.More, list.Counts[rehab.ConcernSilent])
	}
}
