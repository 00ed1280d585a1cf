package main

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/browsertest"
	"example.org/sixweeks/views/words"
)

// The hard tasks of the journey: one of the ready ones, and one of her own.
const (
	shopping = "Carrying shopping or bags"
	washing  = "Hanging out the washing"
)

func TestAPatientPlansAroundAHardTaskAndSeesItAtTheReview(t *testing.T) {
	ways := map[string]struct {
		width   int
		prepare func(*browsertest.Tab)
	}{
		"on a phone":      {browsertest.Phone, func(*browsertest.Tab) {}},
		"without scripts": {browsertest.Phone, (*browsertest.Tab).WithoutScripts},
		"by keyboard":     {browsertest.Desk, (*browsertest.Tab).ByKeyboard},
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := setOut(t)
			ann := j.person("Ann", way.width)
			way.prepare(ann.Tab)
			ann.Visit(j.url)
			ann.starts()
			ann.Press("Today")
			ann.plansTasks()
			ann.asksForBreaks()
			ann.takesABreak()
			ann.elsewhere().days(7)
			ann.saysHowTheTasksWent()
			ann.triesForWeeks("some", "yes", "yes", "yes")
			ann.seesTheTasksAtTheReview()
		})
	}
}

func (p *person) plansTasks() {
	p.Press("Your load plan")
	p.Sees("Your load plan", words.LoadEmpty)
	p.Press("Add a task")
	p.Sees(words.TitlePickTask)
	p.Press(shopping)
	p.Sees(shopping)
	p.Tick("Spread the load over more bags or more trips")
	p.Fill(words.AskOwnSwap, "Buy less at a time")
	p.Press(words.SaveTask)
	p.Sees("Your load plan", "Your load plan is saved", shopping, "Spread the load over more bags or more trips", "Buy less at a time")
	p.Press("Add a task")
	p.Press("Something else, in my own words")
	p.Sees(words.TitleOwnTask)
	p.Fill(words.AskTaskName, washing)
	p.Fill(words.AskOwnSwap, "Use a lower line")
	p.Press(words.SaveTask)
	p.Sees("Your load plan", washing, "Use a lower line", words.LoadCheckIn)
}

func (p *person) asksForBreaks() {
	p.Choose(words.AskBreaks, "Every 45 minutes")
	p.Press(words.SaveBreaks)
	p.Sees("Your load plan", "Your reminder is saved")
	p.Press("Go to Today")
	p.Sees("Today", words.HeadBreak, words.BreakNow(45))
}

// takesABreak logs a break from the reminder; the next reminder comes in time,
// and not before.
func (p *person) takesABreak() {
	p.Press(words.TookBreak)
	p.Sees("Today", "Logged.", "1 of 4 today.", words.BreakAt("9:45am"))
	p.journey.clock.minutes(44)
	p.Press("Today")
	if p.Says(words.HeadBreak) {
		p.journey.t.Error("it reminds a minute before the break is due")
	}
	p.journey.clock.minutes(1)
	p.Press("Today")
	p.Sees("Today", words.HeadBreak)
}

func (p *person) saysHowTheTasksWent() {
	p.Press("Today") // after more than a week
	p.signsIn()
	p.Press("Check in")
	p.Sees("A quick safety check")
	p.isSafe()
	p.Sees("Your weekly check-in", words.WeeklyTask.Hint)
	p.Score(words.WeeklyPain.Label, 5)
	p.Score("Sitting at my desk", 4)
	p.Choose(words.WeeklyChange.Label, "No change")
	p.Choose(shopping, "Yes")
	p.Choose(washing, "No")
	p.Press("Save my check-in")
	p.Sees("Your check-in", "Your check-in is saved", words.SaidTask(shopping, "yes"), words.SaidTask(washing, "no"))
	p.Visit(p.journey.url + "/load-plan")
	yes, _ := words.TaskLast("yes")
	no, _ := words.TaskLast("no")
	p.Sees("Your load plan", yes, no)
}

// triesForWeeks are weeks of as much as was asked, with what became of the
// washing in each; the shopping was changed in all.
func (p *person) triesForWeeks(answers ...string) {
	for _, said := range answers {
		e := p.elsewhere()
		e.days(7)
		page := e.isSafe(e.open("/check-ins/new"))
		e.send(page, "/check-ins", "pain", "5", "activity-1", "4", "change", "4", asked(page, shopping), "yes", asked(page, washing), said)
	}
	p.elsewhere().days(7)
}

// asked is the name of the question about a task.
func asked(page *goquery.Document, task string) string {
	set := page.Find("fieldset").FilterFunction(func(_ int, set *goquery.Selection) bool {
		return strings.Contains(set.Find("legend").Text(), task)
	})
	return set.Find("input").First().AttrOr("name", "")
}

func (p *person) seesTheTasksAtTheReview() {
	p.Visit(p.journey.url + "/today")
	p.signsIn()
	p.Sees("Today", "Your review is due")
	p.Press("Start your review")
	p.Press("Start my review")
	p.isSafe()
	p.Sees("Your 6-week review")
	p.Tick("None of these")
	p.Score(words.WeeklyPain.Label, 5)
	p.Score("Sitting at my desk", 4)
	p.Choose(words.WeeklyChange.Label, "No change")
	p.Choose(shopping, "Yes")
	p.Choose(washing, "Yes")
	p.Choose(words.ReviewCommitment.Label, "Most of it")
	p.Press("See where I stand")
	tried, _ := words.WhyTried("most")
	moved, _ := words.WhyDone("movement", "most")
	strong, _ := words.WhyDone("strengthening", "most")
	p.Sees("Your 6-week review", "You gave this a real go and nothing has changed", "Refer yourself",
		moved, strong, tried, shopping+": changed at 6 of 6 check-ins.", washing+": changed at 4 of 6 check-ins, and partly at 1.", words.BothTried)
}
