package public

import (
	"fmt"
	"strconv"

	"example.org/sixweeks/views/ui"
)

// RuleNumbers are the numbers of the rules, as the rules have them.
type RuleNumbers struct {
	Versions []string

	HighPain, PainRise, GapDays int
	AgainWeeks, NoLyingFrom     int

	AmberPain, RedPain, RelativeFrom, AmberRise, RedRise, RedPainRelative int

	RunningSessions, StepUpEvery, NeckStepUpEvery      int
	StageSessions, StageDays                           int
	GreenDays, GentleDays                              int
	BoutTarget, BoutGap, StrengthTarget, StrengthLimit int

	PainChange, PainChangeUnrated, MuchMorePain int
	PainShare                                   float64
	FunctionChange, ClearFunctionChange         float64
	LittlePain, GoodFunction                    int
	Good, Fair, Floor                           int // of 100
	PainMove, WorsePain                         int

	Opens, Due, Closes, RecheckAfter int // days of the 6-week review

	Ladder []string // the rules of the review, in order, as the rule numbers them
}

// HowWeDecideLede stands at the top of the page.
const HowWeDecideLede = "The rules behind what we suggest. They are the same for everyone. They suggest, and you decide."

// HowWeDecide says the rules in plain words.
func HowWeDecide(n RuleNumbers) []Section {
	return []Section{
		youDecide(),
		safetyRules(n),
		lightRules(n),
		stepRules(n),
		flareRules(n),
		countRules(n),
		reviewRules(n),
		reviewMeanings(n),
		laterRules(n),
		whereFrom(n),
	}
}

func youDecide() Section {
	return Section{Heading: "You decide", List: []string{
		"You can refer yourself to a physio at any time, whatever the rules say.",
		"You can get help now at any time. We never hide it.",
		"A physio can decide something different, and says why.",
		"We never work out what is wrong with your back. Only a health professional can do that.",
	}}
}

func safetyRules(n RuleNumbers) Section {
	return Section{ID: "safety", Heading: "Safety questions", List: []string{
		"1 answer is enough. The answer that needs help soonest counts.",
		"\u201cI am not sure\u201d counts as yes.",
		"When you leave out an answer, we do not take it as a no. We ask again.",
	}, After: []string{
		"We ask when you start, every week, before each review and before you refer yourself.",
		fmt.Sprintf("We also ask when your pain is %d or more out of 10, when it goes up by %d or more, and when you come back after %d days or more.", n.HighPain, n.PainRise, n.GapDays),
		fmt.Sprintf("Every %d weeks we ask again about what changes your exercises, such as thin bones. From %d weeks of pregnancy we leave out lying flat on your back or front.", n.AgainWeeks, n.NoLyingFrom),
	}}
}

func lightRules(n RuleNumbers) Section {
	return Section{ID: "pain", Heading: "Pain when you exercise", Paragraphs: []string{
		"Some pain when you exercise is fine. We use 3 colours to say how much.",
	}, Table: &ui.Table{
		Caption: "What pain means for your next session",
		Head:    ui.Texts("Colour", "Pain when you exercise", "If your pain was "+strconv.Itoa(n.RelativeFrom)+" or more before", "Next time"),
		Rows: [][]ui.Cell{
			ui.Texts("Green", to(0, n.AmberPain-1), "up to "+points(n.AmberRise-1)+" more", "Carry on"),
			ui.Texts("Amber", to(n.AmberPain, n.RedPain-1), points(n.AmberRise)+" more", "Do the same again"),
			ui.Texts("Red", to(n.RedPain, 10), fmt.Sprintf("%s more, or %d to 10", points(n.RedRise)+" or", n.RedPainRelative), "Do an easier version"),
		},
		FirstIsHeader: true, Responsive: true,
	}, After: []string{"If extra pain has not settled by the next day, that is red too."}}
}

