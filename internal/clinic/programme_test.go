package clinic_test

import (
	"errors"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// start takes the patient through the whole start: a clean check, a baseline
// and the programme with bands.
func (d *desk) start(t *testing.T) rehab.Programme {
	t.Helper()
	d.check(t, rehab.Joining)
	b := pain("b1")
	b.Equipment = []string{"band", "door-anchor"}
	must(t, d.SaveBaseline(t.Context(), d.amy, b))
	return got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.StrengthBands)))(t)
}

func (d *desk) choice(id rehab.ProgrammeID, template rehab.TemplateID) clinic.Choice {
	return clinic.Choice{ID: id, Template: template, Movement: true, Strength: true, Started: d.today()}
}

func ids(items []rehab.Prescribed) []rehab.ExerciseID {
	var all []rehab.ExerciseID
	for _, p := range items {
		all = append(all, p.Exercise)
	}
	return all
}

func TestReadyProgrammeStarts(t *testing.T) {
	d := newDesk(t)
	p := d.start(t)
	again := got(d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.StrengthBands)))(t)
	if again.Current.Number != 1 {
		t.Errorf("sent twice makes version %d", again.Current.Number)
	}
	kept := got(d.Programme(t.Context(), d.amy))(t)
	if kept.Programme.ID != "p1" || kept.Programme.Started != d.today() || kept.Programme.Baseline != "b1" || len(kept.Versions) != 1 {
		t.Errorf("kept %+v", kept.Programme)
	}
	s := d.situation(t, d.amy)
	if s.Programme != "p1" || s.BoutTarget != 4 || s.StrengthTarget != 3 || s.Started != d.today() || s.NextCheckIn != d.today().AddDays(7) {
		t.Errorf("situation %+v", s)
	}
	for _, item := range p.Current.Items {
		if _, err := d.Records.ExerciseVersion(t.Context(), item.Exercise, item.Version); err != nil {
			t.Errorf("%s as it is now is not kept: %v", item.Exercise, err)
		}
	}
	if _, err := d.ChooseProgramme(t.Context(), d.amy, d.choice("p2", clinic.TenMinutes)); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("a second first programme: %v", err)
	}
}

func TestStartDay(t *testing.T) {
	tests := []struct {
		name string
		days int
		code string
	}{
		{"yesterday", -1, "past"},
		{"today", 0, ""},
		{"in 7 days", 7, ""},
		{"in 8 days", 8, "too_far"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.check(t, rehab.Joining)
			must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
			ch := d.choice("p1", clinic.TenMinutes)
			ch.Started = d.today().AddDays(tt.days)
			_, err := d.ChooseProgramme(t.Context(), d.amy, ch)
			var ps rehab.Problems
			errors.As(err, &ps)
			if tt.code == "" && err != nil || tt.code != "" && (len(ps) != 1 || ps[0].Code != tt.code) {
				t.Errorf("got %v, want %q", err, tt.code)
			}
		})
	}
}

func TestFiltersChangeAReadyProgramme(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining, "RF-M1")
	must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
	p := got(d.PlanProgramme(t.Context(), d.amy, d.choice("p1", clinic.StrengthNothing)))(t)
	for _, item := range p.Current.Items {
		if e := got(d.Library.Exercise(item.Exercise))(t); e.Avoided(rehab.NewFilters(rehab.Pregnant16)) != nil {
			t.Errorf("%s is there", item.Exercise)
		}
	}
	i := slices.IndexFunc(p.Current.LeftOut, func(l rehab.LeftOut) bool { return l.Exercise == "dead-bug" })
	if i < 0 || p.Current.LeftOut[i].Because != string(rehab.Pregnant16) {
		t.Errorf("left out %+v", p.Current.LeftOut)
	}
}

func TestOffersStartWithTheSuggestion(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	b := pain("b1")
	b.Flare = true
	must(t, d.SaveBaseline(t.Context(), d.amy, b))
	offers := got(d.Offers(t.Context(), d.amy))(t)
	if len(offers) != 6 || offers[0].Template.ID != clinic.GentleAfterFlare || offers[0].Because != "flare" {
		t.Errorf("first of %d is %s because %q", len(offers), offers[0].Template.ID, offers[0].Because)
	}
}

func TestSuggest(t *testing.T) {
	tests := []struct {
		name  string
		b     rehab.Baseline
		waits []clinic.Wait
		want  rehab.TemplateID
	}{
		{"a flare-up outranks the neck", rehab.Baseline{Flare: true, Neck: "yes"}, nil, clinic.GentleAfterFlare},
		{"the neck outranks the desk", rehab.Baseline{Neck: "yes", DayType: []string{"desk"}}, nil, clinic.NeckReferred},
		{"strengthening waits", rehab.Baseline{Pain: ptr(1), Equipment: []string{"band", "door-anchor"}}, []clinic.Wait{clinic.WaitInjury}, clinic.DeskDayReset},
		{"a day at the desk", rehab.Baseline{DayType: []string{"desk", "driving"}}, nil, clinic.DeskDayReset},
		{"a band and settled pain", rehab.Baseline{Pain: ptr(5), Equipment: []string{"band", "door-anchor"}}, nil, clinic.StrengthBands},
		{"a band and strong pain", rehab.Baseline{Pain: ptr(6), Equipment: []string{"band", "door-anchor"}}, nil, clinic.TenMinutes},
		{"a band and pain not said", rehab.Baseline{Equipment: []string{"band", "door-anchor"}}, nil, clinic.TenMinutes},
		{"an active day and settled pain", rehab.Baseline{Pain: ptr(3), DayType: []string{"caring"}}, nil, clinic.StrengthNothing},
		{"nothing said", rehab.Baseline{}, nil, clinic.TenMinutes},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if s := clinic.Suggest(tt.b, tt.waits); s.Template != tt.want || !slices.Contains(clinic.Suggestions(), s) {
				t.Errorf("got %+v, want %s", s, tt.want)
			}
		})
	}
}

