package web

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// calms starts the calm-down phase with the button of the plan.
func (v *visitor) calms() *answered {
	v.site.t.Helper()
	p := v.get("/flare-plan").is(200, words.TitleFlarePlan)
	return v.post("/flare-plan/start", "calm-down", p.hidden("calm-down"), "worrying", "no").leads("/today")
}

func TestAFlarePlanIsWrittenAndChanged(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	if p := amy.get("/flare-plan"); !p.says(words.FlareEmpty) || p.link(words.FlareWrite) != "/flare-plan/edit" || p.link("get urgent help") != "/help-now" {
		t.Errorf("an empty plan: %q", p.text("main"))
	}
	amy.post("/load-plan", "id", "t1", "task", "shopping", "swaps", "split").leads("/load-plan")
	p := amy.get("/flare-plan/edit").is(200, words.TitleFlareEdit)
	number := p.hidden("number")
	written := []string{"number", number, "early-signs", "stiffer-morning", "own-sign", "a <b>cold</b> hand", "ease", "walks", "tasks", "t1", "moves", "shoulder-rolls"}
	for range 2 { // the second is a replay
		p = amy.post("/flare-plan", written...).leads("/flare-plan")
	}
	for _, line := range []string{"I am stiffer in the morning", "a <b>cold</b> hand", "Go for short, easy walks", "Do less of this: Carrying shopping or bags", "Keep doing: Roll your shoulders back"} {
		if !p.says(line) {
			t.Errorf("%q is not on the plan", line)
		}
	}
	amy.post("/flare-plan", "number", number, "early-signs", "tired", "ease", "walks").wrong(words.Problem("flare-plan", "changed"))
	p = amy.get("/flare-plan/edit")
	p = amy.post("/flare-plan", "number", p.hidden("number"), "early-signs", "tired", "ease", "walks").leads("/flare-plan")
	if p.says("stiffer") || !p.says("I feel more tired than usual") {
		t.Errorf("after a change: %q", p.text("main"))
	}
	if bob := s.begun("bob").get("/flare-plan"); bob.says("tired") {
		t.Error("somebody else's plan is shown")
	}
}

func TestWhatIsWrongWithAFlarePlanIsSaidAndNothingIsLost(t *testing.T) {
	amy := newSite(t).begun("amy")
	long := strings.Repeat("x", 201)
	p := amy.post("/flare-plan", "number", "0", "own-sign", long, "own-ease", long, "moves", "prone-y", "tasks", "nobodys")
	p.wrong(words.Problem("own-sign", "too_long", "200"), words.Problem("tasks", "unknown"),
		words.Problem("moves", "unknown"), words.Problem("own-ease", "too_long", "200"))
	if p.value(words.AskOwnSign) != long || p.value(words.AskOwnEase) != long {
		t.Error("what was typed is lost")
	}
	p = amy.post("/flare-plan", "number", "0")
	p.wrong("Tick 1 sign or more, or write one of your own", "Tick 1 thing or more that you ease back to, or write one of your own")
	p = amy.post("/flare-plan", "number", "0", "ease", "walks", "early-signs", "tired", "early-signs", "put-off", "early-signs", "sit-still", "early-signs", "sooner", "early-signs", "sleep-worse", "own-sign", "a sixth")
	p.wrong("Tick up to 5 signs. One of your own counts too")
	if p.doc.Find("input[name=early-signs][checked]").Length() != 5 || p.doc.Find("input[name=ease][checked]").Length() != 1 {
		t.Error("what was ticked is lost")
	}
	amy.post("/flare-plan", "number", "x", "ease", "walks", "early-signs", "tired").wrong(words.Problem("flare-plan", "changed"))
	amy.post("/flare-plan", "number", "0", "ease", "nothing", "early-signs", "invented").wrong("Tick only signs from the list", "Tick only things from the list")
}

