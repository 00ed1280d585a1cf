package main

import (
	"testing"
	"time"

	"example.org/sixweeks/internal/browsertest"
	"example.org/sixweeks/internal/store/storetest"
	"example.org/sixweeks/views/words"
)

func (p *person) joins() {
	p.Press("Join")
	p.Sees("Join")
	p.Fill("What should we call you?", p.name)
	p.Fill("Email address", p.email)
	p.Fill("Password", password)
	p.FillDay("Date of birth", time.Date(1980, 3, 31, 0, 0, 0, 0, time.UTC))
	p.Tick("I have read this and I agree")
	p.Press("Join")
	p.Sees("Sign in", "sign in with the email address and password that you just entered")
	p.signsIn()
}

// isSafe answers no to every sign, screen by screen.
func (p *person) isSafe() {
	for p.Has("option", "None of these") && p.Has("press", "Continue") {
		p.Tick("None of these")
		p.Press("Continue")
	}
}

// readsFirst ticks the cards that come before the questions about pain.
func (p *person) readsFirst() {
	p.Sees("Read these first", "Sore does not mean unsafe")
	for _, card := range cards {
		p.TickIn(card, words.HaveRead)
	}
	p.Press(words.SaveRead)
	p.Sees("About your pain", words.Done("cards read"))
}

// cards are what there is to read first.
var cards = []string{
	"It is most often muscles and joints", "Sore does not mean unsafe", "2 aims: get moving and get stronger",
	"Calm down what hurts first", "Give it 6 weeks",
}

func (p *person) saysHowItIs() {
	p.Sees("About your pain", "Part 1 of 3")
	p.Score(words.PainAsk("pain").Label, 5)
	p.Choose(words.PainAsk("began").Label, "6 to 12 weeks ago")
	p.Choose(words.PainAsk("flare").Label, "No")
	p.Choose(words.PainAsk("neck").Label, "No")
	p.Press("Continue")
	p.Sees("Your days with it", "Part 2 of 3")
	p.FillIn("Activity 1", "What is it?", "Sitting at my desk")
	p.Score(words.PainAsk("score").Label, 4)
	p.Press("Continue")
	p.Sees("About you", "Part 3 of 3")
	p.Choose(words.PainAsk("checked").Label, "A GP")
	p.Press("Save and continue")
}

// choosesStrength takes the ready programme without equipment, from today.
func (p *person) choosesStrength() {
	p.Sees("Choose a programme")
	p.Press("Choose this Strength with no equipment")
	p.Sees("Check your programme")
	p.Press("Start this programme")
	p.Sees("Strength with no equipment", "Monday 13 July 2026")
	p.Press("Today")
}

// moves logs one round of the movement exercises.
func (p *person) moves() {
	p.Press("I have just done these")
	p.Sees("Today", "Logged.", "1 of 4 today.")
}

// strengthens logs a session of four exercises, each as asked.
func (p *person) strengthens() {
	p.Press("Start a session")
	p.Sees("Log a session")
	p.Choose(words.AskWorrying, "No")
	for _, exercise := range strength {
		p.Choose(exercise+" > "+words.AskEffort, "Moderate")
		p.Score(exercise+" > "+words.AskPain, 2)
		p.Choose(exercise+" > "+words.AskForm, "Yes")
	}
	p.Press("Save session")
	p.Sees("Your session")
}

// strength is what there is to strengthen in the programme without equipment.
var strength = []string{"Face-down W lift", "Wall press-up with an extra push", "Lying arm and leg lowers", "Pull a towel apart"}

func (p *person) checksIn() {
	p.Press("Today")
	p.Press("Check in")
	p.Sees("A quick safety check")
	p.isSafe()
	p.Sees("Your weekly check-in")
	p.week()
	p.Press("Save my check-in")
	p.Sees("Your check-in", "Your check-in is saved")
}

// week answers the questions of a week in which nothing changed.
func (p *person) week() {
	p.Score(words.WeeklyPain.Label, 5)
	p.Score("Sitting at my desk", 4)
	p.Choose(words.WeeklyChange.Label, "No change")
	p.Choose(words.WeeklyHardTasks.Label, "Some of them")
}

