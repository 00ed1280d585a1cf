package clinic_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.org/sixweeks/internal/rehab"
)

func TestPauseStopsTheClockUntilResumed(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	d.days(3)
	for range 2 {
		must(t, d.PauseProgramme(t.Context(), d.amy, "p1"))
	}
	if s := d.situation(t, d.amy); s.Hold != rehab.PauseByPatient || s.HoldSince != d.today() {
		t.Errorf("situation %+v", s)
	}
	from := d.today()
	d.days(4)
	must(t, d.ResumeProgramme(t.Context(), d.amy))
	must(t, d.ResumeProgramme(t.Context(), d.amy))
	s := d.situation(t, d.amy)
	want := []rehab.Span{{From: from, Until: d.today()}}
	if diff := cmp.Diff(want, s.Pauses, cmpopts.EquateComparable(rehab.Date{})); diff != "" || s.Hold != "" {
		t.Errorf("hold %q %s", s.Hold, diff)
	}
}

func TestPausedAndResumedOnOneDayIsNoPause(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	must(t, d.PauseProgramme(t.Context(), d.amy, "p1"))
	must(t, d.ResumeProgramme(t.Context(), d.amy))
	if s := d.situation(t, d.amy); len(s.Pauses) != 0 || s.Hold != "" {
		t.Errorf("situation %+v", s)
	}
}

func TestResumingDoesNotEndASafetyStop(t *testing.T) {
	d := newDesk(t)
	d.start(t)
	must(t, d.PauseProgramme(t.Context(), d.amy, "p1"))
	d.days(2)
	d.check(t, rehab.AnyTime, "RF-E1")
	must(t, d.ResumeProgramme(t.Context(), d.amy))
	s := d.situation(t, d.amy)
	if s.Hold != rehab.PauseEmergency || len(s.Pauses) != 1 || !s.Pauses[0].Until.IsZero() {
		t.Errorf("situation %+v", s)
	}
}