func TestAPatientCalmsAFlareDownAndBuildsUpAgain(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	today := amy.get("/today")
	if today.link(words.StartCalm) != "/flare-plan#start" {
		t.Fatalf("nothing on Today leads to calming down: %q", today.text("main"))
	}
	strength := today.text("#strength")
	amy.calms()
	s.later(2)
	p := amy.get("/today")
	if p.text("#calm h2") != "Day 3 of calming down" || p.has(words.StartSession) || strength == "" || p.text("#strength") != "" || p.link(words.BuildUp) != "/flare-plan/build-up" {
		t.Errorf("on the third day: %q", p.text("main"))
	}
	if p.says("recover") || p.link(words.FlareWrite) != "/flare-plan/edit" {
		t.Errorf("the card says %q", p.text("#calm"))
	}
	if p := amy.get("/sessions/new").is(200, "Log a session"); p.headings() != "Strengthening waits for now" {
		t.Errorf("a session: %q", p.text("main"))
	}
	if amy.get("/programme").says("In a flare-up? Do half as many.") {
		t.Error("what is halved is to be halved again")
	}
	p = amy.get("/flare-plan/build-up").is(200, words.TitleBuildUp)
	if !p.says(words.BuildUpEasier) || !p.says("Make the movement smaller, or go slower") || !p.says(words.BuildUpMoves) {
		t.Errorf("before the button: %q", p.text("main"))
	}
	form := []string{"calm-down", p.hidden("calm-down"), "version", p.hidden("version")}
	if p = amy.post("/flare-plan/build-up", form...).leads("/today"); p.done() != "You are building up again" || p.text("#strength") == "" || p.text("#calm") != "" {
		t.Errorf("after it: %q", p.text("main"))
	}
	amy.post("/flare-plan/build-up", form...).leads("/today") // a double click
	amy.get("/flare-plan/build-up").leads("/flare-plan")
	if p := amy.get("/programme"); !p.says(words.CalmReason) || !p.says(words.BuildUpReason) {
		t.Errorf("the record: %q", p.text("main"))
	}
}

func TestEasierDaysAreSaidOnToday(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.calms()
	for i, id := range []string{"d1", "d2", "d3"} {
		if p := amy.get("/today"); p.says("easier days") {
			t.Errorf("on day %d: %q", i+1, p.text("main"))
		}
		amy.post("/diary", "diary", id, "day", rehab.DateOf(s.now).String(), "pain", "2").leads("/diary/" + id)
		if i < 2 {
			s.later(1)
		}
	}
	if p := amy.get("/today"); !p.says("You have had 3 easier days. You could start to build up again.") {
		t.Errorf("after 3 easier days: %q", p.text("main"))
	}
}

func TestAFlareNeverBypassesSafety(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	id := amy.get("/flare-plan").hidden("calm-down")
	start := func(worrying string) *answered {
		return amy.post("/flare-plan/start", "calm-down", id, "worrying", worrying)
	}
	start("").wrong(words.Problem("worrying", "blank"))
	start("yes").leads("/safety/flare").is(200, "A quick safety check")
	if p := amy.get("/flare-plan"); p.has(words.StartCalmNo) || p.link(words.DoSafetyCheck) != "/safety/flare" {
		t.Errorf("while the questions are due: %q", p.text("main"))
	}
	start("no").leads("/safety/flare")
	if after := amy.clean("/safety/flare"); after.path != "/flare-plan" || !after.has(words.StartCalmNo) {
		t.Errorf("a clean check leads to %s", after.path)
	}
	amy.safe(rehab.AnyTime, "RF-U1")
	start("no").leads("/start/safety/result").is(200, "Get help today")
	if p := amy.get("/flare-plan"); p.has(words.StartCalmNo) || p.link(words.WhatToDo) != "/start/safety/result" {
		t.Errorf("during a stop: %q", p.text("main"))
	}
	if c, err := s.store.CalmDowns(context.Background(), "amy", 5); err != nil || len(c) > 0 {
		t.Errorf("it started: %+v, %v", c, err)
	}
}

func TestPainThatIsHighLeadsToCalmingDown(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.post("/diary", "diary", "low", "day", "2026-06-01", "pain", "7").leads("/diary/low") // 6 is usual
	amy.post("/diary", "diary", "red", "day", "2026-06-01", "pain", "8").leads("/safety/session")
	if amy.get("/diary/red").link(words.StartCalm) == "" || amy.get("/diary/low").link(words.StartCalm) != "" {
		t.Error("pain that is red, and no other, leads to calming down")
	}
	s.later(2)
	if amy.get("/diary/red").link(words.StartCalm) != "" {
		t.Error("so does pain of long ago")
	}
}

func TestAPhysioSeesTheCalmDownPhase(t *testing.T) {
	s := newSite(t)
	s.physio("sam")
	amy := s.begun("amy")
	s.must(s.store.SetPhysio(context.Background(), "amy", "sam", func(v rehab.Situation) rehab.Situation { return v }))
	amy.post("/flare-plan", "number", "0", "early-signs", "tired", "ease", "walks").leads("/flare-plan")
	amy.calms()
	s.later(2)
	sam := s.as("sam") // staff are signed out at night
	p := sam.get("/physio/patients/amy")
	for _, line := range []string{"Calming down since 1 June 2026", "(day 3)", "Early signs: I feel more tired than usual.", "Eases back to: Go for short, easy walks."} {
		if !p.says(line) {
			t.Errorf("%q is not said: %q", line, p.text("main"))
		}
	}
	if v, err := s.clinic.Today(context.Background(), amy.actor()); err != nil || v.Situation.Concern != rehab.ConcernNothing {
		t.Errorf("a flare has a rank of its own: %q, %v", v.Situation.Concern, err)
	}
	build := amy.get("/flare-plan/build-up")
	amy.post("/flare-plan/build-up", "calm-down", build.hidden("calm-down"), "version", build.hidden("version")).leads("/today")
	if p = sam.get("/physio/patients/amy"); p.says("Calming down since") || !p.says("1 June 2026, 9am to 3 June 2026, 9am") {
		t.Errorf("after it: %q", p.text("main"))
	}
}

