package clinic_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// calm starts a calm-down phase, with nothing new to worry about.
func (d *desk) calm(t *testing.T, id string) rehab.CheckDue {
	t.Helper()
	return got(d.StartCalmDown(t.Context(), d.amy, clinic.CalmStart{ID: rehab.CalmDownID(id), Worrying: "no", Reason: "flare"}))(t)
}

// buildsUp ends the phase, as the page shows it now.
func (d *desk) buildsUp(t *testing.T) clinic.BuildUp {
	t.Helper()
	v := got(d.BuildUpAhead(t.Context(), d.amy))(t)
	for range 2 { // the second is a replay
		got(d.BuildUp(t.Context(), d.amy, v.CalmDown.ID, v.Number, "better"))(t)
	}
	return v
}

func (d *desk) current(t *testing.T) rehab.ProgrammeVersion {
	t.Helper()
	return got(d.Programme(t.Context(), d.amy))(t).Programme.Current
}

// suffers writes into the diary how strong the pain is.
func (d *desk) suffers(t *testing.T, pain int) {
	t.Helper()
	e := rehab.DiaryEntry{ID: rehab.DiaryID(fmt.Sprint("e", d.now.UnixMicro())), Pain: &pain}
	got(d.WriteDiary(t.Context(), d.amy, e, clinic.DiaryTime{Day: d.today()}))(t)
}

func strengthening(d *desk, items []rehab.Prescribed) (list []rehab.Prescribed) {
	for _, item := range items {
		if e, err := d.Library.Exercise(item.Exercise); err == nil && e.Kind.IsStrengthening() {
			list = append(list, item)
		}
	}
	return list
}

func TestCalmingDownHidesStrengtheningAndHalvesTheRest(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := newDeskOn(t, s)
		before := d.start(t).Current
		target := d.situation(t, d.amy).StrengthTarget
		d.days(2)
		for _, id := range []string{"c1", "c1", "c2"} { // a double click, and another device
			if due := d.calm(t, id); due != "" {
				t.Fatalf("the safety questions come first: %q", due)
			}
		}
		v := d.current(t)
		if v.Number != 2 || v.Phase != rehab.PhaseCalm || v.Reason != "flare" || len(strengthening(d, v.Items)) != 0 || v.StrengthDays != 0 {
			t.Fatalf("the programme while calming down: %+v", v)
		}
		for _, item := range v.Items {
			was := before.Items[slices.IndexFunc(before.Items, func(p rehab.Prescribed) bool { return p.Exercise == item.Exercise })]
			if item.RepsMax != (was.RepsMax+1)/2 || item.Sets != was.Sets {
				t.Errorf("%s: %d repetitions, before %d", item.Exercise, item.RepsMax, was.RepsMax)
			}
		}
		for _, item := range strengthening(d, before.Items) {
			if !slices.Contains(v.LeftOut, rehab.LeftOut{Exercise: item.Exercise, Because: "FLARE"}) {
				t.Errorf("%s is not named as left out: %+v", item.Exercise, v.LeftOut)
			}
		}
		now := d.situation(t, d.amy)
		if !d.record(t, d.amy).Filters.Has(rehab.Flare) || now.CalmSince() != d.today() || now.StrengthTarget != target || now.BoutTarget != v.BoutsPerDay {
			t.Errorf("situation %+v", now)
		}
		d.days(2)
		if calm := got(d.Today(t.Context(), d.amy))(t).Calm; calm == nil || calm.Day != 3 || calm.Ready {
			t.Errorf("on the third day: %+v", calm)
		}
	})
}

func TestSafetyComesBeforeCalmingDown(t *testing.T) {
	tests := []struct {
		name     string
		worrying string
		happens  func(t *testing.T, d *desk)
		due      rehab.CheckDue
		err      error
	}{
		{"nothing is new", "no", func(*testing.T, *desk) {}, "", nil},
		{"something is new", "yes", func(*testing.T, *desk) {}, rehab.DueWorrying, nil},
		{"not sure counts as yes", "unsure", func(*testing.T, *desk) {}, rehab.DueWorrying, nil},
		{"not answered is never no", "", func(*testing.T, *desk) {}, "", problems("worrying blank")},
		{"something else", "perhaps", func(*testing.T, *desk) {}, "", problems("worrying unknown")},
		{"pain of 8", "no", func(t *testing.T, d *desk) { d.suffers(t, 8) }, rehab.DueHighPain, nil},
		{"13 days without a log", "no", func(_ *testing.T, d *desk) { d.days(13) }, "", nil},
		{"14 days without a log", "no", func(_ *testing.T, d *desk) { d.days(14) }, rehab.DueStopped, nil},
		{"an urgent sign", "no", func(t *testing.T, d *desk) { d.check(t, rehab.AnyTime, "RF-U1") }, "", clinic.ErrHeld},
		{"an emergency, and something new", "yes", func(t *testing.T, d *desk) { d.check(t, rehab.AnyTime, "RF-E1") }, "", clinic.ErrHeld},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t)
			tt.happens(t, d)
			due, err := d.StartCalmDown(t.Context(), d.amy, clinic.CalmStart{ID: "c1", Worrying: tt.worrying})
			if due != tt.due || fmt.Sprint(err) != fmt.Sprint(tt.err) {
				t.Fatalf("due %q, %v; want %q, %v", due, err, tt.due, tt.err)
			}
			starts := tt.due == "" && tt.err == nil
			if flare := d.record(t, d.amy).Filters.Has(rehab.Flare); flare != starts || (d.current(t).Number == 2) != starts {
				t.Errorf("started: %v, want %v", flare, starts)
			}
			if s := d.situation(t, d.amy); tt.due != "" && s.CheckDue != tt.due {
				t.Errorf("the questions are not kept as due: %q", s.CheckDue)
			}
		})
	}
}

