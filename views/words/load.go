package words

import (
	"strconv"
	"strings"
)

// The words of the load plan.
const (
	TitleLoadPlan   = "Your load plan"
	TitlePickTask   = "What is hard on your back?"
	TitleOwnTask    = "A task of your own"
	TitleChangeTask = "Change your plan for this task"

	LoadLead      = "Find the tasks that your back finds hardest, and change how you do them. This matters as much as the exercises."
	LoadEmpty     = "You have no tasks here yet. 1 or 2 are a good start."
	PickLead      = "Pick a task that often sets it off. You can add more later."
	OwnTaskLink   = "Something else, in my own words"
	AddTask       = "Add a task"
	AskTaskName   = "What is the task?"
	AskTaskHint   = "For example, hanging out the washing."
	AskSwaps      = "What will you change?"
	AskSwapsHint  = "Tick what you want to try. 1 is enough."
	AskOwnSwap    = "Or a change of your own (optional)"
	SaveTask      = "Save this to my plan"
	ChangeTask    = "Change"
	DropTask      = "Take it off my plan"
	AskBreaks     = "Remind me to get up and move"
	AskBreaksHint = "While you sit or stay in 1 position. Today then shows when the next break is due. We send nothing."
	SaveBreaks    = "Save my reminder"
	LoadCheckIn   = "We ask about these each week in your check-in, and look at them in your review."
	PickAnother   = "Pick another task"
	SeeLoadPlan   = "See your load plan"
)

// Breaks are the answers to how often to be reminded to move.
var Breaks = []Term{
	{"30", "Every 30 minutes", ""},
	{"45", "Every 45 minutes", ""},
	{"60", "Every hour", ""},
	{"0", "Off", ""},
}

// TaskAnswers are the answers to whether 1 hard task was changed.
var TaskAnswers = []Term{
	{"yes", "Yes", ""},
	{"some", "Some of it", ""},
	{"no", "No", ""},
}

// WeeklyTask asks a check-in's question about one task. Its label is the task.
var WeeklyTask = Question{"", "Did you change it in the last 7 days?", "", ""}

// TaskLast says what the last check-in said about a task.
func TaskLast(code string) (string, bool) {
	s, ok := map[string]string{
		"yes":  "At your last check-in you said that you changed it.",
		"some": "At your last check-in you said that you changed some of it.",
		"no":   "At your last check-in you said that you had not changed it yet.",
	}[code]
	return s, ok
}

// SaidTask says the answer about one task again.
func SaidTask(name, code string) string {
	return name + ", changed: " + small(said(TaskAnswers, code)) + "."
}

// The words of a movement break, when it is due and when it is not.
const (
	HeadBreak    = "Time to get up and move"
	HeadBreaks   = "Movement breaks"
	TookBreak    = "I have moved"
	ChangeBreaks = "Change my reminder"
)

// BreakNow is said when a break is due, every so many minutes.
func BreakNow(every int) string {
	how := said(Breaks, strconv.Itoa(every))
	return "You asked for a movement break " + small(how) + ". A short walk or 1 easy exercise is enough."
}

// BreakAt says when the next break is due.
func BreakAt(clock string) string { return "Your next movement break is at " + clock + "." }

// WhyTried says how much somebody changed their hard tasks, by a code of how
// much: "most", "more", "half", "some" or "none".
func WhyTried(much string) (string, bool) {
	s, ok := map[string]string{
		"most": "You really tried to calm things down: you changed your hard tasks in most weeks.",
		"more": "You changed more than half of what you planned for your hard tasks.",
		"half": "You changed about half of what you planned for your hard tasks.",
		"some": "You changed a little of what you planned for your hard tasks.",
		"none": "You did not get to change your hard tasks yet.",
	}[much]
	return s, ok
}

// WhyTask says in how many check-ins a task was changed.
func WhyTask(name string, changed, some, asked int) string {
	return name + ": " + small(TaskChanged(changed, some, asked))
}

// TaskChanged says in how many check-ins a task was changed, without its name.
func TaskChanged(changed, some, asked int) string {
	line := "Changed at " + strconv.Itoa(changed) + " of " + Count(asked, "check-in")
	if some > 0 {
		line += ", and partly at " + strconv.Itoa(some)
	}
	return line + "."
}

// BothTried is said when somebody did both halves.
const BothTried = "You did both: you really tried to calm things down, and you really did the exercises."

// The words of a load plan for staff.
const (
	KeyLoadPlan = "Load plan"
	NoTaskYet   = "No answer yet."
)

// StaffTask says a task, what is changed about it, and how often it was.
func StaffTask(name, changes, how string) string {
	if !strings.HasSuffix(changes, "…") {
		changes += "."
	}
	return name + ": " + changes + " " + how
}

var loadProblems = map[string]string{
	"task-name blank":      "Enter what the task is",
	"task-name too_long":   "The task must be {1} characters or fewer",
	"task-name characters": "Enter the task on 1 line, in letters, numbers and signs",
	"task unknown":         "Pick 1 of the tasks",
	"task plan_full":       "You have {1} tasks on your plan. Take 1 off before you add another",
	"task planned":         "This task is on your plan already. Change it there",
	"task key_reused":      "This task was saved already, with other changes. Look at your plan before you save it again",
	"task changed":         "This task was changed since you opened this page. Look at your plan before you change it",
	"swaps blank":          "Tick 1 change or more, or write one of your own",
	"swaps unknown":        "Tick only changes from the list",
	"own too_long":         "Your own change must be {1} characters or fewer",
	"breaks blank":         "Choose how often you want to be reminded",
	"breaks unknown":       "Choose how often you want to be reminded",
}

var loadDone = map[string]string{
	"task planned": "Your load plan is saved",
	"task dropped": "The task is off your plan",
	"breaks saved": "Your reminder is saved",
}
