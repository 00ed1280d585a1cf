package safety

import "example.org/sixweeks/internal/rehab"

const (
	// NoLyingFrom is from how many weeks of pregnancy on nobody is shown an
	// exercise flat on the back or front (C.5, NHS).
	NoLyingFrom = 16
	// MaxWeeks is how long a pregnancy can last, in weeks.
	MaxWeeks = 42
)

// Sixteen returns the first day on which somebody may be 16 weeks pregnant who
// says on a day that they are so many whole weeks: up to 6 days have gone
// beyond those.
func Sixteen(on rehab.Date, weeks int) rehab.Date {
	return on.AddDays(max(7*(NoLyingFrom-weeks)-6, 0))
}

// CheckWeeks returns rehab.Problems unless the weeks are nil or can be.
func CheckWeeks(weeks *int) error {
	var ps rehab.Problems
	if weeks != nil {
		ps.Between("weeks", *weeks, 1, MaxWeeks)
	}
	return ps.Err()
}
