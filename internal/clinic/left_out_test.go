package clinic_test

import (
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// lying has Amy follow a programme with exercises on the back and the front.
func (d *desk) lying(t *testing.T) {
	t.Helper()
	d.check(t, rehab.Joining)
	must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
	got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.StrengthNothing)))(t)
}

// planned is what Amy is to strengthen today.
func (d *desk) planned(t *testing.T) []rehab.ExerciseID {
	t.Helper()
	var all []rehab.ExerciseID
	for _, p := range got(d.PlanSession(t.Context(), d.amy))(t).Exercises {
		all = append(all, p.Exercise)
	}
	return all
}

func TestWhatSomebodySaysLaterLeavesOutOfTheProgrammeToo(t *testing.T) {
	d := newDesk(t)
	d.lying(t)
	if all := d.planned(t); !slices.Contains(all, "prone-w") || !slices.Contains(all, "dead-bug") {
		t.Fatalf("planned before %v", all)
	}
	d.check(t, rehab.Weekly, "RF-M1")
	all := d.planned(t)
	if slices.Contains(all, "prone-w") || slices.Contains(all, "dead-bug") || !slices.Contains(all, "towel-pull") {
		t.Errorf("planned in pregnancy %v, want nothing flat on the back or front", all)
	}
	out := d.LeftOutNow(d.runs(t).Current, d.record(t, d.amy).Filters)
	if len(out) != 2 || out[0].Because != string(rehab.Pregnant16) {
		t.Errorf("left out now %+v", out)
	}
}

func TestWhatAPhysioGivesAllTheSameStays(t *testing.T) {
	d := newDesk(t)
	d.lying(t)
	d.check(t, rehab.Weekly, "RF-M1")
	as := d.assignment(t)
	as.Items = append(as.Items, rehab.Prescribed{Exercise: "dead-bug", Sets: 2, RepsMin: 6, RepsMax: 8})
	as.Still = "She is 12 weeks pregnant."
	d.assign(t, as)
	if all := d.planned(t); !slices.Contains(all, "dead-bug") {
		t.Errorf("planned %v, want what the physio gave", all)
	}
	d.check(t, rehab.Joining, "RF-M1", "RF-M2")
	if all := d.planned(t); !slices.Contains(all, "dead-bug") {
		t.Errorf("planned %v: thin bones do not speak against it", all)
	}
}
