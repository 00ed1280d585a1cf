package clinic_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// assignment is a programme of one exercise for each part, made from what Amy
// has now.
func (d *desk) assignment(t *testing.T) clinic.Assignment {
	t.Helper()
	as := clinic.Assignment{
		ID: "new", Reason: "To begin with", BoutsPerDay: 4, StrengthDays: 3,
		Items: []rehab.Prescribed{
			{Exercise: "stand-tall", Sets: 1, RepsMin: 1, RepsMax: 1},
			{Exercise: "towel-pull", Sets: 3, RepsMin: 8, RepsMax: 12},
		},
	}
	p, err := d.Records.Programme(t.Context(), d.amy.Patient())
	if err == nil {
		as.Programme, as.Number = p.ID, p.Current.Number
	}
	return as
}

func (d *desk) assign(t *testing.T, as clinic.Assignment) {
	t.Helper()
	must(t, d.AssignProgramme(t.Context(), d.sam, d.amy.Patient(), as))
}

func (d *desk) runs(t *testing.T) rehab.Programme {
	t.Helper()
	return got(d.Records.Programme(t.Context(), d.amy.Patient()))(t)
}

func TestAFirstProgrammeNeedsNoBaseline(t *testing.T) {
	d := newDesk(t)
	as := d.assignment(t)
	d.assign(t, as)
	d.assign(t, as)
	p, s := d.runs(t), d.situation(t, d.amy)
	if p.ID != "new" || p.Current.Number != 1 || p.Started != d.today() || s.Programme != "new" || s.BoutTarget != 4 || s.StrengthTarget != 3 {
		t.Errorf("programme %+v; situation %+v", p, s)
	}
}

func TestAChangeLeavesTheSixWeeksAlone(t *testing.T) {
	d := newDesk(t)
	d.assign(t, d.assignment(t))
	began := d.today()
	d.days(20)
	as := d.assignment(t)
	as.Items[1].Sets, as.Reason = 2, "Less for now"
	d.assign(t, as)
	d.assign(t, as)
	p := d.runs(t)
	if p.Current.Number != 2 || p.Started != began || p.Current.Items[1].Sets != 2 || d.situation(t, d.amy).Started != began {
		t.Errorf("%+v", p)
	}
}

func TestANewEpisodeForgetsHowTheLastOneWent(t *testing.T) {
	d := newDesk(t)
	d.assign(t, d.assignment(t))
	d.days(20)
	must(t, d.Records.ChangeSituation(t.Context(), d.amy.Patient(), func(s rehab.Situation) rehab.Situation {
		s.Early, s.LastCheckIn, s.ReviewWeek, s.Suggestions = "SELF_REFER_EARLY", d.today(), 6, []rehab.Suggestion{{Exercise: "towel-pull"}}
		return s
	}))
	as := d.assignment(t)
	as.ID, as.NewEpisode = "second", true
	d.assign(t, as)
	d.assign(t, as)
	s := d.situation(t, d.amy)
	if s.Programme != "second" || s.Started != d.today() || s.ReviewWeek != 0 || s.Early != "" || s.Suggestions != nil || s.Concern != rehab.ConcernNothing {
		t.Errorf("%+v", s)
	}
	if p := d.runs(t); p.ID != "second" || p.Current.Number != 1 {
		t.Errorf("%+v", p)
	}
}

func TestAnAssignmentToAProgrammeThatHasChangedIsRefused(t *testing.T) {
	d := newDesk(t)
	first := d.assignment(t)
	d.assign(t, first)
	stale := d.assignment(t)
	for n := range 2 {
		as := d.assignment(t)
		as.Reason = strings.Repeat("again ", n+1)
		d.assign(t, as)
	}
	none := first
	none.ID = "third"
	episode := stale
	episode.ID, episode.NewEpisode = "fourth", true
	for name, as := range map[string]clinic.Assignment{"a version": stale, "no programme": none, "a new episode": episode} {
		if err := d.AssignProgramme(t.Context(), d.sam, d.amy.Patient(), as); !errors.Is(err, rehab.ErrChanged) {
			t.Errorf("made from %s: %v, want ErrChanged", name, err)
		}
	}
}

