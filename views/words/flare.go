package words

import (
	"strconv"
	"strings"
)

// The words of the flare plan and of the calm-down phase.
const (
	TitleFlarePlan = "Your flare-up plan"
	TitleFlareEdit = "Write your flare-up plan"
	TitleBuildUp   = "Build up again"

	FlareLead   = "A flare-up is when pain gets worse for a while. It is common. It does not have to mean harm."
	FlareHow    = "In a flare-up, ease back and keep moving. After 3 easier days in a row we ask if you want to build up again."
	FlareUrgent = "If you have a new symptom, or you are worried:"
	FlareEmpty  = "You have no plan yet. Write it on a good day: your first signs, and what you ease back to. It takes about 2 minutes."
	FlareWrite  = "Write my plan"
	FlareChange = "Change my plan"
	SeeFlare    = "See your flare-up plan"

	HeadSigns = "My early signs"
	HeadEase  = "What I ease back to"

	AskSigns     = "What are your early signs?"
	AskSignsHint = "What do you notice first, before the pain gets worse? Tick up to 5."
	AskOwnSign   = "Or a sign of your own (optional)"
	AskEase      = "What do you ease back to?"
	AskEaseHint  = "Tick what helps you. You keep moving, and you do less of what hurts."
	AskEaseTasks = "Which hard tasks will you do less of? (optional)"
	AskTasksHint = "These are from your load plan."
	AskMoves     = "Which gentle exercises will you keep doing? (optional)"
	AskMovesHint = "These are from your programme."
	AskOwnEase   = "Or something of your own (optional)"
	SaveFlare    = "Save my plan"

	HeadStartCalm  = "Is it a flare-up now?"
	StartCalmText  = "You can start calming down. Strengthening waits, and you do half of the repetitions. You keep moving. You can build up again at any time."
	StartCalmNo    = "No, start calming down"
	StartCalmYes   = "Yes, or I am not sure"
	StartCalm      = "Start calming down"
	StartCalmLead  = "Is your pain worse than usual?"
	FlareHint      = "Is it a flare-up?"
	StartCalmLater = "When you have a programme, you can start calming down here."
	CalmNow        = "Strengthening waits, and your programme shows fewer repetitions. Keep moving gently. Your 6 weeks go on. No strengthening is expected on these days."
	CalmKeep       = "Keep walking and breathing. Choose gentle exercises if you would like some."
	CalmChoose     = "Choose gentle exercises"
	CalmMore       = "Read how to calm it down"

	BuildUp         = "Build up again"
	BuildUpNotYet   = "Not yet, go back to Today"
	BuildUpLead     = "You choose when. If it gets worse again, you can go back to calming down."
	BuildUpBack     = "Your strengthening comes back gently"
	BuildUpEasier   = "Each exercise comes back 1 step easier than before. When it goes well, we suggest the next step up."
	BuildUpAsBefore = "You have only just started calming down, so each exercise comes back as it was."
	BuildUpMoves    = "Your movement goes back to the usual number"
	BuildUpChoose   = "Your gentle programme has no strengthening. Choose your next programme after this."
	BuildUpOnly     = "Nothing else changes in your programme."
	BuildUpSame     = "as before"
	CalmReason      = "To calm a flare-up down"
	BuildUpReason   = "To build up again after a flare-up"
	HeadNextUp      = "Choose what comes next"
	NextUpText      = "Your 2 gentle weeks are over. When you are ready, choose your next programme. You can also stay with this one."
	NextUpCalmText  = "Your 2 gentle weeks are over. When it has calmed down, you can build up again and choose your next programme."
	NextUpBuiltText = "You said that you want to build up again. The gentle programme has no strengthening, so choose your next programme."
	NextUpButton    = "Choose a programme"
	ProgrammeCalm   = "You are calming down"
	CaseloadCalm    = "Calming down"
	KeyFlarePlan    = "Flare-up plan"
	KeyCalm         = "Calm-down phase"
	KeyCalmBefore   = "Calm-down phases before"
)

// ReadyToBuild says that so many days in a row were easier.
func ReadyToBuild(days int) string {
	return "You have had " + strconv.Itoa(days) + " easier days. You could start to build up again."
}

// EasierDays is the heading over that.
func EasierDays(days int) string { return strconv.Itoa(days) + " easier days in a row" }

// CalmDay is the heading of a day of the calm-down phase; 0 is not known.
func CalmDay(day int) string {
	if day < 1 {
		return "Calming down"
	}
	return "Day " + strconv.Itoa(day) + " of calming down"
}

// DoLessOf says a hard task to do less of.
func DoLessOf(task string) string { return "Do less of this: " + task }

// KeepDoing says a gentle exercise to keep up.
func KeepDoing(exercise string) string { return "Keep doing: " + exercise }

// ComesBack says how an exercise comes back, such as "3 sets of 8 to 12".
func ComesBack(exercise, how string) string { return exercise + ": " + how }

// CalmingSince says for staff since when somebody calms down.
func CalmingSince(when string, day int) string {
	return "Calming down since " + when + " (day " + strconv.Itoa(day) + ")"
}

// CalmedFrom says for staff from when to when a phase was.
func CalmedFrom(from, until string) string { return from + " to " + until }

// SignsFor and EasesFor say a flare plan in a line each, for staff.
func SignsFor(signs string) string { return "Early signs: " + signs + "." }

// EasesFor says what somebody eases back to.
func EasesFor(eases string) string { return "Eases back to: " + eases + "." }

// WhyCalm says in a review how many days did not ask for strengthening.
func WhyCalm(days int) string {
	return "You calmed things down on " + Count(days, "day") + ". We did not count strengthening on those days."
}

var flareProblems = map[string]string{
	"early-signs blank":    "Tick 1 sign or more, or write one of your own",
	"early-signs too_many": "Tick up to 5 signs. One of your own counts too",
	"early-signs unknown":  "Tick only signs from the list",
	"own-sign too_long":    "Your own sign must be {1} characters or fewer",
	"ease blank":           "Tick 1 thing or more that you ease back to, or write one of your own",
	"ease unknown":         "Tick only things from the list",
	"tasks unknown":        "Tick only tasks that are on your load plan now",
	"moves unknown":        "Tick only exercises that are in your programme now",
	"own-ease too_long":    "What you wrote must be {1} characters or fewer",
	"flare-plan changed":   "Your plan was changed since you opened this page. Look at it before you save this",
}

var flareDone = map[string]string{
	"flare planned": "Your flare-up plan is saved",
	"calming down":  "You are calming down now. Strengthening waits",
	"building up":   "You are building up again",
}

// WeeksCalm says in which weeks of a programme strengthening waited.
func WeeksCalm(weeks []string) string {
	named := "week " + weeks[0]
	if n := len(weeks); n > 1 {
		named = "weeks " + strings.Join(weeks[:n-1], ", ") + " and " + weeks[n-1]
	}
	return "You calmed things down in " + named + ". No strengthening is expected on those days."
}

// CalmsSince says for an appointment since when a flare-up is calmed down.
func CalmsSince(date string) string { return "Calming a flare-up down since " + date + "." }

// CalmedBetween says for an appointment when a flare-up was calmed down.
func CalmedBetween(from, until string) string {
	return "Calmed a flare-up down from " + from + " to " + until + "."
}