func TestSomethingNewIsHeardWhileCalmingDown(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.calm(t, "c1")
	if due := got(d.StartCalmDown(t.Context(), d.amy, clinic.CalmStart{ID: "c2", Worrying: "yes"}))(t); due != rehab.DueWorrying {
		t.Errorf("due %q, want the safety questions", due)
	}
}

func TestOnlyPatientsWithAProgrammeCalmDown(t *testing.T) {
	d := newDesk(t)
	start := clinic.CalmStart{ID: "c1", Worrying: "no"}
	if _, err := d.StartCalmDown(t.Context(), d.amy, start); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("before there is a programme: %v, want ErrNotFound", err)
	}
	if _, err := d.StartCalmDown(t.Context(), d.sam, start); !errors.Is(err, rehab.ErrForbidden) {
		t.Errorf("a physio: %v, want ErrForbidden", err)
	}
	if _, err := d.BuildUpAhead(t.Context(), d.amy); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("building up before: %v, want ErrNotFound", err)
	}
}

func TestStrengtheningComesBackOneStepEasier(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := newDeskOn(t, s)
		before := d.start(t).Current
		d.calm(t, "c1")
		d.days(3)
		ahead := d.buildsUp(t)
		v := d.current(t)
		if v.Number != 3 || v.Phase != rehab.PhaseBuild || v.Reason != "better" || v.StrengthDays != before.StrengthDays || len(v.Items) != len(before.Items) {
			t.Fatalf("the programme after: %+v", v)
		}
		eased := 0
		for i, item := range before.Items {
			now := v.Items[slices.IndexFunc(v.Items, func(p rehab.Prescribed) bool { return p.Exercise == item.Exercise })]
			switch was := before.Items[i]; {
			case now == was:
			case len(strengthening(d, []rehab.Prescribed{now})) == 1 && now.Eased:
				eased++
			default:
				t.Errorf("%+v, before %+v", now, was)
			}
		}
		if strong := len(strengthening(d, before.Items)); eased != strong || len(ahead.Back) != strong || ahead.Choose || len(ahead.Moves) == 0 {
			t.Errorf("%d of %d easier; the page said %+v", eased, strong, ahead)
		}
		now := d.situation(t, d.amy)
		if d.record(t, d.amy).Filters.Has(rehab.Flare) || !now.CalmSince().IsZero() || len(now.Calm) != 1 || now.Calm[0].Until != d.today() {
			t.Errorf("situation %+v", now)
		}
		d.calm(t, "c1") // the first form, sent again
		if d.record(t, d.amy).Filters.Has(rehab.Flare) {
			t.Error("an old page starts it again")
		}
	})
}

func TestAStartByMistakeCostsNothing(t *testing.T) {
	d := newDesk(t)
	before := d.start(t).Current
	d.calm(t, "c1")
	if ahead := d.buildsUp(t); !ahead.AsBefore {
		t.Errorf("on the same day: %+v", ahead)
	}
	sorted := func(items []rehab.Prescribed) []string {
		var list []string
		for _, item := range items {
			list = append(list, fmt.Sprintf("%+v", item))
		}
		slices.Sort(list)
		return list
	}
	if v := d.current(t); !slices.Equal(sorted(v.Items), sorted(before.Items)) {
		t.Errorf("after the mistake %v, before %v", sorted(v.Items), sorted(before.Items))
	}
	if now := d.situation(t, d.amy); len(now.Calm) != 0 {
		t.Errorf("a phase of no day is kept: %+v", now.Calm)
	}
	d.calm(t, "c2")
	d.days(5)
	d.buildsUp(t)
	d.calm(t, "c3") // ended by mistake
	d.days(5)
	if ahead := d.buildsUp(t); !ahead.AsBefore {
		t.Error("it gets easier twice for one flare")
	}
}

