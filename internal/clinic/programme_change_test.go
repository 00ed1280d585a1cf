package clinic_test

import (
	"errors"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

func TestAnotherProgrammeIsANewVersionAndKeepsTheClock(t *testing.T) {
	d := newDesk(t)
	first := d.start(t)
	d.days(10)
	ch := clinic.Choice{Number: 1, Template: clinic.TenMinutes, Movement: true, Strength: true, Reason: "I have no band with me."}
	for range 2 {
		_, err := d.ChooseProgramme(t.Context(), d.amy, ch)
		must(t, err)
	}
	o := got(d.Programme(t.Context(), d.amy))(t)
	if o.Programme.Started != first.Started || len(o.Versions) != 2 || o.Versions[0].Reason != ch.Reason {
		t.Errorf("kept %+v with %d versions", o.Programme, len(o.Versions))
	}
	d.days(1)
	ch.Template = clinic.DeskDayReset
	if _, err := d.ChooseProgramme(t.Context(), d.amy, ch); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("a stale form: %v", err)
	}
}

func TestDosesChangeWithinLimits(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	change := clinic.DoseChange{
		Number: 1, BoutsPerDay: 6, StrengthDays: 4, Reason: "It is easy",
		Doses: map[rehab.ExerciseID]clinic.Dose{"band-row-sit": {4, 10, 12}, "seated-rotation": {1, 6, 6}},
	}
	for range 2 {
		must(t, d.ChangeDoses(t.Context(), d.amy, change))
	}
	o := got(d.Programme(t.Context(), d.amy))(t)
	items := o.Programme.Current.Items
	row, turn := items[slices.Index(ids(items), "band-row-sit")], items[slices.Index(ids(items), "seated-rotation")]
	if row.Sets != 4 || row.RepsText != "10 to 12" || turn.RepsText != "6 each side" || len(o.Versions) != 2 {
		t.Errorf("row %+v turn %+v", row, turn)
	}
	if s := d.situation(t, d.amy); s.BoutTarget != 6 || s.StrengthTarget != 4 {
		t.Errorf("targets %d and %d", s.BoutTarget, s.StrengthTarget)
	}
	change.Number, change.Doses = 2, map[rehab.ExerciseID]clinic.Dose{"band-row-sit": {5, 12, 8}}
	change.BoutsPerDay, change.StrengthDays = 7, 5
	var ps rehab.Problems
	if err := d.ChangeDoses(t.Context(), d.amy, change); !errors.As(err, &ps) || len(ps) != 4 {
		t.Errorf("got %v, want 4 problems", err)
	}
	change.Number = 1
	change.Doses, change.BoutsPerDay, change.StrengthDays = nil, 4, 3
	if err := d.ChangeDoses(t.Context(), d.amy, change); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("a stale form: %v", err)
	}
}

func TestPhysiosProgrammeIsNotChangedByThePatient(t *testing.T) {
	d := newDesk(t)
	p := d.start(t)
	v := p.Current
	v.Number, v.By, v.ByName, v.Note = 2, "sam", "Sam Okafor", "Slowly."
	must(t, d.Records.ChangeProgramme(t.Context(), "amy", "p1", v, nil))
	err := d.ChangeDoses(t.Context(), d.amy, clinic.DoseChange{Number: 2, BoutsPerDay: 4, StrengthDays: 3})
	if !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("doses: %v", err)
	}
	if _, err := d.ChooseProgramme(t.Context(), d.amy, clinic.Choice{Number: 2, Template: clinic.TenMinutes, Movement: true, Strength: true}); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("another programme: %v", err)
	}
}

func TestLongPausesOfferANewBaseline(t *testing.T) {
	tests := []struct {
		name   string
		days   int
		safety bool
		again  bool
	}{
		{"28 days away", 28, false, false},
		{"29 days away", 29, false, true},
		{"14 days stopped", 14, true, false},
		{"15 days stopped", 15, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t)
			if tt.safety {
				d.check(t, rehab.Weekly, "RF-U2")
				d.days(tt.days)
				d.wayBack(t, "told safe")
			} else {
				must(t, d.PauseProgramme(t.Context(), d.amy, "away"))
				d.days(tt.days)
				must(t, d.ResumeProgramme(t.Context(), d.amy))
			}
			if o := got(d.Programme(t.Context(), d.amy))(t); o.Again != tt.again {
				t.Errorf("offered %v, want %v", o.Again, tt.again)
			}
		})
	}
}
