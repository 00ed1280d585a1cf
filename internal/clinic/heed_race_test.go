package clinic_test

import (
	"context"
	"slices"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/internal/safety"
	"example.org/sixweeks/internal/store"
	"example.org/sixweeks/internal/store/storetest"
)

// hearing is a store on which something happens before answers are kept.
type hearing struct{ meanwhile }

func (m *hearing) AddSafetyCheck(ctx context.Context, v rehab.SafetyCheck, heed rehab.Heed, opens *rehab.Pause, change rehab.PauseChange) error {
	m.once()
	return m.Records.AddSafetyCheck(ctx, v, heed, opens, change)
}

func (m *hearing) Heed(ctx context.Context, of rehab.PatientID, heed rehab.Heed) error {
	m.once()
	return m.Records.Heed(ctx, of, heed)
}

func (m *hearing) AddBaseline(ctx context.Context, b rehab.Baseline, heed rehab.Heed, change rehab.Change) error {
	m.once()
	return m.Records.AddBaseline(ctx, b, heed, change)
}

// broken is a store that fails in the middle of what it writes.
type broken struct{ clinic.Records }

func (b broken) AddSafetyCheck(ctx context.Context, v rehab.SafetyCheck, heed rehab.Heed, opens *rehab.Pause, _ rehab.PauseChange) error {
	return b.Records.AddSafetyCheck(ctx, v, heed, opens, func([]rehab.Pause) rehab.Change { panic("the disk is full") })
}

func (b broken) AddBaseline(ctx context.Context, v rehab.Baseline, heed rehab.Heed, _ rehab.Change) error {
	return b.Records.AddBaseline(ctx, v, heed, func(rehab.Situation) rehab.Situation { panic("the disk is full") })
}

func TestAnswersAreHeededOnlyWhereTheyAreKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := newDeskOn(t, s)
		d.check(t, rehab.Joining)
		d.Records = broken{s}
		f := clinic.SafetyForm{ID: "f1", Occasion: rehab.Joining, Answers: d.answers(rehab.Joining, "RF-M2", "RF-S7")}
		if _, err := d.CheckSafety(t.Context(), d.amy, f); err == nil {
			t.Fatal("a check that failed half way says that it was kept")
		}
		sore := pain("b1")
		sore.Neck, sore.Told = "yes", []string{rehab.ToldDisc}
		if err := d.SaveBaseline(t.Context(), d.amy, sore); err == nil {
			t.Fatal("a baseline that failed half way says that it was kept")
		}
		p := d.record(t, d.amy)
		checks := got(s.SafetyChecks(t.Context(), p.ID, 10))(t)
		if len(checks) != 1 || len(p.Filters.Codes()) > 0 || len(p.Waived) > 0 {
			t.Errorf("%d checks, filters %v, waits %v; want the first check alone", len(checks), p.Filters.Codes(), p.Waived)
		}
	})
}

func TestNoFilterIsLostToWhatIsSaidAtTheSameTime(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		m := &hearing{meanwhile{Records: s, happens: func() {}}}
		d := newDeskOn(t, m)
		d.check(t, rehab.Joining)
		m.happens = func() { d.check(t, rehab.Joining, "RF-M2", "RF-S1") }
		sore := pain("b1")
		sore.Neck, sore.Told = "yes", []string{rehab.ToldDisc}
		must(t, d.SaveBaseline(t.Context(), d.amy, sore))
		m.happens = func() { d.check(t, rehab.Joining, "RF-M2", "RF-S7") }
		d.check(t, rehab.Weekly, "RF-M1")

		p := d.record(t, d.amy)
		want := []rehab.FilterCode{rehab.HighBP, rehab.NeckSore, rehab.Osteo, rehab.Pregnant16}
		if f := p.Filters.Codes(); !slices.Equal(f, want) {
			t.Errorf("filters %v, want %v", f, want)
		}
		if w := clinic.StrengthWaits(p); !slices.Equal(w, []clinic.Wait{clinic.WaitToldNotTo, clinic.WaitCondition}) {
			t.Errorf("strengthening waits for %v", w)
		}
	})
}

func TestAYesBesideAStopIsHeeded(t *testing.T) {
	d := newDesk(t)
	d.check(t, rehab.Joining, "RF-M4")
	f := clinic.SafetyForm{ID: "f1", Occasion: rehab.Joining, Answers: safety.Answers{
		"RF-U2": rehab.Yes, "RF-M2": rehab.Yes, "RF-M4": rehab.No,
	}}
	got(d.CheckSafety(t.Context(), d.amy, f))(t)
	must(t, d.ReleaseHold(t.Context(), d.sam, "amy", "Spoke by phone."))
	p := d.record(t, d.amy)
	if !p.Filters.Has(rehab.Osteo) || !p.Filters.Has(rehab.Falls) {
		t.Errorf("filters %v, want thin bones added and nothing taken away", p.Filters.Codes())
	}
}

func TestNoFilterIsLostToAnAcknowledgement(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		m := &hearing{meanwhile{Records: s, happens: func() {}}}
		d := newDeskOn(t, m)
		d.check(t, rehab.Joining, "RF-S1")
		m.happens = func() { d.check(t, rehab.Joining, "RF-S1", "RF-M2", "RF-S7") }
		must(t, d.Acknowledge(t.Context(), d.amy, clinic.WaitInjury))
		p := d.record(t, d.amy)
		if !p.Filters.Has(rehab.Osteo) || !p.Filters.Has(rehab.HighBP) {
			t.Errorf("filters %v, want thin bones and high blood pressure", p.Filters.Codes())
		}
		if w := clinic.StrengthWaits(p); !slices.Equal(w, []clinic.Wait{clinic.WaitToldNotTo}) {
			t.Errorf("strengthening waits for %v", w)
		}
	})
}
