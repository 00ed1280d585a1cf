package web

import (
	"slices"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// boxes are the cards that can be ticked, and ticks those that are.
func (p *answered) boxes() []string { return p.doc.Find(`main [name="read"]`).Map(valueOf) }
func (p *answered) ticks() []string { return p.doc.Find(`main [name="read"]:checked`).Map(valueOf) }

func valueOf(_ int, box *goquery.Selection) string { return box.AttrOr("value", "") }

func (s *site) cards() []string {
	var ids []string
	for _, card := range s.clinic.Library.Cards() {
		ids = append(ids, string(card.ID))
	}
	return ids
}

// ticksOff sends the form with these cards ticked.
func (v *visitor) ticksOff(ids ...string) *answered {
	v.site.t.Helper()
	var fields []string
	for _, id := range ids {
		fields = append(fields, "read", id)
	}
	return v.post(readURL, fields...)
}

func TestTheCardsComeAfterACleanCheckAndBeforeThePain(t *testing.T) {
	s := newSite(t)
	amy := s.patient("amy")
	p := amy.get("/start/safety").next("emergency", "none").next("urgent", "none").next("more", "none").is(200, "Read these first")
	if got := p.boxes(); !slices.Equal(got, s.cards()) || len(p.ticks()) != 0 {
		t.Errorf("cards %q with %q ticked", got, p.ticks())
	}
	p = p.next("read", "muscles-and-joints", "read", "six-weeks").is(200, "About your pain")
	if p.done() != words.Done("cards read") {
		t.Errorf("it says %q", p.done())
	}
	p = amy.get("/start/safety").next("emergency", "none").next("urgent", "none").next("more", "none").is(200, "Read these first")
	if got := p.boxes(); len(got) != len(s.cards())-2 || !p.says("Read on 1 June 2026") {
		t.Errorf("the second time: %q in %q", got, p.text("main"))
	}
	amy.ticksOff(s.cards()...).leads("/start/pain")
	amy.get("/start/safety").next("emergency", "none").next("urgent", "none").next("more", "none").is(200, "About your pain")
}

func TestNobodyIsMadeToRead(t *testing.T) {
	s := newSite(t)
	amy := s.checked("amy")
	if p := amy.ticksOff().leads("/start/pain").is(200, "About your pain"); p.done() != "" {
		t.Errorf("nothing was ticked, and it says %q", p.done())
	}
	if p := amy.get(readURL); len(p.boxes()) != len(s.cards()) {
		t.Errorf("not read yet are %q", p.boxes())
	}
	s.started("bob", "ten-minutes-a-day").ticksOff().leads("/today")
	s.described("cat", nil).ticksOff("six-weeks").leads("/start/programme")
}

func TestUrgentHelpDoesNotWaitForTheCards(t *testing.T) {
	for screen, sign := range map[string]string{"emergency": "RF-E1", "urgent": "RF-U1"} {
		s := newSite(t)
		amy := s.patient("amy")
		p := amy.get("/start/safety")
		if screen == "urgent" {
			p = p.next("emergency", "none")
		}
		if p = p.next(screen, sign); p.says(words.TitleRead) || p.link(words.TitleRead) != "" {
			t.Errorf("%s: the cards stand in the way", sign)
		}
		if today := amy.get("/today"); today.link(words.TitleRead) != "" {
			t.Errorf("%s: Today speaks of the cards", sign)
		}
		p = amy.get(readURL).is(200, "Read these first")
		if first := p.doc.Find("main .nhsuk-card").First(); !first.Is(".nhsuk-card--care") {
			t.Errorf("%s: the stop is not what stands first", sign)
		}
		if p.link(words.WhatToDo) != stopURL || p.says(words.CarryOn) || p.says(words.SaveRead) {
			t.Errorf("%s: it says to carry on: %q", sign, p.text("main"))
		}
		amy.ticksOff("six-weeks").leads("/start/safety/result")
	}
	eve := newSite(t).patient("eve") // who has not been asked about safety yet
	if eve.get("/today").link(words.TitleRead) != "" {
		t.Error("the cards come before the safety check")
	}
	eve.ticksOff("six-weeks").leads("/start/safety")
}

func TestACardIsReadOnceAndStaysRead(t *testing.T) {
	s := newSite(t)
	amy, bob := s.begun("amy"), s.begun("bob")
	amy.ticksOff("six-weeks", "six-weeks").leads("/today")
	s.later(1)
	amy = s.as("amy")
	amy.ticksOff("six-weeks", "calm-it-first").leads("/today")
	p := amy.get(readURL)
	if !p.says("Read on 1 June 2026") || !p.says("Read on 2 June 2026") || len(p.boxes()) != len(s.cards())-2 {
		t.Errorf("%q: %s", p.boxes(), p.text("main"))
	}
	if got := s.as("bob").get(readURL); len(got.boxes()) != len(s.cards()) {
		t.Errorf("bob has read %q", got.text("main"))
	}
	read, err := s.store.CardsRead(t.Context(), bob.actor().Patient())
	if err != nil || len(read) != 0 {
		t.Errorf("bob has %v, %v", read, err)
	}
}

func TestACardThatIsNotThereKeepsTheTicks(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	p := amy.ticksOff("six-weeks", "NO-SUCH")
	p.wrong("One of these cards has changed. Look through them, then save again")
	if !slices.Equal(p.ticks(), []string{"six-weeks"}) {
		t.Errorf("ticked %q", p.ticks())
	}
	if v, err := s.store.Situation(t.Context(), "amy"); err != nil || len(v.CardsRead) != 0 {
		t.Errorf("kept %v, %v", v.CardsRead, err)
	}
	p.next("read", "six-weeks").is(200, "Today")
	amy.ticksOff(s.cards()...)
	amy.ticksOff("NO-SUCH").wrong("One of these cards has changed. Look through them, then save again")
}

func TestTheCardsCanAlwaysBeReachedAgain(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	counts := func(want string) {
		t.Helper()
		if got := amy.get("/today").doc.Find(`main a[href="/start/read"]`).Parent(); squeeze(got.Text()) != want {
			t.Errorf("Today says %q, want %q", squeeze(got.Text()), want)
		}
	}
	counts("Read these first · 0 of 5 read")
	amy.ticksOff("six-weeks", "muscles-and-joints")
	counts("Read these first · 2 of 5 read")
	amy.ticksOff(s.cards()...)
	counts("Read these first")
	p := amy.get(readURL).is(200, "Read these first")
	if len(p.boxes()) != 0 || p.doc.Find("main form").Length() != 0 || p.link(words.CarryOn) != "/today" || !p.says(words.AllRead(5)) {
		t.Errorf("when all are read: %q", p.text("main"))
	}
	for _, at := range []string{"/today", "/account", "/articles"} {
		if !slices.Contains(amy.get(at).inside(), readURL) {
			t.Errorf("%s does not lead to the cards", at)
		}
	}
	sam := s.physio("sam")
	for _, at := range []string{"/account", "/articles"} {
		if slices.Contains(sam.get(at).inside(), readURL) || slices.Contains(s.nobody().get("/articles").inside(), readURL) {
			t.Errorf("%s leads those to the cards who have none", at)
		}
	}
	amy.post("/pauses", "pause", "away")
	counts("Read these first")
}

func TestEachCardIsWholeAndLeadsOn(t *testing.T) {
	s := newSite(t)
	amy := s.begun("amy")
	p := amy.get(readURL)
	for _, card := range s.clinic.Library.Cards() {
		box := p.doc.Find(`main .nhsuk-card`).FilterFunction(func(_ int, c *goquery.Selection) bool { return squeeze(c.Find("h2").Text()) == card.Title })
		if box.Length() != 1 || box.Find("img").Length() != len(card.Figures) {
			t.Errorf("%s: %d cards, %d pictures", card.ID, box.Length(), box.Find("img").Length())
		}
		if name := squeeze(box.Find("label").Text()); name != "I have read this: "+card.Title {
			t.Errorf("%s: its box is called %q", card.ID, name)
		}
	}
	for _, to := range p.inside() {
		if got := amy.get(to); got.status != 200 && got.status != 303 {
			t.Errorf("a card leads to %s: %d", to, got.status)
		}
	}
	if p.link("Check what must not wait") != "/help-now" || p.link("refer yourself") != "/referrals/new" {
		t.Error("help or a referral is out of reach")
	}
}

// A card that is taken out leaves its marks, and counts no more.
func TestACardThatIsNoMoreDoesNotCount(t *testing.T) {
	s := newSite(t)
	s.begun("amy")
	gone := []rehab.CardRead{{Card: "gone", Day: rehab.DateOf(s.now), At: s.now}}
	s.must(s.store.AddCardsRead(t.Context(), "amy", gone, func(v rehab.Situation) rehab.Situation {
		v.CardsRead = []rehab.CardID{"gone"}
		return v
	}))
	if p := s.as("amy").get("/today"); !p.says("0 of 5 read") {
		t.Errorf("a card that is no more counts: %q", p.text("main"))
	}
}