func TestStrengtheningInACalmPhaseNeedsAReasonAndEndsIt(t *testing.T) {
	d := newDesk(t)
	must(t, d.Records.Heed(t.Context(), d.amy.Patient(), func(rehab.Heeded) rehab.Heeded {
		return rehab.Heeded{Filters: rehab.NewFilters(rehab.HighBP)}
	}))
	must(t, d.Records.StartCalmDown(t.Context(), rehab.CalmDown{ID: "c1", Patient: "amy", From: d.today(), Started: d.now}, nil, nil))
	as := d.assignment(t)
	plan := got(d.PlanAssignment(t.Context(), d.sam, d.amy.Patient(), as))(t)
	if len(plan.Avoided) != 1 || plan.Avoided[0].Exercise != "towel-pull" || !slices.Equal(plan.Avoided[0].Because, []rehab.FilterCode{rehab.Flare}) {
		t.Fatalf("left out by the answers: %+v", plan.Avoided)
	}
	sameError(t, d.AssignProgramme(t.Context(), d.sam, d.amy.Patient(), as), problems("still blank"))
	if _, err := d.Records.Programme(t.Context(), d.amy.Patient()); !errors.Is(err, rehab.ErrNotFound) {
		t.Fatal("it was kept without a reason")
	}
	as.Still = "The flare is over"
	d.assign(t, as)
	if f := d.record(t, d.amy).Filters; f.Has(rehab.Flare) || !f.Has(rehab.HighBP) {
		t.Errorf("filters %v", f.Codes())
	}
	if last := got(d.Records.CalmDowns(t.Context(), "amy", 1))(t); last[0].IsOpen() || last[0].EndedBy != "sam" || d.runs(t).Current.Phase != rehab.PhaseBuild {
		t.Errorf("the phase: %+v", last)
	}
	if v := d.runs(t).Current; len(v.Allowed) != 1 || v.Allowed[0].Note != "The flare is over" || v.Allowed[0].ByName != "Sam Okafor" {
		t.Errorf("allowed %+v", v.Allowed)
	}
}

func TestOnlyThePatientsPhysioAssigns(t *testing.T) {
	d := newDesk(t)
	as := d.assignment(t)
	kim := rehab.Actor{Role: rehab.RolePhysio, Account: "kim", Name: "Kim", Service: "elsewhere"}
	for who, want := range map[*rehab.Actor]error{&kim: rehab.ErrNotFound, &d.amy: rehab.ErrForbidden, {Role: rehab.RoleAdmin, Account: "root"}: rehab.ErrForbidden, {}: rehab.ErrForbidden} {
		if err := d.AssignProgramme(t.Context(), *who, d.amy.Patient(), as); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", who.Name, err, want)
		}
		if err := d.HandOver(t.Context(), *who, d.amy.Patient(), clinic.Discharge); !errors.Is(err, want) {
			t.Errorf("%s hands over: %v, want %v", who.Name, err, want)
		}
	}
	if p := d.record(t, d.amy).Physio; p != "sam" {
		t.Errorf("the physio is %q", p)
	}
}

func TestWhatAPhysioSetsStartsFromWhatWasSetBefore(t *testing.T) {
	d := newDesk(t)
	as := d.assignment(t)
	as.Items[1].Resistance, as.Items[1].Locked, as.Items[1].Note = rehab.Resistance{Kind: rehab.Band, Colour: "red"}, true, "Elbows in"
	d.assign(t, as)
	_, v, err := d.DraftAssignment(t.Context(), d.sam, d.amy.Patient(), "ten-minutes-a-day")
	must(t, err)
	i := slices.IndexFunc(v.Items, func(p rehab.Prescribed) bool { return p.Exercise == "towel-pull" })
	if i < 0 || !v.Items[i].Locked || v.Items[i].Note != "Elbows in" || v.Items[i].Resistance.Colour != "red" {
		t.Errorf("a ready programme puts back what was set: %+v", v.Items)
	}
	if _, _, err := d.DraftAssignment(t.Context(), d.sam, d.amy.Patient(), "no-such"); !errors.Is(err, rehab.ErrNotFound) {
		t.Errorf("a ready programme that there is not: %v", err)
	}
}
