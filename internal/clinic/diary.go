package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type diaryRecords interface {
	AddDiaryEntry(ctx context.Context, e rehab.DiaryEntry, change rehab.Change) error
	WithdrawDiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID, at time.Time, change rehab.Change) error
	// DiaryEntry returns one entry, also one that was withdrawn.
	DiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID) (rehab.DiaryEntry, error)
	// DiaryEntries returns up to limit entries before a moment that were not
	// withdrawn, the latest pain first; the zero moment is after all of them.
	DiaryEntries(ctx context.Context, of rehab.PatientID, before time.Time, limit int) ([]rehab.DiaryEntry, error)
}

// DiaryPage is how many entries of a diary a page shows.
const DiaryPage = 20

// Diary is a page of somebody's pain diary.
type Diary struct {
	Entries   []rehab.DiaryEntry // the latest first
	More      bool               // there are earlier ones
	Situation rehab.Situation
	Now       time.Time // on the patient's clock
}

// Today returns the day it is for the patient.
func (d Diary) Today() rehab.Date { return rehab.DateOf(d.Now) }

// Diary returns the actor's diary before a moment; the zero moment is now.
func (c *Clinic) Diary(ctx context.Context, a rehab.Actor, before time.Time) (Diary, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Diary{}, err
	}
	d := Diary{Now: c.clock(p)}
	if d.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return d, err
	}
	d.Entries, err = c.Records.DiaryEntries(ctx, p.ID, before, DiaryPage+1)
	if len(d.Entries) > DiaryPage {
		d.Entries, d.More = d.Entries[:DiaryPage], true
	}
	for i := range d.Entries {
		d.Entries[i].At = d.Entries[i].At.In(d.Now.Location())
	}
	return d, err
}

// DiaryEntry returns an entry of the actor's diary, at their own time of day.
func (c *Clinic) DiaryEntry(ctx context.Context, a rehab.Actor, id rehab.DiaryID) (rehab.DiaryEntry, rehab.Situation, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return rehab.DiaryEntry{}, rehab.Situation{}, err
	}
	e, err := c.Records.DiaryEntry(ctx, p.ID, id)
	if err != nil {
		return e, rehab.Situation{}, err
	}
	e.At = e.At.In(zoneOf(p))
	s, err := c.Records.Situation(ctx, p.ID)
	return e, s, err
}

// A DiaryTime is when pain was: a day, and minutes after midnight, or nil for
// just now.
type DiaryTime struct {
	Day     rehab.Date
	Minutes *int
}

// WriteDiary keeps an entry of the actor's diary. The same again is kept once.
// Very high pain, pain that has jumped, and company that must not wait ask for
// the safety questions (C.3): it returns why, or "". Problems are returned as
// rehab.Problems.
func (c *Clinic) WriteDiary(ctx context.Context, a rehab.Actor, e rehab.DiaryEntry, when DiaryTime) (rehab.CheckDue, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return "", err
	}
	e.Patient, e.Entered, e.Day, e.At = p.ID, c.Now(), when.Day, c.Now()
	if when.Minutes != nil && !when.Day.IsZero() {
		d := when.Day
		e.At = time.Date(d.Year(), d.Month(), d.Day(), 0, *when.Minutes, 0, 0, zoneOf(p)).UTC()
	}
	if _, err := c.Records.DiaryEntry(ctx, p.ID, e.ID); err == nil {
		return "", c.Records.AddDiaryEntry(ctx, e, nil) // sent again: the store compares
	} else if !errors.Is(err, rehab.ErrNotFound) {
		return "", err
	}
	if err := e.Wrong(c.today(p), c.Now()).Err(); err != nil {
		return "", err
	}
	s, err := c.Records.Situation(ctx, p.ID)
	if err != nil {
		return "", err
	}
	if err := c.Records.AddDiaryEntry(ctx, e, c.restand(p, written(e))); err != nil {
		return "", fmt.Errorf("write diary %s: %w", e.ID, err)
	}
	return written(e)(s).CheckDue, nil
}

// written brings a situation up to date with an entry of the diary.
func written(e rehab.DiaryEntry) rehab.Change {
	return func(s rehab.Situation) rehab.Situation {
		switch {
		case e.IsWorrying():
			s.CheckDue = rehab.DueWorrying
		case rehab.PainJumped(s.LastPain(), e.Pain):
			s.CheckDue = rehab.DueHighPain
		}
		if s.DiaryPain == nil || !e.Day.Before(s.DiaryPain.Day) {
			s.DiaryPain = &rehab.DayScore{Day: e.Day, Score: *e.Pain}
		}
		return s
	}
}

// WithdrawDiary takes an entry out of the actor's diary. It stays in the
// record; what it asked for stays asked.
func (c *Clinic) WithdrawDiary(ctx context.Context, a rehab.Actor, id rehab.DiaryID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	left, err := c.Records.DiaryEntries(ctx, p.ID, time.Time{}, 2)
	if err != nil {
		return err
	}
	change := func(s rehab.Situation) rehab.Situation {
		s.DiaryPain = nil
		for _, e := range left {
			if e.ID != id {
				s.DiaryPain = &rehab.DayScore{Day: e.Day, Score: *e.Pain}
				break
			}
		}
		return s
	}
	if err := c.Records.WithdrawDiaryEntry(ctx, p.ID, id, c.Now(), c.restand(p, change)); err != nil {
		return fmt.Errorf("withdraw diary %s: %w", id, err)
	}
	return nil
}
