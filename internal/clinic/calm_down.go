package clinic

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

// CalmPhase is the calm-down phase that somebody is in.
type CalmPhase struct {
	Since rehab.Date // zero when it is not known
	Day   int        // from 1; 0 when it is not known
	Plan  rehab.FlarePlan
	Tasks []rehab.HardTask
	// Ready: there were progression.GreenDaysToBuild green days in a row, so
	// that building up is suggested (S4-13).
	Ready bool
}

// IsCalming reports whether a patient is in the calm-down phase (S4-08).
func IsCalming(p rehab.Patient) bool { return p.Filters.Has(rehab.Flare) }

// calmPhase returns the phase that a patient is in, or nil.
func (c *Clinic) calmPhase(ctx context.Context, t Today) (*CalmPhase, error) {
	if !IsCalming(t.Patient) {
		return nil, nil
	}
	v := CalmPhase{Since: t.Situation.CalmSince()}
	if !v.Since.IsZero() {
		v.Day = t.Day().DaysSince(v.Since) + 1
	}
	var err error
	if v.Plan, err = c.Records.FlarePlan(ctx, t.Patient.ID); err != nil {
		return nil, fmt.Errorf("calm phase: %w", err)
	}
	if len(v.Plan.Tasks) > 0 {
		if v.Tasks, err = c.Records.HardTasks(ctx, t.Patient.ID); err != nil {
			return nil, fmt.Errorf("calm phase: %w", err)
		}
	}
	v.Ready, err = c.readyToBuild(ctx, t, v.Since)
	return &v, err
}

// readyToBuild reports whether the last days of the phase were green for long
// enough. Today counts once something is known of it.
func (c *Clinic) readyToBuild(ctx context.Context, t Today, since rehab.Date) (bool, error) {
	if t.Situation.CheckDue != "" { // easier days do not answer the safety questions
		return false, nil
	}
	of, today := t.Patient.ID, t.Day()
	from := today.AddDays(-progression.GreenDaysToBuild)
	if since.After(from) {
		from = since
	}
	if today.DaysSince(from)+1 < progression.GreenDaysToBuild {
		return false, nil
	}
	scores, err := c.Records.PainScores(ctx, of, from, today)
	if err != nil || len(scores) == 0 {
		return false, err
	}
	sessions, err := c.Records.Sessions(ctx, of, "", sessionsOfDays)
	if err != nil {
		return false, err
	}
	var days []progression.Light
	for d := from; !d.After(today); d = d.AddDays(1) {
		days = append(days, dayLight(usualPain(t.Situation, since), d, scores, sessions))
	}
	if last := len(days) - 1; days[last] == "" {
		days = days[:last]
	}
	return progression.ReadyToBuild(days), nil
}

// sessionsOfDays is more sessions than anybody logs in so few days.
const sessionsOfDays = 10

// dayLight is the light of one day: of every pain score there is of it, and of
// what was exercised.
func dayLight(usual *int, d rehab.Date, scores []rehab.PainScore, sessions []rehab.Session) progression.Light {
	var said []int
	for _, s := range scores {
		if s.Day == d {
			said = append(said, s.Score)
		}
	}
	var lights []progression.Light
	for _, s := range sessions {
		if s.Day != d {
			continue
		}
		for _, done := range s.Exercises {
			if !done.Skipped {
				lights = append(lights, progression.LightOf(s.PainBefore, done.Pain, s.Settled))
			}
		}
	}
	return progression.DayLight(usual, said, lights)
}

// usualPain is the pain, 0 to 10, that the days of a phase are measured
// against: that of the start or of the last check-in before the phase, the
// lower of the two, so that nobody is told too early that a day was easier
// [R]. It is nil when neither is known.
func usualPain(s rehab.Situation, since rehab.Date) *int {
	usual := s.BaselinePain
	for _, said := range slices.Backward(s.Pains) {
		if since.IsZero() || said.Day.Before(since) {
			if usual == nil || said.Score < *usual {
				usual = &said.Score
			}
			break
		}
	}
	return usual
}

// HurtsMore reports whether pain, 0 to 10, is so far above what is usual for
// somebody that it is red (F.1), or so high that it always counts (C.3).
func HurtsMore(s rehab.Situation, pain *int) bool {
	return progression.LightOf(usualPain(s, rehab.Date{}), pain, "") == progression.Red || pain != nil && *pain >= rehab.HighPain
}

// A CalmStart is what somebody says when they start to calm things down.
type CalmStart struct {
	ID       rehab.CalmDownID // issued with the form, so that sending it twice starts once
	Worrying string           // something new or worrying: "yes", "no", "unsure"
	Reason   string           // for the programme, in the words that the page showed
}

// StartCalmDown starts the calm-down phase of the actor: strengthening is left
// off and repetitions are halved (C.5). While they are in one, it does nothing.
//
// Safety comes first: the error is ErrHeld during a safety stop. When something
// is new or worrying ("not sure" counts), when pain was high or has jumped, and
// after a long gap (C.3), nothing starts yet and it returns why the safety
// questions must be asked. Before there is a programme it is rehab.ErrNotFound.
func (c *Clinic) StartCalmDown(ctx context.Context, a rehab.Actor, start CalmStart) (rehab.CheckDue, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return "", err
	}
	at, err := c.position(ctx, p)
	if err != nil {
		return "", err
	}
	if stopped(at.situation) {
		return "", ErrHeld
	}
	due, err := c.beforeCalm(ctx, a, at, start.Worrying)
	if err != nil {
		return "", err
	}
	if due != "" {
		return due, c.Records.ChangeSituation(ctx, p.ID, c.restand(p, asks(due)))
	}
	if IsCalming(p) {
		return "", nil
	}
	if err := c.calmDown(ctx, at, start); err != nil {
		return "", fmt.Errorf("start to calm down: %w", err)
	}
	return "", nil
}

