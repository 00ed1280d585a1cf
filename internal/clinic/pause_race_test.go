package clinic_test

import (
	"context"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// meanwhile is a store on which something happens between what a use reads and
// what it writes.
type meanwhile struct {
	clinic.Records
	happens func()
}

func (m *meanwhile) once() {
	f := m.happens
	m.happens = func() {}
	f()
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
		"a programme starts": func(t *testing.T, d *desk, m *meanwhile, stop func()) {
			m.happens = stop
			d.start(t)
		},
	}
	for name, use := range uses {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				m := &meanwhile{Records: s, happens: func() {}}
				d := newDeskOn(t, m)
				use(t, d, m, func() { d.check(t, rehab.AnyTime, "RF-E1") })
				v := d.situation(t, d.amy)
				if v.Hold != rehab.PauseEmergency || v.Concern != rehab.ConcernEmergency {
					t.Errorf("hold %q, concern %q; want the emergency to stand", v.Hold, v.Concern)
				}
			})
		})
	}
}