func TestAGPReadsOfTheFlare(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.calms()
	if p := amy.get("/diary/appointment"); !p.says("Calming a flare-up down since 1 June 2026.") {
		t.Errorf("while it lasts: %q", p.text("main"))
	}
	s.later(3)
	build := amy.get("/flare-plan/build-up")
	amy.post("/flare-plan/build-up", "calm-down", build.hidden("calm-down"), "version", build.hidden("version")).leads("/today")
	if p := amy.get("/diary/appointment"); !p.says("Calmed a flare-up down from 1 June 2026 to 4 June 2026.") {
		t.Errorf("after it: %q", p.text("main"))
	}
	s.later(42)
	if p := s.as("amy").get("/diary/appointment"); p.says("flare-up down") {
		t.Errorf("weeks later: %q", p.text("main"))
	}
}

func TestTheGentleWeeksLeadOn(t *testing.T) {
	s := newSite(t)
	amy := s.described("amy", func(b *rehab.Baseline) { b.Flare = true })
	amy.get("/start/programme").pick("Gentle start after a flare-up").next("start", "2026-06-01").is(200, "Gentle start after a flare-up")
	if p := amy.get("/today"); p.text("#calm h2") != "Day 1 of calming down" || p.says(words.HeadNextUp) {
		t.Errorf("day 1: %q", p.text("main"))
	}
	for range 14 {
		s.later(1)
		amy = s.as("amy")
		amy.get("/today").tap(words.DoneThese)
	}
	if p := amy.get("/today"); !p.says(words.NextUpCalmText) {
		t.Errorf("after 2 weeks: %q", p.text("main"))
	}
	build := amy.get("/flare-plan/build-up")
	amy.post("/flare-plan/build-up", "calm-down", build.hidden("calm-down"), "version", build.hidden("version")).leads("/start/programme")
	if p := amy.get("/today"); !p.says(words.NextUpBuiltText) || p.link(words.NextUpButton) != "/start/programme" {
		t.Errorf("after building up: %q", p.text("main"))
	}
}

func TestSomebodyElsesPhaseIsNotEnded(t *testing.T) {
	s := newSite(t)
	amy, bob := s.begun("amy"), s.begun("bob")
	amy.calms()
	bob.calms()
	hers := amy.get("/flare-plan/build-up")
	bob.post("/flare-plan/build-up", "calm-down", hers.hidden("calm-down"), "version", hers.hidden("version")).is(404, "Page not found")
	amy.post("/flare-plan/build-up", "calm-down", hers.hidden("calm-down"), "version", "7").is(409, words.Failure("changed").Title)
	amy.post("/flare-plan/build-up").leads("/flare-plan/build-up")
	for _, who := range []*visitor{amy, bob} {
		if v, err := s.clinic.Today(context.Background(), who.actor()); err != nil || !clinic.IsCalming(v.Patient) {
			t.Errorf("%s: %v", url.PathEscape(string(v.Patient.ID)), err)
		}
	}
}

func TestNobodyIsToldThatAFlareIsCommonBeforeTheSafetyQuestions(t *testing.T) {
	for name, happens := range map[string]func(v *visitor){
		"a stop": func(v *visitor) { v.safe(rehab.AnyTime, "RF-E1") },
		"high pain": func(v *visitor) {
			v.post("/diary", "diary", "d1", "day", rehab.DateOf(v.site.now).String(), "pain", "9")
		},
	} {
		amy := newSite(t).begun("amy")
		pages := []string{"/flare-plan", "/flare-plan/edit"}
		for _, at := range pages {
			if !amy.get(at).says(words.FlareLead) {
				t.Errorf("%s does not say what a flare-up is", at)
			}
		}
		happens(amy)
		for _, at := range pages {
			if amy.get(at).says("does not have to mean harm") {
				t.Errorf("%s reassures during %s", at, name)
			}
		}
	}
}

func TestTheSafetyQuestionsComeBeforeBuildingUp(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.calms()
	p := amy.get("/flare-plan/build-up").is(200, words.TitleBuildUp)
	phase, version := p.hidden("calm-down"), p.hidden("version")
	amy.post("/diary", "diary", "d1", "day", rehab.DateOf(s.now).String(), "pain", "9").leads("/safety/session")
	amy.get("/flare-plan/build-up").leads("/safety/flare")
	amy.post("/flare-plan/build-up", "calm-down", phase, "version", version).leads("/safety/flare")
	if !amy.get("/flare-plan").says(words.CalmNow) {
		t.Error("the phase was ended all the same")
	}
}
