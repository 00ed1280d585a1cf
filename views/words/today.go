package words

import "strconv"

// The words of Today.
const (
	TitleToday = "Today"

	HeadMove       = "Move little and often"
	HeadStrengthen = "Strengthen"
	HeadPhysio     = "From your physio"

	DoneThese     = "I have just done these"
	UndoLast      = "Undo the last one"
	ShowMeHow     = "Show me how"
	StartSession  = "Start a session"
	LogEarlier    = "Log one that I did earlier"
	SeeSessions   = "See your sessions"
	IFeelUnwell   = "I feel unwell"
	DoSafetyCheck = "Do the safety check"
	SeeReferral   = "See your referral"
	SeeProgramme  = "See your programme"
	GetStarted    = "Get started"
	RestDay       = "A rest day between sessions helps muscles grow."
	RestMuscles   = "4 days is plenty. Rest days help muscles grow."
	StrengthToday = "You have done a session today."
	NothingNow    = "That is everything for today."
	Yesterday     = "yesterday"
	ToToday       = "today"
	DaysThisWeek  = "days this week"
)

// PlentyDays is how many strength days in a week are plenty (S4-27).
const PlentyDays = 4

// StartsOn says when a programme starts.
func StartsOn(date string) string { return "Your programme starts on " + date }

// WeekOutOf says which week it is: "week 4 of 6", and "week 9" after the review.
func WeekOutOf(week, of int) string {
	if week > of {
		return "week " + strconv.Itoa(week)
	}
	return "week " + strconv.Itoa(week) + " of " + strconv.Itoa(of)
}

// SoFar is a count against its target: "2 of 4 today".
func SoFar(done, target int, when string) string {
	return strconv.Itoa(done) + " of " + strconv.Itoa(target) + " " + when
}

// LastAt says when the last bout was.
func LastAt(clock string) string { return "The last one was at " + clock + "." }

// CountedTogether says that two bouts were close to each other.
func CountedTogether(minutes int) string {
	return "It counts together with the one before, because there were less than " + strconv.Itoa(minutes) + " minutes between them."
}

// TargetMet says that nothing more is asked for today.
const TargetMet = "That is your movement for today. More is fine if it feels good."

// AboutLong says how many exercises there are, and for how long: "3
// exercises, about 14 minutes".
func AboutLong(exercises, minutes int) string {
	return Count(exercises, "exercise") + ", about " + Count(minutes, "minute")
}

// A Notice says how a day stands when there is nothing to do in the usual way.
type Notice struct{ Heading, Text, Button string }

// NoticeFor returns the words for a state of Today, and whether there are any.
// The date fills the places in them.
func NoticeFor(state, date string) (Notice, bool) {
	n, ok := notices[state]
	n.Text = fill(n.Text, []string{date})
	return n, ok
}

var notices = map[string]Notice{
	"safety":      {"Let us get you started", "First we ask about symptoms that must not wait. It takes about 2 minutes.", GetStarted},
	"baseline":    {"Tell us about your pain", "A few questions about your pain and what matters to you. Then you choose your exercises.", "Go on"},
	"programme":   {"Choose your programme", "Pick a ready programme, or choose your own exercises.", "Choose a programme"},
	"ahead":       {"Your programme starts soon", "There is nothing to do before then. You can look at your exercises now.", SeeProgramme},
	"patient":     {"Your programme is paused", "You paused it on {1}. Your 6 weeks wait for you.", ResumeButton},
	"urgent":      {"Your exercises are stopped for now", "We stopped them on {1} because of your safety check. Get help first if you have not yet.", "I have been checked"},
	"emergency":   {"Your exercises are stopped for now", "We stopped them on {1} because of your safety check. Get help first if you have not yet.", "I have been seen"},
	"empty":       {"Your programme has no exercises", "Choose exercises that you would like to do.", "Choose exercises"},
	"calm":        {"Strengthening waits for now", "You are calming things down. Keep moving gently. Start strengthening again when you build up again.", SeeFlare},
	"no session":  {"You have no programme yet", "Choose a programme first. Then you can log your sessions.", ChooseAProgramme},
	"no strength": {"There is no strengthening in your programme", "You can add strengthening exercises to your programme at any time.", SeeProgramme},
	"maintain":    {"You are keeping it up", "Your last review said that things are good. Keep moving in ways that you like, and do strengthening on 2 days a week.", ""},
}

// A Due is something to answer before anything else.
type Due struct{ Heading, Text, Button string }

// DueFor returns the words for something that is due, and whether there are
// any. The date fills the places in them.
func DueFor(what, date string) (Due, bool) {
	d, ok := dues[what]
	d.Heading, d.Text = fill(d.Heading, []string{date}), fill(d.Text, []string{date})
	return d, ok
}

var dues = map[string]Due{
	"check worrying":     {"First, a quick safety check", "You told us that there is something new or worrying. These questions help to decide where to go.", DoSafetyCheck},
	"check pain":         {"First, a quick safety check", "Your pain was high, or went up a lot. These questions help to decide where to go.", DoSafetyCheck},
	"check silent":       {"First, a quick safety check", "It has been 2 weeks or more since you logged anything or answered these questions. A few questions first.", DoSafetyCheck},
	"settled":            {"How was your back after {1}?", AskSettled, ""},
	"check-in":           {"Your weekly check-in", "How has the last week been? It takes about a minute.", "Check in"},
	"review open":        {"Your review is open", "You can look back at how it has gone at any time until {1}. It takes about 2 minutes.", "Start your review"},
	"review due":         {"Your review is due", "It is time to look back at how it has gone. It takes about 2 minutes. Please do it by {1}.", "Start your review"},
	"review last-day":    {"Today is the last day of your review week", "Look back at how it has gone. It takes about 2 minutes.", "Start your review"},
	"review overdue":     {"Your review is overdue", "You can still do it. It takes about 2 minutes. You can refer yourself at any time.", "Start your review"},
	"review message-due": {"Your review is overdue", "You can still do it, or refer yourself, or just carry on. It is your choice.", "Start your review"},
	"review recheck":     {"Time for a second look", "2 weeks have passed since your review. See how things are now. It takes about 2 minutes.", "Start your review"},
}

// RecheckOn says when the second look is.
func RecheckOn(date string) string { return "The second look at your review is on " + date + "." }
