package web

import (
	"testing"

	"github.com/PuerkitoBio/goquery"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
)

// described is a browser of somebody who has said how their pain is.
func (s *site) described(id string, edit func(*rehab.Baseline)) *visitor {
	s.t.Helper()
	v := s.checked(id)
	five := 5
	b := rehab.Baseline{ID: rehab.BaselineID("b-" + id), Pain: &five, Began: "over12weeks", Neck: "no", CheckedBy: "gp"}
	if edit != nil {
		edit(&b)
	}
	s.must(s.clinic.SaveBaseline(s.t.Context(), v.actor(), b))
	return v
}

// started is a browser of somebody who started a ready programme today.
func (s *site) started(id string, template rehab.TemplateID) *visitor {
	s.t.Helper()
	v := s.described(id, nil)
	_, err := s.clinic.ChooseProgramme(s.t.Context(), v.actor(), clinic.Choice{
		ID: rehab.ProgrammeID("p-" + id), Template: template, Movement: true, Strength: true, Started: rehab.DateOf(s.now),
	})
	s.must(err)
	return v
}

func (v *visitor) programme() rehab.Programme {
	v.site.t.Helper()
	o, err := v.site.clinic.Programme(v.site.t.Context(), v.actor())
	v.site.must(err)
	return o.Programme
}

// pick presses "Choose this" of the programme with that name.
func (p *answered) pick(name string) *answered {
	p.t.Helper()
	card := p.doc.Find(".nhsuk-card").FilterFunction(func(_ int, s *goquery.Selection) bool { return squeeze(s.Find("h2").Text()) == name })
	form := card.Find("form")
	var fields []string
	form.Find("input[type=hidden]").Each(func(_ int, h *goquery.Selection) {
		fields = append(fields, h.AttrOr("name", ""), h.AttrOr("value", ""))
	})
	if len(fields) == 0 {
		p.t.Fatalf("%s: no programme is called %q", p.path, name)
	}
	return p.visitor.post(form.AttrOr("action", ""), fields...)
}

func TestReadyProgrammeIsChosenAndStarted(t *testing.T) {
	amy := newSite(t).described("amy", func(b *rehab.Baseline) { b.DayType = []string{"desk"} })
	p := amy.get("/start/programme").is(200, "Choose a programme")
	if first := squeeze(p.doc.Find("main h2").First().Text()); first != "Desk-day reset: little and often" || !p.says("because you work at a desk") {
		t.Errorf("first is %q", first)
	}
	if p.doc.Find("main form").Length() != 6 {
		t.Error("not all programmes are offered")
	}
	confirm := p.pick("10 minutes a day").is(200, "Check your programme")
	if !confirm.says("If you start today, your 6-week review is on Monday 13 July 2026.") {
		t.Errorf("review: %q", confirm.text("main p"))
	}
	done := confirm.next("start", "2026-06-03", "parts", "movement", "parts", "strength")
	done.is(200, "10 minutes a day")
	if done.done() != "Your programme is ready" || !done.says("Your 6-week review is on Wednesday 15 July 2026.") || !done.says("Starts on 3 June 2026") {
		t.Errorf("the page says %q", done.text("main"))
	}
	confirm.next("start", "2026-06-03", "parts", "movement", "parts", "strength").is(200, "10 minutes a day")
	if v := amy.programme().Current; v.Number != 1 {
		t.Errorf("sent twice makes version %d", v.Number)
	}
}

func TestConfirmProblems(t *testing.T) {
	amy := newSite(t).described("amy", nil)
	confirm := amy.get("/start/programme").pick("Strength with no equipment")
	confirm.next("start", "2026-05-31", "parts", "movement").wrong("The day you start must be today or in the next 7 days")
	confirm.next("start", "2026-06-09", "parts", "movement").wrong("The day you start must be in the next 7 days")
	confirm.next("start", "2026-02-31", "parts", "movement").wrong("Enter a real start day, like 31 3 2026")
	confirm.next("start", "2026-06-02").wrong("Keep 1 part on: movement, strength or both")
	movement := amy.get("/start/programme").pick("Gentle start after a flare-up")
	movement.next("start", "2026-06-01", "asked", "yes", "parts", "strength").
		wrong("There is nothing left to do without that part. Keep it on, or choose another programme")
	amy.post("/start/programme/confirm", "template", "handstands").is(404, "Page not found")
}

func TestPartsAreSwitchedOff(t *testing.T) {
	amy := newSite(t).described("amy", nil)
	amy.get("/start/programme").pick("Strength with no equipment").next("start", "2026-06-01", "parts", "strength").is(200, "Strength with no equipment")
	if v := amy.programme().Current; v.BoutsPerDay != 0 || v.StrengthDays != 3 {
		t.Errorf("targets %d and %d", v.BoutsPerDay, v.StrengthDays)
	}
}

func TestOwnProgramme(t *testing.T) {
	amy := newSite(t).described("amy", func(b *rehab.Baseline) { b.Told = []string{rehab.ToldThinBones} })
	own := amy.get("/start/programme/own").is(200, "Make your own programme")
	if own.doc.Find("input[value=long-sit-reach]").Length() != 0 || !own.says("Sit and reach for your toes is left out because you have thin bones") {
		t.Error("an exercise that does not suit is offered")
	}
	own.next().wrong("Choose 1 exercise or more")
	own.next("exercises", "long-sit-reach").wrong("Sit and reach for your toes may not suit you. Choose another exercise")
	own.next("exercises", "flying").wrong("Choose exercises from the list")
	own.next("exercises", "towel-pull").is(200, "Check your programme").next("start", "2026-06-01").is(200, "My own programme")
	if items := amy.programme().Current.Items; len(items) != 1 || items[0].Exercise != "towel-pull" {
		t.Errorf("items %+v", items)
	}
	again := amy.get("/start/programme/own")
	if again.doc.Find("input[value=towel-pull][checked]").Length() != 1 {
		t.Error("what is in the programme is not chosen")
	}
	confirm := again.next("exercises", "towel-pull", "exercises", "side-bend").is(200, "Check your programme")
	if !confirm.says("Your 6-week review stays on Monday 13 July 2026.") {
		t.Errorf("says %q", confirm.text("main"))
	}
	confirm.next("reason", "I missed moving.", "asked", "yes", "parts", "movement", "parts", "strength").is(200, "My own programme")
	if v := amy.programme().Current; v.Number != 2 || v.Reason != "I missed moving." || v.BoutsPerDay != 4 {
		t.Errorf("version %+v", v)
	}
	confirm.next("reason", "Something else.", "parts", "movement").is(409, "This has changed since you opened it")
}
