package clinic_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// Whatever somebody does, each of it twice: the filter, the phase, the version
// of the programme and how they stand never disagree about whether they calm
// down, no strengthening is shown while they do, and no exercise is lost after it.
func TestTheCalmDownPhaseIsOneThingWhereverItIsKept(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		exercises := len(d.start(t).Current.Items)
		for i := range rapid.IntRange(2, 6).Draw(rt, "things") {
			do := d.anythingCalm(rt, i)
			for range 2 {
				if err := do(); err != nil && !errors.Is(err, rehab.ErrChanged) && !errors.Is(err, rehab.ErrNotFound) {
					rt.Fatal(err)
				}
			}
			d.agreesOnCalm(rt, exercises)
			for range rapid.IntRange(0, 3).Draw(rt, "days") {
				must(t, d.LogBout(t.Context(), d.amy, rehab.BoutID(d.NewID())))
				d.days(1)
			}
		}
	})
}

func (d *desk) anythingCalm(rt *rapid.T, i int) func() error {
	ctx := rt.Context()
	v, err := d.Programme(ctx, d.amy)
	if err != nil {
		rt.Fatal(err)
	}
	number := v.Programme.Current.Number
	ahead, notCalm := d.BuildUpAhead(ctx, d.amy)
	switch rapid.SampledFrom([]string{"start", "end", "an old end", "doses", "ease back"}).Draw(rt, "thing") {
	case "start":
		start := clinic.CalmStart{ID: rehab.CalmDownID(fmt.Sprint("c", i)), Worrying: "no"}
		return func() error { _, err := d.StartCalmDown(ctx, d.amy, start); return err }
	case "end":
		if notCalm != nil {
			return func() error { return nil }
		}
		return func() error { _, err := d.BuildUp(ctx, d.amy, ahead.CalmDown.ID, ahead.Number, "better"); return err }
	case "an old end":
		return func() error { _, err := d.BuildUp(ctx, d.amy, "c0", 2, "better"); return err }
	case "doses":
		change := clinic.DoseChange{Number: number, BoutsPerDay: rapid.IntRange(2, 6).Draw(rt, "bouts"), StrengthDays: 3}
		return func() error { return d.ChangeDoses(ctx, d.amy, change) }
	default:
		return func() error { return d.EaseBack(ctx, d.amy, number, "pain") }
	}
}

func (d *desk) agreesOnCalm(rt *rapid.T, exercises int) {
	ctx := rt.Context()
	p, err1 := d.Records.Patient(ctx, "amy")
	s, err2 := d.Records.Situation(ctx, "amy")
	last, err3 := d.Records.CalmDowns(ctx, "amy", 1)
	v, err4 := d.Records.Programme(ctx, "amy")
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		rt.Fatal(err)
	}
	calm := p.Filters.Has(rehab.Flare)
	open := len(last) > 0 && last[0].IsOpen()
	if open != calm || s.CalmSince().IsZero() == calm || (v.Current.Phase == rehab.PhaseCalm) != calm {
		rt.Fatalf("filter %v, phase %+v, situation %+v, version %s", calm, last, s.Calm, v.Current.Phase)
	}
	shown, all := strengthening(d, v.Current.Items), len(v.Current.Items)
	for _, out := range v.Current.LeftOut {
		if out.Because == string(rehab.Flare) {
			all++
		}
	}
	if calm && len(shown) > 0 || !calm && len(v.Current.Items) != exercises || all != exercises || s.StrengthTarget != 3 {
		rt.Fatalf("calming down %v: %d exercises and %d left out, of %d; target %d", calm, len(v.Current.Items), all-len(v.Current.Items), exercises, s.StrengthTarget)
	}
}
