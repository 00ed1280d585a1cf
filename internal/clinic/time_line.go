package clinic

import (
	"context"
	"fmt"

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

// TimeLinePage is how many things one page of the time line has, of whatever
// kind.
const TimeLinePage = 10

func (c *Clinic) timeLine(ctx context.Context, of rehab.PatientID, before rehab.Mark) (line TimeLine, err error) {
	if line.Happened, err = c.Records.TimeLine(ctx, of, before, TimeLinePage+1); err != nil {
		return line, fmt.Errorf("time line: %w", err)
	}
	if len(line.Happened) > TimeLinePage {
		line.Happened, line.More = line.Happened[:TimeLinePage], true
	}
	return line, nil
}