// Only the clock is moved; nothing else is made easier. The same way is gone
// on a phone, at a desk, without scripts and by keyboard alone.
func TestAPatientJoinsLogsAndIsToldToReferThemselvesAtSixWeeks(t *testing.T) {
	ways := map[string]struct {
		width    int
		database func(testing.TB) string
		prepare  func(*browsertest.Tab)
	}{
		"on a phone":               {browsertest.Phone, storetest.SQLite, func(*browsertest.Tab) {}},
		"at a desk, on PostgreSQL": {browsertest.Desk, storetest.Postgres, func(*browsertest.Tab) {}},
		"without scripts":          {browsertest.Phone, storetest.SQLite, (*browsertest.Tab).WithoutScripts},
		"by keyboard":              {browsertest.Desk, storetest.SQLite, (*browsertest.Tab).ByKeyboard},
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := setOutOn(t, way.database(t))
			sam := j.physio("Sam")
			ann := j.person("Ann", way.width)
			way.prepare(ann.Tab)
			ann.Visit(j.url)
			ann.joins()
			ann.isSafe()
			ann.readsFirst()
			ann.saysHowItIs()
			ann.choosesStrength()
			ann.moves()
			ann.strengthens()
			ann.elsewhere().days(7)
			ann.checksIn()
			ann.weeksPass(5)
			ann.isToldToReferThemselves()
			ann.refersThemselves()
			sam.accepts("Ann")
			ann.sees("Accepted")
		})
	}
}

// weeksPass are weeks like the first, and a check-in at the end of each but
// the last, which ends with the review.
func (p *person) weeksPass(n int) {
	for week := range n {
		e := p.elsewhere() // nobody stays signed in for weeks
		e.days(7)
		if week < n-1 {
			e.checksIn("pain", "5", "activity-1", "4", "change", "4", "hard-tasks", "some")
		}
	}
}

func (p *person) isToldToReferThemselves() {
	p.Visit(p.journey.url + "/today")
	p.signsIn()
	p.Sees("Today", "Your review is due")
	p.Press("Start your review")
	p.Sees("Your reviews")
	p.Press("Start my review")
	p.Sees("First, a safety check")
	p.isSafe()
	p.Sees("Your 6-week review")
	p.Tick("None of these")
	p.week()
	p.Choose(words.ReviewCommitment.Label, "Most of it")
	p.Press("See where I stand")
	p.Sees("Your 6-week review", "You gave this a real go and nothing has changed", "You can refer yourself.",
		"Your pain was 5 out of 10 when you started, and it is the same now.", "You did your strength days in most weeks.")
}

// refersThemselves sends a referral, with what the record knows filled in.
func (p *person) refersThemselves() {
	p.Press("Refer yourself")
	p.Sees("First, a safety check")
	p.isSafe()
	p.fillsInReferral()
	p.Sees("Check your answers", "01632 960 001", "Strength with no equipment, since 1 June 2026",
		"Compared with the start No change", "Refer yourself to a physio, on 13 July 2026", "Nothing has been sent yet.")
	p.Press("Send my referral")
	p.Sees("Your referral is sent")
}

func (p *person) fillsInReferral() {
	asks := func(field string) string { return words.ReferralAsk(field).Label }
	p.Sees("Refer yourself to a physio", "We have filled in what we know.")
	if service := "Hillside MSK"; p.Has("option", service) {
		p.Choose(asks("send-to"), service)
	}
	p.Fill(asks("phone"), "01632 960 001")
	p.Fill(asks("surgery"), "Mill Lane Surgery")
	p.Choose(asks("contact"), "Phone")
	p.TickIn(asks("place"), "Between the shoulder blades")
	p.Choose(asks("work"), "I am working, but it is hard")
	p.Choose(asks("pregnant"), "No")
	p.Choose(asks("medicines"), "No")
	p.Fill(asks("hope"), "To sit through a film.")
	p.Choose(asks("share"), "Yes, share it")
	p.Press("Check my answers")
}

// sees looks at what became of the referral.
func (p *person) sees(status string) {
	p.Press("Today")
	p.Press("See your referral")
	p.Sees("Your referral", status)
}

// accepts reads a referral, with what the patient shared, and takes it.
func (p *person) accepts(name string) {
	p.Visit(p.journey.url + "/physio/referrals")
	if p.Heading() == "Sign in" { // after weeks
		p.signsIn()
	}
	p.Sees("Referrals", name)
	p.Press(name)
	p.Sees(name, "No signs ticked", "To sit through a film.", "Strength with no equipment, since 1 June 2026")
	p.Choose("Your answer", "Accept as routine")
	p.Press("Send the answer")
	p.Sees(name, "The patient can see your answer", "Accepted, routine")
}