// beforeCalm returns why the safety questions come before the phase, or "".
func (c *Clinic) beforeCalm(ctx context.Context, a rehab.Actor, at position, worrying string) (rehab.CheckDue, error) {
	switch worrying {
	case "yes", "unsure":
		return rehab.DueWorrying, nil
	case "no":
		return c.checkFirst(ctx, a, Today{Patient: at.patient, Situation: at.situation, Now: c.clock(at.patient)})
	case "":
		return "", rehab.Problems{{Field: "worrying", Code: "blank"}}
	default:
		return "", rehab.Problems{{Field: "worrying", Code: "unknown"}}
	}
}

func (c *Clinic) calmDown(ctx context.Context, at position, start CalmStart) error {
	v := c.calmed(at.programme.Current)
	v.Number, v.Reason, v.By, v.Made = v.Number+1, start.Reason, rehab.AccountID(at.patient.ID), c.Now()
	if err := c.keepVersions(ctx, v.Items); err != nil {
		return err
	}
	d := rehab.CalmDown{
		ID: start.ID, Patient: at.patient.ID, Programme: at.programme.ID, Version: at.programme.Current.Number,
		From: at.today, Started: c.Now(), StartedBy: rehab.AccountID(at.patient.ID),
	}
	change := c.restand(at.patient, unlessStopped(then(targets(v), func(s rehab.Situation) rehab.Situation {
		s.Suggestions = nil // for what was prescribed before
		return s.Calmed(d.From)
	})))
	return c.stopCame(ctx, d.Patient, c.Records.StartCalmDown(ctx, d, &v, change))
}

// followFlare brings the programme that runs, if any, into line with what a new
// baseline says about a flare.
func (c *Clinic) followFlare(ctx context.Context, a rehab.Actor, p rehab.Patient, b rehab.Baseline) error {
	at, err := c.position(ctx, p)
	if errors.Is(err, rehab.ErrNotFound) || b.Flare == IsCalming(p) {
		return nil
	}
	last, known := found(c.Records.LatestBaseline(ctx, p.ID))
	if err := errors.Join(err, known); err != nil || last != nil && last.ID == b.ID { // sent twice
		return err
	}
	if b.Flare {
		return c.calmDown(ctx, at, CalmStart{ID: rehab.CalmDownID(b.ID)})
	}
	v, err := c.buildUpAhead(ctx, p)
	if err != nil {
		return err
	}
	return c.buildUp(ctx, a, p, &v, "")
}

// calmed returns a version as it is in the calm-down phase: without its
// strengthening, which is named as left out, and with half of the repetitions
// of the rest (C.5). Whoever made it, it stays theirs.
func (c *Clinic) calmed(v rehab.ProgrammeVersion) rehab.ProgrammeVersion {
	items := v.Items
	v.Phase, v.StrengthDays, v.Items, v.LeftOut = rehab.PhaseCalm, 0, nil, slices.Clone(v.LeftOut)
	for _, item := range items {
		if c.isStrength(item) {
			v.LeftOut = append(v.LeftOut, rehab.LeftOut{Exercise: item.Exercise, Because: string(rehab.Flare)})
			continue
		}
		v.Items = append(v.Items, halved(item))
	}
	v.Allowed = slices.DeleteFunc(slices.Clone(v.Allowed), func(a rehab.Allowed) bool { return slices.Contains(a.Because, rehab.Flare) })
	return v
}

// calmDownOf returns the calm-down phase that a patient is in, or
// rehab.ErrNotFound.
func (c *Clinic) calmDownOf(ctx context.Context, of rehab.PatientID) (rehab.CalmDown, error) {
	last, err := c.Records.CalmDowns(ctx, of, 1)
	if err != nil {
		return rehab.CalmDown{}, err
	}
	if len(last) == 0 || !last[0].IsOpen() {
		return rehab.CalmDown{}, rehab.ErrNotFound
	}
	return last[0], nil
}

// endCalm ends the calm-down phase as the account says, with the version of
// the programme that this makes, if any.
func (c *Clinic) endCalm(ctx context.Context, p rehab.Patient, by rehab.AccountID, d rehab.CalmDown, makes *rehab.ProgrammeVersion) error {
	d.Patient, d.Until, d.Ended, d.EndedBy = p.ID, c.today(p), c.Now(), by
	change := func(s rehab.Situation) rehab.Situation {
		s = s.BuiltUp(d.Until)
		if makes != nil {
			s.Suggestions = nil
			s = targets(*makes)(s)
		}
		return s
	}
	if by == rehab.AccountID(p.ID) { // a physio may give what they like
		change = unlessStopped(change)
	}
	return c.stopCame(ctx, p.ID, c.Records.EndCalmDown(ctx, d, makes, c.restand(p, change)))
}

// endCalmBecause ends the calm-down phase when a physio gives strengthening in
// it.
func (c *Clinic) endCalmBecause(ctx context.Context, a rehab.Actor, plan AssignmentPlan) error {
	if !allowsIn(plan.After.Current, rehab.Flare) {
		return nil
	}
	d, err := c.calmDownOf(ctx, plan.Patient.ID)
	if errors.Is(err, rehab.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return c.endCalm(ctx, plan.Patient, a.Account, d, nil)
}

// allowsIn reports whether a physio gave something that the filter leaves out.
func allowsIn(v rehab.ProgrammeVersion, f rehab.FilterCode) bool {
	return slices.ContainsFunc(v.Allowed, func(a rehab.Allowed) bool { return slices.Contains(a.Because, f) })
}