func stepRules(n RuleNumbers) Section {
	return Section{ID: "harder", Heading: "Harder and easier exercises", Paragraphs: []string{
		fmt.Sprintf("We suggest a harder step when all of this is true in %d sessions running:", n.RunningSessions),
	}, List: []string{
		"you did all your sets, with the highest number of repetitions or more",
		"it felt easy or moderate",
		"your form was good",
		"your pain was green and settled by the next day",
	}, After: []string{
		fmt.Sprintf("We suggest 1 step in %d days at most for each exercise, and 1 in %d days for your neck. Nothing changes until you agree.", n.StepUpEvery, n.NeckStepUpEvery),
		fmt.Sprintf("The neck programme has stages. The next one comes in its week or later, when %d sessions running were green and settled by the next day. You stay in each stage for %d days or more. No stage gets harder after a sign to see somebody soon, when things get worse, or while you calm a flare-up down.", n.StageSessions, n.StageDays),
		fmt.Sprintf("After red, we suggest something easier. After red in %d sessions running, we suggest that you stop that exercise and ask a physio.", n.RunningSessions),
	}}
}

func flareRules(n RuleNumbers) Section {
	return Section{ID: "flare-ups", Heading: "Flare-ups", Paragraphs: []string{
		"You start calming down, and you end it. Nothing happens by itself.",
	}, List: []string{
		"Before it starts we ask if anything is new or worrying. A safety stop comes first.",
		"While you calm down, strengthening waits and you do half of the repetitions.",
		fmt.Sprintf("After %d green days in a row, we suggest that you build up again. Every pain score of a day counts. A day without a score is not green.", n.GreenDays),
		"When you build up again, each strengthening exercise comes back 1 step easier.",
		fmt.Sprintf("The gentle programme is for %d days. Then we ask you to choose what comes next.", n.GentleDays),
	}}
}

func countRules(n RuleNumbers) Section {
	return Section{ID: "counting", Heading: "What counts", List: []string{
		fmt.Sprintf("Movement: about %d times a day. Times less than %d minutes apart count as 1, because it helps to spread them out.", n.BoutTarget, n.BoutGap),
		fmt.Sprintf("Strengthening: %d days a week. On more than %d days, we remind you that rest days help muscles grow.", n.StrengthTarget, n.StrengthLimit),
		"1 strengthening exercise with 1 set is enough for the day to count.",
		"Each day is measured against what your programme asked for on that day.",
		"Days when you paused do not count against you.",
		"No strengthening is expected on the days when you calm a flare-up down.",
	}}
}

func reviewRules(n RuleNumbers) Section {
	s := Section{ID: "review", Heading: "The 6-week review", Numbered: true, Paragraphs: []string{
		fmt.Sprintf("Your review is due %d days after you start. You can do it from day %d to day %d. Days when your programme is paused do not count. You can look sooner if you want to.", n.Due, n.Opens, n.Closes),
		"We look at your answers in this order. The first line that is true decides.",
	}}
	for _, rule := range n.Ladder {
		s.List = append(s.List, n.rung(rule))
	}
	return s
}