func TestOwnProgrammeHasAsManyOrAsFewAsOneLikes(t *testing.T) {
	tests := []struct {
		name      string
		exercises []rehab.ExerciseID
		code      string
		bouts     int
		days      int
	}{
		{"none", nil, "blank", 0, 0},
		{"one strengthening exercise", []rehab.ExerciseID{"towel-pull"}, "", 0, 3},
		{"one movement", []rehab.ExerciseID{"side-bend"}, "", 4, 0},
		{"both", []rehab.ExerciseID{"towel-pull", "side-bend", "side-bend"}, "", 4, 3},
		{"one that there is not", []rehab.ExerciseID{"handstand"}, "unknown", 0, 0},
		{"one that the answers leave out", []rehab.ExerciseID{"long-sit-reach"}, "avoided", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.check(t, rehab.Joining, "RF-M2")
			must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
			ch := clinic.Choice{ID: "p1", Exercises: tt.exercises, Movement: true, Strength: true, Started: d.today()}
			p, err := d.ChooseProgramme(t.Context(), d.amy, ch)
			var ps rehab.Problems
			if tt.code != "" {
				if !errors.As(err, &ps) || ps[0].Code != tt.code {
					t.Errorf("got %v, want %s", err, tt.code)
				}
				return
			}
			must(t, err)
			if p.Current.BoutsPerDay != tt.bouts || p.Current.StrengthDays != tt.days || p.Template != "" {
				t.Errorf("got %+v", p.Current)
			}
		})
	}
}

func TestPartsCanBeSwitchedOff(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
	ch := d.choice("p1", clinic.StrengthNothing)
	ch.Movement = false
	p := got(d.PlanProgramme(t.Context(), d.amy, ch))(t)
	if p.Current.BoutsPerDay != 0 || p.Current.StrengthDays != 3 || slices.Contains(ids(p.Current.Items), "cat-camel") {
		t.Errorf("movement off: %+v", p.Current)
	}
	ch.Strength = false
	if _, err := d.PlanProgramme(t.Context(), d.amy, ch); err == nil {
		t.Error("both parts off is a programme")
	}
	ch = d.choice("p1", clinic.DeskDayReset)
	ch.Movement = false
	if _, err := d.PlanProgramme(t.Context(), d.amy, ch); err == nil {
		t.Error("a movement programme without movement is a programme")
	}
}

func TestFlareHalvesTheReps(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining)
	b := pain("b1")
	b.Flare = true
	must(t, d.SaveBaseline(t.Context(), d.amy, b))
	p := got(d.PlanProgramme(t.Context(), d.amy, d.choice("p1", clinic.DeskDayReset)))(t)
	i := slices.Index(ids(p.Current.Items), "seated-rotation")
	if item := p.Current.Items[i]; item.RepsMax != 2 || item.RepsText != "2 each side" || p.Current.Phase != rehab.PhaseCalm {
		t.Errorf("got %+v, phase %s", item, p.Current.Phase)
	}
	gentle := got(d.PlanProgramme(t.Context(), d.amy, d.choice("p1", clinic.GentleAfterFlare)))(t)
	if item := gentle.Current.Items[slices.Index(ids(gentle.Current.Items), "shoulder-rolls")]; item.RepsMax != 6 {
		t.Errorf("the gentle programme is halved too: %+v", item)
	}
	v := got(d.BuildUpAhead(t.Context(), d.amy))(t)
	for range 2 { // the second is a replay
		got(d.BuildUp(t.Context(), d.amy, v.CalmDown.ID, v.Number, "better"))(t)
	}
	if d.record(t, d.amy).Filters.Has(rehab.Flare) {
		t.Error("the flare-up stays")
	}
}

func TestNextStepLeadsThroughTheStart(t *testing.T) {
	d := newDesk(t)
	step := func(want clinic.Step) {
		t.Helper()
		if s := got(d.NextStep(t.Context(), d.amy))(t); s != want {
			t.Errorf("next is %s, want %s", s, want)
		}
	}
	step(clinic.StepSafety)
	d.check(t, rehab.Weekly)
	step(clinic.StepSafety)
	d.check(t, rehab.Joining)
	step(clinic.StepBaseline)
	must(t, d.SaveBaseline(t.Context(), d.amy, pain("b1")))
	step(clinic.StepProgramme)
	d.check(t, rehab.AnyTime, "RF-E1")
	step(clinic.StepHeld)
	d.wayBack(t, "told safe")
	_, err := d.ChooseProgramme(t.Context(), d.amy, d.choice("p1", clinic.TenMinutes))
	must(t, err)
	step(clinic.StepStarted)
}
