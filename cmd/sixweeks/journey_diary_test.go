package main

import (
	"strings"
	"testing"

	"example.org/sixweeks/internal/browsertest"
	"example.org/sixweeks/views/words"
)

// plansAroundShopping puts one hard task on the load plan.
func (p *person) plansAroundShopping() {
	p.Press(words.TitleLoadPlan)
	p.Visit(p.journey.url + "/load-plan/new?task=shopping")
	p.Sees("Carrying shopping or bags")
	p.Tick("Spread the load over more bags or more trips")
	p.Press("Save this to my plan")
	p.Sees(words.TitleLoadPlan)
	p.Press("Today")
}

// writes puts an entry of just now into the diary: a score, a place, save.
func (p *person) writes(pain int, place string) {
	p.Press(words.DiaryWrite)
	p.Sees(words.TitleDiaryNew)
	p.Score(words.AskDiaryPain, pain)
	p.Tick(place)
	p.Press(words.SaveDiary)
	p.Sees(words.TitleDiaryEntry, words.OutOf10(string(rune('0'+pain))), place)
}

func TestAPatientPrintsTheDiaryForAGP(t *testing.T) {
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
			ann.plansAroundShopping()
			ann.Press("Sign out")
			ann.Visit(j.url + "/diary")
			ann.Sees("Sign in")
			ann.signsIn()
			ann.Sees(words.TitleDiary, words.DiaryEmpty)
			ann.writes(6, "Between the blades")

			j.clock.minutes(90)
			ann.Press(words.DiaryBack)
			ann.Press(words.DiarySame)
			ann.Sees(words.TitleDiaryEntry, "10:30am", "6 out of 10", "Between the blades")
			ann.Press(words.DiaryCorrect)
			ann.Score(words.AskDiaryPain, 4)
			ann.Tick("Left shoulder blade")
			ann.Press(words.SaveCorrection)
			ann.Sees(words.TitleDiaryEntry, words.Done("diary corrected"), "4 out of 10", "Left shoulder blade")

			ann.Press(words.DiaryBack)
			ann.Press(words.DiaryForGP)
			ann.Sees(words.TitleAppointment, words.AppointmentHow)
			ann.isPrinted("Ann, born 31 March 1980. 1 June 2026", "around 5 out of 10", "lowest 4, highest 6", "between the blades",
				"left shoulder blade", "Sitting at my desk: 4 at the start", "Strength with no equipment, since 1 June 2026",
				"Carrying shopping or bags: Spread the load over more bags or more trips", "Answered no to every question", "1 June, 10:30am 4")
		})
	}
}

// isPrinted prints the page: one or two sheets with all that text, and nothing
// to press.
func (p *person) isPrinted(text ...string) {
	p.journey.t.Helper()
	out := p.Print()
	if out.Sheets < 1 || out.Sheets > 2 {
		p.journey.t.Errorf("%s: %d sheets, want 1 or 2", p.name, out.Sheets)
	}
	if out.Press != "" {
		p.journey.t.Errorf("%s: nobody can press what is printed: %s", p.name, out.Press)
	}
	for _, want := range text {
		if !strings.Contains(out.Text, want) {
			p.journey.t.Errorf("%s: no %q in print: %s", p.name, want, out.Text)
		}
	}
}

// The made-up clinic, and the longest record in it with a full diary.
func TestAnAppointmentFitsOnTwoSheets(t *testing.T) {
	t.Parallel()
	j := setOut(t, "--demo")
	for _, who := range []string{"noor", "tom", "grace", "ada"} {
		p := j.person(who, browsertest.Phone)
		p.Visit(j.url + "/sign-in")
		p.Fill("Email address", who+"@demo.example")
		p.Fill("Password", "a clinic that is made up")
		p.Press("Sign in")
		p.Visit(j.url + "/diary/appointment")
		p.isPrinted(words.KeyPainNow, words.KeyExercises, words.KeyAsked)
	}
}
