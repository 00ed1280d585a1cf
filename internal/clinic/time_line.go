package clinic

import (
	"context"
	"fmt"
	"time"

	"example.org/sixweeks/internal/rehab"
)

type timeLineRecords interface {
	// TimeLine returns up to limit things that happened before a mark, newest
	// first; the zero mark is after all of them. What was withdrawn is left
	// out.
	TimeLine(ctx context.Context, of rehab.PatientID, before rehab.Mark, limit int) ([]rehab.Happened, error)
}

// TimeLine is one page of what happened, newest first.
type TimeLine struct {
	Happened []rehab.Happened
	More     bool // there is something before the last of them
}

// TimeLinePage is how many things one page of a patient's time line has, of
// whatever kind; for a physio it is RecordPage.
const TimeLinePage = 10

func (c *Clinic) timeLine(ctx context.Context, of rehab.PatientID, before rehab.Mark, page int) (line TimeLine, err error) {
	if line.Happened, err = c.Records.TimeLine(ctx, of, before, page+1); err != nil {
		return line, fmt.Errorf("time line: %w", err)
	}
	if len(line.Happened) > page {
		line.Happened, line.More = line.Happened[:page], true
	}
	return line, nil
}

// PatientTimeLine returns what happened in a patient's record before a mark,
// newest first; the zero mark is now.
func (c *Clinic) PatientTimeLine(ctx context.Context, a rehab.Actor, of rehab.PatientID, before rehab.Mark) (r PatientRecord, line TimeLine, err error) {
	if r, err = c.look(ctx, a, of, "see time line"); err != nil {
		return r, line, err
	}
	line, err = c.timeLine(ctx, of, before, RecordPage)
	return r, line, err
}

// PatientDiary returns a patient's pain diary before a moment, the latest pain
// first, at their own time of day; the zero moment is now.
func (c *Clinic) PatientDiary(ctx context.Context, a rehab.Actor, of rehab.PatientID, before time.Time) (r PatientRecord, list []rehab.DiaryEntry, more bool, err error) {
	if r, err = c.look(ctx, a, of, "see diary"); err != nil {
		return r, nil, false, err
	}
	list, err = c.Records.DiaryEntries(ctx, of, before, RecordPage+1)
	list, more = cut(list)
	for i := range list {
		list[i].At = list[i].At.In(zoneOf(r.Patient))
	}
	return r, list, more, err
}
