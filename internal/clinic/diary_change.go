package clinic

import (
	"context"
	"fmt"
	"slices"
	"time"

	"example.org/sixweeks/internal/rehab"
)

// CorrectDiary puts what the actor says now in the place of revision
// e.Revision of an entry of their diary; what stood before is kept. If it says
// more about pain or worries than before, it asks for the safety questions as a
// new entry would (C.3), and returns why, or "". Problems are returned as
// rehab.Problems, also for an entry that was removed; the error is
// rehab.ErrChanged when there is a later revision.
func (c *Clinic) CorrectDiary(ctx context.Context, a rehab.Actor, e rehab.DiaryEntry, when DiaryTime) (rehab.CheckDue, error) {
	p, err := c.own(ctx, a)
	if err != nil {
		return "", err
	}
	kept, err := c.Records.DiaryEntry(ctx, p.ID, e.ID)
	if err != nil {
		return "", err
	}
	if !kept.Withdrawn.IsZero() {
		return "", rehab.Problems{{Field: "diary", Code: "removed"}}
	}
	e.Patient, e.Entered, e.Day, e.At = p.ID, kept.Entered, when.Day, when.in(zoneOf(p), kept.At)
	if sameMinute(e, kept) {
		e.At = kept.At
	}
	if err := e.Wrong(writtenOn(p, kept), c.Now()).Err(); err != nil {
		return "", err
	}
	if err := c.Records.CorrectDiaryEntry(ctx, e, a.Account, c.Now(), c.restandDiary(p, corrected(kept, e))); err != nil {
		return "", fmt.Errorf("correct diary %s: %w", e.ID, err)
	}
	return c.CheckDue(ctx, a)
}

// sameMinute reports whether two entries are of the same minute, which is all
// that a form says of a time.
func sameMinute(a, b rehab.DiaryEntry) bool {
	return a.Day == b.Day && a.At.Equal(b.At.Truncate(time.Minute))
}

// writtenOn is the patient's day on which an entry was first written: its pain
// cannot have been on a later one.
func writtenOn(p rehab.Patient, e rehab.DiaryEntry) rehab.Date {
	return rehab.DateOf(e.Entered.In(zoneOf(p)))
}

// corrected brings a situation up to date with a correction. What the entry
// asked for before stays asked.
func corrected(before, now rehab.DiaryEntry) rehab.DiaryChange {
	return func(latest []rehab.DiaryEntry) rehab.Change {
		others := slices.DeleteFunc(slices.Clone(latest), func(e rehab.DiaryEntry) bool { return e.ID == now.ID })
		return func(s rehab.Situation) rehab.Situation {
			due := s.CheckDue
			s.DiaryPain = painOf(others) // as if it had not been written yet
			s = written(now)(latest)(s)
			if !now.SaysMore(before) {
				s.CheckDue = due
			}
			return s
		}
	}
}

// WithdrawDiary takes an entry out of the actor's diary. It stays in the
// record; what it asked for stays asked.
func (c *Clinic) WithdrawDiary(ctx context.Context, a rehab.Actor, id rehab.DiaryID) error {
	p, err := c.own(ctx, a)
	if err != nil {
		return err
	}
	change := c.restandDiary(p, func(latest []rehab.DiaryEntry) rehab.Change {
		return func(s rehab.Situation) rehab.Situation {
			s.DiaryPain = painOf(latest)
			return s
		}
	})
	if err := c.Records.WithdrawDiaryEntry(ctx, p.ID, id, c.Now(), change); err != nil {
		return fmt.Errorf("withdraw diary %s: %w", id, err)
	}
	return nil
}
