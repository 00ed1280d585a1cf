package clinic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type diaryRecords interface {
	AddDiaryEntry(ctx context.Context, e rehab.DiaryEntry, change rehab.DiaryChange) error
	WithdrawDiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID, at time.Time, change rehab.DiaryChange) error
	// CorrectDiaryEntry puts e in the place of revision e.Revision, which is
	// kept beside it; rehab.ErrChanged when there is a later one.
	CorrectDiaryEntry(ctx context.Context, e rehab.DiaryEntry, by rehab.AccountID, at time.Time, change rehab.DiaryChange) error
	// DiaryRevisions returns an entry as it stood before each correction, the
	// last first.
	DiaryRevisions(ctx context.Context, of rehab.PatientID, id rehab.DiaryID) ([]rehab.DiaryRevision, error)
	// DiaryEntry returns one entry, also one that was withdrawn.
	DiaryEntry(ctx context.Context, of rehab.PatientID, id rehab.DiaryID) (rehab.DiaryEntry, error)
	// DiaryEntries returns up to limit entries that were not withdrawn, the
	// latest pain first, from the one after the given entry; "" is from the
	// latest.
	DiaryEntries(ctx context.Context, of rehab.PatientID, after rehab.DiaryID, limit int) ([]rehab.DiaryEntry, error)
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

// Diary returns the actor's diary after an entry; "" is from the latest.
func (c *Clinic) Diary(ctx context.Context, a rehab.Actor, after rehab.DiaryID) (Diary, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return Diary{}, err
	}
	d := Diary{Now: c.clock(p)}
	if d.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return d, err
	}
	d.Entries, err = c.Records.DiaryEntries(ctx, p.ID, after, DiaryPage+1)
	if len(d.Entries) > DiaryPage {
		d.Entries, d.More = d.Entries[:DiaryPage], true
	}
	for i := range d.Entries {
		d.Entries[i].At = d.Entries[i].At.In(d.Now.Location())
	}
	return d, err
}

// DiaryDetail is an entry with what it said before.
type DiaryDetail struct {
	Entry     rehab.DiaryEntry
	Before    []rehab.DiaryRevision // the last correction first
	Written   rehab.Date            // the patient's day on which it was first written
	Situation rehab.Situation
	Now       time.Time // on the patient's clock
}

// DiaryEntry returns an entry of the actor's diary, at their own time of day.
func (c *Clinic) DiaryEntry(ctx context.Context, a rehab.Actor, id rehab.DiaryID) (DiaryDetail, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return DiaryDetail{}, err
	}
	d := DiaryDetail{Now: c.clock(p)}
	if d.Entry, err = c.Records.DiaryEntry(ctx, p.ID, id); err != nil {
		return d, err
	}
	if d.Situation, err = c.Records.Situation(ctx, p.ID); err != nil {
		return d, err
	}
	if d.Entry.Revision > 1 {
		d.Before, err = c.Records.DiaryRevisions(ctx, p.ID, id)
	}
	for i := range d.Before {
		d.Before[i].Entry.At = d.Before[i].Entry.At.In(zoneOf(p))
	}
	d.Entry.At, d.Written = d.Entry.At.In(zoneOf(p)), writtenOn(p, d.Entry)
	return d, err
}

// A DiaryTime is when pain was: a day, and minutes after midnight, or nil for
// just now.
type DiaryTime struct {
	Day     rehab.Date
	Minutes *int
}

// in returns the moment that it is in a time zone.
func (t DiaryTime) in(zone *time.Location, now time.Time) time.Time {
	if t.Minutes == nil || t.Day.IsZero() {
		return now
	}
	return time.Date(t.Day.Year(), t.Day.Month(), t.Day.Day(), 0, *t.Minutes, 0, 0, zone).UTC()
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
	e.Patient, e.Entered, e.Day, e.At = p.ID, c.Now(), when.Day, when.in(zoneOf(p), c.Now())
	change := c.restandDiary(p, written(e))
	if _, err := c.Records.DiaryEntry(ctx, p.ID, e.ID); err == nil {
		change = nil // sent again: the store compares
	} else if !errors.Is(err, rehab.ErrNotFound) {
		return "", err
	} else if err := e.Wrong(c.today(p), c.Now()).Err(); err != nil {
		return "", err
	}
	if err := c.Records.AddDiaryEntry(ctx, e, change); err != nil {
		return "", fmt.Errorf("write diary %s: %w", e.ID, err)
	}
	return c.CheckDue(ctx, a)
}

// restandDiary is restand for a change that goes by the diary.
func (c *Clinic) restandDiary(p rehab.Patient, change rehab.DiaryChange) rehab.DiaryChange {
	return func(latest []rehab.DiaryEntry) rehab.Change { return c.restand(p, change(latest)) }
}

// written brings a situation up to date with an entry that now stands in a
// diary.
func written(e rehab.DiaryEntry) rehab.DiaryChange {
	return func(latest []rehab.DiaryEntry) rehab.Change {
		return func(s rehab.Situation) rehab.Situation {
			switch {
			case e.IsWorrying():
				s.CheckDue = rehab.DueWorrying
			case rehab.PainJumped(s.LastPain(), e.Pain):
				s.CheckDue = rehab.DueHighPain
			}
			s.DiaryPain = painOf(latest)
			return s
		}
	}
}

// painOf is the pain of the latest of some entries, or nil.
func painOf(latest []rehab.DiaryEntry) *rehab.DayScore {
	if len(latest) == 0 {
		return nil
	}
	return &rehab.DayScore{Day: latest[0].Day, Score: *latest[0].Pain}
}
