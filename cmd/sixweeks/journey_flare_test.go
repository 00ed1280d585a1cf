package main

import (
	"testing"

	"example.org/sixweeks/internal/browsertest"
	"example.org/sixweeks/views/words"
)

func TestAPatientCalmsAFlareDownAndBuildsUpAgain(t *testing.T) {
	ways := map[string]func(*browsertest.Tab){
		"on a phone": func(*browsertest.Tab) {}, "without scripts": (*browsertest.Tab).WithoutScripts, "by keyboard": (*browsertest.Tab).ByKeyboard,
	}
	for name, prepare := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := setOut(t)
			ann := j.person("Ann", browsertest.Phone)
			prepare(ann.Tab)
			ann.Visit(j.url)
			ann.starts()
			ann.plansForAFlare()
			j.clock.later(1)
			ann.calmsDown()
			for day := 1; day <= 3; day++ {
				ann.hasAnEasierDay(day)
			}
			ann.buildsUp()
		})
	}
}

func (p *person) plansForAFlare() {
	p.Press(words.TitleFlarePlan)
	p.Sees(words.TitleFlarePlan, words.FlareLead, words.FlareEmpty, "get urgent help")
	p.Press(words.FlareWrite)
	p.Sees(words.TitleFlareEdit)
	p.Tick("I stop turning my head")
	p.Fill(words.AskOwnSign, "My jaw gets tight")
	p.Tick("Go for short, easy walks")
	p.Tick("Roll your shoulders back")
	p.Press(words.SaveFlare)
	p.Sees(words.TitleFlarePlan, words.Done("flare planned"), "I stop turning my head", "My jaw gets tight", "Go for short, easy walks", "Keep doing: Roll your shoulders back")
	p.Press("Go to Today")
}

// calmsDown starts the phase from Today, with nothing new to worry about.
func (p *person) calmsDown() {
	p.Press("Today")
	p.Press(words.StartCalm)
	p.Sees(words.TitleFlarePlan, words.AskWorrying)
	p.Press(words.StartCalmNo)
	p.Sees("Today", words.Done("calming down"), words.CalmDay(1), "My jaw gets tight", "Go for short, easy walks", "I have just done these")
	for _, words := range []string{"Start a session", "Log one that I did earlier", words.StartCalm} {
		if p.Has("press", words) {
			p.journey.t.Errorf("Today still offers %q", words)
		}
	}
}

func (p *person) hasAnEasierDay(day int) {
	p.Press("Today")
	p.Sees("Today", words.CalmDay(day))
	if p.Says(words.EasierDays(3)) {
		p.journey.t.Errorf("on day %d, before there is a score, it says that 3 were easier", day)
	}
	p.Press("Your pain diary")
	p.writes(2, "Between the blades")
	if day < 3 {
		p.journey.clock.later(1)
	}
}

func (p *person) buildsUp() {
	p.Press("Today")
	p.Sees("Today", words.EasierDays(3), words.ReadyToBuild(3))
	p.PressIn(words.EasierDays(3), words.BuildUp)
	p.Sees(words.TitleBuildUp, words.BuildUpBack, words.BuildUpEasier, "Face-down W lift: Make the movement smaller, or go slower")
	p.Press(words.BuildUp)
	p.Sees("Today", words.Done("building up"), "Start a session")
	p.Press("Programme")
	p.Sees("Strength with no equipment", "Face-down W lift", words.CalmReason, words.BuildUpReason)
}
