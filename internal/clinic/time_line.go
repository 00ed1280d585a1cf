package clinic

import (
	"context"
	"fmt"
	"slices"

	"example.org/sixweeks/internal/rehab"
)

type timeLineRecords interface {
	// TimeLine returns up to limit things of some kinds that happened before a
	// mark, newest first; the zero mark is after all of them. What was
	// withdrawn is left out, and the check-in that is a part of a review.
	TimeLine(ctx context.Context, of rehab.PatientID, kinds []rehab.HappenedKind, before rehab.Mark, limit int) ([]rehab.Happened, error)
}

// TimeLine is one page of what happened, newest first.
type TimeLine struct {
	Happened []rehab.Happened
	More     bool // there is something before the last of them
}

// TimeLinePage is how many things one page of a patient's time line has, of
// whatever kind; for a physio it is RecordPage.
const TimeLinePage = 10

func (c *Clinic) timeLine(ctx context.Context, of rehab.PatientID, before rehab.Mark, page int) (TimeLine, error) {
	list, err := c.Records.TimeLine(ctx, of, rehab.HappenedKinds(), before, page+1)
	if err != nil {
		return TimeLine{}, fmt.Errorf("time line: %w", err)
	}
	return pageOf(list, page), nil
}

// pageOf is a page of a list that is longer if there is more.
func pageOf(list []rehab.Happened, page int) TimeLine {
	if len(list) > page {
		return TimeLine{Happened: list[:page], More: true}
	}
	return TimeLine{Happened: list}
}

// firstPage is the first page of the time line beside the charts: check-ins
// and reviews have been read for those already.
func (c *Clinic) firstPage(ctx context.Context, v Progress) (TimeLine, error) {
	kinds := []rehab.HappenedKind{rehab.HappenedSession, rehab.HappenedDiary, rehab.HappenedActivity}
	list, err := c.Records.TimeLine(ctx, v.Patient.ID, kinds, rehab.Mark{}, TimeLinePage+1)
	if err != nil {
		return TimeLine{}, fmt.Errorf("time line: %w", err)
	}
	reviewed := map[string]bool{}
	for _, r := range v.Reviews {
		if r.Outcome == rehab.OutcomeNeedData {
			continue
		}
		reviewed[string(r.ID)] = true
		list = append(list, rehab.Happened{
			Mark: rehab.Mark{Day: r.Day, At: r.At, Kind: rehab.HappenedReview, ID: string(r.ID)}, Week: r.Week, Code: r.Kind, What: r.Outcome,
		})
	}
	for _, in := range v.CheckIns {
		if !reviewed[string(in.ID)] {
			list = append(list, rehab.Happened{Mark: rehab.Mark{Day: in.Day, At: in.At, Kind: rehab.HappenedCheckIn, ID: string(in.ID)}, Pain: in.Pain, Note: in.Note})
		}
	}
	slices.SortFunc(list, func(a, b rehab.Happened) int { return a.Compare(b.Mark) })
	return pageOf(list, TimeLinePage), nil
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

// PatientDiary returns a patient's pain diary after an entry, the latest pain
// first, at their own time of day; "" is from the latest.
func (c *Clinic) PatientDiary(ctx context.Context, a rehab.Actor, of rehab.PatientID, after rehab.DiaryID) (r PatientRecord, list []rehab.DiaryEntry, more bool, err error) {
	if r, err = c.look(ctx, a, of, "see diary"); err != nil {
		return r, nil, false, err
	}
	list, err = c.Records.DiaryEntries(ctx, of, after, RecordPage+1)
	list, more = cut(list)
	for i := range list {
		list[i].At = list[i].At.In(zoneOf(r.Patient))
	}
	return r, list, more, err
}
