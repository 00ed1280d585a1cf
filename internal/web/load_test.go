package web

import (
	"context"
	"testing"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

func TestSomebodyPlansAroundAHardTask(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	p := amy.get("/load-plan").is(200, words.TitleLoadPlan)
	if !p.says(words.LoadEmpty) {
		t.Errorf("an empty plan says %q", p.text("main"))
	}
	p = amy.get("/load-plan/new").is(200, words.TitlePickTask)
	p = amy.get(p.link("Carrying shopping or bags")).is(200, "Carrying shopping or bags")
	id := p.hidden("id")
	amy.post("/load-plan", "id", id, "task", "shopping").wrong("Tick 1 change or more, or write one of your own")
	for range 2 { // sent twice
		p = amy.post("/load-plan", "id", id, "task", "shopping", "swaps", "split", "own", "a <b>rucksack</b>").leads("/load-plan")
	}
	if !p.says("Spread the load over more bags or more trips") || !p.says("a <b>rucksack</b>") || p.done() == "" {
		t.Errorf("the plan says %q", p.text("main"))
	}
	amy.post("/load-plan", "id", id, "task", "shopping", "swaps", "trolley").wrong(words.Problem("task", "key_reused"))
	amy.get("/load-plan/new?task=shopping").leads("/load-plan/"+id).is(200, "Carrying shopping or bags")

	amy.post("/load-plan/"+id, "task", "shopping", "number", "1", "swaps", "trolley").leads("/load-plan")
	amy.post("/load-plan/"+id, "task", "shopping", "number", "1", "swaps", "help").wrong(words.Problem("task", "key_reused"))
	bob := s.begun("bob")
	for _, path := range []string{"/load-plan/" + id, "/load-plan/" + id + "/drop"} {
		if got := bob.post(path, "task", "shopping", "number", "2", "swaps", "help").status; got != 404 {
			t.Errorf("%s of somebody else: %d, want 404", path, got)
		}
	}
	if p = amy.post("/load-plan/" + id + "/drop").leads("/load-plan"); !p.says(words.LoadEmpty) {
		t.Errorf("after the last was taken off: %q", p.text("main"))
	}
}

func TestATaskOfOnesOwnNeedsAName(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	p := amy.get("/load-plan/new?task=own").is(200, words.TitleOwnTask)
	p = amy.post("/load-plan", "id", p.hidden("id"), "task", "own", "task-name", " ", "own", "sit down for it").wrong("Enter what the task is")
	if got := p.value(words.AskOwnSwap); got != "sit down for it" {
		t.Errorf("the form comes back with %q", got)
	}
	p = amy.post("/load-plan", "id", p.hidden("id"), "task", "own", "task-name", "Ironing", "own", "sit down for it").leads("/load-plan")
	if !p.says("Ironing") {
		t.Errorf("the plan says %q", p.text("main"))
	}
}

func TestTheCheckInAsksAboutEachTaskAndTheReviewSaysIt(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	s.must(s.clinic.PlanTask(context.Background(), amy.actor(), rehab.HardTask{ID: "t1", Task: "desk", Swaps: []string{"breaks"}}))
	s.later(7)
	amy = s.as("amy")
	amy.safe(rehab.Weekly)
	p := amy.get("/check-ins/new").is(200, words.CheckInTitle)
	if p.says(words.WeeklyHardTasks.Label) || !p.says("Sitting at a desk or screen") {
		t.Errorf("the check-in asks %q", p.text("legend"))
	}
	p = amy.post("/check-ins", "check-in", p.hidden("check-in"), "pain", "4", "change", "3", "task-t1", "maybe").wrong("Choose one of the answers")
	p = amy.post("/check-ins", "check-in", p.hidden("check-in"), "pain", "4", "change", "3", "task-t1", "some")
	p = amy.get(p.header.Get("Location"))
	if !p.says(words.SaidTask("Sitting at a desk or screen", "some")) {
		t.Errorf("the check-in says %q", p.text("main"))
	}
	said, _ := words.TaskLast("some")
	if p = amy.get("/load-plan"); !p.says(said) {
		t.Errorf("the plan says %q", p.text("main"))
	}
	s.later(35)
	amy = s.as("amy")
	amy.safe(rehab.AtReview)
	p = amy.get("/review/new")
	p = amy.post("/review", "review", p.hidden("review"), "good", "none", "pain", "4", "change", "4", "task-t1", "yes", "commitment", "most")
	p = amy.get(p.header.Get("Location"))
	if !p.says(words.WhyTask("Sitting at a desk or screen", 1, 1, 2)) {
		t.Errorf("the review says %q", p.text("main"))
	}
	s.physio("pia")
	s.must(s.store.SetPhysio(context.Background(), "amy", "pia", func(v rehab.Situation) rehab.Situation { return v }))
	if p = s.as("pia").get("/physio/patients/amy"); !p.says(words.TaskChanged(1, 1, 2)) {
		t.Errorf("the physio sees %q", p.text("main"))
	}
}
