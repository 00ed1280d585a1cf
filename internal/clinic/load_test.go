package clinic_test

import (
	"errors"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func deskTask(id rehab.HardTaskID) rehab.HardTask {
	return rehab.HardTask{ID: id, Task: "desk", Swaps: []string{"breaks"}}
}

func TestALoadPlanIsAskedAboutAtTheCheckIn(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	must(t, d.PlanTask(t.Context(), d.amy, deskTask("t1")))
	must(t, d.PlanTask(t.Context(), d.amy, rehab.HardTask{ID: "t2", Task: rehab.OwnTask, Name: "Ironing", Own: "sit down"}))
	d.days(7)
	v := got(d.CheckInAhead(t.Context(), d.amy))(t)
	same(t, "asked", v.Tasks, []rehab.TaskChange{{ID: "t1", Name: "Sitting at a desk or screen"}, {ID: "t2", Name: "Ironing"}})
	in := checkIn("k1", 4, 3)
	in.Tasks = []rehab.TaskChange{{ID: "t1", Name: "Sitting at a desk or screen", Changed: "yes"}, {ID: "t2", Name: "Ironing", Changed: "no"}}
	d.weekly(t, in)
	plan := got(d.LoadPlan(t.Context(), d.amy))(t)
	if plan.Last == nil || plan.Last.Tasks[0].Changed != "yes" {
		t.Errorf("the plan knows of %+v", plan.Last)
	}
}

func TestATaskIsPlannedOnceAndHasRoom(t *testing.T) {
	d := newDesk(t)
	for range 2 {
		must(t, d.PlanTask(t.Context(), d.amy, deskTask("t1")))
	}
	sameError(t, d.PlanTask(t.Context(), d.amy, deskTask("t2")), problems("task planned"))
	other := deskTask("t1")
	other.Own = "something else"
	if err := d.PlanTask(t.Context(), d.amy, other); !errors.Is(err, rehab.ErrKeyReused) {
		t.Errorf("the same id with other changes: %v, want ErrKeyReused", err)
	}
	for i := range rehab.MaxHardTasks - 1 {
		must(t, d.PlanTask(t.Context(), d.amy, rehab.HardTask{ID: rehab.HardTaskID("own" + string(rune('a'+i))), Task: rehab.OwnTask, Name: "x", Own: "y"}))
	}
	full := rehab.HardTask{ID: "one-more", Task: rehab.OwnTask, Name: "x", Own: "y"}
	var ps rehab.Problems
	if err := d.PlanTask(t.Context(), d.amy, full); !errors.As(err, &ps) || ps[0].Code != "plan_full" {
		t.Errorf("an 11th task: %v, want plan_full", err)
	}
	must(t, d.DropTask(t.Context(), d.amy, "t1"))
	must(t, d.PlanTask(t.Context(), d.amy, full))
}

func TestAChangedTaskKeepsItsPlace(t *testing.T) {
	d := newDesk(t)
	must(t, d.PlanTask(t.Context(), d.amy, deskTask("t1")))
	change := deskTask("t1")
	change.Number, change.Swaps = 1, []string{"shorter"}
	for range 2 {
		must(t, d.PlanTask(t.Context(), d.amy, change))
	}
	change.Swaps = []string{"stand-some"}
	if err := d.PlanTask(t.Context(), d.amy, change); !errors.Is(err, rehab.ErrKeyReused) {
		t.Errorf("another change of a version that was changed: %v, want ErrKeyReused", err)
	}
	plan := got(d.LoadPlan(t.Context(), d.amy))(t)
	if len(plan.Tasks) != 1 || plan.Tasks[0].Number != 2 || plan.Tasks[0].Swaps[0] != "shorter" {
		t.Errorf("plan %+v", plan.Tasks)
	}
	gone := deskTask("never")
	gone.Number = 1
	if err := d.PlanTask(t.Context(), d.amy, gone); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("a change of what is not there: %v, want ErrNotFound", err)
	}
}

func TestRemindersToMove(t *testing.T) {
	d := newDesk(t)
	for _, minutes := range []int{30, 45, 60, 0} {
		must(t, d.RemindToMove(t.Context(), d.amy, minutes))
		if got := d.situation(t, d.amy).BreakEvery; got != minutes {
			t.Errorf("every %d minutes, want %d", got, minutes)
		}
	}
	sameError(t, d.RemindToMove(t.Context(), d.amy, 5), problems("breaks unknown"))
}

func TestHowMuchSomebodyTried(t *testing.T) {
	if clinic.HowTried(nil) != nil {
		t.Error("nothing said is not nothing tried")
	}
	for _, tt := range []struct {
		changed, some, asked int
		want                 float64
	}{{4, 0, 4, 100}, {0, 0, 4, 0}, {2, 0, 4, 50}, {0, 4, 4, 50}, {1, 1, 2, 75}} {
		if got := clinic.HowTried([]clinic.TaskTried{{Changed: tt.changed, Some: tt.some, Asked: tt.asked}}); *got != tt.want {
			t.Errorf("%+v: %v", tt, *got)
		}
	}
}
