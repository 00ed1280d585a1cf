package words

import "strconv"

// Words of the overview.
const (
	KeyStrengthWeek  = "Strength days this week"
	SeeReferralsLink = "Read their referral"
	ReviewIsOverdue  = ". It is overdue"
	ReviewIsOpen     = ". It is open now"
)

// ProgrammeNamed is the name of a programme; one's own has none.
func ProgrammeNamed(name string) string {
	if name == "" {
		return "Their own choice of exercises"
	}
	return name
}

// StartedOn says when a programme started.
func StartedOn(day string) string { return "Started on " + day }

// ReviewDueOn says when the next review is due.
func ReviewDueOn(week int, day string) string {
	return "Week " + strconv.Itoa(week) + ", due on " + day
}

// AtStart says the pain of the start, after that of today.
func AtStart(pain int) string { return ", " + strconv.Itoa(pain) + " at the start" }

// LastCheckIn and LastSession are headings.
func LastCheckIn(day string) string { return "Check-in of " + day }
func LastSession(day string) string { return "Session of " + day }