// rung is one rule of the review, by its number in the rule.
func (n RuleNumbers) rung(rule string) string {
	switch rule {
	case "0a":
		return "A safety answer needs help at once. We say: call 999 or go to A&E. We show nothing else."
	case "0b":
		return "A safety answer needs help today. We say: ask a GP or NHS 111. We show nothing else."
	case "0c":
		return "The safety questions are not answered today. We ask them first."
	case "1":
		return "You say that things are worse. We suggest that you refer yourself."
	case "2":
		return fmt.Sprintf("Your scores are much worse, and you do not say that things are better. Much worse is pain up by %s or more, or pain up by %d and your activities down by %s. We suggest that you refer yourself.", points(n.MuchMorePain), n.PainChange, decimal(n.FunctionChange))
	case "3":
		return fmt.Sprintf("Some things are worse and some are better. We suggest that you carry on and look again in %d days.", n.RecheckAfter)
	case "4":
		return fmt.Sprintf("Your scores are worse: pain up by %s or more, or your activities down by %s or more. We suggest that you refer yourself.", points(n.PainChange), decimal(n.FunctionChange))
	case "5":
		return "Things are clearly better and you are ready for more. We suggest harder exercises."
	case "6":
		return "Anything is better. We suggest that you carry on."
	case "7":
		return fmt.Sprintf("Your pain is %d or less and your activities are %d or more. We suggest that you carry on, because there is little left to change.", n.LittlePain, n.GoodFunction)
	case "8":
		return "There is nothing to compare. We ask you 1 question: how things are since you started."
	case "9":
		return "Nothing has changed, and you have a symptom that a GP or physio should see soon. We suggest that you refer yourself."
	case "10":
		return "Nothing has changed, and nothing had changed at your last review. We suggest that you refer yourself."
	case "11":
		return "Nothing has changed, although you gave it a real go. We suggest that you refer yourself."
	case "12":
		return fmt.Sprintf("Nothing has changed, and it was hard to fit in. We suggest something easier for %d days, then we look again. You can refer yourself instead.", n.RecheckAfter)
	}
	return ""
}

func reviewMeanings(n RuleNumbers) Section {
	return Section{ID: "words", Heading: "What we mean by better, and by a real go", List: []string{
		fmt.Sprintf("Better: you say that you are at least a little better, or you tick 1 good change, or your pain is down by %s or more, or your activities are up by %s or more. If you did not say how things are, a pain score that is down by %s counts.", points(n.PainChange), decimal(n.FunctionChange), points(n.PainChangeUnrated)),
		fmt.Sprintf("Clearly better: you say much better, or your pain is down by %s or more and by at least %s of what it was, or your activities are up by %s or more.", points(n.PainChange), inTen(n.PainShare), decimal(n.ClearFunctionChange)),
		fmt.Sprintf("A real go: you did at least %s of your programme. Or you did %s and say that you did most of it. Each part has to be at least %s.", of100(n.Good), of100(n.Fair), of100(n.Floor)),
	}, After: []string{"We count days and show you dots. We never show you a score for how much you did."}}
}

func laterRules(n RuleNumbers) Section {
	return Section{ID: "later", Heading: "Before and after 6 weeks", List: []string{
		fmt.Sprintf("Worse at a check-in is when you say so, or when your pain is %s or more above the start.", points(n.WorsePain)),
		"If a check-in says that things are worse, we suggest that you ease back. If 2 check-ins running say so, we suggest that you refer yourself. You do not have to wait for 6 weeks.",
		fmt.Sprintf("At 12 weeks, if your pain is %d or less and your activities are %d or more, we suggest that you keep what you have won, with 2 strength days a week.", n.LittlePain, n.GoodFunction),
		fmt.Sprintf("At 12 weeks, if you are better than at the start but nothing has moved since 6 weeks (pain by %s, activities by %s), we suggest a change of programme or a referral.", points(n.PainMove), decimal(n.FunctionChange)),
	}}
}

func whereFrom(n RuleNumbers) Section {
	return Section{ID: "sources", Heading: "Where the rules come from", Paragraphs: []string{
		"The rules come from NHS advice about upper back pain, and from research about pain scores and exercise. Some numbers are our own choice.",
		"A physiotherapist has not signed off these rules yet.",
		"We keep the version of the rule with each result, so that anybody can check it later.",
	}, List: n.Versions}
}

func to(from, until int) string { return strconv.Itoa(from) + " to " + strconv.Itoa(until) }

func points(n int) string {
	if n == 1 {
		return "1 point"
	}
	return strconv.Itoa(n) + " points"
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) + " points" }

// inTen is a share as a number of ten: 0.3 is "3 in 10".
func inTen(share float64) string { return strconv.FormatFloat(share*10, 'f', -1, 64) + " in 10" }

func of100(n int) string { return inTen(float64(n) / 100) }
