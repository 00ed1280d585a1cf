package web

import (
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

func TestProgrammePage(t *testing.T) {
	amy := newSite(t).started("amy", clinic.NeckReferred)
	amy.site.must(amy.site.store.ChangeSituation(t.Context(), "amy", func(s rehab.Situation) rehab.Situation {
		s.StageWeek = 4 // the first stage went well
		return s
	}))
	amy.site.later(15)
	amy = amy.site.as("amy")
	p := amy.get("/programme").is(200, "Neck and upper back")
	for _, line := range []string{
		"Week 3 · started on 1 June 2026", "Move little and often", "4 times a day", "Strengthen, weeks 3 to 4", "3 days a week",
		"Your 6-week review is on Monday 13 July 2026.", "Your choice", "5 each side",
	} {
		if !p.says(line) {
			t.Errorf("the page does not say %q", line)
		}
	}
	p.doc.Find(".nhsuk-card").Each(func(_ int, card *goquery.Selection) {
		now := strings.Contains(card.Text(), "This week")
		if want := strings.Contains(card.Find("h2").Text(), "weeks 3 to 4"); now != want {
			t.Errorf("%q: this week %v", card.Find("h2").Text(), now)
		}
	})
	p.doc.Find("main img").Each(func(_ int, img *goquery.Selection) {
		if r := amy.get(img.AttrOr("src", "")); r.status != 200 {
			t.Errorf("%s: %d", r.path, r.status)
		}
	})
}

func TestTheNextStageWaitsForSessionsThatGoWell(t *testing.T) {
	amy := newSite(t).started("amy", clinic.NeckReferred)
	if amy.get("/programme").says(words.StageWaits) {
		t.Error("the next stage waits in the first week")
	}
	amy.site.later(15)
	amy = amy.site.as("amy")
	p := amy.get("/programme")
	if !p.says(words.StageWaits) {
		t.Error("nothing says why the stage of weeks 3 to 4 does not come")
	}
	p.doc.Find(".nhsuk-card").Each(func(_ int, card *goquery.Selection) {
		now := strings.Contains(card.Text(), "This week")
		if want := strings.Contains(card.Find("h2").Text(), "weeks 1 to 2"); now != want {
			t.Errorf("%q: this week %v", card.Find("h2").Text(), now)
		}
	})
	pia := amy.site.physio("pia")
	amy.site.must(amy.site.store.SetPhysio(t.Context(), "amy", "pia", func(s rehab.Situation) rehab.Situation { return s }))
	if p := pia.get("/physio/patients/amy/programme"); !p.says(words.StageHeld(2)) {
		t.Errorf("the physio reads %q", p.text("main"))
	}
	amy.safe(rehab.Weekly)
	if today := amy.get("/today"); !today.says("Push your head into your fingers") {
		t.Errorf("Today shows %q", today.text("main"))
	}
}

func TestAChangeAfterMidnightIsOfThatDay(t *testing.T) {
	s := newSite(t)
	amy := s.started("amy", clinic.TenMinutes)
	s.now = time.Date(2026, 6, 3, 23, 30, 0, 0, time.UTC) // half past midnight in London
	change := clinic.DoseChange{Number: 1, BoutsPerDay: 1, StrengthDays: 4}
	s.must(s.clinic.ChangeDoses(t.Context(), amy.actor(), change))
	if p := amy.get("/programme"); !p.says("10 minutes a day, 4 June 2026") || p.says("3 June 2026") {
		t.Errorf("changed on 4 June: %q", p.text("main"))
	}
}

func TestProgrammePageBeforeThereIsOne(t *testing.T) {
	site := newSite(t)
	site.patient("amy").get("/programme").leads("/start/safety")
	site.checked("bob").get("/programme").leads("/start/pain")
	site.described("cat", nil).get("/programme").leads("/start/programme")
	site.checked("dan").get("/start/programme").leads("/start/pain")
}

func TestDosesChange(t *testing.T) {
	amy := newSite(t).started("amy", clinic.TenMinutes)
	form := amy.get("/programme/change").is(200, "Change how much you do")
	fields := []string{"days", "4", "bouts", "1", "reason", "It is easy"}
	form.doc.Find("main input[type=text]").Each(func(_ int, box *goquery.Selection) {
		name, value := box.AttrOr("name", ""), box.AttrOr("value", "")
		if name == "towel-pull-sets" {
			value = "4"
		}
		fields = append(fields, name, value)
	})
	form.next(fields...).is(200, "10 minutes a day")
	if v := amy.programme().Current; v.Number != 2 || v.StrengthDays != 4 || v.Reason != "It is easy" {
		t.Errorf("version %+v", v)
	}
	stale := append([]string{}, fields...)
	stale[1] = "3"
	form.next(stale...).is(409, "This has changed since you opened it")

	bad := amy.get("/programme/change").next("days", "5", "bouts", "", "towel-pull-sets", "three", "towel-pull-from", "12", "towel-pull-to", "8")
	if bad.status != 422 || bad.doc.Find(`input[name=towel-pull-sets]`).AttrOr("value", "") != "three" {
		t.Errorf("status %d", bad.status)
	}
}

func TestPhysiosProgrammeIsNotChangedHere(t *testing.T) {
	amy := newSite(t).started("amy", clinic.TenMinutes)
	v := amy.programme().Current
	v.Number, v.By, v.ByName, v.Note, v.Reason = 2, "sam", "Sam Okafor", "Go slow.", "Easier for now"
	amy.site.must(amy.site.store.ChangeProgramme(t.Context(), "amy", "p-amy", v, nil))
	p := amy.get("/programme")
	if !p.says("Go slow.") || !p.says("From Sam Okafor") || !p.says("Easier for now") || !p.says(words.FromPhysioNote) {
		t.Errorf("the page says %q", p.text("main"))
	}
	amy.get("/programme/change").leads("/programme")
	amy.get("/start/programme").leads("/programme")
	amy.post("/programme/change", "number", "2", "days", "3", "bouts", "1").is(404, "Page not found")
}

func TestPauseAndResume(t *testing.T) {
	amy := newSite(t).started("amy", clinic.TenMinutes)
	p := amy.get("/programme")
	paused := amy.post("/pauses", "pause", p.hidden("pause"), "next", "/programme").leads("/programme")
	if !paused.says("Your programme has been paused since 1 June 2026.") || paused.says("Pause from today") {
		t.Errorf("paused: %q", paused.text("main"))
	}
	amy.site.later(10)
	amy = amy.site.as("amy")
	back := amy.post("/pauses/resume", "next", "//elsewhere.example").leads("/programme")
	if back.done() != "Your programme is on again" || !back.says("Thursday 23 July 2026") {
		t.Errorf("resumed: %q", back.text("main"))
	}
}

func TestCalmingDownLeadsToTheNextProgramme(t *testing.T) {
	amy := newSite(t).described("amy", func(b *rehab.Baseline) { b.Flare = true })
	amy.get("/start/programme").pick("Gentle start after a flare-up").next("start", "2026-06-01").is(200, "Gentle start after a flare-up")
	if to := amy.get("/programme").link("Build up again"); to != "/flare-plan/build-up" {
		t.Errorf("out of the calm phase leads %q", to)
	}
	p := amy.get("/flare-plan/build-up").is(200, words.TitleBuildUp)
	amy.post("/flare-plan/build-up", "calm-down", p.hidden("calm-down"), "version", p.hidden("version")).leads("/start/programme").is(200, "Change your programme")
	if amy.get("/programme").says("You are calming down") {
		t.Error("it asks again")
	}
}

func TestStrengtheningThatWaitsIsSaid(t *testing.T) {
	amy := newSite(t).described("amy", func(b *rehab.Baseline) { b.Told = []string{rehab.ToldDisc} })
	p := amy.get("/start/programme")
	if !p.says("Ask before strengthening") {
		t.Fatal("it does not say that strengthening waits")
	}
	amy.post("/start/safety/asked", "wait", "told", "next", "/start/programme").leads("/start/programme")
	amy.post("/start/safety/asked", "wait", "RF-S7").is(404, "Page not found")
}

func TestEveryProgrammeCodeHasWords(t *testing.T) {
	for _, s := range clinic.Suggestions() {
		if _, ok := words.SuggestedBecause(s.Because); !ok {
			t.Errorf("no words for %q", s.Because)
		}
	}
	for _, code := range rehab.FilterCodes() {
		if _, ok := words.Because(string(code)); !ok {
			t.Errorf("no words for %s", code)
		}
	}
	if _, ok := words.Because(clinic.Equipment); !ok {
		t.Error("no words for equipment")
	}
}
