package words

import "strconv"

// The words of the progress page.
const (
	ProgressTitle    = "Your progress"
	ChooseAProgramme = "Choose a programme"
	CheckInNow       = "Do your check-in"
	LogFirstSession  = "Log a session"
	EarlierLine      = "Earlier"
	YourReviews      = "Your reviews"
	PainChartTitle   = "Pain each day, 0 to 10"
	NotRated         = "Not rated"
)

// StandingIn says where somebody is in their programme.
func StandingIn(week int, started string) string {
	if week <= 6 {
		return "Week " + strconv.Itoa(week) + " of 6. You started on " + started + "."
	}
	return "Week " + strconv.Itoa(week) + ". You started on " + started + "."
}

// StandingPaused says that the weeks wait.
func StandingPaused(week int, started string) string {
	return "Paused in week " + strconv.Itoa(week) + ". You started on " + started + "."
}

// StandingAhead says when a programme begins.
func StandingAhead(starts string) string { return "Your programme starts on " + starts + "." }

// PainSay says in a sentence what the pain chart shows. start and now are
// scores; now is around that in the last 7 days. last is the last score known,
// and its day.
func PainSay(start, now, last *int, day string) string {
	switch {
	case last == nil:
		return "You have not told us about your pain yet."
	case now == nil && start == nil:
		return "It was " + strconv.Itoa(*last) + " on " + day + ". There is nothing newer."
	case now == nil:
		return "It was " + strconv.Itoa(*start) + " when you started, and " + strconv.Itoa(*last) + " on " + day + ". There is nothing newer."
	case start == nil:
		return "In the last 7 days it was around " + strconv.Itoa(*now) + "."
	case *start == *now:
		return "It was " + strconv.Itoa(*start) + " when you started. In the last 7 days it was around the same."
	default:
		return "It was " + strconv.Itoa(*start) + " when you started. In the last 7 days it was around " + strconv.Itoa(*now) + "."
	}
}

// PainStarted is said in the first days, when there is nothing to compare.
func PainStarted(start int) string {
	return "It was " + strconv.Itoa(start) + " when you started. Check in after a week to see how it goes."
}

// WeekSay says what was done in the week that runs.
func WeekSay(strength, target, moved int) string {
	on := "you moved on " + Count(moved, "day")
	if moved == 0 {
		on = "no movement logged yet"
	}
	if target == 0 {
		return "This week: " + on + "."
	}
	return "This week: " + strconv.Itoa(strength) + " of " + Count(target, "strength day") + ", and " + on + "."
}

// BoutsSay says how often somebody moved in the week that runs.
func BoutsSay(n int) string {
	if n == 0 {
		return "Nothing logged yet this week. Even 1 or 2 minutes count."
	}
	return "This week you moved " + Count(n, "time") + " so far. Times that are less than 30 minutes apart count once."
}

// SessionLine says what a session was; pain is the highest in it.
func SessionLine(exercises int) string { return "Session of " + Count(exercises, "exercise") }

// PainIn says the highest pain of a session.
func PainIn(n int) string { return "Pain up to " + strconv.Itoa(n) + " out of 10" }

// CheckInLine names a check-in on the time line.
const CheckInLine = "Check-in"

// DiaryOnLine names a diary entry on the time line.
const DiaryOnLine = "Pain diary"

// PainAround says the average pain of a check-in.
func PainAround(n int) string { return "Pain around " + strconv.Itoa(n) + " out of 10" }
