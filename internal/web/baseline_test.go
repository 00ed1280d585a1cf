package web

import (
	"slices"
	"strings"
	"testing"

	"example.org/sixweeks/internal/clinic"
	"example.org/sixweeks/internal/rehab"
	"example.org/sixweeks/views/words"
)

// checked is a browser of somebody whose first safety check came out clean.
func (s *site) checked(id string) *visitor {
	s.t.Helper()
	v := s.patient(id)
	v.clean("/start/safety")
	return v
}

func TestPainIsAskedInThreePartsAndKept(t *testing.T) {
	amy := newSite(t).checked("amy")
	p := amy.get("/start/pain").is(200, "About your pain")
	p = p.next("pain", "5", "worst", "0", "side", "left", "places", "between", "places", "neck", "began", "over12weeks", "flare", "no", "neck", "unsure")
	p = p.is(200, "Your days with it").next("activity-2", "Driving <b>far</b>", "activity-2-score", "0", "confidence", "10")
	p.is(200, "About you").next("checked", "gp", "equipment", "band")

	b, err := amy.site.clinic.Baseline(t.Context(), amy.actor())
	amy.site.must(err)
	if *b.Pain != 5 || *b.Worst != 0 || b.Sleep != nil || *b.Confidence != 10 || b.Flare || !slices.Equal(b.Places, []string{"between", "neck"}) {
		t.Errorf("kept %+v", b)
	}
	if len(b.Activities) != 1 || b.Activities[0].Name != "Driving <b>far</b>" || *b.Activities[0].Score != 0 {
		t.Errorf("activities %+v", b.Activities)
	}
}

func TestPainProblemsAreSaidOnTheirPart(t *testing.T) {
	amy := newSite(t).checked("amy")
	first := amy.get("/start/pain")
	first.next("worst", "11", "side", "up").wrong(
		"Choose a number for your pain. Choose 0 for no pain", "Your worst pain must be a whole number from 0 to 10", "Choose one of the answers",
		"Choose when the pain started", "Choose if your pain has just got worse",
		"Choose if moving your neck brings on the pain. You can choose “I am not sure”",
	)
	second := first.next("pain", "4", "began", "under6weeks", "flare", "yes", "neck", "no")
	second.next("activity-1", "Sitting", "activity-3-score", "4", "activity-2", strings.Repeat("é", 61), "activity-2-score", "x").wrong(
		"Choose a number for this activity", "Use 60 characters or fewer", "Enter a whole number, such as 4", "Enter the activity, or take away its number",
	)
	third := second.next()
	third.next("equipment", "rocket").wrong("Choose who has checked your pain. You can choose “Nobody yet”", "Choose one of the answers")
	amy.post("/start/pain", "baseline", "b1", "checked", "gp").is(422, "About your pain")
}

func TestNothingIsLostOnTheWayBack(t *testing.T) {
	amy := newSite(t).checked("amy")
	p := amy.get("/start/pain").next("pain", "4", "began", "under6weeks", "flare", "yes", "neck", "no", "places", "arm")
	p = p.next("activity-1", "Lifting", "activity-1-score", "3", "triggers", "stress", "back", "yes").is(200, "About your pain")
	if p.doc.Find("input[name=places][value=arm][checked]").Length() != 1 || p.hidden("activity-1") != "Lifting" || p.hidden("triggers") != "stress" {
		t.Error("an answer is lost")
	}
}

func TestPainSentTwiceIsKeptOnce(t *testing.T) {
	amy := newSite(t).checked("amy")
	p := amy.get("/start/pain").next("pain", "5", "began", "over12weeks", "flare", "no", "neck", "no").next()
	p.next("checked", "gp")
	p.next("checked", "gp")
	if again := p.next("checked", "physio"); again.status != 422 {
		t.Errorf("other answers under the same id: %d", again.status)
	}
	b, err := amy.site.clinic.Baseline(t.Context(), amy.actor())
	amy.site.must(err)
	if b.CheckedBy != "gp" {
		t.Errorf("kept %+v", b)
	}
}

func TestPainComesAfterTheSafetyCheck(t *testing.T) {
	amy := newSite(t).patient("amy")
	amy.get("/start/pain").leads("/start/safety")
	amy.get("/safety/any").next("emergency", "RF-E2")
	amy.get("/start/pain").leads("/start/safety/result").is(200, "Stop and get help now")
}

func TestBaselineHoldsWhileAProgrammeRuns(t *testing.T) {
	amy := newSite(t).started("amy", clinic.TenMinutes)
	amy.get("/start/pain").leads("/programme")
	answers := []string{"pain", "9", "began", "over12weeks", "flare", "no", "neck", "no", "checked", "gp"}
	amy.post("/start/pain", append(answers, "baseline", "later")...).is(404, "Page not found")

	amy.post("/pauses", "pause", "away").leads("/programme")
	amy.site.later(30)
	amy = amy.site.as("amy")
	amy.post("/pauses/resume")
	if to := amy.get("/programme").link("Tell us about your pain again"); to != "/start/pain" {
		t.Fatalf("after 30 days away nothing leads to a new baseline: %q", to)
	}
	amy.get("/start/pain").is(200, "About your pain")
	amy.post("/start/pain", append(answers, "baseline", "later")...).leads("/today")
	amy.get("/start/pain").leads("/programme")
}

func TestEveryAnswerAboutPainHasWords(t *testing.T) {
	codes := map[string][]string{
		"places": rehab.PainPlaces, "quality": rehab.PainQualities, "began": rehab.PainBegan, "cause": rehab.PainCauses,
		"neck": rehab.NeckAnswers, "triggers": rehab.PainTriggers, "checked": rehab.CheckedBy, "told": rehab.ToldIHave, "day": rehab.DayTypes, "treatments": rehab.Treatments,
	}
	for _, side := range rehab.PainSides {
		codes["side"] = append(codes["side"], string(side))
	}
	for field, list := range codes {
		var said []string
		for _, term := range painTerms[field] {
			said = append(said, term.Code)
		}
		if !slices.Equal(said, list) {
			t.Errorf("%s: words for %v, codes %v", field, said, list)
		}
	}
	for _, field := range painFields() {
		if !strings.HasPrefix(field, "activity") && words.PainAsk(field).Label == "" {
			t.Errorf("%s has no question", field)
		}
	}
}