func TestWhatTheyChangeWhileCalmingDownStays(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.calm(t, "c1")
	calm := d.current(t)
	mine := calm.Items[0]
	must(t, d.ChangeDoses(t.Context(), d.amy, clinic.DoseChange{Number: 2, BoutsPerDay: calm.BoutsPerDay,
		Doses: map[rehab.ExerciseID]clinic.Dose{mine.Exercise: {Sets: 1, RepsMin: 1, RepsMax: 2}}}))
	d.days(3)
	stale := got(d.BuildUpAhead(t.Context(), d.amy))(t)
	if _, err := d.BuildUp(t.Context(), d.amy, "c1", stale.Number-1, ""); !errors.Is(err, rehab.ErrChanged) {
		t.Errorf("from a stale page: %v, want ErrChanged", err)
	}
	d.buildsUp(t)
	if item := d.current(t).Items[0]; item.Exercise != mine.Exercise || item.RepsMax != 2 {
		t.Errorf("what they set is gone: %+v", item)
	}
}

func TestAPhysiosProgrammeIsCalmedAndStaysTheirs(t *testing.T) {
	d := newDesk(t)
	d.assign(t, d.assignment(t))
	before := d.runs(t).Current
	d.calm(t, "c1")
	if v := d.runs(t).Current; !clinic.FromPhysio(v) || v.By != "amy" || v.Note != before.Note || len(strengthening(d, v.Items)) != 0 {
		t.Errorf("while calming down: %+v", v)
	}
	d.days(2)
	d.buildsUp(t)
	if v := d.runs(t).Current; !clinic.FromPhysio(v) || len(v.Items) != len(before.Items) || v.StrengthDays != before.StrengthDays {
		t.Errorf("after: %+v", v)
	}
}

func TestTheSafetyStopHoldsBuildingUpToo(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.calm(t, "c1")
	d.days(1)
	v := got(d.BuildUpAhead(t.Context(), d.amy))(t)
	d.check(t, rehab.AnyTime, "RF-U1")
	if _, err := d.BuildUp(t.Context(), d.amy, "c1", v.Number, ""); !errors.Is(err, clinic.ErrHeld) {
		t.Errorf("from a page opened before the stop: %v, want ErrHeld", err)
	}
	if !d.record(t, d.amy).Filters.Has(rehab.Flare) {
		t.Error("it was ended all the same")
	}
}

func TestANewBaselineStartsAndEndsThePhaseOfAProgramme(t *testing.T) {
	d := newDesk(t)
	before := d.start(t).Current
	away := func(id rehab.BaselineID, flare bool) {
		t.Helper()
		must(t, d.PauseProgramme(t.Context(), d.amy, rehab.PauseID("away-"+id)))
		d.days(29)
		must(t, d.ResumeProgramme(t.Context(), d.amy))
		b := pain(string(id))
		b.Flare, b.Equipment = flare, []string{"band", "door-anchor"}
		for range 2 { // the second is a replay
			must(t, d.SaveBaseline(t.Context(), d.amy, b))
		}
	}
	away("b2", true)
	if v := d.current(t); v.Number != 2 || v.Phase != rehab.PhaseCalm || len(strengthening(d, v.Items)) != 0 || d.situation(t, d.amy).CalmSince() != d.today() {
		t.Errorf("it has just got worse: %+v", v)
	}
	away("b3", false)
	if v := d.current(t); v.Number != 3 || v.Phase != rehab.PhaseBuild || len(strengthening(d, v.Items)) != len(strengthening(d, before.Items)) || !d.situation(t, d.amy).CalmSince().IsZero() {
		t.Errorf("it has not: %+v", v)
	}
	if all := got(d.Records.CalmDowns(t.Context(), "amy", 10))(t); len(all) != 1 || all[0].IsOpen() {
		t.Errorf("phases %+v", all)
	}
}

func TestAReadyProgrammeChosenWhileCalmingDownGetsItsStrengtheningBack(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.calm(t, "c1")
	got(d.ChooseProgramme(t.Context(), d.amy, clinic.Choice{Template: clinic.TenMinutes, Movement: true, Strength: true, Number: 2}))(t)
	if v := d.current(t); v.Phase != rehab.PhaseCalm || len(strengthening(d, v.Items)) != 0 {
		t.Fatalf("while calming down: %+v", v)
	}
	d.days(4)
	d.buildsUp(t)
	if v := d.current(t); v.Name != "10 minutes a day" || len(strengthening(d, v.Items)) == 0 || v.StrengthDays != 3 || v.Phase != rehab.PhaseBuild {
		t.Errorf("after: %+v", v)
	}
}

func TestStrengthDaysOfThePhaseAreNotAskedFor(t *testing.T) {
	d := newDesk(t)
	d.begin(t, 5, 5)
	d.train(t, every(4), 3)
	d.days(42)
	d.check(t, rehab.Weekly) // after the gap
	before := got(d.PatientOverview(t.Context(), d.sam, "amy"))(t).Adherence.Strengthening
	if due := d.calm(t, "c1"); due != "" {
		t.Fatalf("the safety questions come first: %s", due)
	}
	for range 7 {
		d.days(1)
		must(t, d.LogBout(t.Context(), d.amy, rehab.BoutID(d.NewID())))
	}
	after := got(d.PatientOverview(t.Context(), d.sam, "amy"))(t).Adherence.Strengthening
	if before == nil || after == nil || *after < *before {
		t.Errorf("strengthening %v before the phase, %v after a week of it", before, after)
	}
}
