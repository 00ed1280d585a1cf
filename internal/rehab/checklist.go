package rehab

import (
	"slices"
	"time"
)

// ChecklistID identifies one go at a checklist.
type ChecklistID string

// A CheckedList is what was right when a patient went through the checklist of
// an article.
type CheckedList struct {
	ID      ChecklistID
	Patient PatientID
	Article ArticleID
	Day     Date
	At      time.Time
	Right   []string // ids of items
	Of      int      // how many items there were
}

// NoneRight is the answer that no item of a checklist is right.
const NoneRight = "none"

// Check reads what was ticked of an article's checklist: items, or NoneRight
// alone.
func (a Article) Check(ticked []string) (right []string, ps Problems) {
	right = []string{}
	for _, item := range a.Checklist {
		if slices.Contains(ticked, item.ID) {
			right = append(right, item.ID)
		}
	}
	switch {
	case len(ticked) == 0:
		ps.Add("right", "blank")
	case len(right) == 0 && slices.Equal(ticked, []string{NoneRight}):
	case len(right) != len(ticked):
		ps.Add("right", "unknown")
	}
	return right, ps
}
