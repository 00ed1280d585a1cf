package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/progression"
	"example.org/sixweeks/internal/rehab"
)

type progressRecords interface {
	// PainScores, BoutTimes and StrengthDays return what happened from one day
	// to another, both included, oldest first.
	PainScores(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]rehab.PainScore, error)
	BoutTimes(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]time.Time, error)
	StrengthDays(ctx context.Context, of rehab.PatientID, from, to rehab.Date) ([]rehab.Date, error)
}

// Progress is how a patient has been doing. It holds nothing that a rule has
// made of it: what a review would say is not known before the review.
type Progress struct {
	Patient   rehab.Patient
	Situation rehab.Situation
	Today     rehab.Date
	From, To  rehab.Date // the days that the charts show
	Baseline  rehab.Baseline
	Scores    []rehab.PainScore // oldest first
	// Weeks are those of the programme that have begun; today is the last day.
	Weeks    []progression.Week
	CheckIns []rehab.CheckIn // the last ones, newest first
	Reviews  []rehab.Review  // the last ones, newest first
	Line     TimeLine
}

const (
	// weeksOnPage is how many weeks the charts show at most.
	weeksOnPage = 12
	// checkInsOnPage covers weeksOnPage with a check-in a week, and a few more.
	checkInsOnPage = 16
	// reviewsOnPage is how many reviews are read for the charts and the first
	// page of the time line, on which there may be no more.
	reviewsOnPage = TimeLinePage + 1
)

// Progress returns how a patient has been doing, with the page of the time
// line before a mark. The zero mark is now: the charts are beside that page
// only. The patient and their physio may see it.
func (c *Clinic) Progress(ctx context.Context, a rehab.Actor, of rehab.PatientID, before rehab.Mark) (Progress, error) {
	p, err := c.open(ctx, a, of, "see progress")
	if err != nil {
		return Progress{}, err
	}
	if !before.Day.IsZero() {
		v := Progress{Patient: p, Today: c.today(p)}
		if v.Situation, err = c.Records.Situation(ctx, of); err != nil {
			return v, err
		}
		v.Line, err = c.timeLine(ctx, of, before, TimeLinePage)
		return v, err
	}
	v, err := c.progress(ctx, p)
	if err != nil {
		return v, err
	}
	v.Line, err = c.firstPage(ctx, v)
	return v, err
}

func (c *Clinic) progress(ctx context.Context, p rehab.Patient) (v Progress, err error) {
	v = Progress{Patient: p, Today: c.today(p)}
	if v.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return Progress{}, err
	}
	v.From, v.To = window(v.Situation.Started, v.Today)
	if err := c.loadProgress(ctx, &v); err != nil {
		return Progress{}, fmt.Errorf("progress: %w", err)
	}
	return v, nil
}

// window returns the first and last day that the charts show: the six weeks of
// a programme, then the weeks that have begun, at most the last twelve. Before
// there is a programme it is today alone.
func window(started, today rehab.Date) (from, to rehab.Date) {
	if started.IsZero() || today.Before(started) {
		return today, today
	}
	last := max(progression.Weeks, today.DaysSince(started)/7+1)
	return started.AddDays(7 * max(0, last-weeksOnPage)), started.AddDays(7*last - 1)
}

func (c *Clinic) loadProgress(ctx context.Context, v *Progress) (err error) {
	of := v.Patient.ID
	if v.Baseline, err = c.Records.LatestBaseline(ctx, of); err != nil && !errors.Is(err, rehab.ErrNotFound) {
		return err
	}
	if v.Scores, err = c.Records.PainScores(ctx, of, v.From, v.Today); err != nil {
		return err
	}
	if v.Weeks, err = c.weeks(ctx, v.Situation, v.From, v.Today, zoneOf(v.Patient)); err != nil {
		return err
	}
	if v.CheckIns, err = c.Records.CheckIns(ctx, of, time.Time{}, checkInsOnPage); err != nil {
		return err
	}
	v.Reviews, err = c.Records.Reviews(ctx, of, time.Time{}, reviewsOnPage)
	return err
}

// weeks returns what was done in each week from the given day on, today
// included.
func (c *Clinic) weeks(ctx context.Context, s rehab.Situation, from, today rehab.Date, zone *time.Location) ([]progression.Week, error) {
	if s.Started.IsZero() || today.Before(from) {
		return nil, nil
	}
	record, err := c.record(ctx, s, from, today, zone)
	if err != nil {
		return nil, err
	}
	record.Today = today.AddDays(1)
	weeks := record.Summarise().Weeks
	for i := range weeks {
		weeks[i].Number += from.DaysSince(s.Started) / 7
	}
	return weeks, nil
}

// record returns what was asked and logged from one day to another.
func (c *Clinic) record(ctx context.Context, s rehab.Situation, from, to rehab.Date, zone *time.Location) (progression.Record, error) {
	bouts, err := c.Records.BoutTimes(ctx, s.Patient, from, to)
	if err != nil {
		return progression.Record{}, err
	}
	for i := range bouts {
		bouts[i] = bouts[i].In(zone)
	}
	days, err := c.Records.StrengthDays(ctx, s.Patient, from, to)
	return progression.Record{
		Started: from, Pauses: s.Pauses, Calm: s.Calm, BoutTarget: s.BoutTarget, StrengthTarget: s.StrengthTarget, Past: s.PastTargets,
		Bouts: bouts, StrengthDays: days,
	}, err
}
