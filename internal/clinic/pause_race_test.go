package clinic_test

import (
	"context"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// meanwhile is a store on which something happens between what a use reads and
// what it writes.
type meanwhile struct {
	clinic.Records
	happens func() // before a write of programme or pause
	checked func() // after a safety check
}

func (m *meanwhile) once() { happenOnce(&m.happens) }

func happenOnce(what *func()) {
	if f := *what; f != nil {
		*what = nil
		f()
	}
}

func (m *meanwhile) EndPause(ctx context.Context, p rehab.Pause, change rehab.PauseChange) error {
	m.once()
	return m.Records.EndPause(ctx, p, change)
}

func (m *meanwhile) AddPause(ctx context.Context, p rehab.Pause, change rehab.PauseChange) error {
	m.once()
	return m.Records.AddPause(ctx, p, change)
}

func (m *meanwhile) StartProgramme(ctx context.Context, p rehab.Programme, change rehab.PauseChange) error {
	m.once()
	return m.Records.StartProgramme(ctx, p, change)
}

func (m *meanwhile) AddSafetyCheck(ctx context.Context, v rehab.SafetyCheck, heed rehab.Heed, opens *rehab.Pause, change rehab.PauseChange) error {
	err := m.Records.AddSafetyCheck(ctx, v, heed, opens, change)
	happenOnce(&m.checked)
	return err
}

func TestAStopIsNotLostToWhatHappensAtTheSameTime(t *testing.T) {
	uses := map[string]func(t *testing.T, d *desk, m *meanwhile, stop func()){
		"the patient starts again": func(t *testing.T, d *desk, m *meanwhile, stop func()) {
			d.start(t)
			must(t, d.PauseProgramme(t.Context(), d.amy, "pause"))
			m.happens = stop
			must(t, d.ResumeProgramme(t.Context(), d.amy))
		},
		"the patient pauses": func(t *testing.T, d *desk, m *meanwhile, stop func()) {
			d.start(t)
			m.happens = stop
			must(t, d.PauseProgramme(t.Context(), d.amy, "pause"))
		},
		"a stop ends by a clean check, and the same sign comes back": func(t *testing.T, d *desk, m *meanwhile, stop func()) {
			d.check(t, rehab.AnyTime, "RF-E1")
			m.happens = stop
			d.wayBack(t, safety.SaidSafe)
		},
		"a clean check is kept, and a sign comes before the stop ends": func(t *testing.T, d *desk, m *meanwhile, stop func()) {
			d.check(t, rehab.AnyTime, "RF-E1")
			m.checked = stop
			d.wayBack(t, safety.SaidSafe)
		},
		"a physio ends a stop": func(t *testing.T, d *desk, m *meanwhile, stop func()) {
			d.check(t, rehab.AnyTime, "RF-E1")
			m.happens = stop
			must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "We spoke by phone."))
		},
		"a programme starts": func(t *testing.T, d *desk, m *meanwhile, stop func()) {
			m.happens = stop
			d.start(t)
		},
	}
	for name, use := range uses {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				m := &meanwhile{Records: s}
				d := newDeskOn(t, m)
				use(t, d, m, func() {
					d.now = d.now.Add(time.Second)
					d.check(t, rehab.AnyTime, "RF-E1")
				})
				v := d.situation(t, d.amy)
				if v.Hold != rehab.PauseEmergency || v.Concern != rehab.ConcernEmergency {
					t.Errorf("hold %q, concern %q; want the emergency to stand", v.Hold, v.Concern)
				}
			})
		})
	}
}
