package web

import (
	"context"
	"testing"
	"time"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/views/words"
)

func TestTodayRemindsOfTheNextBreak(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	amy.post("/load-plan/breaks").wrong("Choose how often you want to be reminded")
	amy.post("/load-plan/breaks", "breaks", "31").wrong("Choose how often you want to be reminded")
	amy.post("/load-plan/breaks", "breaks", "45").leads("/load-plan")
	due := func(when string, want bool) {
		t.Helper()
		if p := amy.get("/today"); p.says(words.HeadBreak) != want || p.says(words.BreakNow(45)) != want {
			t.Errorf("%s: %q", when, p.text("main"))
		}
	}
	due("before the first bout", true)
	amy.get("/today").tap(words.TookBreak) // the break is logged in one tap
	if p := amy.get("/today"); !p.says(words.BreakAt("9:45am")) || !p.says("1 of 4 today") {
		t.Errorf("after a break: %q", p.text("main"))
	}
	due("just after a break", false)
	s.now = s.now.Add(45*time.Minute - time.Second)
	due("a second before it is due", false)
	s.now = s.now.Add(time.Second)
	due("when it is due", true)
	amy.get("/today").tap(words.DoneThese)
	due("just after a bout", false)
	amy.get("/today").tap(words.UndoLast)
	due("after the bout was taken back", true)
	s.now = time.Date(2026, 6, 1, 19, 59, 59, 0, time.UTC)
	due("a second before 9pm", true)
	s.now = s.now.Add(time.Second)
	due("at 9pm", false)
	s.now = time.Date(2026, 6, 2, 8, 0, 0, 0, time.UTC)
	amy = s.as("amy")
	due("the next morning", true)
	amy.post("/load-plan/breaks", "breaks", "0").leads("/load-plan")
	if p := amy.get("/today"); p.says(words.HeadBreak) {
		t.Error("it reminds although it is off")
	}
}

func TestNobodyIsRemindedToMoveDuringAStop(t *testing.T) {
	s := newSite(t)
	for name, stop := range map[string]func(*visitor){
		"a safety stop":            func(v *visitor) { v.post("/safety/any/result", "check", "f1", "emergency", "RF-E1") },
		"a pause of their own":     func(v *visitor) { v.post("/pauses", "pause", "P1") },
		"safety questions are due": func(v *visitor) { s.now = s.now.AddDate(0, 0, 14) },
	} {
		s.now = time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)
		id := map[string]string{"a safety stop": "ann", "a pause of their own": "bea", "safety questions are due": "cat"}[name]
		v := s.begun(id)
		v.post("/load-plan/breaks", "breaks", "30").leads("/load-plan")
		if p := v.get("/today"); !p.says(words.HeadBreak) {
			t.Fatalf("%s: it does not remind before", name)
		}
		stop(v)
		v = s.as(id)
		if p := v.get("/today"); p.says(words.HeadBreak) || p.says(words.HeadBreaks) {
			t.Errorf("%s: %q", name, p.text("main"))
		}
	}
}

func TestABreakIsLoggedWithoutMovementInTheProgramme(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	_, err := s.clinic.ChooseProgramme(context.Background(), amy.actor(), clinic.Choice{
		Template: clinic.StrengthBands, Strength: true, Number: 1, Reason: "less",
	})
	s.must(err)
	if p := amy.get("/today"); p.says(words.HeadBreak) || p.says(words.HeadBreaks) || p.says(words.HeadMove) {
		t.Errorf("before anybody asked: %q", p.text("main"))
	}
	amy.post("/load-plan/breaks", "breaks", "60").leads("/load-plan")
	p := amy.get("/today").tap(words.TookBreak).leads("/today")
	if !p.says(words.BreakAt("10am")) {
		t.Errorf("after a break: %q", p.text("main"))
	}
	if p = p.tap(words.UndoLast).leads("/today"); !p.says("You asked for a movement break every hour.") {
		t.Errorf("after it was taken back: %q", p.text("main"))
	}
}
