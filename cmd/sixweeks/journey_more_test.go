package main

import (
	"testing"

	"example.org/sixweeks/internal/browsertest"
	"example.org/sixweeks/views/words"
)

// starts joins and starts the strength programme, as the first journey does.
func (p *person) starts() {
	p.joins()
	p.isSafe()
	p.Press(words.SaveRead) // nobody is made to read
	p.saysHowItIs()
	p.choosesStrength()
}

func TestAPatientImprovesAndCarriesOn(t *testing.T) {
	t.Parallel()
	j := setOut(t)
	ann := j.person("Ann", browsertest.Phone)
	ann.starts()
	for week, pain := range []string{"5", "4", "4", "3", "2", ""} {
		e := ann.elsewhere()
		e.days(7)
		if week < 5 {
			e.checksIn("pain", pain, "activity-1", "6", "change", "3", "hard-tasks", "yes")
		}
	}
	ann.Visit(j.url + "/review/new")
	ann.signsIn()
	ann.isSafe()
	ann.Sees("Your 6-week review")
	ann.Tick("My pain is less strong")
	ann.Tick("I can do more")
	ann.Score(words.WeeklyPain.Label, 2)
	ann.Score("Sitting at my desk", 8)
	ann.Choose(words.WeeklyChange.Label, "Much better")
	ann.Choose(words.WeeklyHardTasks.Label, "Yes")
	ann.Choose(words.ReviewCommitment.Label, "Most of it")
	ann.Press("See where I stand")
	ann.Sees("Your 6-week review", "You are doing well", "Your pain was 5 out of 10 when you started, and it is 2 now.", "refer yourself")
	ann.Press("Carry on with my programme")
	ann.Sees("Today", "You carry on with your programme", "Your 12-week review is on Monday 24 August 2026.", "Start a session")
}

func TestChestPainStopsEverything(t *testing.T) {
	t.Parallel()
	j := setOut(t)
	ann := j.person("Ann", browsertest.Phone)
	ann.starts()
	ann.Press("Start a session")
	ann.Press("I feel unwell")
	ann.Sees("A safety check")
	ann.Tick("Do you have chest pain, or tightness or pressure in your chest, now or in the last 24 hours?")
	ann.Press("Continue")
	ann.Sees("Stop and get help now", "Call 999 or go to A&E now if:", "Your exercises are off.")

	ann.Press("Today")
	ann.Sees("Today", "Call 999")
	for _, words := range []string{"I have just done these", "Start a session", "Log one that I did earlier"} {
		if ann.Has("press", words) {
			t.Errorf("Today still offers %q", words)
		}
	}
	for _, path := range []string{"/sessions/new", "/review/new", "/programme", "/check-ins/new"} {
		ann.Visit(j.url + path)
		if !ann.Says("Call 999") && path != "/programme" || ann.Has("press", "Save session") {
			t.Errorf("%s does not stop: %s", path, ann.Heading())
		}
	}
	ann.Press("Refer yourself")
	ann.Sees("First, a safety check")
	ann.Press("Help now")
	ann.Sees("Help now")

	ann.Press("Today")
	ann.Press("I have been seen")
	ann.Sees("Starting again", "Your exercises have been off since 1 June 2026")
	ann.Choose("Have you been checked? What did they say?", "Yes, and they told me it is safe to exercise")
	ann.Press("Continue")
	ann.Sees("A safety check, once more")
	ann.isSafe()
	ann.Sees("Today", "Your exercises are on again", "Start a session")
}

func TestAPhysioAssignsAProgrammeAndThePatientSeesIt(t *testing.T) {
	t.Parallel()
	j := setOut(t)
	sam := j.physio("Sam")
	ann := j.person("Ann", browsertest.Phone)
	ann.starts()
	ann.Press("Refer yourself")
	ann.isSafe()
	ann.fillsInReferral()
	ann.Press("Send my referral")
	sam.accepts("Ann")
	sam.Press("Open their record")
	sam.Press("Change or assign a programme")
	sam.Sees("Ann", "Strength with no equipment", "Your choice")
	sam.Press("Assign 10 minutes a day")
	sam.Sees("Ann", "Set the programme")
	sam.Fill("Movement bouts a day", "3")
	sam.Fill("Why you set it like this", "Short, and every day, suits her work.")
	sam.Fill("A note to the patient", "Start gently. I look at it in two weeks.")
	sam.Press("Check the changes")
	sam.Sees("Ann", "Check what changes", "This programme is for Ann, born 31 March 1980.")
	sam.Press("Save this programme")
	sam.Sees("Ann", "Version 2")

	ann.Press("Today")
	ann.Sees("Today", "Start gently. I look at it in two weeks.", "0 of 3 today", "From your physio", "Sam, 1 June 2026")
	ann.Press("Programme")
	ann.Sees("10 minutes a day", "Start gently. I look at it in two weeks.", "Your physio made this programme.")
	ann.Sees("10 minutes a day", "What has changed", "Short, and every day, suits her work.")
}

// README says so: two commands, then Noor to a sent referral, then Sam.
func TestAStrangerTakesNoorFromNoChangeToASentReferral(t *testing.T) {
	t.Parallel()
	j := setOut(t, "--demo")
	noor := j.person("Noor", browsertest.Desk)
	noor.Press("Sign in")
	noor.Sees("Sign in", "This is a demo.")
	noor.Press("Sign in as noor@demo.example")
	noor.Sees("Today", "Your review is due")
	noor.Press("Start your review")
	noor.Press("Start my review")
	noor.isSafe()
	noor.Sees("Your 6-week review")
	noor.Tick("None of these")
	noor.Score(words.WeeklyPain.Label, 5)
	noor.Score("Turning my head", 4)
	noor.Choose(words.WeeklyChange.Label, "No change")
	noor.Choose(words.WeeklyHardTasks.Label, "Yes")
	noor.Choose(words.ReviewCommitment.Label, "Most of it")
	noor.Press("See where I stand")
	noor.Sees("Your 6-week review", "You gave this a real go and nothing has changed")
	noor.Press("Refer yourself")
	noor.isSafe()
	noor.Sees("Refer yourself to a physio")
	noor.Choose(words.ReferralAsk("send-to").Label, "Hillside MSK physiotherapy")
	noor.fillsInReferral()
	noor.Press("Send my referral")
	noor.Sees("Your referral is sent")
	noor.Press("Sign out")

	noor.Press("Sign in")
	noor.Press("Sign in as sam@demo.example")
	noor.Sees("Caseload", "Noor Haddad")
	noor.Press("Noor Haddad")
	noor.Sees("Noor Haddad", "Week 6: 1 June 2026", "Refer to a physio", "No change despite real commitment.", "5 out of 10, 5 at the start")
	noor.Press("Read their referral")
	noor.Visit(j.url + "/physio/referrals")
	noor.Press("Noor Haddad")
	noor.Sees("Noor Haddad", "To sit through a film.")
}
