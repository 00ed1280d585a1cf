package words

import (
	"strconv"
	"strings"
)

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

// StaffOutcome says an outcome of a review, to staff, and whether there are
// words for it.
func StaffOutcome(outcome string) (string, bool) {
	s, ok := staffOutcomes[outcome]
	return s, ok
}

var staffOutcomes = map[string]string{
	"EMERGENCY":         "Emergency sign",
	"URGENT":            "Urgent sign",
	"SAFETY_FIRST":      "Safety check first",
	"SELF_REFER":        "Refer to a physio",
	"KEEP_GOING":        "Carry on",
	"PROGRESS":          "Step up",
	"NEED_DATA":         "An answer is missing",
	"ADHERENCE_SUPPORT": "Make it easier for 2 weeks",
	"MAINTAIN":          "Maintain, with 2 strength days a week",
	"PLATEAU":           "Better, but the same since week 6",
}

// StaffDecision says what a person decided after a review, to staff.
func StaffDecision(decision string) string {
	said, _ := DecisionName(decision)
	if rest, ok := strings.CutPrefix(said, "You decided to "); ok {
		return Capital(rest)
	}
	return said
}

// KeyRedTwice stands beside exercises that hurt too much 2 times running.
const KeyRedTwice = "Red 2 times running"

// RedTwice tells a physio of exercises that hurt too much 2 times running; ""
// of none.
func RedTwice(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return KeyRedTwice + ": " + And(names) + "."
}

// RedTwiceOn is one of them, and since when.
func RedTwiceOn(name, day string) string { return name + ", " + day }
