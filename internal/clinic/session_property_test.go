package clinic_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// record is everything that this part of a record consists of.
type record struct {
	Situation rehab.Situation
	Sessions  []rehab.Session
	Revisions map[rehab.SessionID][]rehab.Revision
	Bouts     []rehab.Bout
	Versions  []rehab.ProgrammeVersion
	Steps     []rehab.Step
}

func (d *desk) all(t *testing.T) record {
	r := record{Situation: d.situation(t, d.amy), Revisions: map[rehab.SessionID][]rehab.Revision{}}
	ctx := t.Context()
	r.Sessions = got(d.Records.Sessions(ctx, "amy", "", 100))(t)
	for _, s := range r.Sessions {
		r.Revisions[s.ID] = got(d.Records.SessionRevisions(ctx, "amy", s.ID))(t)
	}
	r.Bouts = got(d.Records.Bouts(ctx, "amy", d.today().AddDays(-60), d.today()))(t)
	r.Versions = got(d.Records.ProgrammeVersions(ctx, "amy", "p1"))(t)
	r.Steps = got(d.Records.Steps(ctx, "amy", "p1", 100))(t)
	return r
}

// Whatever somebody does, and each of it twice: the second time changes
// nothing, and how they stand agrees with their record.
func TestAnythingSentTwiceChangesNothingTheSecondTime(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		d.start(t)
		for i := range rapid.IntRange(3, 12).Draw(rt, "things") {
			do := d.anything(rt, i)
			first := do()
			before := d.all(t)
			second := do()
			after := d.all(t)
			if fmt.Sprint(first) != fmt.Sprint(second) {
				rt.Fatalf("the first time %v, the second time %v", first, second)
			}
			if diff := cmp.Diff(before, after, cmp.Comparer(func(a, b rehab.Date) bool { return a == b })); diff != "" {
				rt.Fatalf("sent twice (- once, + twice):\n%s", diff)
			}
			agrees(rt, d, after)
			d.days(rapid.IntRange(0, 2).Draw(rt, "days"))
		}
	})
}

// anything is one of the things that somebody may do, ready to be done twice.
func (d *desk) anything(t *rapid.T, i int) func() error {
	ctx := t.Context()
	id := fmt.Sprint("x", i)
	known := rehab.SessionID(fmt.Sprint("x", rapid.IntRange(0, i).Draw(t, "of")))
	switch rapid.SampledFrom([]string{"log", "log", "log", "settle", "settle", "correct", "withdraw", "bout", "undo", "step"}).Draw(t, "what") {
	case "log":
		s := d.session(id, against(d.situationVersion(t)), hurts(rapid.IntRange(0, 10).Draw(t, "pain")))
		s.Exercises[0].Effort = rapid.SampledFrom(rehab.Efforts()).Draw(t, "effort")
		s.Day = s.Day.AddDays(-rapid.IntRange(0, 3).Draw(t, "back"))
		return func() error { _, err := d.LogSession(ctx, d.amy, s, ""); return err }
	case "settle":
		answer := rapid.SampledFrom(rehab.SettledAnswers()).Draw(t, "answer")
		return func() error { return d.AnswerSettled(ctx, d.amy, known, answer) }
	case "correct":
		kept, err := d.Records.Session(ctx, "amy", known)
		kept.Note = rapid.StringMatching(`[a-z ]{0,10}`).Draw(t, "note")
		return func() error {
			if err != nil {
				return err
			}
			return d.CorrectSession(ctx, d.amy, kept)
		}
	case "withdraw":
		return func() error { return d.WithdrawSession(ctx, d.amy, known) }
	case "bout":
		return func() error { return d.LogBout(ctx, d.amy, rehab.BoutID(id)) }
	case "undo":
		return func() error { return d.UndoBout(ctx, d.amy, rehab.BoutID(known)) }
	default:
		return d.anyStep(t, id)
	}
}

func (d *desk) situationVersion(t *rapid.T) int {
	p, err := d.Records.Programme(t.Context(), "amy")
	if err != nil {
		return 1
	}
	return p.Current.Number
}

func (d *desk) anyStep(t *rapid.T, id string) func() error {
	s, err := d.Records.Situation(t.Context(), "amy")
	if err != nil || len(s.Suggestions) == 0 {
		return func() error { return err }
	}
	g := rapid.SampledFrom(s.Suggestions).Draw(t, "suggestion")
	answer := clinic.StepAnswer{
		ID: id, Exercise: g.Exercise, Action: g.Action, Version: g.Version,
		Option: rapid.IntRange(-1, max(0, len(g.Options)-1)).Draw(t, "option"),
	}
	return func() error { return d.AnswerStep(t.Context(), d.amy, answer) }
}

// agrees fails unless how somebody stands is what their record says.
func agrees(t *rapid.T, d *desk, r record) {
	var days []rehab.Date
	for _, s := range r.Sessions {
		if s.CountsAsStrengthDay() && d.today().DaysSince(s.Day) < 14 && !slices.Contains(days, s.Day) {
			days = append(days, s.Day)
		}
	}
	slices.Reverse(days)
	stands := slices.DeleteFunc(slices.Clone(r.Situation.StrengthDays), func(day rehab.Date) bool { return d.today().DaysSince(day) >= 14 })
	if !slices.Equal(stands, days) {
		t.Fatalf("strength days %v, want %v", stands, days)
	}
	if len(r.Sessions) > 0 && r.Situation.SessionPain == nil {
		t.Fatal("the pain of the last session is not known")
	}
	if id := r.Situation.Unsettled; id != "" {
		open := slices.IndexFunc(r.Sessions, func(s rehab.Session) bool { return s.ID == id && s.Settled == "" })
		if open < 0 {
			t.Fatalf("the question about %s is open, and it is not in the record or answered", id)
		}
	}
	for _, g := range r.Situation.Suggestions {
		if !slices.ContainsFunc(r.Sessions, func(s rehab.Session) bool { return s.ID == g.Session }) {
			t.Fatalf("suggested because of %s, which is not in the record", g.Session)
		}
	}
}
