package clinic_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// calming is a store on which something happens before a calm-down phase starts
// or ends.
type calming struct{ meanwhile }

func (m *calming) StartCalmDown(ctx context.Context, d rehab.CalmDown, makes *rehab.ProgrammeVersion, change rehab.Change) error {
	m.once()
	return m.Records.StartCalmDown(ctx, d, makes, change)
}

func (m *calming) EndCalmDown(ctx context.Context, d rehab.CalmDown, makes *rehab.ProgrammeVersion, change rehab.Change) error {
	m.once()
	return m.Records.EndCalmDown(ctx, d, makes, change)
}

func TestAStopThatComesInBetweenHoldsTheCalmDownPhase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		m := &calming{meanwhile{Records: s}}
		d := newDeskOn(t, m)
		d.start(t)
		stop := func() { d.check(t, rehab.AnyTime, "RF-U1") }
		m.happens = stop
		if _, err := d.StartCalmDown(t.Context(), d.amy, clinic.CalmStart{ID: "c1", Worrying: "no"}); !errors.Is(err, clinic.ErrHeld) {
			t.Errorf("starting: %v, want ErrHeld", err)
		}
		if d.record(t, d.amy).Filters.Has(rehab.Flare) || d.current(t).Number != 1 {
			t.Error("it was started all the same")
		}
		must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "Spoke by phone."))
		d.calm(t, "c2")
		v := got(d.BuildUpAhead(t.Context(), d.amy))(t)
		m.happens = stop
		if _, err := d.BuildUp(t.Context(), d.amy, "c2", v.Number, ""); !errors.Is(err, clinic.ErrHeld) {
			t.Errorf("ending: %v, want ErrHeld", err)
		}
		if !d.record(t, d.amy).Filters.Has(rehab.Flare) || d.current(t).Phase != rehab.PhaseCalm {
			t.Error("it was ended all the same")
		}
	})
}

func TestTheSafetyQuestionsComeBeforeBuildingUp(t *testing.T) {
	tests := []struct {
		name    string
		happens func(t *testing.T, d *desk)
	}{
		{"pain of 8", func(t *testing.T, d *desk) { d.suffers(t, 8) }},
		{"numb in the diary", func(t *testing.T, d *desk) {
			e := rehab.DiaryEntry{ID: "n1", Pain: ptr(1), CameWith: []string{"numb"}}
			got(d.WriteDiary(t.Context(), d.amy, e, clinic.DiaryTime{Day: d.today()}))(t)
		}},
		{"14 days without a log", func(_ *testing.T, d *desk) { d.days(14) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			d.start(t)
			d.calm(t, "c1")
			for range 3 {
				d.days(1)
				d.suffers(t, 1)
			}
			if !got(d.Today(t.Context(), d.amy))(t).Calm.Ready {
				t.Fatal("3 easier days are not enough")
			}
			v := got(d.BuildUpAhead(t.Context(), d.amy))(t)
			d.now = d.now.Add(time.Hour)
			tt.happens(t, d)
			if got(d.Today(t.Context(), d.amy))(t).Calm.Ready {
				t.Error("building up is suggested before the safety questions")
			}
			if _, err := d.BuildUpAhead(t.Context(), d.amy); !errors.Is(err, clinic.ErrCheckFirst) {
				t.Errorf("ahead: %v, want ErrCheckFirst", err)
			}
			if _, err := d.BuildUp(t.Context(), d.amy, "c1", v.Number, ""); !errors.Is(err, clinic.ErrCheckFirst) {
				t.Errorf("from a page that was open: %v, want ErrCheckFirst", err)
			}
			if !d.record(t, d.amy).Filters.Has(rehab.Flare) {
				t.Error("it was ended all the same")
			}
			d.check(t, rehab.Weekly)
			d.buildsUp(t)
		})
	}
}
